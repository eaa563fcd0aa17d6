// `leadline equity`: the nameless log in numbers, on a device that may read it.
#pragma once

#include <string>
#include <vector>

#include "app/cli/command.h"

namespace leadline::cli {

// `arguments` as on the command line, after "equity".
int equity_command(const std::vector<std::string>& arguments, const Console& console);

}  // namespace leadline::cli
