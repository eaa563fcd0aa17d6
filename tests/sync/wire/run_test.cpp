#include "sync/wire/run.h"

#include <gtest/gtest.h>

#include "tests/support/journal/seal_all.h"
#include "tests/sync/wire/corpus.h"
#include "tests/sync/wire/mutate.h"
#include "tests/sync/wire/program.h"

namespace leadline::wire {
namespace {

using disclosure::Role;
using testing::Member;
using testing::Program;

struct Runs : ::testing::Test {
  Program program{31};
  const Member& officer = program.enroll(Role::officer, "pcpd", "Unit 12 tablet");
  const Member& peer = program.enroll(Role::peer, "harbor", "Sam's phone");
  KeyState state = program.state();
  Keyring ring = program.ring(officer);
  std::vector<journal::SealedEntry> entries = sealed(mixed());
  wire::Run run = to_run(entries).value();

  std::vector<facts::Fact> mixed() {
    auto& r = program.random;
    return {testing::named_fact(r), testing::ways_fact(r), testing::referral_fact(r),
            testing::referral_fact(r), testing::ways_fact(r)};
  }
  std::vector<journal::SealedEntry> sealed(const std::vector<facts::Fact>& facts, journal::Head head = {}) {
    EntrySealer sealer(state, ring, officer.id(), officer.signing.clone(), testing::pine, program.random);
    std::vector<HybridTime> at;
    for (std::size_t i = 0; i < facts.size(); ++i)
      at.push_back({(std::uint64_t{1'790'000'000'000} + 977 * i) << 16 | (i % 3)});
    return std::move(testing::seal_all(sealer, head, facts, at)).value();
  }
  Code refusal(const Bytes& bytes) {
    const auto decoded = decode(bytes);
    if (!decoded) return decoded.error().code;
    const auto verified = verify(*decoded, state);
    return verified ? Code::cancelled : verified.error().code;
  }
};

TEST_F(Runs, ComesBackAsItWent) {
  const Bytes bytes = encode(run);
  const auto back = decode(bytes);
  ASSERT_TRUE(back) << describe(back.error());
  EXPECT_EQ(encode(*back), bytes);
  EXPECT_TRUE(verify(*back, state));
  const auto again = to_entries(*back);
  ASSERT_EQ(again.size(), entries.size());
  for (std::size_t i = 0; i < again.size(); ++i) {
    EXPECT_EQ(again[i].stored, entries[i].stored);
    EXPECT_EQ(again[i].id, entries[i].id);
    EXPECT_EQ(again[i].previous, entries[i].previous);
    EXPECT_EQ(again[i].seq, entries[i].seq);
    EXPECT_EQ(again[i].at, entries[i].at);
    EXPECT_EQ(again[i].signature, entries[i].signature);
    EXPECT_EQ(ids(run)[i], entries[i].id);
  }
}

TEST_F(Runs, AReaderSeesStubsOfWhatIsNotMeantForHim) {
  const wire::Run for_peer = for_reader(run, state, peer.id());
  EXPECT_TRUE(verify(for_peer, state));
  EXPECT_EQ(ids(for_peer), ids(run));
  EXPECT_TRUE(std::holds_alternative<Stub>(for_peer.items[0].entry));
  EXPECT_TRUE(std::holds_alternative<Body>(for_peer.items[1].entry));
  EXPECT_TRUE(std::holds_alternative<Body>(for_peer.items[2].entry));
  const Bytes bytes = encode(for_peer);
  EXPECT_EQ(encode(decode(bytes).value()), bytes);
  const auto stubs = to_entries(for_reader(run, state, DeviceId{}));
  for (const auto& entry : stubs) EXPECT_TRUE(entry.stub);
  const auto rebuilt = to_run(stubs);
  ASSERT_TRUE(rebuilt);
  EXPECT_TRUE(verify(*rebuilt, state));
}

TEST_F(Runs, EveryByteCounts) {
  const Bytes whole = encode(run), stubbed = encode(for_reader(run, state, peer.id()));
  for (const Bytes& bytes : {whole, stubbed}) {
    EXPECT_EQ(refusal(bytes), Code::cancelled);
    const auto refused = [&](const Bytes& changed, std::size_t i) {
      const Code code = refusal(changed);
      EXPECT_NE(code, Code::cancelled) << "byte " << i;
      EXPECT_FALSE(name(code).empty());
    };
    testing::every_byte_flipped(bytes, refused);
    testing::every_wrong_length(bytes, refused);
  }
}

TEST_F(Runs, EveryBitOfASmallRunCounts) {
  const auto one = sealed({testing::named_fact(program.random)});
  testing::every_bit_flipped(encode(to_run(one).value()), [&](const Bytes& changed, std::size_t) {
    EXPECT_NE(refusal(changed), Code::cancelled);
  });
}

// Whatever decodes encodes to the same bytes: there are no two forms of one run.
TEST_F(Runs, WhatDecodesHasOneForm) {
  const std::uint64_t seed = testing::run_seed();
  testing::SeededRandom random(seed);
  const Bytes whole = encode(run);
  std::size_t decoded = 0;
  for (int i = 0; i < 20000; ++i) {
    Bytes changed = whole;
    for (auto n = 1 + random.below(3); n > 0; --n)
      changed[random.below(changed.size())] = static_cast<std::uint8_t>(random.below(256));
    const auto back = decode(changed);
    decoded += back ? 1 : 0;
    EXPECT_TRUE(!back || encode(*back) == changed);
  }
  EXPECT_GT(decoded, 0u);
}

TEST_F(Runs, OnlyItsAuthorSigns) {
  wire::Run forged = run;
  forged.device = peer.id();
  EXPECT_EQ(verify(forged, state).error().code, Code::bad_signature);
  forged = run;
  forged.device = DeviceId::random(program.random);
  EXPECT_EQ(verify(forged, state).error().code, Code::unknown_device);
  forged = run;
  forged.program = ProgramId::random(program.random);
  EXPECT_EQ(verify(forged, state).error().code, Code::wrong_program);
  forged = run;
  std::swap(forged.items[2], forged.items[3]);
  EXPECT_EQ(verify(forged, state).error().code, Code::bad_signature);
  forged = run;
  forged.previous[0] ^= 1;
  EXPECT_EQ(verify(forged, state).error().code, Code::bad_signature);
  forged = run;
  forged.seen_heads[0] ^= 1;
  EXPECT_EQ(verify(forged, state).error().code, Code::bad_signature);
  forged = run;
  forged.items.pop_back();
  EXPECT_EQ(verify(forged, state).error().code, Code::bad_signature);
}

TEST_F(Runs, ARevokedDeviceIsBelievedUpToItsLastEntry) {
  const auto more = sealed(mixed(), {entries.back().seq, entries.back().id});
  program.add(program.sign(program.members.front(), Revocation{officer.id(), 5, entries.back().id}));
  state = program.state();
  EXPECT_TRUE(verify(run, state));
  EXPECT_EQ(verify(to_run(more).value(), state).error().code, Code::revoked);
  // One run across the line passes; what comes after the line is the caller's to set aside.
  std::vector<journal::SealedEntry> across;
  for (auto* part : {&entries, const_cast<std::vector<journal::SealedEntry>*>(&more)})
    for (auto& entry : *part) across.push_back(std::move(entry));
  EXPECT_TRUE(verify(to_run(across).value(), state));
}

TEST_F(Runs, AnotherLastEntryThanTheRevocationNamesIsAFork) {
  program.add(program.sign(program.members.front(), Revocation{officer.id(), 3, crypto::Digest{7}}));
  EXPECT_EQ(verify(run, program.state()).error().code, Code::fork);
}

TEST_F(Runs, ToRunTellsWhichEntryIsWrong) {
  auto broken = sealed(mixed());
  broken[2].stored[200] ^= 1;
  EXPECT_EQ(to_run(broken).error().code, Code::malformed_entry);
  EXPECT_EQ(to_run(broken).error().where, "entry 3");
  broken = sealed(mixed());
  broken[3].id[0] ^= 1;
  EXPECT_EQ(to_run(broken).error().code, Code::chain_broken);
  EXPECT_EQ(to_run(broken).error().where, "entry 4");
  broken = sealed(mixed());
  broken.erase(broken.begin() + 1);
  EXPECT_EQ(to_run(broken).error().code, Code::chain_broken);
  broken = sealed(mixed());
  broken.pop_back();
  EXPECT_EQ(to_run(broken).error().code, Code::malformed_run);
  EXPECT_EQ(to_run({}).error().code, Code::malformed_run);
}

// The figures of DESIGN section 8, measured on a record whose words the dictionary has never seen.
TEST_F(Runs, BytesOnTheWire) {
  std::vector<facts::Fact> records;
  for (int i = 0; i < 100; ++i) records.push_back(testing::record_of_size(program.random, 324));
  const auto peer_ring = program.ring(peer);
  EntrySealer sealer(state, peer_ring, peer.id(), peer.signing.clone(), testing::pine, program.random);
  const std::vector<HybridTime> at(100, HybridTime::at({1'790'000'000'000}));
  const auto sealed_records = testing::seal_all(sealer, {}, records, at);
  const std::size_t of_hundred = encode(to_run(*sealed_records).value()).size();
  const auto single = testing::seal_all(sealer, {}, std::span(records).first(1), std::span(at).first(1));
  const std::size_t of_one = encode(to_run(*single).value()).size();
  // The same record to a second audience: one lockbox and one reference more.
  wire::Run wider = to_run(*single).value();
  Body& body = std::get<Body>(wider.items[0].entry);
  body.header.audiences.push_back({UINT16_MAX, 1});
  body.lockboxes.push_back({false, Bytes(48)});
  const std::size_t further = encode(wider).size() - of_one;
  std::printf(
      "324-byte record, one audience: %.1f B in a run of 100, %zu B alone; each further audience %zu B\n",
      static_cast<double>(of_hundred) / 100, of_one, further);
  EXPECT_LE(of_hundred, 300u * 100);
  EXPECT_LE(further, 52u);
}

}  // namespace
}  // namespace leadline::wire
