// UTF-8 as RFC 3629 has it: no overlong forms, no surrogates, nothing above U+10FFFF.
#pragma once

#include <cstddef>
#include <string_view>

namespace leadline {

// The offset of the first byte that does not belong, or text.size() if the whole text is valid.
std::size_t first_invalid_utf8(std::string_view text);

}  // namespace leadline
