// Wrong clocks, here and elsewhere, and a disk that fails while something arrives.
#include "tests/support/fault_vfs/fault_vfs.h"
#include "town.h"

namespace leadline::device::testing {
namespace {

using leadline::testing::FaultPlan;
constexpr std::int64_t a_day = 86'400'000;

HybridTime record(Town& town, const std::string& who) {
  const auto scene = town.device(who).scene();
  EXPECT_TRUE(scene) << describe(scene.error());
  const auto facts = commands::record_encounter(night(town.random), *scene);
  EXPECT_TRUE(facts) << describe(facts.error());
  const auto written = town.device(who).record(*facts);
  EXPECT_TRUE(written && !written->empty());
  return written && !written->empty() ? written->back().at : HybridTime{};
}

TEST(Clocks, ADeviceFromTheFutureDragsNoneThatComesLater) {
  Town town;
  const auto today = town.clock.ms;
  town.clock.ms += 70 * 365 * a_day;
  town.found();
  town.clock.ms = today;
  town.enroll("officer", disclosure::Role::officer, "pcpd");
  EXPECT_LE(record(town, "officer").wall().ms, today + a_day);
  town.reopen("officer");
  town.sync("officer");
  EXPECT_LE(record(town, "officer").wall().ms, today + a_day);
}

TEST(Clocks, AServerWhoseClockWasWrongForAnHourIsForgiven) {
  Town town;
  town.found();
  town.enroll("officer", disclosure::Role::officer, "pcpd");
  const auto today = town.clock.ms;
  town.clock.ms += 70 * 365 * a_day;
  town.sync("officer");
  town.clock.ms = today;
  town.sync("officer");
  town.reopen("officer");
  town.clock.ms = today + 70 * 365 * a_day;
  EXPECT_LE(record(town, "officer").wall().ms, today + 2 * a_day)
      << "the own clock is held to the server's again";
}

TEST(Clocks, WhatIsOwedIsNotOvertakenAfterARestart) {
  Town town;
  town.found();
  town.enroll("officer", disclosure::Role::officer, "pcpd");
  town.clock.ms += 3'600'000;
  const auto scene = town.device("officer").scene();
  auto facts = *commands::record_encounter(night(town.random), *scene);
  // Only what care reads, and care has no key yet: nothing of it enters the chain.
  std::erase_if(facts,
                [](const facts::Fact& fact) { return !std::holds_alternative<facts::WaysGiven>(fact.body); });
  ASSERT_FALSE(facts.empty());
  ASSERT_TRUE(town.device("officer").record(facts));
  const auto owed = town.device("officer").journal().last_owed();
  ASSERT_TRUE(owed && *owed);
  town.clock.ms -= 3'600'000;
  town.reopen("officer");
  EXPECT_GT(record(town, "officer"), **owed);
}

// Whatever write fails while a night arrives: the screen shows what the journal holds, no more and no less.
TEST(Clocks, AfterAnyFailedWriteTheScreenShowsWhatTheJournalHolds) {
  leadline::testing::install_fault_vfs();
  Town town;
  town.vfs = leadline::testing::fault_vfs;
  town.found();
  town.enroll("officer", disclosure::Role::officer, "pcpd");
  town.enroll("peer", disclosure::Role::peer, "harbor");
  town.sync_all();
  std::uint64_t failed = 0;
  for (std::uint64_t n = 1;; ++n) {
    record(town, "officer");
    town.sync("officer");
    FaultPlan plan{FaultPlan::Action::full, n};
    plan.only = town.at("peer").path;
    leadline::testing::set_plan(plan);
    const auto report = town.device("peer").sync(*town.wire);
    const bool struck = leadline::testing::struck();
    leadline::testing::set_plan({});
    const auto shown = town.dump("peer");
    town.reopen("peer");
    ASSERT_EQ(shown, town.dump("peer")) << "write " << n;
    if (!struck) break;
    failed += report ? 0 : 1;
    town.sync("peer");
  }
  EXPECT_GT(failed, 3u);
}

}  // namespace
}  // namespace leadline::device::testing
