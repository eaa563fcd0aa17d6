// `leadline criteria diff OLD NEW [--json] [--language en|es]`.
#pragma once

#include <ostream>
#include <span>
#include <string>

#include "core/criteria/diff.h"

namespace leadline::cli {

// `args` begins after "diff". 0: they mean and say the same, 1: they differ. Errors: bad_argument, and those
// of Edition::read.
Result<int> criteria_diff(std::span<const std::string> args, std::ostream& out);

// The lines of a comparison, as `diff` prints them.
void print_differences(std::span<const criteria::Difference> differences, const std::string& language,
                       std::ostream& out);

}  // namespace leadline::cli
