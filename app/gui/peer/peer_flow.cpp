#include "app/gui/peer/peer_flow.h"

#include <QCoreApplication>

#include "app/gui/peer/record_task.h"
#include "app/gui/peer/words.h"

namespace leadline::gui {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(peer)
};

constexpr std::chrono::milliseconds refresh_ages{60'000};

// What was done, without a name: the next person's page is open by then.
QString done_message(const TaskState& state, const Papers& papers, const Tongue& tongue, WallTime now) {
  if (state.kind() == task::intake) return Words::tr("Saved: intake is done.");
  if (state.kind() != task::contact) return Words::tr("Saved on this device.");
  const auto at = state.text("next_at").empty() ? Result<calendar::LocalTime>(fail(Code::not_found))
                                                : papers.zone.parse(state.text("next_at"));
  if (!at) return Words::tr("Saved. The door stays open.");
  const QString when = peer_words::spoken(*at, papers.local(now), tongue);
  if (state.text("result") != "reached" || state.text("next") == "not_now")
    return Words::tr("Saved. Again %1.").arg(when);
  return Words::tr("Saved. Booked %1.").arg(when);
}

}  // namespace

PeerFlow::PeerFlow(Worker& worker, Session& session, std::function<QString()> sync_problem)
    : Flow(worker, session), sync_problem_(std::move(sync_problem)) {
  undo_timer_.setSingleShot(true);
  connect(&undo_timer_, &QTimer::timeout, this, &PeerFlow::settle_undo);
  minute_.start(refresh_ages);
  connect(&minute_, &QTimer::timeout, this, &PeerFlow::fill);
  connect(&session_, &Session::languageChanged, this, &PeerFlow::show_inbox);
}

std::string PeerFlow::own_name() const { return desk_.card.name; }

void PeerFlow::begin() {
  show_inbox();
  refresh([this] {
    // Finished before the app was killed or locked: nobody can undo it any more.
    for (const auto& draft : desk_.tasks) {
      if (task_of(draft).finished()) settle(draft);
    }
    if (desk_.papers && desk_.card.name.empty() && !asked_who_) show_me();
    asked_who_ = true;
  });
}

void PeerFlow::news() { refresh(); }

void PeerFlow::end() {
  if (task_) task_->keep();
  settle_undo();
}

void PeerFlow::refresh(std::function<void()> then) {
  worker_.ask(this, PeerDesk::read, [this, then = std::move(then)](Result<PeerDesk> desk) {
    if (!desk) return inbox_ ? inbox_->refuse(desk.error()) : void();
    desk_ = std::move(*desk);
    fill();
    if (then) then();
  });
}

void PeerFlow::show_inbox() {
  auto* page = new InboxPage;
  const QString current = view_.current;
  inbox_ = page;
  connect(page, &InboxPage::picked, this, &PeerFlow::show_person);
  connect(page, &InboxPage::mePicked, this, &PeerFlow::show_me);
  connect(page, &InboxPage::searched, this, [this](const QString& letters) {
    view_.sought = letters;
    fill();
  });
  connect(page, &HomePage::undone, this, &PeerFlow::undo);
  connect(page, &HomePage::dialed, &session_, &Session::dialed);
  connect(page, &HomePage::syncAsked, this, &Flow::syncAsked);
  connect(page, &HomePage::locked, this, &Flow::lockAsked);
  fill();
  session_.show(page);
  if (task_)
    task_->show_again();
  else if (!current.isEmpty())
    show_person(current);
}

void PeerFlow::fill() {
  if (!inbox_) return;
  fill_inbox(*inbox_, desk_, view_, tongue(), now());
  inbox_->undo_message = person_ ? QString() : undo_message_;
  inbox_->problem = problem_;
  if (desk_.papers) show_sync(*inbox_, desk_.sync, sync_problem_(), desk_.papers->zone);
  Q_EMIT inbox_->changed();
  if (person_) fill_open_person(*person_);
}

void PeerFlow::fill_open_person(PersonPage& page) {
  const auto* referral = desk_.find(page.id);
  if (!referral || !desk_.papers) return;
  page.undo_message = undo_message_;
  fill_person(page, *referral, desk_, tongue(), now());
}

