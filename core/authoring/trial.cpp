#include "core/authoring/trial.h"

#include "core/criteria/screening.h"

namespace leadline::authoring {
namespace {

using criteria::State;
using criteria::Type;

Text state_words(State state) {
  switch (state) {
    case State::officer_does_not_know:
      return {"The officer does not know", "El agente no sabe"};
    case State::declined:
      return {"The person prefers not to say", "La persona prefiere no decirlo"};
    case State::not_safe_to_ask:
      return {"Not safe to ask", "No es seguro preguntar"};
    case State::not_applicable:
      return {"Does not apply", "No corresponde"};
    case State::answered:
    case State::not_asked:
      break;
  }
  return {"Not asked", "No se preguntó"};
}

Text asked(const criteria::Question& question, criteria::Date at) {
  return {criteria::ask_text(question, "en", at), criteria::ask_text(question, "es", at)};
}

Text answer_words(const criteria::Answers& answers, std::size_t question) {
  const State state = answers.slot(question).state;
  if (state != State::answered) return state_words(state);
  return {answers.text(question, "en"), answers.text(question, "es")};
}

}  // namespace

AnswerForm form_of(const criteria::Question& question, criteria::Date at) {
  AnswerForm out;
  out.question = question.id;
  out.type = question.type;
  out.ask = asked(question, at);
  out.help = {criteria::help_text(question, "en", at), criteria::help_text(question, "es", at)};
  if (question.type == Type::boolean)
    out.choices = {{"true", {"Yes", "Sí"}, false}, {"false", {"No", "No"}, false}};
  for (std::size_t i = 0; i < question.options.size(); ++i)
    out.choices.push_back(
        {question.options[i].code,
         {criteria::option_text(question, i, "en", at), criteria::option_text(question, i, "es", at)},
         false});
  if (question.type == Type::codes)
    out.none = question.none_label.empty() ? Text{"None of these", "Nada de esto"} : question.none_label;
  for (const std::string& unit : question.units) out.units.push_back({unit, unit_label(unit), false});
  out.weighed_or_estimated = question.weighed_or_estimated;
  return out;
}

Result<Trial> try_answers(const criteria::Document& document, criteria::Date at, const Json& given) {
  LEADLINE_TRY(answers, criteria::Answers::parse(document, at, given, "answers"));
  const auto screening = criteria::screen(answers);
  Trial out;
  out.outcome = criteria::word(screening.outcome);
  if (screening.next) out.next = form_of(document.questions[*screening.next], at);
  for (const auto& each : screening.criteria)
    out.criteria.push_back({document.criteria[each.index].statement,
                            std::string(criteria::word(each.truth)),
                            {each.why_en, each.why_es}});
  for (std::size_t q = 0; q < document.questions.size(); ++q)
    if (answers.slot(q).state != State::not_asked)
      out.given.push_back(
          {document.questions[q].id, asked(document.questions[q], at), answer_words(answers, q)});
  return out;
}

Result<void> takes(const criteria::Document& document, const std::string& question, const Json& answer) {
  criteria::Answers answers(document, document.effective);
  LEADLINE_CHECK(answers.set(question, answer));
  if (answers.slot(document.question_index(question)).state == State::not_asked)
    return fail(Code::invalid_value, question, "it would stay open");
  return {};
}

std::vector<Choice> states_without_answer() {
  std::vector<Choice> out;
  for (const State state :
       {State::officer_does_not_know, State::declined, State::not_safe_to_ask, State::not_applicable})
    out.push_back({std::string(criteria::word(state)), state_words(state), false});
  return out;
}

}  // namespace leadline::authoring
