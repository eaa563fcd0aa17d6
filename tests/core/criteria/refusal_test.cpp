// Whatever keeps a document from being read is said in Spanish as well.
#include "core/criteria/refusals.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <regex>

#include "core/criteria/lint.h"
#include "tests/core/criteria/support.h"

namespace leadline::criteria {
namespace {

std::string spanish_of(const char* place, const char* value) {
  Json json = Json::parse(test::handbook_text());
  json.erase("examples");
  json[Json::json_pointer(place)] = Json::parse(value);
  const auto found = lint(json.dump(), "pack.json", test::load_table, test::day("2026-11-20"));
  EXPECT_TRUE(found) << place;
  for (const Finding& each : *found)
    if (each.check == Check::refused) return each.what.es;
  return {};
}

TEST(Refusal, IsSaidInSpanishWithItsDetail) {
  EXPECT_EQ(spanish_of("/criteria/5/ifUnknown", "\"guess\""),
            "criteria[5].ifUnknown: Este valor no se permite aquí. Corríjalo en el lugar indicado. (ask, "
            "review o pass)");
  EXPECT_EQ(spanish_of("/criteria/1/when", R"({"op":"In","args":[{"answer":"charge"},{"table":"none"}]})"),
            "criteria[1].when.args[1].table: No está. Revise el nombre. (no hay tabla none)");
}

// Every detail that stands in the sources as it is said.
TEST(Refusal, EveryFixedDetailHasItsSpanish) {
  // What is read of other files than a document: signed files, exports.
  const std::set<std::string> elsewhere{"signed.cpp",   "screening_json.cpp", "whatif_json.cpp", "whatif.cpp",
                                        "examples.cpp", "suppression.cpp",    "carry.cpp"};
  const std::regex fixed(R"re(fail\(Code::\w+,[^;"]*(?:"[^"]*"\)*,\s*)?"([^"]*\s[^"]*)"\))re");
  int seen = 0;
  for (const auto& file : std::filesystem::directory_iterator(test::source_path("core/criteria"))) {
    if (file.path().extension() != ".cpp" || elsewhere.contains(file.path().filename())) continue;
    const auto text = read_file(file.path());
    ASSERT_TRUE(text);
    for (std::sregex_iterator each(text->begin(), text->end(), fixed), end; each != end; ++each, ++seen)
      EXPECT_NE(detail_in_spanish((*each)[1].str()), (*each)[1].str()) << file.path().filename();
  }
  EXPECT_GT(seen, 40);
}

}  // namespace
}  // namespace leadline::criteria
