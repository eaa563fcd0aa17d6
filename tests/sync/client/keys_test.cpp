// The key log between devices and a server that lost some of it, and epochs that were made at the same time.
#include <algorithm>

#include "sync/wire/run.h"
#include "tests/sync/client/syncing.h"

namespace leadline::sync {
namespace {

TEST_F(Syncing, AServerPutBackBeforeSomebodyWasApprovedHearsOfHerAgain) {
  everyone_meets();
  world.back_up("early");
  auto& late = world.enroll(Role::case_manager, "harbor", "Ruth's phone");
  everyone_meets();
  synced(late);
  world.put_back_raw("early");
  EXPECT_EQ(failure(late), Code::not_approved);
  EXPECT_TRUE(synced(registrar).alarm_older_server);
  synced(late);
  expect_whole();
}

// Its key log has grown again in the meantime by something else, so that the count says nothing.
TEST_F(Syncing, AForgottenKeyLogIsGivenBackBeforeWhatRestsOnIt) {
  everyone_meets();
  world.back_up("early");
  auto& late = world.enroll(Role::case_manager, "harbor", "Ruth's phone");
  synced(registrar);
  synced(late);
  write(late, testing::note_fact(world.random));
  synced(late);
  synced(peer);
  world.put_back_raw("early");
  for (int i = 0; i < 9; ++i) {
    ASSERT_TRUE(peer.add_key_record(wire::Merge{}));
  }
  ASSERT_TRUE(peer.start());
  synced(peer);
  EXPECT_EQ(world.store->held(late.member.id())->seq, 1u);
  expect_whole();
}

// As many key records as before, and others: the checkpoint says what they come to.
TEST_F(Syncing, AKeyLogThatComesToSomethingElseIsExchangedWhole) {
  everyone_meets();
  world.back_up("early");
  auto& late = world.enroll(Role::case_manager, "harbor", "Ruth's phone");
  synced(registrar);
  world.put_back_raw("early");
  for (int i = 0; i < 9; ++i) {
    ASSERT_TRUE(peer.add_key_record(wire::Merge{}));
  }
  synced(peer);
  ASSERT_TRUE(registrar.start());
  synced(registrar);
  synced(late);
  expect_whole();
}

// Two registrars approve at the same time; somebody who holds one of the two seeds meets what was sealed
// under the other.
TEST_F(Syncing, WhatIsSealedUnderARivalEpochWaitsForItsSeed) {
  auto& second = world.enroll(Role::registrar, "pine", "Second laptop");
  everyone_meets();
  synced(second);
  const auto approve = [&](SimDevice& by, const char* name) -> const testing::Member& {
    const auto& member = world.program.make(Role::case_manager, "harbor", name);
    EXPECT_TRUE(by.add_key_record(member.certificate));
    const auto keys = by.state();
    std::vector<wire::Device> members;
    for (const auto& [id, device] : keys.devices)
      if (wire::belongs(keys, id, keys.index_of.at("care:harbor"))) members.push_back(device);
    EXPECT_TRUE(
        by.add_key_record(wire::make_epoch(keys, "care:harbor", members, by.ring(), world.random).value()));
    return member;
  };
  const auto& one = approve(registrar, "Ruth's phone");
  const auto& two = approve(second, "Dee's phone");
  for (const auto* member : {&one, &two}) {
    auto& device =
        world.devices.emplace_back(world, *member, world.folder / (member->id().text() + ".db"));
    ASSERT_TRUE(device.start());
  }
  auto& ruth = world.devices[world.devices.size() - 2];
  auto& dee = world.devices.back();
  synced(registrar);
  synced(ruth);
  write(ruth, testing::note_fact(world.random));
  synced(ruth);
  synced(second);
  EXPECT_EQ(synced(dee).quarantined, 0u);
  EXPECT_EQ(dee.journal->status()->waiting, 1u);
  write(dee, testing::note_fact(world.random));
  synced(dee);
  expect_whole();
}

// Put back twice without a word while the same process runs here: each time the log is given back.
TEST_F(Syncing, ASecondSilentPutBackIsHealedToo) {
  everyone_meets();
  for (const char* name : {"Ruth's phone", "Dee's phone"}) {
    world.back_up(name);
    auto& late = world.enroll(Role::case_manager, "harbor", name);
    const auto lost = registrar.journal->key_records()->size() - *world.store->key_record_count();
    synced(registrar);
    world.put_back_raw(name);
    for (std::size_t i = 0; i < lost; ++i) ASSERT_TRUE(peer.add_key_record(wire::Merge{}));
    synced(peer);
    EXPECT_EQ(failure(late), Code::not_approved);
    synced(registrar);
    synced(late);
    synced(peer);
    synced(registrar);
  }
  expect_whole();
}

// Seals as the app does, and then damages what the readers need.
class Poisoner final : public journal::Sealer {
 public:
  Poisoner(wire::EntrySealer& sealer, const testing::Member& author) : sealer_(sealer), author_(author) {}
  DeviceId device() const override { return sealer_.device(); }
  Result<std::vector<std::string>> audiences(const facts::Fact& fact) const override {
    return sealer_.audiences(fact);
  }
  bool has_key(std::string_view audience) const override { return sealer_.has_key(audience); }
  Result<std::vector<journal::SealedEntry>> seal(const journal::Head& head,
                                                 std::span<const journal::Addressed> facts) override {
    LEADLINE_TRY(entries, sealer_.seal(head, facts));
    auto& entry = entries.back();
    LEADLINE_TRY(loaded, wire::load(entry.stored));
    auto& body = std::get<wire::Body>(loaded);
    body.lockboxes.front().box[20] ^= 1;
    entry.stored = wire::store(body);
    entry.id = wire::entry_id(head.id, author_.id(), entry.seq, body.header.audiences, wire::rest_of(body));
    crypto::Digest heads;
    std::copy_n(entry.signature->begin(), heads.size(), heads.begin());
    entry.signature = copy(heads);
    append(*entry.signature,
           crypto::sign(author_.signing, wire::run_domain, wire::signed_message(entry.id, heads)));
    return std::move(entries);
  }

