#include "app/gui/criteria/author_flow.h"

#include <QCoreApplication>
#include <algorithm>
#include <utility>

#include "app/gui/draft_state.h"

namespace leadline::gui {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(author)
};

constexpr std::chrono::milliseconds rests_for{400};

QString asked_early() {
  return Words::tr("Something changed just now and is being looked through. Ask after that.");
}

bool has_criterion(const authoring::Sheet& sheet, const QString& id) {
  return std::ranges::any_of(sheet.criteria,
                             [&](const auto& each) { return QString::fromStdString(each.id) == id; });
}

}  // namespace

AuthorFlow::AuthorFlow(Worker& worker, Session& session, CriteriaDesk desk,
                       std::optional<criteria::Bundle> in_effect, Author author, device::EncounterDraft draft,
                       QObject* parent)
    : QObject(parent),
      worker_(worker),
      session_(session),
      desk_(std::move(desk)),
      in_effect_(std::move(in_effect)),
      author_(author),
      turn_(std::move(author)),
      sheet_(author_.now().sheet()),
      taps_(new TapQueue(worker, std::move(draft), this)),
      checker_(new Checker(this)) {
  quiet_.setSingleShot(true);
  quiet_.setInterval(rests_for);
  connect(&quiet_, &QTimer::timeout, this, &AuthorFlow::recheck);
  connect(taps_, &TapQueue::written, this, &AuthorFlow::take_written);
  connect(taps_, &TapQueue::failed, this, &AuthorFlow::refuse);
  connect(&session_, &Session::languageChanged, this, &AuthorFlow::show);
  connect(checker_, &Checker::done, this, [this](std::shared_ptr<const Checked> checked) {
    checked_ = std::move(checked);
    if (check_ && check_->problem == asked_early()) check_->problem.clear();
    fill();
  });
  recheck();
}

void AuthorFlow::know(CriteriaDesk desk) {
  desk_ = std::move(desk);
  fill();
}

void AuthorFlow::compare_with(std::optional<criteria::Bundle> in_effect) {
  const auto document = [](const auto& bundle) { return bundle ? bundle->document : std::string(); };
  if (document(in_effect) == document(in_effect_)) return;
  in_effect_ = std::move(in_effect);
  // What was found says what changes against the one before.
  checked_.reset();
  fill();
  recheck();
}

void AuthorFlow::recheck() { checker_->ask(in_effect_, author_.now().bundle(), desk_.today); }

void AuthorFlow::refuse(const Error& error) {
  then_ = Then::nothing;
  Page* page = page_ && page_->detail() ? page_->detail() : page_.data();
  if (page) page->refuse(error);
}

void AuthorFlow::take_written() {
  // As a rule the change whose turn it was has made it already.
  if (turn_.is(taps_->draft().state()))
    author_ = turn_;
  else
    author_.take(taps_->draft().state());
  sheet_ = author_.now().sheet();
  quiet_.start();
  if (page_) {
    page_->problem.clear();
    if (page_->detail()) page_->detail()->problem.clear();
  }
  if (sheet_ && !show_next_.isEmpty() && has_criterion(*sheet_, show_next_)) {
    const QString id = show_next_;
    show_next_.clear();
    show_criterion(id);
  }
  fill();
  go_on();
}

void AuthorFlow::go_on() {
  if (then_ == Then::nothing || !taps_->still()) return;
  const Then then = std::exchange(then_, Then::nothing);
  then == Then::leave ? Q_EMIT left() : propose();
}

// Not before all that was touched is written: whoever cannot write it is still here to say so.
void AuthorFlow::leave() {
  if (ending_) return;
  then_ = Then::leave;
  taps_->flush();
  go_on();
}

// What cannot be applied is not written: the page says why, and what stands there stays.
TapQueue::Change AuthorFlow::applying(Page* page, EditOf edit_of) {
  return [this, page = QPointer<Page>(page),
          edit_of = std::move(edit_of)](const device::EncounterDraft& draft) -> Json {
    turn_.take(draft.state());
    const Json edit = edit_of(turn_);
    if (edit.is_null()) return {};
    auto step = turn_.write(draft.state(), edit);
    if (!step && page) page->refuse(step.error());
    return step ? *step : Json();
  };
}

void AuthorFlow::change(Page& page, EditOf edit_of) { taps_->tap(applying(&page, std::move(edit_of))); }

