// Words of the pages on criteria.
#pragma once

#include "app/gui/criteria/check.h"
#include "app/gui/criteria/criteria_desk.h"
#include "app/gui/criteria/criteria_rows.h"

namespace leadline::gui::criteria_words {

QString of(const criteria::Text& text, const Tongue& tongue);
// "November 1, 2026"; the text itself if it is no date.
QString date(const std::string& text, const Tongue& tongue);
QString approver(facts::Approver who);  // "law enforcement's lead"
QString approvers(
    const std::vector<facts::Approver>& who);  // "law enforcement's lead and the district attorney"
// "In effect since July 1, 2024", "Waits for the district attorney".
QString state(const device::CriteriaVersion& version, const Tongue& tongue);
QString state_symbol(const device::CriteriaVersion& version);
QString state_tone(const device::CriteriaVersion& version);
// Who proposed, approved and signed it, and when.
QList<Line> steps(const device::CriteriaVersion& version, const CriteriaDesk& desk, const Tongue& tongue);
VersionRow row(const device::CriteriaVersion& version, const Tongue& tongue);

QString if_unknown(const std::string& word);
QString if_not_met(const std::string& word);
QString sure(const std::string& word);
QString source(const std::string& word);
QString outcome(const std::string& word);
QString truth(const std::string& word);

// One finding; `criterion`: the one that a touch leads to.
FindingRow finding(const criteria::Finding& finding, const std::string& criterion, const Tongue& tongue);
QString finding_words(const criteria::Finding& finding, const Tongue& tongue);
// Differences as lines; without those of examples, which are counted in one.
QList<Line> changes(const Checked& checked, const Tongue& tongue);

}  // namespace leadline::gui::criteria_words
