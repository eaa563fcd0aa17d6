#include "core/criteria/builder.h"
#include "core/criteria/reader.h"

namespace leadline::criteria {

Result<std::size_t> Builder::question(const Json& id, const std::string& path) {
  if (!id.is_string()) return fail(Code::wrong_type, path, "a question's id is needed");
  const auto index = document_.question_index(id.get_ref<const std::string&>());
  if (index == Document::npos)
    return fail(Code::unknown_question, path, id.get_ref<const std::string&>().substr(0, 64));
  return index;
}

Result<Operand> Builder::operand(const Json& json, const std::string& path) {
  if (json.is_null()) return Operand{Null{}};
  if (json.is_boolean()) return Operand{json.get<bool>()};
  if (json.is_number()) {
    LEADLINE_TRY(number, under(path, Decimal::from(json)));
    return Operand{Amount{number.micro, ""}};
  }
  if (json.is_string()) return Operand{json.get<std::string>()};
  if (!json.is_object())
    return fail(Code::wrong_type, path, "a value or an answer is needed here, not a list");
  return object_operand(json, path);
}

Result<Operand> Builder::object_operand(const Json& json, const std::string& path) {
  LEADLINE_TRY(reader, Reader::over(json, path));
  if (reader.has("answer")) {
    LEADLINE_TRY(id, reader.field("answer"));
    LEADLINE_CHECK(reader.done());
    LEADLINE_TRY(index, question(*id, reader.path("answer")));
    return Operand{AnswerRef{index}};
  }
  if (reader.has("value")) {
    LEADLINE_TRY(number, reader.decimal("value"));
    LEADLINE_TRY(unit, reader.string_or("unit", ""));
    LEADLINE_CHECK(reader.done());
    return Operand{Amount{number.micro, unit}};
  }
  if (reader.has("date")) {
    LEADLINE_TRY(date, reader.date("date"));
    LEADLINE_CHECK(reader.done());
    return Operand{date};
  }
  if (reader.has("lookBack")) {
    LEADLINE_TRY(inner_json, reader.field("lookBack"));
    LEADLINE_CHECK(reader.done());
    LEADLINE_TRY(inner, Reader::over(*inner_json, reader.path("lookBack")));
    const auto [key, span, most] = inner.has("years")    ? std::tuple{"years", Span::years, 150}
                                   : inner.has("months") ? std::tuple{"months", Span::months, 1800}
                                                         : std::tuple{"days", Span::days, 54750};
    LEADLINE_TRY(count, inner.integer(key, 0, most));
    LEADLINE_CHECK(inner.done());
    return Operand{Back{span, count}};
  }
  if (!reader.has("lookup"))
    return fail(Code::wrong_type, path, "answer, value, date, lookBack or lookup is needed");
  LEADLINE_TRY(table, reader.string("lookup"));
  LEADLINE_TRY(by_json, reader.field("by"));
  LEADLINE_CHECK(reader.done());
  LEADLINE_TRY(by, operand(*by_json, reader.path("by")));
  const auto* ref = std::get_if<AnswerRef>(&by);
  if (!ref || asked(ref->question).type != Type::code)
    return fail(Code::wrong_type, reader.path("by"),
                "a table is looked up by the answer to a question of type code");
  for (std::size_t i = 0; i < document_.tables.size(); ++i)
    if (document_.tables[i].id == table) return Operand{Lookup{i, ref->question}};
  return fail(Code::not_found, reader.path("lookup"), "no table " + table);
}

}  // namespace leadline::criteria
