#include <algorithm>

#include "core/authoring/edit.h"
#include "core/authoring/rule.h"

namespace leadline::authoring {
namespace {

Tree new_criterion(Desk desk, const std::string& id, const Tree& rule, const std::string& pattern) {
  const Clause clause = read_rule(rule, "", desk.lexicon());
  const bool record = asks_record(pattern);
  // With a question of its own there is nothing to quote yet: the words are the author's to write.
  const bool wordless =
      clause.questions.empty() || desk.lexicon().question(clause.questions.front())->ask.en.empty();
  const Text statement = record ? statement_of(pattern) : wordless ? Text{} : plain(clause);
  Tree out{{"id", id},
           {"statement", tree_of(statement)},
           {"when", rule},
           {"ifUnknown", record ? "ask" : "review"},
           {"reasons",
            {{"met", tree_of({"{value}.", "{value}."})}, {"notMet", tree_of({"{value}.", "{value}."})}}},
           {"citation", {{"text", "Set by this program"}, {"sure", "program"}}}};
  if (record) out["history"] = true;
  return out;
}

// Examples name criteria and questions: what is gone is taken out of them.
void forget(Tree& document, const std::string& criterion, const std::vector<std::string>& questions) {
  if (!document.contains("examples") || !document["examples"].is_array()) return;
  for (Tree& example : document["examples"]) {
    if (!example.is_object()) continue;
    if (example.contains("answers") && example["answers"].is_object())
      for (const std::string& id : questions) example["answers"].erase(id);
    if (example.contains("expect") && example["expect"].is_object() && example["expect"].contains("truths") &&
        example["expect"]["truths"].is_object())
      example["expect"]["truths"].erase(criterion);
  }
}

bool used(const Tree& document, const std::string& question) {
  return std::ranges::any_of(member(document, "criteria"), [&](const Tree& each) {
    const auto ids = questions_in(member(each, "when"));
    return std::ranges::find(ids, question) != ids.end();
  });
}

void take_out_question(Tree& document, const std::string& id) {
  const std::size_t place = index_of(member(document, "questions"), id);
  if (place != npos) document["questions"].erase(place);
}

}  // namespace

Result<std::string> add_criterion(Desk desk, const Json& edit) {
  LEADLINE_TRY(pattern, said(edit, "pattern"));
  const std::string question =
      edit.contains("question") && edit["question"].is_string() ? edit["question"].get<std::string>() : "";
  if (!member(desk.document, "criteria").is_array()) return fail(Code::wrong_type, "criteria");
  LEADLINE_TRY(rule, start(desk, pattern, question));
  const std::string id = free_id(desk.document["criteria"], "criterion");
  desk.document["criteria"].push_back(new_criterion(desk, id, rule, pattern));
  return id;
}

Result<std::string> remove_criterion(Desk desk, const Json& edit) {
  LEADLINE_TRY(criterion, named_in(desk.document, "criteria", edit, "criterion"));
  Tree& all = desk.document["criteria"];
  if (all.size() == 1) return fail(Code::rule_refused, "edit.criterion", "the only one");
  const std::string id = string_at(*criterion, "id");
  auto questions = questions_in(member(*criterion, "when"));
  all.erase(index_of(all, id));
  // Questions that it alone asked go with it.
  std::erase_if(questions, [&](const std::string& each) { return used(desk.document, each); });
  for (const std::string& each : questions) take_out_question(desk.document, each);
  forget(desk.document, id, questions);
  return std::string{};
}

Result<std::string> move_criterion(Desk desk, const Json& edit) {
  LEADLINE_TRY(criterion, named_in(desk.document, "criteria", edit, "criterion"));
  Tree& all = desk.document["criteria"];
  const auto to = edit.find("to");
  if (to == edit.end() || !to->is_number_unsigned() || to->get<std::size_t>() >= all.size())
    return fail(Code::invalid_value, "edit.to");
  Tree moved = *criterion;
  all.erase(index_of(all, string_at(moved, "id")));
  all.insert(all.begin() + static_cast<std::ptrdiff_t>(to->get<std::size_t>()), std::move(moved));
  return std::string{};
}

Result<std::string> remove_question(Desk desk, const Json& edit) {
  LEADLINE_TRY(question, named_in(desk.document, "questions", edit, "question"));
  const std::string id = string_at(*question, "id");
  if (used(desk.document, id)) return fail(Code::rule_refused, "edit.question", "a criterion asks it");
  take_out_question(desk.document, id);
  forget(desk.document, "", {id});
  return std::string{};
}

std::string free_id(const Tree& list, const std::string& stem, std::string_view key) {
  for (std::size_t n = 1;; ++n)
    if (const std::string id = stem + "_" + std::to_string(n); index_of(list, id, key) == npos) return id;
}

}  // namespace leadline::authoring
