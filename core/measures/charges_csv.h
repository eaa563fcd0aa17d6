// What an analyst takes out of a records system, as a spreadsheet writes it (FORMAT.md).
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/facts/kinds_equity.h"

namespace leadline::measures {

// A month's rows, in the order of the file.
using CountedMonths = std::map<std::string, std::vector<facts::ChargeCount>>;

// Every line is checked; nothing is half taken. Errors: the first bad line's, at "where: line 7", the numbers
// of all bad lines in its detail; missing_field or unknown_field (a column), empty_input (no line but the
// first).
Result<CountedMonths> parse_charges(std::string_view text, std::string_view where);

}  // namespace leadline::measures
