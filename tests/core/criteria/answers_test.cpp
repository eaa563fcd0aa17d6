#include "core/criteria/answers.h"

#include <gmock/gmock.h>

#include "core/criteria/screening.h"
#include "tests/core/criteria/support.h"

namespace leadline::criteria {
namespace {

struct Bad {
  const char* json;
  Code code;
  const char* where;
};

class BadAnswers : public testing::TestWithParam<Bad> {};

TEST_P(BadAnswers, AreNamed) {
  const auto out =
      Answers::parse(test::handbook(), test::day("2026-11-20"), Json::parse(GetParam().json), "answers");
  ASSERT_FALSE(out) << GetParam().json;
  EXPECT_EQ(name(out.error().code), name(GetParam().code)) << GetParam().json;
  EXPECT_EQ(out.error().where.substr(0, std::string(GetParam().where).size()), GetParam().where)
      << GetParam().json;
}

INSTANTIATE_TEST_SUITE_P(
    Handbook, BadAnswers,
    testing::Values(
        Bad{"[]", Code::wrong_type, "answers"}, Bad{"3", Code::wrong_type, "answers"},
        Bad{R"({"nobody":true})", Code::unknown_question, "answers.nobody"},
        Bad{R"({"adult":"yes"})", Code::wrong_type, "answers.adult"},
        Bad{R"({"adult":1})", Code::wrong_type, "answers.adult"},
        Bad{R"({"adult":[true]})", Code::wrong_type, "answers.adult"},
        Bad{R"({"charge":"murder"})", Code::invalid_value, "answers.charge"},
        Bad{R"({"charge":3})", Code::wrong_type, "answers.charge"},
        Bad{R"({"seen_now":"minors"})", Code::wrong_type, "answers.seen_now"},
        Bad{R"({"seen_now":["minors","x"]})", Code::invalid_value, "answers.seen_now[1]"},
        Bad{R"({"amount":3})", Code::missing_field, "answers.amount.unit"},
        Bad{R"({"amount":{"value":"3"}})", Code::missing_field, "answers.amount.unit"},
        Bad{R"({"amount":{"value":"3","unit":"g"}})", Code::missing_field, "answers.amount.how"},
        Bad{R"({"amount":{"value":"3","unit":"kg","how":"weighed"}})", Code::unit_mismatch,
            "answers.amount.unit"},
        Bad{R"({"amount":{"value":"3","unit":"g","how":"guessed"}})", Code::invalid_value,
            "answers.amount.how"},
        Bad{R"({"amount":{"value":"-1","unit":"g","how":"weighed"}})", Code::invalid_value,
            "answers.amount.value"},
        Bad{R"({"amount":{"value":"much","unit":"g","how":"weighed"}})", Code::invalid_value,
            "answers.amount.value"},
        Bad{R"({"amount":{"unit":"g","how":"weighed"}})", Code::missing_field, "answers.amount.value"},
        Bad{R"({"adult":{"state":"maybe"}})", Code::invalid_value, "answers.adult.state"},
        Bad{R"({"adult":{"state":"answered"}})", Code::missing_field, "answers.adult.value"},
        Bad{R"({"adult":{"state":"declined","value":true}})", Code::unknown_field, "answers.adult.value"},
        Bad{R"({"adult":{"value":true,"extra":1}})", Code::unknown_field, "answers.adult.extra"},
        Bad{R"({"adult":{"state":7}})", Code::wrong_type, "answers.adult.state"}));

TEST(Answers, EveryStateButAnsweredIsUnknownAndKeptAsTheReason) {
  const auto& document = test::handbook();
  for (const auto& [state, cause] : {std::pair{State::not_asked, Cause::not_asked},
                                     {State::officer_does_not_know, Cause::officer_does_not_know},
                                     {State::declined, Cause::declined},
                                     {State::not_safe_to_ask, Cause::not_safe_to_ask},
                                     {State::not_applicable, Cause::not_applicable}}) {
    auto answers = test::answers(document, test::one_gram_of_cocaine());
    ASSERT_TRUE(answers.set_state("adult", state));
    const auto result = screen(answers);
    EXPECT_EQ(result.criteria[4].truth, Truth::unknown);
    EXPECT_EQ(result.criteria[4].cause, cause) << word(state);
    EXPECT_FALSE(result.criteria[4].why_en.empty());
    EXPECT_EQ(result.outcome, state == State::not_asked ? Outcome::needs_answers : Outcome::needs_review);
  }
}

TEST(Answers, AnErrorLeavesThemAsTheyWere) {
  auto answers = test::answers(test::handbook(), test::one_gram_of_cocaine());
  const auto before = answers.to_json();
  EXPECT_FALSE(answers.set("amount", {{"value", "2"}, {"unit", "stone"}, {"how", "weighed"}}));
  EXPECT_FALSE(answers.set("nobody", true));
  EXPECT_FALSE(answers.set_state("adult", State::answered));
  EXPECT_EQ(answers.to_json(), before);
  EXPECT_TRUE(answers.clear("adult"));
  EXPECT_FALSE(answers.to_json().contains("adult"));
}

TEST(Answers, ReadAsPeopleSayThem) {
  auto answers = test::answers(test::handbook(), test::one_gram_of_cocaine());
  const auto say = [&](const char* question, const char* language) {
    return answers.text(test::handbook().question_index(question), language);
  };
  EXPECT_EQ(say("amount", "en"), "1 g, weighed");
  EXPECT_EQ(say("adult", "en"), "Yes");
  EXPECT_EQ(say("adult", "es"), "Sí");
  EXPECT_EQ(say("seen_now", "es"), "Nada de esto");
  EXPECT_EQ(say("use", "en"), "");
  ASSERT_TRUE(answers.set("amount", {{"value", "1"}, {"unit", "dosage_unit"}, {"how", "estimated"}}));
  EXPECT_EQ(say("amount", "en"), "1 dosage unit, estimated");
  ASSERT_TRUE(answers.set("amount", {{"value", 2}, {"unit", "dosage_unit"}, {"how", "estimated"}}));
  EXPECT_EQ(say("amount", "es"), "2 unidades de dosis, estimado");
  ASSERT_TRUE(answers.set("seen_now", {"danger_to_self", "minors"}));
  EXPECT_EQ(say("seen_now", "en"), "Danger to self, Appears to exploit minors");
}

}  // namespace
}  // namespace leadline::criteria
