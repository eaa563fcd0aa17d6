#include "sync/wire/codec.h"

#include <gtest/gtest.h>

#include "tests/sync/wire/program.h"

namespace leadline::wire {
namespace {

Reader reader(ByteView bytes) { return {bytes, Code::malformed_entry, "test"}; }

TEST(Codec, NumbersComeBack) {
  for (const std::uint64_t value :
       {std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{127}, std::uint64_t{128}, std::uint64_t{16383},
        std::uint64_t{16384}, UINT64_MAX - 1, UINT64_MAX}) {
    Writer out;
    out.number(value);
    Reader in = reader(out.view());
    EXPECT_EQ(in.number(), value);
    EXPECT_TRUE(in.finish());
  }
  for (const std::int64_t value :
       {std::int64_t{0}, std::int64_t{-1}, std::int64_t{1}, INT64_MIN, INT64_MAX}) {
    Writer out;
    out.signed_number(value);
    Reader in = reader(out.view());
    EXPECT_EQ(in.signed_number(), value);
    EXPECT_TRUE(in.finish());
  }
}

TEST(Codec, ANumberHasOneForm) {
  const Bytes wrong[] = {{0x80, 0x00},
                         {0xff, 0x80, 0x00},
                         {0x80},
                         {},
                         {0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x02},
                         {0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01}};
  for (const Bytes& bytes : wrong) {
    Reader in = reader(bytes);
    EXPECT_EQ(in.number(), 0u);
    EXPECT_FALSE(in.finish()) << to_hex(bytes);
  }
}

// Whatever bytes a reader accepts as numbers, writing them again gives the same bytes.
TEST(Codec, WhatIsReadWritesTheSame) {
  const std::uint64_t seed = 20261101;
  SCOPED_TRACE("seed " + std::to_string(seed));
  leadline::testing::SeededRandom random(seed);
  for (int round = 0; round < 20000; ++round) {
    Bytes bytes(1 + random.below(12));
    random.fill(bytes);
    Reader in = reader(bytes);
    const std::uint64_t value = in.number();
    if (!in.finish()) continue;
    Writer out;
    out.number(value);
    EXPECT_EQ(out.view(), bytes);
  }
}

TEST(Codec, TheFirstErrorStandsAndReadingOnIsHarmless) {
  const Bytes bytes{1, 2, 3};
  Reader in = reader(bytes);
  in.raw(4);
  EXPECT_EQ(in.u8(), 0);
  EXPECT_EQ(in.left(), 0u);
  in.refuse(Code::newer_format, "later");
  const auto end = in.finish();
  ASSERT_FALSE(end);
  EXPECT_EQ(end.error().code, Code::malformed_entry);
}

TEST(Codec, TextsArePlain) {
  for (const std::string_view text : {"\xff", "a\nb", "\xc0\x80", "\xed\xa0\x80"}) {
    Writer out;
    out.text(text);
    Reader in = reader(out.view());
    static_cast<void>(in.text(64));
    EXPECT_FALSE(in.finish());
  }
  Writer out;
  out.text("Unit 12, señal");
  Reader in = reader(out.view());
  EXPECT_EQ(in.text(64), "Unit 12, señal");
  EXPECT_TRUE(in.finish());
}

TEST(Codec, ACountThatCannotFollowIsRefused) {
  Writer out;
  out.number(4000);
  out.u64(0);
  Reader in = reader(out.view());
  EXPECT_EQ(in.count(4096, 16), 0u);
  EXPECT_FALSE(in.finish());
}

}  // namespace
}  // namespace leadline::wire
