#include "core/calendar/calendar.h"

#include <date/date.h>
#include <date/tz.h>

#include <algorithm>
#include <cstdio>

namespace leadline::calendar {
namespace {

constexpr int week = 7 * 1440;

const date::time_zone& zone_of(const void* p) { return *static_cast<const date::time_zone*>(p); }

bool digits(std::string_view text, std::size_t at, std::size_t count, int& out) {
  out = 0;
  for (std::size_t i = at; i < at + count; ++i) {
    if (i >= text.size() || text[i] < '0' || text[i] > '9') return false;
    out = out * 10 + (text[i] - '0');
  }
  return true;
}

// A span may run past Sunday's midnight: 9000..10500 covers into Monday.
bool covers(const facts::CoverSpan& span, int minute) {
  return (minute >= span.from_minute && minute < span.to_minute) || (minute + week < span.to_minute);
}

}  // namespace

std::string LocalTime::text() const {
  char out[64];
  const int away = std::abs(offset_minutes);
  std::snprintf(out, sizeof out, "%sT%02d:%02d%c%02d:%02d", date.text().c_str(), minute / 60, minute % 60,
                offset_minutes < 0 ? '-' : '+', away / 60, away % 60);
  return out;
}

Result<Zone> Zone::find(std::string_view iana_name) {
  try {
    return Zone(date::locate_zone(iana_name));
  } catch (const std::exception&) {
    return fail(Code::invalid_value, "time zone", std::string(iana_name.substr(0, 40)));
  }
}

LocalTime Zone::local(WallTime wall) const {
  const date::sys_time<std::chrono::milliseconds> instant{std::chrono::milliseconds{wall.ms}};
  const auto info = zone_of(zone_).get_info(instant);
  const auto there = date::floor<std::chrono::minutes>(instant.time_since_epoch() + info.offset);
  const auto day = date::floor<date::days>(there);
  LocalTime out;
  out.date = {static_cast<std::int32_t>(date::sys_days{day}.time_since_epoch().count())};
  out.minute = static_cast<int>((there - day).count());
  out.offset_minutes = static_cast<int>(date::floor<std::chrono::minutes>(info.offset).count());
  out.wall = wall;
  return out;
}

LocalTime Zone::at(CivilDate date_there, int minute) const {
  const date::local_time<std::chrono::minutes> there =
      date::local_days{date::days{date_there.days}} + std::chrono::minutes{minute};
  const auto info = zone_of(zone_).get_info(date::local_seconds{there});
  // In a gap the first offset maps a skipped time to as long after the change as it lay in the gap.
  const auto instant = there.time_since_epoch() - info.first.offset;
  return local({std::chrono::duration_cast<std::chrono::milliseconds>(instant).count()});
}

Result<LocalTime> Zone::parse(std::string_view text) const {
  int hour = 0, minute = 0, away_hours = 0, away_minutes = 0;
  if (text.size() != 22 || text[10] != 'T' || text[13] != ':' || (text[16] != '+' && text[16] != '-') || text[19] != ':' ||
      !digits(text, 11, 2, hour) || !digits(text, 14, 2, minute) || !digits(text, 17, 2, away_hours) ||
      !digits(text, 20, 2, away_minutes) || hour > 23 || minute > 59 || away_hours > 14 || away_minutes > 59)
    return fail(Code::invalid_date, "time", std::string(text.substr(0, 40)));
  LEADLINE_TRY(day, CivilDate::parse(text.substr(0, 10), "time"));
  const int offset = (away_hours * 60 + away_minutes) * (text[16] == '-' ? -1 : 1);
  const auto minutes = std::int64_t{day.days} * 1440 + hour * 60 + minute - offset;
  return local({minutes * 60'000});
}

Cover cover_at(const Zone& zone, std::span<const facts::CoverSpan> cover, WallTime now) {
  const LocalTime here = zone.local(now);
  const int minute = here.minute_of_week();
  const auto in_minutes = [&](int away) {
    const int from_midnight = here.minute + away;
    return zone.at(here.date.plus_days(from_midnight / 1440), from_midnight % 1440);
  };
  Cover out;
  int soonest = week + 1;
  for (const auto& span : cover) {
    if (covers(span, minute)) {
      const int end = static_cast<int>(span.to_minute);
      out.on_call = span;
      out.until = in_minutes((end - minute) % week == 0 ? week : (end - minute + week) % week);
      return out;
    }
    soonest = std::min(soonest, (static_cast<int>(span.from_minute) - minute + week) % week);
  }
  if (soonest <= week) out.resumes = in_minutes(soonest);
  return out;
}

std::optional<LocalTime> window_end(const Zone& zone, std::span<const facts::CoverSpan> staffed, WallTime accepted, int days) {
  CivilDate day = zone.local(accepted).date.plus_days(days);
  for (int tries = 0; tries < 7; ++tries, day = day.plus_days(1)) {
    const int from = day.weekday() * 1440;
    std::int64_t close = -1;
    for (const auto& span : staffed)
      if (span.from_minute >= from && span.from_minute < from + 1440) close = std::max(close, span.to_minute - from);
    if (close < 0) continue;
    const int minute = static_cast<int>(std::min<std::int64_t>(close, 7 * 1440));
    return zone.at(day.plus_days(minute / 1440), minute % 1440);
  }
  return std::nullopt;
}

}  // namespace leadline::calendar
