// Secrets, connectivity, numbers to call, the data folder, the clock.
#include <sys/stat.h>

#include <QCoreApplication>
#include <cstdlib>

#include "core/base/json.h"
#include "platform/connectivity.h"
#include "platform/dialer.h"
#include "platform/paths.h"
#include "platform/secret_store.h"
#include "platform/system_clock.h"
#include "tests/sync/server/served.h"

namespace leadline {
namespace {

using platform::Reach;

unsigned mode_of(const std::string& path) {
  struct stat info {};
  return ::stat(path.c_str(), &info) == 0 ? info.st_mode & 0777u : 0u;
}

void keeps_secrets(platform::SecretStore& store) {
  test::SeededRandom random(1);
  const auto one = crypto::Secret::random(random), two = crypto::Secret::random(random);
  EXPECT_EQ(test::code_of(store.read("vault")), Code::not_found);
  ASSERT_TRUE(store.write("vault", one).ok());
  EXPECT_TRUE(crypto::equal(store.read("vault")->view(), one.view()));
  ASSERT_TRUE(store.write("vault", two).ok());
  EXPECT_TRUE(crypto::equal(store.read("vault")->view(), two.view()));
  EXPECT_EQ(test::code_of(store.read("other")), Code::not_found);
  ASSERT_TRUE(store.remove("vault").ok());
  ASSERT_TRUE(store.remove("vault").ok());
  EXPECT_EQ(test::code_of(store.read("vault")), Code::not_found);
}

TEST(SecretStore, TheFakeKeepsWhatItIsGiven) {
  platform::FakeSecretStore fake;
  keeps_secrets(fake);
}

TEST(SecretStore, AMachineWithoutAKeyStoreSaysSoAtOnce) {
  platform::FakeSecretStore fake;
  fake.missing = true;
  EXPECT_EQ(test::code_of(fake.write("vault", crypto::Secret())), Code::no_secret_store);
  EXPECT_EQ(test::code_of(fake.read("vault")), Code::no_secret_store);
  // No session bus and no desktop: what a server or a test machine is like.
  ::setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus", 1);
  const auto desktop = platform::desktop_key_store();
  EXPECT_EQ(test::code_of(desktop->read("vault")), Code::no_secret_store);
  EXPECT_EQ(test::code_of(desktop->write("vault", crypto::Secret())), Code::no_secret_store);
  EXPECT_EQ(test::code_of(desktop->remove("vault")), Code::no_secret_store);
}

TEST(Connectivity, ASwitchTellsOnceOfEachChange) {
  platform::SwitchedConnectivity airplane;
  std::vector<Reach> told;
  airplane.on_change([&](Reach now) { told.push_back(now); });
  EXPECT_EQ(airplane.reach(), Reach::online);
  airplane.set(Reach::none);
  airplane.set(Reach::none);
  airplane.set(Reach::online);
  EXPECT_EQ(told, (std::vector{Reach::none, Reach::online}));
}

TEST(Connectivity, TheMachinesOwnAnswers) {
  const auto machine = platform::system_connectivity();
  const Reach reach = machine->reach();
  EXPECT_TRUE(reach == Reach::unknown || reach == Reach::none || reach == Reach::online);
}

TEST(Dialer, OnlyNumbersPass) {
  EXPECT_EQ(*platform::tel_url("(919) 555-0123"), "tel:9195550123");
  EXPECT_EQ(*platform::tel_url("+1 919.555.0123"), "tel:+19195550123");
  EXPECT_EQ(*platform::tel_url("*67#"), "tel:*67%23");
  EXPECT_EQ(*platform::sms_url("(919) 555-0123"), "sms:9195550123");
  for (const char* bad : {"", "1", "call me", "555-0123;ext=9", "tel:5550123", "5550123\nfile:///etc/passwd",
                          "55+5", "++5550123", "123456789012345678901"})
    EXPECT_EQ(test::code_of(platform::tel_url(bad)), Code::invalid_value) << bad;
}

TEST(Dialer, AnExtensionIsCalledAndNeverTexted) {
  for (const char* written : {"919 555-0123 ext. 4", "919 555-0123 ext 4", "(919) 555-0123 x4", "919-555-0123 Ext.4", "9195550123 X 4"}) {
    EXPECT_EQ(*platform::tel_url(written), "tel:9195550123;ext=4") << written;
    EXPECT_EQ(test::code_of(platform::sms_url(written)), Code::invalid_value) << written;
  }
  for (const char* bad : {"x4", "ext 4", "919 555-0123 ext", "919 555-0123 x12345678", "919 555-0123 x4;isub=1", "919 555 0123 xx4", "555x0123x4"})
    EXPECT_EQ(test::code_of(platform::tel_url(bad)), Code::invalid_value) << bad;
}

TEST(Dialer, TheFakeRemembers) {
  platform::FakeDialer dialer;
  ASSERT_TRUE(dialer.dial("555-0123").ok());
  EXPECT_EQ(dialer.dialed, std::vector<std::string>{"tel:5550123"});
  EXPECT_EQ(test::code_of(dialer.dial("x")), Code::invalid_value);
  dialer.missing = true;
  EXPECT_EQ(test::code_of(dialer.dial("555-0123")), Code::not_found);
}

TEST(Paths, TheDataFolderIsThisUsersAlone) {
  test::Folder folder;
  ::setenv("XDG_DATA_HOME", (folder / "data").c_str(), 1);
  const auto made = platform::data_folder();
  ASSERT_TRUE(made.ok()) << describe(made.error());
  EXPECT_EQ(*made, folder / "data/leadline");
  EXPECT_EQ(mode_of(*made), 0700u);
  EXPECT_EQ(mode_of(*made + "/.nobackup"), 0600u);
  ASSERT_EQ(::chmod(made->c_str(), 0755), 0);
  ASSERT_TRUE(platform::data_folder().ok());
  EXPECT_EQ(mode_of(*made), 0700u);

  ::setenv("XDG_DATA_HOME", "relative", 1);
  ::setenv("HOME", folder.path().c_str(), 1);
  EXPECT_EQ(*platform::data_folder(), folder / ".local/share/leadline");
  ::unsetenv("HOME");
  EXPECT_EQ(test::code_of(platform::data_folder()), Code::not_found);
}

TEST(SystemClock, NeverStepsBack) {
  const platform::SystemClock clock;
  EXPECT_GT(clock.now().ms, std::int64_t{1'700'000'000'000});
  for (std::int64_t last = clock.monotonic_ms(), n = 0; n < 1000; ++n) {
    const auto next = clock.monotonic_ms();
    ASSERT_GE(next, last);
    last = next;
  }
}

}  // namespace
}  // namespace leadline

// The key store and the connectivity need an application.
int main(int argc, char** argv) {
  const QCoreApplication application(argc, argv);
  ::testing::InitGoogleTest(&argc, argv);
  return RUN_ALL_TESTS();
}
