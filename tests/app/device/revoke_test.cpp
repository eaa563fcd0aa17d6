// A device is lost: the registrar cuts it off, and everybody else goes on.
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
    const auto facts = commands::write_note(*referral(who, about), text, DraftId::random(town.random), *town.device(who).scene("Lee"));
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
  town.sync("lost");   // the server has it; the coordinator has not heard of it
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
  EXPECT_EQ(town.device("coordinator").revoke(DeviceId::random(town.random)).error().code, Code::unknown_device);
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

}  // namespace
}  // namespace leadline::device::testing
