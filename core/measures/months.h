// Months as the nameless log has them. Inside core/measures and its tests.
#pragma once

#include <vector>

#include "core/measures/equity.h"

namespace leadline::measures {

// Months since the year 0; nothing if it is no month: "2026-11".
std::optional<int> month_number(std::string_view month);
std::string month_text(int number);

// Whole periods, one after another, that hold every month from the first to the last.
struct Span {
  int first = 0, last = 0;
};
std::vector<Span> periods_of(int first, int last, Period period);

}  // namespace leadline::measures
