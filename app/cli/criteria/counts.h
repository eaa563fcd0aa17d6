// What the commands that print counts share.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/criteria/whatif.h"

namespace leadline::cli {

// Filled up with blanks to so many characters (not bytes: labels are UTF-8), on the left if `right`.
std::string padded(std::string text, std::size_t to, bool right);

// "race,gender", each once, in the order given. Errors: bad_argument at "--by".
Result<std::vector<criteria::Dimension>> dimensions(std::string_view text);

}  // namespace leadline::cli
