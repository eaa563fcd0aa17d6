// When to try again and when to meet: proposals only, in the program's time zone. Pure.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "app/gui/papers.h"

namespace leadline::gui::hours {

// As many days to choose from fit one row of a phone.
inline constexpr int offered_days = 4;
// Days with somebody at work, the first on or after `from`. Empty when nobody ever works.
std::vector<calendar::CivilDate> working_days(const facts::ProgramPublished& settings,
                                              calendar::CivilDate from, int count);

// The minute of the day that a person's own words point at ("noon to three": 12:30; "after 5": 17:30); empty:
// none found.
std::optional<int> best_minute(std::string_view words);

// A time as typed: "15:30", "9", "3 pm". Hours from 1 to 6 without more are afternoon.
std::optional<int> typed_minute(std::string_view text);

// The next try: the next working day, at their best time; without one, at another time of day than now.
calendar::LocalTime next_try(const Papers& papers, WallTime now, std::string_view best_time);

// A first proposal to meet: the next working day at ten.
calendar::LocalTime next_meeting(const Papers& papers, WallTime now);

// When the last cover before now ended: what was asked for since then came in the night.
WallTime last_close(const Papers& papers, WallTime now);

}  // namespace leadline::gui::hours
