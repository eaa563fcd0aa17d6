// What follows a decided exception: a new encounter with the same person, over the answers that were
// recorded; or, where the district attorney put her forward and nobody has screened her yet, from the start.
#pragma once

#include "app/device/encounter_draft.h"
#include "app/gui/papers.h"

namespace leadline::gui {

// The first step of its draft. `choice`: offer, not_offering, connect, seen (FORMAT.md). Empty if the
// referral holds no decided exception.
Json after_exception(const views::Referral& referral, const Papers& papers, const std::string& choice,
                     WallTime now);

// The draft to go on with, under the criteria that its answers were given under, and the step that comes
// first; null: it stands where it was left.
struct Followed {
  device::EncounterDraft draft;
  Papers papers;
  Json first;
};

// The draft that was begun after this decision, or a new one with the id `fresh`: never two. Errors:
// not_found (no decided exception, or criteria that are not here), the journal's.
Result<Followed> follow_exception(device::Device& device, const Papers& papers,
                                  const views::Referral& referral, const std::string& choice,
                                  const DraftId& fresh, WallTime now);

// The exceptions that the district attorney granted of her own accord under this incident number, that nobody
// has followed yet, neither with an offer nor in a draft: whom they concern, the officer who is with her can
// say. Space around the number and the case of its letters do not count. As the draft keeps them, a list of
// {"of", "decision", "charge"}. Errors: the journal's and the views'.
Result<Json> granted_under(device::Device& device, const std::string& incident_number);

// It is about this person: her encounter rests on that decision from now on. Null if the list holds no such
// one.
Json resting_on(const Json& granted, const std::string& referral);

}  // namespace leadline::gui
