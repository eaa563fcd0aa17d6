// The closed lists of why. Inside core/measures.
#pragma once

#include "core/measures/equity.h"

namespace leadline::measures {

struct PartRow {
  std::string code;
  criteria::Text label;
  bool alone = true;  // nobody is in one of these and in another row too
};

// The reasons that belong to this case, then "no_reason".
std::vector<PartRow> reason_rows(facts::EquityCase which);
// Which of them; one that does not belong to its case counts as "other".
std::size_t reason_row(const std::vector<PartRow>& rows, const facts::EquityNoted& note);

std::vector<PartRow> criterion_rows(const std::vector<Named>& criteria);
std::vector<std::size_t> criterion_rows_of(const std::vector<PartRow>& rows, const facts::EquityNoted& note);

}  // namespace leadline::measures
