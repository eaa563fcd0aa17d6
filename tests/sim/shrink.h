// The smallest schedule that still goes wrong.
#pragma once

#include "tests/sim/world.h"

namespace leadline::sim {

// Leaves out events, then faults and weather, while a complaint of this kind remains; plays `most` worlds at
// most.
Schedule shrink(Schedule schedule, const std::string& complaint, unsigned most);

}  // namespace leadline::sim