 private:
  wire::EntrySealer& sealer_;
  const testing::Member& author_;
};

struct Poisoned : Syncing {
  void SetUp() override {
    everyone_meets();
    const auto keys = officer.state();
    const auto seeds = officer.ring();
    wire::EntrySealer honest(keys, seeds, officer.member.id(), officer.member.signing.clone(), testing::pine,
                             world.random);
    Poisoner sealer(honest, officer.member);
    HybridClock hybrid(officer.clock);
    const auto fact = testing::ways_fact(world.random);
    ASSERT_TRUE(officer.journal->append(sealer, hybrid, std::span(&fact, 1)));
    synced(officer);
  }
  void expect_set_aside_once() {
    const auto aside = peer.journal->status()->quarantined;
    ASSERT_EQ(aside.size(), 1u);
    EXPECT_EQ(aside.front().reason, Code::decrypt_failed);
    EXPECT_EQ(synced(peer).quarantined, 0u);
  }
};

// What does not open may have been sealed under a key that has yet to come; once all keys are here it is set
// aside.
TEST_F(Poisoned, AnEntryThatCameWithAKeyRecordIsSetAside) {
  bool done = false;
  world.network = [&](SimDevice& device, const Request& request, const auto& deliver) -> Result<Response> {
    if (&device == &peer && request.path == "/v1/pull" && !std::exchange(done, true)) {
      EXPECT_TRUE(registrar.add_key_record(wire::Merge{}));
      synced(registrar);
    }
    return deliver();
  };
  synced(peer);
  world.network = nullptr;
  ASSERT_TRUE(done);
  expect_set_aside_once();
}

TEST_F(Poisoned, AServerThatCountsMoreKeysThanItHasHidesNothing) {
  world.network = [&](SimDevice&, const Request& request, const auto& deliver) -> Result<Response> {
    auto response = deliver();
    if (request.path != "/v1/pull") return response;
    auto answer = wire::decode_frame<wire::PullAnswer>(response.body);
    EXPECT_TRUE(answer);
    answer->checkpoint.key_records += 7;
    answer->checkpoint = wire::sign_checkpoint(answer->checkpoint, world.program.server_seed);
    response.body = wire::encode_frame(*answer);
    return response;
  };
  synced(peer);
  expect_set_aside_once();
}

// The registrar cut it off too early and says so later: what had been set aside is read again.
TEST_F(Syncing, WhatCountsAfterAllIsReadAgain) {
  auto& reader = world.enroll(Role::case_manager, "harbor", "Ruth's phone");
  everyone_meets();
  synced(reader);
  write(peer, testing::note_fact(world.random));
  synced(peer);
  ASSERT_TRUE(registrar.add_key_record(wire::Revocation{peer.member.id(), 0, {}}));
  synced(registrar);
  EXPECT_GT(synced(reader).quarantined, 0u);
  EXPECT_EQ(reader.journal->head(peer.member.id())->seq, 0u);
  const auto head = *peer.journal->head(peer.member.id());
  ASSERT_TRUE(registrar.add_key_record(wire::Revocation{peer.member.id(), head.seq, head.id}));
  synced(registrar);
  EXPECT_EQ(synced(reader).facts.size(), 1u);
  EXPECT_EQ(reader.journal->head(peer.member.id())->seq, 1u);
}

}  // namespace
}  // namespace leadline::sync
