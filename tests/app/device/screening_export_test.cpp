// What of a recorded screening may be carried out of law enforcement: no name, no day, no order.
#include "app/device/screening_export.h"

#include <gmock/gmock.h>


#include "app/device/screening_record.h"
#include "core/criteria/screening.h"
#include "core/criteria/whatif.h"
#include "town.h"

namespace leadline::device::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const criteria::Document& handbook() {
  static const auto document = criteria::parse_document(
      asset("criteria/nc-handbook-2024.json"), "handbook",
      [](std::string_view name) -> Result<std::string> { return asset("tables/" + std::string(name)); });
  return *document;
}

// What there is to know about one person; the app asks for a part of it.
Json person(const char* history) {
  return {{"situation", "charge"}, {"immunity", "none"}, {"charge", "trespass"},      {"adult", true},
          {"resident", true},      {"history", history}, {"seen_now", Json::array()}, {"use", "seen"}};
}

// The screening as the app makes it: what is asked for is answered, until nothing more can matter or, after
// `most` answers, somebody leaves.
facts::ScreeningRecorded recorded(const Json& known, const char* day, int most = 1000) {
  criteria::Answers answers(handbook(), *criteria::Date::parse(day));
  while (const auto next = criteria::screen(answers).next) {
    const std::string& question = handbook().questions[*next].id;
    if (most-- == 0) break;
    EXPECT_TRUE(answers.set(question, known.value(question, Json()))) << question;
  }
  return record_of(answers);
}
facts::ScreeningRecorded recorded(const char* history, const char* day) {
  return recorded(person(history), day);
}

TEST(ScreeningExport, HoldsTheMonthAndTheAnswersAndNothingElse) {
  auto one = recorded("listed", "2026-11-20");
  one.seconds_taken = 777;
  const auto line = export_line(one, handbook(), {.history = true});
  ASSERT_TRUE(line && *line);
  EXPECT_EQ((*line)->size(), 2u);
  EXPECT_EQ((**line)["encounter"], "2026-11-01");
  EXPECT_EQ((**line)["answers"]["history"]["value"], "listed");
  EXPECT_THAT((*line)->dump(), Not(HasSubstr("777")));
}

TEST(ScreeningExport, LeavesBehindWhatIsAskedToStay) {
  const auto one = recorded("nothing_listed", "2026-11-20");
  ASSERT_THAT(one.answers, HasSubstr("\"use\""));
  for (const ExportChoice choice : {ExportChoice{}, ExportChoice{.history = false, .days = true}}) {
    const auto line = export_line(one, handbook(), choice);
    ASSERT_TRUE(line && *line);
    EXPECT_FALSE((**line)["answers"].contains("history"));
    EXPECT_FALSE((**line)["answers"].contains("use")) << "asked only of whom history lets in";
    EXPECT_TRUE((**line)["answers"].contains("resident"));
    EXPECT_EQ((**line)["encounter"], choice.days ? "2026-11-20" : "2026-11-01");
  }
}

// Two people who differ in their record alone: without history their lines are the same, whatever else is so,
// and whatever was asked of the one and not of the other.
TEST(ScreeningExport, NoLineTellsHistoryByWhatWasNotAsked) {
  int differed = 0;
  for (const char* situation : {"charge", "connect", "overdose"})
    for (const char* charge : {"trespass", "possession", "other"})
      for (const bool adult : {true, false})
        for (const Json& resident : {Json(true), Json(false), Json()})
          for (const Json& seen : {Json::array(), Json{"minors"}, Json{"danger_to_self"}}) {
            Json known = person("nothing_listed");
            known.update({{"situation", situation}, {"charge", charge}, {"adult", adult}});
            known["resident"] = resident;
            known["seen_now"] = seen;
            known["substance"] = "residue";
            const auto unlisted = recorded(known, "2026-11-20");
            const auto first = export_line(unlisted, handbook(), {});
            ASSERT_TRUE(first && *first) << known;
            for (const Json& history : {Json("listed"), Json("only_before"), Json()}) {
              known["history"] = history;
              const auto other = recorded(known, "2026-11-20");
              differed += other.answers.size() < unlisted.answers.size();
              const auto second = export_line(other, handbook(), {});
              ASSERT_TRUE(second && *second) << known;
              EXPECT_EQ((*first)->dump(), (*second)->dump()) << known;
            }
          }
  EXPECT_GT(differed, 0) << "a listed conviction ends the questions";
}

