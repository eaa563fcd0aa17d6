// Which encounters ended without the charge set aside that was agreed to, until the officer has read it
// (FORMAT.md).
#pragma once

#include "app/device/encounter_draft.h"

namespace leadline::gui {

// `so`: whether this one did. Put before the encounter is recorded, so that no lock and no kill loses it.
// Errors here: the journal's.
Result<void> note_not_set_aside(journal::Journal& journal, const DraftId& encounter, bool so);
// Those that are recorded by now: none of these drafts.
Result<int> count_not_set_aside(const journal::Journal& journal,
                                const std::vector<device::EncounterDraft>& waiting);
Result<void> forget_not_set_aside(journal::Journal& journal);

}  // namespace leadline::gui
