#include "core/calendar/calendar.h"

#include <gmock/gmock.h>

namespace leadline::calendar {
namespace {

Zone new_york() { return *Zone::find("America/New_York"); }

std::vector<facts::CoverSpan> weekdays(int from_hour, int to_hour) {
  std::vector<facts::CoverSpan> out;
  for (int day = 0; day < 5; ++day) out.push_back({day * 1440 + from_hour * 60, day * 1440 + to_hour * 60, "Sam", "555-0142"});
  return out;
}

TEST(Zone, RoundTripsThroughText) {
  const auto zone = new_york();
  const auto summer = zone.at(*CivilDate::parse("2026-07-01"), 9 * 60 + 5);
  EXPECT_EQ(summer.text(), "2026-07-01T09:05-04:00");
  EXPECT_EQ(zone.parse(summer.text())->wall, summer.wall);
  EXPECT_EQ(zone.parse("2026-07-01T13:05+00:00")->text(), summer.text());
}

TEST(Zone, NamesWhatItDoesNotKnow) { EXPECT_EQ(Zone::find("Pine/County").error().code, Code::invalid_value); }

TEST(Zone, MovesASkippedTimeForwardAndTakesTheFirstOfTwo) {
  const auto zone = new_york();
  EXPECT_EQ(zone.at(*CivilDate::parse("2026-03-08"), 2 * 60 + 30).text(), "2026-03-08T03:30-04:00");
  EXPECT_EQ(zone.at(*CivilDate::parse("2026-11-01"), 60 + 30).text(), "2026-11-01T01:30-04:00");
}

TEST(Cover, AtTwoInTheMorningNobodyIsOnCallUntilEight) {
  const auto zone = new_york();
  const auto now = zone.at(*CivilDate::parse("2026-11-20"), 2 * 60 + 4).wall;
  const auto cover = cover_at(zone, weekdays(8, 17), now);
  EXPECT_FALSE(cover.on_call);
  ASSERT_TRUE(cover.resumes);
  EXPECT_EQ(cover.resumes->text(), "2026-11-20T08:00-05:00");
}

TEST(Cover, OnFridayEveningItResumesOnMonday) {
  const auto zone = new_york();
  const auto cover = cover_at(zone, weekdays(8, 17), zone.at(*CivilDate::parse("2026-11-20"), 17 * 60).wall);
  ASSERT_TRUE(cover.resumes);
  EXPECT_EQ(cover.resumes->text(), "2026-11-23T08:00-05:00");
}

TEST(Cover, AcrossTheEndOfSummerTimeItResumesAtEightLocal) {
  const auto zone = new_york();
  std::vector<facts::CoverSpan> daily;
  for (int day = 0; day < 7; ++day) daily.push_back({day * 1440 + 480, day * 1440 + 1020, "Sam", ""});
  const auto cover = cover_at(zone, daily, zone.at(*CivilDate::parse("2026-10-31"), 23 * 60).wall);
  EXPECT_EQ(cover.resumes->text(), "2026-11-01T08:00-05:00");
}

TEST(Cover, ASpanMayRunPastSundayMidnight) {
  const auto zone = new_york();
  const std::vector<facts::CoverSpan> night{{6 * 1440 + 22 * 60, 7 * 1440 + 6 * 60, "Ria", "555-0143"}};
  const auto cover = cover_at(zone, night, zone.at(*CivilDate::parse("2026-11-23"), 3 * 60).wall);
  ASSERT_TRUE(cover.on_call);
  EXPECT_EQ(cover.until->text(), "2026-11-23T06:00-05:00");
}

TEST(Cover, NobodyEver) {
  const auto cover = cover_at(new_york(), {}, {});
  EXPECT_FALSE(cover.on_call);
  EXPECT_FALSE(cover.resumes);
}

TEST(WindowEnd, TwoWeeksFromFridayEndsFridayAtFive) {  // SCENARIOS amendment 2
  const auto zone = new_york();
  const auto end = window_end(zone, weekdays(8, 17), zone.at(*CivilDate::parse("2026-11-20"), 2 * 60).wall, 14);
  EXPECT_EQ(end->text(), "2026-12-04T17:00-05:00");
}

TEST(WindowEnd, OnASaturdayItGoesToMonday) {
  const auto zone = new_york();
  const auto end = window_end(zone, weekdays(8, 17), zone.at(*CivilDate::parse("2026-11-21"), 0).wall, 14);
  EXPECT_EQ(end->text(), "2026-12-07T17:00-05:00");
}

TEST(WindowEnd, OverSummerTimeItStaysAtFiveLocal) {
  const auto zone = new_york();
  const auto end = window_end(zone, weekdays(8, 17), zone.at(*CivilDate::parse("2026-03-02"), 600).wall, 14);
  EXPECT_EQ(end->text(), "2026-03-16T17:00-04:00");
}

TEST(WindowEnd, NoDueTimeWhenNobodyWorks) { EXPECT_FALSE(window_end(new_york(), {}, {}, 14)); }

}  // namespace
}  // namespace leadline::calendar
