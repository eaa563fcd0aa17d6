#include "core/commands/equity.h"

#include <algorithm>

#include "core/commands/action.h"

namespace leadline::commands {
namespace {

using facts::EquityCase;
using facts::EquityReason;
using facts::RaceEthnicity;

bool belongs(EquityCase which, EquityReason reason) {
  using enum EquityReason;
  switch (reason) {
    case other_priority:
    case person_left:
    case supervisor:
    case already_offered:
      return which == EquityCase::eligible_not_offered;
    case not_said:
    case not_interested:
    case no_trust:
    case services_elsewhere:
    case time:
      return which == EquityCase::offered_declined;
    case history_based:
    case other_criterion:
      return which == EquityCase::wanted_ineligible;
    case other:
      return which != EquityCase::offered_accepted;
  }
  return false;
}

EquityReason reason_of(facts::NotOfferedReason reason) {
  return *facts::from_word<EquityReason>(facts::word(reason));
}
EquityReason reason_of(facts::DeclineReason reason) {
  return *facts::from_word<EquityReason>(facts::word(reason));
}

// In one order, each once.
void settle(std::vector<RaceEthnicity>& chosen) {
  std::ranges::sort(chosen);
  chosen.erase(std::ranges::unique(chosen).begin(), chosen.end());
}

bool has(const std::vector<RaceEthnicity>& chosen, RaceEthnicity one) {
  return std::ranges::find(chosen, one) != chosen.end();
}

Result<void> check_reason(const facts::EquityNoted& note) {
  if (note.reason && !belongs(note.which, *note.reason))
    return refuse("this reason does not belong to this case");
  if (!note.criteria.empty() && note.reason != EquityReason::other_criterion)
    return refuse("a criterion is named only where it was one that is not about history");
  return {};
}

// An officer's impression is kept apart, and only where she did not say.
Result<void> check_perceived(const facts::EquityNoted& note) {
  using enum RaceEthnicity;
  if (has(note.race_ethnicity, declined_to_state) && note.race_ethnicity.size() > 1)
    return refuse("declined to state stands alone");
  if (has(note.perceived_race_ethnicity, declined_to_state) ||
      note.perceived_gender == facts::Gender::declined_to_state ||
      note.perceived_age_band == facts::AgeBand::declined_to_state)
    return refuse("nobody perceives that somebody declined");
  const bool race_said = !note.race_ethnicity.empty() && !has(note.race_ethnicity, declined_to_state);
  const bool gender_said = note.gender && *note.gender != facts::Gender::declined_to_state;
  const bool age_said = note.age_band && *note.age_band != facts::AgeBand::declined_to_state;
  if ((race_said && !note.perceived_race_ethnicity.empty()) || (gender_said && note.perceived_gender) ||
      (age_said && note.perceived_age_band))
    return refuse("what she said of herself is enough");
  return {};
}

}  // namespace

std::optional<facts::EquityNoted> equity_of(const Encounter& e) {
  facts::EquityNoted note;
  note.criteria_id = e.screening.criteria_id;
  note.criteria_version = e.screening.criteria_version;
  if (e.answer == facts::OfferAnswer::accepted) {
    note.which = EquityCase::offered_accepted;
  } else if (e.answer == facts::OfferAnswer::declined) {
    note.which = EquityCase::offered_declined;
    if (e.decline_reason) note.reason = reason_of(*e.decline_reason);
  } else if (e.screening.outcome == "eligible") {
    note.which = EquityCase::eligible_not_offered;
    if (e.screening.not_offered_reason) note.reason = reason_of(*e.screening.not_offered_reason);
  } else if (not_met_or_unsettled(e.screening)) {
    note.which = EquityCase::wanted_ineligible;
  } else {
    return std::nullopt;
  }
  return note;
}

Result<Facts> note_equity(facts::EquityNoted note, const DraftId& action, const Scene& s) {
  using enum disclosure::Role;
  if (s.role == registrar || s.role == prosecutor)
    return refuse("only people in the field and in outreach write this log");
  settle(note.race_ethnicity);
  settle(note.perceived_race_ethnicity);
  LEADLINE_CHECK(check_reason(note));
  LEADLINE_CHECK(check_perceived(note));
  LEADLINE_TRY(day, today(s));
  note.month = day.text().substr(0, 7);
  const auto digest = crypto::hash("leadline/equity-subject/1", {action.view()});
  SubjectId subject;
  std::copy_n(digest.begin(), subject.bytes.size(), subject.bytes.begin());
  Action act(action, subject);
  act.add(std::move(note));
  return std::move(act).take();
}

}  // namespace leadline::commands
