#include "app/gui/prosecutor/prosecutor_flow.h"

#include <QCoreApplication>

#include "app/gui/exception_words.h"
#include "app/gui/prosecutor/request_words.h"

namespace leadline::gui {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(prosecutor)
};

}  // namespace

ProsecutorFlow::ProsecutorFlow(Worker& worker, Session& session, std::function<QString()> sync_problem)
    : Flow(worker, session),
      sync_problem_(sync_problem),
      criteria_(worker, session, std::move(sync_problem), CriteriaFlow::Place::within_another) {
  undo_timer_.setSingleShot(true);
  connect(&undo_timer_, &QTimer::timeout, this, &ProsecutorFlow::settle_undo);
  connect(&session_, &Session::languageChanged, this, [this] {
    if (!criteria_.open() && !forward_) show_home();
  });
  connect(&criteria_, &Flow::recorded, this, &Flow::recorded);
  connect(&criteria_, &Flow::syncAsked, this, &Flow::syncAsked);
  connect(&criteria_, &Flow::lockAsked, this, &Flow::lockAsked);
  connect(&criteria_, &CriteriaFlow::left, this, [this] {
    show_home();
    refresh();
  });
}

void ProsecutorFlow::begin() {
  show_home();
  refresh([this] {
    // Decided before the app was killed or locked: nobody can undo it any more.
    for (const auto& draft : desk_.drafts) settle(draft);
    if (desk_.papers && desk_.card.name.empty()) show_decider();
  });
}

void ProsecutorFlow::news() {
  refresh();
  criteria_.news();
}

void ProsecutorFlow::end() {
  if (forward_) forward_->keep();
  settle_undo();
  criteria_.end();
}

void ProsecutorFlow::refresh(std::function<void()> then) {
  worker_.ask(this, ProsecutorDesk::read, [this, then = std::move(then)](Result<ProsecutorDesk> desk) {
    if (!desk) return home_ ? home_->refuse(desk.error()) : void();
    desk_ = std::move(*desk);
    fill();
    if (then) then();
  });
}

void ProsecutorFlow::show_home() {
  auto* page = new ProsecutorHomePage;
  home_ = page;
  connect(page, &ProsecutorHomePage::picked, this, &ProsecutorFlow::show_request);
  connect(page, &ProsecutorHomePage::criteriaPicked, this, &ProsecutorFlow::show_criteria);
  connect(page, &ProsecutorHomePage::forwardPicked, this, &ProsecutorFlow::show_forward);
  connect(page, &ProsecutorHomePage::mePicked, this, &ProsecutorFlow::show_decider);
  connect(page, &HomePage::undone, this, &ProsecutorFlow::undo);
  connect(page, &HomePage::dialed, &session_, &Session::dialed);
  connect(page, &HomePage::syncAsked, this, &Flow::syncAsked);
  connect(page, &HomePage::locked, this, &Flow::lockAsked);
  fill();
  session_.show(page);
}

void ProsecutorFlow::fill() {
  if (home_) {
    fill_requests(*home_, desk_, tongue(), now());
    home_->undo_message = undo_message_;
    home_->problem = problem_;
    if (desk_.papers) show_sync(*home_, desk_.sync, sync_problem_(), desk_.papers->zone);
    Q_EMIT home_->changed();
  }
  if (!request_ || !desk_.papers) return;
  if (const auto* request = desk_.find(request_->id))
    fill_request(*request_, *request, desk_, tongue(), now(), changing_);
}

void ProsecutorFlow::show_request(const QString& id) {
  settle_undo();
  const auto* request = desk_.find(id);
  if (request == nullptr || !desk_.papers) return;
  changing_ = false;
  auto* page = new RequestPage;
  request_ = page;
  connect(page, &Page::back, this, &ProsecutorFlow::show_home);
  connect(page, &RequestPage::picked, this, &ProsecutorFlow::show_request);
  connect(page, &RequestPage::granted, this, [this, id] { decide(id, facts::ExceptionDecision::granted); });
  connect(page, &RequestPage::notGranted, this,
          [this, id] { decide(id, facts::ExceptionDecision::not_granted); });
  connect(page, &RequestPage::changePicked, this, [this] {
    changing_ = true;
    fill();
  });
  fill_request(*page, *request, desk_, tongue(), now(), changing_);
  session_.show(page);
}

// Into the journal before it counts; recorded when it can no longer be taken back.
void ProsecutorFlow::decide(const QString& id, facts::ExceptionDecision decision) {
  const auto* request = desk_.find(id);
  if (undoable_ || request == nullptr) return;  // a second tap of an eager thumb
  device::EncounterDraft draft(DraftId::random(worker_.random()));
  const auto step = draft.patch(decision_state(*request, decision, now()));
  undoable_ = draft;
  worker_.ask(
      this, [step](device::Device& device) { return device.journal().write_draft(step); },
      [this, decision, made = draft.id()](const Result<void>& done) {
        const bool undoable = undoable_ && undoable_->id() == made;
        if (!done) {
          if (undoable) undoable_.reset();
          if (auto* page = session_.page()) page->refuse(done.error());
          return;
        }
        // Settled while it was being written: there is nothing to take back.
        if (!undoable) return refresh();
        undo_message_ = Words::tr("%1. Saved on this device.").arg(exception_words::decision(decision));
        undo_timer_.start(undo_for);
        show_home();
        refresh();
      });
}

