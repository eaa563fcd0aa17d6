#include "core/base/error.h"

#include <gmock/gmock.h>

#include <set>

#include "core/base/result.h"

namespace leadline {
namespace {

TEST(Errors, EachHasANameASentenceAndAnExitCode) {
  std::set<std::string_view> names;
  for (int i = 0; i <= static_cast<int>(Code::cancelled); ++i) {
    const auto code = static_cast<Code>(i);
    EXPECT_FALSE(name(code).empty()) << i;
    EXPECT_TRUE(names.insert(name(code)).second) << name(code);
    const auto said = sentence(code);
    ASSERT_FALSE(said.empty()) << name(code);
    EXPECT_EQ(said.back(), '.') << said;
    EXPECT_EQ(said.find('\n'), std::string_view::npos);
    EXPECT_TRUE(exit_code(code) == 2 || exit_code(code) == 3);
  }
  EXPECT_TRUE(name(static_cast<Code>(static_cast<int>(Code::cancelled) + 1)).empty())
      << "a code after the last one: widen this test";
  EXPECT_EQ(exit_code(Code::disk_full), 3);
  EXPECT_EQ(exit_code(Code::malformed_json), 2);
}

TEST(Errors, AreDescribedInOneLine) {
  EXPECT_EQ(describe(fail(Code::wrong_pin)), std::string(sentence(Code::wrong_pin)));
  EXPECT_EQ(describe(fail(Code::wrong_pin, "vault", "2 tries left")),
            "vault: " + std::string(sentence(Code::wrong_pin)) + " (2 tries left)");
}

Result<int> half(int n) {
  if (n % 2) return fail(Code::invalid_value, "n");
  return n / 2;
}
Result<int> quarter(int n) {
  LEADLINE_TRY(one, half(n));
  LEADLINE_CHECK([&]() -> Result<void> {
    LEADLINE_CHECK(half(one));
    return {};
  }());
  return *half(one);
}

TEST(Results, CarryTheFirstErrorOut) {
  EXPECT_EQ(*quarter(12), 3);
  EXPECT_EQ(quarter(6).error().code, Code::invalid_value);
  EXPECT_EQ(quarter(3).error().where, "n");
}

}  // namespace
}  // namespace leadline
