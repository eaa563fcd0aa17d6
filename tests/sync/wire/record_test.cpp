#include <gtest/gtest.h>

#include "sync/wire/record_codec.h"
#include "tests/sync/wire/mutate.h"
#include "tests/sync/wire/program.h"

namespace leadline::wire {
namespace {

using testing::Member;
using testing::Program;

// One signed record of each kind, all in one log.
struct Sample {
  Program program{7};
  std::vector<Bytes> each;
  Sample() {
    Member& peer = program.enroll(disclosure::Role::peer, "harbor", "Sam's phone");
    Member& second = program.make(disclosure::Role::peer, "harbor", "Ruth's phone");
    program.certify(second, program.members.front());
    const auto index = program.state().index_of.at("care:harbor");
    const Device device{second.certificate, false, std::nullopt};
    const auto ref = program.state().epoch(index, 1)->ref();
    auto grant = make_grant(program.state(), ref, std::span(&device, 1), program.ring(peer));
    program.add(program.sign(peer, EpochGrant{{std::move(*grant)}}));
    program.add(program.sign(second, Unopened{{ref}}));
    program.add(program.sign(second, Merge{}));
    program.add(program.sign(program.members.front(), Revocation{peer.id(), 3, crypto::Digest{9}}));
    for (const std::size_t i : {std::size_t{0}, std::size_t{2}, std::size_t{3}})
      each.push_back(program.records[i]);
    each.insert(each.end(), program.records.end() - 4, program.records.end());
  }
};

TEST(Record, ComesBackAsItWasSigned) {
  const Sample sample;
  for (const Bytes& bytes : sample.each) {
    const auto record = parse_record(bytes);
    ASSERT_TRUE(record);
    for (const Member& member : sample.program.members) {
      if (member.id() == record->author) {
        EXPECT_EQ(sign_record(*record, member.signing), bytes);
      }
    }
  }
  const auto certificate = std::get<DeviceCertificate>(parse_record(sample.each[1])->body);
  EXPECT_EQ(certificate.device_name, "Sam's phone");
  EXPECT_EQ(certificate.role, disclosure::Role::peer);
  EXPECT_EQ(certificate.agency, "harbor");
}

// A changed record is refused when it is parsed, or it is not the pinned genesis, or its signature fails: it
// never becomes part of what the log comes to.
void expect_refused(const Program& program, std::size_t replaced, const Bytes& changed) {
  std::vector<Bytes> records = program.records;
  records[replaced] = changed;
  const auto hash = hash_record(changed);
  const auto state = reduce(records, program.pin);
  EXPECT_FALSE(state.known.contains(hash));
  ASSERT_TRUE(state.refused.contains(hash) || state.waiting.contains(hash));
}

TEST(Record, EveryByteCounts) {
  const Sample sample;
  for (const Bytes& bytes : sample.each) {
    const auto at = static_cast<std::size_t>(
        std::find(sample.program.records.begin(), sample.program.records.end(), bytes) -
        sample.program.records.begin());
    testing::every_byte_flipped(bytes, [&](const Bytes& changed, std::size_t i) {
      SCOPED_TRACE("byte " + std::to_string(i));
      const auto envelope = parse_envelope(changed);
      if (!envelope) {
        EXPECT_TRUE(envelope.error().code == Code::malformed_record ||
                    envelope.error().code == Code::newer_format);
      } else if (i % 16 == 0) {
        expect_refused(sample.program, at, changed);
      }
      // Under any key of the program the changed bytes carry no signature.
      for (const Member& member : sample.program.members)
        EXPECT_FALSE(envelope && verify_envelope(*envelope, member.certificate.signing));
    });
  }
}

TEST(Record, EveryBitOfTheSmallestCounts) {
  const Sample sample;
  testing::every_bit_flipped(sample.each.back(), [&](const Bytes& changed, std::size_t) {
    expect_refused(sample.program, sample.program.records.size() - 1, changed);
  });
}

TEST(Record, EveryWrongLengthIsRefused) {
  const Sample sample;
  for (const Bytes& bytes : sample.each)
    testing::every_wrong_length(bytes, [&](const Bytes& changed, std::size_t) {
      const auto envelope = parse_envelope(changed);
      EXPECT_TRUE(!envelope ||
                  !verify_envelope(*envelope, sample.program.members.front().certificate.signing));
    });
}

TEST(Record, AKindOfANewerBuildIsKeptButNotUsed) {
  Program program(11);
  const Bytes known = program.sign(program.members.front(), Revocation{DeviceId{}, 0, {}});
  Bytes record = copy(ByteView(known).first(known.size() - sizeof(crypto::Signature)));
  const std::size_t kind_at = 2 + 16 + 1 + 32 + 16;
  record[kind_at] = 77;
  const auto signature = crypto::sign(program.members.front().signing, "leadline/record/1", record);
  append(record, signature);
  EXPECT_EQ(parse_record(record).error().code, Code::newer_format);
  program.add(record);
  EXPECT_EQ(program.state().refused.at(hash_record(record)), Code::newer_format);
  // What names it as a parent is judged on its own.
  const Member& peer = program.make(disclosure::Role::peer, "harbor", "Sam's phone");
  program.add(program.sign(program.members.front(), peer.certificate, {hash_record(record)}));
  EXPECT_NE(program.state().device(peer.id()), nullptr);
}

}  // namespace
}  // namespace leadline::wire
