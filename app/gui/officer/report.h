// One neutral paragraph for the officer's own system (no double entry): when, which charge, which criteria.
// Nothing of how the person can be reached, of help, of a record, or of what the screening came to.
#pragma once

#include "app/gui/papers.h"

namespace leadline::gui {

struct Report {
  WallTime at;
  std::string charge;    // code in the program's charge table; empty: there is no report
  std::string incident;  // empty: later
  std::string criteria_id, criteria_version;
  bool set_aside = false;
};

// In the device's language. Empty without a charge.
QString report_words(const Report& report, const Papers& papers, const Tongue& tongue);

}  // namespace leadline::gui
