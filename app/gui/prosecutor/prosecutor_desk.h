// What the prosecutor's pages are filled from: read on the worker's thread, shown on the GUI thread.
#pragma once

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
  std::vector<device::EncounterDraft> drafts;  // decisions not recorded yet
  SyncState sync;
  DeciderCard card;
  CriteriaDesk criteria;

  static Result<ProsecutorDesk> read(device::Device& device);
  const views::Referral* find(const QString& id) const;
};

bool is_decision(const device::EncounterDraft& draft);

// Records the decision that the draft holds, as the one that changes whatever stands, and ends the draft.
// Errors: not_found (the request), rule_refused, and those of Device::record; the draft then stays.
Result<void> record_decision_draft(device::Device& device, const device::EncounterDraft& draft);

}  // namespace leadline::gui
