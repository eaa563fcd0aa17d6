// The rules of the house for .qml sources that a compiler does not know.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace leadline::qml_rules {

struct Finding {
  int line;          // from 1
  std::string what;  // the rule and the text that breaks it
};

// Colors: literals (#rrggbb), named colors, Qt.rgba and its kin. Pixels: a number other than 0 in the binding
// of a geometry or font property, unless it is a factor or a divisor. Touch: MouseArea and handlers outside
// components, where name, role and press action would have to be written again.
std::vector<Finding> check(std::string_view source, bool in_components);

}  // namespace leadline::qml_rules
