#include "sync/wire/frames.h"

#include <gtest/gtest.h>

#include "tests/sync/wire/mutate.h"
#include "tests/sync/wire/program.h"

namespace leadline::wire {
namespace {

template <class Frame>
void comes_back(const Frame& frame) {
  const Bytes bytes = encode_frame(frame);
  const auto back = decode_frame<Frame>(bytes);
  ASSERT_TRUE(back) << describe(back.error());
  EXPECT_EQ(encode_frame(*back), bytes);
  testing::every_wrong_length(bytes, [](const Bytes& changed, std::size_t) {
    const auto refused = decode_frame<Frame>(changed);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Code::malformed_frame);
  });
  // A changed byte gives a named error or another frame, never the same one.
  testing::every_byte_flipped(bytes, [&](const Bytes& changed, std::size_t) {
    const auto other = decode_frame<Frame>(changed);
    EXPECT_TRUE(!other || encode_frame(*other) != bytes);
  });
}

TEST(Frames, EachComesBack) {
  const DeviceId device{{1, 2, 3}};
  const Generation generation{9};
  const std::vector<Bytes> some{{1, 2, 3}, {}, Bytes(300, 7)};
  comes_back(HelloAsk{});
  comes_back(HelloAnswer{{1}, std::nullopt, generation, 1790});
  comes_back(HelloAnswer{{1}, RecordHash{4}, generation, 1790});
  comes_back(ChallengeAsk{device});
  comes_back(ChallengeAnswer{{5}});
  comes_back(SessionAsk{device, {5}, {6}});
  comes_back(SessionAnswer{"token", 900});
  comes_back(KeysAsk{some, 7});
  comes_back(KeysAnswer{some, 12, generation, {{RecordHash{1}, Code::bad_signature}}});
  comes_back(PushAsk{some});
  comes_back(PushAnswer{{{RunStatus::ok, 4}, {RunStatus::unknown_device, 0}}, some});
  comes_back(PullAsk{generation, UINT64_MAX, UINT32_MAX, 25000, 3});
  comes_back(PullAnswer{some, 99, {ProgramId{{1}}, generation, 99, 4, {8}, 1790, {3}}});
  comes_back(HeadsAsk{{{device, 3}, {DeviceId{{2}}, 4}}});
  comes_back(HeadsAnswer{{{device, 3}}});
  comes_back(ErrorAnswer{Code::over_quota, "quota"});
}

TEST(Frames, AnotherFrameOrFormatIsRefused) {
  EXPECT_EQ(decode_frame<PushAsk>(encode_frame(HelloAsk{})).error().code, Code::malformed_frame);
  EXPECT_EQ(decode_frame<HelloAsk>(bytes_of("<html>sign in</html>")).error().code, Code::malformed_frame);
  Bytes newer = encode_frame(HelloAsk{});
  newer[2] = 2;
  EXPECT_EQ(decode_frame<HelloAsk>(newer).error().code, Code::newer_format);
  EXPECT_EQ(decode_frame<PushAsk>(Bytes(max_frame_bytes + 1)).error().code, Code::too_large);
}

TEST(Frames, ACountIsNotBelieved) {
  Bytes lie = encode_frame(PushAsk{});
  lie.back() = 0xff;
  lie.push_back(0x1f);  // 4,095 runs that do not follow
  EXPECT_EQ(decode_frame<PushAsk>(lie).error().code, Code::malformed_frame);
}

TEST(Frames, ACodeOfANewerServerStillMeansRefused) {
  Bytes bytes = encode_frame(ErrorAnswer{Code::over_quota, ""});
  bytes[6] = 'z';
  EXPECT_EQ(decode_frame<ErrorAnswer>(bytes)->code, Code::server_refused);
}

TEST(Frames, EveryByteOfAReceiptCounts) {
  const auto seed = crypto::ready() ? crypto::Secret::from(Bytes(32, 4)) : crypto::Secret::from({});
  const auto key = crypto::signing_public(*seed);
  const Receipt receipt =
      sign_receipt({ProgramId{{1}}, DeviceId{{2}}, 300, {3}, {4}, 1'790'000'000'000, {}}, *seed);
  EXPECT_TRUE(verify_receipt(receipt, key));
  const Bytes bytes = encode_receipt(receipt);
  EXPECT_EQ(encode_receipt(decode_receipt(bytes).value()), bytes);
  const auto refused = [&](const Bytes& changed, std::size_t i) {
    const auto back = decode_receipt(changed);
    EXPECT_FALSE(back && verify_receipt(*back, key)) << i;
  };
  testing::every_byte_flipped(bytes, refused);
  testing::every_bit_flipped(bytes, refused);
  testing::every_wrong_length(
      bytes, [](const Bytes& changed, std::size_t) { EXPECT_FALSE(decode_receipt(changed)); });
}

TEST(Frames, EveryPartOfACheckpointCounts) {
  const auto seed = crypto::ready() ? crypto::Secret::from(Bytes(32, 4)) : crypto::Secret::from({});
  const auto key = crypto::signing_public(*seed);
  const Checkpoint checkpoint = sign_checkpoint({ProgramId{{1}}, {2}, 3, 4, {6}, 5, {}}, *seed);
  EXPECT_TRUE(verify_checkpoint(checkpoint, key));
  const auto refused = [&](auto&& change) {
    Checkpoint changed = checkpoint;
    change(changed);
    return !verify_checkpoint(changed, key);
  };
  EXPECT_TRUE(refused([](Checkpoint& c) { c.program.bytes[0] ^= 1; }));
  EXPECT_TRUE(refused([](Checkpoint& c) { c.generation[0] ^= 1; }));
  EXPECT_TRUE(refused([](Checkpoint& c) { ++c.position; }));
  EXPECT_TRUE(refused([](Checkpoint& c) { ++c.key_records; }));
  EXPECT_TRUE(refused([](Checkpoint& c) { c.key_log[0] ^= 1; }));
  EXPECT_TRUE(refused([](Checkpoint& c) { ++c.wall_ms; }));
  EXPECT_TRUE(refused([](Checkpoint& c) { c.signature[0] ^= 1; }));
}

}  // namespace
}  // namespace leadline::wire
