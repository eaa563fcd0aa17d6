// A day of the civil calendar (Gregorian, also before it was introduced), in no time zone: what people write on
// forms, what look-backs count from, what windows end on.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace leadline {

struct CivilDate {
  std::int32_t days = 0;  // since 1970-01-01

  // A day that exists, in the years 1 to 9999.
  static CivilDate of(int year, int month, int day);
  // "2026-11-20". Errors: invalid_date, at `where`.
  static Result<CivilDate> parse(std::string_view text, std::string_view where = {});
  std::string text() const;

  int year() const;
  int month() const;    // 1 to 12
  int day() const;      // of the month, 1 to 31
  int weekday() const;  // 0 Monday … 6 Sunday

  CivilDate plus_days(int count) const { return {days + count}; }
  CivilDate days_before(int count) const { return {days - count}; }
  // The same day so many months or years earlier, or the last of the month where it has none (as CQL has it); never
  // before 0001-01-01.
  CivilDate months_before(int months) const;
  CivilDate years_before(int years) const { return months_before(years * 12); }

  auto operator<=>(const CivilDate&) const = default;
};

}  // namespace leadline
