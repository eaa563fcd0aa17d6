// The people who did not get in, and those who did, without names. Read kinds.h first.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/facts/words.h"

namespace leadline::facts {

// Sealed to equity only. Its subject is a fresh id that nothing else bears, and it names no person, place, day,
// charge or device. What a person says of herself is kept apart from what an officer perceives; perception is
// recorded only where she was not asked or declined (commands::note_equity).
struct EquityNoted {
  static constexpr std::string_view kind = "equity_noted";
  static constexpr int version = 1;
  EquityCase which = EquityCase::eligible_not_offered;
  std::optional<EquityReason> reason;      // history_based: a criterion on history, and no detail
  std::vector<std::string> criteria;       // ids of criteria not met or not to be settled, none of them on history
  std::string criteria_id, criteria_version;
  std::vector<RaceEthnicity> race_ethnicity;   // OMB SPD 15 (2024): one question, select all; or declined_to_state alone
  std::optional<Gender> gender;                // as stated
  std::optional<AgeBand> age_band;
  std::vector<RaceEthnicity> perceived_race_ethnicity;
  std::optional<Gender> perceived_gender;
  std::optional<AgeBand> perceived_age_band;
  std::string month;                       // program's time zone: "2026-11"; never the day
  template <class S, class F>
  static void each(S& s, F&& f) {
    f("which", s.which); f("reason", s.reason); f("criteria", s.criteria); f("criteria_id", s.criteria_id);
    f("criteria_version", s.criteria_version); f("race_ethnicity", s.race_ethnicity); f("gender", s.gender);
    f("age_band", s.age_band); f("perceived_race_ethnicity", s.perceived_race_ethnicity);
    f("perceived_gender", s.perceived_gender); f("perceived_age_band", s.perceived_age_band); f("month", s.month);
  }
};

// One line of what a records system counted. Groups are as the agency's records have them, never as somebody
// said; absent: not recorded.
struct ChargeCount {
  std::string charge;  // code in the program's charge table, or the agency's own
  std::optional<RaceEthnicity> race_ethnicity;
  std::optional<Gender> gender;
  std::optional<AgeBand> age_band;
  std::int64_t count = 0;  // people
  template <class S, class F>
  static void each(S& s, F&& f) {
    f("charge", s.charge);
    f("race_ethnicity", s.race_ethnicity);
    f("gender", s.gender);
    f("age_band", s.age_band);
    f("count", s.count);
  }
};

// To equity only: people charged with a charge that the criteria would let be set aside, and never offered
// the program, in one month, as a police records system counts them (REQUIREMENTS C16). Subject: derived from
// source and month (views/charges.h). Parent: the count that this one takes the place of.
struct ChargesCounted {
  static constexpr std::string_view kind = "charges_counted";
  static constexpr int version = 1;
  std::string source;             // "Pine County Police records"
  std::string month;              // "2026-11"
  std::vector<ChargeCount> rows;  // each charge and group once
  template <class S, class F>
  static void each(S& s, F&& f) {
    f("source", s.source);
    f("month", s.month);
    f("rows", s.rows);
  }
};

}  // namespace leadline::facts
