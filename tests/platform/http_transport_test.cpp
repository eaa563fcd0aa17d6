// The HTTP transport against the real leadline-server, and against what is not one.
#include "platform/http_transport.h"

#include <QCoreApplication>
#include <chrono>

#include "platform/connectivity.h"
#include "tests/platform/canned_server.h"
#include "tests/sync/server/process.h"
#include "tests/sync/server/served.h"

namespace leadline {
namespace {

using test::CannedServer;
using Then = test::CannedServer::Then;

crypto::Digest digest_from(const std::string& hex) {
  crypto::Digest out{};
  const auto raw = from_hex(hex);
  if (raw && raw->size() == out.size()) std::copy(raw->begin(), raw->end(), out.begin());
  return out;
}

std::string answer(const std::string& status, const std::string& type, const std::string& body,
                   const std::string& more = {}) {
  return "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\n" + more +
         "Content-Length: " + std::to_string(body.size()) + "\r\nConnection: close\r\n\r\n" + body;
}

class TransportTest : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    static int count = 1;
    static char name[] = "test";
    static char* arguments[] = {name, nullptr};
    static const QCoreApplication application(count, arguments);
  }
  // A new server; "init" says its pin.
  void start(bool tls) {
    std::vector<std::string> arguments = {"init", "--dir", dir};
    if (tls) arguments.push_back("--tls");
    const auto made = test::run_server(arguments);
    ASSERT_EQ(made.code, 0) << made.err;
    const auto said = *parse_json(made.out, "init");
    key = digest_from(said["server_key"].get<std::string>());
    pin = digest_from(said["tls_pin"].get<std::string>());
    process = std::make_unique<test::ServerProcess>(dir);
    url = (tls ? "https://127.0.0.1:" : "http://127.0.0.1:") + std::to_string(process->port());
  }
  static std::unique_ptr<sync::Transport> open(const std::string& at, const crypto::Digest& pinned = {}) {
    auto made = platform::open_http_transport(at, pinned);
    EXPECT_TRUE(made.ok()) << (made ? "" : describe(made.error()));
    return made ? std::move(*made) : nullptr;
  }
  static Result<sync::Response> ask(sync::Transport& transport,
                                    std::chrono::milliseconds patience = std::chrono::seconds(10)) {
    return transport.exchange({"/v1/hello", wire::encode_frame(wire::HelloAsk{}), {}, patience});
  }
  static Result<sync::Response> ask_canned(const std::string& canned, Then then = Then::close,
                                           std::chrono::milliseconds patience = std::chrono::seconds(10)) {
    CannedServer server(canned, then);
    return ask(*open(server.url()), patience);
  }

  test::Folder folder;
  std::string dir = folder / "server", url;
  crypto::PublicKey key{};
  crypto::Digest pin{};
  std::unique_ptr<test::ServerProcess> process;
};

// What every device does, over a real socket.
void push_and_pull(sync::Transport& transport, const crypto::PublicKey& key) {
  test::LittleProgram program(key, 51);
  test::Caller first(transport, program, program.registrar());
  ASSERT_TRUE(first.keys(program.records()).ok());
  test::Caller officer(transport, program, program.officer());
  ASSERT_TRUE(officer.open_session().ok());
  ASSERT_EQ(officer.push({program.next_run(program.officer(), 100)})->runs.at(0).status, wire::RunStatus::ok);
  auto all = officer.pull_all();
  ASSERT_TRUE(all.ok());
  EXPECT_EQ(all->front().items.size(), 100u);
  officer.token = "nobody";
  EXPECT_EQ(test::code_of(officer.pull(0)), Code::unauthorized);
}

TEST_F(TransportTest, PlainOnThisMachine) {
  start(false);
  push_and_pull(*open(url), key);
}

TEST_F(TransportTest, TlsWithThePinnedCertificate) {
  start(true);
  push_and_pull(*open(url, pin), key);
}

TEST_F(TransportTest, AnotherCertificateGetsNoRequest) {
  start(true);
  crypto::Digest other = pin;
  other[0] ^= 1;
  const auto transport = open(url, other);
  EXPECT_EQ(test::code_of(ask(*transport)), Code::server_unknown);
  EXPECT_EQ(process->terminate(), 0);
  EXPECT_EQ(read_file(process->log_path())->find("\"request\""), std::string::npos) << "something was sent";
}

TEST_F(TransportTest, AServerThatChangesItsCertificateIsUnknown) {
  start(true);
  const auto transport = open(url, pin);
  EXPECT_TRUE(ask(*transport).ok());
  process->kill();
  const std::string second = folder / "second";
  ASSERT_EQ(test::run_server({"init", "--dir", second, "--tls"}).code, 0);
  const test::ServerProcess impostor(second);
  EXPECT_EQ(test::code_of(ask(*open("https://127.0.0.1:" + std::to_string(impostor.port()), pin))),
            Code::server_unknown);
}

