// The nameless log: what may stand in a note, and that nothing in it leads back.
#include "core/commands/equity.h"

#include <map>

#include "stage.h"

namespace leadline::commands::stage {
namespace {

using namespace facts;
using ::testing::ElementsAre;

EquityNoted note(EquityCase which = EquityCase::eligible_not_offered) {
  EquityNoted out;
  out.which = which;
  return out;
}

Result<Facts> written(const EquityNoted& n, Role role = Role::officer) {
  return note_equity(n, action(0x51), scene(role));
}

TEST(Equity, ANoteBearsTheMonthAndAnIdOfItsOwn) {
  const auto facts = done(written(note()));
  EXPECT_THAT(kinds(facts), ElementsAre("equity_noted"));
  EXPECT_EQ(body_of<EquityNoted>(facts)->month, "2026-11");
  EXPECT_NE(facts[0].subject, referral_of(action(0x51)))
      << "not the referral's, even if the action were its draft";
  EXPECT_FALSE(facts[0].parent);
  EXPECT_EQ(done(written(note()))[0].id, facts[0].id);
  EXPECT_NE(done(note_equity(note(), action(0x52), scene(Role::officer)))[0].subject, facts[0].subject);
}

// The program's month, not the world's: 00:30 UTC on December 1 is November in New York.
TEST(Equity, TheMonthIsTheProgramsOwn) {
  const auto facts = done(note_equity(note(), action(1), scene(Role::officer, "2026-11-30T19:30-05:00")));
  EXPECT_EQ(body_of<EquityNoted>(facts)->month, "2026-11");
}

TEST(Equity, EachCaseHasItsOwnReasons) {
  using enum EquityReason;
  const std::map<EquityCase, std::vector<EquityReason>> allowed = {
      {EquityCase::eligible_not_offered, {other_priority, person_left, supervisor, already_offered, other}},
      {EquityCase::offered_declined, {not_said, not_interested, no_trust, services_elsewhere, time, other}},
      {EquityCase::wanted_ineligible, {history_based, other_criterion, other}},
      {EquityCase::offered_accepted, {}}};
  for (const auto& [which, reasons] : allowed) {
    EXPECT_TRUE(written(note(which)).ok()) << "no reason is a reason that nobody has to give";
    for (std::size_t i = 0; i < std::size(Words<EquityReason>::list); ++i) {
      auto n = note(which);
      n.reason = static_cast<EquityReason>(i);
      EXPECT_EQ(written(n).ok(), std::ranges::find(reasons, *n.reason) != reasons.end())
          << word(which) << " " << word(*n.reason);
    }
  }
}

TEST(Equity, ACriterionOnHistoryIsNeverNamed) {
  auto n = note(EquityCase::wanted_ineligible);
  n.criteria = {"residency"};
  EXPECT_THAT(written(n), RefusedBecause("criterion is named"));
  n.reason = EquityReason::history_based;
  EXPECT_THAT(written(n), RefusedBecause("criterion is named"));
  n.reason = EquityReason::other_criterion;
  EXPECT_TRUE(written(n).ok());
}

TEST(Equity, AllThatSheSaysIsKeptInOneOrderEachOnce) {
  auto n = note();
  n.race_ethnicity = {RaceEthnicity::white, RaceEthnicity::asian, RaceEthnicity::white};
  n.gender = Gender::another;
  EXPECT_THAT(body_of<EquityNoted>(done(written(n)))->race_ethnicity,
              ElementsAre(RaceEthnicity::asian, RaceEthnicity::white));
  n.race_ethnicity = {RaceEthnicity::declined_to_state, RaceEthnicity::asian};
  EXPECT_THAT(written(n), RefusedBecause("stands alone"));
}

TEST(Equity, PerceptionIsKeptApartAndOnlyWhereSheDidNotSay) {
  auto n = note();
  n.perceived_race_ethnicity = {RaceEthnicity::asian};
  n.perceived_gender = Gender::woman;
  n.perceived_age_band = AgeBand::from_25_to_34;
  EXPECT_TRUE(written(n).ok());
  n.race_ethnicity = {RaceEthnicity::declined_to_state};
  n.gender = Gender::declined_to_state;
  n.age_band = AgeBand::declined_to_state;
  EXPECT_TRUE(written(n).ok());
  for (int which = 0; which < 3; ++which) {
    auto said = n;
    if (which == 0) said.race_ethnicity = {RaceEthnicity::white};
    if (which == 1) said.gender = Gender::nonbinary;
    if (which == 2) said.age_band = AgeBand::from_65;
    EXPECT_THAT(written(said), RefusedBecause("is enough")) << which;
  }
  n = note();
  n.perceived_gender = Gender::declined_to_state;
  EXPECT_THAT(written(n), RefusedBecause("nobody perceives"));
}

TEST(Equity, WhoWritesIt) {
  for (Role role : {Role::officer, Role::law_lead, Role::peer, Role::case_manager, Role::coordinator})
    EXPECT_TRUE(written(note(), role).ok());
  for (Role role : {Role::registrar, Role::prosecutor})
    EXPECT_THAT(written(note(), role), RefusedBecause("in the field"));
}

TEST(Equity, AnEncounterSaysItsOwnCase) {
  auto e = diversion();
  EXPECT_EQ(equity_of(e)->which, EquityCase::offered_accepted);
  e.answer = OfferAnswer::declined;
  EXPECT_FALSE(equity_of(e)->reason);
  for (std::size_t i = 0; i < std::size(Words<DeclineReason>::list); ++i) {
    e.decline_reason = static_cast<DeclineReason>(i);
    EXPECT_EQ(word(*equity_of(e)->reason), word(*e.decline_reason));
    EXPECT_TRUE(written(*equity_of(e)).ok());
  }
  e.answer.reset();
  for (std::size_t i = 0; i < std::size(Words<NotOfferedReason>::list); ++i) {
    e.screening.not_offered_reason = static_cast<NotOfferedReason>(i);
    EXPECT_EQ(word(*equity_of(e)->reason), word(*e.screening.not_offered_reason));
    EXPECT_TRUE(written(*equity_of(e)).ok());
  }
  e.screening.outcome = "not_eligible";
  EXPECT_EQ(equity_of(e)->which, EquityCase::wanted_ineligible);
  e.screening.outcome = "needs_review";
  EXPECT_EQ(equity_of(e)->which, EquityCase::wanted_ineligible) << "what nobody could settle kept her out";
  e.screening.outcome = "needs_answers";
  EXPECT_FALSE(equity_of(e));
}

}  // namespace
}  // namespace leadline::commands::stage
