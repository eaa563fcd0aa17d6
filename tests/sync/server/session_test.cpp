// Hello, genesis, challenge, session: who may ask.
#include "tests/sync/server/served.h"

namespace leadline {
namespace {

class SessionTest : public test::Served {};

TEST_F(SessionTest, HelloSaysWhoIsHere) {
  test::Caller caller(*transport, program, program.registrar());
  auto hello = caller.ask<wire::HelloAnswer>("/v1/hello", wire::HelloAsk{});
  ASSERT_TRUE(hello.ok());
  EXPECT_EQ(hello->server_key, handler->server_key());
  EXPECT_FALSE(hello->genesis);
  EXPECT_EQ(hello->wall_ms, static_cast<std::uint64_t>(clock.now().ms));
  found();
  hello = caller.ask<wire::HelloAnswer>("/v1/hello", wire::HelloAsk{});
  EXPECT_EQ(hello->genesis, wire::hash_record(program.records().front()));
}

TEST_F(SessionTest, NoProgramNoSession) {
  test::Caller caller(*transport, program, program.officer());
  EXPECT_EQ(test::code_of(caller.open_session()), Code::wrong_program);
}

TEST_F(SessionTest, TheFirstGenesisForThisServerMakesTheProgram) {
  found();
  in(program.officer());
  open();  // and it is still there after a restart
  in(program.officer());
}

TEST_F(SessionTest, TheFoundersSecondTryIsAnswered) {
  found();
  found();
  EXPECT_EQ(*store->key_record_count(), program.records().size());
}

TEST_F(SessionTest, AGenesisForAnotherServerIsRefused) {
  test::LittleProgram other(crypto::signing_public(crypto::Secret::random(random)), 12);
  test::Caller caller(*transport, other, other.registrar());
  EXPECT_EQ(test::code_of(caller.keys(other.records())), Code::server_unknown);
  EXPECT_EQ(*store->key_record_count(), 0u);
}

TEST_F(SessionTest, ASecondProgramIsRefused) {
  found();
  test::LittleProgram other(handler->server_key(), 13);
  test::Caller stranger(*transport, other, other.registrar());
  EXPECT_EQ(test::code_of(stranger.keys(other.records())), Code::unauthorized);
  auto member = in(program.registrar());
  auto answer = member.keys(other.records());
  ASSERT_TRUE(answer.ok());
  EXPECT_EQ(answer->refused.size() + *store->key_record_count(),
            other.records().size() + program.records().size());
  EXPECT_EQ(answer->refused.front().second, Code::wrong_program);
}

TEST_F(SessionTest, AnUnknownDeviceIsNotApproved) {
  found();
  test::LittleProgram later(handler->server_key(), 11);
  auto& unknown = later.enroll(disclosure::Role::peer, "harbor");
  test::Caller caller(*transport, later, unknown);
  EXPECT_EQ(test::code_of(caller.open_session()), Code::not_approved);
}

TEST_F(SessionTest, TheSignatureMustBeTheDevices) {
  found();
  test::Caller caller(*transport, program, program.officer());
  auto challenge =
      caller.ask<wire::ChallengeAnswer>("/v1/challenge", wire::ChallengeAsk{program.officer().device});
  auto ask = program.answer(program.officer(), *challenge);
  ask.signature[3] ^= 1;
  EXPECT_EQ(test::code_of(caller.ask<wire::SessionAnswer>("/v1/session", ask)), Code::unauthorized);
  auto stolen = program.answer(program.peer(), *challenge);
  EXPECT_EQ(test::code_of(caller.ask<wire::SessionAnswer>("/v1/session", stolen)), Code::unauthorized);
}

TEST_F(SessionTest, AChallengeServesOnce) {
  found();
  test::Caller caller(*transport, program, program.officer());
  auto challenge =
      caller.ask<wire::ChallengeAnswer>("/v1/challenge", wire::ChallengeAsk{program.officer().device});
  const auto ask = program.answer(program.officer(), *challenge);
  EXPECT_TRUE(caller.ask<wire::SessionAnswer>("/v1/session", ask).ok());
  EXPECT_EQ(test::code_of(caller.ask<wire::SessionAnswer>("/v1/session", ask)), Code::unauthorized);
}

TEST_F(SessionTest, AChallengeGrowsOld) {
  found();
  test::Caller caller(*transport, program, program.officer());
  auto challenge =
      caller.ask<wire::ChallengeAnswer>("/v1/challenge", wire::ChallengeAsk{program.officer().device});
  clock.advance(60'000);
  EXPECT_EQ(test::code_of(caller.ask<wire::SessionAnswer>("/v1/session",
                                                          program.answer(program.officer(), *challenge))),
            Code::unauthorized);
}

TEST_F(SessionTest, AChallengeNotOursIsRefused) {
  found();
  test::Caller caller(*transport, program, program.officer());
  wire::ChallengeAnswer forged;
  random.fill(forged.nonce);
  EXPECT_EQ(test::code_of(
                caller.ask<wire::SessionAnswer>("/v1/session", program.answer(program.officer(), forged))),
            Code::unauthorized);
}

TEST_F(SessionTest, ASessionEnds) {
  found();
  auto officer = in(program.officer());
  clock.advance(899'999);
  EXPECT_TRUE(officer.pull(0).ok());
  clock.advance(1);
  EXPECT_EQ(test::code_of(officer.pull(0)), Code::unauthorized);
}

TEST_F(SessionTest, ASessionDoesNotOutliveTheProcess) {
  found();
  auto officer = in(program.officer());
  const std::string token = officer.token;
  open();
  test::Caller again(*transport, program, program.officer());
  again.token = token;
  EXPECT_EQ(test::code_of(again.pull(0)), Code::unauthorized);
}

TEST_F(SessionTest, TheOldestOfManySessionsEnds) {
  found();
  auto first = in(program.officer());
  std::vector<test::Caller> more;
  for (int i = 0; i < 16; ++i) more.push_back(in(program.officer()));
  EXPECT_EQ(test::code_of(first.pull(0)), Code::unauthorized);
  EXPECT_TRUE(more.front().pull(0).ok());
  EXPECT_TRUE(in(program.peer()).pull(0).ok());
}

TEST_F(SessionTest, EverythingElseNeedsASession) {
  found();
  test::Caller caller(*transport, program, program.officer());
  caller.token = "bm90IGEgdG9rZW4";
  EXPECT_EQ(test::code_of(caller.pull(0)), Code::unauthorized);
  EXPECT_EQ(test::code_of(caller.push({})), Code::unauthorized);
  EXPECT_EQ(test::code_of(caller.heads()), Code::unauthorized);
  EXPECT_EQ(test::code_of(caller.keys({})), Code::unauthorized);
}

TEST_F(SessionTest, AStrangerMaySendLittle) {
  found();
  test::Caller stranger(*transport, program, program.officer());
  EXPECT_EQ(stranger.raw("/v1/hello", Bytes(65537))->status, 413);
  auto member = in(program.officer());
  EXPECT_EQ(handler->may_send(member.token), server::Limits().request_bytes);
  EXPECT_EQ(handler->may_send("x"), server::Limits().stranger_bytes);
}

TEST_F(SessionTest, AStoreOfAnotherServerKeyIsRefused) {
  found();
  auto other = server::Handler::open(*store, crypto::Secret::random(random), clock, random);
  ASSERT_FALSE(other.ok());
  EXPECT_EQ(test::code_of(other), Code::digest_mismatch);
}

}  // namespace
}  // namespace leadline