TEST(ScreeningExport, WhatWasBrokenOffStaysBehindWithHistory) {
  const auto whole = recorded("nothing_listed", "2026-11-20");
  const auto left = recorded(person("nothing_listed"), "2026-11-20", 3);
  EXPECT_FALSE(*export_line(left, handbook(), {}));
  EXPECT_TRUE(*export_line(left, handbook(), {.history = true}));
  // Whoever looked up the record first and stopped there has told it by all that is not asked.
  criteria::Answers first(handbook(), *criteria::Date::parse("2026-11-20"));
  ASSERT_TRUE(first.set("history", "listed"));
  EXPECT_FALSE(*export_line(record_of(first), handbook(), {}));
  const std::vector all{whole, left, record_of(first)};
  EXPECT_EQ(std::ranges::count(*export_screenings(all, handbook(), {}), '\n'), 1);
}

TEST(ScreeningExport, DatesThatWereAnsweredStayUnlessDaysAreAskedFor) {
  auto tree = Json::parse(asset("criteria/nc-handbook-2024.json"));
  tree["questions"].push_back(
      {{"id", "born"}, {"type", "date"}, {"ask", {{"en", "Born?"}, {"es", "¿Nació?"}}}});
  tree["criteria"].push_back(tree["criteria"][4]);
  tree["criteria"].back()["id"] = "born";
  tree["criteria"].back()["when"] = {{"op", "LessOrEqual"},
                                     {"args", {{{"answer", "born"}}, {{"lookBack", {{"years", 18}}}}}}};
  const auto document = criteria::parse_document(
      tree.dump(), "draft",
      [](std::string_view name) -> Result<std::string> { return asset("tables/" + std::string(name)); });
  ASSERT_TRUE(document) << describe(document.error());
  const auto answers = criteria::Answers::parse(*document, *criteria::Date::parse("2026-11-20"),
                                                {{"born", "1990-03-02"}, {"adult", true}}, "answers");
  ASSERT_TRUE(answers) << describe(answers.error());
  const auto one = record_of(*answers);
  EXPECT_THAT((*export_line(one, *document, {.history = true}))->dump(), Not(HasSubstr("1990")));
  EXPECT_THAT((*export_line(one, *document, {.history = true, .days = true}))->dump(),
              HasSubstr("1990-03-02"));
}

TEST(ScreeningExport, TheOrderTellsNothingAndAWhatIfReadsIt) {
  const std::vector all{recorded("listed", "2026-11-20"), recorded("nothing_listed", "2026-10-02"),
                        recorded("nothing_listed", "2026-12-24")};
  std::vector other = all;
  std::swap(other[0], other[2]);
  auto stranger = recorded("listed", "2026-11-20");
  stranger.criteria_digest = "of another version";
  other.push_back(stranger);
  const auto text = export_screenings(all, handbook(), {});
  ASSERT_TRUE(text);
  EXPECT_EQ(*text, *export_screenings(other, handbook(), {}));
  const auto read = criteria::parse_screenings(*text, "file", handbook());
  ASSERT_TRUE(read) << describe(read.error());
  EXPECT_EQ(read->size(), 3u);
  EXPECT_EQ(export_name(handbook()), "screenings-2024.1-" + handbook().digest.substr(0, 8) + ".jsonl");
}

// An exception's screening is recorded with the request and again with what came of it.
TEST(ScreeningExport, CountsNobodyTwice) {
  Town town;
  town.found();
  town.enroll("officer", disclosure::Role::officer, "pcpd");
  Device& officer = town.device("officer");
  const auto twice = SubjectId::random(town.random), once = SubjectId::random(town.random);
  const auto record = [&](const SubjectId& subject, const char* day) {
    const facts::Fact fact{FactId::random(town.random), subject, std::nullopt,
                           recorded("nothing_listed", day)};
    ASSERT_TRUE(officer.record(std::span(&fact, 1)));
  };
  record(twice, "2026-11-20");
  record(once, "2026-11-20");
  record(twice, "2026-11-21");
  const auto all = screenings_under(officer, handbook());
  ASSERT_TRUE(all) << describe(all.error());
  ASSERT_EQ(all->size(), 2u);
  EXPECT_EQ(std::ranges::count(*all, "2026-11-21", &facts::ScreeningRecorded::encounter_date), 1);
}

}  // namespace
}  // namespace leadline::device::testing
