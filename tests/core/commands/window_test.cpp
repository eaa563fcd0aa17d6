// The intake window: when it ends, and who says so.
#include "tests/core/commands/stage.h"

namespace leadline::commands {
namespace {

using namespace stage;
using facts::IntakeOutcome;
using testing::ElementsAre;

Scene peer_at(WallTime now) {
  auto s = scene(Role::peer);
  s.now = now;
  return s;
}

TEST(Window, EndsAtTheCloseOfTheLastStaffedDay) {
  const auto all = night();
  EXPECT_EQ(body_of<facts::ChargeHeld>(all)->due_at, window_end);
  EXPECT_EQ(body_of<facts::IntakeWindowSet>(all)->due_at, window_end);
}

TEST(Window, LastDayWithoutStaffMovesToTheNextThatHasSome) {
  // Two weeks after Saturday the 21st is a Saturday; the office closes next on Monday the 7th.
  const auto all = done(record_encounter(diversion(), scene(Role::officer, "2026-11-21T02:04-05:00")));
  EXPECT_EQ(body_of<facts::ChargeHeld>(all)->due_at, "2026-12-07T17:00-05:00");
}

TEST(Window, SurvivesDaylightSaving) {
  // Summer time ends on November 1, 2026: the end is five in the afternoon there, whatever the offset.
  const auto all = done(record_encounter(diversion(), scene(Role::officer, "2026-10-23T02:04-04:00")));
  EXPECT_EQ(body_of<facts::ChargeHeld>(all)->due_at, "2026-11-06T17:00-05:00");
}

TEST(Window, IsNeverClosedEarly) {
  const auto end = wall(window_end);
  for (const std::int64_t early : {std::int64_t{1}, std::int64_t{60'000}, std::int64_t{86'400'000}})
    EXPECT_THAT(close_window(inbox(), IntakeOutcome::not_reached, action(9), peer_at({end.ms - early})),
                RefusedBecause("still open"));
  EXPECT_TRUE(close_window(inbox(), IntakeOutcome::not_reached, action(9), peer_at(end)).ok());
}

TEST(Window, ReasonStaysWithCareAndPoliceGetOneNeutralWord) {
  Facts crossing[2];
  int i = 0;
  for (const auto outcome : {IntakeOutcome::not_reached, IntakeOutcome::chose_not}) {
    const auto before = night();
    const auto all = done(close_window(referral_at(Role::peer, before), outcome,
                                       action(static_cast<std::uint8_t>(9 + i)), peer_at(wall(window_end))));
    EXPECT_THAT(kinds(all), ElementsAre("intake_not_completed", "window_closed"));
    crossing[i] = readable_by(Role::officer, all);
    const auto officer = referral_at(Role::officer, joined(before, all));
    EXPECT_EQ(officer.hold, views::Hold::returned_to_officer);
    EXPECT_FALSE(officer.not_completed_reason);
    EXPECT_EQ(referral_at(Role::peer, joined(before, all)).not_completed_reason, outcome);
    ++i;
  }
  ASSERT_EQ(crossing[0].size(), 1u);
  EXPECT_EQ(facts::encode(crossing[0][0]), facts::encode(crossing[1][0]))
      << "police could tell the reasons apart";
}

TEST(Window, NotClosedAfterIntake) {
  const auto before = night();
  const auto after = joined(before, done(complete_intake(referral_at(Role::peer, before), action(9),
                                                         scene(Role::peer, "2026-11-24T10:40-05:00"))));
  EXPECT_THAT(close_window(referral_at(Role::peer, after), IntakeOutcome::chose_not, action(10),
                           peer_at(wall(window_end))),
              RefusedBecause("intake is done"));
}

TEST(Window, ReleasedBeatsReturnedHoweverLate) {
  const auto before = night();
  const auto r = referral_at(Role::peer, before);
  const auto closed = done(close_window(r, IntakeOutcome::not_reached, action(9), peer_at(wall(window_end))));
  const auto intake = done(complete_intake(referral_at(Role::peer, joined(before, closed)), action(10),
                                           scene(Role::peer, "2026-12-07T09:00-05:00")));
  EXPECT_EQ(referral_at(Role::officer, joined(joined(before, closed), intake)).hold, views::Hold::released);
  EXPECT_EQ(referral_at(Role::officer, joined(joined(before, intake), closed)).hold, views::Hold::released);
}

TEST(Window, ThereIsNoneWithoutAHold) {
  const auto social = done(record_encounter(social_contact(), scene(Role::officer)));
  EXPECT_THAT(close_window(referral_at(Role::peer, social), IntakeOutcome::not_reached, action(9),
                           peer_at(wall("2027-12-04T17:00-05:00"))),
              RefusedBecause("no intake window"));
  auto e = diversion();
  e.said_back = facts::SaidBack::not_now;
  e.release_lines.clear();
  e.signature.clear();
  const auto unheld = done(record_encounter(e, scene(Role::officer)));
  EXPECT_THAT(close_window(referral_at(Role::peer, unheld), IntakeOutcome::not_reached, action(9),
                           peer_at(wall("2027-12-04T17:00-05:00"))),
              RefusedBecause("no intake window"));
}

TEST(Window, AnOfficeThatIsNeverStaffedSetsNone) {
  auto s = scene(Role::officer);
  s.program.staffed.clear();
  const auto all = done(record_encounter(diversion(), s));
  EXPECT_EQ(body_of<facts::ChargeHeld>(all)->due_at, "");
  EXPECT_FALSE(body_of<facts::IntakeWindowSet>(all));
}

}  // namespace
}  // namespace leadline::commands
