#include "core/base/utf8.h"

#include <gmock/gmock.h>

#include <string>

namespace leadline {
namespace {

using namespace std::string_view_literals;

std::string encoded(std::uint32_t code) {
  std::string out;
  const auto put = [&](std::uint32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (code < 0x80) {
    put(code);
  } else if (code < 0x800) {
    put(0xc0 | code >> 6), put(0x80 | (code & 0x3f));
  } else if (code < 0x10000) {
    put(0xe0 | code >> 12), put(0x80 | (code >> 6 & 0x3f)), put(0x80 | (code & 0x3f));
  } else {
    put(0xf0 | code >> 18), put(0x80 | (code >> 12 & 0x3f)), put(0x80 | (code >> 6 & 0x3f)),
        put(0x80 | (code & 0x3f));
  }
  return out;
}

TEST(Utf8, EveryCodePointButSurrogatesIsValid) {
  for (std::uint32_t code = 0; code <= 0x110000; ++code) {
    const bool valid = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    const std::string text = encoded(code);
    ASSERT_EQ(first_invalid_utf8(text) == text.size(), valid) << std::hex << code;
  }
}

TEST(Utf8, NamesTheFirstByteThatDoesNotBelong) {
  EXPECT_EQ(first_invalid_utf8(""), 0u);
  EXPECT_EQ(first_invalid_utf8("ab\xff"), 2u);
  EXPECT_EQ(first_invalid_utf8("é\x80x"), 2u);
  for (const auto wrong : {"\x80"sv, "\xc0\xaf"sv, "\xc1\xbf"sv, "\xe0\x80\xaf"sv, "\xf0\x80\x80\xaf"sv,
                           "\xed\xa0\x80"sv, "\xf4\x90\x80\x80"sv, "\xf5\x80\x80\x80"sv, "\xfe"sv, "\xc3"sv,
                           "\xe2\x82"sv, "\xf0\x9f\xa6"sv, "\xc3("sv, "\xe2(\xa1"sv, "\xe2\x82("sv})
    EXPECT_EQ(first_invalid_utf8(wrong), 0u);
}

}  // namespace
}  // namespace leadline
