// Every pair of colors that meet on a screen can be told apart: text 4.5 to 1, lines and symbols 3 to 1
// (WCAG 2.2).
#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <map>
#include <regex>
#include <string>

namespace {

using Colors = std::map<std::string, unsigned>;

Colors read_theme(const std::string& name) {
  static const std::regex row(R"re(^\s*(\w+): "#([0-9A-Fa-f]{6})")re");
  std::ifstream file(std::string(LEADLINE_SOURCE_DIR) + "/qml/theme/" + name + ".qml");
  Colors out;
  std::smatch match;
  for (std::string line; std::getline(file, line);) {
    if (std::regex_search(line, match, row))
      out[match[1]] = static_cast<unsigned>(std::stoul(match[2], nullptr, 16));
  }
  return out;
}

double luminance(unsigned rgb) {
  const auto channel = [&](int shift) {
    const double value = static_cast<double>((rgb >> shift) & 0xff) / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0);
}

double contrast(unsigned one, unsigned other) {
  const double a = luminance(one);
  const double b = luminance(other);
  return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

class ThemeContrast : public testing::TestWithParam<const char*> {};

TEST_P(ThemeContrast, IsEnoughEverywhere) {
  const Colors color = read_theme(GetParam());
  ASSERT_EQ(color.size(), 10u);
  for (const char* ground : {"surface", "raised"}) {
    for (const char* ink : {"text", "muted", "action", "attention", "danger", "positive"}) {
      EXPECT_GE(contrast(color.at(ink), color.at(ground)), 4.5) << ink << " on " << ground;
    }
    EXPECT_GE(contrast(color.at("line"), color.at(ground)), 3.0) << "line on " << ground;
  }
  EXPECT_GE(contrast(color.at("inkOnAction"), color.at("action")), 4.5);
}

TEST(NightTheme, HasNoBlueAndNoWhite) {
  const Colors colors = read_theme("NightColors");
  ASSERT_EQ(colors.size(), 10u);
  for (const auto& [name, rgb] : colors) {
    const unsigned red = rgb >> 16;
    const unsigned blue = rgb & 0xff;
    EXPECT_LT(luminance(rgb), 0.7) << name << " is too bright for the night";
    if (luminance(rgb) > 0.02) {
      EXPECT_LT(blue, red) << name << " is bluish";
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Themes, ThemeContrast,
                         testing::Values("DayColors", "NightColors", "ContrastColors"));

}  // namespace
