#include "core/authoring/edit.h"
#include "core/authoring/rule.h"

namespace leadline::authoring {
namespace {

constexpr std::string_view since = "since_years:";
constexpr std::int64_t most_back_years = 100;

void follow_criterion(Tree& criterion, std::int64_t before, std::int64_t after) {
  follow_years(criterion, {"statement", "help"}, before, after);
  if (criterion.contains("reasons"))
    follow_years(criterion["reasons"], {"met", "metOtherwise", "notMet", "unknown"}, before, after);
}

// The look-back belongs to the question; whatever rests on it says the new number.
Result<void> set_since(Desk desk, const std::string& id, const Json& value) {
  const std::size_t place = index_of(member(desk.document, "questions"), id);
  if (place == npos) return fail(Code::not_found, "edit.field", id.substr(0, 64));
  LEADLINE_TRY(after, count_of(Tree(value), 1, most_back_years));
  Tree& question = desk.document["questions"][place];
  const auto before = member(question, "lookBackYears").is_number_integer()
                          ? question["lookBackYears"].get<std::int64_t>()
                          : 0;
  question["lookBackYears"] = after;
  follow_years(question, {"ask", "help"}, before, after);
  for (Tree& criterion : desk.document["criteria"]) {
    const auto ids = questions_in(member(criterion, "when"));
    if (std::find(ids.begin(), ids.end(), id) != ids.end()) follow_criterion(criterion, before, after);
  }
  return {};
}

// The expression at a place of the criterion's rule.
Result<Tree*> place_of(Tree& criterion, const Json& edit) {
  LEADLINE_TRY(at, said(edit, "at"));
  try {
    const Tree::json_pointer pointer(at);
    if (!criterion.contains("when") || !criterion["when"].contains(pointer))
      return fail(Code::not_found, "edit.at", at.substr(0, 64));
    return &criterion["when"][pointer];
  } catch (const Tree::exception&) {
    return fail(Code::invalid_value, "edit.at", "a place such as /args/0");
  }
}

std::int64_t years_of(const Tree& e) {
  const Tree& years = member(member(arg(e, 1), "lookBack"), "years");
  return years.is_number_integer() ? years.get<std::int64_t>() : 0;
}

}  // namespace

Result<std::string> edit_field(Desk desk, const Json& edit) {
  LEADLINE_TRY(criterion, named_in(desk.document, "criteria", edit, "criterion"));
  LEADLINE_TRY(field, said(edit, "field"));
  LEADLINE_TRY(expression, place_of(*criterion, edit));
  if (!edit.contains("value")) return fail(Code::missing_field, "edit.value");
  if (field.starts_with(since)) {
    LEADLINE_CHECK(set_since(desk, field.substr(since.size()), edit["value"]));
    return std::string{};
  }
  const auto before = years_of(*expression);
  LEADLINE_CHECK(set_rule(*expression, field, Tree(edit["value"]), desk.lexicon()));
  if (const auto after = years_of(*expression); before != after && before > 0 && after > 0)
    follow_criterion(*criterion, before, after);
  return std::string{};
}

Result<std::string> add_clause(Desk desk, const Json& edit) {
  LEADLINE_TRY(pattern, said(edit, "pattern"));
  LEADLINE_TRY(group, said(edit, "group"));
  if (group != "all" && group != "any") return fail(Code::invalid_value, "edit.group", "all or any");
  const std::string question =
      edit.contains("question") && edit["question"].is_string() ? edit["question"].get<std::string>() : "";
  LEADLINE_TRY(clause, start(desk, pattern, question));
  // The document may have got a question before this point: places are looked up now.
  LEADLINE_TRY(criterion, named_in(desk.document, "criteria", edit, "criterion"));
  LEADLINE_TRY(expression, place_of(*criterion, edit));
  const std::string op = group == "all" ? "And" : "Or";
  // Into the group that is there, be it inside a Not ("none of these"); else a new group around what is
  // there.
  Tree& inside =
      is_not(*expression) && op_of(arg(*expression, 0)) == "Or" ? (*expression)["args"][0] : *expression;
  const bool leaf = read_rule(*expression, "", desk.lexicon()).kind == ClauseKind::sentence;
  if (!leaf && (op_of(inside) == op || &inside != expression || op_of(inside) == "AtLeast"))
    inside["args"].push_back(clause);
  else
    *expression = Tree{{"op", op}, {"args", Tree::array({*expression, clause})}};
  return std::string{};
}

Result<std::string> remove_clause(Desk desk, const Json& edit) {
  LEADLINE_TRY(criterion, named_in(desk.document, "criteria", edit, "criterion"));
  LEADLINE_CHECK(place_of(*criterion, edit));
  const Tree::json_pointer at(edit["at"].get<std::string>());
  if (at.empty())
    return fail(Code::rule_refused, "edit.at", "a criterion has a rule; take the criterion out instead");
  const Tree::json_pointer group_at = at.parent_pointer().parent_pointer();
  Tree& group = (*criterion)["when"][group_at];
  if (arg_count(group) < 2)
    return fail(Code::rule_refused, "edit.at", "the only one; take out what holds it");
  Tree& args = group["args"];
  args.erase(args.begin() + static_cast<std::ptrdiff_t>(std::stoul(at.back())));
  if (op_of(group) == "AtLeast") {
    const auto most = static_cast<std::int64_t>(args.size());
    if (member(group, "count").is_number_integer() && group["count"].get<std::int64_t>() > most)
      group["count"] = most;
  } else if (args.size() == 1 && (op_of(group) == "And" || op_of(group) == "Or")) {
    group = Tree(args[0]);
  }
  return std::string{};
}

}  // namespace leadline::authoring
