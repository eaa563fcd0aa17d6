// The platform secret is never in one place less than it was: not after an error, not after a death.
#include "app/gui/kept_secret.h"

#include <gmock/gmock.h>

#include "core/base/json.h"
#include "tests/app/device/town.h"

namespace leadline::night {
namespace {

using device::testing::Town;

// A key store that goes wrong on demand.
class Store final : public platform::SecretStore {
 public:
  Result<crypto::Secret> read(const std::string& name) override {
    if (forgets) return fail(Code::not_found, name);
    if (lies) return crypto::Secret();
    return inside.read(name);
  }
  Result<void> write(const std::string& name, const crypto::Secret& secret) override {
    names.push_back(name);
    return inside.write(name, secret);
  }
  Result<void> remove(const std::string& name) override { return inside.remove(name); }

  platform::FakeSecretStore inside;
  std::vector<std::string> names;
  bool forgets = false, lies = false;
};

class OfficerSecret : public testing::Test {
 protected:
  void SetUp() override {
    secret = town.at("officer").platform_secret.clone();
    file = town.at("officer").file("secret");
  }
  bool is_the_secret(const Result<crypto::Secret>& read) { return read && crypto::equal(read->view(), secret.view()); }
  std::string text() { return *read_file(file); }

  Town town;
  crypto::Secret secret;
  std::string file;
  Store store;
};

TEST_F(OfficerSecret, GoesToTheKeyStoreAndBack) {
  const std::string before = text();
  ASSERT_TRUE(gui::move_to_key_store(file, store, town.random));
  EXPECT_EQ(text(), "key-store " + store.names.at(0) + "\n");
  EXPECT_TRUE(is_the_secret(gui::kept_secret(file, store)));
  const auto without_desktop = device::read_secret_file(file);
  EXPECT_EQ(without_desktop.error().code, Code::invalid_value);
  EXPECT_THAT(describe(without_desktop.error()), testing::HasSubstr("--secret-to-file"));
  EXPECT_FALSE(device::ensure_secret_file(file, town.random)) << "a new secret over a kept one would shut the device for ever";
  ASSERT_TRUE(gui::move_to_key_store(file, store, town.random));
  EXPECT_EQ(store.names.size(), 1u);
  ASSERT_TRUE(gui::move_to_file(file, store));
  EXPECT_EQ(text(), before);
  EXPECT_TRUE(is_the_secret(store.inside.read(store.names.at(0)))) << "a copy of the folder may still name it";
  EXPECT_TRUE(is_the_secret(gui::kept_secret(file, store)));
}

TEST_F(OfficerSecret, ACopyOfTheFolderIsNotShutByTheOther) {
  ASSERT_TRUE(gui::move_to_key_store(file, store, town.random));
  const std::string copy = town.at("peer").file("secret");
  ASSERT_TRUE(write_file(copy, bytes_of(text())));
  ASSERT_TRUE(gui::move_to_file(copy, store));
  EXPECT_TRUE(is_the_secret(gui::kept_secret(file, store)));
}

TEST_F(OfficerSecret, WhatADeathLeftBesideTheFileGoes) {
  const std::string plain = text();
  ASSERT_TRUE(gui::move_to_key_store(file, store, town.random));
  ASSERT_TRUE(write_file(file + ".new", bytes_of(plain)));
  EXPECT_TRUE(is_the_secret(gui::kept_secret(file, store)));
  EXPECT_EQ(read_file(file + ".new").error().code, Code::not_found);
}

TEST_F(OfficerSecret, TwoFoldersNeverShareAName) {
  const std::string other = town.at("peer").file("secret");
  ASSERT_TRUE(gui::move_to_key_store(file, store, town.random));
  ASSERT_TRUE(gui::move_to_key_store(other, store, town.random));
  EXPECT_NE(store.names.at(0), store.names.at(1));
  EXPECT_TRUE(is_the_secret(gui::kept_secret(file, store)));
}

TEST_F(OfficerSecret, StaysInItsFileUntilTheStoreHasProvedItself) {
  const std::string before = text();
  store.inside.missing = true;
  EXPECT_EQ(gui::move_to_key_store(file, store, town.random).error().code, Code::no_secret_store);
  store.inside.missing = false;
  store.forgets = true;
  EXPECT_EQ(gui::move_to_key_store(file, store, town.random).error().code, Code::not_found);
  store.forgets = false;
  store.lies = true;
  EXPECT_EQ(gui::move_to_key_store(file, store, town.random).error().code, Code::digest_mismatch);
  EXPECT_EQ(text(), before);
  EXPECT_TRUE(is_the_secret(gui::kept_secret(file, store)));
}

TEST_F(OfficerSecret, ALockedStoreOpensNothingAndLosesNothing) {
  ASSERT_TRUE(gui::move_to_key_store(file, store, town.random));
  store.inside.missing = true;
  EXPECT_EQ(gui::kept_secret(file, store).error().code, Code::no_secret_store);
  EXPECT_EQ(gui::move_to_file(file, store).error().code, Code::no_secret_store);
  EXPECT_TRUE(text().starts_with("key-store "));
  store.inside.missing = false;
  EXPECT_TRUE(is_the_secret(gui::kept_secret(file, store)));
}

TEST_F(OfficerSecret, WhatIsNeitherIsRefusedByName) {
  for (const char* bad : {"", "key-store ", "key-store", "deadbeef", "keystore x"}) {
    ASSERT_TRUE(write_file(file, bytes_of(bad)));
    EXPECT_EQ(gui::kept_secret(file, store).error().code, Code::invalid_value) << bad;
    EXPECT_EQ(gui::move_to_key_store(file, store, town.random).error().code, Code::invalid_value) << bad;
    EXPECT_EQ(text(), bad);
  }
}

}  // namespace
}  // namespace leadline::night
