// A script of taps in which every tap may be the last: each is made by an app of its own, which is then
// killed.
#pragma once

#include <string>

#include "tests/app/device/town.h"

namespace leadline::night {

// In the child: the app starts, unlocks, resumes the draft, makes the taps from `first` to `last` and is
// killed. `at_once`: before the last can have been acknowledged. A first tap that was made by an app before,
// and kept, is not made again. Gives an exit code if it was not killed.
int play(const std::string& folder, std::size_t first, std::size_t last, bool at_once,
         const std::string& script);

// The whole script on the officer's device, by children, killed at every tap in the soak (LEADLINE_SOAK set),
// else at a few drawn by a printed seed (LEADLINE_SEED); then an app that records what was finished. The
// device is closed afterwards.
void play_with_kills(device::testing::Town& town, const std::string& script);

}  // namespace leadline::night
