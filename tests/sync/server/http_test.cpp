// The front in this process: limits, time-outs, waiting pulls, several clients at once. Run it under TSan.
#include <openssl/ssl.h>

#include <latch>
#include <thread>

#include "app/server/certificate.h"
#include "app/server/clock.h"
#include "app/server/front.h"
#include "tests/sync/server/process.h"
#include "tests/sync/server/served.h"

namespace leadline {
namespace {

using std::chrono::milliseconds;

class HttpTest : public ::testing::Test {
 protected:
  void start(app::FrontOptions options = {}) {
    store = std::move(*server::open_sqlite_store(folder / "server.db", random));
    handler = std::move(*server::Handler::open(*store, seed.clone(), clock, random));
    test::DirectTransport direct(*handler);
    test::Caller first(direct, program, program.registrar());
    ASSERT_TRUE(first.keys(program.records()).ok());
    auto opened = app::Front::open(*handler, options, log);
    ASSERT_TRUE(opened.ok()) << describe(opened.error());
    front = std::move(*opened);
    thread = std::thread([this] { front->run(false); });
  }
  ~HttpTest() override { stop(); }
  void stop() {
    if (!thread.joinable()) return;
    front->stop();
    thread.join();
  }
  std::string open(test::Member& member) {
    test::WireTransport wire(front->port());
    test::Caller caller(wire, program, member);
    EXPECT_TRUE(caller.open_session().ok());
    return caller.token;
  }
  // Until the handler has seen this many requests.
  void await_requests(int count) {
    const std::string line = "leadline_requests_total " + std::to_string(count) + "\n";
    for (;;) {
      test::Wire wire(front->port());
      ASSERT_TRUE(wire.send("GET /metrics HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"));
      const auto metrics = wire.receive();
      ASSERT_EQ(metrics.status, 200);
      if (text_of(metrics.body).find(line) != std::string_view::npos) return;
    }
  }
  std::string whole(const std::string& path, const std::string& token, const Bytes& body) {
    return test::post_head(path, token, body.size()) + std::string(text_of(body));
  }

