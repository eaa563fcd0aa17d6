// The readout of the nameless log as text.
#pragma once

#include <ostream>
#include <string_view>

#include "core/measures/equity.h"

namespace leadline::cli {

void print_equity(const measures::Readout& readout, std::string_view language, std::ostream& out);

}  // namespace leadline::cli
