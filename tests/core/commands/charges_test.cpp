// Counts from a records system: a coordinator takes them over, and a second import takes the place of the
// first.
#include "core/commands/charges.h"

#include "stage.h"

namespace leadline::commands::stage {
namespace {

using ::testing::IsEmpty;

facts::ChargesCounted month(const char* of, std::int64_t people = 12) {
  facts::ChargeCount row;
  row.charge = "possession";
  row.count = people;
  return {"Pine County Police", of, {row}};
}

std::vector<facts::Stamped> stamped(const Facts& facts, std::uint64_t from = 1) {
  std::vector<facts::Stamped> out;
  for (const auto& fact : facts) out.push_back({fact, DeviceId{}, from, HybridTime{from}}), ++from;
  return out;
}

Result<Facts> count(std::vector<facts::ChargesCounted> months,
                    std::span<const views::StandingCharges> standing = {}, std::uint8_t by = 0x51,
                    Role role = Role::coordinator) {
  return count_charges(months, standing, action(by), scene(role));
}

TEST(Charges, EachMonthIsAFactOfItsOwnThatEquityAloneReads) {
  const auto facts = done(count({month("2026-09"), month("2026-10")}));
  ASSERT_EQ(facts.size(), 2u);
  EXPECT_NE(facts[0].id, facts[1].id);
  EXPECT_NE(facts[0].subject, facts[1].subject);
  EXPECT_FALSE(facts[0].parent);
  for (Role role :
       {Role::officer, Role::law_lead, Role::peer, Role::case_manager, Role::prosecutor, Role::registrar})
    EXPECT_THAT(readable_by(role, facts), IsEmpty()) << disclosure::word(role);
  EXPECT_EQ(readable_by(Role::coordinator, facts).size(), 2u);
  EXPECT_EQ(done(count({month("2026-09"), month("2026-10")}))[1].id, facts[1].id)
      << "run again after a crash";
}

TEST(Charges, OnlyACoordinatorAndOnlyMonthsThatHaveCome) {
  for (Role role :
       {Role::officer, Role::law_lead, Role::peer, Role::case_manager, Role::prosecutor, Role::registrar})
    EXPECT_THAT(count({month("2026-09")}, {}, 1, role), RefusedBecause("coordinator"))
        << disclosure::word(role);
  EXPECT_THAT(count({month("2026-12")}), RefusedBecause("not come"));
  EXPECT_TRUE(count({month("2026-11")}).ok()) << "the month that is under way";
  for (const char* none : {"2026-00", "2026-1", "autumn"})
    EXPECT_THAT(count({month(none)}), RefusedBecause("a month")) << none;
  EXPECT_THAT(count({month("2026-09"), month("2026-09")}), RefusedBecause("counted once"));
  auto bad = month("2026-09");
  bad.source = " ";
  EXPECT_THAT(count({bad}), RefusedBecause("named"));
  bad = month("2026-09");
  bad.rows.push_back(bad.rows[0]);
  EXPECT_THAT(count({bad}), RefusedBecause("once"));
  bad.rows.pop_back();
  bad.rows[0].gender = facts::Gender::declined_to_state;
  EXPECT_THAT(count({bad}), RefusedBecause("declined"));
  bad = month("2026-09", -1);
  EXPECT_THAT(count({bad}), RefusedBecause("zero"));
}

TEST(Charges, ASecondImportTakesThePlaceOfTheFirstAndTheSameOneChangesNothing) {
  auto all = done(count({month("2026-09", 12), month("2026-10", 20)}));
  auto standing = views::standing_charges(stamped(all));
  ASSERT_EQ(standing.size(), 2u);
  EXPECT_THAT(done(count({month("2026-09", 12)}, standing, 0x52)), IsEmpty());
  const auto second = done(count({month("2026-09", 15)}, standing, 0x52));
  ASSERT_EQ(second.size(), 1u);
  EXPECT_EQ(second[0].parent, all[0].id);
  all = joined(all, second);
  auto facts = stamped(all);
  standing = views::standing_charges(facts);
  ASSERT_EQ(standing.size(), 2u) << "a month of a source is there twice";
  EXPECT_EQ(standing[0].counts.rows[0].count, 15);
  EXPECT_EQ(standing[0].replaced, 1) << "that there was another is not to be seen";
  EXPECT_EQ(standing[1].counts.rows[0].count, 20) << "another month is gone";
  EXPECT_FALSE(standing[0].disputed);
  std::ranges::reverse(facts);
  facts.push_back(facts.front());
  const auto other_way = views::standing_charges(facts);
  EXPECT_EQ(views::to_json(other_way[0]), views::to_json(standing[0])) << "the order of arrival counts";
}

TEST(Charges, OfTwoImportsThatDidNotKnowOfEachOtherTheLaterCountsAndPeopleSeeIt) {
  const auto one = done(count({month("2026-09", 12)}, {}, 0x51)),
             other = done(count({month("2026-09", 15)}, {}, 0x52));
  auto standing = views::standing_charges(stamped(joined(one, other)));
  ASSERT_EQ(standing.size(), 1u);
  EXPECT_EQ(standing[0].counts.rows[0].count, 15);
  EXPECT_TRUE(standing[0].disputed);
  const auto again = done(count({month("2026-09", 15)}, standing, 0x53));
  ASSERT_EQ(again.size(), 2u) << "the same as what stands, and still it settles what was disputed";
  standing = views::standing_charges(stamped(joined(joined(one, other), again)));
  EXPECT_FALSE(standing[0].disputed);
  EXPECT_EQ(standing[0].replaced, 2);
  EXPECT_EQ(standing[0].counts.rows[0].count, 15);
}

}  // namespace
}  // namespace leadline::commands::stage
