// What every shipped pack keeps: worked examples of each criterion both ways, the handbook's five scenarios,
// and no finding but the warnings that stand beside it (assets/criteria/warnings.txt).
#include <gmock/gmock.h>

#include <filesystem>
#include <sstream>

#include "core/criteria/lint.h"
#include "tests/core/criteria/support.h"

namespace leadline::criteria {
namespace {

std::vector<std::string> shipped() {
  std::vector<std::string> out;
  for (const auto& entry : std::filesystem::directory_iterator(test::source_path("assets/criteria")))
    if (entry.path().extension() == ".json") out.push_back(entry.path().filename());
  std::sort(out.begin(), out.end());
  return out;
}

class Packs : public testing::TestWithParam<std::string> {
 protected:
  void SetUp() override {
    auto text = read_file(test::source_path("assets/criteria/" + GetParam()));
    ASSERT_TRUE(text) << describe(text.error());
    text_ = *text;
    auto document = parse_document(text_, GetParam(), test::load_table);
    ASSERT_TRUE(document) << describe(document.error());
    document_ = *document;
  }
  std::string text_;
  Document document_;
};

TEST_P(Packs, ExamplesPass) {
  EXPECT_GE(document_.examples.size(), 25u);
  const auto passed = run_examples(document_);
  EXPECT_TRUE(passed) << describe(passed.error());
  for (int scenario = 1; scenario <= 5; ++scenario)
    EXPECT_TRUE(std::any_of(document_.examples.begin(), document_.examples.end(), [&](const Example& each) {
      return each.name.starts_with("Scenario " + std::to_string(scenario) + ":") ||
             each.name.starts_with("Scenario " + std::to_string(scenario) + ",");
    })) << scenario;
}

TEST_P(Packs, EveryExampleNamesEveryCriterion) {
  std::map<std::string, std::set<std::string>> seen;
  for (const Example& example : document_.examples) {
    EXPECT_EQ(example.truths.size(), document_.criteria.size()) << example.name;
    for (const auto& [id, truth] : example.truths) seen[id].insert(truth);
  }
  // A criterion about substance use that does not bar is never false by what can be answered.
  for (const Criterion& criterion : document_.criteria) {
    const std::size_t ways = criterion.if_unknown == IfUnknown::pass ? 2 : 3;
    EXPECT_EQ(seen[criterion.id].size(), ways)
        << criterion.id << ": met, not met and unknown, each in some example";
  }
}

TEST_P(Packs, AnExampleThatExpectsOtherwiseDoesNotPass) {
  for (std::size_t i = 0; i < document_.examples.size(); ++i) {
    auto& truths = document_.examples[i].truths;
    auto& truth = truths[i % truths.size()].second;
    const std::string kept = std::exchange(truth, truth == "true" ? "false" : "true");
    EXPECT_FALSE(run_examples(document_)) << document_.examples[i].name;
    truth = kept;
  }
}

TEST_P(Packs, LintFindsTheWarningsBesideItAndNothingElse) {
  std::multiset<std::string> expected, found;
  const auto list = read_file(test::source_path("assets/criteria/warnings.txt"));
  ASSERT_TRUE(list);
  std::istringstream lines(*list);
  for (std::string line; std::getline(lines, line);)
    if (line.starts_with(GetParam() + " ")) expected.insert(line.substr(GetParam().size() + 1));
  const auto findings = lint(text_, GetParam(), test::load_table, test::day("2026-11-20"));
  ASSERT_TRUE(findings) << describe(findings.error());
  for (const Finding& each : *findings) {
    EXPECT_EQ(severity(each.check), Severity::warning);
    found.insert(std::string(word(each.check)) + " " + each.criterion);
  }
  EXPECT_EQ(found, expected) << to_json(*findings).dump(1);
}

INSTANTIATE_TEST_SUITE_P(Shipped, Packs, testing::ValuesIn(shipped()), [](const auto& each) {
  std::string out;
  for (char c : each.param) out.push_back(std::isalnum(static_cast<unsigned char>(c)) ? c : '_');
  return out;
});

TEST(ShippedPacks, ThereAreThree) { EXPECT_EQ(shipped().size(), 3u); }

// The count of an opioid and its weight are two limits in two units; one never stands for the other.
TEST(Wilmington, DosageUnitsAndGramsAreNeverConverted) {
  const auto text = read_file(test::source_path("assets/criteria/wilmington-lead.json"));
  ASSERT_TRUE(text);
  const auto document = parse_document(*text, "wilmington-lead.json", test::load_table);
  ASSERT_TRUE(document) << describe(document.error());
  struct Case {
    const char *doses, *grams, *by_count, *by_weight;
  };
  for (const Case& each : {Case{"50", "3.99", "true", "true"}, Case{"51", "3.99", "false", "true"},
                           Case{"50", "4", "true", "false"}, Case{"51", "4", "false", "false"},
                           Case{"", "3.99", "unknown", "true"}, Case{"50", "", "true", "unknown"},
                           Case{"", "4", "unknown", "false"}, Case{"51", "", "false", "unknown"}}) {
    Json script = {
        {"situation", "charge"}, {"immunity", "none"}, {"charge", "possession"}, {"substance", "fentanyl"}};
    if (*each.doses) script["doses"] = {{"value", each.doses}, {"unit", "dosage_unit"}};
    if (*each.grams) script["amount"] = {{"value", each.grams}, {"unit", "g"}, {"how", "weighed"}};
    const auto result = screen(test::answers(*document, script));
    EXPECT_EQ(test::truth_of(result, *document, "opioid_doses"), each.by_count) << script;
    EXPECT_EQ(test::truth_of(result, *document, "trafficking"), each.by_weight) << script;
  }
}

}  // namespace
}  // namespace leadline::criteria
