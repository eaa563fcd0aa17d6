// `leadline criteria ...`: criteria for administrators, integration and tests. No device, no Qt.
#pragma once

#include <ostream>
#include <span>
#include <string>

namespace leadline::cli {

// The arguments after "criteria".
//   check CRITERIA.json ANSWERS.json [--at DATE] [--json] [--language en|es]
//       Exit code 0: eligible; 1: any other outcome (not eligible, needs answers, needs review).
//   eval EXPRESSION.json ANSWERS.json [--at DATE] [--confirm]
//       Prints true, false or unknown. Exit code 0: true; 1: false or unknown.
//   whatif OLD.json NEW.json --screenings FILE.jsonl [--by race,gender,age] [--threshold 11|5] [--json]
//          [--language en|es]
//       Recorded screenings (core/criteria/FORMAT.md "Screenings") run again under NEW:
//       core/criteria/whatif.h.
//   lint CRITERIA.json [--at DATE] [--json] [--language en|es]
//       Every finding of core/criteria/lint.h. Exit code 0: none, or warnings only; 1: an error.
// Bad input gives 2 and one line on `err`; the machine's failures 3. Tables are looked for beside the
// criteria, then in the folder `tables` beside theirs. DATE is the encounter's (YYYY-MM-DD); without it,
// today on this machine.
int criteria_command(std::span<const std::string> args, std::ostream& out, std::ostream& err);

}  // namespace leadline::cli
