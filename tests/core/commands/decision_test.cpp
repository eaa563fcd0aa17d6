// The officer's decision, once the charge has come back by the program's word.
#include "tests/core/commands/stage.h"

namespace leadline::commands {
namespace {

using namespace stage;
using facts::OfficerDecision;

Facts night() { return done(record_encounter(diversion(), scene(Role::officer))); }

Facts returned() {
  const auto before = night();
  return joined(before, done(close_window(referral_at(Role::peer, before), facts::IntakeOutcome::not_reached,
                                          action(9), scene(Role::peer, window_end))));
}

TEST(Decision, RecordedOnlyWhenTheChargeIsBack) {
  const auto held = referral_at(Role::officer, night());
  // Weeks past the window: the officer's own clock returns nothing.
  EXPECT_THAT(decide(held, OfficerDecision::warrant_sought, action(5),
                     scene(Role::officer, "2027-01-04T09:00-05:00")),
              RefusedBecause("not with you"));
  EXPECT_THAT(decide(views::Referral{}, OfficerDecision::no_action, action(5), scene(Role::officer)),
              RefusedBecause("not with you"));
  for (const auto decision : {OfficerDecision::no_action, OfficerDecision::warrant_sought}) {
    const auto all = done(decide(referral_at(Role::officer, returned()), decision, action(5),
                                 scene(Role::officer, window_end)));
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(body_of<facts::OfficerDecided>(all)->decision, decision);
    EXPECT_EQ(all[0].parent, fact_of<facts::WindowClosed>(returned())->id);
    EXPECT_TRUE(readable_by(Role::peer, all).empty());
  }
}

TEST(Decision, NoneOnceTheChargeIsReleased) {
  const auto before = night();
  const auto after = joined(before, done(complete_intake(referral_at(Role::peer, before), action(9),
                                                         scene(Role::peer, "2026-11-24T10:40-05:00"))));
  EXPECT_THAT(decide(referral_at(Role::officer, after), OfficerDecision::warrant_sought, action(5),
                     scene(Role::officer, window_end)),
              RefusedBecause("not with you"));
}

TEST(Decision, OnlyAnOfficers) {
  const auto r = referral_at(Role::officer, returned());
  for (const auto role : {Role::registrar, Role::peer, Role::case_manager, Role::prosecutor})
    EXPECT_THAT(decide(r, OfficerDecision::no_action, action(5), scene(role, window_end)),
                RefusedBecause("only an officer"));
}

TEST(Decision, TwoOfThemAreAConflictShownToAPerson) {
  const auto before = returned();
  const auto r = referral_at(Role::officer, before);
  auto all = joined(before,
                    done(decide(r, OfficerDecision::no_action, action(5), scene(Role::officer, window_end))));
  all = joined(all,
               done(decide(r, OfficerDecision::warrant_sought, action(6), scene(Role::officer, window_end))));
  EXPECT_EQ(referral_at(Role::officer, all).conflicts.size(), 1u);
}

}  // namespace
}  // namespace leadline::commands
