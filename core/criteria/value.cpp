#include "core/criteria/value.h"

#include <charconv>
#include <cstdio>

namespace leadline::criteria {
namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }

bool leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int month_length(int year, int month) {
  constexpr int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && leap(year) ? 29 : lengths[month - 1];
}

// Days from civil, and back (Howard Hinnant, "chrono-compatible low-level date algorithms", for years above
// 0).
std::int32_t days_of(int year, int month, int day) {
  year -= month <= 2;
  const int era = year / 400, yoe = year - era * 400;
  const int doy = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  return era * 146097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719468;
}

struct Civil {
  int year, month, day;
};

Civil civil_of(std::int32_t days) {
  const int z = days + 719468, era = z / 146097, doe = z - era * 146097;
  const int yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
  const int doy = doe - (365 * yoe + yoe / 4 - yoe / 100), mp = (5 * doy + 2) / 153;
  const int month = mp < 10 ? mp + 3 : mp - 9;
  return {yoe + era * 400 + (month <= 2), month, doy - (153 * mp + 2) / 5 + 1};
}

}  // namespace

Result<Decimal> Decimal::parse(std::string_view text) {
  const auto refused = [&](const char* why) { return fail(Code::invalid_value, {}, why); };
  std::string_view rest = text;
  const bool negative = rest.starts_with('-');
  if (negative) rest.remove_prefix(1);
  const auto point = rest.find('.');
  const auto whole = rest.substr(0, point);
  const auto places = point == rest.npos ? std::string_view{} : rest.substr(point + 1);
  if (whole.empty() || (point != rest.npos && places.empty()))
    return refused("a number is digits, such as 3.99");
  if (whole.size() > 10 || places.size() > 6) return refused("at most ten digits, a point and six more");
  std::int64_t micro = 0;
  for (char c : whole) {
    if (!digit(c)) return refused("a number is digits, such as 3.99");
    micro = micro * 10 + (c - '0');
  }
  for (std::size_t i = 0; i < 6; ++i) {
    const char c = i < places.size() ? places[i] : '0';
    if (!digit(c)) return refused("a number is digits, such as 3.99");
    micro = micro * 10 + (c - '0');
  }
  return Decimal{negative ? -micro : micro};
}

Result<Decimal> Decimal::from(const Json& value) {
  if (value.is_string()) return parse(value.get_ref<const std::string&>());
  if (!value.is_number()) return fail(Code::wrong_type, {}, "a number is needed");
  if (!value.is_number_float()) return parse(value.dump());
  char text[64];
  const auto end = std::to_chars(text, text + sizeof text, value.get<double>(), std::chars_format::fixed);
  if (end.ec != std::errc{}) return fail(Code::invalid_value, {}, "a number of this size is not used here");
  return parse({text, end.ptr});
}

std::string Decimal::text() const {
  const auto size = static_cast<std::uint64_t>(micro < 0 ? -micro : micro);
  std::string out(micro < 0 ? "-" : "");
  out.append(std::to_string(size / one));
  auto places = size % one;
  if (places == 0) return out;
  std::string digits = std::to_string(one + static_cast<std::int64_t>(places)).substr(1);
  digits.erase(digits.find_last_not_of('0') + 1);
  return out.append(".").append(digits);
}

Result<Date> Date::parse(std::string_view text) {
  const auto refused = [] { return fail(Code::invalid_date, {}, "such as 2026-11-20"); };
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return refused();
  for (std::size_t i : {0, 1, 2, 3, 5, 6, 8, 9})
    if (!digit(text[i])) return refused();
  const auto number = [&](std::size_t at, std::size_t n) {
    int out = 0;
    for (std::size_t i = 0; i < n; ++i) out = out * 10 + (text[at + i] - '0');
    return out;
  };
  const int year = number(0, 4), month = number(5, 2), day = number(8, 2);
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > month_length(year, month)) return refused();
  return Date{days_of(year, month, day)};
}

std::string Date::text() const {
  const Civil c = civil_of(days);
  char out[48];
  std::snprintf(out, sizeof out, "%04d-%02d-%02d", c.year, c.month, c.day);
  return out;
}

int Date::year() const { return civil_of(days).year; }

Date Date::months_before(int months) const {
  const Civil c = civil_of(days);
  const int count = c.year * 12 + c.month - 1 - months;
  if (count < 12) return {days_of(1, 1, 1)};
  const int year = count / 12, month = count % 12 + 1;
  return {days_of(year, month, std::min(c.day, month_length(year, month)))};
}

Date Date::years_before(int years) const { return months_before(years * 12); }

const std::string& Text::in(std::string_view language) const {
  const bool spanish = language == "es" || language.starts_with("es-") || language.starts_with("es_");
  return spanish ? es : en;
}

}  // namespace leadline::criteria
