// Exceptions (A14, A17), the nameless notes and the papers of criteria, as views fold them.
#include <gmock/gmock.h>

#include "story.h"

namespace leadline::views::testing {
namespace {

using facts::ExceptionDecision;

facts::ExceptionDecided decided(ExceptionDecision decision) {
  return {decision, facts::Decider::designee, "R. Vega"};
}

facts::Stamped asked(Story& s, facts::Recommender by = facts::Recommender::police) {
  facts::ExceptionRequested request;
  request.recommended_by = by;
  request.not_met = {"resident"};
  return s.tell(s.officer, request);
}

Referral folded_both_ways(Story& s) {
  const auto there = s.folded();
  std::ranges::reverse(s.told);
  const auto back = s.folded();
  EXPECT_EQ(there.exception, back.exception);
  EXPECT_EQ(there.conflicts.size(), back.conflicts.size());
  return there;
}

TEST(Exceptions, AskedThenGranted) {
  Story s;
  EXPECT_EQ(s.folded().exception, Exception::none);
  const auto request = asked(s);
  EXPECT_EQ(s.folded().exception, Exception::requested);
  s.tell(s.peer, decided(ExceptionDecision::granted), request.fact.id);
  const auto r = folded_both_ways(s);
  EXPECT_EQ(r.exception, Exception::granted);
  EXPECT_EQ(r.exception_decided->by, "R. Vega");
  EXPECT_TRUE(r.conflicts.empty());
  EXPECT_TRUE(r.pending.empty()) << "on the prosecution's device too, which has no screening";
}

TEST(Exceptions, ADecisionThatNamesNoRequestDecidesNothing) {
  Story s;
  asked(s);
  s.tell(s.peer, decided(ExceptionDecision::granted));
  s.tell(s.peer, decided(ExceptionDecision::granted), FactId{});
  EXPECT_EQ(s.folded().exception, Exception::requested);
}

TEST(Exceptions, ALaterDecisionThatNamesTheFirstChangesIt) {
  Story s;
  const auto request = asked(s);
  const auto first = s.tell(s.peer, decided(ExceptionDecision::not_granted), request.fact.id);
  EXPECT_EQ(s.folded().exception, Exception::not_granted);
  s.tell(s.peer, decided(ExceptionDecision::granted), first.fact.id);
  const auto r = folded_both_ways(s);
  EXPECT_EQ(r.exception, Exception::granted);
  EXPECT_TRUE(r.conflicts.empty());
}

TEST(Exceptions, TwoDesigneesWhoDisagreeAreShownAndNothingStands) {
  Story s;
  const auto request = asked(s);
  s.tell(s.peer, decided(ExceptionDecision::granted), request.fact.id);
  s.tell(s.officer, decided(ExceptionDecision::not_granted), request.fact.id);
  const auto r = folded_both_ways(s);
  EXPECT_EQ(r.exception, Exception::requested);
  EXPECT_FALSE(r.exception_decided);
  ASSERT_EQ(r.conflicts.size(), 1u);
  EXPECT_EQ(r.conflicts[0].about, "exception");
}

TEST(Exceptions, OneMoreDecisionSettlesADisagreement) {
  Story s;
  const auto request = asked(s);
  s.tell(s.peer, decided(ExceptionDecision::granted), request.fact.id);
  s.tell(s.officer, decided(ExceptionDecision::not_granted), request.fact.id);
  s.tell(s.peer, decided(ExceptionDecision::granted), s.folded().exception_decided_fact);
  const auto r = folded_both_ways(s);
  EXPECT_EQ(r.exception, Exception::granted);
  EXPECT_TRUE(r.conflicts.empty());
}

TEST(Exceptions, TwoWhoAgreeAreNoConflict) {
  Story s;
  const auto request = asked(s);
  s.tell(s.peer, decided(ExceptionDecision::granted), request.fact.id);
  s.tell(s.officer, decided(ExceptionDecision::granted), request.fact.id);
  const auto r = folded_both_ways(s);
  EXPECT_EQ(r.exception, Exception::granted);
  EXPECT_TRUE(r.conflicts.empty());
}

TEST(Exceptions, AChainThatGoesRoundEnds) {
  Story s;
  const auto request = asked(s);
  const FactId one = s.tell(s.peer, decided(ExceptionDecision::granted), request.fact.id).fact.id;
  s.tell_with_id(s.peer, request.fact.id, decided(ExceptionDecision::not_granted), one);
  EXPECT_EQ(s.folded().exception, Exception::granted);
}

TEST(Exceptions, CountedUntilDecidedThenAWordUntilActedOn) {
  Story s;
  auto views = *Views::open();
  facts::ScreeningRecorded screening;
  screening.outcome = "not_eligible";
  s.tell(s.officer, screening);
  const auto request = asked(s);
  ASSERT_TRUE(views->apply(s.told));
  EXPECT_EQ(views->counts()->to_decide, 1);
  EXPECT_EQ(views->counts()->words_from_program, 0);
  const auto answer = s.tell(s.peer, decided(ExceptionDecision::not_granted), request.fact.id);
  ASSERT_TRUE(views->apply(s.told));
  EXPECT_EQ(views->counts()->to_decide, 0);
  EXPECT_EQ(views->counts()->words_from_program, 1);
  screening.exception_decision = answer.fact.id;
  s.tell(s.officer, screening);
  ASSERT_TRUE(views->apply(s.told));
  EXPECT_EQ(views->counts()->words_from_program, 0);
}

// Put forward by the district attorney and taken back before anybody here screened: nobody can act on it.
TEST(Exceptions, PutForwardAndTakenBackItAsksForNothing) {
  Story s;
  auto views = *Views::open();
  const auto request = asked(s, facts::Recommender::district_attorney);
  const auto granted = s.tell(s.peer, decided(ExceptionDecision::granted), request.fact.id);
  ASSERT_TRUE(views->apply(s.told));
  EXPECT_EQ(views->counts()->words_from_program, 1);
  EXPECT_TRUE(exception_waits(s.folded()));
  s.tell(s.peer, decided(ExceptionDecision::not_granted), granted.fact.id);
  ASSERT_TRUE(views->apply(s.told));
  EXPECT_EQ(views->counts()->words_from_program, 0);
  EXPECT_FALSE(exception_waits(s.folded()));
}

facts::EquityNoted note(facts::EquityCase which) {
  facts::EquityNoted out;
  out.which = which;
  out.month = "2026-11";
  return out;
}

TEST(Exceptions, PutForwardOnceAndOfferedToTwoPeopleIsShownAsAConflict) {
  Story s;
  const auto request = asked(s, facts::Recommender::district_attorney);
  s.tell(s.peer, decided(ExceptionDecision::granted), request.fact.id);
  const auto one = s.tell(s.officer, accepted(facts::ReferralType::arrest_diversion));
  EXPECT_TRUE(folded_both_ways(s).conflicts.empty());
  const auto other = s.tell(s.peer, accepted(facts::ReferralType::arrest_diversion));
  const auto r = folded_both_ways(s);
  ASSERT_EQ(r.conflicts.size(), 1u);
  EXPECT_EQ(r.conflicts[0].about, "identity");
  EXPECT_THAT(r.conflicts[0].facts, ::testing::UnorderedElementsAre(one.fact.id, other.fact.id));
}

TEST(Equity, NotesAreNoReferralsAndTheirOrderTellsNothing) {
  using enum facts::EquityCase;
  const auto tell = [](std::vector<facts::EquityCase> cases) {
    auto views = *Views::open();
    Story s;
    for (const auto which : cases) {
      s.subject.bytes[0]++;
      s.tell(s.officer, note(which));
    }
    EXPECT_TRUE(views->apply(s.told));
    EXPECT_TRUE(views->referrals()->empty());
    EXPECT_EQ(views->counts()->pending, 0);
    return views->dump()->dump();
  };
  const auto one = tell({offered_declined, wanted_ineligible, eligible_not_offered});
  EXPECT_EQ(one, tell({eligible_not_offered, wanted_ineligible, offered_declined}));
  EXPECT_NE(one, tell({eligible_not_offered, wanted_ineligible}));
}

TEST(Charges, AreNoReferralsAndStandOnceHoweverTheyCome) {
  Story s;
  const auto count = [&](std::int64_t people, std::optional<FactId> parent) {
    facts::ChargeCount row;
    row.charge = "possession";
    row.count = people;
    return s.tell(s.peer, facts::ChargesCounted{"Pine County Police", "2026-10", {row}}, parent);
  };
  const auto first = count(12, std::nullopt);
  count(15, first.fact.id);
  auto views = *Views::open(), backwards = *Views::open();
  ASSERT_TRUE(views->apply(s.told));
  std::ranges::reverse(s.told);
  ASSERT_TRUE(backwards->apply(s.told));
  const auto standing = views->charges();
  ASSERT_EQ(standing->size(), 1u);
  EXPECT_EQ((*standing)[0].counts.rows[0].count, 15);
  EXPECT_EQ((*standing)[0].replaced, 1);
  EXPECT_TRUE(views->referrals()->empty());
  EXPECT_EQ(views->counts()->pending, 0);
  EXPECT_EQ(*views->dump(), *backwards->dump());
  EXPECT_EQ((*views->dump())["charges"][0]["replaced"], 1);
}

TEST(Charges, AnImportThatNobodyKnewOfIsDisputedUntilOneTakesThePlaceOfBoth) {
  Story s;
  const auto count = [&](const DeviceId& author, std::int64_t people, std::optional<FactId> parent) {
    facts::ChargeCount row;
    row.charge = "possession";
    row.count = people;
    return s.tell(author, facts::ChargesCounted{"Pine County Police", "2026-10", {row}}, parent);
  };
  const auto standing = [&] {
    auto there = standing_charges(s.told);
    std::ranges::reverse(s.told);
    const auto back = standing_charges(s.told);
    EXPECT_EQ(there.at(0).disputed, back.at(0).disputed);
    EXPECT_EQ(there.at(0).fact, back.at(0).fact);
    return there.at(0);
  };
  const auto mine = count(s.officer, 100, std::nullopt);
  const auto hers = count(s.peer, 90, std::nullopt);
  const auto corrected = count(s.peer, 95, hers.fact.id);
  const auto open = standing();
  EXPECT_TRUE(open.disputed) << "the correction knew nothing of the 100";
  EXPECT_EQ(open.fact, corrected.fact.id);
  EXPECT_THAT(open.beside, ::testing::ElementsAre(mine.fact.id));
  count(s.officer, 97, open.fact);
  count(s.officer, 97, open.beside[0]);
  const auto settled = standing();
  EXPECT_FALSE(settled.disputed);
  EXPECT_EQ(settled.counts.rows[0].count, 97);
}

TEST(Papers, OfCriteriaComeOldestFirstAndBelongToNoReferral) {
  Story s;
  auto views = *Views::open();
  facts::CriteriaProposed proposed;
  proposed.bundle = {1, 2, 3};
  proposed.criteria_version = "2";
  const auto first = s.tell(s.peer, proposed);
  s.tell(s.officer, facts::CriteriaApproved{"digest", "2026-12-01", facts::Approver::law_lead},
         first.fact.id);
  s.tell(s.peer, facts::CriteriaPublished{{4, 5}, "2026-12-01"});
  std::ranges::reverse(s.told);
  ASSERT_TRUE(views->apply(s.told));
  EXPECT_TRUE(views->referrals()->empty());
  const auto papers = *views->papers();
  ASSERT_EQ(papers.size(), 3u);
  EXPECT_EQ(facts::kind_of(papers[0].fact.body), "criteria_proposed");
  EXPECT_EQ(papers[1].author, s.officer);
  EXPECT_EQ(facts::kind_of(papers[2].fact.body), "criteria_published");
  EXPECT_EQ(views->dump()->at("criteria_approvals").size(), 2u);
}

}  // namespace
}  // namespace leadline::views::testing
