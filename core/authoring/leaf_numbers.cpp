// "“Convictions since then?” is [at most] [1]"; "“How much?” is [less than] [3] [g]"; "“How much?” [is below]
// the limit of [Personal-use amounts] for “What was found?”".
#include <algorithm>
#include <array>

#include "core/authoring/rule.h"

namespace leadline::authoring {
namespace {

constexpr std::array count_relations{
    Relation{"Less", "less than", "menos de"}, Relation{"LessOrEqual", "at most", "como máximo"},
    Relation{"Equal", "exactly", "exactamente"}, Relation{"GreaterOrEqual", "at least", "al menos"},
    Relation{"Greater", "more than", "más de"}};
constexpr std::array limit_relations{Relation{"Less", "is below", "está por debajo de"},
                                     Relation{"GreaterOrEqual", "reaches", "alcanza"}};
constexpr std::int64_t most_count = 1'000'000;

bool one_of_relations(std::string_view op) {
  for (const Relation& each : count_relations)
    if (each.op == op) return true;
  return false;
}

// The number as text and its unit; nothing if it is no number.
std::optional<std::pair<std::string, std::string>> number_of(const Tree& value) {
  if (value.is_number()) return std::pair{value.dump(), std::string{}};
  const Tree& inner = member(value, "value");
  if (inner.is_string()) return std::pair{inner.get<std::string>(), string_at(value, "unit")};
  if (inner.is_number()) return std::pair{inner.dump(), string_at(value, "unit")};
  return std::nullopt;
}

std::vector<Choice> units_of(const KnownQuestion& q) {
  std::vector<Choice> out;
  for (const std::string& unit : q.units) out.push_back({unit, unit_label(unit), false});
  return out;
}

Result<Tree> decimal(const Tree& value) {
  if (!value.is_string()) return fail(Code::wrong_type, "amount", "as text");
  LEADLINE_TRY(parsed, criteria::Decimal::parse(value.get<std::string>()));
  return Tree(parsed.text());
}

}  // namespace

std::optional<Clause> read_number(const Tree& e, const Lexicon& lexicon) {
  if (!one_of_relations(op_of(e)) || arg_count(e) != 2) return std::nullopt;
  const KnownQuestion* q = lexicon.question(answer_of(arg(e, 0)));
  const auto number = number_of(arg(e, 1));
  if (!q || !number || (q->type != "integer" && q->type != "decimal")) return std::nullopt;
  if (q->units.empty() != number->second.empty()) return std::nullopt;
  Leaf leaf;
  leaf.ask(*q).say({" is ", " es "}).field(relation_field(count_relations, op_of(e))).say({" ", " "});
  const auto whole = q->type == "integer" ? criteria::Decimal::parse(number->first)
                                          : Result<criteria::Decimal>(fail(Code::invalid_value));
  if (whole && whole->micro % criteria::Decimal::one == 0)
    leaf.field(
        counter("count", {"How many", "Cuántas"}, whole->micro / criteria::Decimal::one, 0, most_count));
  else
    leaf.field({"amount",
                FieldKind::number,
                {"Amount", "Cantidad"},
                {number->first, number->first},
                number->first,
                0,
                0,
                {}});
  if (!number->second.empty())
    leaf.say({" ", " "}).field(pick("unit", {"Unit", "Unidad"}, number->second, units_of(*q)));
  return leaf.done();
}

Result<void> set_number(Tree& e, std::string_view key, const Tree& value, const Lexicon& lexicon) {
  Tree& held = e["args"][1];
  if (key == "relation") {
    LEADLINE_TRY(relation, relation_of(count_relations, value));
    e["op"] = relation;
  } else if (key == "count") {
    LEADLINE_TRY(count, count_of(value, 0, most_count));
    if (!held.is_object())
      held = count;
    else
      held["value"] = std::to_string(count);
  } else if (key == "amount") {
    LEADLINE_TRY(amount, decimal(value));
    if (held.is_object())
      held["value"] = amount;
    else
      held = Tree{{"value", amount}};
  } else if (key == "unit" && held.is_object()) {
    const KnownQuestion* q = lexicon.question(answer_of(arg(e, 0)));
    if (!q || !value.is_string() || std::ranges::find(q->units, value.get<std::string>()) == q->units.end())
      return fail(Code::invalid_value, "unit");
    held["unit"] = value;
  } else {
    return no_field(key);
  }
  return {};
}

std::optional<Clause> read_limit(const Tree& e, const Lexicon& lexicon) {
  const std::string op = op_of(e);
  if ((op != "Less" && op != "GreaterOrEqual") || arg_count(e) != 2) return std::nullopt;
  const KnownQuestion* q = lexicon.question(answer_of(arg(e, 0)));
  const KnownTable* table = lexicon.table(string_at(arg(e, 1), "lookup"));
  const KnownQuestion* by = lexicon.question(answer_of(member(arg(e, 1), "by")));
  if (!q || !table || !by) return std::nullopt;
  std::vector<Choice> tables;
  for (const KnownTable& each : lexicon.tables)
    if (each.limits) tables.push_back({each.id, quoted(each.title), false});
  Leaf leaf;
  leaf.ask(*q).say({" ", " "}).field(relation_field(limit_relations, op));
  leaf.say({" the limit in ", " el límite de "});
  leaf.field(pick("table", {"Table of limits", "Tabla de límites"}, table->id, std::move(tables)));
  leaf.say({" for the answer to ", " según la respuesta a "}).ask(*by);
  return leaf.done();
}

Result<void> set_limit(Tree& e, std::string_view key, const Tree& value, const Lexicon& lexicon) {
  if (key == "relation") {
    LEADLINE_TRY(relation, relation_of(limit_relations, value));
    e["op"] = relation;
    return {};
  }
  if (key != "table") return no_field(key);
  const KnownTable* table = lexicon.table(string_of(value));
  if (!table || !table->limits) return fail(Code::invalid_value, "table");
  e["args"][1]["lookup"] = value;
  return {};
}

}  // namespace leadline::authoring
