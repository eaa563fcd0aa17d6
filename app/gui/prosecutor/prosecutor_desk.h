// What the prosecutor's pages are filled from: read on the worker's thread, shown on the GUI thread.
#pragma once

#include <map>
#include <memory>

#include "app/device/encounter_draft.h"
#include "app/gui/criteria/criteria_desk.h"
#include "app/gui/draft_state.h"
#include "app/gui/papers.h"
#include "app/gui/sync_words.h"

namespace leadline::gui {

// Who decides on this device (FORMAT.md).
struct DeciderCard {
  std::string name;
  facts::Decider decider = facts::Decider::designee;

  static Result<DeciderCard> read(const journal::Journal& journal);
  Result<void> write(journal::Journal& journal) const;
};

struct ProsecutorDesk {
  bool approved = false;
  std::optional<Papers> papers;
  std::vector<views::Referral> requests;       // newest first
  std::vector<device::EncounterDraft> drafts;  // decisions, and people put forward, that are not recorded yet
  std::optional<device::EncounterDraft> forward;  // somebody is being put forward: not ended
  SyncState sync;
  DeciderCard card;
  CriteriaDesk criteria;
  // The versions that requests were made under and that are not the one in effect, by digest; absent: it is
  // not here.
  std::map<std::string, std::shared_ptr<const criteria::Document>> versions;

  // The version that this request was made under; the one in effect if that is not here.
  const criteria::Document& document_of(const facts::ExceptionRequested& asked) const;

  static Result<ProsecutorDesk> read(device::Device& device);
  const views::Referral* find(const QString& id) const;
};

bool is_decision(const device::EncounterDraft& draft);

// The draft of a decision about this request, as it stands on the glass.
Json decision_state(const views::Referral& request, facts::ExceptionDecision decision, WallTime now);
// Whether it was made about what stands now: an older one says nothing about a newer answer.
bool is_about(const device::EncounterDraft& draft, const views::Referral& request);

// Records the decision that the draft holds, as one that changes what was on the glass then and nothing
// newer, and ends the draft; if the same stands by now, it only ends the draft. Errors: not_found (the
// request), rule_refused, and those of Device::record; the draft then stays.
Result<void> record_decision_draft(device::Device& device, const device::EncounterDraft& draft);

}  // namespace leadline::gui
