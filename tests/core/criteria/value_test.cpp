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
