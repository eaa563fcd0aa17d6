// `leadline criteria whatif`. Within this folder only.
#pragma once

#include <ostream>
#include <span>
#include <string>

#include "core/base/result.h"

namespace leadline::cli {

// The arguments from "whatif" on. Errors: bad_argument, and those of the files.
Result<int> whatif_command(std::span<const std::string> args, std::ostream& out);

}  // namespace leadline::cli
