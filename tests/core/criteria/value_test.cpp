#include "core/criteria/value.h"

#include "tests/core/criteria/support.h"

namespace leadline::criteria {
namespace {

TEST(Decimal, IsExact) {
  EXPECT_EQ(Decimal::parse("3.99")->micro, 3'990'000);
  EXPECT_EQ(Decimal::parse("27.99")->text(), "27.99");
  EXPECT_EQ(Decimal::parse("0.1")->micro * 3, Decimal::parse("0.3")->micro);
  EXPECT_EQ(Decimal::parse("-0.5")->text(), "-0.5");
  EXPECT_EQ(Decimal::parse("4.000000")->text(), "4");
  EXPECT_EQ(Decimal::parse("007")->text(), "7");
  EXPECT_EQ(Decimal::parse("9999999999.999999")->text(), "9999999999.999999");
}

TEST(Decimal, RefusesWhatIsNotOne) {
  for (const char* text : {"", "-", ".", ".5", "5.", "1e3", "+1", " 1", "1 ", "1,5", "0x1", "1.0000001",
                           "12345678901", "NaN", "inf", "--1", "1.2.3", "½"})
    EXPECT_FALSE(Decimal::parse(text)) << text;
}

TEST(Decimal, FromJsonNumbersGoesByTheirShortestForm) {
  EXPECT_EQ(Decimal::from(Json::parse("3.99"))->micro, 3'990'000);
  EXPECT_EQ(Decimal::from(Json::parse("28"))->micro, 28'000'000);
  EXPECT_EQ(Decimal::from(Json::parse("-3"))->micro, -3'000'000);
  EXPECT_EQ(Decimal::from(Json::parse("0.000001"))->micro, 1);
  EXPECT_EQ(Decimal::from(Json::parse("\"0.30\""))->micro, 300'000);
  for (const char* text : {"0.0000001", "1e300", "1e-300", "18446744073709551615", "0.1234567"})
    EXPECT_FALSE(Decimal::from(Json::parse(text))) << text;
  EXPECT_EQ(Decimal::from(Json(true)).error().code, Code::wrong_type);
}

TEST(Date, ComesBackAsItWasWritten) {
  for (const char* text :
       {"0001-01-01", "1970-01-01", "2000-02-29", "2024-02-29", "2026-11-20", "9999-12-31"})
    EXPECT_EQ(test::day(text).text(), text);
  EXPECT_EQ(test::day("1970-01-01").days, 0);
  EXPECT_EQ(test::day("2026-11-20").days, 20777);
  for (std::int32_t days = -200'000; days < 200'000; days += 37)
    EXPECT_EQ(test::day(Date{days}.text()).days, days);
}

TEST(Date, RefusesDaysThatDoNotExist) {
  for (const char* text :
       {"", "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "2026-04-31", "2026-1-1",
        "2026/01/01", "20260101", "2026-11-20T00:00", "0000-01-01", "２０２６-01-01"})
    EXPECT_EQ(Date::parse(text).error().code, Code::invalid_date) << text;
}

TEST(Date, LooksBackToTheSameDayOrTheMonthsLast) {
  EXPECT_EQ(test::day("2026-11-20").years_before(5).text(), "2021-11-20");
  EXPECT_EQ(test::day("2028-02-29").years_before(5).text(), "2023-02-28");
  EXPECT_EQ(test::day("2028-02-29").years_before(4).text(), "2024-02-29");
  EXPECT_EQ(test::day("2026-03-31").months_before(1).text(), "2026-02-28");
  EXPECT_EQ(test::day("2026-01-15").months_before(13).text(), "2024-12-15");
  EXPECT_EQ(test::day("2026-03-01").days_before(1).text(), "2026-02-28");
  EXPECT_EQ(test::day("0050-01-01").years_before(150).text(), "0001-01-01");
}

TEST(Text, SpeaksTheLanguageOfTheTag) {
  const Text text{"yes", "sí"};
  EXPECT_EQ(text.in("en"), "yes");
  EXPECT_EQ(text.in("en-US"), "yes");
  EXPECT_EQ(text.in("es"), "sí");
  EXPECT_EQ(text.in("es-MX"), "sí");
  EXPECT_EQ(text.in("fr"), "yes");
  EXPECT_EQ(text.in(""), "yes");
}

}  // namespace
}  // namespace leadline::criteria
