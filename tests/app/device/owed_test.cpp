// A night before outreach has any device: everything is recorded, waits where it was written, and reaches the peer.
#include "town.h"

namespace leadline::device::testing {
namespace {

class OwedTest : public ::testing::Test {
 protected:
  void SetUp() override {
    town.found();
    town.enroll("officer", disclosure::Role::officer, "pcpd");
    town.wire->cut = true;
  }
  Device& officer() { return town.device("officer"); }
  std::uint64_t owed() { return officer().journal().status()->owed; }

  SubjectId record_night() {
    const auto encounter = night(town.random);
    const auto scene = officer().scene();
    EXPECT_TRUE(scene) << describe(scene.error());
    const auto facts = commands::record_encounter(encounter, *scene);
    EXPECT_TRUE(facts) << describe(facts.error());
    told = *facts;
    const auto written = officer().record(*facts);
    EXPECT_TRUE(written) << describe(written.error());
    return commands::referral_of(encounter.draft);
  }
  // Outreach's first device is approved; the officer's has not heard of it.
  void first_peer() {
    town.wire->cut = false;
    town.enroll("peer", disclosure::Role::peer, "harbor");
  }
  views::Referral referral(const std::string& who, const SubjectId& id) {
    auto found = town.device(who).views().referral(id);
    EXPECT_TRUE(found && *found) << who;
    return found && *found ? **found : views::Referral{};
  }
  // Every file of the officer's device, as it lies on the disk.
  bool on_disk(std::string_view text) {
    for (const auto& file : std::filesystem::directory_iterator(town.at("officer").path)) {
      const auto bytes = read_file(file.path().string(), std::size_t{1} << 30);
      if (bytes && bytes->find(text) != std::string::npos) return true;
    }
    return false;
  }
  Town town;
  commands::Facts told;
};

TEST_F(OwedTest, TheNightIsRecordedAndShownWithoutAKeyOfCare) {
  const auto id = record_night();
  EXPECT_GT(owed(), 0u);
  const auto before = referral("officer", id);
  EXPECT_EQ(before.hold, views::Hold::held);
  EXPECT_EQ(before.handoff, views::Handoff::deferred);
  EXPECT_EQ(before.release, views::Release::in_force);
  EXPECT_FALSE(before.ways) << "what she gave for help is write-only for police, also while it waits";
  const auto dump = town.dump("officer");
  EXPECT_EQ(dump.find("CANARY"), std::string::npos);
  town.reopen("officer");
  EXPECT_EQ(town.dump("officer"), dump);
  EXPECT_FALSE(on_disk("CANARY"));
}

TEST_F(OwedTest, RecordingAgainAfterACrashChangesNothing) {
  record_night();
  const auto entries = officer().journal().status()->entries, waiting = owed();
  const auto again = officer().record(told);
  ASSERT_TRUE(again);
  EXPECT_TRUE(again->empty());
  EXPECT_EQ(officer().journal().status()->entries, entries);
  EXPECT_EQ(owed(), waiting);
}

TEST_F(OwedTest, WhatWaitsReachesTheFirstPeerAndLeavesTheOfficer) {
  const auto id = record_night();
  const auto first = referral("officer", id).first;
  first_peer();
  town.clock.ms += 36 * 3'600'000;
  town.sync("officer");
  EXPECT_EQ(owed(), 0u);
  EXPECT_EQ(officer().journal().status()->unsent, 0u) << "it went in the same sync";
  town.sync("peer");
  const auto seen = referral("peer", id);
  ASSERT_TRUE(seen.ways && seen.made && seen.request && seen.consent);
  EXPECT_EQ(seen.ways->needs, "CANARY a dry place");
  EXPECT_EQ(seen.ways->chosen_name, "Ana Demo");
  EXPECT_EQ(seen.release, views::Release::in_force);
  EXPECT_EQ(seen.first.wall().ms / 3'600'000, first.wall().ms / 3'600'000) << "it happened in the night";
  EXPECT_FALSE(seen.charge || seen.screening || seen.person);
  EXPECT_TRUE(seen.pending.empty());
  EXPECT_FALSE(referral("officer", id).ways);
  EXPECT_TRUE(referral("officer", id).conflicts.empty());

  // And the word comes back, as on any other night.
  const auto done = commands::complete_intake(seen, DraftId::random(town.random), *town.device("peer").scene("Sam"));
  ASSERT_TRUE(done) << describe(done.error());
  ASSERT_TRUE(town.device("peer").record(*done));
  town.sync_all();
  EXPECT_EQ(referral("officer", id).hold, views::Hold::released);
}

TEST_F(OwedTest, KeysThatCameJustBeforeAKillAreUsedAtTheNextUnlock) {
  const auto id = record_night();
  first_peer();
  // What a sync writes before it settles: the key log, and no more.
  const auto records = town.device("coordinator").journal().key_records();
  ASSERT_TRUE(records);
  ASSERT_TRUE(officer().journal().add_key_records(*records));
  town.reopen("officer");
  EXPECT_EQ(owed(), 0u);
  EXPECT_GT(officer().journal().status()->unsent, 0u);
  town.sync("officer");
  town.sync("peer");
  EXPECT_TRUE(referral("peer", id).ways);
}

TEST_F(OwedTest, AnAudienceWhoseLastDeviceWasCutOffHasNoKey) {
  first_peer();
  town.sync("officer");
  ASSERT_TRUE(town.device("coordinator").revoke(town.device("peer").me().device));
  town.sync("coordinator");
  town.sync("officer");
  const auto id = record_night();
  EXPECT_GT(owed(), 0u) << "nothing is sealed to a lost device";
  town.enroll("second", disclosure::Role::peer, "harbor");
  town.sync("officer");
  town.sync("second");
  EXPECT_EQ(owed(), 0u);
  ASSERT_TRUE(referral("second", id).ways);
}

// What police and outreach both read went to outreach in an entry of its own, of which the officer has no key.
TEST_F(OwedTest, WhatTheOfficerCanReadReachesThePeerWhoComesAfterALostOne) {
  const auto id = record_night();
  first_peer();
  town.sync("officer");
  ASSERT_EQ(owed(), 0u);
  town.sync("coordinator");
  ASSERT_TRUE(town.device("coordinator").revoke(town.device("peer").me().device));
  town.devices.erase("peer");
  town.sync("coordinator");
  town.enroll("second", disclosure::Role::peer, "harbor");
  town.sync("officer");
  EXPECT_EQ(officer().journal().status()->unsent, 0u);
  town.sync("second");
  const auto seen = referral("second", id);
  EXPECT_TRUE(seen.made && seen.request && seen.consent);
  EXPECT_FALSE(seen.ways) << "the officer cannot read it: the recovery key alone opens that";
  EXPECT_FALSE(seen.charge || seen.person);
  town.sync_all();
  town.reopen("officer");
  EXPECT_TRUE(referral("officer", id).conflicts.empty());
}

// What was owed keeps its time, so the last entry of the chain is not the latest thing that happened.
TEST_F(OwedTest, LaterFactsStayLaterAlsoWhenTheClockRunsBack) {
  const auto id = record_night();
  const auto number = [&](const std::string& text) {
    const auto facts = commands::number_incident(referral("officer", id), text, DraftId::random(town.random), *officer().scene());
    ASSERT_TRUE(facts) << describe(facts.error());
    ASSERT_TRUE(officer().record(*facts));
  };
  town.clock.ms += 60'000;
  number("26-00112");
  first_peer();
  town.sync("officer");
  ASSERT_EQ(owed(), 0u);
  town.clock.ms -= 3'600'000;
  town.reopen("officer");
  number("26-001122");
  EXPECT_EQ(referral("officer", id).incident_number, "26-001122");
}

}  // namespace
}  // namespace leadline::device::testing
