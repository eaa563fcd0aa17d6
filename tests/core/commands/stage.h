// A made-up night in Pine County: the settings, the people who act, and what a device of a role makes of what
// it may read.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/calendar/calendar.h"
#include "core/commands/commands.h"
#include "core/views/referral.h"

namespace leadline::commands::stage {

using disclosure::Role;

// Friday, November 20, 2026: nobody is on call between 17:00 and 8:00.
inline constexpr std::string_view two_at_night = "2026-11-20T02:04-05:00";
inline constexpr std::string_view ten_by_day = "2026-11-20T10:00-05:00";
// The intake window of a referral made then: two weeks, and to the close of that day.
inline constexpr std::string_view window_end = "2026-12-04T17:00-05:00";

facts::ProgramPublished pine_county();
WallTime wall(std::string_view local_time);
Scene scene(Role role, std::string_view local_time = two_at_night);

// An arrest diversion that was offered, accepted, said back, released with both lines and signed.
Encounter diversion();
// No charge, just connect: offered and accepted, both lines signed.
Encounter social_contact();

DraftId action(std::uint8_t number);

// The facts of a command that must not refuse.
Facts done(Result<Facts> result);

// The facts that a device of this role in Pine County can open.
Facts readable_by(Role role, const Facts& facts);
// The referral as such a device has it.
views::Referral referral_at(Role role, const Facts& facts);

// An arrest diversion by night, and the referral as it reaches a peer.
Facts night();
views::Referral inbox();

// The first of a kind; empty: there is none.
template <class Body>
std::optional<facts::Fact> fact_of(const Facts& facts) {
  for (const auto& fact : facts)
    if (std::holds_alternative<Body>(fact.body)) return fact;
  return std::nullopt;
}
template <class Body>
std::optional<Body> body_of(const Facts& facts) {
  const auto fact = fact_of<Body>(facts);
  if (!fact) return std::nullopt;
  return std::get<Body>(fact->body);
}

std::vector<std::string> kinds(const Facts& facts);
Facts joined(Facts a, const Facts& b);

// Refused by this rule: rule_refused, and the detail says it.
MATCHER_P(RefusedBecause, words, "") {
  if (arg.ok()) {
    *result_listener << "it was allowed";
    return false;
  }
  *result_listener << name(arg.error().code) << ": " << arg.error().detail;
  return arg.error().code == Code::rule_refused && arg.error().detail.find(words) != std::string::npos;
}

}  // namespace leadline::commands::stage
