// Somebody whom the district attorney puts forward herself, while it is being written: a draft in the journal
// (FORMAT.md), letter by letter and touch by touch.
#pragma once

#include "app/device/encounter_draft.h"
#include "app/gui/papers.h"

namespace leadline::gui {

bool is_forward(const device::EncounterDraft& draft);
// Left at its last page: it becomes facts after ten seconds, or at the next unlock.
bool is_put_forward(const device::EncounterDraft& draft);

// A new one's first step, and what takes its end back.
Json begun_forward(WallTime now);
Json reopened_forward();

// Records the request in the district attorney's name, under the criteria that are in effect here; with it
// the decision, where she granted it at once; and ends the draft. Errors: invalid_value (a reason that is
// none), rule_refused (no incident number), not_found (no criteria here), those of Device::record; the draft
// then stays.
Result<void> record_forward_draft(device::Device& device, const device::EncounterDraft& draft);

}  // namespace leadline::gui
