#include "app/cli/criteria/counts.h"

#include <algorithm>

namespace leadline::cli {
namespace {

// Characters, not bytes: labels are UTF-8.
std::size_t width(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

}  // namespace

std::string padded(std::string text, std::size_t to, bool right) {
  const std::string blanks(to > width(text) ? to - width(text) : 0, ' ');
  return right ? blanks + text : text + blanks;
}

Result<std::vector<criteria::Dimension>> dimensions(std::string_view text) {
  std::vector<criteria::Dimension> out;
  while (true) {
    const auto end = std::min(text.find(','), text.size());
    const auto one = criteria::dimension_from(text.substr(0, end));
    if (!one) return fail(Code::bad_argument, "--by", "race, gender or age, with commas between");
    if (std::find(out.begin(), out.end(), *one) == out.end()) out.push_back(*one);
    if (end == text.size()) return out;
    text.remove_prefix(end + 1);
  }
}

}  // namespace leadline::cli
