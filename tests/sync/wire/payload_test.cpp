#include "sync/wire/payload.h"

#include <gtest/gtest.h>

#include "sync/wire/entry.h"
#include "sync/wire/padding.h"
#include "tests/sync/wire/corpus.h"

namespace leadline::wire {
namespace {

using testing::SeededRandom;

TEST(Payload, SizesSayLittle) {
  EXPECT_EQ(padded_size(0), 64u);
  EXPECT_EQ(padded_size(1), 64u);
  EXPECT_EQ(padded_size(64), 64u);
  EXPECT_EQ(padded_size(65), 128u);
  EXPECT_EQ(padded_size(1024), 1024u);
  EXPECT_EQ(padded_size(1025), 1088u);
  for (std::size_t size = 1; size < 300000; size += size < 5000 ? 1 : 97) {
    const std::size_t padded = padded_size(size);
    ASSERT_GE(padded, size);
    ASSERT_EQ(padded_size(padded), padded) << size;
    ASSERT_LE(padded * 100, std::max(size * 112, (size + 63) * 100)) << size;
  }
}

TEST(Payload, WhatIsPackedUnpacks) {
  SeededRandom random(testing::run_seed());
  for (int i = 0; i < 500; ++i) {
    const Bytes cbor = facts::encode(testing::plausible_fact(random, testing::Vocabulary::measured));
    const auto packed = pack(cbor);
    ASSERT_TRUE(packed);
    EXPECT_TRUE(is_padded_size(packed->size()));
    EXPECT_EQ(unpack(*packed).value(), cbor);
  }
  for (const std::size_t size : {0, 1, 63, 64, 1023, 1024, 1025, 100000}) {
    Bytes noise(size);
    random.fill(noise);
    EXPECT_EQ(unpack(pack(noise).value()).value(), noise) << size;
  }
}

TEST(Payload, LimitsHold) {
  EXPECT_EQ(pack(Bytes(max_fact_bytes + 1)).error().code, Code::too_large);
  EXPECT_TRUE(pack(Bytes(max_fact_bytes)));
  SeededRandom random(3);
  Bytes noise(max_ciphertext_bytes);
  random.fill(noise);
  EXPECT_EQ(pack(noise).error().code, Code::too_large);
}

// What is encrypted has one padding: the right length, zeros, and one mark.
TEST(Payload, WrongPaddingIsRefused) {
  const Bytes packed = pack(bytes_of("plain words that pack")).value();
  for (const std::size_t size : {std::size_t{0}, std::size_t{63}, packed.size() + 64, packed.size() + 1}) {
    Bytes other = packed;
    other.resize(size);
    EXPECT_EQ(unpack(other).error().code, Code::bad_padding) << size;
  }
  Bytes no_mark(64);
  EXPECT_EQ(unpack(no_mark).error().code, Code::bad_padding);
  no_mark[0] = 0x80;  // the mark where the method should be
  EXPECT_EQ(unpack(no_mark).error().code, Code::bad_padding);
  Bytes wrong_mark = packed;
  wrong_mark.back() = 1;
  EXPECT_EQ(unpack(wrong_mark).error().code, Code::bad_padding);
}

TEST(Payload, AMethodOfANewerBuildIsSaidToBeOne) {
  Bytes packed = pack(bytes_of("x")).value();
  packed[0] = 9;
  EXPECT_EQ(unpack(packed).error().code, Code::newer_format);
}

// Whatever stands in place of the compressed bytes gives an error or some bytes within the limit, never more.
TEST(Payload, RottenCompressionIsRefused) {
  const std::uint64_t seed = testing::run_seed();
  SeededRandom random(seed);
  const Bytes packed = pack(facts::encode(testing::record_of_size(random, 800))).value();
  ASSERT_EQ(packed[0], 1);
  int refused = 0;
  for (std::size_t i = 1; i < packed.size(); ++i) {
    Bytes changed = packed;
    changed[i] ^= static_cast<std::uint8_t>(1 + random.below(255));
    const auto out = unpack(changed);
    if (!out)
      ++refused;
    else
      EXPECT_LE(out->size(), max_fact_bytes);
  }
  EXPECT_GT(refused, 0);
  Bytes bomb{1};  // a frame that says it holds 4 GiB
  append(bomb, Bytes{0xa0, 0xff, 0xff, 0xff, 0xff, 0x01, 0x00, 0x00, 0x80});
  bomb.resize(64);
  EXPECT_EQ(unpack(bomb).error().code, Code::bad_compression);
}

// The dictionary was trained on other words than these.
TEST(Payload, TheDictionaryHelpsWithWordsItNeverSaw) {
  SeededRandom random(5);
  std::size_t plain = 0, packed = 0;
  for (int i = 0; i < 2000; ++i) {
    const Bytes cbor = facts::encode(testing::plausible_fact(random, testing::Vocabulary::measured));
    plain += padded_size(cbor.size() + 2);
    packed += pack(cbor)->size();
  }
  std::printf("padded plaintext %zu B a fact, packed %zu B\n", plain / 2000, packed / 2000);
  EXPECT_LT(packed * 4, plain * 3);
}

}  // namespace
}  // namespace leadline::wire
