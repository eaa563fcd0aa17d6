// What the authoring tests share.
#pragma once

#include <gmock/gmock.h>

#include <filesystem>

#include "core/authoring/draft.h"

namespace leadline::authoring::test {

inline std::string source_path(const std::string& path) {
  return std::string(LEADLINE_SOURCE_DIR) + "/" + path;
}

inline Result<std::string> load_table(std::string_view name) {
  return read_file(source_path("assets/tables/" + std::string(name)));
}

inline std::string pack(const std::string& file) {
  auto text = read_file(source_path("assets/criteria/" + file));
  EXPECT_TRUE(text) << describe(text.error());
  return text ? *text : "";
}

// Every pack that ships.
inline std::vector<std::string> packs() {
  std::vector<std::string> out;
  for (const auto& each : std::filesystem::directory_iterator(source_path("assets/criteria")))
    if (each.path().extension() == ".json" &&
        each.path().filename().string().find("schema") == std::string::npos)
      out.push_back(each.path().filename().string());
  std::sort(out.begin(), out.end());
  return out;
}

inline Draft draft_of(const std::string& document) {
  criteria::Bundle base{document, {}};
  const auto json = parse_json(document, "criteria");
  EXPECT_TRUE(json) << describe(json.error());
  for (const Json& table : json->value("tables", Json::array()))
    if (table.contains("file")) {
      auto bytes = load_table(table["file"].get<std::string>());
      EXPECT_TRUE(bytes) << describe(bytes.error());
      base.tables[table["file"]] = *bytes;
    }
  auto out = Draft::begin(std::move(base));
  EXPECT_TRUE(out) << describe(out.error());
  return std::move(*out);
}

inline Draft handbook() { return draft_of(pack("nc-handbook-2024.json")); }

inline Json edit(const char* text) { return Json::parse(text); }

// Where two documents differ, as JSON pointers, in order.
inline std::vector<std::string> differences(const Json& a, const Json& b) {
  std::vector<std::string> out;
  for (const Json& each : Json::diff(a, b))
    out.push_back(each["op"].get<std::string>() + " " + each["path"].get<std::string>());
  std::sort(out.begin(), out.end());
  return out;
}

inline const Row& row(const Sheet& sheet, std::string_view id) {
  const auto found = std::ranges::find(sheet.criteria, id, &Row::id);
  EXPECT_NE(found, sheet.criteria.end()) << id;
  return *found;
}

inline const Field& field(const Clause& clause, std::string_view key) {
  const auto found = std::ranges::find(clause.fields, key, &Field::key);
  EXPECT_NE(found, clause.fields.end()) << key;
  return *found;
}

}  // namespace leadline::authoring::test
