// The officer's decision, once the charge has come back by the program's word.
#include "tests/core/commands/stage.h"

namespace leadline::commands {
namespace {

using namespace stage;
using facts::OfficerDecision;

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

// The incident number, which may come later.

TEST(IncidentNumber, CanFollowAsLongAsTheChargeIsOpen) {
  for (const auto& before : {night(), returned()}) {
    const auto r = referral_at(Role::officer, before);
    EXPECT_EQ(r.incident_number, "26-001122") << "as at the scene";
    const auto all = done(number_incident(r, "  26-001199\n", action(5), scene(Role::officer)));
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(body_of<facts::IncidentNumbered>(all)->incident_number, "26-001199");
    EXPECT_EQ(all[0].parent, fact_of<facts::ChargeHeld>(before)->id);
    EXPECT_TRUE(readable_by(Role::peer, all).empty());
    EXPECT_EQ(referral_at(Role::officer, joined(before, all)).incident_number, "26-001199");
  }
}

TEST(IncidentNumber, NeedsAnOfficerAnOpenChargeAndANewNumber) {
  const auto before = night();
  const auto r = referral_at(Role::officer, before);
  const auto number = [](const views::Referral& at, std::string_view text, Role role = Role::officer) {
    return number_incident(at, text, action(5), scene(role));
  };
  EXPECT_THAT(number(r, " \t"), RefusedBecause("which incident number"));
  EXPECT_THAT(number(r, "26-001122"), RefusedBecause("is there"));
  EXPECT_THAT(number(referral_at(Role::peer, before), "1", Role::peer), RefusedBecause("only an officer"));
  EXPECT_THAT(number(views::Referral{}, "1"), RefusedBecause("no charge"));
  const auto after = joined(before, done(complete_intake(referral_at(Role::peer, before), action(9),
                                                         scene(Role::peer, "2026-11-24T10:40-05:00"))));
  EXPECT_THAT(number(referral_at(Role::officer, after), "1"), RefusedBecause("no charge"));
}

}  // namespace
}  // namespace leadline::commands
