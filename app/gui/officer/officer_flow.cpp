#include "app/gui/officer/officer_flow.h"

#include <QCoreApplication>

#include "app/gui/officer/exception_draft.h"
#include "app/gui/officer/finish.h"
#include "app/gui/officer/not_set_aside.h"
#include "app/gui/officer/printed_pages.h"
#include "app/gui/when.h"

namespace leadline::gui {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(home)
};

QString done_message(const OfficerHome& home, const device::EncounterDraft& draft, const Tongue& tongue,
                     WallTime now) {
  const DraftState state(draft.state());
  if (state.has("dropped") || state.text("answer") != "accepted") return Words::tr("Saved on this tablet.");
  const QString saved = Words::tr("Saved on this tablet. It will send when there is signal.");
  const auto cover = home.papers->cover(now);
  if (cover.on_call) return saved;
  return saved + " " +
         Words::tr("%1. The first task after that is theirs.")
             .arg(when::cover(tongue, cover, home.papers->local(now)));
}

}  // namespace

OfficerFlow::OfficerFlow(Worker& worker, Session& session, std::function<QString()> sync_problem)
    : Flow(worker, session), sync_problem_(std::move(sync_problem)) {
  undo_timer_.setSingleShot(true);
  connect(&undo_timer_, &QTimer::timeout, this, &OfficerFlow::settle_undo);
  connect(&session_, &Session::languageChanged, this, [this] {
    if (!encounter_) show_home();
  });
}

void OfficerFlow::begin() {
  show_home();
  worker_.ask(this, OfficerHome::read, [this](Result<OfficerHome> home) {
    if (!home) return home_page_ ? home_page_->refuse(home.error()) : void();
    take(std::move(*home));
    // Finished before the app was killed or locked: nobody can undo it any more.
    for (const auto& draft : home_.drafts) {
      if (is_finished(draft)) settle(draft);
    }
    fill_home_page();
  });
}

void OfficerFlow::news() { refresh(); }

void OfficerFlow::end() {
  if (encounter_) encounter_->keep();
  settle_undo();
}

void OfficerFlow::refresh() {
  worker_.ask(this, OfficerHome::read, [this](Result<OfficerHome> home) {
    if (!home) {
      if (home_page_) home_page_->refuse(home.error());
      return;
    }
    take(std::move(*home));
    fill_home_page();
  });
}

void OfficerFlow::take(OfficerHome home) {
  home.refused = std::move(home_.refused);
  home_ = std::move(home);
}

void OfficerFlow::show_home() {
  auto* page = new OfficerHomePage;
  home_page_ = page;
  connect(page, &OfficerHomePage::started, this, &OfficerFlow::show_doors);
  connect(page, &OfficerHomePage::countPicked, this, &OfficerFlow::count_picked);
  connect(page, &OfficerHomePage::draftPicked, this, &OfficerFlow::open_draft);
  connect(page, &HomePage::undone, this, &OfficerFlow::undo);
  connect(page, &HomePage::dialed, &session_, &Session::dialed);
  connect(page, &HomePage::syncAsked, this, &Flow::syncAsked);
  connect(page, &HomePage::locked, this, &Flow::lockAsked);
  fill_home_page();
  session_.show(page);
}

void OfficerFlow::fill_home_page() {
  if (!home_page_) return;
  fill_home(*home_page_, home_, tongue(), now());
  home_page_->undo_message = undo_message_;
  home_page_->problem = problem_;
  if (home_.papers) show_sync(*home_page_, home_.sync, sync_problem_(), home_.papers->zone);
  Q_EMIT home_page_->changed();
}

void OfficerFlow::show_doors() {
  settle_undo();
  auto* page = new ChoicePage;
  page->question = Words::tr("What is this?");
  page->options()->show({{"charge", Words::tr("A charge I could set aside"), {}, "charge", false},
                         {"connect", Words::tr("No charge, just connect"), {}, "connect", false},
                         {"crisis", Words::tr("Overdose or crisis"), {}, "crisis", false},
                         {"lookup", Words::tr("Look up, new charge"), {}, "search", false}});
  connect(page, &Page::back, this, &OfficerFlow::show_home);
  connect(page, &ChoicePage::picked, this, [this](const QString& key) { open_door(key.toStdString()); });
  session_.show(page);
}