void AuthorFlow::change_shown(Page& page, const Json& edit) {
  if (edit.is_null()) return;
  change(page, [edit, shown = author_.written()](const Author& then) {
    return then.written() == shown ? edit : Json();
  });
}

void AuthorFlow::write(const QString& field, Page& page, EditOf edit_of) {
  taps_->type(field.toStdString(), applying(&page, std::move(edit_of)));
}

void AuthorFlow::leave_fields() {
  if (sheet_) entries_.settle(*sheet_, tongue());
}

void AuthorFlow::undo() {
  taps_->tap([this, shown = author_.written()](const device::EncounterDraft& draft) {
    turn_.take(draft.state());
    return turn_.written() == shown ? undo_step(draft.state()) : Json();
  });
}

void AuthorFlow::show() {
  const QString current = criterion_ ? criterion_->id : QString();
  const bool check = check_ || to_check_, offer = offer_, example = example_;
  to_check_ = false;
  auto* page = new SheetPage;
  page_ = page;
  connect(page, &Page::back, this, &AuthorFlow::leave);
  connect(page, &SheetPage::picked, this, &AuthorFlow::show_criterion);
  connect(page, &SheetPage::offerPicked, this, &AuthorFlow::show_offer_words);
  connect(page, &SheetPage::addPicked, this, [this] { show_start({}); });
  connect(page, &SheetPage::checkPicked, this, &AuthorFlow::show_check);
  connect(page, &SheetPage::undoPicked, this, [this] { undo(); });
  connect(page, &SheetPage::discardPicked, this, &AuthorFlow::discard);
  fill();
  session_.show(page);
  if (check)
    show_check();
  else if (offer)
    show_offer_words();
  else if (example)
    show_example();
  else if (!current.isEmpty())
    show_criterion(current);
}

void AuthorFlow::fill() {
  if (!page_ || !sheet_) return;
  const Written written{author_,
                        *sheet_,
                        checked_.get(),
                        desk_,
                        tongue(),
                        entries_.unready(*sheet_, tongue()),
                        example_state().begun};
  fill_sheet(*page_, written, criterion_ ? criterion_->id : offer_ ? offer_key : QString());
  if (criterion_ && !fill_criterion(*criterion_, written)) close_detail();
  if (start_) fill_start(*start_, written);
  if (offer_) fill_offer_words(*offer_, written);
  if (example_) fill_example(*example_, written, example_state());
  if (check_) {
    fill_check(*check_, written, DraftState(taps_->draft().state()).text("note"));
    check_->example_word = example_word(example_state());
    Q_EMIT check_->changed();
  }
}

void AuthorFlow::close_detail() {
  criterion_.clear();
  start_.clear();
  check_.clear();
  offer_.clear();
  example_.clear();
  if (page_) page_->open(nullptr);
  fill();
}

void AuthorFlow::show_criterion(const QString& id) {
  auto* page = new CriterionPage;
  leave_fields();
  page->id = id;
  start_.clear();
  check_.clear();
  offer_.clear();
  example_.clear();
  criterion_ = page;
  connect(page, &Page::back, this, &AuthorFlow::close_detail);
  connect(page, &CriterionPage::fieldPicked, this, [this, page](const QString& at, const QString& key) {
    page->open_at = at;
    page->open_key = key;
    fill();
  });
  connect(page, &CriterionPage::settingPicked, this, [this, page](const QString& key) {
    page->open_key = key;
    fill();
  });
  connect(page, &CriterionPage::edited, this, [this, page](const QString& key, const QString& text) {
    const Json edit = words_edit(page->id, key, text);
    if (!edit.is_null()) write(page->id + "|" + key, *page, [edit](const Author&) { return edit; });
  });
  connect(page, &CriterionPage::partRemoved, this, [this, page](const QString& at) {
    change_shown(*page,
                 {{"do", "remove_clause"}, {"criterion", page->id.toStdString()}, {"at", at.toStdString()}});
  });
  connect(page, &CriterionPage::partAdded, this, [this, page] { show_start(page->id); });
  connect(page, &CriterionPage::moved, this, [this, page](int by) { move(*page, by); });
  connect(page, &CriterionPage::removed, this, [this, page] {
    change_shown(*page, {{"do", "remove_criterion"}, {"criterion", page->id.toStdString()}});
  });
  FieldEdit* field = page->field();
  connect(field, &FieldEdit::picked, page, [this, page](const QString& key) { pick(*page, key); });
  connect(field, &FieldEdit::stepped, page, [this, page](int by) { step(*page, by); });
  connect(field, &FieldEdit::typed, page, [this, page](const QString& text) { type(*page, text); });
  connect(field, &FieldEdit::answerAdded, page,
          [this, page](const QString& en, const QString& es) { add_answer(*page, en, es); });
  connect(field, &FieldEdit::closed, page, [this, page] {
    leave_fields();
    page->open_key.clear();
    fill();
  });
  page_->open(page);
  fill();
}

