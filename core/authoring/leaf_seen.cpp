// "“Seen now?”: [none of] [Danger to others or Danger to self]".
#include <array>

#include "core/authoring/rule.h"

namespace leadline::authoring {
namespace {

constexpr std::array seen_relations{Relation{"none", "none of", "nada de"},
                                    Relation{"any", "at least one of", "al menos una de"},
                                    Relation{"all", "all of", "todo esto:"}};

struct Seen {
  const KnownQuestion* question = nullptr;
  std::vector<std::string> codes;
  std::string_view relation;
};

bool take(const Tree& in, const Lexicon& lexicon, Seen& out) {
  if (op_of(in) != "In" || arg_count(in) != 2 || !arg(in, 0).is_string()) return false;
  const KnownQuestion* q = lexicon.question(answer_of(arg(in, 1)));
  if (!q || q->type != "codes" || (out.question && out.question != q)) return false;
  out.question = q;
  out.codes.push_back(arg(in, 0).get<std::string>());
  return true;
}

std::optional<Seen> seen_of(const Tree& e, const Lexicon& lexicon) {
  const bool negated = is_not(e);
  const Tree& inner = without_not(e);
  Seen out;
  const std::string op = op_of(inner);
  if (op == "In") {
    if (!take(inner, lexicon, out)) return std::nullopt;
  } else if ((op == "Or" || (op == "And" && !negated)) && arg_count(inner) > 0) {
    for (const Tree& each : args_of(inner))
      if (!take(each, lexicon, out)) return std::nullopt;
  } else {
    return std::nullopt;
  }
  out.relation = negated ? "none" : op == "And" ? "all" : "any";
  return out;
}

Tree written(const Seen& seen) {
  Tree list = Tree::array();
  for (const std::string& code : seen.codes)
    list.push_back({{"op", "In"}, {"args", Tree::array({code, Tree{{"answer", seen.question->id}}})}});
  Tree out =
      list.size() == 1 ? Tree(list[0]) : Tree{{"op", seen.relation == "all" ? "And" : "Or"}, {"args", list}};
  negate(out, seen.relation == "none");
  return out;
}

}  // namespace

std::optional<Clause> read_seen(const Tree& e, const Lexicon& lexicon) {
  const auto seen = seen_of(e, lexicon);
  if (!seen) return std::nullopt;
  Leaf leaf;
  leaf.ask(*seen->question).say({": ", ": "});
  leaf.field(relation_field(seen_relations, seen->relation)).say({" ", " "});
  leaf.field(tick("codes", {"Answers", "Respuestas"}, seen->question->options, seen->codes,
                  seen->relation == "all" ? Text{" and ", " y "} : Text{" or ", " o "}));
  return leaf.done();
}

Result<void> set_seen(Tree& e, std::string_view key, const Tree& value, const Lexicon& lexicon) {
  auto seen = seen_of(e, lexicon);
  if (!seen) return no_field(key);
  if (key == "relation") {
    LEADLINE_TRY(relation, relation_of(seen_relations, value));
    for (const Relation& each : seen_relations)
      if (each.op == relation) seen->relation = each.op;
  } else if (key == "codes") {
    LEADLINE_TRY(codes, codes_of(value, seen->question->options));
    seen->codes = codes;
  } else {
    return no_field(key);
  }
  e = written(*seen);
  return {};
}

}  // namespace leadline::authoring
