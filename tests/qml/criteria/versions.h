// A desk of criteria without a device: versions in every state, drafts under way, and what was found about
// them.
#pragma once

#include "app/gui/criteria/authoring_state.h"
#include "app/gui/criteria/check.h"
#include "app/gui/criteria/criteria_desk.h"

namespace leadline::stage {

// The handbook's set and its tables, from assets; `years`: its look-back.
criteria::Bundle handbook(int years);

// A desk on Friday morning, as a device of this role sees it. 2024.1 is in effect, with ten years of
// look-back.
gui::CriteriaDesk criteria_desk(disclosure::Role role);
// As above, with a version that waits for these.
gui::CriteriaDesk waiting_desk(disclosure::Role role, std::vector<facts::Approver> missing);
gui::CriteriaDesk approved_desk();

// The draft that makes five years of ten, and one that leaves things to mend.
Json five_years();
Json half_written();
// One with a new question that finished examples do not answer yet.
Json with_a_question(const std::string& pattern = "yes_no");
// An example under way, so many of its questions answered; `expect`: what its author expects, once all are.
Json with_example(std::size_t answers, const std::string& expect = {});
Json other_words();    // what the person is told, changed so that lint has something to say
Json without_words();  // a set without words of its own

// What was found, worked out once.
std::shared_ptr<const gui::Checked> found(const Json& draft_state);

}  // namespace leadline::stage
