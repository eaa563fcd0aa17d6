#include "core/base/bytes.h"

#include <gmock/gmock.h>

#include "core/base/id.h"
#include "tests/support/facts/random_facts.h"

namespace leadline {
namespace {

TEST(Bytes, HexAndBase64ComeBack) {
  testing::SeededRandom random(testing::run_seed());
  for (std::size_t size = 0; size < 70; ++size) {
    Bytes bytes(size);
    random.fill(bytes);
    EXPECT_EQ(*from_hex(to_hex(bytes)), bytes);
    EXPECT_EQ(*from_base64(to_base64(bytes)), bytes);
  }
  EXPECT_EQ(to_hex(Bytes{0x0a, 0xff}), "0aff");
  EXPECT_EQ(*from_hex("0AFF"), (Bytes{0x0a, 0xff}));
  EXPECT_EQ(to_base64(Bytes{0xfb, 0xff, 0xfe}), "-__-");
}

TEST(Bytes, WhatIsNeitherIsRefused) {
  for (const char* wrong : {"0", "0g", " 00", "00 ", "0x00"})
    EXPECT_EQ(from_hex(wrong).error().code, Code::invalid_value) << wrong;
  for (const char* wrong : {"AA==", "A", "+/+/", "AA A", "AA\n"})
    EXPECT_EQ(from_base64(wrong).error().code, Code::invalid_value) << wrong;
}

TEST(Id, HasSixteenBytesAndItsText) {
  testing::SeededRandom random(5);
  const auto id = FactId::random(random);
  EXPECT_FALSE(id.empty());
  EXPECT_TRUE(FactId{}.empty());
  EXPECT_EQ(*FactId::parse(id.text()), id);
  EXPECT_EQ(id.text().size(), 32u);
  EXPECT_EQ(FactId::parse("abcd").error().code, Code::invalid_value);
  EXPECT_EQ(FactId::from(Bytes(15)).error().code, Code::invalid_value);
  EXPECT_EQ(FactId::from(Bytes(17)).error().code, Code::invalid_value);
}

}  // namespace
}  // namespace leadline