void AuthorFlow::show_check() {
  auto* page = new CheckPage;
  entries_.forget(example_place);
  leave_fields();
  criterion_.clear();
  start_.clear();
  offer_.clear();
  example_.clear();
  check_ = page;
  connect(page, &Page::back, this, &AuthorFlow::close_detail);
  connect(page, &CheckPage::findingPicked, this, [this](const QString& id) {
    if (id == offer_key) return show_offer_words();
    if (!id.isEmpty()) show_criterion(id);
  });
  connect(page, &CheckPage::exampleAccepted, this, [this, page](const QString& key) {
    change_shown(*page, {{"do", "expect"}, {"example", key.toUInt()}});
  });
  connect(page, &CheckPage::exampleRemoved, this, [this, page](const QString& key) {
    change_shown(*page, {{"do", "remove_example"}, {"example", key.toUInt()}});
  });
  connect(page, &CheckPage::examplePicked, this, &AuthorFlow::show_example);
  connect(page, &CheckPage::openAnswered, this, [this, page](const QString& key) {
    if (const auto value = parse_json(key.toStdString(), "answer")) answer_open(*page, *value);
  });
  connect(page->open(), &AnswerEdit::answered, page,
          [this, page](const Json& value) { answer_open(*page, value); });
  connect(page, &CheckPage::versionEdited, this,
          [this, page](const QString& text) { enter_head(*page, version_place, text); });
  connect(page, &CheckPage::effectiveEdited, this,
          [this, page](const QString& text) { enter_head(*page, effective_place, text); });
  connect(page, &CheckPage::reviewEdited, this,
          [this, page](const QString& text) { enter_head(*page, review_place, text); });
  connect(page, &CheckPage::noteEdited, this, [this](const QString& text) {
    taps_->type("note", [note = text.toStdString()](const device::EncounterDraft&) {
      return Json{{"note", note}};
    });
  });
  connect(page, &CheckPage::whatIfPicked, this, [this] {
    to_check_ = true;
    Q_EMIT whatIfPicked();
  });
  connect(page, &CheckPage::asked, this, [this] {
    then_ = Then::propose;
    taps_->flush();
    go_on();
  });
  page_->open(page);
  fill();
}

// Of the draft as the journal has it: nothing that was touched is on its way any more.
void AuthorFlow::propose() {
  if (!sheet_ || !check_ || ending_) return;
  if (!check_->ready) {
    // An entry that cannot be taken says so itself.
    if (entries_.unready(*sheet_, tongue()).empty()) check_->problem = asked_early();
    Q_EMIT check_->changed();
    return;
  }
  const auto& draft = author_.now();
  end_with(
      [document = draft.bytes(), tables = draft.tables(), effective = sheet_->effective,
       note = DraftState(taps_->draft().state()).text("note")](device::Device& device) -> Result<void> {
        LEADLINE_CHECK(device.propose_criteria(document, tables, effective, note));
        return {};
      },
      &AuthorFlow::proposed);
}

void AuthorFlow::discard() {
  end_with([](device::Device&) -> Result<void> { return {}; }, &AuthorFlow::discarded);
}

// What is touched meanwhile waits, and counts only if the draft has not ended.
void AuthorFlow::end_with(std::function<Result<void>(device::Device&)> last, void (AuthorFlow::*done)()) {
  if (ending_) return;
  ending_ = true;
  taps_->hold(true);
  worker_.ask(
      this,
      [last = std::move(last), id = taps_->draft().id()](device::Device& device) -> Result<void> {
        LEADLINE_CHECK(last(device));
        return device.journal().discard_draft(id);
      },
      [this, done](const Result<void>& ended) {
        if (ended) return void(Q_EMIT(this->*done)());
        ending_ = false;
        refuse(ended.error());
        taps_->hold(false);
      });
}

}  // namespace leadline::gui