void ProsecutorFlow::show_forward() {
  settle_undo();
  if (!desk_.papers || forward_) return;
  if (desk_.forward) return run_forward(*desk_.forward, Json());
  run_forward(device::EncounterDraft(DraftId::random(worker_.random())), begun_forward(now()));
}

void ProsecutorFlow::run_forward(device::EncounterDraft draft, const Json& step) {
  forward_ = new ForwardFlow(worker_, session_, *desk_.papers, std::move(draft), this);
  connect(forward_, &ForwardFlow::left, this, [this] {
    if (forward_) desk_.forward = forward_->draft();
    forward_left();
    refresh();
  });
  connect(forward_, &ForwardFlow::stalled, this, [this](const Error& error) {
    problem_ = sentence_of(error);
    forward_left();
    refresh();
  });
  connect(forward_, &ForwardFlow::finished, this, [this] {
    if (!forward_) return;
    undoable_ = forward_->draft();
    desk_.forward.reset();
    undo_message_ = DraftState(undoable_->state()).has("decision")
                        ? Words::tr("Put forward and granted. Saved on this device.")
                        : Words::tr("Put forward. Saved on this device.");
    undo_timer_.start(undo_for);
    forward_left();
    refresh();
  });
  if (step.is_null())
    forward_->show();
  else
    forward_->begin(step);
}

void ProsecutorFlow::forward_left() {
  if (!forward_) return;
  forward_->deleteLater();
  forward_ = nullptr;
  show_home();
}

void ProsecutorFlow::undo() {
  if (!undoable_) return;
  undo_timer_.stop();
  const auto taken_back = *undoable_;
  const auto id = taken_back.id();
  const QString request = QString::fromStdString(DraftState(taken_back.state()).text("exception"));
  undoable_.reset();
  undo_message_.clear();
  if (is_forward(taken_back)) return run_forward(taken_back, reopened_forward());
  worker_.ask(
      this, [id](device::Device& device) { return device.journal().discard_draft(id); },
      [this, request](const Result<void>& done) {
        if (!done) return home_ ? home_->refuse(done.error()) : void();
        refresh([this, request] { show_request(request); });
      });
}

void ProsecutorFlow::settle_undo() {
  if (!undoable_) return;
  undo_timer_.stop();
  const auto draft = std::move(*undoable_);
  undoable_.reset();
  undo_message_.clear();
  settle(draft);
  fill();
}

void ProsecutorFlow::settle(const device::EncounterDraft& draft) {
  worker_.ask(
      this,
      [draft](device::Device& device) {
        return is_forward(draft) ? record_forward_draft(device, draft) : record_decision_draft(device, draft);
      },
      [this](const Result<void>& done) {
        problem_ = done ? QString() : sentence_of(done.error());
        if (done) Q_EMIT recorded();
        refresh();
      });
}

void ProsecutorFlow::show_criteria() {
  settle_undo();
  criteria_.begin();
}

void ProsecutorFlow::show_decider() {
  settle_undo();
  auto* page = new DeciderPage;
  page->name = QString::fromStdString(desk_.card.name);
  const auto word = facts::word(desk_.card.decider);
  page->decider = QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
  const auto show = [page] {
    page->deciders()->show(
        {{"district_attorney", Words::tr("District attorney"), {}, {}, page->decider == "district_attorney"},
         {"designee", Words::tr("For the district attorney"), {}, {}, page->decider == "designee"}});
    Q_EMIT page->changed();
  };
  show();
  connect(page, &Page::back, this, &ProsecutorFlow::show_home);
  connect(page, &DeciderPage::nameEdited, page, [page](const QString& text) {
    page->name = text;
    Q_EMIT page->changed();
  });
  connect(page, &DeciderPage::deciderPicked, page, [page, show](const QString& key) {
    page->decider = key;
    show();
  });
  connect(page, &DeciderPage::accepted, this, [this, page] { save_decider(*page); });
  session_.show(page);
}

void ProsecutorFlow::save_decider(const DeciderPage& page) {
  const DeciderCard card{
      page.name.trimmed().toStdString(),
      facts::from_word<facts::Decider>(page.decider.toStdString()).value_or(facts::Decider::designee)};
  worker_.ask(
      this, [card](device::Device& device) { return card.write(device.journal()); },
      [this](const Result<void>& done) {
        if (!done) {
          if (auto* shown = session_.page()) shown->refuse(done.error());
          return;
        }
        show_home();
        refresh();
      });
}

}  // namespace leadline::gui
