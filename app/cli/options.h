// Reads the arguments and runs the one command they name.
#pragma once

#include <vector>

#include "app/cli/command.h"

namespace leadline::cli {

int run(const std::vector<std::string>& arguments, const Console& console);

}  // namespace leadline::cli
