// Exceptions: who may ask, who decides, what each device makes of it, and that nothing in it has a
// consequence.
#include "core/commands/exceptions.h"

#include "stage.h"

namespace leadline::commands::stage {
namespace {

using facts::Decider;
using facts::ExceptionDecision;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

// A diversion whose screening came out not eligible; nothing was offered yet.
Encounter not_eligible() {
  Encounter e = diversion();
  e.screening.outcome = "not_eligible";
  e.screening.discretion = facts::Discretion::none;
  e.answer.reset();
  e.said_back.reset();
  e.release_lines.clear();
  e.signature.clear();
  return e;
}

facts::ExceptionRequested request() {
  facts::ExceptionRequested r;
  r.recommended_by = facts::Recommender::police;
  r.not_met = {"residency"};
  r.rest_with_law = true;
  return r;
}

Facts asked() {
  return done(request_exception(not_eligible(), request(), action(0x31), scene(Role::officer)));
}

// One whose screening came to nothing: a substance that nobody could name.
Encounter unsettled() {
  Encounter e = not_eligible();
  e.screening.outcome = "needs_review";
  return e;
}

// By somebody who has before her what the referral holds.
Result<Facts> decide_now(const views::Referral& r, ExceptionDecision decision, Decider decider,
                         const DraftId& by, const Scene& s) {
  return decide_exception(r, decision, decider, before_deciding(r), by, s);
}

Facts answered(ExceptionDecision decision) {
  const auto facts = asked();
  return joined(facts, done(decide_now(referral_at(Role::prosecutor, facts), decision, Decider::designee,
                                       action(0x32), scene(Role::prosecutor))));
}

TEST(Exception, ARequestHoldsNothingAndSaysNoName) {
  const auto facts = asked();
  EXPECT_THAT(kinds(facts), ElementsAre("screening_recorded", "exception_requested"));
  const auto made = fact_of<facts::ExceptionRequested>(facts);
  EXPECT_EQ(body_of<facts::ScreeningRecorded>(facts)->exception_request, made->id)
      << "the screening names it";
  EXPECT_EQ(std::get<facts::ExceptionRequested>(made->body).charge, diversion().charge);
  EXPECT_EQ(made->subject, referral_of(diversion().draft));
  EXPECT_EQ(facts::to_json(*made).dump().find("Ana"), std::string::npos);
  const auto r = referral_at(Role::officer, facts);
  EXPECT_EQ(r.hold, views::Hold::none);
  EXPECT_EQ(r.clock, views::IntakeClock::none);
}

// A14: on the recommendation of the police or the sheriff; the program's papers say which it is.
TEST(Exception, ASheriffsOfficeRecommendsInItsOwnName) {
  auto at_the_sheriffs = scene(Role::officer);
  const auto asked_by = [&] {
    return body_of<facts::ExceptionRequested>(
               done(request_exception(not_eligible(), request(), action(0x31), at_the_sheriffs)))
        ->recommended_by;
  };
  EXPECT_EQ(asked_by(), facts::Recommender::police) << "papers that say nothing are as before";
  at_the_sheriffs.program.police_office = facts::LawOffice::sheriff;
  EXPECT_EQ(asked_by(), facts::Recommender::sheriff);
  at_the_sheriffs.program.police_office = facts::LawOffice::police;
  EXPECT_EQ(asked_by(), facts::Recommender::police);
}

TEST(Exception, TheProsecutionReadsTheRequestAndNotTheScreening) {
  const auto r = referral_at(Role::prosecutor, asked());
  EXPECT_EQ(r.exception, views::Exception::requested);
  EXPECT_FALSE(r.screening);
  EXPECT_THAT(r.pending, IsEmpty());
  for (Role role : {Role::peer, Role::case_manager, Role::coordinator, Role::registrar})
    EXPECT_THAT(readable_by(role, asked()), IsEmpty()) << disclosure::word(role);
}

TEST(Exception, OnlyLawAsksAndOnlyBeforeAnOfferAndOnlyWhereItIsNeeded) {
  for (Role role : {Role::peer, Role::case_manager, Role::coordinator, Role::registrar, Role::prosecutor})
    EXPECT_THAT(request_exception(not_eligible(), request(), action(1), scene(role)),
                RefusedBecause("law enforcement"))
        << disclosure::word(role);
  EXPECT_TRUE(request_exception(not_eligible(), request(), action(1), scene(Role::law_lead)).ok());
  auto e = not_eligible();
  e.screening.outcome = "eligible";
  EXPECT_THAT(request_exception(e, request(), action(1), scene(Role::officer)),
              RefusedBecause("does not meet"));
  e = not_eligible();
  e.answer = facts::OfferAnswer::accepted;
  EXPECT_THAT(request_exception(e, request(), action(1), scene(Role::officer)),
              RefusedBecause("before the offer"));
  auto other = request();
  other.recommended_by = facts::Recommender::district_attorney;
  EXPECT_THAT(request_exception(not_eligible(), other, action(1), scene(Role::officer)),
              RefusedBecause("own name"));
}

TEST(Exception, ASecondLookMayAskForOneAndNothingElseMay) {
  const auto facts = done(request_exception(unsettled(), request(), action(0x31), scene(Role::officer)));
  EXPECT_THAT(kinds(facts), ElementsAre("screening_recorded", "exception_requested"));
  EXPECT_EQ(body_of<facts::ScreeningRecorded>(facts)->outcome, "needs_review");
  for (const char* outcome : {"eligible", "needs_answers", ""}) {
    Encounter e = unsettled();
    e.screening.outcome = outcome;
    EXPECT_THAT(request_exception(e, request(), action(1), scene(Role::officer)),
                RefusedBecause("cannot be settled"))
        << outcome;
  }
}

TEST(Exception, GrantedAfterASecondLookTheChargeIsSetAsideAndTheResultStays) {
  const auto request_facts =
      done(request_exception(unsettled(), request(), action(0x31), scene(Role::officer)));
  const auto decide = [&](ExceptionDecision decision) {
    return joined(request_facts, done(decide_now(referral_at(Role::prosecutor, request_facts), decision,
                                                 Decider::designee, action(0x32), scene(Role::prosecutor))));
  };
  Encounter e = diversion();
  e.draft = action(0x40);
  e.screening.outcome = "needs_review";
  const auto refused = decide(ExceptionDecision::not_granted);
  EXPECT_THAT(record_by_exception(e, referral_at(Role::officer, refused), scene(Role::officer)),
              RefusedBecause("stands as granted"));
  EXPECT_THAT(record_encounter(e, scene(Role::officer)), RefusedBecause("criteria are met"));
  const auto granted = decide(ExceptionDecision::granted);
  const auto offered =
      done(record_by_exception(e, referral_at(Role::officer, granted), scene(Role::officer)));
  const auto law = referral_at(Role::officer, joined(granted, offered));
  EXPECT_EQ(law.hold, views::Hold::held);
  EXPECT_EQ(law.screening->outcome, "needs_review") << "a decision never rewrites what the criteria came to";
  EXPECT_TRUE(referral_at(Role::peer, joined(granted, offered)).made->eligible);
}

TEST(Exception, OnlyTheProsecutionDecides) {
  const auto facts = asked();
  for (Role role : {Role::officer, Role::law_lead, Role::peer, Role::coordinator, Role::registrar})
    EXPECT_THAT(decide_now(referral_at(Role::officer, facts), ExceptionDecision::granted, Decider::designee,
                           action(2), scene(role)),
                RefusedBecause("district attorney"))
        << disclosure::word(role);
  EXPECT_THAT(decide_now(views::Referral{}, ExceptionDecision::granted, Decider::designee, action(2),
                         scene(Role::prosecutor)),
              RefusedBecause("nobody has asked"));
}

TEST(Exception, TheOfficerLearnsOfTheDecisionAndWhoDecided) {
  for (const auto decision : {ExceptionDecision::granted, ExceptionDecision::not_granted}) {
    const auto r = referral_at(Role::officer, answered(decision));
    ASSERT_TRUE(r.exception_decided);
    EXPECT_EQ(r.exception_decided->decision, decision);
    EXPECT_EQ(r.exception_decided->by, scene(Role::prosecutor).name);
    EXPECT_EQ(r.hold, views::Hold::none);
    EXPECT_EQ(r.screening->outcome, "not_eligible") << "a decision never rewrites what the criteria came to";
  }
}

TEST(Exception, ADecisionMayBeChangedByAnotherAndNotRepeated) {
  const auto facts = answered(ExceptionDecision::not_granted);
  const auto r = referral_at(Role::prosecutor, facts);
  const auto again = [&](ExceptionDecision d) {
    return decide_now(r, d, Decider::district_attorney, action(0x33), scene(Role::prosecutor));
  };
  EXPECT_THAT(done(again(ExceptionDecision::not_granted)), IsEmpty()) << "it stands already";
  EXPECT_EQ(referral_at(Role::officer, joined(facts, done(again(ExceptionDecision::granted)))).exception,
            views::Exception::granted);
}

TEST(Exception, OneMoreDecisionSettlesADisagreement) {
  const auto request_facts = asked();
  const auto seen = referral_at(Role::prosecutor, request_facts);
  const auto one = done(
      decide_now(seen, ExceptionDecision::granted, Decider::designee, action(0x34), scene(Role::prosecutor)));
  const auto two = done(decide_now(seen, ExceptionDecision::not_granted, Decider::designee, action(0x35),
                                   scene(Role::prosecutor)));
  const auto facts = joined(joined(request_facts, one), two);
  const auto torn = referral_at(Role::prosecutor, facts);
  EXPECT_EQ(torn.exception, views::Exception::requested);
  ASSERT_EQ(torn.conflicts.size(), 1u);
  for (const auto decision : {ExceptionDecision::granted, ExceptionDecision::not_granted}) {
    const auto last =
        done(decide_now(torn, decision, Decider::district_attorney, action(0x36), scene(Role::prosecutor)));
    const auto r = referral_at(Role::officer, joined(facts, last));
    EXPECT_EQ(r.exception_decided->decision, decision);
    EXPECT_THAT(r.conflicts, IsEmpty());
  }
}

// Decided about the request, and recorded after somebody else's answer about it came.
TEST(Exception, WhatWasDecidedBeforeANewerAnswerCameDoesNotOverruleItUnread) {
  for (const auto theirs : {ExceptionDecision::granted, ExceptionDecision::not_granted}) {
    const auto mine =
        theirs == ExceptionDecision::granted ? ExceptionDecision::not_granted : ExceptionDecision::granted;
    const auto seen = before_deciding(referral_at(Role::prosecutor, asked()));
    const auto facts = answered(theirs);
    const auto late =
        done(decide_exception(referral_at(Role::prosecutor, facts), mine, Decider::district_attorney, seen,
                              action(0x37), scene(Role::prosecutor)));
    ASSERT_EQ(late.size(), 1u);
    EXPECT_EQ(late[0].parent, seen);
    const auto torn = referral_at(Role::officer, joined(facts, late));
    EXPECT_EQ(torn.exception, views::Exception::requested);
    ASSERT_EQ(torn.conflicts.size(), 1u);
    EXPECT_EQ(torn.conflicts[0].about, "exception");
  }
}

TEST(Exception, AnOfferStandsOnlyUnderWhatAllowsIt) {
  auto e = diversion();
  EXPECT_TRUE(stands(e, false, scene(Role::officer)));
  e.screening.outcome = "not_eligible";
  EXPECT_FALSE(stands(e, false, scene(Role::officer)));
  EXPECT_TRUE(stands(e, true, scene(Role::officer)));
  e.screening.outcome = "needs_review";
  EXPECT_FALSE(stands(e, false, scene(Role::officer)));
  EXPECT_TRUE(stands(e, true, scene(Role::officer)));
  e.screening.outcome = "needs_answers";
  EXPECT_FALSE(stands(e, true, scene(Role::officer)));
  e.screening.outcome = "eligible";
  e.charge.clear();
  EXPECT_FALSE(stands(e, false, scene(Role::officer))) << "what would be held has no name";
}

TEST(Exception, WhatSheSaidStaysWholeWithoutTheCharge) {
  auto e = diversion();
  e.screening.outcome = "not_eligible";
  e.incident_number = "26-0417";
  EXPECT_THAT(record_encounter(e, scene(Role::officer)), RefusedBecause("criteria are met"));
  const auto facts = done(record_encounter(without_charge(e), scene(Role::officer)));
  EXPECT_FALSE(fact_of<facts::ChargeHeld>(facts));
  EXPECT_EQ(body_of<facts::WaysGiven>(facts)->ways.size(), e.ways.size());
  EXPECT_EQ(body_of<facts::ConsentSigned>(facts)->signature, e.signature);
  EXPECT_TRUE(fact_of<facts::HandoffRequested>(facts));
}

TEST(Exception, GrantedItIsAnOfferLikeAnyOtherAndCareCannotTell) {
  const auto facts = answered(ExceptionDecision::granted);
  Encounter e = diversion();
  e.draft = action(0x40);
  e.screening.outcome = "not_eligible";
  const auto before = referral_at(Role::officer, facts);
  const auto offered = done(record_by_exception(e, before, scene(Role::officer)));
  const auto whole = joined(facts, offered);
  for (const auto& fact : offered) EXPECT_EQ(fact.subject, before.id);
  const auto law = referral_at(Role::officer, whole);
  EXPECT_EQ(law.hold, views::Hold::held);
  EXPECT_EQ(law.screening->outcome, "not_eligible");
  EXPECT_EQ(law.screening->exception_decision, before.exception_decided_fact);
  EXPECT_THAT(law.conflicts, IsEmpty());
  const auto care = referral_at(Role::peer, whole);
  EXPECT_TRUE(care.made->eligible);
  EXPECT_EQ(care.exception, views::Exception::none);
}

TEST(Exception, WhoeverWalksOffKeepsWhatWasGranted) {
  const auto granted = answered(ExceptionDecision::granted);
  const auto before = referral_at(Role::officer, granted);
  const auto not_offered = [&](facts::NotOfferedReason reason) {
    Encounter e = not_eligible();
    e.draft = action(0x42);
    e.charge.clear();
    e.screening.discretion = facts::Discretion::not_offered;
    e.screening.not_offered_reason = reason;
    const auto facts = done(record_by_exception(e, before, scene(Role::officer)));
    return *referral_at(Role::officer, joined(granted, facts)).screening;
  };
  const auto left = not_offered(facts::NotOfferedReason::person_left);
  EXPECT_EQ(left.not_offered_reason, facts::NotOfferedReason::person_left);
  EXPECT_EQ(left.exception_request, before.exception_request_fact);
  EXPECT_FALSE(left.exception_decision) << "it no longer waits";
  EXPECT_EQ(not_offered(facts::NotOfferedReason::other_priority).exception_decision,
            before.exception_decided_fact)
      << "an officer's own reason answers it";
}

TEST(Exception, WithoutOneThatStandsNothingIsOfferedByIt) {
  Encounter e = diversion();
  e.screening.outcome = "not_eligible";
  for (const auto& facts : {asked(), answered(ExceptionDecision::not_granted)})
    EXPECT_THAT(record_by_exception(e, referral_at(Role::officer, facts), scene(Role::officer)),
                RefusedBecause("stands as granted"));
  EXPECT_THAT(record_encounter(e, scene(Role::officer)), RefusedBecause("criteria are met"));
  e.screening.outcome = "needs_answers";
  EXPECT_THAT(record_by_exception(e, referral_at(Role::officer, answered(ExceptionDecision::granted)),
                                  scene(Role::officer)),
              RefusedBecause("criteria are met"));
}

// Somebody under age, or whom the law protects: put forward before anybody had asked.
TEST(Exception, ForWhomTheCriteriaNameAnotherWayNothingIsOfferedByIt) {
  const auto granted = referral_at(Role::officer, answered(ExceptionDecision::granted));
  Encounter e = diversion();
  e.draft = action(0x43);
  e.screening.outcome = "not_eligible";
  ASSERT_TRUE(record_by_exception(e, granted, scene(Role::officer)));
  e.other_way = true;
  EXPECT_FALSE(stands(e, true, scene(Role::officer)));
  EXPECT_THAT(record_by_exception(e, granted, scene(Role::officer)), RefusedBecause("another way"));
  EXPECT_TRUE(stands(without_charge(e), true, scene(Role::officer))) << "what she said stays whole";
  Encounter left = not_eligible();
  left.draft = action(0x44);
  left.other_way = true;
  EXPECT_TRUE(record_by_exception(left, granted, scene(Role::officer))) << "a screening is no offer";
}

TEST(Exception, ReadAndLeftAtThatItNoLongerWaits) {
  const auto facts = answered(ExceptionDecision::not_granted);
  const auto r = referral_at(Role::officer, facts);
  const auto read = done(acknowledge_exception(r, action(0x41), scene(Role::officer)));
  const auto after = referral_at(Role::officer, joined(facts, read));
  EXPECT_EQ(after.screening->exception_decision, r.exception_decided_fact);
  EXPECT_EQ(after.screening->answers, r.screening->answers);
  EXPECT_THAT(acknowledge_exception(referral_at(Role::officer, asked()), action(1), scene(Role::officer)),
              RefusedBecause("nothing is decided"));
  EXPECT_THAT(acknowledge_exception(r, action(1), scene(Role::prosecutor)),
              RefusedBecause("law enforcement"));
}

TEST(Exception, TheDistrictAttorneyMayPutSomebodyForward) {
  auto r = request();
  r.recommended_by = facts::Recommender::district_attorney;
  EXPECT_THAT(recommend_exception(r, action(2), scene(Role::prosecutor)), RefusedBecause("incident number"));
  r.incident_number = "26-0001";
  EXPECT_THAT(recommend_exception(r, action(2), scene(Role::officer)), RefusedBecause("district attorney"));
  const auto facts = done(recommend_exception(r, action(2), scene(Role::prosecutor)));
  EXPECT_EQ(referral_at(Role::officer, facts).exception, views::Exception::requested);
  EXPECT_EQ(done(recommend_exception(r, action(2), scene(Role::prosecutor)))[0].id, facts[0].id);
}

facts::ExceptionRequested own_request() {
  facts::ExceptionRequested r;
  r.recommended_by = facts::Recommender::district_attorney;
  r.charge = "loitering";
  r.incident_number = "26-0500";
  return r;
}

TEST(Exception, SheMayGrantItInTheSameBreathAndThenItWaitsForAnOfficer) {
  const auto facts = done(
      recommend_exception(own_request(), action(2), scene(Role::prosecutor), Decider::district_attorney));
  EXPECT_THAT(kinds(facts), ElementsAre("exception_requested", "exception_decided"));
  EXPECT_EQ(facts[1].parent, facts[0].id);
  const auto law = referral_at(Role::officer, facts);
  EXPECT_EQ(law.exception, views::Exception::granted);
  EXPECT_EQ(law.exception_decided->by, scene(Role::prosecutor).name);
  EXPECT_TRUE(views::exception_waits(law));
  EXPECT_EQ(law.hold, views::Hold::none) << "a decision holds nothing";
  for (Role role : {Role::peer, Role::case_manager, Role::coordinator, Role::registrar})
    EXPECT_THAT(readable_by(role, facts), IsEmpty()) << disclosure::word(role);
  auto blank = own_request();
  blank.incident_number = " \t";
  EXPECT_THAT(recommend_exception(blank, action(2), scene(Role::prosecutor)),
              RefusedBecause("incident number"));
}

TEST(Exception, LeftOpenItIsDecidedLikeAnyOtherAndAsksNothingOfAnOfficerBefore) {
  const auto facts = done(recommend_exception(own_request(), action(2), scene(Role::prosecutor)));
  EXPECT_THAT(kinds(facts), ElementsAre("exception_requested"));
  EXPECT_FALSE(views::exception_waits(referral_at(Role::officer, facts)));
  const auto refused =
      joined(facts, done(decide_now(referral_at(Role::prosecutor, facts), ExceptionDecision::not_granted,
                                    Decider::designee, action(3), scene(Role::prosecutor))));
  EXPECT_FALSE(views::exception_waits(referral_at(Role::officer, refused))) << "there is nothing to close";
  const auto granted =
      joined(facts, done(decide_now(referral_at(Role::prosecutor, facts), ExceptionDecision::granted,
                                    Decider::designee, action(3), scene(Role::prosecutor))));
  EXPECT_TRUE(views::exception_waits(referral_at(Role::officer, granted)));
}

TEST(Exception, AnOfficerWhoMeetsHerLaterOffersOnItOrSaysThatSheDoesNot) {
  const auto facts =
      done(recommend_exception(own_request(), action(2), scene(Role::prosecutor), Decider::designee));
  const auto law = referral_at(Role::officer, facts);
  Encounter offer = diversion();
  offer.screening.outcome = "not_eligible";
  offer.incident_number = "26-0500";
  const auto offered = joined(facts, done(record_by_exception(offer, law, scene(Role::officer))));
  const auto held = referral_at(Role::officer, offered);
  EXPECT_EQ(held.id, law.id);
  EXPECT_EQ(held.hold, views::Hold::held);
  EXPECT_EQ(held.incident_number, "26-0500");
  EXPECT_EQ(held.screening->exception_decision, law.exception_decided_fact);
  EXPECT_FALSE(views::exception_waits(held));
  Encounter none = not_eligible();
  none.screening.outcome = "needs_answers";
  none.screening.discretion = facts::Discretion::not_offered;
  none.screening.not_offered_reason = facts::NotOfferedReason::other_priority;
  const auto closed = joined(facts, done(record_by_exception(none, law, scene(Role::officer))));
  EXPECT_FALSE(views::exception_waits(referral_at(Role::officer, closed)));
}

TEST(Exception, RunAgainItYieldsTheSameFacts) {
  EXPECT_EQ(asked()[0].id, asked()[0].id);
  EXPECT_EQ(asked()[1].id, asked()[1].id);
  EXPECT_NE(asked()[0].id, done(record_encounter(diversion(), scene(Role::officer)))[0].id)
      << "finishing later adds a screening of its own";
}

}  // namespace
}  // namespace leadline::commands::stage
