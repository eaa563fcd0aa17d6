// Seeds that nobody has any more who belongs to the audience.
#include <gmock/gmock.h>

#include "sync/wire/duties.h"
#include "tests/sync/wire/program.h"

namespace leadline::wire {
namespace {

using disclosure::Role;
using ::testing::Contains;
using ::testing::IsEmpty;
using ::testing::Not;
using testing::care;
using testing::Member;
using testing::Program;

// The second registrar makes a key for Sam and Ruth on what it has seen; who of them is cut off, and that the second
// registrar is, it has not.
struct Orphans : ::testing::Test {
  Program program{82};
  const Member& registrar = program.members.front();
  Member& second = program.enroll(Role::registrar, "pine", "Second laptop");
  Member& sam = program.enroll(Role::peer, "harbor", "Sam's phone");
  Member& ruth = program.enroll(Role::peer, "harbor", "Ruth's phone");
  SeedRef voided;

  void make_void(std::initializer_list<const Member*> cut_off) {
    const auto seen = program.heads();
    std::vector<Device> both;
    for (const auto* member : {&sam, &ruth}) both.push_back({member->certificate, false, std::nullopt});
    const auto epoch = make_epoch(program.state(), care, both, Keyring{}, program.random).value();
    voided = {epoch.index, epoch.epoch, epoch.box};
    program.add(program.sign(second, epoch, seen));
    auto on = seen;
    for (const auto* member : cut_off) {
      program.add(program.sign(registrar, Revocation{member->id(), 0, {}}, on));
      on = {hash_record(program.records.back())};
    }
    program.add(program.sign(registrar, Revocation{second.id(), 0, {}}, on));
  }
};

TEST_F(Orphans, AKeyIsOrphanedOnceAllAreCutOffWhoWereHandedIt) {
  make_void({&sam});
  program.enroll(Role::peer, "harbor", "Dee's phone");
  EXPECT_THAT(program.state().orphaned(), Not(Contains(voided))) << "Ruth has it, and will hand it on";
  ASSERT_NE(program.state().seed(voided), nullptr);
  program.add(program.sign(registrar, Revocation{ruth.id(), 0, {}}));
  program.rotate(care);
  EXPECT_THAT(program.state().orphaned(), Contains(voided));
  EXPECT_FALSE(program.state().sealing(care)->orphaned);
}

TEST_F(Orphans, WhereNobodyIsLeftToSealToNothingIsSealedAgain) {
  make_void({&sam, &ruth});
  ASSERT_TRUE(program.state().seed(voided)->orphaned);
  EXPECT_THAT(program.state().orphaned(), IsEmpty());
}

TEST_F(Orphans, WhatACutOffDeviceHandedOnOpensUntilItIsSaidNotTo) {
  const Member& dee = program.make(Role::peer, "harbor", "Dee's phone");
  program.certify(dee, registrar);
  program.rotate(care);
  const auto early = program.state().epoch(program.state().index_of.at(care), 1)->ref();
  const auto garbage = crypto::box_seal(dee.certificate.box, crypto::Secret::random(program.random).view());
  program.add(program.sign(sam, EpochGrant{{{early, {{dee.id(), garbage}}}}}));
  for (const auto* member : {&sam, &ruth})
    program.add(program.sign(registrar, Revocation{member->id(), 0, {}}));
  program.rotate(care);
  const auto state = program.state();
  const auto* seed = state.seed(early);
  ASSERT_FALSE(seed->holders.contains(dee.id()));
  EXPECT_FALSE(seed->orphaned);
  const auto ring = program.ring(dee);
  ASSERT_THAT(ring.unopened(), Contains(early));
  program.add(program.sign(dee, Unopened{{early}}));
  EXPECT_TRUE(program.state().seed(early)->orphaned);
}

// Two who were cut off hand the same device garbage, and nothing that counts rests on either: both are named.
TEST_F(Orphans, WhoeverHandedOverWhatDoesNotOpenIsNamedAtOnce) {
  const Member& dee = program.make(Role::peer, "harbor", "Dee's phone");
  program.certify(dee, registrar);
  program.rotate(care);
  const auto index = program.state().index_of.at(care);
  const auto early = program.state().epoch(index, 1)->ref();
  const auto seen = program.heads();
  const auto garbage = [&](const Member& to) {
    return GrantedSeed{early, {{to.id(), crypto::box_seal(to.certificate.box, crypto::Secret::random(program.random).view())}}};
  };
  // Ruth has the seed from Sam, and hands garbage on, as Sam does.
  const auto ring = program.ring(sam);
  const auto* seed = ring.find(early);
  ASSERT_NE(seed, nullptr);
  program.add(program.sign(sam, EpochGrant{{{early, {{ruth.id(), crypto::box_seal(ruth.certificate.box, seed->seed.view())}}}}}, seen));
  const auto handed = hash_record(program.records.back());
  program.add(program.sign(sam, EpochGrant{{garbage(dee)}}, seen));
  program.add(program.sign(ruth, EpochGrant{{garbage(dee)}}, {handed}));
  auto on = seen;
  for (const auto* member : {&sam, &ruth}) {
    program.add(program.sign(registrar, Revocation{member->id(), 0, {}}, on));
    on = {hash_record(program.records.back())};
  }
  ASSERT_FALSE(program.state().seed(early)->orphaned);
  ASSERT_THAT(program.ring(dee).unopened(), Contains(early));
  program.add(program.sign(dee, Unopened{{early}}));
  EXPECT_TRUE(program.state().known.contains(hash_record(program.records.back())));
  EXPECT_TRUE(program.state().seed(early)->orphaned);
  EXPECT_THAT(program.ring(dee).unopened(), Not(Contains(early)));
}

TEST_F(Orphans, AKeyThatNothingCanBeSealedToIsNone) {
  const auto before = program.state();
  const std::vector<Device> members{{sam.certificate, false, std::nullopt}, {ruth.certificate, false, std::nullopt}};
  auto epoch = make_epoch(before, care, members, Keyring{}, program.random).value();
  epoch.box = {};
  const auto bad = program.sign(registrar, epoch);
  program.add(bad);
  EXPECT_EQ(testing::refusal(program, bad), Code::invalid_value);
  EXPECT_EQ(program.state().sealing(care)->ref(), before.sealing(care)->ref());
}

TEST_F(Orphans, AKeyThatALaterOneCarriesIsNone) {
  // Sam's device makes the next one as a registrar's would that belongs to the audience: with the one before in it.
  const auto before = program.state();
  const auto last = before.latest(care)->ref();
  const Member& dee = program.make(Role::peer, "harbor", "Dee's phone");
  program.certify(dee, registrar);
  const std::vector<Device> members{{dee.certificate, false, std::nullopt}};
  const auto carrying = make_epoch(program.state(), care, members, program.ring(sam), program.random).value();
  ASSERT_FALSE(carrying.previous.empty());
  program.add(program.sign(registrar, carrying));
  for (const auto* member : {&sam, &ruth})
    program.add(program.sign(registrar, Revocation{member->id(), 0, {}}));
  EXPECT_THAT(program.state().seed(last)->openers, IsEmpty());
  EXPECT_FALSE(program.state().seed(last)->orphaned);
}

}  // namespace
}  // namespace leadline::wire
