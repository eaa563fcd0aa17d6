// The author's touches on an example that is being written. It is in the draft from its first answer.
#include <algorithm>

#include "app/gui/criteria/author_flow.h"
#include "app/gui/criteria/criteria_words.h"
#include "app/gui/draft_state.h"
#include "core/criteria/refusals.h"

namespace leadline::gui {
namespace {

// A change of the example as it stands when its turn comes; dropped if it was touched since.
TapQueue::Change if_still(const std::vector<std::string>& order, const Json& patch) {
  return [order, patch](const device::EncounterDraft& draft) -> Json {
    const auto now = ExampleState::of(draft.state());
    return now.begun && now.order == order ? Json{{"example", patch}} : Json();
  };
}

Json with_answer(const ExampleState& state, const std::string& question, const Json& answer) {
  auto order = state.order;
  order.push_back(question);
  return {{"answers", {{question, answer.dump()}}}, {"order", order}};
}

// The last answer is taken back, or that the rest stays open.
Json without_last(const ExampleState& state) {
  if (state.rest_open) return {{"rest_open", nullptr}, {"expect", nullptr}};
  if (state.order.empty()) return {};
  auto order = state.order;
  const std::string last = order.back();
  order.pop_back();
  return {{"answers", {{last, nullptr}}}, {"order", order}, {"expect", nullptr}};
}

}  // namespace

ExampleState AuthorFlow::example_state() const { return ExampleState::of(taps_->draft().state()); }

void AuthorFlow::show_example() {
  auto* page = new ExamplePage;
  leave_fields();
  criterion_.clear();
  start_.clear();
  check_.clear();
  offer_.clear();
  example_ = page;
  if (!example_state().begun)
    taps_->tap([today = desk_.today.text()](const device::EncounterDraft& draft) -> Json {
      return ExampleState::of(draft.state()).begun ? Json() : Json{{"example", {{"at", today}}}};
    });
  connect(page, &Page::back, this, &AuthorFlow::show_check);
  connect(page->answer(), &AnswerEdit::answered, page,
          [this, page](const Json& value) { answer_example(*page, value); });
  connect(page, &ExamplePage::statePicked, this, [this, page](const QString& key) {
    answer_example(*page, {{"state", key.toStdString()}});
  });
  connect(page, &ExamplePage::restLeftOpen, this, [this] { patch_example({{"rest_open", true}}); });
  connect(page, &ExamplePage::takenBack, this, [this] { patch_example(without_last(example_state())); });
  connect(page, &ExamplePage::atEdited, this, [this](const QString& text) { date_example(text); });
  connect(page, &ExamplePage::expected, this, [this](const QString& key) {
    patch_example({{"expect", key.toStdString()}});
  });
  connect(page, &ExamplePage::expectedAgain, this, [this] { patch_example({{"expect", nullptr}}); });
  connect(page, &ExamplePage::nameEdited, this, [this](const QString& text) {
    taps_->type("example|name", [name = text.toStdString()](const device::EncounterDraft& draft) -> Json {
      return ExampleState::of(draft.state()).begun ? Json{{"example", {{"name", name}}}} : Json();
    });
  });
  connect(page, &ExamplePage::kept, this, [this, page] { keep_example(*page); });
  connect(page, &ExamplePage::thrownAway, this, [this] {
    taps_->tap([](const device::EncounterDraft&) { return Json{{"example", nullptr}}; });
    show_check();
  });
  page_->open(page);
  fill();
}

void AuthorFlow::patch_example(const Json& patch) {
  if (!patch.is_null()) taps_->tap(if_still(example_state().order, patch));
}

// Put into every example that waits for it; what the question does not take is said beside it.
void AuthorFlow::answer_open(CheckPage& page, const Json& value) {
  const std::string question = page.open_question.toStdString();
  if (question.empty() || !checked_ || !checked_->document) return;
  if (const auto taken = authoring::takes(*checked_->document, question, value); !taken)
    return page.open()->refuse(criteria_words::of(criteria::refusal(taken.error()), tongue()));
  change_shown(page, {{"do", "example_answer"}, {"question", question}, {"value", value}, {"where", "open"}});
}

// What the question does not take is not written, and the page says why.
void AuthorFlow::answer_example(ExamplePage& page, const Json& value) {
  const std::string question = page.answer()->question();
  if (!checked_ || !checked_->document || page.step != "ask") return;
  if (const auto taken = authoring::takes(*checked_->document, question, value); !taken)
    return page.answer()->refuse(criteria_words::of(criteria::refusal(taken.error()), tongue()));
  patch_example(with_answer(example_state(), question, value));
}

void AuthorFlow::date_example(const QString& text) {
  const Reading reading = read_date(text);
  entries_.type(example_place, text);
  if (reading.problem.isEmpty())
    taps_->type("example|at", [at = reading.value](const device::EncounterDraft& draft) -> Json {
      return ExampleState::of(draft.state()).begun ? Json{{"example", {{"at", at}}}} : Json();
    });
  fill();
}

// With what its author expects, whether the rules agree or not: an example that they do not agree with stops
// a publication until one of the two is mended.
void AuthorFlow::keep_example(ExamplePage& page) {
  if (!entries_.unready(*sheet_, tongue()).empty()) return;
  taps_->tap([this, page = QPointer<ExamplePage>(&page)](const device::EncounterDraft& draft) -> Json {
    turn_.take(draft.state());
    auto example = ExampleState::of(draft.state());
    if (!example.begun || example.expect.empty() || example.name.empty()) return {};
    auto step = turn_.write(draft.state(), example.edit());
    if (!step) {
      if (page) page->refuse(step.error());
      return {};
    }
    (*step)["example"] = nullptr;
    return *step;
  });
  show_check();
}

}  // namespace leadline::gui
