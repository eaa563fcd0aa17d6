// What records systems counted, in numbers. Inside core/measures.
#pragma once

#include "core/measures/equity.h"
#include "core/measures/months.h"

namespace leadline::measures {

// Adds what was counted of the months of one period.
void add_charged(Charged& into, std::span<const facts::ChargesCounted> counted, const Span& period,
                 const Asked& asked);

}  // namespace leadline::measures
