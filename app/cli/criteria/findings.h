// What a lint found, as the command line prints it.
#pragma once

#include <ostream>
#include <span>
#include <string>

#include "core/criteria/lint.h"

namespace leadline::cli {

// Two lines a finding: severity, check, place and what; why and who says so. "nothing found" where there is
// none.
void print_findings(std::span<const criteria::Finding> findings, const std::string& language,
                    std::ostream& out);

}  // namespace leadline::cli
