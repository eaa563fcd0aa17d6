// A script of taps in which every tap may be the last: each is made by an app of its own, which is then
// killed.
#pragma once

#include <QProcess>
#include <string>

#include "tests/app/device/town.h"

namespace leadline::night {

// What a child that was not killed ends with.
enum Exit { done = 0, was_kept = 10, not_unlocked = 11, not_resumed = 12, not_due = 13, not_made = 14 };

// In the child: the app starts, unlocks, resumes the draft, makes the taps from `first` to `last` and is
// killed. `at_once`: before the last can have been acknowledged. A first tap that was made by an app before,
// and kept, is not made again. Gives an exit code if it was not killed.
int play(const std::string& folder, std::size_t first, std::size_t last, bool at_once,
         const std::string& script);

// In a child: the prosecutor's app grants what was asked for and is killed before that counts.
int play_grant(const std::string& folder);

// play() in a child of this program. CrashExit: it was killed, as it has to be; else its code.
QProcess::ExitStatus run(const std::string& folder, std::size_t first, std::size_t last, bool at_once,
                         int& code, const std::string& script);

// The whole script on its device, by children, killed at every tap in the soak (LEADLINE_SOAK set),
// else at a few drawn by a printed seed (LEADLINE_SEED); then an app that records what was finished. The
// device is closed afterwards.
void play_with_kills(device::testing::Town& town, const std::string& script);

}  // namespace leadline::night
