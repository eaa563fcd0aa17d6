#include "core/vault/vault.h"

#include <gmock/gmock.h>
#include <stdlib.h>
#include <unistd.h>

#include <filesystem>

#include "core/base/json.h"

namespace leadline::vault {
namespace {

class HandClock final : public Clock {
 public:
  WallTime now() const override { return {ms}; }
  std::int64_t monotonic_ms() const override { return ms; }
  std::int64_t ms = 1'800'000'000'000;
};

class VaultTest : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(crypto::ready());
    char name[] = "/tmp/leadline-vault-XXXXXX";
    folder = ::mkdtemp(name);
    path = folder + "/vault";
    secret = crypto::Secret::random(random);
  }
  void TearDown() override { std::filesystem::remove_all(folder); }

  Code try_pin(std::string_view pin) {
    const auto opened = unlock(path, pin, secret, clock);
    return opened ? Code::cancelled : opened.error().code;
  }
  static constexpr Code opened_it = Code::cancelled;

  crypto::SystemRandom random;
  crypto::Secret secret;
  HandClock clock;
  std::string folder, path;
};

TEST_F(VaultTest, OpensWithItsPinAndGivesTheSameSubkeys) {
  const auto made = create(path, "472913", secret, floor_cost(), random);
  ASSERT_TRUE(made);
  const auto again = unlock(path, "472913", secret, clock);
  ASSERT_TRUE(again);
  EXPECT_TRUE(crypto::equal(made->subkey("a").view(), again->subkey("a").view()));
  EXPECT_FALSE(crypto::equal(made->subkey("a").view(), again->subkey("b").view()));
}

TEST_F(VaultTest, NeedsBothPinAndPlatformSecret) {
  ASSERT_TRUE(create(path, "472913", secret, floor_cost(), random));
  EXPECT_EQ(try_pin("472914"), Code::wrong_pin);
  const auto other = crypto::Secret::random(random);
  EXPECT_EQ(unlock(path, "472913", other, clock).error().code, Code::vault_damaged);
}

TEST_F(VaultTest, RefusesAnEasyPin) {
  for (const char* pin : {"", "12345", "111111", "abcdefg"}) EXPECT_EQ(create(path, pin, secret, floor_cost(), random).error().code, Code::weak_pin) << pin;
  EXPECT_TRUE(create(path, "a longer phrase", secret, floor_cost(), random));
}

TEST_F(VaultTest, NeverReplacesAVault) {
  ASSERT_TRUE(create(path, "472913", secret, floor_cost(), random));
  EXPECT_EQ(create(path, "472913", secret, floor_cost(), random).error().code, Code::device_exists);
}

TEST_F(VaultTest, FiveWrongTriesLockForTenMinutesAndThenLonger) {
  ASSERT_TRUE(create(path, "472913", secret, floor_cost(), random));
  for (int i = 0; i < 5; ++i) EXPECT_EQ(try_pin("000001"), Code::wrong_pin) << i;
  EXPECT_EQ(try_pin("472913"), Code::pin_locked) << "even the right one waits";
  clock.ms += 10 * 60 * 1000 - 1;
  EXPECT_EQ(try_pin("472913"), Code::pin_locked);
  clock.ms += 1;
  EXPECT_EQ(try_pin("000001"), Code::wrong_pin);
  clock.ms += 10 * 60 * 1000;
  EXPECT_EQ(try_pin("472913"), Code::pin_locked) << "the sixth waits twice as long";
  clock.ms += 10 * 60 * 1000;
  EXPECT_EQ(try_pin("472913"), opened_it);
  EXPECT_EQ(try_pin("000001"), Code::wrong_pin) << "a right one takes the count back";
}

TEST_F(VaultTest, AClockSetBackOrForwardAndBackDoesNotShortenTheWait) {
  ASSERT_TRUE(create(path, "472913", secret, floor_cost(), random));
  for (int i = 0; i < 5; ++i) ASSERT_EQ(try_pin("000001"), Code::wrong_pin);
  clock.ms -= 3'600'000;
  EXPECT_EQ(try_pin("472913"), Code::pin_locked);
}

