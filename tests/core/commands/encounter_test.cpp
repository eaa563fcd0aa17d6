// Recording an encounter: what becomes of it, and what the program does not allow.
#include "tests/core/commands/stage.h"

namespace leadline::commands {
namespace {

using namespace stage;
using facts::Discretion;
using facts::ReleaseLine;
using facts::SaidBack;
using testing::ElementsAre;
using testing::IsSupersetOf;
using testing::Not;

Facts recorded(const Encounter& e, std::string_view when = two_at_night, Role role = Role::officer) {
  return done(record_encounter(e, scene(role, when)));
}

TEST(Encounter, TwoAtNightIsHeldDeferredReleasedAndSealed) {
  const auto all = recorded(diversion());
  EXPECT_THAT(kinds(all),
              ElementsAre("screening_recorded", "referral_made", "person_named", "charge_held",
                          "intake_window_set", "consent_signed", "ways_given", "handoff_requested"));
  const auto officer = referral_at(Role::officer, all);
  EXPECT_EQ(officer.hold, views::Hold::held);
  EXPECT_EQ(officer.clock, views::IntakeClock::running);
  EXPECT_EQ(officer.release, views::Release::in_force);
  EXPECT_EQ(officer.handoff, views::Handoff::deferred);
  EXPECT_EQ(officer.due_at, window_end);
  EXPECT_FALSE(officer.ways) << "what a person gives for help is write-only for police";
  const auto peer = referral_at(Role::peer, all);
  ASSERT_TRUE(peer.ways);
  EXPECT_EQ(peer.ways->chosen_name, "Ana Demo");
  EXPECT_EQ(peer.due_at, window_end);
  EXPECT_FALSE(peer.charge);
  EXPECT_FALSE(peer.screening);
  EXPECT_FALSE(peer.person);
}

TEST(Encounter, EveryFactIsAboutTheReferralOfItsDraft) {
  const auto all = recorded(diversion());
  for (const auto& fact : all) EXPECT_EQ(fact.subject, referral_of(diversion().draft));
  EXPECT_NE(referral_of(diversion().draft), referral_of(social_contact().draft));
}

TEST(Encounter, RunAgainAfterACrashItYieldsTheSameFacts) {
  const auto once = recorded(diversion()), again = recorded(diversion());
  ASSERT_EQ(once.size(), again.size());
  for (std::size_t i = 0; i < once.size(); ++i) EXPECT_EQ(facts::encode(once[i]), facts::encode(again[i]));
  std::set<FactId> ids;
  for (const auto& fact : once) ids.insert(fact.id);
  EXPECT_EQ(ids.size(), once.size()) << "two facts of one action share an id";
}

TEST(Encounter, SocialReferralNeverHasAHoldOrAWindow) {
  for (const auto type : {facts::ReferralType::social_contact, facts::ReferralType::community}) {
    auto e = social_contact();
    e.type = type;
    for (const auto role : {Role::officer, Role::peer, Role::case_manager}) {
      const auto all = recorded(e, two_at_night, role);
      EXPECT_FALSE(body_of<facts::ChargeHeld>(all));
      EXPECT_FALSE(body_of<facts::IntakeWindowSet>(all));
      const auto seen = referral_at(Role::peer, all);
      EXPECT_EQ(seen.hold, views::Hold::none);
      EXPECT_EQ(seen.clock, views::IntakeClock::none);
    }
  }
}

TEST(Encounter, SocialReferralHasNoCharge) {
  auto e = social_contact();
  e.charge = "loitering_prostitution";
  EXPECT_THAT(record_encounter(e, scene(Role::officer)), RefusedBecause("without a charge has none"));
  e.charge.clear();
  e.incident_number = "26-001122";
  EXPECT_THAT(record_encounter(e, scene(Role::officer)), RefusedBecause("without a charge has none"));
}

TEST(Encounter, SocialReferralNeedsNoEligibleResult) {
  auto e = social_contact();
  e.screening.outcome = "needs_review";
  const auto made = body_of<facts::ReferralMade>(recorded(e));
  ASSERT_TRUE(made);
  EXPECT_FALSE(made->eligible);
}

TEST(Encounter, ChargeIsSetAsideOnlyWhenTheCriteriaAreMet) {
  for (const char* outcome : {"not_eligible", "needs_answers", "needs_review", ""}) {
    auto e = diversion();
    e.screening.outcome = outcome;
    EXPECT_THAT(record_encounter(e, scene(Role::officer)), RefusedBecause("criteria are met")) << outcome;
  }
}

TEST(Encounter, OnlyAnOfficerSetsAChargeAside) {
  for (const auto role : {Role::peer, Role::case_manager})
    EXPECT_THAT(record_encounter(diversion(), scene(role)), RefusedBecause("only an officer"));
}

TEST(Encounter, OnlyPeopleInTheFieldRecordOne) {
  for (const auto role : {Role::registrar, Role::prosecutor}) {
    EXPECT_THAT(record_encounter(diversion(), scene(role)), RefusedBecause("people in the field"));
    EXPECT_THAT(record_encounter(social_contact(), scene(role)), RefusedBecause("people in the field"));
  }
}

TEST(Encounter, AHoldNeedsACharge) {
  auto e = diversion();
  e.charge.clear();
  EXPECT_THAT(record_encounter(e, scene(Role::officer)), RefusedBecause("which charge"));
}

TEST(Encounter, AnAnswerNeedsAnOfferAndAnOfferAnAnswer) {
  auto e = diversion();
  e.screening.discretion = Discretion::not_offered;
  EXPECT_THAT(record_encounter(e, scene(Role::officer)), RefusedBecause("go together"));
  e.screening.discretion = Discretion::none;
  EXPECT_THAT(record_encounter(e, scene(Role::officer)), RefusedBecause("go together"));
  e.screening.discretion = Discretion::offered;
  e.answer.reset();
  EXPECT_THAT(record_encounter(e, scene(Role::officer)), RefusedBecause("go together"));
}

TEST(Encounter, NotOfferedLeavesTheScreeningAlone) {
  Encounter e = diversion();
  e.screening.discretion = Discretion::not_offered;
  e.screening.not_offered_reason = facts::NotOfferedReason::other_priority;
  e.answer.reset();
  e.said_back.reset();
  e.release_lines.clear();
  e.signature.clear();
  const auto all = recorded(e);
  EXPECT_THAT(kinds(all), ElementsAre("screening_recorded"));
  EXPECT_TRUE(readable_by(Role::peer, all).empty());
}

TEST(Encounter, ANoLeavesNothingOfThePersonAndNothingToCare) {
  Encounter e = diversion();
  e.answer = facts::OfferAnswer::declined;
  e.decline_reason = facts::DeclineReason::no_trust;
  e.release_lines.clear();
  e.signature.clear();
  const auto all = recorded(e);
  EXPECT_THAT(kinds(all), ElementsAre("screening_recorded", "offer_declined"));
  EXPECT_TRUE(readable_by(Role::peer, all).empty());
  for (const auto& fact : all) EXPECT_THAT(facts::to_json(fact).dump(), Not(testing::HasSubstr("Ana")));
}

TEST(Encounter, NothingIsHeldOrSignedWhenItCannotBeSaidBack) {
  for (const auto state : {SaidBack::not_now, SaidBack::other_language}) {
    auto e = diversion();
    e.said_back = state;
    EXPECT_THAT(record_encounter(e, scene(Role::officer)), RefusedBecause("said back"))
        << "a signature all the same";
    e.release_lines.clear();
    e.signature.clear();
    const auto all = recorded(e);
    EXPECT_FALSE(body_of<facts::ChargeHeld>(all));
    EXPECT_FALSE(body_of<facts::IntakeWindowSet>(all));
    EXPECT_FALSE(body_of<facts::ConsentSigned>(all));
    ASSERT_TRUE(body_of<facts::ReferralMade>(all)) << "the yes still counts";
    EXPECT_EQ(body_of<facts::ReferralMade>(all)->said_back, state);
    EXPECT_TRUE(body_of<facts::HandoffRequested>(all)) << "and she is reached all the same";
  }
}

TEST(Encounter, TheProgramMayDecideToHoldWithoutSayingBack) {
  auto s = scene(Role::officer);
  s.program.hold_without_said_back = true;
  auto e = diversion();
  e.said_back = SaidBack::not_now;
  EXPECT_THAT(record_encounter(e, s), RefusedBecause("said back")) << "but never to sign";
  e.release_lines.clear();
  e.signature.clear();
  const auto all = done(record_encounter(e, s));
  EXPECT_TRUE(body_of<facts::ChargeHeld>(all));
  EXPECT_TRUE(body_of<facts::IntakeWindowSet>(all));
  EXPECT_FALSE(body_of<facts::ConsentSigned>(all));
}

TEST(Encounter, AReleaseHasLinesAndASignature) {
  auto e = diversion();
  e.signature.clear();
  EXPECT_THAT(record_encounter(e, scene(Role::officer)), RefusedBecause("both its lines and a signature"));
  e = diversion();
  e.release_lines.clear();
  EXPECT_THAT(record_encounter(e, scene(Role::officer)), RefusedBecause("both its lines and a signature"));
}

TEST(Encounter, NobodySignsAfterANo) {
  auto e = diversion();
  e.answer = facts::OfferAnswer::declined;
  EXPECT_THAT(record_encounter(e, scene(Role::officer)), RefusedBecause("nothing is signed"));
}

TEST(Encounter, TheReleaseCarriesWhatTheRuleAsksFor) {
  const auto consent = body_of<facts::ConsentSigned>(recorded(diversion()));
  ASSERT_TRUE(consent);
  EXPECT_THAT(consent->lines,
              ElementsAre(ReleaseLine::name_and_reach_to_outreach, ReleaseLine::intake_done_to_police));
  EXPECT_EQ(consent->patient_name, "Ana Demo");
  EXPECT_THAT(consent->discloser, testing::HasSubstr("Pine County Police"));
  EXPECT_THAT(consent->recipient, testing::HasSubstr("Harbor Outreach"));
  EXPECT_FALSE(consent->purpose.empty());
  EXPECT_EQ(consent->text_version, "release-1");
  EXPECT_EQ(consent->language, "es");
  EXPECT_EQ(consent->signed_on, "2026-11-20");
  EXPECT_EQ(consent->expires_on, "2027-11-20");
  EXPECT_EQ(consent->signature, Bytes({1, 2, 3}));
}

TEST(Encounter, TheNameReachesCareOnlyWithTheFirstLine) {
  const auto care_reads = [](std::vector<ReleaseLine> lines) {
    auto e = diversion();
    e.release_lines = std::move(lines);
    if (e.release_lines.empty()) e.signature.clear();
    std::string all;
    for (const auto& fact : readable_by(Role::peer, recorded(e))) all += facts::to_json(fact).dump();
    return all;
  };
  using testing::HasSubstr;
  EXPECT_THAT(care_reads({ReleaseLine::name_and_reach_to_outreach}), HasSubstr("Ana Demo"));
  EXPECT_THAT(care_reads({ReleaseLine::intake_done_to_police}), Not(HasSubstr("Ana")));
  EXPECT_THAT(care_reads({}), Not(HasSubstr("Ana")));
}

TEST(Encounter, AnOfficersOwnRecordOfTheNameStaysWithLaw) {
  const auto all = recorded(diversion());
  const auto named = fact_of<facts::PersonNamed>(all);
  ASSERT_TRUE(named);
  EXPECT_EQ(named->parent, fact_of<facts::ReferralMade>(all)->id);
  auto e = diversion();
  e.name.clear();
  EXPECT_FALSE(body_of<facts::PersonNamed>(recorded(e)));
}

TEST(Encounter, NobodyOnCallDefersWhateverWasAsked) {
  auto e = diversion();
  e.asked_peer_now = true;
  const auto handoff = body_of<facts::HandoffRequested>(recorded(e, two_at_night));
  ASSERT_TRUE(handoff);
  EXPECT_EQ(handoff->mode, facts::HandoffMode::deferred);
  EXPECT_EQ(handoff->cover_resumes, "2026-11-20T08:00-05:00");
  EXPECT_EQ(handoff->contact_goal_hours, 48);
  EXPECT_EQ(handoff->card, facts::CardChoice::number_memorized);
  EXPECT_EQ(handoff->tonight, facts::Tonight::ride);
}

TEST(Encounter, SomebodyOnCallComesOnlyIfAsked) {
  auto e = diversion();
  const auto mode = [&] { return body_of<facts::HandoffRequested>(recorded(e, ten_by_day))->mode; };
  EXPECT_EQ(mode(), facts::HandoffMode::deferred);
  e.asked_peer_now = true;
  EXPECT_EQ(mode(), facts::HandoffMode::now);
  EXPECT_EQ(body_of<facts::HandoffRequested>(recorded(e, ten_by_day))->cover_resumes, "");
}

TEST(Encounter, NobodyEverOnCallPromisesNoHour) {
  auto s = scene(Role::officer);
  s.program.cover.clear();
  auto e = diversion();
  e.asked_peer_now = true;
  const auto handoff = body_of<facts::HandoffRequested>(done(record_encounter(e, s)));
  ASSERT_TRUE(handoff);
  EXPECT_EQ(handoff->mode, facts::HandoffMode::deferred);
  EXPECT_EQ(handoff->cover_resumes, "");
}

TEST(Encounter, AnUnknownTimeZoneIsAnErrorNotAGuess) {
  auto s = scene(Role::officer);
  s.program.time_zone = "Pine/County";
  const auto result = record_encounter(diversion(), s);
  ASSERT_FALSE(result.ok());
  EXPECT_EQ(result.error().code, Code::invalid_value);
}

}  // namespace
}  // namespace leadline::commands
