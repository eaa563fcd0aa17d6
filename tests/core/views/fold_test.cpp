#include <gmock/gmock.h>

#include <map>

#include "story.h"

namespace leadline::views::testing {
namespace {

constexpr auto due = "2026-12-04T17:00-05:00";

// Told by the officer at 2 A.M.; gives the consent's id.
FactId night(Story& s, facts::ReferralType type = facts::ReferralType::arrest_diversion) {
  facts::ScreeningRecorded screening;
  screening.outcome = "eligible";
  s.tell(s.officer, screening);
  const auto made = s.tell(s.officer, accepted(type));
  s.tell(s.officer, facts::ChargeHeld{"loitering", "", due}, made.fact.id);
  s.tell(s.officer, facts::IntakeWindowSet{due}, made.fact.id);
  const auto consent = s.tell(s.officer, both_lines(), made.fact.id);
  facts::WaysGiven ways;
  ways.chosen_name = "Ana Demo";
  ways.ways = {{facts::Channel::visit, "the porch by the mill", "noon to three", false}};
  s.tell(s.officer, ways, made.fact.id);
  s.tell(s.officer, facts::HandoffRequested{}, made.fact.id);
  return consent.fact.id;
}

TEST(Fold, TheNightLeavesAHoldARunningWindowAndADeferredHandoff) {
  Story s;
  night(s);
  const auto r = s.folded();
  EXPECT_EQ(r.hold, Hold::held);
  EXPECT_EQ(r.clock, IntakeClock::running);
  EXPECT_EQ(r.due_at, due);
  EXPECT_EQ(r.handoff, Handoff::deferred);
  EXPECT_EQ(r.intake, Intake::none);
  EXPECT_EQ(r.participant, Participant::prospect);
  EXPECT_EQ(r.release, Release::in_force);
  EXPECT_TRUE(r.conflicts.empty());
  EXPECT_TRUE(r.pending.empty());
}

TEST(Fold, ContactIntakeAndTheWordReleaseTheHold) {
  Story s;
  const auto consent = night(s);
  s.tell(s.peer, facts::ContactLogged{facts::Channel::visit, facts::ContactResult::no_answer, facts::NextStep::try_again, "", ""});
  EXPECT_EQ(s.folded().handoff, Handoff::deferred);
  s.tell(s.peer, facts::ContactLogged{facts::Channel::visit, facts::ContactResult::reached, facts::NextStep::meet, "", ""});
  EXPECT_EQ(s.folded().handoff, Handoff::first_contact_made);
  s.tell(s.peer, facts::IntakeScheduled{"2026-11-23T10:00-05:00", "office", facts::Transport::peer});
  EXPECT_EQ(s.folded().intake, Intake::scheduled);
  s.tell(s.peer, facts::IntakeCompleted{"2026-11-23T11:00-05:00"});
  s.tell_with_id(s.peer, facts::derived_id("intake_done", s.subject), facts::IntakeDone{}, consent);
  const auto r = s.folded();
  EXPECT_EQ(r.hold, Hold::released);
  EXPECT_EQ(r.clock, IntakeClock::met);
  EXPECT_EQ(r.intake, Intake::completed);
  EXPECT_EQ(r.participant, Participant::active);
}

TEST(Fold, OnTheOfficersDeviceTheWordAloneReleases) {
  Story s;
  const auto consent = night(s);
  std::erase_if(s.told, [](const auto& f) { return std::holds_alternative<facts::WaysGiven>(f.fact.body) || std::holds_alternative<facts::IntakeWindowSet>(f.fact.body); });
  s.tell(s.peer, facts::IntakeDone{}, consent);
  EXPECT_EQ(s.folded().hold, Hold::released);
  EXPECT_EQ(s.folded().participant, Participant::prospect) << "that she takes part is not for police to see here";
}

TEST(Fold, TheWindowClosesAndTheHoldReturns) {
  Story s;
  const auto consent = night(s);
  s.tell(s.peer, facts::IntakeNotCompleted{facts::IntakeOutcome::not_reached});
  s.tell(s.peer, facts::WindowClosed{}, consent);
  const auto r = s.folded();
  EXPECT_EQ(r.hold, Hold::returned_to_officer);
  EXPECT_EQ(r.clock, IntakeClock::closed);
  EXPECT_EQ(r.intake, Intake::not_completed);
  EXPECT_EQ(r.handoff, Handoff::not_reached);
  EXPECT_EQ(r.participant, Participant::prospect) << "she may still be enrolled later";
}

TEST(Fold, ReleasedBeatsReturnedHoweverLate) {
  for (const bool word_first : {false, true}) {
    Story s;
    const auto consent = night(s);
    if (word_first) s.tell(s.peer, facts::IntakeDone{}, consent);
    s.tell(s.peer, facts::WindowClosed{}, consent);
    s.tell(s.officer, facts::OfficerDecided{facts::OfficerDecision::warrant_sought});
    if (!word_first) s.tell(s.peer, facts::IntakeDone{}, consent);
    EXPECT_EQ(s.folded().hold, Hold::released) << word_first;
    EXPECT_EQ(s.folded().clock, IntakeClock::met) << word_first;
  }
}

TEST(Fold, WithoutTheProgramsWordAHoldStaysHeld) {
  Story s;
  night(s);
  s.tell(s.officer, facts::OfficerDecided{facts::OfficerDecision::no_action});
  EXPECT_EQ(s.folded().hold, Hold::held);
}

TEST(Fold, TheLatestIncidentNumberCountsInWhateverOrderItCame) {
  Story s;
  night(s);
  EXPECT_EQ(s.folded().incident_number, "");
  const auto charge = s.folded().charge_fact;
  ASSERT_TRUE(charge);
  s.tell(s.officer, facts::IncidentNumbered{"26-00112"}, charge);
  s.tell(s.officer, facts::IncidentNumbered{"26-001122"}, charge);
  EXPECT_EQ(s.folded().incident_number, "26-001122");
  std::ranges::reverse(s.told);
  EXPECT_EQ(s.folded().incident_number, "26-001122");
  EXPECT_TRUE(s.folded().conflicts.empty()) << "a slip put right is no contradiction";
}

TEST(Fold, OnlyAnArrestDiversionHasAHoldAndAWindow) {  // invariant ii
  for (const auto type : {facts::ReferralType::social_contact, facts::ReferralType::community}) {
    Story s;
    const auto consent = night(s, type);
    s.tell(s.peer, facts::WindowClosed{}, consent);
    const auto r = s.folded();
    EXPECT_EQ(r.hold, Hold::none);
    EXPECT_EQ(r.clock, IntakeClock::none);
    EXPECT_EQ(r.due_at, "");
  }
}

TEST(Fold, RevokedBeatsSignedInEitherOrder) {
  Story s;
  const auto consent = night(s);
  s.tell(s.peer, facts::ConsentRevoked{"2026-11-21"}, consent);
  EXPECT_EQ(s.folded().release, Release::revoked);
  std::ranges::reverse(s.told);
  EXPECT_EQ(s.folded().release, Release::revoked);
}

TEST(Fold, TheWordThatAConsentEndedRevokesIt) {
  Story s;
  const auto consent = night(s);
  s.tell(s.peer, facts::ConsentEnded{}, consent);
  EXPECT_EQ(s.folded().release, Release::revoked);
  EXPECT_TRUE(s.folded().consent_ended);
}

TEST(Fold, TwoConsentsOfOneReferralAreShownAsAConflict) {
  Story s;
  night(s);
  const auto made = s.told[1].fact.id;
  s.tell(s.peer, both_lines(), made);
  ASSERT_EQ(s.folded().conflicts.size(), 1u);
  EXPECT_EQ(s.folded().conflicts[0].about, "consent");
  EXPECT_EQ(s.folded().conflicts[0].facts.size(), 2u);
}

TEST(Fold, TwoNamesForOnePersonAreAConflict) {
  Story s;
  night(s);
  const auto made = s.told[1].fact.id;
  s.tell(s.officer, facts::PersonNamed{"Ana Demo", facts::NameSource::told}, made);
  EXPECT_TRUE(s.folded().conflicts.empty());
  s.tell(s.officer, facts::PersonNamed{"Bea Demo", facts::NameSource::id_document}, made);
  ASSERT_EQ(s.folded().conflicts.size(), 1u);
  EXPECT_EQ(s.folded().conflicts[0].about, "identity");
}

TEST(Fold, NotCompletedAfterCompletedIsAConflictAndTheReverseIsTheOpenDoor) {
  Story late;
  night(late);
  late.tell(late.peer, facts::IntakeNotCompleted{facts::IntakeOutcome::not_reached});
  late.tell(late.peer, facts::IntakeCompleted{"2027-01-05T10:00-05:00"});
  EXPECT_TRUE(late.folded().conflicts.empty());
  EXPECT_EQ(late.folded().participant, Participant::active);
  Story torn;
  night(torn);
  torn.tell(torn.peer, facts::IntakeCompleted{"2026-11-23T11:00-05:00"});
  torn.tell(torn.officer, facts::IntakeNotCompleted{facts::IntakeOutcome::not_reached});
  ASSERT_EQ(torn.folded().conflicts.size(), 1u);
  EXPECT_EQ(torn.folded().conflicts[0].about, "intake");
  EXPECT_EQ(torn.folded().intake, Intake::completed);
}

TEST(Fold, OneDerivedFactFromTwoDevicesIsOne) {
  Story s;
  const auto consent = night(s);
  const auto id = facts::derived_id("window_closed", s.subject);
  s.tell_with_id(s.peer, id, facts::WindowClosed{}, consent);
  const auto once = s.folded();
  s.tell_with_id(s.officer, id, facts::WindowClosed{}, consent);
  EXPECT_EQ(s.folded().hold, once.hold);
  EXPECT_TRUE(s.folded().conflicts.empty());
}

TEST(Fold, AFactWhoseParentIsAbsentWaitsAndIsListed) {
  Story s;
  Seeded random(7);
  s.tell(s.peer, facts::IntakeDone{}, FactId::random(random));
  ASSERT_EQ(s.folded().pending.size(), 1u);
  EXPECT_EQ(s.folded().pending[0], s.told[0].fact.id);
}

TEST(Fold, AFactThatNeedsANewerAppIsMarkedAndHarmsNothing) {
  Story s;
  night(s);
  s.tell(s.peer, facts::Opaque{"care_plan_agreed", 3, {0xa0}});
  EXPECT_TRUE(s.folded().newer);
  EXPECT_EQ(s.folded().hold, Hold::held);
}

TEST(Fold, AskedNowAndMetIsAWarmHandoff) {
  Story s;
  const auto made = s.tell(s.officer, accepted(facts::ReferralType::social_contact));
  facts::HandoffRequested now;
  now.mode = facts::HandoffMode::now;
  s.tell(s.officer, now, made.fact.id);
  EXPECT_EQ(s.folded().handoff, Handoff::requested);
  s.tell(s.peer, facts::ContactLogged{facts::Channel::visit, facts::ContactResult::reached, facts::NextStep::meet, "", ""});
  EXPECT_EQ(s.folded().handoff, Handoff::warm_done);
}

}  // namespace
}  // namespace leadline::views::testing
