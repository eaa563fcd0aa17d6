#include "app/gui/criteria/criteria_flow.h"

#include <QCoreApplication>

#include "app/gui/criteria/criteria_words.h"
#include "app/gui/criteria/fill_home.h"
#include "app/gui/remembered.h"

namespace leadline::gui {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(criteria_home)
};

}  // namespace

CriteriaFlow::CriteriaFlow(Worker& worker, Session& session, std::function<QString()> sync_problem,
                           Place place)
    : Flow(worker, session),
      sync_problem_(std::move(sync_problem)),
      place_(place),
      checker_(new Checker(this)) {
  connect(&session_, &Session::languageChanged, this, [this] {
    if (!open_ || author_ || what_if_) return;
    const QString key = version_ ? version_->key : QString();
    const bool history = history_;
    show_home();
    if (history) show_history();
    if (!key.isEmpty()) show_version(key);
  });
}

void CriteriaFlow::begin() {
  open_ = true;
  show_home();
  refresh([this] {
    // Put forward before the app was killed, and its draft left over.
    for (const auto& each : desk_.drafts) {
      if (each.digest.empty() || !desk_.knows(each.digest)) continue;
      worker_.ask(
          this, [id = each.draft.id()](device::Device& device) { return device.journal().discard_draft(id); },
          [this](const Result<void>&) { refresh(); });
    }
  });
}

void CriteriaFlow::news() {
  if (open_) refresh();
}

void CriteriaFlow::refresh(std::function<void()> then) {
  worker_.ask(this, CriteriaDesk::read, [this, then = std::move(then)](Result<CriteriaDesk> desk) {
    if (!desk) {
      if (home_) home_->refuse(desk.error());
      return;
    }
    desk_ = std::move(*desk);
    if (author_) {
      author_->know(desk_);
      compare_author();
    }
    fill();
    if (then) then();
  });
}

void CriteriaFlow::fill() {
  if (home_) {
    fill_home(*home_, desk_, tongue());
    home_->undo_message.clear();
    home_->problem.clear();
    home_->message = message_;
    if (desk_.zone) show_sync(*home_, desk_.sync, sync_problem_(), *desk_.zone);
    Q_EMIT home_->changed();
  }
  if (history_) fill_history(*history_->versions(), desk_, tongue());
  if (version_) {
    const auto* version = desk_.find(version_->key);
    const auto* old = version ? before(*version, desk_) : nullptr;
    // What it is compared with is another since: what was found is about the one before.
    if (version && looked_from_ != (old ? old->digest : std::string())) look_through(*version);
    fill_version(*version_, desk_, looked_through_.get(),
                 old ? QString::fromStdString(old->version) : QString(), tongue());
  }
}

void CriteriaFlow::show_home() {
  auto* page = new CriteriaHomePage;
  home_ = page;
  page->can_go_back = place_ == Place::within_another;
  connect(page, &Page::back, this, [this] {
    open_ = false;
    message_.clear();
    Q_EMIT left();
  });
  connect(page, &CriteriaHomePage::primaryPicked, this, [this] {
    const auto& tasks = home_->tasks()->rows();
    const bool own =
        !tasks.isEmpty() && (tasks.first().symbol == "sign" || tasks.first().symbol == "document");
    own ? take_task(tasks.first().key) : begin_draft();
  });
  connect(page, &CriteriaHomePage::taskPicked, this, &CriteriaFlow::take_task);
  connect(page, &CriteriaHomePage::actionPicked, this, &CriteriaFlow::take_action);
  connect(page, &CriteriaHomePage::versionPicked, this, &CriteriaFlow::show_version);
  connect(page, &HomePage::dialed, &session_, &Session::dialed);
  connect(page, &HomePage::syncAsked, this, &Flow::syncAsked);
  connect(page, &HomePage::locked, this, &Flow::lockAsked);
  fill();
  session_.show(page);
}

void CriteriaFlow::take_task(const QString& key) {
  message_.clear();
  const QStringList parts = key.split('|');
  if (parts[0] == "version") return show_version(parts[1]);
  for (const auto& each : desk_.drafts)
    if (QString::fromStdString(each.draft.id().text()) == parts[1]) return open_draft(each.draft.id());
}