void OfficerFlow::open_door(const std::string& door) {
  if (door == "lookup") return show_lookup();
  if (home_.papers && !encounter_)
    run(device::EncounterDraft(DraftId::random(worker_.random())), *home_.papers)->begin(door);
}

void OfficerFlow::show_lookup() {
  auto* page = new ChoicePage;
  page->question = Words::tr("Nothing to show. This is not a no.");
  page->help = Words::tr("No look-up sheet has come to this device.");
  page->aside =
      Words::tr("A new charge is handled as on any stop. It does not end anybody's part in the program.");
  connect(page, &Page::back, this, &OfficerFlow::show_doors);
  session_.show(page);
}

// As the journal has it by now: what home read may be older.
void OfficerFlow::open_draft(const QString& key) {
  const auto id = DraftId::parse(key.toStdString());
  if (!id || !home_.papers || encounter_) return;
  worker_.ask(
      this,
      [id = *id, papers = *home_.papers](device::Device& device) {
        return OpenedDraft::read(device, papers, id);
      },
      [this](Result<OpenedDraft> opened) {
        if (encounter_) return;
        if (!opened) return home_page_ ? home_page_->refuse(opened.error()) : void();
        const Json first = is_finished(opened->draft) ? reopened(opened->draft) : Json();
        go_on(std::move(opened->draft), std::move(opened->papers), first);
      });
}

void OfficerFlow::go_on(device::EncounterDraft draft, Papers papers, const Json& first) {
  if (home_.refused.erase(draft.id()) > 0) problem_.clear();
  auto* encounter = run(std::move(draft), std::move(papers));
  if (first.is_null())
    encounter->show();
  else
    encounter->begin(first);
}

void OfficerFlow::count_picked(const QString& key) {
  if (key == "printed") return erase_printed();
  if (key != "not_set_aside") return show_referrals();
  worker_.ask(
      this, [](device::Device& device) { return forget_not_set_aside(device.journal()); },
      [this](const Result<void>& done) {
        if (!done) return home_page_ ? home_page_->refuse(done.error()) : void();
        show_referrals();
      });
}

void OfficerFlow::erase_printed() {
  worker_.ask(
      this, [](device::Device& device) { return erase_pages(device.journal()); },
      [this](const Result<void>& done) {
        problem_ = done ? QString() : sentence_of(done.error());
        refresh();
      });
}

EncounterFlow* OfficerFlow::run(device::EncounterDraft draft, Papers papers) {
  settle_undo();
  encounter_ = new EncounterFlow(worker_, session_, std::move(papers), std::move(draft), this);
  connect(encounter_, &EncounterFlow::finished, this, &OfficerFlow::encounter_finished);
  connect(encounter_, &EncounterFlow::stalled, this, [this](const Error& error) {
    // What was to be opened again waits at home for another try.
    if (is_finished(encounter_->draft())) home_.refused.insert(encounter_->draft().id());
    encounter_->deleteLater();
    encounter_ = nullptr;
    problem_ = sentence_of(error);
    show_home();
    refresh();
  });
  connect(encounter_, &EncounterFlow::left, this, [this] {
    encounter_->deleteLater();
    encounter_ = nullptr;
    show_home();
    refresh();
  });
  return encounter_;
}

void OfficerFlow::encounter_finished() {
  if (!encounter_) return;
  undoable_ = encounter_->draft();
  encounter_->deleteLater();
  encounter_ = nullptr;
  undo_message_ = done_message(home_, *undoable_, tongue(), now());
  undo_timer_.start(undo_for);
  show_home();
  refresh();
}

void OfficerFlow::undo() {
  if (!undoable_ || !home_.papers) return;
  undo_timer_.stop();
  const auto draft = std::move(*undoable_);
  undoable_.reset();
  undo_message_.clear();
  worker_.ask(
      this,
      [id = draft.id(), papers = *home_.papers](device::Device& device) {
        return OpenedDraft::read(device, papers, id);
      },
      [this](Result<OpenedDraft> opened) {
        if (encounter_) return;
        if (!opened) return home_page_ ? home_page_->refuse(opened.error()) : void();
        const Json first = reopened(opened->draft);
        go_on(std::move(opened->draft), std::move(opened->papers), first);
      });
}

