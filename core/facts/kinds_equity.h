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

}  // namespace leadline::facts