void CriteriaFlow::take_action(const QString& key) {
  message_.clear();
  if (key == "history") return show_history();
  if (key == "change") return begin_draft();
  if (key == "erase") return erase_carried();
  QString first;
  for (const auto& each : desk_.versions)
    if (first.isEmpty() && each.state != device::CriteriaState::in_effect &&
        each.state != device::CriteriaState::refused)
      first = QString::fromStdString(each.digest);
  what_if(first, std::nullopt);
}

void CriteriaFlow::erase_carried() {
  worker_.ask(
      this, [](device::Device& device) { return erase_files(device.journal(), carried_files); },
      [this](const Result<void>& done) {
        if (done) message_ = Words::tr("Erased.");
        refresh([this, done] {
          if (!done && home_) home_->refuse(done.error());
        });
      });
}

void CriteriaFlow::show_history() {
  auto* page = new HistoryPage;
  history_ = page;
  connect(page, &Page::back, this, &CriteriaFlow::show_home);
  connect(page, &HistoryPage::versionPicked, this, &CriteriaFlow::show_version);
  fill();
  session_.show(page);
}

void CriteriaFlow::show_version(const QString& key) {
  const auto* version = desk_.find(key);
  if (!version) return;
  const bool from_history = history_;
  auto* page = new VersionPage;
  page->key = key;
  version_ = page;
  look_through(*version);
  const auto leave = [this, from_history] { from_history ? show_history() : show_home(); };
  connect(page, &Page::back, this, leave);
  connect(page, &VersionPage::notYet, this, [this] {
    message_ = Words::tr("Nothing was recorded. It goes on waiting for you.");
    show_home();
  });
  connect(page, &VersionPage::approved, this, [this] { decide(false); });
  connect(page, &VersionPage::signPicked, this, [this] { decide(true); });
  connect(page, &VersionPage::beginPicked, this, [this, digest = QString::fromStdString(version->digest)] {
    message_.clear();
    begin_draft_from(digest);
  });
  fill();
  session_.show(page);
}

void CriteriaFlow::look_through(const device::CriteriaVersion& version) {
  const auto* old = before(version, desk_);
  looked_through_.reset();
  looked_from_ = old ? old->digest : std::string();
  disconnect(checker_, &Checker::done, this, nullptr);
  using Both = std::pair<std::optional<criteria::Bundle>, criteria::Bundle>;
  worker_.ask(
      this,
      [now = version.digest, then = looked_from_](device::Device& device) -> Result<Both> {
        Both out;
        LEADLINE_TRY(bundle, device.criteria_bundle(now));
        out.second = std::move(bundle);
        if (then.empty()) return out;
        LEADLINE_TRY(before, device.criteria_bundle(then));
        out.first = std::move(before);
        return out;
      },
      [this, key = CriteriaDesk::key(version), from = looked_from_](const Result<Both>& both) {
        if (!version_ || version_->key != key || looked_from_ != from) return;
        if (!both) return version_->refuse(both.error());
        disconnect(checker_, &Checker::done, this, nullptr);
        connect(checker_, &Checker::done, this, [this](std::shared_ptr<const Checked> checked) {
          looked_through_ = std::move(checked);
          fill();
        });
        checker_->ask(both->first, both->second, desk_.today);
      });
}

void CriteriaFlow::decide(bool sign) {
  const auto* shown = version_ ? desk_.find(version_->key) : nullptr;
  if (!shown || !looked_through_ || deciding_) return;
  deciding_ = true;
  worker_.ask(
      this,
      [sign, proposal = shown->proposal](device::Device& device) {
        return sign ? device.sign_criteria(proposal) : device.approve_criteria(proposal);
      },
      [this, sign](const Result<device::CriteriaVersion>& version) {
        deciding_ = false;
        if (!version) return version_ ? version_->refuse(version.error()) : void();
        Q_EMIT recorded();
        const QString number = QString::fromStdString(version->version);
        message_ = sign ? Words::tr("Version %1 is signed. It goes to every device.").arg(number)
                        : Words::tr("Your approval of version %1 is recorded.").arg(number);
        refresh([this] { show_home(); });
      });
}

}  // namespace leadline::gui