void OfficerFlow::settle_undo() {
  if (!undoable_) return;
  undo_timer_.stop();
  const auto draft = std::move(*undoable_);
  undoable_.reset();
  undo_message_.clear();
  if (home_page_) {
    home_page_->undo_message.clear();
    Q_EMIT home_page_->changed();
  }
  settle(draft);
}

void OfficerFlow::settle(const device::EncounterDraft& draft) {
  if (!home_.papers) return;
  worker_.ask(
      this, [draft, papers = *home_.papers](device::Device& device) { return finish(device, papers, draft); },
      [this, id = draft.id()](const Result<Finished>& done) {
        if (!done) {
          home_.refused.insert(id);
          problem_ = sentence_of(done.error());
        } else {
          home_.refused.erase(id);
          if (home_.refused.empty()) problem_.clear();
          Q_EMIT recorded();
        }
        refresh();
      });
}

void OfficerFlow::show_referrals() {
  settle_undo();
  worker_.ask(this, read_referrals, [this](Result<std::vector<views::Referral>> referrals) {
    if (!referrals || !home_.papers) return;
    referrals_ = std::move(*referrals);
    auto* page = new ReferralsPage;
    page->rows()->show(referral_rows(referrals_, *home_.papers, tongue(), now(), {}));
    connect(page, &Page::back, this, [this] {
      show_home();
      refresh();
    });
    connect(page, &ReferralsPage::picked, this, &OfficerFlow::show_notice);
    session_.show(page);
  });
}

void OfficerFlow::show_notice(const QString& key) {
  const auto found = std::ranges::find_if(
      referrals_, [&](const auto& one) { return QString::fromStdString(one.id.text()) == key; });
  if (found == referrals_.end()) return;
  auto* page = new NoticePage;
  fill_notice(*page, *found, *home_.papers, tongue(), now());
  page->rows()->show(referral_rows(referrals_, *home_.papers, tongue(), now(), key));
  connect(page, &Page::back, this, &OfficerFlow::show_referrals);
  connect(page, &NoticePage::picked, this, &OfficerFlow::show_notice);
  connect(page, &NoticePage::decided, this, [this, key](const QString& decision) { decide(key, decision); });
  connect(page, &NoticePage::numbered, this, [this, key](const QString& text) { number(key, text); });
  session_.show(page);
}

void OfficerFlow::follow(const views::Referral& referral, const std::string& choice) {
  if (!home_.papers || encounter_) return;
  worker_.ask(
      this,
      [referral, choice, papers = *home_.papers, fresh = DraftId::random(worker_.random()), at = now()](
          device::Device& device) { return follow_exception(device, papers, referral, choice, fresh, at); },
      [this](Result<Followed> followed) {
        if (encounter_) return;
        if (!followed) return session_.page() ? session_.page()->refuse(followed.error()) : void();
        go_on(std::move(followed->draft), std::move(followed->papers), followed->first);
      });
}

void OfficerFlow::decide(const QString& key, const QString& decision) {
  const auto found = std::ranges::find_if(
      referrals_, [&](const auto& one) { return QString::fromStdString(one.id.text()) == key; });
  if (found != referrals_.end() && found->exception_request && !found->made)
    return follow(*found, decision.toStdString());
  const auto id = SubjectId::parse(key.toStdString());
  const auto word = facts::from_word<facts::OfficerDecision>(decision.toStdString());
  if (!id || !word) return;
  settle_referral(key, [id = *id, word = *word, action = DraftId::random(worker_.random())](
                           device::Device& device) { return record_decision(device, id, word, action); });
}

void OfficerFlow::number(const QString& key, const QString& number) {
  const auto id = SubjectId::parse(key.toStdString());
  if (!id) return;
  settle_referral(key, [id = *id, number = number.toStdString(), action = DraftId::random(worker_.random())](
                           device::Device& device) { return record_number(device, id, number, action); });
}

void OfficerFlow::settle_referral(const QString& key, ReferralWork work) {
  worker_.ask(this, std::move(work), [this, key](Result<std::vector<views::Referral>> referrals) {
    if (!referrals) {
      if (auto* page = session_.page()) page->refuse(referrals.error());
      return;
    }
    referrals_ = std::move(*referrals);
    Q_EMIT recorded();
    show_notice(key);
  });
}

}  // namespace leadline::gui
