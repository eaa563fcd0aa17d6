// A device is lost: the registrar cuts it off, and everybody else goes on.
#include "app/device/parts.h"
#include "sync/wire/duties.h"
#include "town.h"

namespace leadline::device::testing {
namespace {

class RevokeTest : public ::testing::Test {
 protected:
  void SetUp() override {
    town.found();
    town.enroll("officer", disclosure::Role::officer, "pcpd");
    town.enroll("peer", disclosure::Role::peer, "harbor");
    town.enroll("lost", disclosure::Role::peer, "harbor");
    town.sync_all();
  }
  const DeviceId& id_of(const std::string& who) { return town.device(who).me().device; }
  Result<std::string> revoke(const std::string& who, const std::string& by = "coordinator") {
    return town.device(by).revoke(id_of(who));
  }
  SubjectId record_night() {
    const auto encounter = night(town.random);
    const auto facts = commands::record_encounter(encounter, *town.device("officer").scene());
    EXPECT_TRUE(facts) << describe(facts.error());
    const auto written = town.device("officer").record(*facts);
    EXPECT_TRUE(written) << describe(written.error());
    return commands::referral_of(encounter.draft);
  }
  std::optional<views::Referral> referral(const std::string& who, const SubjectId& id) {
    auto found = town.device(who).views().referral(id);
    EXPECT_TRUE(found);
    return found ? *found : std::nullopt;
  }
  void note(const std::string& who, const SubjectId& about, const std::string& text) {
    const auto facts = commands::write_note(*referral(who, about), text, DraftId::random(town.random),
                                            *town.device(who).scene("Lee"));
    ASSERT_TRUE(facts) << describe(facts.error());
    const auto written = town.device(who).record(*facts);
    ASSERT_TRUE(written) << describe(written.error());
  }
  std::uint64_t held_of(const std::string& who, const std::string& by) {
    return town.device(by).journal().head(id_of(who))->seq;
  }
  Town town;
};

TEST_F(RevokeTest, TheServerTurnsItAwayAndItsAudiencesHaveNewKeys) {
  const auto before = record_night();
  town.sync_all();
  note("lost", before, "seen at noon");
  town.sync("lost");
  town.sync("coordinator");
  const auto last = held_of("lost", "coordinator");
  ASSERT_GT(last, 0u);
  const auto revoked = revoke("lost");
  ASSERT_TRUE(revoked) << describe(revoked.error());
  EXPECT_EQ(*revoked, "lost device");
  town.sync("coordinator");

  // It does not know yet, and writes on.
  note("lost", before, "after the loss");
  const auto refused = town.device("lost").sync(*town.wire);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, Code::revoked);
  EXPECT_GT(town.device("lost").journal().status()->unsent, 0u) << "offered, not taken, and still here";
  EXPECT_FALSE(town.device("lost").me().approved);
  EXPECT_EQ(town.device("lost").record({}).error().code, Code::not_approved);

