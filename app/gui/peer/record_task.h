// How a task begins and ends: claims and contacts become facts by way of commands. Runs on the worker's
// thread.
#pragma once

#include "app/device/encounter_draft.h"
#include "app/gui/papers.h"

namespace leadline::gui {

// Calling somebody claims them (REQUIREMENTS E17): the claim is recorded, then the task's first step is
// written. `own_name` is how coworkers know the peer. Errors: rule_refused, not_found, and those of
// Device::record.
Result<void> begin_contact(device::Device& device, const SubjectId& referral, const journal::DraftStep& first,
                           const std::string& own_name);

// Records what the task has come to, at the moment when it was finished, and ends its draft. What a coworker
// has settled meanwhile (intake done, window closed, release stopped) ends the draft and is no error; a
// contact is always kept. Errors: not_found, and those of Device::record; the draft then stays.
Result<void> finish_task(device::Device& device, const device::EncounterDraft& draft,
                         const std::string& own_name);

// Ends what only asked for a word of confirmation (intake done, window closed, release stopped) and was left
// without one: nothing was said. Anything else stays as it is. Errors: those of the journal.
Result<void> leave_unconfirmed(device::Device& device, const DraftId& draft);

}  // namespace leadline::gui
