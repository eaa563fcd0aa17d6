// Worked examples: what an edit changes in them, how each comes out, and what it would have to answer first.
#include <algorithm>
#include <array>

#include "core/authoring/edit.h"
#include "core/authoring/rule.h"
#include "core/criteria/screening.h"

namespace leadline::authoring {
namespace {

constexpr std::size_t most_letters_of_a_name = 400;

std::string truth_of(const criteria::Screening& screening, const criteria::Document& document,
                     const std::string& id) {
  for (const auto& each : screening.criteria)
    if (document.criteria[each.index].id == id) return std::string(criteria::word(each.truth));
  return {};
}

Result<std::size_t> example_in(const Tree& document, const Json& edit) {
  const auto found = edit.find("example");
  const Tree& all = member(document, "examples");
  if (found == edit.end() || !found->is_number_unsigned() || !all.is_array() ||
      found->get<std::size_t>() >= all.size())
    return fail(Code::not_found, "edit.example");
  return found->get<std::size_t>();
}

// Not asked in an example that is finished, and what keeps it from its end: questions by their place.
std::vector<std::size_t> open_in(const criteria::Example& example, const criteria::Answers& answers,
                                 const criteria::Screening& screening) {
  std::vector<std::size_t> out;
  const auto unfinished = criteria::word(criteria::Outcome::needs_answers);
  if (criteria::word(screening.outcome) != unfinished || example.outcome == unfinished) return out;
  for (const auto& each : screening.criteria)
    for (const std::size_t q : each.because)
      if (each.decides && answers.slot(q).state == criteria::State::not_asked &&
          std::ranges::find(out, q) == out.end())
        out.push_back(q);
  return out;
}

}  // namespace

Result<std::string> expect_example(Desk desk, const Json& edit) {
  LEADLINE_TRY(place, example_in(desk.document, edit));
  LEADLINE_TRY(document, criteria::parse_document(desk.document.dump(), "criteria", desk.tables));
  const criteria::Example& example = document.examples[place];
  LEADLINE_TRY(answers, criteria::Answers::parse(document, example.at, example.answers, "answers"));
  const auto screening = criteria::screen(answers);
  Tree& expect = desk.document["examples"][place]["expect"];
  expect["outcome"] = std::string(criteria::word(screening.outcome));
  if (!expect.contains("truths")) return std::string{};
  for (auto& [id, truth] : expect["truths"].items()) truth = truth_of(screening, document, id);
  return std::string{};
}

Result<std::string> add_example(Desk desk, const Json& edit) {
  LEADLINE_TRY(name, said(edit, "name"));
  LEADLINE_TRY(day, said(edit, "at"));
  LEADLINE_TRY(outcome, said(edit, "expect"));
  if (name.find_first_not_of(' ') == name.npos) return fail(Code::invalid_value, "edit.name", "it is empty");
  if (name.size() > most_letters_of_a_name) return fail(Code::too_large, "edit.name");
  using criteria::Outcome;
  constexpr std::array outcomes{Outcome::eligible, Outcome::not_eligible, Outcome::needs_answers,
                                Outcome::needs_review};
  if (std::ranges::none_of(outcomes, [&](auto each) { return criteria::word(each) == outcome; }))
    return fail(Code::invalid_value, "edit.expect", "no such outcome");
  LEADLINE_TRY(at, criteria::Date::parse(day));
  if (!edit.contains("answers")) return fail(Code::missing_field, "edit.answers");
  LEADLINE_TRY(document, criteria::parse_document(desk.document.dump(), "criteria", desk.tables));
  LEADLINE_CHECK(criteria::Answers::parse(document, at, edit["answers"], "edit.answers"));
  Tree& examples = desk.document["examples"];
  if (!examples.is_array()) examples = Tree::array();
  examples.push_back(Tree{{"name", name},
                          {"at", day},
                          {"answers", Tree::parse(edit["answers"].dump())},
                          {"expect", Tree{{"outcome", outcome}}}});
  return std::string{};
}

Result<std::string> remove_example(Desk desk, const Json& edit) {
  LEADLINE_TRY(place, example_in(desk.document, edit));
  desk.document["examples"].erase(place);
  return std::string{};
}

Result<std::string> answer_examples(Desk desk, const Json& edit) {
  LEADLINE_TRY(question, named_in(desk.document, "questions", edit, "question"));
  const std::string id = string_at(*question, "id");
  LEADLINE_TRY(where, said(edit, "where"));
  if (where != "open") return fail(Code::invalid_value, "edit.where", "open");
  if (!edit.contains("value") || edit["value"].is_null()) return fail(Code::missing_field, "edit.value");
  const Tree value = Tree::parse(edit["value"].dump());
  LEADLINE_TRY(document, criteria::parse_document(desk.document.dump(), "criteria", desk.tables));
  const std::size_t place = document.question_index(id);
  bool any = false;
  for (std::size_t i = 0; i < document.examples.size(); ++i) {
    const criteria::Example& example = document.examples[i];
    LEADLINE_TRY(answers, criteria::Answers::parse(document, example.at, example.answers, "answers"));
    const auto open = open_in(example, answers, criteria::screen(answers));
    if (std::ranges::find(open, place) == open.end()) continue;
    LEADLINE_CHECK(answers.set(id, edit["value"]));
    if (answers.slot(place).state == criteria::State::not_asked)
      return fail(Code::invalid_value, "edit.value", "it would stay open");
    desk.document["examples"][i]["answers"][id] = value;
    any = true;
  }
  if (!any) return fail(Code::not_found, "edit.question", "open in no example");
  return std::string{};
}

Text quoted_question(const QuestionRow& question) { return quoted(in_sentence(question.ask)); }

std::vector<Choice> answers_to(const QuestionRow& question) {
  std::vector<Choice> out;
  if (question.type == "boolean") out = {{"true", {"Yes", "Sí"}, false}, {"false", {"No", "No"}, false}};
  if (question.type == "codes") out.push_back({"[]", {"None of these", "Nada de esto"}, false});
  if (question.type == "code" || question.type == "codes")
    for (const Choice& each : question.options)
      out.push_back({(question.type == "code" ? Json(each.key) : Json::array({each.key})).dump(),
                     in_sentence(each.label), false});
  return out;
}

Result<std::vector<ExampleRun>> run_each(std::string_view json, const criteria::TableLoader& tables) {
  LEADLINE_TRY(document, criteria::parse_document(json, "criteria", tables));
  std::vector<ExampleRun> out;
  for (const criteria::Example& example : document.examples) {
    ExampleRun run{example.name, {}, {}, {}, {}};
    auto answers = criteria::Answers::parse(document, example.at, example.answers, "answers");
    if (!answers) {
      run.problem = answers.error();
    } else {
      const auto screening = criteria::screen(*answers);
      run.outcome = criteria::word(screening.outcome);
      for (const std::size_t q : open_in(example, *answers, screening))
        run.open.push_back(document.questions[q].id);
      if (run.outcome != example.outcome) run.differences.push_back({"", example.outcome, run.outcome});
      for (const auto& [id, expected] : example.truths)
        if (const std::string got = truth_of(screening, document, id); got != expected)
          run.differences.push_back({id, expected, got});
    }
    out.push_back(std::move(run));
  }
  return out;
}

}  // namespace leadline::authoring
