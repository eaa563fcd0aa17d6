// How an encounter ends: its draft becomes facts, or is erased. Runs on the worker's thread.
#pragma once

#include "app/device/encounter_draft.h"
#include "app/gui/papers.h"

namespace leadline::gui {

bool is_finished(const device::EncounterDraft& draft);
// What takes the end back.
Json reopened(const device::EncounterDraft& draft);
// Takes out of a draft what an earlier way through the pages left behind: it no longer stands.
Json afresh();

// without_charge: she said yes to having a charge set aside, and by now it may not be (the exception was
// taken back, or two answers disagree); all else is recorded, and OfficerHome says so until it is touched.
enum class Finished { as_offered, without_charge };

// Records what the draft has come to at the moment when its last page was left, under the criteria that it
// was begun with, and ends it; an encounter of which nothing is to be kept is erased. Errors: rule_refused
// and those of Papers::under and Device::record; the draft then stays.
Result<Finished> finish(device::Device& device, const Papers& papers, device::EncounterDraft draft);

// A draft as the journal has it, and the criteria that it was begun with. Errors: not_found; the journal's;
// those of Papers::under.
struct OpenedDraft {
  device::EncounterDraft draft;
  Papers papers;

  static Result<OpenedDraft> read(device::Device& device, const Papers& papers, const DraftId& id);
};

// The officer's decision about a charge that has come back; then all referrals, as read_referrals.
Result<std::vector<views::Referral>> record_decision(device::Device& device, const SubjectId& referral,
                                                     facts::OfficerDecision decision, const DraftId& action);

// The incident number that was to come later; then all referrals.
Result<std::vector<views::Referral>> record_number(device::Device& device, const SubjectId& referral,
                                                   const std::string& number, const DraftId& action);

}  // namespace leadline::gui
