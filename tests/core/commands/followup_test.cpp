// What the peer does, and what may cross from care to police.
#include "tests/core/commands/stage.h"

namespace leadline::commands {
namespace {

using namespace stage;
using facts::ReleaseLine;
using testing::ElementsAre;

const Role everyone_else[] = {Role::registrar, Role::officer, Role::prosecutor};
constexpr std::string_view next_noon = "2026-11-23T12:30-05:00";

Facts night_with(std::vector<ReleaseLine> lines) {
  auto e = diversion();
  e.release_lines = std::move(lines);
  if (e.release_lines.empty()) e.signature.clear();
  return done(record_encounter(e, scene(Role::officer)));
}

Scene peer(std::string_view when = next_noon) { return scene(Role::peer, when); }

facts::ContactLogged no_answer() {
  return {facts::Channel::visit, facts::ContactResult::no_answer, facts::NextStep::try_again, {}, {}};
}
facts::IntakeScheduled slot() {
  return {"2026-11-24T10:00-05:00", "Harbor Outreach office", facts::Transport::peer};
}

TEST(Followup, OnlyOutreachDoesIt) {
  const auto r = inbox();
  for (const auto role : everyone_else) {
    const auto s = scene(role, next_noon);
    const auto words = "only a peer, a case manager";
    EXPECT_THAT(claim(r, action(9), s), RefusedBecause(words));
    EXPECT_THAT(log_contact(r, no_answer(), action(9), s), RefusedBecause(words));
    EXPECT_THAT(schedule_intake(r, slot(), action(9), s), RefusedBecause(words));
    EXPECT_THAT(write_note(r, "words", action(9), s), RefusedBecause(words));
    EXPECT_THAT(complete_intake(r, action(9), s), RefusedBecause(words));
    EXPECT_THAT(close_window(r, facts::IntakeOutcome::not_reached, action(9), scene(role, window_end)),
                RefusedBecause(words));
    EXPECT_THAT(revoke_release(r, action(9), s), RefusedBecause(words));
  }
  EXPECT_TRUE(claim(r, action(9), scene(Role::case_manager, next_noon)).ok());
}

TEST(Followup, NothingWithoutAnAcceptedReferral) {
  const views::Referral nobody;
  const auto words = "no accepted referral";
  EXPECT_THAT(claim(nobody, action(9), peer()), RefusedBecause(words));
  EXPECT_THAT(log_contact(nobody, no_answer(), action(9), peer()), RefusedBecause(words));
  EXPECT_THAT(schedule_intake(nobody, slot(), action(9), peer()), RefusedBecause(words));
  EXPECT_THAT(complete_intake(nobody, action(9), peer()), RefusedBecause(words));
  EXPECT_THAT(close_window(nobody, facts::IntakeOutcome::chose_not, action(9), peer(window_end)),
              RefusedBecause(words));
}

TEST(Followup, ClaimContactSlotNoteAreCaresOwn) {
  Facts all = done(claim(inbox(), action(1), peer()));
  all = joined(all, done(log_contact(inbox(), no_answer(), action(2), peer())));
  all = joined(all, done(schedule_intake(inbox(), slot(), action(3), peer())));
  all = joined(all, done(write_note(inbox(), "asked for socks", action(4), peer())));
  EXPECT_THAT(kinds(all),
              ElementsAre("handoff_claimed", "contact_logged", "intake_scheduled", "note_written"));
  EXPECT_TRUE(readable_by(Role::officer, all).empty());
  EXPECT_EQ(body_of<facts::HandoffClaimed>(all)->by, "Sam");
}

TEST(Followup, ANoteHasWords) {
  EXPECT_THAT(write_note(inbox(), "", action(9), peer()), RefusedBecause("no words"));
}

TEST(Followup, TheSameTapTwiceIsOneFact) {
  const auto once = done(log_contact(inbox(), no_answer(), action(7), peer()));
  const auto again = done(log_contact(inbox(), no_answer(), action(7), peer()));
  const auto other = done(log_contact(inbox(), no_answer(), action(8), peer()));
  EXPECT_EQ(once[0].id, again[0].id);
  EXPECT_NE(once[0].id, other[0].id);
}

TEST(Followup, IntakeSendsOneMinimalWordUnderTheRelease) {
  const auto before = night();
  const auto all = done(complete_intake(referral_at(Role::peer, before), action(9), peer()));
  EXPECT_THAT(kinds(all), ElementsAre("intake_completed", "intake_done"));
  const auto crossing = readable_by(Role::officer, all);
  EXPECT_THAT(kinds(crossing), ElementsAre("intake_done"));
  EXPECT_EQ(crossing[0].parent, fact_of<facts::ConsentSigned>(before)->id)
      << "it names the consent that allows it";
  EXPECT_TRUE(facts::to_json(crossing[0])["body"].empty()) << "and says nothing more";
  EXPECT_EQ(referral_at(Role::officer, joined(before, all)).hold, views::Hold::released);
  EXPECT_EQ(referral_at(Role::peer, joined(before, all)).participant, views::Participant::active);
}

TEST(Followup, IntakeIsDoneOnce) {
  const auto before = night();
  const auto after =
      joined(before, done(complete_intake(referral_at(Role::peer, before), action(9), peer())));
  const auto r = referral_at(Role::peer, after);
  EXPECT_THAT(complete_intake(r, action(10), peer()), RefusedBecause("already done"));
  EXPECT_THAT(schedule_intake(r, slot(), action(10), peer()), RefusedBecause("already done"));
}

TEST(Followup, NothingCrossesWithoutItsLineOfTheRelease) {
  for (const auto& lines : {std::vector<ReleaseLine>{}, {ReleaseLine::name_and_reach_to_outreach}}) {
    const auto r = referral_at(Role::peer, night_with(lines));
    const auto intake = done(complete_intake(r, action(9), peer()));
    EXPECT_THAT(kinds(intake), ElementsAre("intake_completed")) << "she is enrolled all the same";
    EXPECT_TRUE(readable_by(Role::officer, intake).empty());
    const auto closed = done(close_window(r, facts::IntakeOutcome::not_reached, action(9), peer(window_end)));
    EXPECT_TRUE(readable_by(Role::officer, closed).empty());
  }
}

TEST(Followup, AReleaseCountsToItsLastDayAndNoLonger) {
  const auto r = inbox();
  EXPECT_TRUE(release_allows(r, ReleaseLine::intake_done_to_police, peer("2027-11-20T23:59-05:00")));
  EXPECT_FALSE(release_allows(r, ReleaseLine::intake_done_to_police, peer("2027-11-21T00:00-05:00")));
  EXPECT_THAT(kinds(done(complete_intake(r, action(9), peer("2027-11-20T23:59-05:00")))),
              ElementsAre("intake_completed", "intake_done"));
  EXPECT_THAT(kinds(done(complete_intake(r, action(9), peer("2027-11-21T00:00-05:00")))),
              ElementsAre("intake_completed"));
  EXPECT_THAT(kinds(done(close_window(r, facts::IntakeOutcome::chose_not, action(9),
                                      peer("2027-11-21T00:00-05:00")))),
              ElementsAre("intake_not_completed"));
}

TEST(Followup, AReleaseWithAnUnreadableEndAllowsNothing) {
  auto r = inbox();
  r.consent->expires_on = "some day";
  EXPECT_FALSE(release_allows(r, ReleaseLine::intake_done_to_police, peer()));
}

TEST(Followup, StoppedMeansStopped) {
  const auto before = night();
  const auto stop = done(revoke_release(referral_at(Role::peer, before), action(9), peer()));
  EXPECT_THAT(kinds(stop), ElementsAre("consent_revoked", "consent_ended"));
  const auto consent = fact_of<facts::ConsentSigned>(before)->id;
  for (const auto& fact : stop) EXPECT_EQ(fact.parent, consent);
  const auto after = joined(before, stop);
  const auto r = referral_at(Role::peer, after);
  EXPECT_EQ(r.release, views::Release::revoked);
  EXPECT_THAT(kinds(done(complete_intake(r, action(10), peer()))), ElementsAre("intake_completed"));
  EXPECT_THAT(kinds(done(close_window(r, facts::IntakeOutcome::chose_not, action(10), peer(window_end)))),
              ElementsAre("intake_not_completed"));
  EXPECT_THAT(revoke_release(r, action(10), peer()), RefusedBecause("no release to stop"));
  const auto officer = referral_at(Role::officer, after);
  EXPECT_TRUE(officer.consent_ended);
  EXPECT_EQ(officer.hold, views::Hold::held) << "silence returns nothing";
}

TEST(Followup, PoliceHearNothingOfTheEndOfAReleaseThatDidNotNameThem) {
  const auto before = night_with({ReleaseLine::name_and_reach_to_outreach});
  const auto stop = done(revoke_release(referral_at(Role::peer, before), action(9), peer()));
  EXPECT_THAT(kinds(stop), ElementsAre("consent_revoked"));
  EXPECT_TRUE(readable_by(Role::officer, stop).empty());
}

TEST(Followup, WhatPoliceReadOfAStoppedReleaseIsOneWord) {
  const auto before = night();
  const auto stop = done(revoke_release(referral_at(Role::peer, before), action(9), peer()));
  EXPECT_THAT(kinds(readable_by(Role::officer, stop)), ElementsAre("consent_ended"));
  EXPECT_EQ(referral_at(Role::officer, joined(before, stop)).release, views::Release::revoked);
}

TEST(Followup, TwoDevicesThatStopItSayOneWord) {
  const auto r = inbox();
  const auto first = done(revoke_release(r, action(9), peer())),
             second = done(revoke_release(r, action(10), peer()));
  EXPECT_EQ(fact_of<facts::ConsentEnded>(first)->id, fact_of<facts::ConsentEnded>(second)->id);
}

TEST(Followup, SocialReferralSendsPoliceNothing) {
  const auto before = done(record_encounter(social_contact(), scene(Role::officer)));
  const auto all = done(complete_intake(referral_at(Role::peer, before), action(9), peer()));
  EXPECT_THAT(kinds(all), ElementsAre("intake_completed"));
  EXPECT_TRUE(readable_by(Role::officer, all).empty());
}

TEST(Followup, WhatCrossesIsWrittenByCareAndByNobodyElse) {
  const auto r = inbox();
  for (const auto& all :
       {done(complete_intake(r, action(9), peer())), done(revoke_release(r, action(9), peer())),
        done(close_window(r, facts::IntakeOutcome::not_reached, action(9), peer(window_end)))})
    for (const auto& fact : all) EXPECT_TRUE(disclosure::may_author(Role::peer, facts::kind_of(fact.body)));
  for (const auto kind : {facts::IntakeDone::kind, facts::WindowClosed::kind, facts::ConsentEnded::kind})
    EXPECT_FALSE(disclosure::may_author(Role::officer, kind)) << kind;
}

}  // namespace
}  // namespace leadline::commands
