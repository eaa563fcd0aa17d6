// The nameless log in numbers: what is counted, what each number is of, and what is hidden.
#include "notes.h"

namespace leadline::measures {
namespace {

using enum EquityCase;
using testing::ElementsAre;
using testing::IsEmpty;

const Line& row(const Readout& out, Dimension by, std::string_view group) {
  const auto breakdown = std::ranges::find(out.breakdowns, by, &Breakdown::by);
  EXPECT_NE(breakdown, out.breakdowns.end());
  const auto found = std::ranges::find(breakdown->rows, group, &Line::code);
  EXPECT_NE(found, breakdown->rows.end()) << group;
  return *found;
}

std::array<Count, cases> counts(Count a, Count b, Count c, Count d) { return {a, b, c, d}; }
constexpr std::nullopt_t hidden = std::nullopt;

TEST(EquityReadout, CountsEachNoteOnceByCaseAndByReason) {
  Notes notes;
  put(notes, 30, note(eligible_not_offered), [](auto& n) { n.reason = EquityReason::person_left; });
  put(notes, 15, note(eligible_not_offered), [](auto& n) { n.reason = EquityReason::other_priority; });
  put(notes, 12, note(eligible_not_offered));
  put(notes, 40, note(offered_declined), [](auto& n) { n.reason = EquityReason::no_trust; });
  put(notes, 20, note(offered_accepted));
  const auto out = read(notes, asked());
  EXPECT_EQ(out.months, (Months{"2026-01", "2026-12"}));
  EXPECT_EQ(out.everybody.all, 117);
  EXPECT_EQ(out.everybody.by_case, counts(57, 40, 0, 20));
  EXPECT_EQ(part(out.not_offered, "person_left").count, 30);
  EXPECT_EQ(part(out.not_offered, "other_priority").count, 15);
  EXPECT_EQ(part(out.not_offered, "no_reason").count, 12);
  EXPECT_EQ(part(out.not_offered, "supervisor").count, 0);
  EXPECT_EQ(part(out.declined, "no_trust").count, 40);
  EXPECT_EQ(out.undated, 0);
}

TEST(EquityReadout, NamesTheCriterionThatStoodInTheWayAndANoteMayNameSeveral) {
  Notes notes;
  put(notes, 25, note(wanted_ineligible), [](auto& n) {
    n.reason = EquityReason::other_criterion;
    n.criteria = {"residency"};
  });
  put(notes, 13, note(wanted_ineligible), [](auto& n) {
    n.reason = EquityReason::other_criterion;
    n.criteria = {"residency", "personal_use"};
  });
  put(notes, 14, note(wanted_ineligible), [](auto& n) {
    n.reason = EquityReason::other_criterion;
    n.criteria = {"of_a_set_that_is_not_here"};
  });
  put(notes, 17, note(wanted_ineligible), [](auto& n) { n.reason = EquityReason::history_based; });
  const auto out = read(notes, asked());
  EXPECT_EQ(out.everybody.by_case[2], 69);
  EXPECT_EQ(part(out.ineligible, "residency").count, 38);
  EXPECT_EQ(part(out.ineligible, "personal_use").count, 13);
  EXPECT_EQ(part(out.ineligible, "reason:other_criterion").count, 14);
  EXPECT_EQ(part(out.ineligible, "reason:history_based").count, 17);
  EXPECT_EQ(part(out.ineligible, "adult").count, 0) << "a line stands for every criterion that is known";
}

TEST(EquityReadout, APersonWithTwoRacesCountsInBothAndOnceInAll) {
  using enum facts::RaceEthnicity;
  Notes notes;
  put(notes, 40, note(offered_declined), [](auto& n) { n.race_ethnicity = {white}; });
  put(notes, 40, note(offered_declined), [](auto& n) { n.race_ethnicity = {asian}; });
  put(notes, 20, note(offered_declined), [](auto& n) { n.race_ethnicity = {asian, white}; });
  const auto out = read(notes, asked({Dimension::race}));
  EXPECT_EQ(out.everybody.all, 100);
  EXPECT_EQ(row(out, Dimension::race, "white").all, 60);
  EXPECT_EQ(row(out, Dimension::race, "asian").all, 60);
  EXPECT_EQ(row(out, Dimension::race, "white").by_case, counts(0, 60, 0, 0));
}

TEST(EquityReadout, WhatWasPerceivedIsInNoNumber) {
  Notes notes;
  put(notes, 30, note(offered_declined), [](auto& n) { n.gender = facts::Gender::woman; });
  put(notes, 20, note(offered_declined), [](auto& n) {
    n.perceived_gender = facts::Gender::man;
    n.perceived_race_ethnicity = {facts::RaceEthnicity::white};
  });
  put(notes, 15, note(offered_declined), [](auto& n) { n.gender = facts::Gender::declined_to_state; });
  const auto out = read(notes, asked({Dimension::race, Dimension::gender}));
  EXPECT_EQ(row(out, Dimension::gender, "woman").all, 30);
  EXPECT_EQ(row(out, Dimension::gender, "man").all, 0);
  EXPECT_EQ(row(out, Dimension::gender, "declined_to_state").all, 15);
  EXPECT_EQ(row(out, Dimension::gender, "not_recorded").all, 20);
  EXPECT_EQ(row(out, Dimension::race, "white").all, 0);
  EXPECT_EQ(row(out, Dimension::race, "not_recorded").all, 65);
}

TEST(EquityReadout, ACountOfTenIsHiddenWithWhatWouldRevealItAndElevenIsNot) {
  Notes notes;
  put(notes, 50, note(offered_declined), [](auto& n) { n.gender = facts::Gender::woman; });
  put(notes, 40, note(offered_declined), [](auto& n) { n.gender = facts::Gender::man; });
  put(notes, 10, note(offered_declined), [](auto& n) { n.gender = facts::Gender::nonbinary; });
  const auto ten = read(notes, asked({Dimension::gender}));
  EXPECT_EQ(ten.everybody.all, 100);
  EXPECT_EQ(row(ten, Dimension::gender, "nonbinary").all, hidden);
  EXPECT_EQ(row(ten, Dimension::gender, "man").all, hidden) << "100 - 50 - 40 is 10";
  EXPECT_EQ(row(ten, Dimension::gender, "woman").all, 50);
  put(notes, 1, note(offered_declined), [](auto& n) { n.gender = facts::Gender::nonbinary; });
  const auto eleven = read(notes, asked({Dimension::gender}));
  EXPECT_EQ(row(eleven, Dimension::gender, "nonbinary").all, 11);
  EXPECT_EQ(row(eleven, Dimension::gender, "man").all, 40);
}

TEST(EquityReadout, ACaseThatIsHiddenHidesItsReasonsAndItsGroups) {
  Notes notes;
  put(notes, 30, note(eligible_not_offered), [](auto& n) { n.reason = EquityReason::person_left; });
  put(notes, 25, note(offered_declined), [](auto& n) { n.reason = EquityReason::time; });
  put(notes, 4, note(offered_accepted));
  const auto out = read(notes, asked({Dimension::gender}));
  EXPECT_EQ(out.everybody.all, 59);
  EXPECT_EQ(out.everybody.by_case, counts(30, hidden, 0, hidden));
  EXPECT_EQ(part(out.not_offered, "person_left").count, 30);
  EXPECT_EQ(part(out.declined, "time").count, hidden);
  EXPECT_EQ(part(out.declined, "no_trust").count, hidden);
  for (const auto& group : out.breakdowns[0].rows) {
    EXPECT_EQ(group.by_case[1], hidden) << group.code;
    EXPECT_EQ(group.by_case[3], hidden) << group.code;
  }
}

TEST(EquityReadout, MonthsAreWidenedToWholePeriodsSoThatOneMonthMoreTellsNothing) {
  Notes notes;
  put(notes, 40, note(offered_declined, "2025-12"));
  put(notes, 30, note(offered_declined, "2026-09"));
  put(notes, 1, note(offered_declined, "2026-11"));
  auto how = asked();
  how.from = "2026-01";
  how.to = "2026-10";
  const auto ten = to_json(read(notes, how));
  how.to = "2026-11";
  EXPECT_EQ(ten, to_json(read(notes, how)));
  EXPECT_EQ(ten["months"], (Json{{"first", "2026-01"}, {"last", "2026-12"}}));
  EXPECT_EQ(ten["everybody"]["all"], 31);
  how.period = Period::quarter;
  how.from = "2026-08";
  how.to = "2026-08";
  const auto quarter = read(notes, how);
  EXPECT_EQ(quarter.months, (Months{"2026-07", "2026-09"}));
  EXPECT_EQ(quarter.everybody.all, 30);
}

TEST(EquityReadout, OverSeveralPeriodsAFigureIsShownOnlyWhereEachOfThemShowsIt) {
  Notes notes;
  put(notes, 40, note(offered_declined, "2025-02"));
  put(notes, 20, note(offered_declined, "2026-02"));
  EXPECT_EQ(read(notes, asked()).everybody.all, 60);
  put(notes, 3, note(offered_declined, "2027-02"));
  const auto all = read(notes, asked());
  EXPECT_EQ(all.months, (Months{"2025-01", "2027-12"}));
  EXPECT_EQ(all.everybody.all, hidden) << "less 2025 and 2026 it is 3";
}

TEST(EquityReadout, OfNothingNotedEveryCountIsNoneAndABadMonthIsNamed) {
  const auto out = read({}, asked({Dimension::age}));
  EXPECT_EQ(out.everybody.all, 0);
  EXPECT_EQ(out.months, Months{});
  EXPECT_EQ(row(out, Dimension::age, "25_to_34").all, 0);
  for (const char* bad : {"2026-13", "2026-00", "26-01", "2026-1", "2026-011", "", "2026/01", "-026-01"}) {
    auto how = asked();
    how.from = bad;
    const auto refused = equity_readout({}, {}, how);
    ASSERT_FALSE(refused) << bad;
    EXPECT_EQ(refused.error().where, "from") << bad;
  }
  auto how = asked();
  how.from = "2026-02";
  how.to = "2026-01";
  EXPECT_FALSE(equity_readout({}, {}, how));
}

TEST(EquityReadout, ANoteWithoutAReadableMonthIsCountedApart) {
  Notes notes;
  put(notes, 20, note(offered_declined));
  put(notes, 12, note(offered_declined, "spring"));
  const auto out = read(notes, asked());
  EXPECT_EQ(out.everybody.all, 20);
  EXPECT_EQ(out.undated, 12);
}

}  // namespace
}  // namespace leadline::measures
