// Whose turn it is to hand a seed on or to make a new epoch, and that the log does not grow with the number
// of devices that are online.
#include "sync/wire/duties.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "sync/wire/record_codec.h"
#include "tests/sync/wire/program.h"

namespace leadline::wire {
namespace {

using disclosure::Role;
using testing::care;
using testing::Member;
using testing::Program;

struct Duties : ::testing::Test {
  Program program{91};
  // Many peers of one agency, all in one epoch; cheaper than enrolling each.
  std::vector<const Member*> crowd(std::size_t count) {
    std::vector<const Member*> out;
    std::vector<RecordHash> last = program.heads();
    for (std::size_t i = 0; i < count; ++i) {
      const Member& one = program.make(Role::peer, "harbor", "Phone");
      program.add(program.sign(program.members.front(), one.certificate, last));
      last = {hash_record(program.records.back())};
      out.push_back(&one);
    }
    program.rotate(care);
    return out;
  }
};

TEST_F(Duties, OfManyHoldersTwoHandASeedOverAndMoreOnlyWhereItStaysMissing) {
  const auto holders = crowd(20);
  program.rotate(care);
  program.rotate(care);
  const Member& late = program.make(Role::peer, "harbor", "Late phone");
  program.certify(late, program.members.front());
  const auto state = program.state();
  std::map<DeviceId, Waited> waited;
  std::vector<std::size_t> granting;
  for (int sync = 0; sync < 5; ++sync) {
    std::size_t now = 0;
    for (const auto* holder : holders) {
      const auto grants = missing_grants(state, program.ring(*holder), waited[holder->id()]);
      ASSERT_LE(grants.size(), 1u) << "one record for all seeds";
      if (grants.empty()) continue;
      ++now;
      EXPECT_EQ(grants.front().seeds.size(), 3u);
      EXPECT_TRUE(parse_record(program.sign(*holder, grants.front())));
    }
    granting.push_back(now);
  }
  EXPECT_EQ(granting, (std::vector<std::size_t>{2, 4, 8, 16, 20}));
  // What is done is forgotten.
  for (const auto* holder : holders)
    for (auto& grant : missing_grants(state, program.ring(*holder), waited[holder->id()]))
      program.add(program.sign(*holder, std::move(grant)));
  for (const auto* holder : holders) {
    EXPECT_TRUE(missing_grants(program.state(), program.ring(*holder), waited[holder->id()]).empty());
    EXPECT_TRUE(waited[holder->id()].empty());
  }
}

// The registrar holds the program's seeds, so that each new epoch carries the one before.
TEST_F(Duties, WhatALaterSeedCarriesIsNotHandedOver) {
  const Member& sam = program.enroll(Role::peer, "harbor", "Sam's phone");
  const Member& late = program.enroll(Role::officer, "pcpd", "Unit 12");
  const auto state = program.state();
  const auto index = state.index_of.at("program");
  ASSERT_FALSE(state.epoch(index, 1)->holders.contains(late.id()));
  ASSERT_NE(program.ring(late).seed(index, 1), nullptr);
  for (const Member* member : {static_cast<const Member*>(&program.members.front()), &sam}) {
    Waited waited;
    EXPECT_TRUE(missing_grants(state, program.ring(*member), waited).empty());
  }
}

// A `previous` that leads nowhere is not taken for a way.
TEST_F(Duties, ABrokenLineIsHandedOver) {
  const Member& sam = program.enroll(Role::peer, "harbor", "Sam's phone");
  const Member& ruth = program.make(Role::peer, "harbor", "Ruth's phone");
  program.certify(ruth, program.members.front());
  auto epoch =
      make_epoch(program.state(), care, program.members_of(care), program.ring(sam), program.random).value();
  epoch.previous[5] ^= 1;
  program.add(program.sign(program.members.front(), epoch));
  const auto index = program.state().index_of.at(care);
  ASSERT_EQ(program.ring(ruth).seed(index, 1), nullptr);
  Waited waited;
  for (auto& grant : missing_grants(program.state(), program.ring(sam), waited))
    program.add(program.sign(sam, std::move(grant)));
  EXPECT_NE(program.ring(ruth).seed(index, 1), nullptr);
}

TEST_F(Duties, SixtyFiveConcurrentRecordsAreDrawnTogether) {
  const auto holders = crowd(70);
  const auto seen = program.heads();
  for (const auto* holder : holders) program.add(program.sign(*holder, Merge{}, seen));
  ASSERT_EQ(program.state().heads.size(), 70u);
  const Member& registrar = program.members.front();
  const Member& late = program.make(Role::peer, "harbor", "Late phone");
  EXPECT_EQ(parse_record(program.sign(registrar, late.certificate)).error().code, Code::malformed_record);
  auto parents = parents_of(program.state(), holders.front()->id(), Merge{});
  ASSERT_EQ(parents.size(), 70u);
  parents.resize(most_parents);
  program.add(program.sign(*holders.front(), Merge{}, parents));
  EXPECT_EQ(program.state().heads.size(), 7u);
  program.certify(late, registrar);
  EXPECT_NE(program.state().device(late.id()), nullptr);
}

TEST_F(Duties, OneRegistrarRotatesAndTheOthersWait) {
  std::vector<const Member*> registrars{&program.members.front()};
  for (int i = 0; i < 4; ++i) registrars.push_back(&program.enroll(Role::registrar, "pine", "Laptop"));
  program.enroll(Role::peer, "harbor", "Sam's phone");
  const Member& lost = program.enroll(Role::peer, "harbor", "Lost phone");
  EXPECT_TRUE(overdue_rotations(program.state()).empty());
  program.add(program.sign(program.members.front(), Revocation{lost.id(), 0, {}}));
  const auto state = program.state();
  EXPECT_EQ(overdue_rotations(state), (std::vector<std::string>{care, "program"}));
  std::map<DeviceId, Waited> waited;
  std::vector<std::size_t> rotating;
  for (int sync = 0; sync < 4; ++sync) {
    std::size_t now = 0;
    for (const auto* registrar : registrars) {
      const auto due = rotations_due(state, registrar->id(), waited[registrar->id()]);
      now += static_cast<std::size_t>(std::ranges::count(due, care));
    }
    rotating.push_back(now);
  }
  EXPECT_EQ(rotating, (std::vector<std::size_t>{1, 2, 4, 5}));
}

// Someone was certified, and the epochs that go with it never came.
TEST_F(Duties, AnAudienceThatNobodyHoldsGetsAKey) {
  const Member& sam = program.make(Role::peer, "harbor", "Sam's phone");
  program.certify(sam, program.members.front());
  EXPECT_EQ(overdue_rotations(program.state()), std::vector{care});
  program.rotate(care);
  EXPECT_TRUE(overdue_rotations(program.state()).empty());
  program.add(program.sign(program.members.front(), Revocation{sam.id(), 0, {}}));
  EXPECT_EQ(overdue_rotations(program.state()), std::vector<std::string>{})
      << "nobody is left; and of program nobody was";
}

// Each registrar had approved somebody whom the other did not know yet. What was sealed under either epoch is
// meant for both.
TEST_F(Duties, BothSeedsOfConcurrentEpochsReachEverybody) {
  const Member& second = program.enroll(Role::registrar, "pine", "Second laptop");
  const auto state = program.state();
  const std::vector<RecordHash> heads(state.heads.begin(), state.heads.end());
  const Member& one = program.make(Role::peer, "harbor", "Sam's phone");
  const Member& two = program.make(Role::peer, "harbor", "Ruth's phone");
  const auto approve = [&](const Member& registrar, const Member& member) {
    const Bytes certificate = program.sign(registrar, member.certificate, heads);
    program.add(certificate);
    const Device device{member.certificate, false, std::nullopt};
    const auto epoch = make_epoch(state, "care:harbor", std::span(&device, 1), Keyring{}, program.random);
    program.add(program.sign(registrar, *epoch, {hash_record(certificate)}));
  };
  approve(program.members.front(), one);
  approve(second, two);
  const auto index = program.state().index_of.at("care:harbor");
  ASSERT_EQ(program.state().epoch(index, 1)->rivals.size(), 1u);
  EXPECT_EQ(program.ring(one).all(index, 1).size(), 1u);
  for (const Member* member : {&one, &two}) {
    Waited waited;
    for (auto& grant : missing_grants(program.state(), program.ring(*member), waited))
      program.add(program.sign(*member, std::move(grant)));
  }
  for (const Member* member : {&one, &two}) {
    EXPECT_EQ(program.ring(*member).all(index, 1).size(), 2u);
    Waited waited;
    EXPECT_TRUE(missing_grants(program.state(), program.ring(*member), waited).empty());
  }
}

}  // namespace
}  // namespace leadline::wire
