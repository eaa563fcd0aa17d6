// An example from nothing: asked as an officer would be, and kept with what its author expects.
#include "core/authoring/trial.h"

#include "tests/core/authoring/support.h"

namespace leadline::authoring {
namespace {

using namespace test;
using testing::IsEmpty;

criteria::Document document_of(const Draft& draft) {
  auto out = criteria::parse_document(draft.bytes(), "draft", draft.tables());
  EXPECT_TRUE(out) << describe(out.error());
  return std::move(*out);
}

const criteria::Date day = *criteria::Date::parse("2026-11-20");

// Answers as one would tap them; gives the outcome that they come to.
std::string walk(const criteria::Document& document, const std::map<std::string, Json>& known,
                 Json& answers) {
  for (std::size_t i = 0; i < 40; ++i) {
    const auto trial = try_answers(document, day, answers);
    EXPECT_TRUE(trial) << describe(trial.error());
    if (!trial->next) return trial->outcome;
    const std::string id = trial->next->question;
    EXPECT_TRUE(known.contains(id)) << id;
    if (!known.contains(id)) return {};
    EXPECT_TRUE(takes(document, id, known.at(id))) << id;
    answers[id] = known.at(id);
  }
  return "never ends";
}

TEST(Trial, AsksUntilNothingMoreMatters) {
  const auto document = document_of(handbook());
  const std::map<std::string, Json> known{{"situation", "charge"},
                                          {"immunity", "none"},
                                          {"charge", "possession"},
                                          {"substance", "cocaine"},
                                          {"amount", {{"value", "1"}, {"unit", "g"}, {"how", "weighed"}}},
                                          {"adult", true},
                                          {"resident", true},
                                          {"history", "nothing_listed"},
                                          {"seen_now", Json::array()},
                                          {"use", "seen"}};
  Json answers = Json::object();
  EXPECT_EQ(walk(document, known, answers), "eligible");
  auto child = known;
  child["adult"] = false;
  Json fewer = Json::object();
  EXPECT_EQ(walk(document, child, fewer), "not_eligible");
  EXPECT_LT(fewer.size(), answers.size()) << "what cannot change the end is not asked";
}

TEST(Trial, WhatWasNotKnownIsNotAskedTwice) {
  const auto document = document_of(handbook());
  Json answers = Json::object();
  std::set<std::string> asked;
  for (;;) {
    const auto trial = try_answers(document, day, answers);
    ASSERT_TRUE(trial) << describe(trial.error());
    EXPECT_EQ(trial->given.size(), asked.size());
    if (!trial->next) break;
    ASSERT_TRUE(asked.insert(trial->next->question).second) << trial->next->question;
    answers[trial->next->question] = {{"state", "officer_does_not_know"}};
  }
  EXPECT_GT(asked.size(), 3u);
}

TEST(Trial, AFormHasWhatItsQuestionTakes) {
  const auto document = document_of(handbook());
  const auto amount = form_of(*document.question("amount"), day);
  EXPECT_EQ(amount.type, criteria::Type::decimal);
  EXPECT_FALSE(amount.units.empty());
  EXPECT_TRUE(amount.weighed_or_estimated);
  EXPECT_FALSE(takes(document, "amount", {{"value", "1"}, {"unit", "lightyear"}, {"how", "weighed"}}));
  EXPECT_FALSE(takes(document, "amount", {{"state", "not_asked"}}));
  EXPECT_TRUE(takes(document, "amount", {{"state", "declined"}}));
  const auto seen = form_of(*document.question("seen_now"), day);
  EXPECT_FALSE(seen.none.empty());
  for (const Choice& each : seen.choices) EXPECT_TRUE(takes(document, "seen_now", Json::array({each.key})));
  const auto history = form_of(*document.question("history"), day);
  EXPECT_EQ((history.ask.en + history.help.en).find("{since}"), std::string::npos);
  for (const Choice& each : states_without_answer())
    EXPECT_TRUE(takes(document, "adult", {{"state", each.key}})) << each.key;
}

TEST(Trial, AnExampleIsKeptWithWhatItsAuthorExpects) {
  Draft draft = handbook();
  Json add{{"do", "add_example"},
           {"name", "A child"},
           {"at", "2026-11-20"},
           {"answers", {{"situation", "charge"}, {"adult", false}}},
           {"expect", "eligible"}};
  ASSERT_TRUE(draft.apply(add));
  auto runs = run_each(draft.bytes(), draft.tables());
  ASSERT_TRUE(runs) << describe(runs.error());
  EXPECT_EQ(runs->back().name, "A child");
  ASSERT_EQ(runs->back().differences.size(), 1u) << "the rules say otherwise, and it says so";
  EXPECT_EQ(runs->back().differences[0].expected, "eligible");
  EXPECT_EQ(runs->back().differences[0].got, "not_eligible");
  add["expect"] = "not_eligible";
  ASSERT_TRUE(draft.apply(add));
  runs = run_each(draft.bytes(), draft.tables());
  EXPECT_THAT(runs->back().differences, IsEmpty());
  for (const auto& [key, value] : std::multimap<std::string, Json>{{"name", ""},
                                                                   {"name", " "},
                                                                   {"at", "2026-02-30"},
                                                                   {"answers", {{"nobody", true}}},
                                                                   {"answers", {{"adult", "maybe"}}},
                                                                   {"answers", 3},
                                                                   {"expect", "perhaps"}}) {
    Json wrong = add;
    wrong[key] = value;
    EXPECT_FALSE(draft.apply(wrong)) << key << ": " << value;
    wrong.erase(key);
    EXPECT_FALSE(draft.apply(wrong)) << "without " << key;
  }
}

TEST(Trial, TheFirstExampleOfASet) {
  Json without = Json::parse(pack("nc-handbook-2024.json"));
  without.erase("examples");
  Draft draft = draft_of(without.dump());
  ASSERT_TRUE(draft.apply({{"do", "add_example"},
                           {"name", "Nothing asked yet"},
                           {"at", "2026-11-20"},
                           {"answers", Json::object()},
                           {"expect", "needs_answers"}}));
  EXPECT_TRUE(criteria::check_examples(document_of(draft)));
}

}  // namespace
}  // namespace leadline::authoring
