// How an encounter ends: its draft becomes facts, or is erased. Runs on the worker's thread.
#pragma once

#include "app/device/encounter_draft.h"
#include "app/gui/papers.h"

namespace leadline::gui {

bool is_finished(const device::EncounterDraft& draft);
// What takes the end back.
Json reopened(const device::EncounterDraft& draft);

// Records what the draft has come to at the moment when its last page was left, and ends it; an encounter of
// which nothing is to be kept is erased. Errors: rule_refused and those of Device::record; the draft then
// stays.
Result<void> finish(device::Device& device, const Papers& papers, device::EncounterDraft draft);

// The officer's decision about a charge that has come back; then all referrals, as read_referrals.
Result<std::vector<views::Referral>> record_decision(device::Device& device, const SubjectId& referral,
                                                     facts::OfficerDecision decision, const DraftId& action);

// The incident number that was to come later; then all referrals.
Result<std::vector<views::Referral>> record_number(device::Device& device, const SubjectId& referral,
                                                   const std::string& number, const DraftId& action);

}  // namespace leadline::gui
