#include "core/views/names.h"

#include <array>
#include <utility>

namespace leadline::views {

std::string searchable(std::string_view name) {
  static constexpr std::array<std::pair<std::string_view, char>, 14> accents{{{"á", 'a'}, {"é", 'e'}, {"í", 'i'}, {"ó", 'o'}, {"ú", 'u'},
                                                                             {"ü", 'u'}, {"ñ", 'n'}, {"Á", 'a'}, {"É", 'e'}, {"Í", 'i'},
                                                                             {"Ó", 'o'}, {"Ú", 'u'}, {"Ü", 'u'}, {"Ñ", 'n'}}};
  std::string out;
  for (std::size_t at = 0; at < name.size();) {
    const char c = name[at];
    bool replaced = false;
    for (const auto& [letter, plain] : accents) {
      if (name.substr(at, letter.size()) != letter) continue;
      out += plain;
      at += letter.size();
      replaced = true;
      break;
    }
    if (replaced) continue;
    out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    ++at;
  }
  return out;
}

}  // namespace leadline::views
