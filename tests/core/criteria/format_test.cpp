// The parser's side of the format: documents that it refuses and accepts, as criteria.schema.json does
// (schema_test.py is the other side), and every document one step from a right one.
#include <gmock/gmock.h>

#include <fstream>

#include "tests/core/criteria/support.h"

namespace leadline::criteria {
namespace {

const Json& documents() {
  static const Json out = [] {
    const auto text = read_file(test::source_path("tests/core/criteria/format_documents.json"));
    return Json::parse(text ? *text : "{}");
  }();
  return out;
}

Result<Document> parse_with_tables(const Json& json) {
  return parse_document(json.dump(), "document", test::load_table);
}

TEST(Format, TheBaseUsesEveryFieldAndIsRight) {
  const auto out = parse_with_tables(documents().at("base"));
  ASSERT_TRUE(out) << describe(out.error());
}

TEST(Format, WhatIsAcceptedAndWhatIsRefused) {
  const Json& base = documents().at("base");
  EXPECT_GE(documents().at("refused").size(), 100u);
  for (const char* list : {"refused", "parser_alone", "accepted"})
    for (const Json& each : documents().at(list)) {
      const auto out = parse_with_tables(base.patch(each["patch"]));
      EXPECT_EQ(out.ok(), list == std::string("accepted")) << list << ": " << each["name"];
      if (!out) {
        EXPECT_THAT(out.error().where, testing::StartsWith("document")) << each["name"];
      }
    }
}

// Every place of a tree, as pointers.
void places(const Json& json, const Json::json_pointer& at, std::vector<Json::json_pointer>& out) {
  if (!json.is_structured()) return;
  for (const auto& [key, value] : json.items()) {
    const auto here = json.is_array() ? at / static_cast<std::size_t>(std::stoul(key)) : at / key;
    out.push_back(here);
    places(value, here, out);
  }
}

// One thing taken away, put in another's place, or added. With LEADLINE_VERDICTS, each document and what the
// parser says of it are written there, a line each, for schema_test.py.
TEST(Format, EveryDocumentOneStepAwayIsParsedOrItsPlaceIsNamed) {
  const Json& base = documents().at("base");
  const char* file = std::getenv("LEADLINE_VERDICTS");
  std::ofstream verdicts;
  if (file) verdicts.open(file);
  std::vector<Json::json_pointer> all;
  places(base, Json::json_pointer(), all);
  std::size_t accepted = 0, refused = 0;
  const auto judge = [&](const Json& document, const std::string& step) {
    const std::string text = document.dump();
    const auto out = parse_document(text, "document", test::load_table);
    ++(out ? accepted : refused);
    if (!out) {
      EXPECT_GT(out.error().where.size(), std::string("document: ").size()) << step;
    }
    if (!file) return;
    const Json verdict = {{"step", step},
                          {"code", out ? "accepted" : name(out.error().code)},
                          {"where", out ? "" : out.error().where}};
    verdicts << verdict.dump() << '\t' << text << '\n';
  };
  for (const auto& place : all) {
    const std::string at = place.to_string();
    Json changed = base.patch(Json::array({{{"op", "remove"}, {"path", at}}}));
    judge(changed, "without " + at);
    changed = base;
    for (const Json& other : {Json(3), Json(""), Json("zz"), Json(nullptr), Json::object()}) {
      changed[place] = other;
      judge(changed, other.dump() + " at " + at);
    }
    if (!base[place].is_object()) continue;
    Json more = base;
    more[place]["zz"] = 1;
    judge(more, "more at " + at);
  }
  EXPECT_GT(accepted, 100u);
  EXPECT_GT(refused, 1000u);
}

}  // namespace
}  // namespace leadline::criteria
