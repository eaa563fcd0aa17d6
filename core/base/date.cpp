#include "core/base/date.h"

#include <algorithm>
#include <cstdio>

namespace leadline {
namespace {

bool leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int month_length(int year, int month) {
  constexpr int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && leap(year) ? 29 : lengths[month - 1];
}

struct Civil {
  int year, month, day;
};

// Days from civil, and back (Howard Hinnant, "chrono-compatible low-level date algorithms", for years above
// 0).
std::int32_t days_of(int year, int month, int day) {
  year -= month <= 2;
  const int era = year / 400, yoe = year - era * 400;
  const int doy = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  return era * 146097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719468;
}

Civil civil_of(std::int32_t days) {
  const int z = days + 719468, era = z / 146097, doe = z - era * 146097;
  const int yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
  const int doy = doe - (365 * yoe + yoe / 4 - yoe / 100), mp = (5 * doy + 2) / 153;
  const int month = mp < 10 ? mp + 3 : mp - 9;
  return {yoe + era * 400 + (month <= 2), month, doy - (153 * mp + 2) / 5 + 1};
}

// The digits there, or -1.
int number_at(std::string_view text, std::size_t at, std::size_t count) {
  int out = 0;
  for (const char c : text.substr(at, count)) {
    if (c < '0' || c > '9') return -1;
    out = out * 10 + (c - '0');
  }
  return out;
}

}  // namespace

CivilDate CivilDate::of(int year, int month, int day) { return {days_of(year, month, day)}; }

Result<CivilDate> CivilDate::parse(std::string_view text, std::string_view where) {
  if (text.size() == 10 && text[4] == '-' && text[7] == '-') {
    const int year = number_at(text, 0, 4), month = number_at(text, 5, 2), day = number_at(text, 8, 2);
    if (year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= month_length(year, month))
      return of(year, month, day);
  }
  return fail(Code::invalid_date, std::string(where), "such as 2026-11-20");
}

std::string CivilDate::text() const {
  const Civil c = civil_of(days);
  char out[48];
  std::snprintf(out, sizeof out, "%04d-%02d-%02d", c.year, c.month, c.day);
  return out;
}

int CivilDate::year() const { return civil_of(days).year; }
int CivilDate::month() const { return civil_of(days).month; }
int CivilDate::day() const { return civil_of(days).day; }
// 1970-01-01 was a Thursday.
int CivilDate::weekday() const { return ((days + 3) % 7 + 7) % 7; }

CivilDate CivilDate::months_before(int months) const {
  const Civil c = civil_of(days);
  const int count = c.year * 12 + c.month - 1 - months;
  if (count < 12) return of(1, 1, 1);
  const int year = count / 12, month = count % 12 + 1;
  return of(year, month, std::min(c.day, month_length(year, month)));
}

}  // namespace leadline
