#include <algorithm>

#include "core/criteria/parse.h"

namespace leadline::criteria {
namespace {

constexpr std::size_t most_options = 60, most_units = 12;

template <class Enum>
Result<Enum> one_of(std::initializer_list<Enum> all, std::string_view text, const std::string& path) {
  std::string words;
  for (Enum each : all) {
    if (word(each) == text) return each;
    words += (words.empty() ? "" : ", ") + std::string(word(each));
  }
  return fail(Code::invalid_value, path, words);
}

Result<void> add_option(Question& question, Option option, const std::string& path) {
  for (const Option& other : question.options)
    if (other.code == option.code) return fail(Code::duplicate_key, path, option.code);
  if (question.options.size() == most_options) return fail(Code::too_large, path, "at most 60 options");
  question.options.push_back(std::move(option));
  return {};
}

Result<void> read_options(Reader& reader, Question& question, const std::vector<Table>& tables) {
  if (reader.has("optionsFrom")) {
    LEADLINE_TRY(name, reader.string("optionsFrom"));
    const auto table =
        std::find_if(tables.begin(), tables.end(), [&](const Table& t) { return t.id == name; });
    if (table == tables.end()) return fail(Code::not_found, reader.path("optionsFrom"), "no table " + name);
    for (const TableRow& row : table->rows)
      LEADLINE_CHECK(add_option(question, {row.code, row.label, row.more}, reader.path("optionsFrom")));
  }
  if (reader.has("options")) {
    LEADLINE_TRY(options, reader.array("options", most_options));
    for (std::size_t i = 0; i < options->size(); ++i) {
      const std::string path = at(reader.path("options"), i);
      LEADLINE_TRY(inner, Reader::over((*options)[i], path));
      LEADLINE_TRY(code, inner.id("code"));
      LEADLINE_TRY(label, inner.text("label"));
      LEADLINE_TRY(more, inner.flag("more"));
      LEADLINE_CHECK(inner.done());
      LEADLINE_CHECK(add_option(question, {code, label, more}, path));
    }
  }
  if (question.options.empty()) return fail(Code::missing_field, reader.path("options"));
  return {};
}

Result<void> read_units(Reader& reader, Question& question) {
  if (reader.has("units")) {
    LEADLINE_TRY(listed, reader.array("units", most_units));
    for (std::size_t i = 0; i < listed->size(); ++i) {
      const Json& unit = (*listed)[i];
      const std::string path = at(reader.path("units"), i);
      if (!unit.is_string()) return fail(Code::wrong_type, path, "a unit is text");
      if (!good_id(unit.get_ref<const std::string&>()))
        return fail(Code::invalid_value, path, "such as g or dosage_unit");
      if (std::find(question.units.begin(), question.units.end(), unit) != question.units.end())
        return fail(Code::duplicate_key, path);
      question.units.push_back(unit);
    }
  }
  LEADLINE_TRY(weighed, reader.flag("weighedOrEstimated"));
  question.weighed_or_estimated = weighed;
  return {};
}

Result<void> read_bounds(Reader& reader, Question& question) {
  if (reader.has("least")) {
    LEADLINE_TRY(least, reader.decimal("least"));
    question.least = least;
  }
  if (reader.has("most")) {
    LEADLINE_TRY(most, reader.decimal("most"));
    if (question.least && most < *question.least)
      return fail(Code::invalid_value, reader.path("most"), "below least");
    question.most = most;
  }
  return {};
}

}  // namespace

Result<Question> parse_question(const Json& json, const std::string& path, const std::vector<Table>& tables) {
  LEADLINE_TRY(reader, Reader::over(json, path));
  Question q;
  LEADLINE_TRY(id, reader.id("id"));
  LEADLINE_TRY(type_word, reader.string("type"));
  LEADLINE_TRY(type,
               one_of({Type::boolean, Type::integer, Type::decimal, Type::date, Type::code, Type::codes},
                      type_word, reader.path("type")));
  LEADLINE_TRY(source_word, reader.string_or("source", "ask"));
  LEADLINE_TRY(source,
               one_of({Source::ask, Source::observe, Source::terminal}, source_word, reader.path("source")));
  LEADLINE_TRY(ask, reader.text("ask"));
  LEADLINE_TRY(help, reader.text_or_empty("help"));
  LEADLINE_TRY(group, reader.string_or("group", ""));
  LEADLINE_TRY(usual, reader.string_or("usual", ""));
  LEADLINE_TRY(years, reader.integer_or("lookBackYears", 0, 150, 0));
  q.id = id;
  q.type = type;
  q.source = source;
  q.ask = ask;
  q.help = help;
  q.group = group;
  q.usual = usual;
  q.look_back_years = static_cast<int>(years);
  if (type == Type::code || type == Type::codes) LEADLINE_CHECK(read_options(reader, q, tables));
  if (type == Type::code) {
    LEADLINE_TRY(open_ended, reader.flag("openEnded"));
    q.open_ended = open_ended;
  }
  if (type == Type::codes) {
    LEADLINE_TRY(none, reader.text("noneLabel"));
    q.none_label = none;
  }
  if (type == Type::decimal) LEADLINE_CHECK(read_units(reader, q));
  if (type == Type::decimal || type == Type::integer) LEADLINE_CHECK(read_bounds(reader, q));
  LEADLINE_CHECK(reader.done());
  return q;
}

}  // namespace leadline::criteria
