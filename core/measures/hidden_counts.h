// Counts of one period with the small ones hidden. Inside core/measures.
#pragma once

#include "core/criteria/suppression.h"
#include "core/measures/equity.h"

namespace leadline::measures {

// Of two periods: hidden where either is.
void add(Count& into, const Count& more);
void add(Line& into, const Line& more);
// Row by row; the rows are the same closed list in both.
void add(std::vector<Part>& into, const std::vector<Part>& more);

// What is shown of a case that is divided in one way. `counts`: by row; `alone` as in criteria::Division,
// where rows overlap. `total`: how many there are; hidden: then nothing of it is shown.
std::vector<Count> shown_parts(const std::vector<std::int64_t>& counts, const std::vector<bool>& alone,
                               bool overlapping, std::int64_t total, bool total_hidden, int threshold);

}  // namespace leadline::measures