  town.sync("officer");
  town.sync("peer");
  EXPECT_EQ(held_of("lost", "peer"), last) << "what counted is there, what came later is not";
  for (const char* audience : {"program", "care:harbor"}) {
    const auto* epoch = town.device("peer").keys().latest(audience);
    ASSERT_TRUE(epoch);
    EXPECT_FALSE(epoch->lockboxes.contains(id_of("lost"))) << audience;
    EXPECT_TRUE(epoch->lockboxes.contains(id_of("peer"))) << audience;
  }
  const auto after = record_night();
  town.sync("officer");
  town.sync("peer");
  ASSERT_TRUE(referral("peer", after) && referral("peer", after)->ways);
  ASSERT_TRUE(referral("peer", before) && referral("peer", before)->ways) << "old seeds are kept";
}

TEST_F(RevokeTest, WhatItWroteAfterTheRegistrarLastHeardIsSetAside) {
  const auto about = record_night();
  town.sync_all();
  const auto last = held_of("lost", "coordinator");
  note("lost", about, "too late to count");
  town.sync("lost");  // the server has it; the coordinator has not heard of it
  ASSERT_TRUE(revoke("lost"));
  // Straight to the server's key log, without reading first what it holds.
  town.sync("coordinator");
  town.sync("peer");
  const auto status = town.device("peer").journal().status();
  EXPECT_EQ(held_of("lost", "peer"), last);
  EXPECT_TRUE(std::ranges::any_of(status->quarantined, [&](const auto& one) {
    return one.device == id_of("lost") && one.seq == last + 1 && one.reason == Code::revoked;
  }));
}

TEST_F(RevokeTest, OnlyARegistrarAndNotItself) {
  EXPECT_EQ(revoke("lost", "peer").error().code, Code::rule_refused);
  EXPECT_EQ(revoke("coordinator").error().code, Code::rule_refused);
  EXPECT_EQ(town.device("coordinator").revoke(DeviceId::random(town.random)).error().code,
            Code::unknown_device);
}

TEST_F(RevokeTest, WhatWasCutOffIsNotApprovedAgain) {
  const auto invitation = town.device("coordinator").invite(disclosure::Role::peer, "harbor", "again");
  const auto joined = join_program(town.at("again"), Town::pin, *invitation, town.clock, town.random);
  ASSERT_TRUE(joined);
  ASSERT_TRUE(town.device("coordinator").approve(joined->request));
  DeviceId again;
  for (const auto& [id, one] : town.device("coordinator").keys().devices)
    if (one.certificate.device_name == "again") again = id;
  ASSERT_TRUE(town.device("coordinator").revoke(again));
  EXPECT_EQ(town.device("coordinator").approve(joined->request).error().code, Code::revoked);
}

TEST_F(RevokeTest, TwiceIsOnce) {
  ASSERT_TRUE(revoke("lost"));
  const auto records = town.device("coordinator").journal().key_records()->size();
  ASSERT_TRUE(revoke("lost"));
  EXPECT_EQ(town.device("coordinator").journal().key_records()->size(), records);
}

// The second registrar has not heard of it and approves somebody: its newest key is with the lost device too.
TEST_F(RevokeTest, AnApprovalMadeMeanwhileDoesNotGiveTheLostDeviceTheNewKey) {
  town.enroll("desk", disclosure::Role::registrar, "pine");
  town.sync_all();
  ASSERT_TRUE(revoke("lost"));
  for (const char* name : {"one", "two"}) {
    const auto invitation = town.device("desk").invite(disclosure::Role::peer, "harbor", name);
    ASSERT_TRUE(invitation);
    const auto joined = join_program(town.at(name), Town::pin, *invitation, town.clock, town.random);
    ASSERT_TRUE(joined);
    ASSERT_TRUE(town.device("desk").approve(joined->request));
  }
  town.sync("desk");
  town.sync("officer");
  const auto& before = town.device("officer").keys();
  ASSERT_TRUE(before.latest("care:harbor")->holders.contains(id_of("lost")))
      << "the officer has heard of desk alone";
  town.sync("coordinator");
  town.sync("desk");
  const auto& merged = town.device("desk").keys();
  EXPECT_TRUE(merged.device(id_of("lost"))->revoked);
  town.sync("coordinator");
  town.sync("officer");
  for (const char* name : {"one", "two"}) town.open(name);
  for (int round = 0; round < 3; ++round)
    for (const char* who : {"coordinator", "desk", "officer", "peer", "one", "two"}) town.sync(who);
  const auto& keys = town.device("officer").keys();
  EXPECT_TRUE(wire::overdue_rotations(keys).empty());
  for (const char* audience : {"program", "care:harbor"}) {
    EXPECT_EQ(keys.sealing(audience), keys.latest(audience));
    EXPECT_FALSE(keys.latest(audience)->lockboxes.contains(id_of("lost")));
    for (const char* who : {"peer", "one", "two"})
      EXPECT_TRUE(keys.latest(audience)->holders.contains(id_of(who)));
  }
  const auto after = record_night();
  town.sync("officer");
  for (const char* who : {"peer", "one", "two"}) {
    town.sync(who);
    EXPECT_TRUE(referral(who, after) && referral(who, after)->ways) << who;
  }
}

TEST_F(RevokeTest, WhatTheKeyLogRefusesIsNotKept) {
  town.enroll("desk", disclosure::Role::registrar, "pine");
  const auto invitation = town.device("desk").invite(disclosure::Role::peer, "harbor", "late");
  const auto joined = join_program(town.at("late"), Town::pin, *invitation, town.clock, town.random);
  ASSERT_TRUE(revoke("desk"));
  const auto records = town.device("coordinator").journal().key_records();
  ASSERT_TRUE(town.device("desk").journal().add_key_records(*records));
  town.reopen("desk");
  const auto before = town.device("desk").journal().key_records()->size();
  EXPECT_EQ(town.device("desk").approve(joined->request).error().code, Code::revoked);
  EXPECT_EQ(town.device("desk").journal().key_records()->size(), before);
}

// A peer hands a newcomer bytes instead of a key, before anybody else hands it the real one.
TEST_F(RevokeTest, AKeyThatDoesNotOpenComesFromSomebodyElse) {
  const auto id = record_night();
  town.sync_all();
  const auto invitation = town.device("coordinator").invite(disclosure::Role::peer, "harbor", "newcomer");
  const auto joined = join_program(town.at("newcomer"), Town::pin, *invitation, town.clock, town.random);
  ASSERT_TRUE(town.device("coordinator").approve(joined->request));
  town.sync("coordinator");
  town.open("newcomer");
  town.sync("newcomer");
  auto& bad = town.device("lost");
  const auto identity = decode_identity(**bad.journal().get(identity_value));
  const auto index = bad.keys().index_of.at("care:harbor");
  const auto records = town.device("coordinator").journal().key_records();
  const auto keys = wire::reduce(*records, bad.me().genesis);
  wire::EpochGrant grant;
  for (std::uint16_t number = 1; number <= 2; ++number)
    grant.seeds.push_back({keys.epoch(index, number)->ref(), {{id_of("newcomer"), Bytes(80, 5)}}});
  const wire::Record record{bad.me().program, {keys.heads.begin(), keys.heads.end()}, bad.me().device, grant};
  const Bytes bogus = wire::sign_record(record, identity->signing_seed);
  ASSERT_TRUE(bad.journal().add_key_records(*records));
  ASSERT_TRUE(bad.journal().add_key_records(std::span(&bogus, 1)));
  ASSERT_TRUE(bad.sync(*town.wire));
  town.sync("peer");
  town.sync("newcomer");
  EXPECT_FALSE(referral("newcomer", id) && referral("newcomer", id)->ways);
  town.sync_all();
  ASSERT_TRUE(referral("newcomer", id));
  EXPECT_TRUE(referral("newcomer", id)->ways);
}

// The one officer's tablet is lost, and with it the only key that opens what outreach sealed for police.
TEST_F(RevokeTest, WhatOutreachWroteForPoliceReachesTheTabletThatComesAfterTheLostOne) {
  auto encounter = night(town.random);
  encounter.type = facts::ReferralType::social_contact;
  encounter.charge.clear();
  encounter.name.clear();
  const auto facts = commands::record_encounter(encounter, *town.device("peer").scene("Sam"));
  ASSERT_TRUE(facts) << describe(facts.error());
  ASSERT_TRUE(town.device("peer").record(*facts));
  const auto id = commands::referral_of(encounter.draft);
  town.sync_all();
  ASSERT_TRUE(referral("officer", id));
  ASSERT_TRUE(revoke("officer"));
  town.sync("coordinator");
  town.devices.erase("officer");
  town.sync_all();
  EXPECT_EQ(town.device("peer").journal().status()->owed, 0u) << "nobody is there to seal it to";

  town.enroll("second", disclosure::Role::officer, "pcpd");
  const auto before = town.device("peer").journal().head(id_of("peer"))->seq;
  town.sync("peer");
  EXPECT_EQ(town.device("peer").journal().status()->unsent, 0u) << "it went in the same sync";
  const auto after = town.device("peer").journal().head(id_of("peer"))->seq;
  EXPECT_GT(after, before);
  town.sync("second");
  const auto seen = referral("second", id);
  ASSERT_TRUE(seen);
  EXPECT_TRUE(seen->request);
  EXPECT_FALSE(seen->ways) << "what is care's stays there";

  const auto dump = town.dump("peer");
  town.sync_all();
  town.reopen("peer");
  EXPECT_EQ(town.dump("peer"), dump);
  EXPECT_EQ(town.device("peer").journal().head(id_of("peer"))->seq, after) << "once";

  // Two more are lost before outreach syncs again.
  for (const char* who : {"third", "fourth"}) {
    const std::string lost = who == std::string("third") ? "second" : "third";
    ASSERT_TRUE(revoke(lost));
    town.sync("coordinator");
    town.devices.erase(lost);
    town.enroll(who, disclosure::Role::officer, "pcpd");
  }
  town.sync_all();
  ASSERT_TRUE(referral("fourth", id));
  EXPECT_TRUE(referral("fourth", id)->request);
  EXPECT_FALSE(referral("fourth", id)->ways);
}

}  // namespace
}  // namespace leadline::device::testing