void PeerFlow::open(Page* page) {
  if (inbox_)
    inbox_->open(page);
  else
    delete page;
}

void PeerFlow::close_detail() {
  view_.current.clear();
  person_.clear();
  open(nullptr);
  fill();
}

void PeerFlow::show_person(const QString& id) {
  if (!desk_.find(id) || !desk_.papers) return;
  forget_task();
  auto* page = new PersonPage;
  page->id = id;
  view_.current = id;
  person_ = page;
  connect(page, &Page::back, this, &PeerFlow::close_detail);
  connect(page, &PersonPage::firstPicked, this, [this, page] { use_first(*page); });
  connect(page, &PersonPage::wayPicked, this, [this, id](const QString& key) { try_way(id, key.toInt()); });
  connect(page, &PersonPage::stepPicked, this, [this, id](const QString& step) { take_step(id, step); });
  connect(page, &PersonPage::stopPicked, this, [this, id] { take_step(id, "stop"); });
  connect(page, &PersonPage::undone, this, &PeerFlow::undo);
  open(page);
  fill();
}

void PeerFlow::use_first(const PersonPage& page) {
  if (const auto* draft = open_task(desk_.tasks, page.id)) return resume(draft->id());
  try_way(page.id, 0);
}

void PeerFlow::try_way(const QString& id, int way) {
  const auto* referral = desk_.find(id);
  if (!referral) return;
  const auto ways = usable_ways(*referral);
  if (way < 0 || static_cast<std::size_t>(way) >= ways.size()) return;
  const auto& used = ways[static_cast<std::size_t>(way)];
  begin_task(id,
             Json{{"task", task::contact},
                  {"channel", facts::word(used.channel)},
                  {"value", used.value},
                  {"page", "outcome"}},
             true);
}

void PeerFlow::take_step(const QString& id, const QString& step) {
  if (step == "called") {
    const Json first{{"task", task::contact},
                     {"channel", facts::word(facts::Channel::call)},
                     {"result", facts::word(facts::ContactResult::reached)},
                     {"page", "reached"}};
    return begin_task(id, first, true);
  }
  begin_task(id, Json{{"task", step.toStdString()}}, false);
}

void PeerFlow::begin_task(const QString& id, const Json& first, bool claims) {
  const auto subject = SubjectId::parse(id.toStdString());
  if (!subject || task_ || beginning_) return;
  beginning_ = true;
  settle_undo();
  auto draft = device::EncounterDraft(DraftId::random(worker_.random()));
  Json patch = first;
  patch["referral"] = id.toStdString();
  patch["started_ms"] = now().ms;
  const auto step = draft.patch(patch);
  worker_.ask(
      this,
      [subject = *subject, step, claims, name = own_name()](device::Device& device) {
        return claims ? begin_contact(device, subject, step, name) : device.journal().write_draft(step);
      },
      [this, draft, claims](const Result<void>& done) {
        beginning_ = false;
        if (!done) return person_ ? person_->refuse(done.error()) : void();
        if (claims) Q_EMIT recorded();
        run(draft);
        if (task_of(draft).text("page") == "outcome") dial(draft);
        refresh();
      });
}

// As the journal has it now, with what was touched since the desk was read.
void PeerFlow::resume(const DraftId& id) {
  worker_.ask(
      this, [id](device::Device& device) { return device::EncounterDraft::read(device.journal(), id); },
      [this](Result<device::EncounterDraft> draft) {
        if (!draft) return person_ ? person_->refuse(draft.error()) : void();
        run(std::move(*draft));
      });
}

void PeerFlow::run(device::EncounterDraft draft) {
  const auto* referral = desk_.find(task_of(draft).referral());
  if (!referral || !desk_.papers || task_) return;
  settle_undo();
  person_.clear();
  view_.current = task_of(draft).referral();
  task_ = new TaskFlow(
      worker_, session_, [this](Page* page) { open(page); }, *desk_.papers, desk_.card, *referral,
      std::move(draft), this);
  connect(task_, &TaskFlow::finished, this, &PeerFlow::task_finished);
  connect(task_, &TaskFlow::left, this, &PeerFlow::leave_task);
  connect(task_, &TaskFlow::dialed, this, [this] { dial(task_->draft()); });
  task_->show();
  fill();
}

