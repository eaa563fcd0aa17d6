// Fills the home, the history and one version's page.
#pragma once

#include "app/gui/criteria/check.h"
#include "app/gui/criteria/criteria_desk.h"
#include "app/gui/criteria/criteria_home.h"

namespace leadline::gui {

// "1 criteria version waits for your word"; empty: none does.
QString word_wanted(const CriteriaDesk& desk);
bool writes_criteria(const CriteriaDesk& desk);
void fill_home(CriteriaHomePage& page, const CriteriaDesk& desk, const Tongue& tongue);
void fill_history(VersionRows& rows, const CriteriaDesk& desk, const Tongue& tongue);
// `checked`: once it has been looked through. `compared`: the version that it is compared with; empty: none.
void fill_version(VersionPage& page, const CriteriaDesk& desk, const Checked* checked,
                  const QString& compared, const Tongue& tongue);

// The one that a version is compared with: for what waits, the one in effect; else the one before. Null:
// none.
const device::CriteriaVersion* before(const device::CriteriaVersion& version, const CriteriaDesk& desk);

}  // namespace leadline::gui
