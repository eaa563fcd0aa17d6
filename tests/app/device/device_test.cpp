#include "town.h"

namespace leadline::device::testing {
namespace {

class DeviceTest : public ::testing::Test {
 protected:
  void SetUp() override {
    town.found();
    town.enroll("officer", disclosure::Role::officer, "pcpd");
    town.enroll("peer", disclosure::Role::peer, "harbor");
    town.sync("officer");  // care has its key only now
  }
  SubjectId record_night() {
    auto& officer = town.device("officer");
    const auto encounter = night(town.random);
    const auto scene = officer.scene();
    EXPECT_TRUE(scene) << describe(scene.error());
    const auto facts = commands::record_encounter(encounter, *scene);
    EXPECT_TRUE(facts) << describe(facts.error());
    const auto written = officer.record(*facts);
    EXPECT_TRUE(written) << describe(written.error());
    return commands::referral_of(encounter.draft);
  }
  views::Referral referral(const std::string& who, const SubjectId& id) {
    auto found = town.device(who).views().referral(id);
    EXPECT_TRUE(found && *found);
    return found && *found ? **found : views::Referral{};
  }
  Town town;
};

TEST_F(DeviceTest, PapersReachEveryDevice) {
  for (const char* who : {"officer", "peer"}) {
    const auto program = town.device(who).program();
    ASSERT_TRUE(program && *program) << who;
    EXPECT_EQ((*program)->outreach_name, "Harbor Outreach");
    EXPECT_TRUE(town.device(who).me().approved);
  }
}

TEST_F(DeviceTest, AReferralGoesToThePeerAndTheWordComesBack) {
  const auto id = record_night();
  town.wire->cut = true;
  EXPECT_EQ(town.device("officer").sync(*town.wire).error().code, Code::no_network);
  EXPECT_GT(town.device("officer").journal().status()->unsent, 0u);
  town.wire->cut = false;
  town.sync("officer");
  EXPECT_EQ(town.device("officer").journal().status()->unsent, 0u);
  town.sync("peer");
  const auto seen = referral("peer", id);
  ASSERT_TRUE(seen.ways);
  EXPECT_EQ(seen.ways->chosen_name, "Ana Demo");
  EXPECT_FALSE(seen.charge);
  EXPECT_FALSE(seen.screening);
  EXPECT_FALSE(seen.person);

  const auto scene = town.device("peer").scene("Sam");
  const auto done = commands::complete_intake(seen, DraftId::random(town.random), *scene);
  ASSERT_TRUE(done) << describe(done.error());
  ASSERT_TRUE(town.device("peer").record(*done));
  town.sync("peer");
  town.sync("officer");
  EXPECT_EQ(referral("officer", id).hold, views::Hold::released);
  EXPECT_EQ(referral("peer", id).participant, views::Participant::active);
}

TEST_F(DeviceTest, WhatIsRecordedSurvivesLockingAndComesBackTheSame) {
  record_night();
  const auto before = town.dump("officer");
  town.reopen("officer");
  EXPECT_EQ(town.dump("officer"), before) << "rebuilt";
  ASSERT_TRUE(town.device("officer").save_snapshot());
  town.reopen("officer");
  EXPECT_EQ(town.dump("officer"), before) << "from the snapshot";
}

TEST_F(DeviceTest, ASnapshotOfAnotherMomentIsNotUsed) {
  ASSERT_TRUE(town.device("officer").save_snapshot());
  record_night();
  const auto before = town.dump("officer");
  town.reopen("officer");
  EXPECT_EQ(town.dump("officer"), before);
}

TEST_F(DeviceTest, ACommandRunAgainChangesNothing) {
  auto& officer = town.device("officer");
  const auto encounter = night(town.random);
  const auto facts = commands::record_encounter(encounter, *officer.scene());
  ASSERT_TRUE(officer.record(*facts));
  const auto before = town.dump("officer");
  const auto again = officer.record(*facts);
  ASSERT_TRUE(again);
  EXPECT_TRUE(again->empty());
  EXPECT_EQ(town.dump("officer"), before);
}

TEST_F(DeviceTest, ADeviceThatJoinsLaterReadsWhatWasWrittenBefore) {
  record_night();
  town.sync_all();
  town.enroll("second", disclosure::Role::peer, "harbor");
  town.sync_all();
  EXPECT_EQ(town.dump("second"), town.dump("peer"));
}

TEST_F(DeviceTest, TheServerFarAwayOrGoneLosesNothing) {
  record_night();
  town.wire->cut = true;
  for (int i = 0; i < 5; ++i) EXPECT_FALSE(town.device("officer").sync(*town.wire));
  const auto before = town.dump("officer");
  town.reopen("officer");
  EXPECT_EQ(town.dump("officer"), before);
}

TEST_F(DeviceTest, DraftsSurviveAndEndWithTheRecord) {
  auto& officer = town.device("officer");
  EncounterDraft draft(DraftId::random(town.random));
  ASSERT_TRUE(officer.journal().write_draft(draft.patch({{"type", "arrest_diversion"}, {"name", "Ana Demo"}})));
  ASSERT_TRUE(officer.journal().write_draft(draft.answer("charge", "loitering")));
  ASSERT_TRUE(officer.journal().write_draft(draft.patch({{"name", nullptr}, {"page", "offer"}})));
  const auto state = draft.state();
  town.reopen("officer");
  auto& again = town.device("officer");
  const auto drafts = EncounterDraft::all(again.journal());
  ASSERT_TRUE(drafts);
  ASSERT_EQ(drafts->size(), 1u);
  EXPECT_EQ((*drafts)[0].state(), state);
  EXPECT_FALSE((*drafts)[0].state().contains("name"));
  auto encounter = night(town.random);
  encounter.draft = draft.id();
  const auto facts = commands::record_encounter(encounter, *again.scene());
  ASSERT_TRUE(again.record(*facts, draft.id()));
  EXPECT_TRUE(again.journal().drafts()->empty());
}

TEST_F(DeviceTest, OnlyARegistrarInvitesAndPublishes) {
  auto& officer = town.device("officer");
  EXPECT_EQ(officer.invite(disclosure::Role::officer, "pcpd", "x").error().code, Code::rule_refused);
  EXPECT_EQ(officer.publish(settings()).error().code, Code::rule_refused);
  EXPECT_EQ(officer.approve(Bytes{1, 2, 3}).error().code, Code::rule_refused);
}

TEST_F(DeviceTest, ARequestThatAnswersNoInvitationIsRefused) {
  EXPECT_EQ(town.device("coordinator").approve(Bytes(200, 7)).error().code, Code::bad_signature);
}

TEST_F(DeviceTest, TwoProcessesDoNotShareAFolder) {
  EXPECT_EQ(Device::unlock(town.at("officer"), Town::pin, town.clock, town.random).error().code, Code::in_use);
}

TEST_F(DeviceTest, ThePorchShowsCoverWithoutAPin) {
  town.devices.clear();
  const auto porch = read_porch(town.at("officer"));
  ASSERT_TRUE(porch && *porch);
  EXPECT_EQ((*porch)->outreach_phone, "555-0142");
}

}  // namespace
}  // namespace leadline::device::testing
