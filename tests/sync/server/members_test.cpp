// The key log at the server: everything that is signed and in its place is kept, in an order in which parents
// come first, also what does not count; a flood stays bounded and never stands in the way of a revocation.
#include "sync/server/members.h"

#include <gtest/gtest.h>

#include "tests/sync/server/served.h"
#include "tests/sync/wire/program.h"

namespace leadline::server {
namespace {

using disclosure::Role;
using testing::Member;
using testing::Program;
using wire::RecordHash;

struct MembersTest : ::testing::Test {
  Program program{71};
  test::Folder folder;
  std::unique_ptr<Store> store = std::move(*open_sqlite_store(folder / "server.db", program.random));
  Limits limits;
  Members open() {
    return std::move(*Members::open(*store, crypto::signing_public(program.server_seed), limits));
  }
  Members founded() {
    Members members = open();
    EXPECT_TRUE(members.add(program.records));
    return members;
  }
  std::vector<RecordHash> heads() const {
    const auto state = program.state();
    return {state.heads.begin(), state.heads.end()};
  }
  static Refusals added(Members& members, std::span<const Bytes> records) {
    const auto refused = members.add(records);
    EXPECT_TRUE(refused) << (refused ? "" : describe(refused.error()));
    return refused ? *refused : Refusals{};
  }
  Bytes grant_by(const Member& member) {
    const auto state = program.state();
    const auto index = state.index_of.at("care:harbor");
    return program.sign(member, wire::EpochGrant{{{state.epoch(index, 1)->ref(), {}}}});
  }
};

// The first registrar cuts the second off without having seen that one's last record, on which the third's
// rests.
struct ARestoredServer : MembersTest {
  Member& second = program.enroll(Role::registrar, "pine", "Second laptop");
  Member& third = program.enroll(Role::registrar, "pine", "Third laptop");
  std::vector<Bytes> base = program.records;
  Member& one = program.make(Role::peer, "harbor", "Sam's phone");
  Member& two = program.make(Role::peer, "harbor", "Ruth's phone");
  Member& three = program.make(Role::peer, "harbor", "Dee's phone");
  void SetUp() override {
    const auto seen = heads();
    const Bytes voided = program.sign(second, one.certificate, seen);
    program.add(voided);
    program.add(program.sign(third, two.certificate, {wire::hash_record(voided)}));
    program.add(program.sign(program.members.front(), wire::Revocation{second.id(), 0, {}}, seen));
    program.add(program.sign(program.members.front(), three.certificate));
  }
  void expect_whole(const Members& members) {
    EXPECT_EQ(members.count(), program.records.size());
    EXPECT_EQ(members.state().log_digest, program.state().log_digest);
    EXPECT_EQ(members.state().device(one.id()), nullptr);
    EXPECT_NE(members.state().device(two.id()), nullptr);
    EXPECT_NE(members.state().device(three.id()), nullptr);
    EXPECT_TRUE(members.state().waiting.empty());
  }
};

TEST_F(ARestoredServer, TakesAVoidRecordInTheMiddleInOneBatch) {
  Members members = open();
  EXPECT_TRUE(added(members, program.records).empty());
  expect_whole(members);
  expect_whole(open());
}

TEST_F(ARestoredServer, TakesItInAnyOrderAndInSmallBatches) {
  Members members = open();
  EXPECT_TRUE(added(members, base).empty());
  const std::span<const Bytes> rest = std::span(program.records).subspan(base.size());
  const Bytes turned[] = {rest[3], rest[2], rest[1], rest[0]};
  EXPECT_TRUE(added(members, turned).empty());
  expect_whole(members);

  std::filesystem::remove(folder / "server.db");
  store = std::move(*open_sqlite_store(folder / "other.db", program.random));
  Members slow = open();
  EXPECT_TRUE(added(slow, base).empty());
  for (const Bytes& record : {rest[2], rest[0], rest[1], rest[3]})
    EXPECT_TRUE(added(slow, std::span(&record, 1)).empty());
  expect_whole(slow);
}

TEST_F(ARestoredServer, DoesNotKeepWhatComesBeforeItsParents) {
  Members members = open();
  EXPECT_TRUE(added(members, base).empty());
  const Bytes& late = program.records.back();
  const auto refused = added(members, std::span(&late, 1));
  ASSERT_EQ(refused.size(), 1u);
  EXPECT_EQ(refused.front().second, Code::gap);
  EXPECT_EQ(members.count(), base.size());
  EXPECT_TRUE(added(members, program.records).empty());
  expect_whole(members);
}

TEST_F(MembersTest, WhatANewerBuildSignedIsKept) {
  Members members = founded();
  const Bytes known = program.sign(program.members.front(), wire::Revocation{DeviceId{}, 0, {}});
  Bytes newer = copy(ByteView(known).first(known.size() - sizeof(crypto::Signature)));
  newer[2 + 16 + 1 + 32 + 16] = 77;
  const auto resign = [&](Bytes part) {
    append(part, crypto::sign(program.members.front().signing, "leadline/record/1", ByteView(part)));
    return part;
  };
  const Bytes kind = resign(newer);
  EXPECT_TRUE(added(members, std::span(&kind, 1)).empty());
  // A certificate with a role of a newer build: its role stands behind device, staff and name.
  auto certificate = program.make(Role::peer, "harbor", "Sam's phone").certificate;
  const Bytes role_now = program.sign(program.members.front(), certificate, {wire::hash_record(kind)});
  Bytes part = copy(ByteView(role_now).first(role_now.size() - sizeof(crypto::Signature)));
  part[2 + 16 + 1 + 32 + 16 + 1 + 16 + 16 + 1 + certificate.device_name.size()] = 99;
  const Bytes role = resign(part);
  EXPECT_TRUE(added(members, std::span(&role, 1)).empty());
  EXPECT_EQ(members.state().refused.at(wire::hash_record(role)), Code::newer_format);
  const Bytes after =
      program.sign(program.members.front(), program.make(Role::peer, "harbor", "Ruth's").certificate,
                   {wire::hash_record(role)});
  EXPECT_TRUE(added(members, std::span(&after, 1)).empty());
  EXPECT_TRUE(members.state().known.contains(wire::hash_record(after)));
}

TEST_F(MembersTest, WhatNobodyOfTheProgramSignedIsDropped) {
  Members members = founded();
  const Member& peer = program.make(Role::peer, "harbor", "Sam's phone");
  Bytes bent = program.sign(program.members.front(), peer.certificate);
  bent.back() ^= 1;
  const Program other(72);
  const Bytes stranger = program.sign(peer, peer.certificate);
  const Bytes bad[] = {bent, other.records[1], Bytes(90, 7), stranger};
  const auto refused = added(members, bad);
  ASSERT_EQ(refused.size(), 4u);
  std::map<RecordHash, Code> why(refused.begin(), refused.end());
  EXPECT_EQ(why[wire::hash_record(bent)], Code::bad_signature);
  EXPECT_EQ(why[wire::hash_record(other.records[1])], Code::wrong_program);
  EXPECT_EQ(why[wire::hash_record(bad[2])], Code::malformed_record);
  EXPECT_EQ(why[wire::hash_record(stranger)], Code::gap);
  EXPECT_EQ(members.count(), program.records.size());
}

// Nothing honest can rest on it, and it would bring the seed into police's reach.
TEST_F(MembersTest, ASeedHandedOverTheWallIsNotPassedOn) {
  const Member& peer = program.enroll(Role::peer, "harbor", "Sam's phone");
  const Member& officer = program.enroll(Role::officer, "pcpd", "Unit 12 tablet");
  Members members = founded();
  const auto state = program.state();
  const auto index = state.index_of.at("care:harbor");
  const auto lockbox = crypto::box_seal(officer.certificate.box, program.ring(peer).seed(index, 1)->view());
  const wire::EpochGrant leak{{{state.epoch(index, 1)->ref(), {{officer.id(), lockbox}}}}};
  const Bytes record = program.sign(peer, leak);
  const auto refused = added(members, std::span(&record, 1));
  ASSERT_EQ(refused.size(), 1u);
  EXPECT_EQ(refused.front().second, Code::forbidden_audience);
  EXPECT_EQ(members.count(), program.records.size());
}

TEST_F(MembersTest, AFloodIsBoundedByAuthorAndRevocationsPass) {
  Member& peer = program.enroll(Role::peer, "harbor", "Sam's phone");
  limits.device_key_records = 5;
  limits.key_records = program.records.size() + 7;
  Members members = founded();
  Refusals refused;
  for (int i = 0; i < 9; ++i) {
    const Bytes record = grant_by(peer);
    const auto now = added(members, std::span(&record, 1));
    if (now.empty()) program.add(record);
    refused.insert(refused.end(), now.begin(), now.end());
  }
  ASSERT_EQ(refused.size(), 4u);
  EXPECT_EQ(refused.front().second, Code::over_quota);
  // Others go on, up to what the whole log may hold.
  std::vector<Code> codes;
  for (int i = 0; i < 4; ++i) {
    const Bytes record =
        program.sign(program.members.front(), program.make(Role::peer, "harbor", "Phone").certificate);
    const auto now = added(members, std::span(&record, 1));
    codes.push_back(now.empty() ? Code::cancelled : now.front().second);
    if (now.empty()) program.add(record);
  }
  EXPECT_EQ(codes, (std::vector{Code::cancelled, Code::cancelled, Code::over_quota, Code::over_quota}));
  const Bytes revocation = program.sign(program.members.front(), wire::Revocation{peer.id(), 0, {}});
  EXPECT_TRUE(added(members, std::span(&revocation, 1)).empty());
  EXPECT_TRUE(members.state().device(peer.id())->revoked);
  // The count survives a restart.
  program.add(revocation);
  Members again = open();
  const Bytes more = grant_by(peer);
  EXPECT_EQ(added(again, std::span(&more, 1)).size(), 1u);
}

// A restored server is filled by the flood first: what others had built on is kept all the same.
TEST_F(MembersTest, WhatOthersRestOnIsKeptBeyondTheQuota) {
  Member& peer = program.enroll(Role::peer, "harbor", "Sam's phone");
  limits.device_key_records = 2;
  Members members = founded();
  const auto seen = heads();
  auto body = std::get<wire::EpochGrant>(wire::parse_record(grant_by(peer))->body);
  body.seeds.front().lockboxes.emplace(peer.id(), Bytes(80, 1));
  const Bytes first = program.sign(peer, body, seen);
  const std::vector<Bytes> base = program.records;
  program.add(first);
  program.add(
      program.sign(program.members.front(), program.make(Role::peer, "harbor", "Ruth's").certificate));
  const std::vector<Bytes> honest(program.records.begin() + static_cast<std::ptrdiff_t>(base.size()),
                                  program.records.end());
  program.records = base;
  for (int i = 0; i < 2; ++i) {
    program.add(grant_by(peer));
    EXPECT_TRUE(added(members, std::span(&program.records.back(), 1)).empty());
  }
  EXPECT_TRUE(added(members, honest).empty());
  EXPECT_TRUE(members.state().waiting.empty());
  EXPECT_EQ(members.count(), base.size() + 4);
}

// A chain of one's own, its end first: nobody else rests on it, so the quota holds.
TEST_F(MembersTest, NobodysOwnRecordsCarryHimBeyondTheQuota) {
  const Member& peer = program.enroll(Role::peer, "harbor", "Sam's phone");
  limits.device_key_records = 3;
  limits.revocations = 3;
  Members members = founded();
  const auto held = members.count();
  std::vector<Bytes> chain;
  std::vector<RecordHash> parents = heads();
  for (int i = 0; i < 20; ++i) {
    const wire::RecordBody body =
        i % 2 ? wire::RecordBody(wire::Merge{}) : wire::Revocation{DeviceId{}, 0, {}};
    chain.push_back(program.sign(peer, body, parents));
    parents = {wire::hash_record(chain.back())};
  }
  std::reverse(chain.begin(), chain.end());
  for (int round = 0; round < 3; ++round) added(members, chain);
  std::reverse(chain.begin(), chain.end());
  for (int round = 0; round < 3; ++round) added(members, chain);
  EXPECT_LE(members.count(), held + 3);
  Members again = open();
  added(again, chain);
  EXPECT_LE(again.count(), held + 3);
}

// Z's grant names M's, which turned forbidden when a device that it had named joined as police. A new server
// takes both, for what follows rests on them.
TEST_F(MembersTest, WhatTurnedForbiddenIsKeptWhereOthersRestOnIt) {
  const Member& peer = program.enroll(Role::peer, "harbor", "Sam's phone");
  const Member& officer = program.make(Role::officer, "pcpd", "Unit 12 tablet");
  const auto ref = program.state().latest("care:harbor")->ref();
  const wire::EpochGrant early{{{ref, {{officer.id(), Bytes(80, 1)}}}}};
  program.add(program.sign(peer, early));
  const auto bad = wire::hash_record(program.records.back());
  program.add(
      program.sign(program.members.front(), program.make(Role::peer, "harbor", "Ruth's").certificate, {bad}));
  program.certify(officer, program.members.front());
  EXPECT_EQ(program.state().refused.at(bad), Code::forbidden_audience);
  Members members = open();
  EXPECT_TRUE(added(members, program.records).empty());
  EXPECT_TRUE(members.state().waiting.empty());
  EXPECT_EQ(members.state().log_digest, program.state().log_digest);
}

}  // namespace
}  // namespace leadline::server
