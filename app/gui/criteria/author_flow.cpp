#include "app/gui/criteria/author_flow.h"

#include "app/gui/draft_state.h"

namespace leadline::gui {
namespace {

constexpr std::chrono::milliseconds rests_for{400};

}  // namespace

AuthorFlow::AuthorFlow(Worker& worker, Session& session, CriteriaDesk desk,
                       std::optional<criteria::Bundle> in_effect, Author author, device::EncounterDraft draft,
                       QObject* parent)
    : QObject(parent),
      worker_(worker),
      session_(session),
      desk_(std::move(desk)),
      in_effect_(std::move(in_effect)),
      author_(std::move(author)),
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
    fill();
  });
  recheck();
}

void AuthorFlow::know(CriteriaDesk desk) {
  desk_ = std::move(desk);
  fill();
}

void AuthorFlow::recheck() { checker_->ask(in_effect_, author_.now().bundle(), desk_.today); }

void AuthorFlow::refuse(const Error& error) {
  Page* page = page_ && page_->detail() ? page_->detail() : page_.data();
  if (page) page->refuse(error);
}

void AuthorFlow::take_written() {
  author_.take(taps_->draft().state());
  sheet_ = author_.now().sheet();
  quiet_.start();
  if (page_) {
    page_->problem.clear();
    if (page_->detail()) page_->detail()->problem.clear();
  }
  if (!show_next_.isEmpty()) {
    const QString id = show_next_;
    show_next_.clear();
    show_criterion(id);
  }
  fill();
}

void AuthorFlow::change_state(std::function<Json(const Json& state)> step) {
  taps_->tap([step = std::move(step)](const device::EncounterDraft& draft) { return step(draft.state()); });
}

// What cannot be applied is not written: the page says why, and what stands there stays.
void AuthorFlow::change(Page& page, const Json& edit) {
  if (edit.is_null()) return;
  if (const auto tried = author_.tried(edit); !tried) return page.refuse(tried.error());
  change_state([edit](const Json& state) { return edit_step(state, edit); });
}

void AuthorFlow::show() {
  const QString current = criterion_ ? criterion_->id : QString();
  const bool check = check_ || to_check_;
  to_check_ = false;
  auto* page = new SheetPage;
  page_ = page;
  connect(page, &Page::back, this, &AuthorFlow::left);
  connect(page, &SheetPage::picked, this, &AuthorFlow::show_criterion);
  connect(page, &SheetPage::addPicked, this, [this] { show_start({}); });
  connect(page, &SheetPage::checkPicked, this, &AuthorFlow::show_check);
  connect(page, &SheetPage::undoPicked, this, [this] { change_state(undo_step); });
  connect(page, &SheetPage::discardPicked, this, &AuthorFlow::discard);
  fill();
  session_.show(page);
  if (check)
    show_check();
  else if (!current.isEmpty())
    show_criterion(current);
}

void AuthorFlow::fill() {
  if (!page_ || !sheet_) return;
  const Written written{author_, *sheet_, checked_.get(), desk_, tongue()};
  fill_sheet(*page_, written, criterion_ ? criterion_->id : QString());
  if (criterion_ && !fill_criterion(*criterion_, written)) close_detail();
  if (start_) fill_start(*start_, written);
  if (check_) fill_check(*check_, written, DraftState(taps_->draft().state()).text("note"));
}

void AuthorFlow::close_detail() {
  criterion_.clear();
  start_.clear();
  check_.clear();
  if (page_) page_->open(nullptr);
  fill();
}

void AuthorFlow::show_criterion(const QString& id) {
  auto* page = new CriterionPage;
  page->id = id;
  start_.clear();
  check_.clear();
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
    change(*page, words_edit(page->id, key, text));
  });
  connect(page, &CriterionPage::partRemoved, this, [this, page](const QString& at) {
    change(*page, {{"do", "remove_clause"}, {"criterion", page->id.toStdString()}, {"at", at.toStdString()}});
  });
  connect(page, &CriterionPage::partAdded, this, [this, page] { show_start(page->id); });
  connect(page, &CriterionPage::moved, this, [this, page](int by) { move(*page, by); });
  connect(page, &CriterionPage::removed, this, [this, page] {
    change(*page, {{"do", "remove_criterion"}, {"criterion", page->id.toStdString()}});
  });
  FieldEdit* field = page->field();
  connect(field, &FieldEdit::picked, page, [this, page](const QString& key) { pick(*page, key); });
  connect(field, &FieldEdit::stepped, page, [this, page](int by) { step(*page, by); });
  connect(field, &FieldEdit::typed, page, [this, page](const QString& text) { type(*page, text); });
  connect(field, &FieldEdit::answerAdded, page,
          [this, page](const QString& en, const QString& es) { add_answer(*page, en, es); });
  connect(field, &FieldEdit::closed, page, [this, page] {
    page->open_key.clear();
    fill();
  });
  page_->open(page);
  fill();
}

void AuthorFlow::show_check() {
  auto* page = new CheckPage;
  criterion_.clear();
  start_.clear();
  check_ = page;
  connect(page, &Page::back, this, &AuthorFlow::close_detail);
  connect(page, &CheckPage::findingPicked, this, [this](const QString& id) {
    if (!id.isEmpty()) show_criterion(id);
  });
  connect(page, &CheckPage::exampleAccepted, this, [this, page](const QString& key) {
    change(*page, {{"do", "expect"}, {"example", key.toUInt()}});
  });
  connect(page, &CheckPage::versionEdited, this, [this, page](const QString& text) {
    change(*page, {{"do", "head"}, {"of", "version"}, {"value", text.trimmed().toStdString()}});
  });
  connect(page, &CheckPage::effectiveEdited, this, [this, page](const QString& text) {
    // A date half typed is no change yet.
    if (criteria::Date::parse(text.toStdString()))
      change(*page, {{"do", "head"}, {"of", "effective"}, {"value", text.toStdString()}});
  });
  connect(page, &CheckPage::noteEdited, this, [this](const QString& text) {
    change_state([note = text.toStdString()](const Json&) { return Json{{"note", note}}; });
  });
  connect(page, &CheckPage::whatIfPicked, this, [this] {
    to_check_ = true;
    Q_EMIT whatIfPicked();
  });
  connect(page, &CheckPage::asked, this, &AuthorFlow::propose);
  page_->open(page);
  fill();
}

void AuthorFlow::propose() {
  if (!sheet_ || !check_ || !check_->ready || proposing_) return;
  proposing_ = true;
  const auto& draft = author_.now();
  worker_.ask(
      this,
      [document = draft.bytes(), tables = draft.tables(), effective = sheet_->effective,
       note = DraftState(taps_->draft().state()).text("note"),
       id = taps_->draft().id()](device::Device& device) -> Result<void> {
        LEADLINE_CHECK(device.propose_criteria(document, tables, effective, note));
        return device.journal().discard_draft(id);
      },
      [this](const Result<void>& done) {
        proposing_ = false;
        if (!done) return refuse(done.error());
        Q_EMIT proposed();
      });
}

void AuthorFlow::discard() {
  worker_.ask(
      this, [id = taps_->draft().id()](device::Device& device) { return device.journal().discard_draft(id); },
      [this](const Result<void>& done) {
        if (!done) return refuse(done.error());
        Q_EMIT discarded();
      });
}

}  // namespace leadline::gui
