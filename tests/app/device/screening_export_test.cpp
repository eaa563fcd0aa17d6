// What of a recorded screening may be carried out of law enforcement: no name, no day, no order.
#include "app/device/screening_export.h"

#include <gmock/gmock.h>

#include <fstream>
#include <sstream>

#include "app/device/screening_record.h"
#include "core/criteria/whatif.h"

namespace leadline::device::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string asset(const std::string& path) {
  std::ifstream in(std::string(LEADLINE_SOURCE_DIR "/assets/") + path);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

const criteria::Document& handbook() {
  static const auto document = criteria::parse_document(
      asset("criteria/nc-handbook-2024.json"), "handbook",
      [](std::string_view name) -> Result<std::string> { return asset("tables/" + std::string(name)); });
  return *document;
}

facts::ScreeningRecorded recorded(const char* history, const char* day) {
  const Json answers{
      {"situation", "charge"}, {"immunity", "none"}, {"charge", "trespass"},     {"adult", true},
      {"resident", true},      {"history", history}, {"seen_now", Json::array()}};
  return record_of(*criteria::Answers::parse(handbook(), *criteria::Date::parse(day), answers, "answers"));
}

TEST(ScreeningExport, HoldsTheMonthAndTheAnswersAndNothingElse) {
  auto one = recorded("listed", "2026-11-20");
  one.seconds_taken = 777;
  const auto line = export_line(one, handbook(), {});
  ASSERT_TRUE(line) << describe(line.error());
  EXPECT_EQ(line->size(), 2u);
  EXPECT_EQ((*line)["encounter"], "2026-11-01");
  EXPECT_EQ((*line)["answers"]["history"]["value"], "listed");
  EXPECT_THAT(line->dump(), Not(HasSubstr("777")));
}

TEST(ScreeningExport, LeavesBehindWhatIsAskedToStay) {
  const auto one = recorded("listed", "2026-11-20");
  const auto line = export_line(one, handbook(), {.history = false, .days = true});
  ASSERT_TRUE(line);
  EXPECT_FALSE((*line)["answers"].contains("history"));
  EXPECT_TRUE((*line)["answers"].contains("adult"));
  EXPECT_EQ((*line)["encounter"], "2026-11-20");
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
  EXPECT_THAT(export_line(one, *document, {})->dump(), Not(HasSubstr("1990")));
  EXPECT_THAT(export_line(one, *document, {.history = true, .days = true})->dump(), HasSubstr("1990-03-02"));
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

}  // namespace
}  // namespace leadline::device::testing
