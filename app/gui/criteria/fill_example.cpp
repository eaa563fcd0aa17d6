#include <QCoreApplication>
#include <algorithm>

#include "app/gui/criteria/criteria_words.h"
#include "app/gui/criteria/example_page.h"
#include "app/gui/criteria/fill_author.h"
#include "app/gui/draft_state.h"

namespace leadline::gui {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(example)
};

using criteria_words::of;

QList<Line> answers_so_far(const authoring::Trial& trial, const ExampleState& state, const Tongue& tongue) {
  QList<Line> out;
  for (const std::string& question : state.order) {
    const auto given = std::ranges::find(trial.given, question, &authoring::Trial::Given::question);
    if (given != trial.given.end())
      out << Line{of(given->ask, tongue) + "  " + of(given->answer, tongue), "message", {}};
  }
  return out;
}

Line line_of(const authoring::Trial::Part& part, const Tongue& tongue) {
  const char* symbol = part.truth == "true" ? "met" : part.truth == "false" ? "notMet" : "unknown";
  return {of(part.statement, tongue) + ": " + criteria_words::truth(part.truth), symbol, {}};
}

QString capitalized(QString words) {
  if (!words.isEmpty()) words[0] = words[0].toUpper();
  return words;
}

void fill_expectation(ExamplePage& page, const std::string& chosen) {
  QList<Choice> rows;
  for (const char* outcome : {"eligible", "not_eligible", "needs_review", "needs_answers"})
    rows << Choice{outcome, capitalized(criteria_words::outcome(outcome)), {}, {}, chosen == outcome};
  page.outcomes()->show(rows);
}

void fill_comparison(ExamplePage& page, const authoring::Trial& trial, const ExampleState& state,
                     const Tongue& tongue) {
  const bool agree = trial.outcome == state.expect;
  page.verdict =
      agree ? Words::tr("The rules agree: %1.").arg(criteria_words::outcome(trial.outcome))
            : Words::tr("You expect: %1. The rules say: %2.")
                  .arg(criteria_words::outcome(state.expect), criteria_words::outcome(trial.outcome));
  page.verdict_symbol = agree ? "met" : "notMet";
  page.verdict_tone = agree ? "positive" : "danger";
  QList<Line> parts;
  for (const auto& part : trial.criteria) parts << line_of(part, tongue);
  page.parts()->show(parts);
  page.name = QString::fromStdString(state.name);
  page.ready = !page.name.trimmed().isEmpty();
}

// The document that was looked through is the one that is written now.
const criteria::Document* rules_of(const Written& written) {
  const bool current = written.checked && written.checked->bytes == written.author.now().bytes();
  return current ? written.checked->document.get() : nullptr;
}

}  // namespace

ExampleState ExampleState::of(const Json& draft) {
  const Json& stored = DraftState(draft).object("example");
  const DraftState read(stored);
  ExampleState out;
  out.begun = !stored.empty();
  out.at = read.text("at");
  out.rest_open = read.has("rest_open");
  out.expect = read.text("expect");
  out.name = read.text("name");
  for (const std::string& question : read.list("order")) {
    const auto text = read.object("answers").find(question);
    if (text == read.object("answers").end() || !text->is_string()) continue;
    const auto answer = parse_json(text->get_ref<const std::string&>(), "answer");
    if (!answer) continue;
    out.order.push_back(question);
    out.answers[question] = *answer;
  }
  return out;
}

Json ExampleState::edit() const {
  return {{"do", "add_example"}, {"name", name}, {"at", at}, {"answers", answers}, {"expect", expect}};
}

QString example_word(const ExampleState& state) {
  return state.begun ? Words::tr("Go on with the example that was begun") : Words::tr("Write an example");
}

void fill_example(ExamplePage& page, const Written& written, const ExampleState& state) {
  const Tongue& tongue = written.tongue;
  const criteria::Document* rules = rules_of(written);
  const auto at = criteria::Date::parse(state.at);
  const Unready* unready = gui::at(written.unready, example_place);
  page.at = unready ? unready->text : QString::fromStdString(state.at);
  page.at_word = criteria_words::date(state.at, tongue);
  page.at_problem = unready ? unready->problem : QString();
  page.step.clear();
  page.waiting = written.checked && written.checked->no_examples
                     ? Words::tr("An example can be written once nothing is left to write.")
                     : Words::tr("Being looked through…");
  const auto trial = rules && at ? authoring::try_answers(*rules, *at, state.answers)
                                 : Result<authoring::Trial>(fail(Code::not_found));
  if (rules && !trial)
    page.waiting = Words::tr("The questions have changed since this example was begun. Throw it away.");
  if (!trial) return void(Q_EMIT page.changed());
  page.soFar()->show(answers_so_far(*trial, state, tongue));
  page.can_take_back = !state.order.empty() || state.rest_open;
  if (trial->next && !state.rest_open) {
    page.step = "ask";
    page.question = of(trial->next->ask, tongue);
    page.help = of(trial->next->help, tongue);
    page.answer()->ask(*trial->next, tongue);
    QList<Choice> states;
    for (const auto& each : authoring::states_without_answer())
      states << Choice{QString::fromStdString(each.key), of(each.label, tongue), {}, {}, false};
    page.states()->show(states);
  } else if (state.expect.empty()) {
    page.step = "expect";
    fill_expectation(page, state.expect);
  } else {
    page.step = "compare";
    fill_comparison(page, *trial, state, tongue);
  }
  Q_EMIT page.changed();
}

}  // namespace leadline::gui
