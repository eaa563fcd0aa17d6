// Seeds that nobody has any more who belongs to the audience.
#include "tests/sync/wire/two_peers.h"

namespace leadline::wire {
namespace {

using disclosure::Role;
using ::testing::Contains;
using ::testing::IsEmpty;
using ::testing::Not;
using testing::care;
using testing::Member;

struct Orphans : testing::TwoPeers {
  Orphans() : TwoPeers(82) {}
  SeedRef first() const { return program.state().epoch(index(), 1)->ref(); }
  bool orphaned(const SeedRef& seed) const { return program.state().seed(seed)->orphaned; }
};

// The second registrar makes a key for both on what it has seen; that Sam and it itself are cut off, it has not.
TEST_F(Orphans, AKeyIsOrphanedOnceAllAreCutOffWhoWereHandedIt) {
  const auto seen = program.heads();
  const auto epoch = epoch_for({&sam, &ruth}, program.state());
  const SeedRef voided{epoch.index, epoch.epoch, epoch.box};
  add(second, epoch, seen);
  cut_off({&sam, &second}, seen);
  program.enroll(Role::peer, "harbor", "Dee's phone");
  ASSERT_NE(program.state().epoch(voided.index, voided.epoch)->ref(), voided);
  EXPECT_FALSE(orphaned(voided)) << "Ruth has it, and will hand it on";
  cut_off({&ruth}, program.heads());
  program.rotate(care);
  EXPECT_TRUE(orphaned(voided));
  EXPECT_FALSE(program.state().sealing(care)->orphaned);
}

TEST_F(Orphans, WhatACutOffDeviceHandedOnOpensUntilItIsSaidNotTo) {
  const Member& dee = program.make(Role::peer, "harbor", "Dee's phone");
  program.certify(dee, registrar);
  program.rotate(care);
  add(sam, EpochGrant{{garbage(first(), dee)}});
  cut_off({&sam, &ruth}, program.heads());
  program.rotate(care);
  ASSERT_FALSE(program.state().seed(first())->holders.contains(dee.id()));
  EXPECT_FALSE(orphaned(first()));
  ASSERT_THAT(program.ring(dee).unopened(), Contains(first()));
  add(dee, Unopened{{first()}});
  EXPECT_TRUE(orphaned(first()));
}

// Two who were cut off hand the same device garbage, and nothing that counts rests on either: both are named.
TEST_F(Orphans, WhoeverHandedOverWhatDoesNotOpenIsNamedAtOnce) {
  const Member& dee = program.make(Role::peer, "harbor", "Dee's phone");
  program.certify(dee, registrar);
  program.rotate(care);
  const auto seen = program.heads();
  // Ruth has the seed from Sam, and hands garbage on, as Sam does.
  const std::vector<Device> to_ruth{device(ruth)};
  const auto handed =
      add(sam, EpochGrant{{make_grant(program.state(), first(), to_ruth, program.ring(sam)).value()}}, seen);
  add(sam, EpochGrant{{garbage(first(), dee)}}, seen);
  add(ruth, EpochGrant{{garbage(first(), dee)}}, {handed});
  cut_off({&sam, &ruth}, seen);
  ASSERT_FALSE(orphaned(first()));
  ASSERT_THAT(program.ring(dee).unopened(), Contains(first()));
  const auto said = add(dee, Unopened{{first()}});
  EXPECT_TRUE(program.state().known.contains(said));
  EXPECT_TRUE(orphaned(first()));
  EXPECT_THAT(program.ring(dee).unopened(), Not(Contains(first())));
}

TEST_F(Orphans, AKeyThatNothingCanBeSealedToIsNone) {
  const auto before = program.state();
  auto epoch = epoch_for({&sam, &ruth}, before);
  epoch.box = {};
  const auto bad = add(registrar, epoch);
  EXPECT_EQ(program.state().refused.at(bad), Code::invalid_value);
  EXPECT_EQ(program.state().sealing(care)->ref(), before.sealing(care)->ref());
}

// As a registrar's device makes the next one that belongs to the audience: with the one before in it.
TEST_F(Orphans, AKeyThatALaterOneCarriesIsNotOrphaned) {
  const auto last = program.state().latest(care)->ref();
  const Member& dee = program.make(Role::peer, "harbor", "Dee's phone");
  program.certify(dee, registrar);
  const std::vector<Device> members{device(dee)};
  const auto carrying = make_epoch(program.state(), care, members, program.ring(sam), program.random).value();
  ASSERT_FALSE(carrying.previous.empty());
  add(registrar, carrying);
  cut_off({&sam, &ruth}, program.heads());
  EXPECT_THAT(program.state().seed(last)->openers, IsEmpty());
  EXPECT_FALSE(orphaned(last));
}

}  // namespace
}  // namespace leadline::wire
