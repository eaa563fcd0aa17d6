// The NC handbook's set: its own examples, the flows of the screens, and the amounts at the edge.
#include <gmock/gmock.h>

#include "tests/core/criteria/support.h"

namespace leadline::criteria {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(Handbook, ExamplesPass) {
  const auto& document = test::handbook();
  EXPECT_GE(document.examples.size(), 25u);
  const auto passed = run_examples(document);
  EXPECT_TRUE(passed) << describe(passed.error());
  for (int scenario = 1; scenario <= 5; ++scenario)
    EXPECT_TRUE(std::any_of(document.examples.begin(), document.examples.end(), [&](const Example& each) {
      return each.name.starts_with("Scenario " + std::to_string(scenario));
    })) << scenario;
}

TEST(Handbook, EveryExampleNamesATruthAndFlippingItFails) {
  auto document = test::handbook();
  for (auto& example : document.examples) {
    ASSERT_FALSE(example.truths.empty()) << example.name;
    const auto kept = example.truths[0].second;
    example.truths[0].second = kept == "true" ? "false" : "true";
    EXPECT_FALSE(run_examples(document)) << example.name;
    example.truths[0].second = kept;
  }
}

// Asks what the engine wants to know, and answers from the script, until nothing more can matter.
std::vector<std::string> asked(const Json& script, Outcome expected) {
  const auto& document = test::handbook();
  Answers answers(document, test::day("2026-11-20"));
  std::vector<std::string> out;
  Screening now = screen(answers);
  while (now.next && out.size() < 20) {
    const auto& id = document.questions[*now.next].id;
    out.push_back(id);
    EXPECT_TRUE(answers.set(id, script.at(id)));
    EXPECT_GT(now.about_left, 0);
    now = screen(answers);
  }
  EXPECT_EQ(now.outcome, expected);
  EXPECT_EQ(now.about_left, 0);
  return out;
}

TEST(Handbook, FlowOfScenario1) {
  // With the amount as three taps (digit, weighed, done counted with it) this is the flow of SCREENS.md S1,
  // but that what is seen comes before what has to be asked of her.
  EXPECT_THAT(asked(test::one_gram_of_cocaine(), Outcome::eligible),
              ElementsAre("situation", "immunity", "charge", "substance", "amount", "seen_now", "adult",
                          "resident", "history"));
}

TEST(Handbook, FlowOfScenario2) {
  Json script = test::one_gram_of_cocaine();
  script["charge"] = "loitering";
  script["use"] = "seen";
  EXPECT_THAT(asked(script, Outcome::eligible), ElementsAre("situation", "immunity", "charge", "seen_now",
                                                            "adult", "resident", "history", "use"));
}

TEST(Handbook, NothingIsAskedThatCannotMatter) {
  Json script = test::one_gram_of_cocaine();
  script["use"] = Json{{"state", "officer_does_not_know"}};
  script["situation"] = "connect";
  EXPECT_THAT(asked(script, Outcome::eligible),
              ElementsAre("situation", "seen_now", "adult", "resident", "history", "use"));
  script["situation"] = "overdose";
  EXPECT_THAT(asked(script, Outcome::not_eligible), ElementsAre("situation"));
  script = test::one_gram_of_cocaine();
  script["immunity"] = "syringe_program";
  EXPECT_THAT(asked(script, Outcome::not_eligible), ElementsAre("situation", "immunity"));
  script = test::one_gram_of_cocaine();
  script["substance"] = "residue";
  EXPECT_THAT(asked(script, Outcome::eligible), ElementsAre("situation", "immunity", "charge", "substance",
                                                            "seen_now", "adult", "resident", "history"));
  script = test::one_gram_of_cocaine();
  script["adult"] = false;
  EXPECT_THAT(asked(script, Outcome::not_eligible),
              ElementsAre("situation", "immunity", "charge", "substance", "amount", "seen_now", "adult"));
}

TEST(Handbook, AnUnknownSubstanceIsHeldAgainstTheStrictestLimit) {
  Json script = test::one_gram_of_cocaine();
  script["substance"] = "unknown_or_mixed";
  EXPECT_THAT(asked(script, Outcome::needs_review), testing::Contains("amount"));
  for (const auto& [amount, cause] :
       {std::pair{"3.99", Cause::below_strictest}, {"4", Cause::reaches_strictest}}) {
    script["amount"]["value"] = amount;
    const auto result = screen(test::answers(test::handbook(), script));
    EXPECT_EQ(result.outcome, Outcome::needs_review);
    EXPECT_EQ(result.criteria[3].cause, cause) << amount;
    EXPECT_THAT(result.criteria[3].why_en, HasSubstr("(4 g)"));
    EXPECT_THAT(result.criteria[3].why_es, HasSubstr("(4 g)"));
  }
}

struct Edge {
  const char *substance, *amount, *unit, *below;
};

class Edges : public testing::TestWithParam<Edge> {};

TEST_P(Edges, Trafficking) {
  const Edge edge = GetParam();
  Json script = test::one_gram_of_cocaine();
  script["substance"] = edge.substance;
  script["amount"] = {{"value", edge.amount}, {"unit", edge.unit}, {"how", "weighed"}};
  const auto& document = test::handbook();
  EXPECT_EQ(test::truth_of(screen(test::answers(document, script)), document, "trafficking"), edge.below)
      << edge.amount << " " << edge.unit << " of " << edge.substance;
}

INSTANTIATE_TEST_SUITE_P(
    Statute, Edges,
    testing::Values(Edge{"fentanyl", "3.99", "g", "true"}, Edge{"fentanyl", "3.999999", "g", "true"},
                    Edge{"fentanyl", "4", "g", "false"}, Edge{"heroin_opioid", "3.99", "g", "true"},
                    Edge{"heroin_opioid", "4.0", "g", "false"}, Edge{"cocaine", "27.99", "g", "true"},
                    Edge{"cocaine", "28", "g", "false"}, Edge{"cocaine", "28.000001", "g", "false"},
                    Edge{"methamphetamine", "27.99", "g", "true"},
                    Edge{"methamphetamine", "28", "g", "false"}, Edge{"marijuana", "10", "lb", "true"},
                    Edge{"marijuana", "10.000001", "lb", "false"}, Edge{"marijuana", "10.01", "lb", "false"},
                    Edge{"marijuana", "160", "oz", "true"}, Edge{"marijuana", "160.1", "oz", "false"},
                    Edge{"marijuana", "4535.9237", "g", "true"},
                    Edge{"marijuana", "4535.923701", "g", "false"}, Edge{"lsd", "99", "dosage_unit", "true"},
                    Edge{"lsd", "100", "dosage_unit", "false"}, Edge{"lsd", "0.1", "g", "unknown"},
                    Edge{"mdma", "99", "dosage_unit", "true"}, Edge{"mdma", "28", "g", "false"},
                    Edge{"synthetic_cannabinoid", "50", "dosage_unit", "true"},
                    Edge{"synthetic_cannabinoid", "51", "dosage_unit", "false"},
                    Edge{"methaqualone", "1000", "dosage_unit", "false"},
                    Edge{"cocaine", "1", "oz", "unknown"}));

TEST(Handbook, EstimatesNearALimitGoToReview) {
  const auto& document = test::handbook();
  for (const auto& [amount, truth] : {std::pair{"2.79", "true"},
                                      {"2.8", "unknown"},
                                      {"3.5", "unknown"},
                                      {"4.2", "unknown"},
                                      {"4.21", "false"}}) {
    Json script = test::one_gram_of_cocaine();
    script["amount"] = {{"value", amount}, {"unit", "g"}, {"how", "estimated"}};
    const auto result = screen(test::answers(document, script));
    EXPECT_EQ(test::truth_of(result, document, "personal_use"), truth) << amount;
    const auto expected = truth == std::string("unknown") ? Outcome::needs_review
                          : truth == std::string("true")  ? Outcome::eligible
                                                          : Outcome::not_eligible;
    EXPECT_EQ(result.outcome, expected) << amount;
  }
}

TEST(Handbook, ExplanationNamesValueLimitAndCitation) {
  const auto& document = test::handbook();
  const auto result = screen(test::answers(document, test::one_gram_of_cocaine()));
  ASSERT_EQ(result.criteria.size(), document.criteria.size());
  const auto& amount = result.criteria[3];
  EXPECT_EQ(document.criteria[amount.index].id, "trafficking");
  EXPECT_EQ(amount.value_en, "Cocaine or crack; 1 g, weighed");
  EXPECT_EQ(amount.value_es, "Cocaína o crack; 1 g, pesado");
  EXPECT_EQ(amount.limit_en, "28 g");
  EXPECT_THAT(amount.why_en, HasSubstr("28 g or more"));
  EXPECT_THAT(amount.why_es, HasSubstr("28 g o más"));
  for (const auto& each : result.criteria) {
    EXPECT_FALSE(document.criteria[each.index].citation.text.empty());
    EXPECT_THAT(each.why_en, testing::Not(HasSubstr("{")));
    EXPECT_THAT(each.why_es, testing::Not(HasSubstr("{")));
    EXPECT_TRUE(each.decides);
  }
  EXPECT_EQ(result.version, "2024.1");
  EXPECT_EQ(result.digest, document.digest);
}

TEST(Handbook, ReasonsAreMinimal) {
  const auto& document = test::handbook();
  Json script = test::one_gram_of_cocaine();
  script["adult"] = false;
  const auto result = screen(test::answers(document, script));
  for (const auto& each : result.criteria)
    EXPECT_EQ(each.decides, document.criteria[each.index].id == "age") << document.criteria[each.index].id;
  EXPECT_EQ(result.route, Route::youth);
  EXPECT_THAT(result.exception, IsEmpty());
  // The charge alone makes the amounts beside the point.
  script = test::one_gram_of_cocaine();
  script["charge"] = "loitering";
  const auto other = screen(test::answers(document, script));
  EXPECT_THAT(other.criteria[3].because, ElementsAre(document.question_index("charge")));
}

TEST(Handbook, ExceptionIsSoughtOnlyWhereEveryUnmetCriterionAllowsIt) {
  const auto& document = test::handbook();
  Json script = test::one_gram_of_cocaine();
  script["history"] = "listed";
  script["amount"]["value"] = "9";
  EXPECT_EQ(screen(test::answers(document, script)).exception, "district_attorney_or_designee");
  script["adult"] = false;
  EXPECT_EQ(screen(test::answers(document, script)).exception, "");
}

// A07: what nobody can name or tell apart is not shut out; what keeps a person from an adults' program is.
TEST(Handbook, WhatCannotBeSettledMayBeDecidedByWhoeverMakesExceptions) {
  const auto& document = test::handbook();
  Json script = test::one_gram_of_cocaine();
  script["substance"] = "unknown_or_mixed";
  script["amount"]["value"] = "0.3";
  const auto result = screen(test::answers(document, script));
  EXPECT_EQ(result.outcome, Outcome::needs_review);
  EXPECT_EQ(result.exception, "district_attorney_or_designee");
  EXPECT_EQ(result.route, Route::none);
  script["adult"] = nullptr;
  EXPECT_EQ(screen(test::answers(document, script)).outcome, Outcome::needs_review);
  EXPECT_EQ(screen(test::answers(document, script)).exception, "") << "nobody makes one about age";
  script["adult"] = true;
  script.erase("amount");
  EXPECT_EQ(screen(test::answers(document, script)).outcome, Outcome::needs_answers);
  EXPECT_EQ(screen(test::answers(document, script)).exception, "") << "something is still to be asked";
}

// What does not bar when it stays unknown needs nobody's permission.
TEST(Handbook, WhatMayStayUnknownAsksForNoException) {
  const auto& document = test::handbook();
  Json script = test::one_gram_of_cocaine();
  script["substance"] = "unknown_or_mixed";
  script["use"] = nullptr;
  auto own = document;
  for (auto& criterion : own.criteria)
    if (criterion.id == "substance_use") criterion.exception = "somebody_else";
  EXPECT_EQ(screen(test::answers(own, script)).exception, "district_attorney_or_designee");
}

TEST(Handbook, TheLookBackIsADateInTheQuestion) {
  const auto& question = *test::handbook().question("history");
  EXPECT_THAT(help_text(question, "en", test::day("2026-11-20")), HasSubstr("since November 20, 2021."));
  EXPECT_EQ(option_text(question, 1, "es", test::day("2028-02-29")), "Solo antes del 28 de febrero de 2023");
}

TEST(Handbook, NothingAboutRaceOrGenderAndUseIsNeverAskedOfThePerson) {
  for (const auto& question : test::handbook().questions)
    for (const char* word_refused : {"race", "ethnic", "gender"})
      EXPECT_THAT(question.id, testing::Not(HasSubstr(word_refused)));
  EXPECT_EQ(test::handbook().question("use")->source, Source::observe);
}

TEST(Handbook, TheTableHoldsWhatTheStudyFound) {
  // The same amounts as they were collected, row by row.
  const auto& table = test::handbook().tables[1];
  const auto limit = [&](const char* code, std::size_t i) {
    const auto& found = table.row(code)->limits.at(i);
    return std::string(found.above ? ">" : ">=") + found.value.text() + found.unit;
  };
  EXPECT_EQ(limit("marijuana", 0), ">10lb");
  EXPECT_EQ(limit("synthetic_cannabinoid", 0), ">50dosage_unit");
  EXPECT_EQ(limit("methaqualone", 0), ">=1000dosage_unit");
  EXPECT_EQ(limit("cocaine", 0), ">=28g");
  EXPECT_EQ(limit("methamphetamine", 0), ">=28g");
  EXPECT_EQ(limit("amphetamine", 0), ">=28g");
  EXPECT_EQ(limit("cathinone", 0), ">=28g");
  EXPECT_EQ(limit("fentanyl", 0), ">=4g");
  EXPECT_EQ(limit("heroin_opioid", 0), ">=4g");
  EXPECT_EQ(limit("lsd", 0), ">=100dosage_unit");
  EXPECT_EQ(limit("mdma", 0), ">=100dosage_unit");
  EXPECT_EQ(limit("mdma", 1), ">=28g");
  EXPECT_EQ(table.row("fentanyl")->citation.sure, Sure::official);
  EXPECT_EQ(table.row("marijuana")->citation.sure, Sure::unseen);
}

}  // namespace
}  // namespace leadline::criteria
