#include "core/authoring/rule.h"

#include <array>

namespace leadline::authoring {
namespace {

constexpr std::int64_t most_back_years = 100;

struct Pattern {
  std::optional<Clause> (*read)(const Tree&, const Lexicon&);
  Result<void> (*set)(Tree&, std::string_view, const Tree&, const Lexicon&);
};
constexpr std::array patterns{
    Pattern{read_yes_no,
            [](Tree& e, std::string_view k, const Tree& v, const Lexicon&) { return set_yes_no(e, k, v); }},
    Pattern{read_answers, set_answers},
    Pattern{read_seen, set_seen},
    Pattern{read_number, set_number},
    Pattern{read_limit, set_limit},
    Pattern{read_look_back, [](Tree& e, std::string_view k, const Tree& v,
                               const Lexicon&) { return set_look_back(e, k, v); }},
    Pattern{read_date,
            [](Tree& e, std::string_view k, const Tree& v, const Lexicon&) { return set_date(e, k, v); }},
};

std::vector<Choice> group_choices() {
  return {{"all", {"All of these are so", "Se cumple todo esto"}, false},
          {"any", {"At least one of these is so", "Se cumple al menos una de estas"}, false},
          {"none", {"None of these is so", "No se cumple nada de esto"}, false}};
}

ClauseKind group_kind(const Tree& e) {
  const std::string op = op_of(e);
  if (arg_count(e) == 0) return ClauseKind::shown_only;
  if (op == "And") return ClauseKind::all;
  if (op == "Or") return ClauseKind::any;
  if (op == "AtLeast" && member(e, "count").is_number_integer()) return ClauseKind::at_least;
  if (!is_not(e)) return ClauseKind::shown_only;
  return op_of(arg(e, 0)) == "Or" && arg_count(arg(e, 0)) > 0 ? ClauseKind::none : ClauseKind::not_so;
}

Clause heading(ClauseKind kind, const Tree& e) {
  Leaf leaf;
  const Text label{"How these hang together", "Cómo se combinan"};
  if (kind == ClauseKind::at_least) {
    leaf.say({"At least ", "Al menos "});
    leaf.field(counter("count", {"How many of them", "Cuántas de ellas"},
                       member(e, "count").get<std::int64_t>(), 1, static_cast<std::int64_t>(arg_count(e))));
    leaf.say({" of these are so", " de estas se cumplen"});
  } else if (kind == ClauseKind::not_so) {
    leaf.say({"This is not so", "Esto no se cumple"});
  } else {
    leaf.field(pick("group", label,
                    kind == ClauseKind::all   ? "all"
                    : kind == ClauseKind::any ? "any"
                                              : "none",
                    group_choices()));
  }
  leaf.say({":", ":"});
  return leaf.done(kind);
}

Clause read_group(ClauseKind kind, const Tree& e, const std::string& at, const Lexicon& lexicon) {
  Clause out = heading(kind, e);
  out.at = at;
  const bool inside = kind == ClauseKind::none;
  const Tree& held = inside ? arg(e, 0) : e;
  const std::string path = at + (inside ? "/args/0/args/" : "/args/");
  for (std::size_t i = 0; i < arg_count(held); ++i)
    out.parts.push_back(read_rule(arg(held, i), path + std::to_string(i), lexicon));
  return out;
}

// What a question counts back to is the rule's as much as the question's: "in the last [5] years".
void add_look_back(Clause& clause, const Lexicon& lexicon) {
  for (const std::string& id : clause.questions) {
    const KnownQuestion* q = lexicon.question(id);
    if (!q || q->look_back_years == 0) continue;
    clause.pieces.push_back({{" over the last ", " en los últimos "}, -1});
    clause.pieces.push_back({{}, static_cast<int>(clause.fields.size())});
    clause.fields.push_back(counter("since_years:" + id, {"Look-back in years", "Años hacia atrás"},
                                    q->look_back_years, 1, most_back_years));
    clause.pieces.push_back(
        {{q->look_back_years == 1 ? " year" : " years", q->look_back_years == 1 ? " año" : " años"}, -1});
  }
}

Result<void> set_group(Tree& e, std::string_view key, const Tree& value) {
  const ClauseKind kind = group_kind(e);
  if (kind == ClauseKind::at_least && key == "count") {
    LEADLINE_TRY(count, count_of(value, 1, static_cast<std::int64_t>(arg_count(e))));
    e["count"] = count;
    return {};
  }
  if (key != "group") return no_field(key);
  if (value != "all" && value != "any" && value != "none") return fail(Code::invalid_value, "group");
  negate(e, false);
  e["op"] = value == "all" ? "And" : "Or";
  negate(e, value == "none");
  return {};
}

}  // namespace

Clause read_rule(const Tree& e, const std::string& at, const Lexicon& lexicon) {
  for (const Pattern& each : patterns)
    if (auto found = each.read(e, lexicon)) {
      found->at = at;
      add_look_back(*found, lexicon);
      return std::move(*found);
    }
  if (const ClauseKind kind = group_kind(e); kind != ClauseKind::shown_only)
    return read_group(kind, e, at, lexicon);
  Leaf leaf;
  leaf.say(say(e, lexicon));
  Clause out = leaf.done(ClauseKind::shown_only);
  out.at = at;
  return out;
}

Result<void> set_rule(Tree& e, std::string_view key, const Tree& value, const Lexicon& lexicon) {
  for (const Pattern& each : patterns)
    if (each.read(e, lexicon)) return each.set(e, key, value, lexicon);
  if (group_kind(e) != ClauseKind::shown_only) return set_group(e, key, value);
  return no_field(key);
}

}  // namespace leadline::authoring
