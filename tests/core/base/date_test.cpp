#include "core/base/date.h"

#include <gtest/gtest.h>

namespace leadline {
namespace {

CivilDate date(std::string_view text) { return *CivilDate::parse(text); }

TEST(CivilDate, ComesBackAsItWasWritten) {
  for (const char* text :
       {"0001-01-01", "1970-01-01", "2000-02-29", "2024-02-29", "2026-11-20", "9999-12-31"})
    EXPECT_EQ(date(text).text(), text);
  EXPECT_EQ(date("1970-01-01").days, 0);
  EXPECT_EQ(date("2026-11-20").days, 20777);
  EXPECT_EQ(CivilDate::of(2026, 11, 20), date("2026-11-20"));
  for (std::int32_t days = -200'000; days < 200'000; days += 37) {
    const CivilDate one{days};
    EXPECT_EQ(date(one.text()).days, days);
    EXPECT_EQ(CivilDate::of(one.year(), one.month(), one.day()).days, days);
  }
}

TEST(CivilDate, RefusesDaysThatDoNotExist) {
  for (const char* text : {"", "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-01-00",
                           "2026-04-31", "2026-1-1", "2026/01/01", "20260101", "2026-11-20T00:00",
                           "2026-11-20x", "0000-01-01", "abcd-ef-gh", "-001-01-01", "２０２６-01-01"}) {
    const auto refused = CivilDate::parse(text, "--at");
    ASSERT_FALSE(refused) << text;
    EXPECT_EQ(refused.error().code, Code::invalid_date) << text;
    EXPECT_EQ(refused.error().where, "--at");
  }
}

TEST(CivilDate, KnowsItsWeekday) {
  EXPECT_EQ(date("2026-11-20").weekday(), 4);  // a Friday
  EXPECT_EQ(date("2026-11-23").weekday(), 0);
  EXPECT_EQ(date("1970-01-01").weekday(), 3);
  EXPECT_EQ(date("1969-12-28").weekday(), 6);
  for (std::int32_t days = -100'000; days < 100'000; ++days)
    ASSERT_EQ(CivilDate{days + 1}.weekday(), (CivilDate{days}.weekday() + 1) % 7) << days;
}

TEST(CivilDate, LooksBackToTheSameDayOrTheMonthsLast) {
  EXPECT_EQ(date("2026-11-20").years_before(5).text(), "2021-11-20");
  EXPECT_EQ(date("2028-02-29").years_before(5).text(), "2023-02-28");
  EXPECT_EQ(date("2028-02-29").years_before(4).text(), "2024-02-29");
  EXPECT_EQ(date("2026-03-31").months_before(1).text(), "2026-02-28");
  EXPECT_EQ(date("2026-01-15").months_before(13).text(), "2024-12-15");
  EXPECT_EQ(date("2026-03-01").days_before(1).text(), "2026-02-28");
  EXPECT_EQ(date("2026-02-28").plus_days(1).text(), "2026-03-01");
  EXPECT_EQ(date("2026-11-20").plus_days(-28).text(), "2026-10-23");
  EXPECT_EQ(date("0050-01-01").years_before(150).text(), "0001-01-01");
}

}  // namespace
}  // namespace leadline