void PeerFlow::dial(const device::EncounterDraft& draft) {
  const auto state = task_of(draft);
  if (state.channel() == facts::Channel::call) Q_EMIT session_.dialed(state.words("value"));
  if (state.channel() == facts::Channel::text) Q_EMIT session_.texted(state.words("value"));
}

void PeerFlow::forget_task() {
  if (!task_) return;
  task_->keep();
  end_look();
  task_->deleteLater();
  task_ = nullptr;
  refresh();
}

void PeerFlow::end_look() {
  if (!task_) return;
  worker_.ask(
      this, [id = task_->draft().id()](device::Device& device) { return leave_unconfirmed(device, id); },
      [this](const Result<void>& done) {
        if (!done && inbox_) inbox_->refuse(done.error());
      });
}

void PeerFlow::leave_task() {
  const QString id = task_ ? task_of(task_->draft()).referral() : QString();
  end_look();
  refresh([this, id] { show_person(id); });
}

void PeerFlow::task_finished() {
  if (!task_) return;
  undoable_ = task_->draft();
  const auto state = task_of(*undoable_);
  const QString done = state.referral();
  task_->deleteLater();
  task_ = nullptr;
  view_.saved.insert(done);
  undo_message_ = done_message(state, *desk_.papers, tongue(), now());
  undo_timer_.start(undo_for);
  const QString next = next_to_reach(desk_, view_, done, now());
  if (next.isEmpty())
    close_detail();
  else
    show_person(next);
  refresh();
}

void PeerFlow::undo() {
  if (!undoable_) return;
  undo_timer_.stop();
  auto draft = std::move(*undoable_);
  undoable_.reset();
  undo_message_.clear();
  view_.saved.clear();
  const auto step = draft.patch(Json{{"finished_ms", nullptr}});
  worker_.ask(
      this, [step](device::Device& device) { return device.journal().write_draft(step); },
      [this, draft](const Result<void>& done) {
        if (!done) return inbox_ ? inbox_->refuse(done.error()) : void();
        run(draft);
        refresh();
      });
}

void PeerFlow::settle_undo() {
  if (!undoable_) return;
  undo_timer_.stop();
  const auto draft = std::move(*undoable_);
  undoable_.reset();
  undo_message_.clear();
  settle(draft);
  fill();
}

void PeerFlow::settle(const device::EncounterDraft& draft) {
  worker_.ask(
      this, [draft, name = own_name()](device::Device& device) { return finish_task(device, draft, name); },
      [this, id = task_of(draft).referral()](const Result<void>& done) {
        problem_ = done ? QString() : sentence_of(done.error());
        if (done) Q_EMIT recorded();
        refresh([this, id] {
          view_.saved.remove(id);
          fill();
        });
      });
}

void PeerFlow::show_me() {
  forget_task();
  person_.clear();
  view_.current.clear();
  auto* page = new MePage;
  page->name = QString::fromStdString(desk_.card.name);
  page->sign = QString::fromStdString(desk_.card.sign);
  const auto preview = [this, page] {
    const PeerCard card{page->name.trimmed().toStdString(), page->sign.trimmed().toStdString()};
    page->card = peer_words::card_line(card, tongue());
    if (desk_.papers) page->line = peer_words::first_line(card, *desk_.papers, tongue());
    Q_EMIT page->changed();
  };
  preview();
  connect(page, &Page::back, this, &PeerFlow::close_detail);
  connect(page, &MePage::nameEdited, page, [page, preview](const QString& text) {
    page->name = text;
    preview();
  });
  connect(page, &MePage::signEdited, page, [page, preview](const QString& text) {
    page->sign = text;
    preview();
  });
  connect(page, &MePage::accepted, this, [this, page] { save_me(*page); });
  open(page);
  fill();
}

void PeerFlow::save_me(const MePage& page) {
  const PeerCard card{page.name.trimmed().toStdString(), page.sign.trimmed().toStdString()};
  worker_.ask(
      this, [card](device::Device& device) { return card.write(device.journal()); },
      [this](const Result<void>& done) {
        if (!done) return inbox_ ? inbox_->refuse(done.error()) : void();
        close_detail();
        refresh();
      });
}

}  // namespace leadline::gui
