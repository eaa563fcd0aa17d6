// What records systems counted (facts::ChargesCounted): of each source and month the count that stands. A
// pure fold.
#pragma once

#include <span>
#include <vector>

#include "core/base/json.h"
#include "core/facts/fact.h"

namespace leadline::views {

struct StandingCharges {
  facts::ChargesCounted counts;
  FactId fact;       // the parent of the count that takes its place
  HybridTime at;     // when it was imported
  int replaced = 0;  // counts of the same source and month that no longer stand
  // Two stand, each imported without knowing of the other, and are not the same: the later one counts, and
  // people see that there is another. A further import settles it.
  bool disputed = false;
  std::vector<FactId> beside;  // the others that stand; a further import takes the place of each (commands::count_charges)
};

// The subject that every count of this source and month bears.
SubjectId charges_subject(std::string_view source, std::string_view month);

// `facts`: any order, duplicates allowed; what is no ChargesCounted is skipped. By source, then month. A
// count that a later one names as its parent does not stand.
std::vector<StandingCharges> standing_charges(std::span<const facts::Stamped> facts);

Json to_json(const StandingCharges& charges);

}  // namespace leadline::views
