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

TEST(Refusal, KeepsTheNamesInADetailAndTranslatesWhatIsAroundThem) {
  for (const auto& [en, es] : std::map<std::string, std::string>{
           {"question charge has no option none", "la pregunta charge no tiene la opción none"},
           {"question amount is of type decimal", "la pregunta amount es de tipo decimal"},
           {"no limit of table lb is in a unit of amount",
            "ningún límite de la tabla lb está en una unidad de amount"},
           {"'g' and 'oz'", "«g» y «oz»"},
           {"charges.json has digest 57c1", "charges.json tiene el resumen 57c1"},
           {R"(write {"value":…, "unit":…})", R"(escriba {"value":…, "unit":…})"},
           {"needs at least 2", "necesita al menos 2"},
           {"needs 1", "necesita 1"},
           {"from 0 to 90", "de 0 a 90"},
           {"no such option: a b", "no hay tal opción: a b"},
           {"adult", "adult"}})
    EXPECT_EQ(detail_in_spanish(en), es);
}

TEST(Refusal, ADetailMadeForOneCaseIsSpanishInAFinding) {
  EXPECT_EQ(spanish_of("/criteria/1/when", R"({"op":"Equal","args":[{"answer":"charge"},"none"]})"),
            "criteria[1].when.args[1]: Este valor no se permite aquí. Corríjalo en el lugar indicado. (la "
            "pregunta charge no tiene la opción none)");
  EXPECT_EQ(
      spanish_of("/criteria/1/when", R"({"op":"Not","args":[]})"),
      "criteria[1].when.args: Este valor no se permite aquí. Corríjalo en el lugar indicado. (necesita 1)");
  EXPECT_EQ(
      spanish_of("/estimateMarginPercent", "91"),
      "estimateMarginPercent: Este valor no se permite aquí. Corríjalo en el lugar indicado. (de 0 a 90)");
}

// A detail that is put together: the words between its names are those of a form that is known.
TEST(Refusal, EveryDetailThatIsPutTogetherHasItsSpanish) {
  const std::set<std::string> elsewhere{"signed.cpp",   "screening_json.cpp", "whatif_json.cpp", "whatif.cpp",
                                        "examples.cpp", "suppression.cpp",    "carry.cpp"};
  // "text " + anything (+ " text " + anything), as the last argument of fail().
  const std::regex joined(
      R"re(fail\(Code::[^;]*?,\s*((?:[\w.>()-]+ \+ )?"(?:[^"\\]|\\.)*"(?: \+ (?:"(?:[^"\\]|\\.)*"|[^;"?+]+))+)\);)re");
  const std::regex part(R"re("((?:[^"\\]|\\.)*)"|([^"+]+))re");
  int seen = 0;
  for (const auto& file : std::filesystem::directory_iterator(test::source_path("core/criteria"))) {
    if (file.path().extension() != ".cpp" || elsewhere.contains(file.path().filename())) continue;
    const auto text = read_file(file.path());
    ASSERT_TRUE(text);
    for (std::sregex_iterator each(text->begin(), text->end(), joined), end; each != end; ++each) {
      const std::string made = (*each)[1].str();
      std::string example;
      for (std::sregex_iterator piece(made.begin(), made.end(), part), none; piece != none; ++piece)
        if ((*piece)[1].matched)
          example += (*piece)[1].str();
        else if ((*piece)[2].str().find_first_not_of(" \n") != std::string::npos)
          example += "x";
      if (example.find(' ') == std::string::npos) continue;  // a place, not a detail
      ++seen;
      EXPECT_NE(detail_in_spanish(example), example) << file.path().filename() << ": " << made;
    }
  }
  EXPECT_GT(seen, 12);
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