TEST_F(VaultTest, AClockThatRanAheadLocksNobodyOutForLong) {
  ASSERT_TRUE(create(path, "472913", secret, floor_cost(), random));
  const auto today = clock.ms;
  clock.ms += std::int64_t{365} * 86'400'000;
  ASSERT_EQ(try_pin("472913"), opened_it);
  for (int i = 0; i < 5; ++i) ASSERT_EQ(try_pin("000001"), Code::wrong_pin);
  clock.ms = today;
  EXPECT_EQ(try_pin("472913"), Code::pin_locked);
  clock.ms += 10 * 60 * 1000 - 1;
  EXPECT_EQ(try_pin("472913"), Code::pin_locked);
  clock.ms += 1;
  EXPECT_EQ(try_pin("472913"), opened_it);
}

TEST_F(VaultTest, CountsATryEvenWhenTheProcessDiesInIt) {
  ASSERT_TRUE(create(path, "472913", secret, floor_cost(), random));
  ASSERT_EQ(try_pin("000001"), Code::wrong_pin);
  const auto bytes = read_file(path);
  ASSERT_TRUE(bytes);
  EXPECT_EQ(static_cast<int>((*bytes)[40]), 1);
}

TEST_F(VaultTest, ATryThatCannotBeCountedIsNotMade) {
  ASSERT_TRUE(create(path, "472913", secret, floor_cost(), random));
  std::filesystem::create_directory(path + ".new");  // the temporary file's place is taken
  EXPECT_NE(try_pin("472913"), opened_it);
  std::filesystem::remove(path + ".new");
  EXPECT_EQ(try_pin("472913"), opened_it);
}

TEST_F(VaultTest, EveryFlippedByteIsANamedError) {
  ASSERT_TRUE(create(path, "472913", secret, floor_cost(), random));
  const auto good = read_file(path);
  ASSERT_TRUE(good);
  ASSERT_EQ(good->size(), 180u);
  for (std::size_t i = 0; i < good->size(); ++i) {
    std::string bad = *good;
    bad[i] = static_cast<char>(bad[i] ^ 0x01);
    ASSERT_TRUE(write_file(path, bytes_of(bad)));
    const auto code = try_pin("472913");
    EXPECT_TRUE(code == Code::vault_damaged || code == Code::newer_format) << "byte " << i << ": " << name(code);
  }
  for (std::size_t length = 0; length < good->size(); length += 7) {
    ASSERT_TRUE(write_file(path, bytes_of(*good).first(length)));
    EXPECT_EQ(try_pin("472913"), Code::vault_damaged) << length;
  }
}

TEST_F(VaultTest, AFolderWithoutAVaultSaysSo) { EXPECT_EQ(try_pin("472913"), Code::no_device_here); }

TEST_F(VaultTest, ChangesItsPinAndKeepsItsKey) {
  const auto made = create(path, "472913", secret, floor_cost(), random);
  ASSERT_TRUE(made);
  EXPECT_EQ(change_pin(path, "472913", "111111", secret, clock, random).error().code, Code::weak_pin);
  ASSERT_TRUE(change_pin(path, "472913", "830164", secret, clock, random));
  EXPECT_EQ(try_pin("472913"), Code::wrong_pin);
  const auto again = unlock(path, "830164", secret, clock);
  ASSERT_TRUE(again);
  EXPECT_TRUE(crypto::equal(made->subkey("a").view(), again->subkey("a").view()));
}

TEST_F(VaultTest, ABuildThatIsNotCheapRefusesACheapVault) {
  ASSERT_EQ(std::system((std::string(CHEAP_VAULT) + " " + path).c_str()), 0);
  secret = crypto::Secret{};
#ifdef LEADLINE_CHEAP_PIN
  EXPECT_EQ(try_pin("472913"), opened_it);
#else
  EXPECT_EQ(try_pin("472913"), Code::vault_damaged);
#endif
}

}  // namespace
}  // namespace leadline::vault
