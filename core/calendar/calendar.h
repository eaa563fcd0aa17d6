// Local time in the program's zone: who is on call, when a window ends, what a date is called. Deadlines are civil times
// there, so they survive daylight saving (DESIGN section 7). Zones come from the system's tz database.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "core/base/date.h"
#include "core/base/time.h"
#include "core/facts/kinds.h"

namespace leadline::calendar {

using leadline::CivilDate;

struct LocalTime {
  CivilDate date;
  int minute = 0;          // of the day
  int offset_minutes = 0;  // east of UTC
  WallTime wall;
  std::string text() const;  // "2026-12-04T17:00-05:00"
  int minute_of_week() const { return date.weekday() * 1440 + minute; }
  bool operator==(const LocalTime& other) const { return wall == other.wall; }
};

class Zone {
 public:
  static Result<Zone> find(std::string_view iana_name);  // invalid_value
  LocalTime local(WallTime wall) const;
  // A time that daylight saving skips is moved forward; one that comes twice is the first.
  LocalTime at(CivilDate date, int minute) const;
  // Reads LocalTime::text(). Errors: invalid_date.
  Result<LocalTime> parse(std::string_view text) const;

 private:
  explicit Zone(const void* zone) : zone_(zone) {}
  const void* zone_;  // date::time_zone, owned by the tz database for the process's life
};

// Who answers now, and if nobody does, when somebody will. Both empty: nobody ever.
struct Cover {
  std::optional<facts::CoverSpan> on_call;
  std::optional<LocalTime> until;    // end of this cover
  std::optional<LocalTime> resumes;  // when nobody is on call
};
Cover cover_at(const Zone& zone, std::span<const facts::CoverSpan> cover, WallTime now);

// The end of an intake window: the close of the first staffed day on or after its last day (E12, SCENARIOS amendment 2).
// Empty when nobody works on any day.
std::optional<LocalTime> window_end(const Zone& zone, std::span<const facts::CoverSpan> staffed, WallTime accepted, int days);

}  // namespace leadline::calendar
