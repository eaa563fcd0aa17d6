// The key log between devices and a server that lost some of it, and epochs that were made at the same time.
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
        world.devices.emplace_back(world, *member, world.folder + "/" + member->id().text() + ".db");
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

}  // namespace
}  // namespace leadline::sync
