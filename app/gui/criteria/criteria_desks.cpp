// The criteria flow's two desks: a draft being written, and the what-if.
#include <QCoreApplication>

#include "app/gui/criteria/criteria_flow.h"
#include "app/gui/criteria/criteria_words.h"

namespace leadline::gui {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(criteria_home)
};

Result<std::optional<criteria::Bundle>> bundle_in_effect(device::Device& device) {
  LEADLINE_TRY(versions, device.criteria_history());
  const std::size_t index = device::in_effect(versions);
  if (index >= versions.size()) return std::optional<criteria::Bundle>{};
  LEADLINE_TRY(bundle, device.criteria_bundle(versions[index].digest));
  return std::optional(std::move(bundle));
}

// A number that no version bears yet.
std::string free_version(const std::string& id, std::string version,
                         const std::vector<device::CriteriaVersion>& all) {
  const auto taken = [&](const std::string& number) {
    return std::ranges::any_of(all,
                               [&](const auto& each) { return each.id == id && each.version == number; });
  };
  do version = authoring::next_version(version);
  while (taken(version));
  return version;
}

}  // namespace

Result<CriteriaFlow::Opened> CriteriaFlow::opened(device::Device& device, DraftId id) {
  LEADLINE_TRY(draft, device::EncounterDraft::read(device.journal(), id));
  LEADLINE_TRY(author, Author::of(draft.state()));
  LEADLINE_TRY(in_effect, bundle_in_effect(device));
  return Opened{std::move(draft), std::move(author), std::move(in_effect)};
}

Result<CriteriaFlow::Opened> CriteriaFlow::begun(device::Device& device, DraftId id,
                                                 const std::string& digest) {
  LEADLINE_TRY(bundle, bundle_in_effect(device));
  if (!bundle) return fail(Code::not_found, "criteria");
  LEADLINE_TRY(sheet, authoring::read_sheet(bundle->document, {}));
  std::string version = sheet.version;
  if (!digest.empty()) {
    LEADLINE_TRY(earlier, device.criteria_bundle(digest));
    LEADLINE_TRY(its, authoring::read_sheet(earlier.document, {}));
    // The number goes on from the one in effect; of another set, from its own.
    if (its.id != sheet.id) version = its.version;
    sheet.id = its.id;
    bundle = std::move(earlier);
  }
  LEADLINE_TRY(desk, CriteriaDesk::read(device));
  device::EncounterDraft draft(id);
  const auto step = draft.patch(
      begin_authoring(*bundle, free_version(sheet.id, version, desk.versions), desk.today.text()));
  LEADLINE_CHECK(device.journal().write_draft(step));
  return opened(device, id);
}

// All of it on the worker's thread: replaying a long draft takes its time. One at a time, for a thumb that is
// quicker than the disk.
void CriteriaFlow::open_with(std::function<Result<Opened>(device::Device&)> how) {
  if (author_ || opening_) return;
  opening_ = true;
  worker_.ask(this, std::move(how), [this](Result<Opened> opened) {
    opening_ = false;
    if (opened) return run_author(std::move(*opened));
    if (Page* page = session_.page()) page->refuse(opened.error());
  });
}

void CriteriaFlow::begin_draft() { begin_draft_from({}); }

void CriteriaFlow::begin_draft_from(const QString& digest) {
  open_with([id = DraftId::random(worker_.random()), digest = digest.toStdString()](device::Device& device) {
    return begun(device, id, digest);
  });
}

void CriteriaFlow::open_draft(const DraftId& draft) {
  open_with([draft](device::Device& device) { return opened(device, draft); });
}

void CriteriaFlow::run_author(Opened opened) {
  author_ = new AuthorFlow(worker_, session_, desk_, std::move(opened.in_effect), std::move(opened.author),
                           std::move(opened.draft), this);
  connect(author_, &AuthorFlow::left, this, &CriteriaFlow::leave_author);
  connect(author_, &AuthorFlow::proposed, this, [this] {
    message_ = Words::tr("Approval is asked for. You will see here who has given it.");
    Q_EMIT recorded();
    leave_author();
  });
  connect(author_, &AuthorFlow::discarded, this, [this] {
    message_ = Words::tr("The draft is gone. What is in effect stays as it is.");
    leave_author();
  });
  connect(author_, &AuthorFlow::whatIfPicked, this,
          [this] { what_if("draft", author_->author().now().bundle()); });
  author_->show();
}

// A sync may have put another version into effect since the draft was opened.
void CriteriaFlow::compare_author() {
  worker_.ask(this, bundle_in_effect, [this](Result<std::optional<criteria::Bundle>> bundle) {
    if (author_ && bundle) author_->compare_with(std::move(*bundle));
  });
}

void CriteriaFlow::leave_author() {
  if (author_) author_->deleteLater();
  author_ = nullptr;
  show_home();
  refresh();
}

void CriteriaFlow::what_if(const QString& try_first, const std::optional<criteria::Bundle>& draft) {
  const QString in_effect = desk_.in_effect() ? QString::fromStdString(desk_.in_effect()->digest) : QString();
  std::vector<CriteriaSet> sets;
  if (draft) sets.push_back({"draft", Words::tr("This draft"), Words::tr("On this device only"), *draft});
  std::vector<std::string> digests;
  for (const auto& each : desk_.versions) {
    if (each.state == device::CriteriaState::refused || std::ranges::count(digests, each.digest) > 0)
      continue;
    digests.push_back(each.digest);
    sets.push_back({QString::fromStdString(each.digest),
                    Words::tr("Version %1").arg(QString::fromStdString(each.version)),
                    criteria_words::state(each, tongue()),
                    {}});
  }
  using Bundles = std::vector<criteria::Bundle>;
  worker_.ask(
      this,
      [digests](device::Device& device) -> Result<Bundles> {
        Bundles out;
        for (const auto& each : digests) {
          LEADLINE_TRY(bundle, device.criteria_bundle(each));
          out.push_back(std::move(bundle));
        }
        return out;
      },
      [this, sets, in_effect, try_first, own = draft.has_value()](Result<Bundles> bundles) mutable {
        if (!bundles) return home_ ? home_->refuse(bundles.error()) : void();
        if (what_if_) return;  // a second tap of an eager thumb
        for (std::size_t i = 0; i < bundles->size(); ++i) sets[i + own].bundle = std::move((*bundles)[i]);
        // Screenings are read where they were made: by law enforcement.
        Worker* reads = desk_.role == disclosure::Role::law_lead ? &worker_ : nullptr;
        what_if_ = new WhatIfFlow(session_, std::move(sets), in_effect, try_first, reads, this);
        connect(what_if_, &WhatIfFlow::left, this, [this] {
          what_if_->deleteLater();
          what_if_ = nullptr;
          author_ ? author_->show() : show_home();
          refresh();
        });
        what_if_->show();
      });
}

}  // namespace leadline::gui
