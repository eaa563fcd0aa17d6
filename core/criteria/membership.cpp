#include "core/criteria/builder.h"
#include "core/criteria/reader.h"

namespace leadline::criteria {

Result<std::uint16_t> Builder::in(const Json& args, const std::string& path) {
  LEADLINE_TRY(what, operand(args[0], at(path, 0)));
  const Json& list = args[1];
  const std::string where = at(path, 1);
  if (list.is_array()) return in_list(what, list, where);
  if (list.is_object() && list.contains("table")) return in_table(what, list, where);
  if (list.is_null()) return truth(list, where);
  LEADLINE_TRY(other, operand(list, where));
  const auto* ref = std::get_if<AnswerRef>(&other);
  if (!ref || asked(ref->question).type != Type::codes)
    return fail(Code::wrong_type, where, "a list, a table or a question with several answers is needed");
  return in_answer(what, ref->question, at(path, 0));
}

Result<std::uint16_t> Builder::in_list(const Operand& what, const Json& list, const std::string& path) {
  if (list.empty()) return fail(Code::invalid_value, path, "nothing is ever in an empty list");
  if (list.size() > 256) return fail(Code::too_large, path, "at most 256");
  const auto* ref = std::get_if<AnswerRef>(&what);
  if (ref && asked(ref->question).type == Type::code) {
    Node node;
    node.op = Op::in_codes;
    node.question = static_cast<std::uint16_t>(ref->question);
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (!list[i].is_string()) return fail(Code::wrong_type, at(path, i), "a code is needed");
      LEADLINE_TRY(index, option(ref->question, list[i].get_ref<const std::string&>(), at(path, i)));
      node.number |= std::int64_t{1} << index;
    }
    return add(node, path);
  }
  std::vector<std::uint16_t> children;
  for (std::size_t i = 0; i < list.size(); ++i) {
    LEADLINE_TRY(element, operand(list[i], at(path, i)));
    if (std::holds_alternative<AnswerRef>(element))
      return fail(Code::wrong_type, at(path, i), "a list holds values, not answers");
    auto child = ref ? against(ref->question, Relation::equal, element, at(path, i))
                     : constants(Relation::equal, what, element, at(path, i));
    LEADLINE_CHECK(child);
    children.push_back(*child);
  }
  return join(Op::any, children, 0, path);
}

Result<std::uint16_t> Builder::in_table(const Operand& what, const Json& table_json,
                                        const std::string& path) {
  LEADLINE_TRY(reader, Reader::over(table_json, path));
  LEADLINE_TRY(id, reader.string("table"));
  LEADLINE_CHECK(reader.done());
  const auto* ref = std::get_if<AnswerRef>(&what);
  if (!ref || asked(ref->question).type != Type::code)
    return fail(Code::wrong_type, path, "only the answer to a question of type code can be in a table");
  for (const Table& table : document_.tables) {
    if (table.id != id) continue;
    Node node;
    node.op = Op::in_codes;
    node.question = static_cast<std::uint16_t>(ref->question);
    const auto& options = asked(ref->question).options;
    for (std::size_t i = 0; i < options.size(); ++i)
      if (table.row(options[i].code)) node.number |= std::int64_t{1} << i;
    return add(node, path);
  }
  return fail(Code::not_found, reader.path("table"), "no table " + id);
}

Result<std::uint16_t> Builder::in_answer(const Operand& what, std::size_t codes, const std::string& path) {
  Node node;
  if (std::holds_alternative<Null>(what)) return truth(Json(nullptr), path);
  if (const auto* code = std::get_if<std::string>(&what)) {
    LEADLINE_TRY(index, option(codes, *code, path));
    node.op = Op::holds;
    node.question = static_cast<std::uint16_t>(codes);
    node.number = static_cast<std::int64_t>(index);
    return add(node, path);
  }
  const auto* ref = std::get_if<AnswerRef>(&what);
  if (!ref || asked(ref->question).type != Type::code)
    return fail(Code::wrong_type, path, "a code, or a question of type code, is needed");
  node.op = Op::holds_answer;
  node.question = static_cast<std::uint16_t>(ref->question);
  node.other = static_cast<std::uint16_t>(codes);
  node.first = code_map(ref->question, codes);
  return add(node, path);
}

Result<std::uint16_t> Builder::is_null(const Json& args, const std::string& path) {
  LEADLINE_TRY(what, operand(args[0], at(path, 0)));
  Node node;
  if (const auto* ref = std::get_if<AnswerRef>(&what)) {
    node.op = Op::is_null;
    node.question = static_cast<std::uint16_t>(ref->question);
    return add(node, path);
  }
  if (std::holds_alternative<Lookup>(what) || std::holds_alternative<Back>(what))
    return fail(Code::wrong_type, at(path, 0), "an answer is needed");
  node.number = static_cast<std::int64_t>(std::holds_alternative<Null>(what) ? Truth::yes : Truth::no);
  return add(node, path);
}

}  // namespace leadline::criteria
