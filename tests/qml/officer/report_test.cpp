// The paragraph for the officer's own system, and the code that carries it.
#include "app/gui/officer/report.h"

#include <gmock/gmock.h>

#include <QStringList>

#include "app/gui/qr.h"
#include "tests/qml/screens/night.h"

namespace leadline::gui {
namespace {

TEST(Report, SaysWhenWhichChargeAndWhichCriteria) {
  const Report report{stage::friday(2, 4), "possession", "26-0417", "nc-handbook", "2024.1", true};
  EXPECT_EQ(
      report_words(report, stage::pine_county(), Tongue::of("en")).toStdString(),
      "On November 20, 2026 at 02:04 a charge (Possession) was set aside under Pine County LEAD, criteria "
      "nc-handbook version 2024.1. Incident number: 26-0417.");
}

TEST(Report, ThereIsNoneWithoutACharge) {
  EXPECT_TRUE(report_words({stage::friday(2, 4), "", "", "nc-handbook", "2024.1", false},
                           stage::pine_county(), Tongue::of("en"))
                  .isEmpty());
}

// A finder: seven by seven, dark, light, dark core.
void expect_finder(const QStringList& rows, int left, int top) {
  for (int y = 0; y < 7; ++y)
    for (int x = 0; x < 7; ++x) {
      const int ring = std::min({x, y, 6 - x, 6 - y});
      EXPECT_EQ(rows[top + y][left + x], ring == 1 ? '0' : '1') << x << "," << y;
    }
}

TEST(Code, IsASquareWithItsThreeFinders) {
  const QStringList rows = code_of(QString::fromUtf8("Cargo dejado de lado: posesión")).split('\n');
  ASSERT_GE(rows.size(), 21);
  for (const QString& row : rows) EXPECT_EQ(row.size(), rows.size());
  const int far = static_cast<int>(rows.size()) - 7;
  expect_finder(rows, 0, 0);
  expect_finder(rows, far, 0);
  expect_finder(rows, 0, far);
}

TEST(Code, OfNothingOrOfTooMuchIsNone) {
  EXPECT_TRUE(code_of({}).isEmpty());
  EXPECT_FALSE(code_of(QString(2331, 'a')).isEmpty());
  EXPECT_TRUE(code_of(QString(2332, 'a')).isEmpty());
}

}  // namespace
}  // namespace leadline::gui
