#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

#include "tests/qml/source_rules.h"

namespace fs = std::filesystem;

namespace leadline::qml_rules {
namespace {

std::string read(const fs::path& path) {
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

std::vector<fs::path> qml_files(const std::string& below) {
  std::vector<fs::path> out;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(LEADLINE_SOURCE_DIR) / below)) {
    if (entry.path().extension() == ".qml") out.push_back(entry.path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

bool below(const fs::path& path, std::string_view folder) {
  return path.generic_string().find(folder) != std::string::npos;
}

TEST(QmlSources, HoldNoColorPixelSizeOrTouchOfTheirOwn) {
  int seen = 0;
  for (const char* root : {"qml", "tests/qml/gallery"}) {
    for (const auto& path : qml_files(root)) {
      if (below(path, "/qml/theme/")) continue;
      ++seen;
      for (const auto& finding : check(read(path), below(path, "/qml/components/"))) {
        ADD_FAILURE() << path.generic_string() << ":" << finding.line << ": " << finding.what;
      }
    }
  }
  EXPECT_GT(seen, 20) << "the walk found too few files to mean anything";
}

TEST(QmlSources, AreSmallRooms) {
  for (const auto& path : qml_files("qml")) {
    const std::string text = read(path);
    EXPECT_LE(std::count(text.begin(), text.end(), '\n'), 250) << path;
  }
}

TEST(QmlRules, CatchWhatTheyShould) {
  for (const char* line :
       {"color: \"#fff\"", "border.color: \"#C98A3C\"", "color: Qt.rgba(0, 0, 0, 1)",
        "color: down ? \"red\" : base", "width: 200", "spacing: 8", "anchors.margins: 12",
        "anchors.topMargin: -4", "font.pixelSize: 14", "radius: 12.5", "height: parent.height - 56",
        "Rectangle { width: 3 }", "duration: 120", "implicitHeight: Math.max(48, row.height)",
        "readonly property real gap: 12", "property int gap: 12", "readonly property int rowHeight: 48",
        "color: \"crimson\"", "color: on ? \"silver\" : \"darkslategray\"", "MouseArea {", "TapHandler { }", "context.lineWidth = 3;"}) {
    EXPECT_THAT(check(line, false), testing::Not(testing::IsEmpty())) << line;
  }
}

TEST(QmlRules, LeaveOrdinaryLinesAlone) {
  for (const char* line : {"color: Theme.color.text", "color: \"transparent\"", "width: parent.width / 2",
                           "x: 0", "spacing: Theme.space.m", "height: 2 * Theme.space.l",
                           "width: (row.width - row.spacing * (count - 1)) / count", "columns: 3", "z: 1",
                           "property int places: 6", "// width: 200", "text: \"width: 200\"",
                           "visible: width === 0", "opacity: 0.5", "Accessible.name: qsTr(\"%1 of 6\")"}) {
    EXPECT_THAT(check(line, false), testing::IsEmpty()) << line;
  }
  EXPECT_THAT(check("MouseArea {", true), testing::IsEmpty());
}

}  // namespace
}  // namespace leadline::qml_rules