TEST_F(TransportTest, AUrlMustFitThePin) {
  const crypto::Digest some{1};
  for (const char* bad : {"", "server", "ftp://127.0.0.1/", "http://", "https://"})
    EXPECT_EQ(test::code_of(platform::open_http_transport(bad, some)), Code::bad_argument) << bad;
  EXPECT_EQ(test::code_of(platform::open_http_transport("http://127.0.0.1:1", some)), Code::bad_argument);
  EXPECT_EQ(test::code_of(platform::open_http_transport("http://192.0.2.1:1", {})), Code::bad_argument);
}

TEST_F(TransportTest, ASignInPageIsACaptivePortal) {
  EXPECT_EQ(test::code_of(ask_canned(answer("200 OK", "text/html", "<html>Sign in</html>"))),
            Code::captive_portal);
  EXPECT_EQ(test::code_of(ask_canned(answer("511 Network Authentication Required", "text/html", "x"))),
            Code::captive_portal);
  EXPECT_EQ(
      test::code_of(ask_canned(answer("302 Found", "text/html", "", "Location: http://127.0.0.1:1/\r\n"))),
      Code::captive_portal);
  EXPECT_EQ(test::code_of(ask_canned(answer("200 OK", "application/json", "{}"))), Code::captive_portal);
}

TEST_F(TransportTest, ARedirectIsNotFollowed) {
  CannedServer target(answer("200 OK", "application/octet-stream", "x"), Then::close);
  CannedServer portal(
      answer("307 Temporary Redirect", "text/html", "", "Location: " + target.url() + "/\r\n"), Then::close);
  EXPECT_EQ(test::code_of(ask(*open(portal.url()))), Code::captive_portal);
  EXPECT_EQ(portal.asked(), 1);
  EXPECT_EQ(target.asked(), 0);
}

TEST_F(TransportTest, AnyStatusOfOursIsAnAnswer) {
  const auto busy = ask_canned(answer("503 Busy", "application/octet-stream", "body", "Retry-After: 7\r\n"));
  ASSERT_TRUE(busy.ok()) << describe(busy.error());
  EXPECT_EQ(busy->status, 503);
  EXPECT_EQ(busy->retry_after, std::chrono::seconds(7));
  EXPECT_EQ(text_of(busy->body), "body");
  const auto refused = ask_canned(answer("401 No", "application/octet-stream", "b"));
  ASSERT_TRUE(refused.ok()) << describe(refused.error());
  EXPECT_EQ(refused->status, 401);
}

TEST_F(TransportTest, NobodyThereIsNoNetwork) {
  std::string closed;
  { closed = CannedServer("", Then::close).url(); }
  EXPECT_EQ(test::code_of(ask(*open(closed))), Code::no_network);
}

TEST_F(TransportTest, SilenceEndsInTime) {
  EXPECT_EQ(test::code_of(ask_canned("", Then::hold, std::chrono::milliseconds(150))), Code::timed_out);
}

TEST_F(TransportTest, AnAnswerCutShortIsNoAnswer) {
  const std::string whole = answer("200 OK", "application/octet-stream", std::string(1000, 'x'));
  const auto cut = ask_canned(whole.substr(0, whole.size() - 400));
  EXPECT_EQ(test::code_of(cut), Code::no_network);
  const auto stalled =
      ask_canned(whole.substr(0, whole.size() - 400), Then::hold, std::chrono::milliseconds(150));
  EXPECT_EQ(test::code_of(stalled), Code::timed_out);
}

TEST_F(TransportTest, AServerThatCameBackIsFoundAgain) {
  start(false);
  const auto transport = open(url);
  EXPECT_TRUE(ask(*transport).ok());
  process->kill();
  EXPECT_FALSE(ask(*transport).ok());
  process = std::make_unique<test::ServerProcess>(dir);
  EXPECT_TRUE(ask(*open("http://127.0.0.1:" + std::to_string(process->port()))).ok());
}

TEST_F(TransportTest, ThreadsHaveTheirOwn) {
  start(true);
  std::atomic<int> answered = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 3; ++i)
    threads.emplace_back([&] {
      auto mine = platform::open_http_transport(url, pin);
      for (int n = 0; n < 5; ++n)
        if (mine && ask(**mine)) ++answered;
    });
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(answered, 15);
}

TEST_F(TransportTest, WithoutANetworkNothingIsTried) {
  CannedServer server(answer("200 OK", "application/octet-stream", "x"), Then::close);
  const auto inside = open(server.url());
  platform::SwitchedConnectivity airplane;
  platform::GatedTransport gated(*inside, airplane);
  airplane.set(platform::Reach::none);
  EXPECT_EQ(test::code_of(ask(gated)), Code::no_network);
  EXPECT_EQ(server.asked(), 0);
  airplane.set(platform::Reach::unknown);
  EXPECT_TRUE(ask(gated).ok());
}

}  // namespace
}  // namespace leadline
