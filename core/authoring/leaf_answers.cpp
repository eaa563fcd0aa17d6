// "“18 or older?” is answered [yes]"; "“What would the charge be?” [is] [Possession or Trespass]".
#include <algorithm>
#include <array>

#include "core/authoring/rule.h"

namespace leadline::authoring {
namespace {

constexpr std::array answer_relations{Relation{"is", "is", "es"}, Relation{"is_not", "is not", "no es"}};

const KnownQuestion* asked(const Tree& value, const Lexicon& lexicon, std::string_view type) {
  const KnownQuestion* q = lexicon.question(answer_of(value));
  return q && q->type == type ? q : nullptr;
}

// Which answer a boolean's expression is true for.
std::optional<std::pair<const KnownQuestion*, bool>> boolean(const Tree& e, const Lexicon& lexicon) {
  const bool negated = is_not(e);
  const Tree& inner = without_not(e);
  if (const auto* q = asked(inner, lexicon, "boolean")) return std::pair{q, !negated};
  if (op_of(inner) != "Equal" || arg_count(inner) != 2 || !arg(inner, 1).is_boolean()) return std::nullopt;
  const auto* q = asked(arg(inner, 0), lexicon, "boolean");
  if (!q) return std::nullopt;
  return std::pair{q, arg(inner, 1).get<bool>() != negated};
}

// The codes that a comparison lists, or all of the table it names; nothing if it is no such comparison.
std::optional<std::vector<std::string>> listed(const Tree& inner, const Lexicon& lexicon) {
  std::vector<std::string> out;
  const Tree& list = arg(inner, 1);
  if (op_of(inner) == "Equal" && list.is_string()) return std::vector{list.get<std::string>()};
  if (op_of(inner) != "In") return std::nullopt;
  if (const KnownTable* table = list.is_object() ? lexicon.table(string_at(list, "table")) : nullptr) {
    for (const Named& row : table->rows) out.push_back(row.code);
    return out;
  }
  if (!list.is_array()) return std::nullopt;
  for (const Tree& each : list) {
    if (!each.is_string()) return std::nullopt;
    out.push_back(each.get<std::string>());
  }
  return out;
}

bool same_codes(const KnownTable& table, const std::vector<std::string>& codes) {
  return table.rows.size() == codes.size() && std::ranges::all_of(table.rows, [&](const Named& row) {
           return std::ranges::find(codes, row.code) != codes.end();
         });
}

// As little as possible is rewritten: a table stays a table, a list a list.
void write_codes(Tree& inner, const std::vector<std::string>& codes, const KnownQuestion& question,
                 const Lexicon& lexicon) {
  Tree& args = inner["args"];
  if (op_of(inner) == "Equal" && codes.size() == 1) {
    args[1] = codes[0];
    return;
  }
  inner["op"] = "In";
  args[1] = Tree(codes);
  // All of a table's codes again is the table again.
  for (const KnownTable& table : lexicon.tables)
    if (!table.limits && same_codes(table, codes) && !table.rows.empty() &&
        question.option(table.rows[0].code))
      args[1] = Tree{{"table", table.id}};
}

}  // namespace

std::optional<Clause> read_yes_no(const Tree& e, const Lexicon& lexicon) {
  const auto found = boolean(e, lexicon);
  if (!found) return std::nullopt;
  Leaf leaf;
  leaf.ask(*found->first).say({" is answered ", " se responde "});
  leaf.field(pick("answer", {"The answer", "La respuesta"}, found->second ? "yes" : "no",
                  {{"yes", {"yes", "sí"}, false}, {"no", {"no", "no"}, false}}));
  return leaf.done();
}

Result<void> set_yes_no(Tree& e, std::string_view key, const Tree& value) {
  if (key != "answer") return no_field(key);
  if (value != "yes" && value != "no") return fail(Code::invalid_value, "answer");
  const Tree& inner = without_not(e);
  const bool negated = is_not(e);
  const bool holds = inner.contains("answer") || arg(inner, 1).get<bool>();
  negate(e, (holds != negated) == (value == "yes") ? negated : !negated);
  return {};
}

std::optional<Clause> read_answers(const Tree& e, const Lexicon& lexicon) {
  const Tree& inner = without_not(e);
  const auto* q = arg_count(inner) == 2 ? asked(arg(inner, 0), lexicon, "code") : nullptr;
  const auto codes = q ? listed(inner, lexicon) : std::nullopt;
  if (!codes || codes->empty()) return std::nullopt;
  Leaf leaf;
  leaf.ask(*q).say({" ", " "});
  leaf.field(relation_field(answer_relations, is_not(e) ? "is_not" : "is")).say({" ", " "});
  Field field = tick("codes", {"Answers", "Respuestas"}, q->options, *codes);
  // A list that everybody knows by its name is called by it.
  if (const auto* table = lexicon.table(string_at(arg(inner, 1), "table")))
    field.shown = {"on the list “" + table->title.en + "”", "de la lista “" + table->title.es + "”"};
  leaf.field(std::move(field));
  return leaf.done();
}

Result<void> set_answers(Tree& e, std::string_view key, const Tree& value, const Lexicon& lexicon) {
  if (key == "relation") {
    LEADLINE_TRY(relation, relation_of(answer_relations, value));
    negate(e, relation == "is_not");
    return {};
  }
  if (key != "codes") return no_field(key);
  Tree& inner = is_not(e) ? e["args"][0] : e;
  const KnownQuestion* q = lexicon.question(answer_of(arg(inner, 0)));
  if (!q) return no_field(key);
  LEADLINE_TRY(codes, codes_of(value, q->options));
  write_codes(inner, codes, *q, lexicon);
  return {};
}

}  // namespace leadline::authoring
