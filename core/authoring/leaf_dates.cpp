// "“Date of birth” lies [at least] [18] [years] back"; "“Sentence ended on” is [before] [2020-01-01]".
#include <algorithm>
#include <array>

#include "core/authoring/rule.h"

namespace leadline::authoring {
namespace {

// A date further back is a smaller date.
constexpr std::array back_relations{
    Relation{"LessOrEqual", "at least", "al menos"}, Relation{"Less", "more than", "más de"},
    Relation{"GreaterOrEqual", "at most", "como máximo"}, Relation{"Greater", "less than", "menos de"}};
constexpr std::array date_relations{
    Relation{"Less", "before", "antes del"}, Relation{"LessOrEqual", "on or before", "como tarde el"},
    Relation{"Equal", "on", "el"}, Relation{"GreaterOrEqual", "on or after", "a partir del"},
    Relation{"Greater", "after", "después del"}};

struct Span {
  std::string_view key;
  std::int64_t most;  // as the format allows
  Text words;
};
const std::array spans{Span{"years", 150, {"years", "años"}}, Span{"months", 1800, {"months", "meses"}},
                       Span{"days", 54750, {"days", "días"}}};

const Span* span_of(const Tree& back) {
  for (const Span& each : spans)
    if (back.is_object() && back.size() == 1 && member(back, each.key).is_number_integer()) return &each;
  return nullptr;
}

bool known(std::span<const Relation> relations, std::string_view op) {
  for (const Relation& each : relations)
    if (each.op == op) return true;
  return false;
}

const KnownQuestion* date_question(const Tree& e, const Lexicon& lexicon) {
  const KnownQuestion* q = arg_count(e) == 2 ? lexicon.question(answer_of(arg(e, 0))) : nullptr;
  return q && q->type == "date" ? q : nullptr;
}

}  // namespace

std::optional<Clause> read_look_back(const Tree& e, const Lexicon& lexicon) {
  const KnownQuestion* q = known(back_relations, op_of(e)) ? date_question(e, lexicon) : nullptr;
  if (!q) return std::nullopt;
  const Tree& back = member(arg(e, 1), "lookBack");
  const Span* span = span_of(back);
  if (!span) return std::nullopt;
  std::vector<Choice> choices;
  for (const Span& each : spans) choices.push_back({std::string(each.key), each.words, false});
  Leaf leaf;
  leaf.ask(*q).say({" lies ", " fue hace "}).field(relation_field(back_relations, op_of(e))).say({" ", " "});
  leaf.field(counter("count", {"How long", "Cuánto tiempo"},
                     back.at(std::string(span->key)).get<std::int64_t>(), 0, span->most));
  leaf.say({" ", " "})
      .field(pick("span", {"Years, months or days", "Años, meses o días"}, std::string(span->key),
                  std::move(choices)));
  leaf.say({" back", ""});
  return leaf.done();
}

Result<void> set_look_back(Tree& e, std::string_view key, const Tree& value) {
  Tree& back = e["args"][1]["lookBack"];
  const Span* now = span_of(back);
  if (key == "relation") {
    LEADLINE_TRY(relation, relation_of(back_relations, value));
    e["op"] = relation;
    return {};
  }
  if (key == "count") {
    LEADLINE_TRY(count, count_of(value, 0, now->most));
    back[std::string(now->key)] = count;
    return {};
  }
  if (key != "span") return no_field(key);
  for (const Span& each : spans)
    if (value == std::string(each.key)) {
      const auto count = back[std::string(now->key)].get<std::int64_t>();
      back = Tree{{std::string(each.key), std::min(count, each.most)}};
      return {};
    }
  return fail(Code::invalid_value, "span");
}

std::optional<Clause> read_date(const Tree& e, const Lexicon& lexicon) {
  const KnownQuestion* q = known(date_relations, op_of(e)) ? date_question(e, lexicon) : nullptr;
  if (!q) return std::nullopt;
  const Tree& held = arg(e, 1);
  const std::string text = held.is_string() ? held.get<std::string>() : string_at(held, "date");
  const auto date = criteria::Date::parse(text);
  if (!date) return std::nullopt;
  Leaf leaf;
  leaf.ask(*q).say({" is ", " es "}).field(relation_field(date_relations, op_of(e))).say({" ", " "});
  leaf.field({"date",
              FieldKind::date,
              {"Date", "Fecha"},
              {criteria::date_text(*date, "en"), criteria::date_text(*date, "es")},
              text,
              0,
              0,
              {}});
  return leaf.done();
}

Result<void> set_date(Tree& e, std::string_view key, const Tree& value) {
  if (key == "relation") {
    LEADLINE_TRY(relation, relation_of(date_relations, value));
    e["op"] = relation;
    return {};
  }
  if (key != "date") return no_field(key);
  LEADLINE_TRY(date, criteria::Date::parse(string_of(value)));
  Tree& held = e["args"][1];
  if (held.is_object())
    held["date"] = date.text();
  else
    held = date.text();
  return {};
}

}  // namespace leadline::authoring
