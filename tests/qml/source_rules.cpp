#include "tests/qml/source_rules.h"

#include <regex>
#include <sstream>

namespace leadline::qml_rules {
namespace {

std::string without_comment(const std::string& line) {
  bool quoted = false;
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    if (line[i] == '"') quoted = !quoted;
    if (!quoted && line[i] == '/' && line[i + 1] == '/') return line.substr(0, i);
  }
  return line;
}

std::string without_strings(const std::string& line) {
  static const std::regex text(R"("(\\.|[^"\\])*")");
  return std::regex_replace(line, text, "\"\"");
}

void check_color(const std::string& line, int number, std::vector<Finding>& out) {
  static const std::regex literal(R"(["']#[0-9A-Fa-f]{3,8}["'])");
  static const std::regex made(R"(\bQt\.(rgba|hsla|hsva|lighter|darker|tint|alpha|color)\b)");
  static const std::regex named(R"(([cC]olor|tint|fill|edge)\s*:.*["']([a-z]+)["'])");
  std::smatch match;
  if (std::regex_search(line, match, literal)) out.push_back({number, "a color literal: " + match.str()});
  if (std::regex_search(line, match, made)) out.push_back({number, "a color made here: " + match.str()});
  if (line.find("gradient:") != std::string::npos) out.push_back({number, "a gradient"});
  // SVG 1.0's names, which QML takes, by their stems.
  static const std::regex names(
      R"(["'](light|medium|dark|deep|pale|hot|dim|alice|antique|blanched|cadet|corn|dodger|floral|forest|ghost|indian|)"
      R"(lawn|lemon|lime|midnight|mint|misty|navajo|old|olive|orange|papaya|peach|powder|rosy|royal|saddle|sandy|sea|sky|)"
      R"(slate|spring|steel|yellow|green|blue|violet|burly|fire)*)"
      R"((aqua|aquamarine|azure|beige|bisque|black|almond|blue|violet|brown|wood|chartreuse|chocolate|coral|flowerblue|silk|)"
      R"(crimson|cyan|goldenrod|gold|gray|grey|green|khaki|magenta|orange|orchid|red|salmon|sea|turquoise|pink|brick|white|)"
      R"(fuchsia|gainsboro|honeydew|indigo|ivory|lavender|blush|chiffon|cream|lime|linen|maroon|moccasin|navy|lace|olive|)"
      R"(drab|whip|puff|peru|plum|purple|rose|sienna|silver|snow|tan|teal|thistle|tomato|wheat|smoke|yellow|amber|sky)+["'])");
  if (std::regex_search(line, named) && std::regex_search(line, match, names)) {
    out.push_back({number, "a named color: " + match.str()});
  }
}

void check_pixels(const std::string& line, int number, std::vector<Finding>& out) {
  static const std::regex geometry(
      R"((^|[\s{;.])(x|y|z?width|height|implicitWidth|implicitHeight|minimumWidth|minimumHeight|maximumWidth)"
      R"(|maximumHeight|preferredWidth|preferredHeight|contentWidth|contentHeight|spacing|rowSpacing|columnSpacing)"
      R"(|margins|[a-z]+Margin|padding|[a-z]+Padding|radius|pixelSize|pointSize|letterSpacing|lineWidth)"
      R"(|duration|interval|horizontalCenterOffset|verticalCenterOffset)\s*[:=]([^=].*)$)");
  static const std::regex number_text(R"((^|[^\w.])(\d+(\.\d+)?))");
  std::smatch match;
  if (!std::regex_search(line, match, geometry)) return;
  const std::string binding = match[3];
  for (auto it = std::sregex_iterator(binding.begin(), binding.end(), number_text);
       it != std::sregex_iterator(); ++it) {
    const std::string digits = (*it)[2];
    if (std::stod(digits) == 0) continue;
    const auto at = static_cast<std::size_t>(it->position(2));
    const std::string before = binding.substr(0, at);
    const std::string after = binding.substr(at + digits.size());
    static const std::regex factor_before(R"([*/]\s*$)");
    static const std::regex factor_after(R"(^\s*\*)");
    static const std::regex counts(R"((-|\+)\s*$)");
    if (std::regex_search(before, factor_before) || std::regex_search(after, factor_after)) continue;
    // "(columns - 1)": counting, inside parentheses that are a factor.
    if (digits == "1" && std::regex_search(before, counts)) continue;
    out.push_back({number, "a pixel size or duration: " + match.str()});
  }
}

}  // namespace

std::vector<Finding> check(std::string_view source, bool in_components) {
  static const std::regex touch(
      R"(\b(MouseArea|TapHandler|PointHandler|DragHandler|MultiPointTouchArea)\s*\{)");
  static const std::regex sized_property(
      R"(property\s+((real|double)\s+\w+|int\s+(\w*([wW]idth|[hH]eight|[sS]ize|[gG]ap|[mM]argin|[rR]adius|[pP]adding)"
      R"(|[sS]pacing|[iI]nset|[iI]ndent|[oO]ffset|Ms)))\s*:\s*\d*[1-9])");
  std::vector<Finding> out;
  std::istringstream lines{std::string(source)};
  std::string raw;
  for (int number = 1; std::getline(lines, raw); ++number) {
    const std::string line = without_comment(raw);
    check_color(line, number, out);
    check_pixels(without_strings(line), number, out);
    if (std::regex_search(line, sized_property))
      out.push_back({number, "a size kept in a property: " + line});
    if (!in_components && std::regex_search(line, touch)) {
      out.push_back({number, "touch outside the components: " + line});
    }
  }
  return out;
}

}  // namespace leadline::qml_rules