  test::Folder folder;
  app::ServerClock clock;
  crypto::SystemRandom random;
  test::SeededRandom dice{5};
  crypto::Secret seed = crypto::Secret::random(dice);
  test::LittleProgram program{crypto::signing_public(seed), 21};
  app::Log log{clock, true};
  std::unique_ptr<server::Store> store;
  std::unique_ptr<server::Handler> handler;
  std::unique_ptr<app::Front> front;
  std::thread thread;
};

TEST_F(HttpTest, ManyDevicesAtOnce) {
  constexpr int devices = 6, rounds = 8, each = 5;
  std::vector<test::Member*> members;
  for (int i = 0; i < devices; ++i) members.push_back(&program.enroll(disclosure::Role::peer, "harbor"));
  start();
  // Runs are made first: the little program belongs to this thread.
  std::vector<std::vector<Bytes>> pushes(devices);
  for (int i = 0; i < devices; ++i)
    for (int round = 0; round < rounds; ++round)
      pushes[static_cast<std::size_t>(i)].push_back(wire::encode_frame(
          wire::PushAsk{{wire::encode(program.next_run(*members[static_cast<std::size_t>(i)], each))}}));
  std::vector<std::thread> threads;
  std::atomic<int> accepted = 0, pulled = 0;
  for (int i = 0; i < devices; ++i) {
    threads.emplace_back([&, i] {
      test::WireTransport wire(front->port());
      test::Caller caller(wire, program, *members[static_cast<std::size_t>(i)]);
      if (!caller.open_session()) return;
      for (const Bytes& push : pushes[static_cast<std::size_t>(i)]) {
        auto response = caller.raw("/v1/push", push);
        auto answer = response ? wire::decode_frame<wire::PushAnswer>(response->body)
                               : Result<wire::PushAnswer>(response.error());
        if (answer && answer->runs.at(0).status == wire::RunStatus::ok) accepted += each;
        if (caller.pull(0)) ++pulled;
      }
    });
  }
  for (auto& t : threads) t.join();
  EXPECT_EQ(accepted, devices * rounds * each);
  EXPECT_EQ(pulled, devices * rounds);
  test::WireTransport wire(front->port());
  test::Caller reader(wire, program, program.registrar());
  ASSERT_TRUE(reader.open_session().ok());
  std::map<DeviceId, std::uint64_t> heads;
  auto runs = reader.pull_all();
  ASSERT_TRUE(runs.ok());
  for (const auto& run : *runs) {
    EXPECT_EQ(run.first_seq, heads[run.device] + 1);
    heads[run.device] += run.items.size();
  }
  for (const auto* member : members)
    EXPECT_EQ(heads[member->device], static_cast<std::uint64_t>(rounds * each));
  stop();
  EXPECT_EQ(*store->position(), static_cast<std::uint64_t>(devices * rounds * each));
}

TEST_F(HttpTest, APushWakesAPullThatWaits) {
  start();
  const std::string reader = open(program.peer()), writer = open(program.officer());
  test::Wire waiting(front->port()), pushing(front->port());
  const auto pull = wire::PullAsk{*store->generation(), 0, 1 << 20, 50'000, program.records().size()};
  ASSERT_TRUE(waiting.send(whole("/v1/pull", reader, wire::encode_frame(pull))));
  await_requests(6);  // genesis, two sessions of two requests, and the pull
  const auto run = program.next_run(program.officer(), 1);
  ASSERT_TRUE(
      pushing.send(whole("/v1/push", writer, wire::encode_frame(wire::PushAsk{{wire::encode(run)}}))));
  EXPECT_EQ(pushing.receive().status, 200);
  auto answer = wire::decode_frame<wire::PullAnswer>(waiting.receive().body);
  ASSERT_TRUE(answer.ok());
  EXPECT_EQ(answer->upto, 1u);
  EXPECT_EQ(answer->runs.size(), 1u);
}

TEST_F(HttpTest, APullEndsWhenItsTimeIsOver) {
  start();
  const std::string reader = open(program.peer());
  test::Wire waiting(front->port());
  const auto pull = wire::PullAsk{*store->generation(), 0, 1 << 20, 30, program.records().size()};
  ASSERT_TRUE(waiting.send(whole("/v1/pull", reader, wire::encode_frame(pull))));
  const auto response = waiting.receive();
  EXPECT_EQ(response.status, 200);
  EXPECT_TRUE(wire::decode_frame<wire::PullAnswer>(response.body)->runs.empty());
}

TEST_F(HttpTest, AnEndAnswersThoseWhoWait) {
  start();
  const std::string reader = open(program.peer());
  test::Wire waiting(front->port());
  const auto pull = wire::PullAsk{*store->generation(), 0, 1 << 20, 50'000, program.records().size()};
  ASSERT_TRUE(waiting.send(whole("/v1/pull", reader, wire::encode_frame(pull))));
  test::Wire idle(front->port());
  await_requests(4);
  ASSERT_TRUE(idle.send(whole("/v1/hello", "", wire::encode_frame(wire::HelloAsk{}))));
  ASSERT_EQ(idle.receive().status, 200);
  stop();
  EXPECT_EQ(waiting.receive().status, 200);
  EXPECT_EQ(idle.receive().status, 0);
}

TEST_F(HttpTest, AWireCutAnywhereLeavesNothingBehind) {
  start();
  const std::string writer = open(program.officer());
  const auto run = program.next_run(program.officer(), 3);
  const std::string request =
      whole("/v1/push", writer, wire::encode_frame(wire::PushAsk{{wire::encode(run)}}));
  for (std::size_t cut = 0; cut < request.size(); cut += 1 + request.size() / 40) {
    test::Wire wire(front->port());
    ASSERT_TRUE(wire.send(std::string_view(request).substr(0, cut)));
    wire.close();
  }
  test::WireTransport after(front->port());
  test::Caller caller(after, program, program.officer());
  caller.token = writer;
  EXPECT_EQ(caller.pull(0)->checkpoint.position, 0u);
  EXPECT_EQ(caller.push({run})->runs.at(0).status, wire::RunStatus::ok);
}

TEST_F(HttpTest, ASlowClientHoldsUpNobodyAndIsCutOff) {
  app::FrontOptions options;
  options.read = milliseconds(300);
  options.idle = milliseconds(300);
  start(options);
  const std::string writer = open(program.officer());
  test::Wire slow(front->port()), silent(front->port());
  ASSERT_TRUE(slow.send(test::post_head("/v1/push", writer, 1000) + "abc"));
  test::WireTransport quick(front->port());
  test::Caller caller(quick, program, program.peer());
  EXPECT_TRUE(caller.open_session().ok());
  EXPECT_EQ(slow.drain(), "");
  EXPECT_EQ(silent.drain(), "");
}

TEST_F(HttpTest, BodiesHaveALimitByWhoSendsThem) {
  start();
  const std::string writer = open(program.officer());
  const auto status = [&](const std::string& head, std::string_view body = {}) {
    test::Wire wire(front->port());
    EXPECT_TRUE(wire.send(head));
    (void)wire.send(body);
    const auto response = wire.receive();
    EXPECT_TRUE(wire::decode_frame<wire::ErrorAnswer>(response.body).ok());
    return response.status;
  };
  const auto limits = server::Limits();
  EXPECT_EQ(status(test::post_head("/v1/push", writer, limits.request_bytes + 1)), 413);
  EXPECT_EQ(status(test::post_head("/v1/push", "", limits.stranger_bytes + 1)), 413);
  EXPECT_EQ(
      status(test::post_head("/v1/push", "nonsense", limits.stranger_bytes + 1), std::string(30'000, 'x')),
      413);
  EXPECT_EQ(status("POST /v1/push HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"), 411);
  EXPECT_EQ(status("GET /v1/push HTTP/1.1\r\nHost: x\r\n\r\n"), 405);
  EXPECT_EQ(status("GET /etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n"), 404);
  test::Wire wire(front->port());
  (void)wire.send("GET /health HTTP/1.1\r\nHost: x\r\nX: " + std::string(20'000, 'y') + "\r\n\r\n");
  EXPECT_EQ(wire.receive().status, 0);
  test::Wire garbage(front->port());
  (void)garbage.send(std::string("\x16\x03\x01\x02\x00 this is no HTTP\r\n\r\n", 24));
  EXPECT_EQ(garbage.receive().status, 0);
}

TEST_F(HttpTest, OneConnectionServesManyRequests) {
  start();
  test::Wire wire(front->port());
  const std::string hello = whole("/v1/hello", "", wire::encode_frame(wire::HelloAsk{}));
  ASSERT_TRUE(wire.send(hello + hello + hello));
  for (int i = 0; i < 3; ++i) EXPECT_EQ(wire.receive().status, 200);
  ASSERT_TRUE(wire.send("GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"));
  EXPECT_EQ(wire.receive().status, 200);
  EXPECT_EQ(wire.receive().status, 0);
}

TEST_F(HttpTest, ConnectionsAreCounted) {
  app::FrontOptions options;
  options.connections = 2;
  start(options);
  test::Wire one(front->port()), two(front->port());
  const std::string hello = whole("/v1/hello", "", wire::encode_frame(wire::HelloAsk{}));
  for (auto* wire : {&one, &two}) {
    ASSERT_TRUE(wire->send(hello));
    EXPECT_EQ(wire->receive().status, 200);
  }
  test::Wire third(front->port());
  EXPECT_EQ(third.drain(), "");
  ASSERT_TRUE(one.send(hello));
  EXPECT_EQ(one.receive().status, 200);
}

TEST_F(HttpTest, HealthReadyMetrics) {
  start();
  const auto get = [&](const std::string& path) {
    test::Wire wire(front->port());
    EXPECT_TRUE(wire.send("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n"));
    return wire.receive();
  };
  EXPECT_EQ(text_of(get("/health").body), "ok\n");
  EXPECT_EQ(text_of(get("/ready").body), "ready\n");
  const auto metrics = get("/metrics");
  EXPECT_NE(text_of(metrics.body).find("leadline_key_records 6\n"), std::string_view::npos);
}

TEST_F(HttpTest, TlsShowsTheCertificateThatThePinNames) {
  auto made = app::make_certificate();
  ASSERT_TRUE(made.ok());
  ASSERT_TRUE(write_file(folder / "c", bytes_of(made->certificate)).ok());
  ASSERT_TRUE(write_file(folder / "k", bytes_of(made->key)).ok());
  app::FrontOptions options;
  options.certificate_file = folder / "c";
  options.key_file = folder / "k";
  start(options);
  const std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context(SSL_CTX_new(TLS_client_method()),
                                                                  SSL_CTX_free);
  const std::unique_ptr<BIO, decltype(&BIO_free_all)> link(BIO_new_ssl_connect(context.get()), BIO_free_all);
  BIO_set_conn_hostname(link.get(), ("127.0.0.1:" + std::to_string(front->port())).c_str());
  ASSERT_EQ(BIO_do_handshake(link.get()), 1);
  SSL* ssl = nullptr;
  BIO_get_ssl(link.get(), &ssl);
  const std::unique_ptr<X509, decltype(&X509_free)> shown(SSL_get1_peer_certificate(ssl), X509_free);
  ASSERT_TRUE(shown);
  const std::unique_ptr<BIO, decltype(&BIO_free_all)> pem(BIO_new(BIO_s_mem()), BIO_free_all);
  PEM_write_bio_X509(pem.get(), shown.get());
  char* data = nullptr;
  const long size = BIO_get_mem_data(pem.get(), &data);
  EXPECT_EQ(*app::pin_of({data, static_cast<std::size_t>(size)}), *app::pin_of(made->certificate));
  EXPECT_GE(SSL_version(ssl), TLS1_2_VERSION);
  const std::string hello = whole("/v1/hello", "", wire::encode_frame(wire::HelloAsk{}));
  ASSERT_EQ(BIO_write(link.get(), hello.data(), static_cast<int>(hello.size())),
            static_cast<int>(hello.size()));
  char answer[16] = {};
  ASSERT_GT(BIO_read(link.get(), answer, 12), 0);
  EXPECT_EQ(std::string(answer), "HTTP/1.1 200");
  // Plain HTTP on a TLS port gets no answer.
  test::Wire plain(front->port());
  (void)plain.send(hello);
  EXPECT_NE(plain.receive().status, 200);
}

TEST_F(HttpTest, ABadCertificateIsRefusedAtTheStart) {
  ASSERT_TRUE(write_file(folder / "c", bytes_of("no certificate")).ok());
  start();
  app::FrontOptions options;
  options.certificate_file = options.key_file = folder / "c";
  EXPECT_EQ(test::code_of(app::Front::open(*handler, options, log)), Code::invalid_value);
  options = {};
  options.port = front->port();
  EXPECT_EQ(test::code_of(app::Front::open(*handler, options, log)), Code::in_use);
  options.address = "localhost.invalid";
  EXPECT_EQ(test::code_of(app::Front::open(*handler, options, log)), Code::bad_argument);
}

}  // namespace
}  // namespace leadline
