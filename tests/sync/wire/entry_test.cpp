#include "sync/wire/entry.h"

#include <gtest/gtest.h>

#include "tests/support/journal/seal_all.h"
#include "tests/sync/wire/corpus.h"
#include "tests/sync/wire/mutate.h"
#include "tests/sync/wire/program.h"

namespace leadline::wire {
namespace {

using disclosure::Role;
using journal::SealedEntry;
using testing::Member;
using testing::Program;

struct Sealing : ::testing::Test {
  Program program{21};
  const Member& officer = program.enroll(Role::officer, "pcpd", "Unit 12 tablet");
  const Member& peer = program.enroll(Role::peer, "harbor", "Sam's phone");
  const Member& coordinator = program.enroll(Role::coordinator, "harbor", "Front desk");
  const Member& prosecutor = program.enroll(Role::prosecutor, "da", "District attorney's tablet");
  KeyState state = program.state();
  EntryOpener opener;

  std::vector<SealedEntry> seal(const Member& author, std::vector<facts::Fact> facts,
                                journal::Head head = {}) {
    const auto ring = program.ring(author);
    EntrySealer sealer(state, ring, author.id(), author.signing.clone(), testing::pine, program.random);
    std::vector<HybridTime> at;
    for (std::size_t i = 0; i < facts.size(); ++i)
      at.push_back(HybridTime::at({1'790'000'000'000 + static_cast<std::int64_t>(i) * 700}));
    auto out = testing::seal_all(sealer, head, facts, at);
    if (!out) ADD_FAILURE() << describe(out.error());
    return std::move(out).value();
  }
  Body body_of(const SealedEntry& entry) { return std::get<Body>(load(entry.stored).value()); }
  Result<journal::ContentKey> key_for(const SealedEntry& entry, const Member& reader) {
    return content_key(body_of(entry), state, program.ring(reader));
  }
  Code refusal(const SealedEntry& entry, const Member& reader) {
    const auto key = key_for(entry, reader);
    return key ? Code::cancelled : key.error().code;
  }
};

TEST_F(Sealing, WhoIsMeantReadsAndNobodyElse) {
  auto& r = program.random;
  const auto facts = std::vector{testing::named_fact(r), testing::ways_fact(r), testing::referral_fact(r)};
  const auto entries = seal(officer, facts);
  ASSERT_EQ(entries.size(), 3u);
  // To law: the officer alone.
  ASSERT_TRUE(entries[0].key);
  EXPECT_EQ(opener.open(entries[0].stored, *key_for(entries[0], officer))->id, facts[0].id);
  EXPECT_EQ(refusal(entries[0], peer), Code::not_in_audience);
  // To care: the officer keeps no key of what he has just written.
  EXPECT_FALSE(entries[1].key);
  EXPECT_EQ(refusal(entries[1], officer), Code::not_in_audience);
  EXPECT_EQ(opener.open(entries[1].stored, *key_for(entries[1], peer))->id, facts[1].id);
  // To both.
  ASSERT_TRUE(entries[2].key);
  EXPECT_EQ(facts::encode(*opener.open(entries[2].stored, *key_for(entries[2], officer))),
            facts::encode(facts[2]));
  EXPECT_EQ(facts::encode(*opener.open(entries[2].stored, *key_for(entries[2], peer))),
            facts::encode(facts[2]));
  for (const auto& entry : entries) EXPECT_EQ(refusal(entry, program.members.front()), Code::not_in_audience);
}

TEST_F(Sealing, TheChainHolds) {
  auto& r = program.random;
  const auto first = seal(officer, {testing::named_fact(r), testing::named_fact(r)});
  const auto more = seal(officer, {testing::referral_fact(r)}, {first[1].seq, first[1].id});
  EXPECT_EQ(first[0].seq, 1u);
  EXPECT_EQ(first[0].previous, journal::EntryId{});
  EXPECT_EQ(first[1].previous, first[0].id);
  EXPECT_EQ(more[0].previous, first[1].id);
  EXPECT_EQ(more[0].seq, 3u);
  EXPECT_FALSE(first[0].signature);
  EXPECT_TRUE(first[1].signature);
  EXPECT_TRUE(more[0].signature);
  for (const auto* entry : {&first[0], &first[1], &more[0]}) {
    const Body body = body_of(*entry);
    EXPECT_EQ(entry_id(entry->previous, officer.id(), entry->seq, body.header.audiences, rest_of(body)),
              entry->id);
  }
}

TEST_F(Sealing, ALargeCommitIsSignedOnTheWay) {
  std::vector<facts::Fact> many;
  for (int i = 0; i < 300; ++i) many.push_back(testing::named_fact(program.random));
  const auto entries = seal(officer, many);
  std::size_t unsigned_in_a_row = 0;
  for (const auto& entry : entries) {
    unsigned_in_a_row = entry.signature ? 0 : unsigned_in_a_row + 1;
    EXPECT_LT(unsigned_in_a_row, 128u);
  }
  EXPECT_TRUE(entries.back().signature);
}

TEST_F(Sealing, WithoutAKeyOfTheAudienceNothingIsSealed) {
  const auto ring = program.ring(officer);
  EntrySealer sealer(state, ring, officer.id(), officer.signing.clone(), {"pcpd", "meadow"}, program.random);
  const facts::Fact fact = testing::ways_fact(program.random);
  const HybridTime at{1};
  EXPECT_EQ(testing::seal_all(sealer, {}, std::span(&fact, 1), std::span(&at, 1)).error().code, Code::unknown_epoch);
  const facts::Fact huge =
      testing::fact(program.random, facts::PersonNamed{std::string(max_fact_bytes, 'a'), {}});
  EXPECT_EQ(testing::seal_all(sealer, {}, std::span(&huge, 1), std::span(&at, 1)).error().code, Code::too_large);
  const facts::Fact opaque = testing::fact(program.random, facts::Opaque{"later", 9, {}});
  EXPECT_EQ(testing::seal_all(sealer, {}, std::span(&opaque, 1), std::span(&at, 1)).error().code, Code::forbidden_audience);
}

TEST_F(Sealing, AnEpochWhoseSeedHasNotComeWaits) {
  const auto entries = seal(officer, {testing::ways_fact(program.random)});
  // Certified for care, its lockbox still on the way.
  const Member& late = program.make(Role::case_manager, "harbor", "Ruth's phone");
  program.certify(late, program.members.front());
  state = program.state();
  EXPECT_EQ(refusal(entries[0], late), Code::unknown_epoch);
  // An audience that this device has not heard of at all may be its own.
  const auto nothing = reduce(std::span(program.records).first(1), program.pin);
  EXPECT_EQ(content_key(body_of(entries[0]), nothing, program.ring(late)).error().code, Code::unknown_epoch);
}

TEST_F(Sealing, EveryFactComesBackWhole) {
  const std::uint64_t seed = testing::run_seed();
  testing::SeededRandom random(seed);
  for (int i = 0; i < 300; ++i) {
    const facts::Fact fact = testing::random_fact(random);
    const auto entries = seal(peer, {fact});
    const auto key = key_for(entries[0], peer);
    if (!key) continue;  // to law
    const auto opened = opener.open(entries[0].stored, *key);
    ASSERT_TRUE(opened);
    EXPECT_EQ(facts::encode(*opened), facts::encode(fact));
  }
}

TEST_F(Sealing, SameFactTwiceLooksDifferent) {
  const facts::Fact fact = testing::named_fact(program.random);
  const auto entries = seal(officer, {fact, fact});
  const Body one = body_of(entries[0]), two = body_of(entries[1]);
  EXPECT_NE(one.ciphertext, two.ciphertext);
  EXPECT_NE(one.header.key_commitment, two.header.key_commitment);
  EXPECT_NE(one.lockboxes[0].box, two.lockboxes[0].box);
}

// Flipping anything in a stored entry gives a named error, or another id than the chain has.
TEST_F(Sealing, EveryByteOfAStoredEntryCounts) {
  auto& r = program.random;
  for (const auto& entry : seal(officer, {testing::referral_fact(r), testing::ways_fact(r)})) {
    const auto expect_refused = [&](const Bytes& changed, std::size_t i) {
      SCOPED_TRACE("byte " + std::to_string(i));
      const auto loaded = load(changed);
      if (!loaded) {
        EXPECT_TRUE(loaded.error().code == Code::malformed_entry ||
                    loaded.error().code == Code::newer_format);
        return;
      }
      const auto* body = std::get_if<Body>(&*loaded);
      ASSERT_NE(body, nullptr) << "a stub is shorter";
      EXPECT_NE(entry_id(entry.previous, body->header.device, body->header.seq, body->header.audiences,
                         rest_of(*body)),
                entry.id);
    };
    testing::every_byte_flipped(entry.stored, expect_refused);
    testing::every_bit_flipped(entry.stored, expect_refused);
    testing::every_wrong_length(entry.stored,
                                [&](const Bytes& changed, std::size_t) { EXPECT_FALSE(load(changed)); });
    const Body body = body_of(entry);
    const Bytes stub = store(Stub{entry.seq, body.header.audiences, rest_of(body)}, program.id, officer.id());
    testing::every_wrong_length(stub,
                                [&](const Bytes& changed, std::size_t) { EXPECT_FALSE(load(changed)); });
  }
}

// The header is bound to the ciphertext: with the right key, nothing opens under a changed one.
TEST_F(Sealing, TheHeaderIsBoundToTheContent) {
  const auto entry = std::move(seal(officer, {testing::referral_fact(program.random)})[0]);
  const auto key = key_for(entry, officer);
  const auto refused = [&](auto&& change) {
    Body body = body_of(entry);
    change(body);
    const auto opened = opener.open(store(body), *key);
    return opened ? Code::cancelled : opened.error().code;
  };
  EXPECT_EQ(refused([](Body& b) { b.header.seq = 2; }), Code::decrypt_failed);
  EXPECT_EQ(refused([](Body& b) { b.header.at.value += 1; }), Code::decrypt_failed);
  EXPECT_EQ(refused([](Body& b) { b.header.device.bytes[0] ^= 1; }), Code::decrypt_failed);
  EXPECT_EQ(refused([](Body& b) { b.header.program.bytes[0] ^= 1; }), Code::decrypt_failed);
  EXPECT_EQ(refused([](Body& b) { b.header.audiences[0].epoch = 9; }), Code::decrypt_failed);
  EXPECT_EQ(refused([](Body& b) { b.header.key_commitment[0] ^= 1; }), Code::key_commitment);
  EXPECT_EQ(refused([](Body& b) { b.ciphertext[0] ^= 1; }), Code::decrypt_failed);
  EXPECT_EQ(refused([](Body&) {}), Code::cancelled);
}

// An author who puts another key into one audience's lockbox is found out by the commitment.
TEST_F(Sealing, AnotherKeyInALockboxIsFoundOut) {
  const auto entry = std::move(seal(officer, {testing::ways_fact(program.random)})[0]);
  Body body = body_of(entry);
  const auto other = crypto::Secret::random(program.random);
  const auto& ref = body.header.audiences[0];
  body.lockboxes[0].box = crypto::box_seal(state.epoch(ref.index, ref.epoch)->record.box, other.view());
  EXPECT_EQ(content_key(body, state, program.ring(peer)).error().code, Code::key_commitment);
  body.lockboxes[0].box[40] ^= 1;
  EXPECT_EQ(content_key(body, state, program.ring(peer)).error().code, Code::decrypt_failed);
}

// The outline of a rotten body still gives the stub that the chain needs.
TEST_F(Sealing, ARottenBodyStillGivesItsStub) {
  auto entry = std::move(seal(officer, {testing::named_fact(program.random)})[0]);
  entry.stored.back() ^= 1;
  EXPECT_EQ(load(entry.stored).error().code, Code::malformed_entry);
  const auto saved = outline(entry.stored);
  ASSERT_TRUE(saved);
  EXPECT_EQ(entry_id(entry.previous, saved->device, saved->stub.seq, saved->stub.audiences, saved->stub.rest),
            entry.id);
}

}  // namespace
}  // namespace leadline::wire
