// The 2 A.M. referral (SCENARIOS S2 with its amendments): three device folders and a real server process, the network cut
// and restored. Each step runs in a process of its own and says which state it reached; a step that is killed is run
// again and must come to the same end.
#pragma once

#include "app/cli/command.h"

namespace leadline::cli {

struct NightOptions {
  std::string dir;
  std::string ending = "enrolled";   // or "not-reached"
  std::string server_binary;         // empty: leadline-server beside this program
  std::string dump_file;             // what the three devices know in the end, ids replaced by names
  std::string step;                  // demo step: which one
};

// Exit code 0: every step reached its state. 1: one did not.
int night_referral_demo(const Console& console, const NightOptions& options);

// One step, in its own process: prints what it observed as one JSON object.
int night_referral_step(const Console& console, const NightOptions& options);

}  // namespace leadline::cli
