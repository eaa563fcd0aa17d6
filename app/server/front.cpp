// The one file that knows Asio and Beast. <utility> comes first: Boost 1.74 forgets it (std::exchange).
#include <utility>

#include <boost/asio.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>

#include <algorithm>
#include <list>
#include <thread>

#include "app/server/front.h"

namespace leadline::app {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using asio::ip::tcp;
using boost::system::error_code;
using Steady = std::chrono::steady_clock;
using Body = http::vector_body<std::uint8_t>;
using HttpRequest = http::request<Body>;
using HttpResponse = http::response<Body>;
using Plain = beast::tcp_stream;
using Tls = beast::ssl_stream<beast::tcp_stream>;

constexpr std::size_t header_bytes = std::size_t{8} << 10;
constexpr std::size_t drained_bytes = std::size_t{16} << 20;
constexpr std::string_view frame_type = "application/octet-stream";

std::string_view view(beast::string_view text) { return {text.data(), text.size()}; }

std::string token_of(const http::request_header<>& header) {
  constexpr std::string_view scheme = "Bearer ";
  const auto value = view(header[http::field::authorization]);
  return value.starts_with(scheme) ? std::string(value.substr(scheme.size())) : std::string();
}

// What goes into the log: a path of ours or "other".
std::string_view known_path(std::string_view path) {
  for (std::string_view known : {"/v1/hello", "/v1/challenge", "/v1/session", "/v1/keys", "/v1/push",
                                 "/v1/pull", "/v1/heads", "/health", "/ready", "/metrics"})
    if (path == known) return known;
  return "other";
}

sync::Response refused(Code code, int status) {
  return {status, wire::encode_frame(wire::ErrorAnswer{code, {}}), std::nullopt};
}

sync::Response plain(int status, std::string_view text) {
  return {status, copy(bytes_of(text)), std::nullopt};
}

bool from_this_machine(const tcp::socket& socket) {
  error_code ec;
  const auto peer = socket.remote_endpoint(ec);
  return !ec && peer.address().is_loopback();
}

}  // namespace

struct Front::Parts {
  Parts(server::Handler& handler_in, FrontOptions options_in, Log& log_in)
      : handler(handler_in), options(std::move(options_in)), log(log_in) {}

  // A connection, as stop() must see it: idle ones are closed, busy ones may finish.
  struct Connection {
    tcp::socket* socket = nullptr;
    bool idle = true;
  };
  struct Seen {
    server::Answer answer;
    std::uint64_t changed = 0;
  };

  Result<void> bind();
  Result<void> load_certificate();
  asio::awaitable<void> accept();
  asio::awaitable<void> greet(tcp::socket socket);
  template <class Stream>
  asio::awaitable<void> serve(Stream& stream, Connection& connection);
  asio::awaitable<sync::Response> respond(HttpRequest& request, bool local);
  asio::awaitable<sync::Response> program(HttpRequest& request);
  asio::awaitable<Seen> handle(const sync::Request& request);
  asio::awaitable<void> wait_for_change(std::uint64_t seen, Steady::time_point until);
  asio::awaitable<sync::Response> look(std::string_view path);
  template <class Stream>
  asio::awaitable<void> drain(Stream& stream, beast::flat_buffer& buffer);
  HttpResponse dress(sync::Response&& answer, const HttpRequest& request, bool keep) const;
  void notice(std::uint64_t now_changed);
  void stop();

  server::Handler& handler;
  const FrontOptions options;
  Log& log;
  asio::io_context sockets{1};
  asio::io_context program_thread{1};
  tcp::acceptor acceptor{sockets};
  std::optional<asio::ssl::context> tls;
  std::list<Connection> connections;
  std::list<asio::steady_timer*> waiting;
  std::uint64_t changed = 0;  // as the sockets' thread knows it
  std::uint64_t told = 0;     // as the program's thread last said
  bool stopping = false;
  std::optional<asio::steady_timer> farewell;
};

Result<void> Front::Parts::load_certificate() {
  if (options.certificate_file.empty()) return {};
  tls.emplace(asio::ssl::context::tls_server);
  tls->set_options(asio::ssl::context::default_workarounds | asio::ssl::context::no_tlsv1 |
                   asio::ssl::context::no_tlsv1_1 | asio::ssl::context::no_compression);
  SSL_CTX_set_mode(tls->native_handle(), SSL_MODE_RELEASE_BUFFERS);
  error_code ec;
  tls->use_certificate_chain_file(options.certificate_file, ec);
  if (ec) return fail(Code::invalid_value, options.certificate_file, "no PEM certificate");
  tls->use_private_key_file(options.key_file, asio::ssl::context::pem, ec);
  if (ec) return fail(Code::invalid_value, options.key_file, "no PEM key of this certificate");
  return {};
}

Result<void> Front::Parts::bind() {
  error_code ec;
  const auto address = asio::ip::make_address(options.address, ec);
  if (ec) return fail(Code::bad_argument, "--listen", "an address is like 127.0.0.1 or ::1");
  const tcp::endpoint endpoint(address, options.port);
  acceptor.open(endpoint.protocol(), ec);
  if (!ec) acceptor.set_option(asio::socket_base::reuse_address(true), ec);
  if (!ec) acceptor.bind(endpoint, ec);
  if (!ec) acceptor.listen(asio::socket_base::max_listen_connections, ec);
  if (!ec) return {};
  if (ec == asio::error::address_in_use)
    return fail(Code::in_use, "--listen", "another program has this port");
  if (ec == asio::error::access_denied) return fail(Code::permission_denied, "--listen");
  return fail(Code::io_failed, "--listen", ec.message());
}

asio::awaitable<void> Front::Parts::accept() {
  asio::steady_timer pause(sockets);
  while (!stopping) {
    error_code ec;
    tcp::socket socket = co_await acceptor.async_accept(asio::redirect_error(asio::use_awaitable, ec));
    if (stopping) co_return;
    if (ec) {  // out of descriptors, most likely: some will come free
      log.failure("accept", fail(Code::io_failed, "accept", ec.message()));
      pause.expires_after(std::chrono::milliseconds(100));
      co_await pause.async_wait(asio::redirect_error(asio::use_awaitable, ec));
      continue;
    }
    if (connections.size() >= options.connections) continue;
    asio::co_spawn(sockets, greet(std::move(socket)), asio::detached);
  }
}

asio::awaitable<void> Front::Parts::greet(tcp::socket socket) {
  error_code ec;
  socket.set_option(tcp::no_delay(true), ec);
  const auto self = connections.emplace(connections.end());
  if (!tls) {
    Plain stream(std::move(socket));
    self->socket = &stream.socket();
    co_await serve(stream, *self);
    stream.socket().shutdown(tcp::socket::shutdown_both, ec);
  } else {
    Tls stream(Plain(std::move(socket)), *tls);
    self->socket = &beast::get_lowest_layer(stream).socket();
    beast::get_lowest_layer(stream).expires_after(options.handshake);
    co_await stream.async_handshake(asio::ssl::stream_base::server,
                                    asio::redirect_error(asio::use_awaitable, ec));
    if (!ec) {
      co_await serve(stream, *self);
      beast::get_lowest_layer(stream).expires_after(options.handshake);
      co_await stream.async_shutdown(asio::redirect_error(asio::use_awaitable, ec));
    }
  }
  connections.erase(self);
  if (stopping && connections.empty()) sockets.stop();
}

template <class Stream>
asio::awaitable<void> Front::Parts::serve(Stream& stream, Connection& connection) {
  auto& lowest = beast::get_lowest_layer(stream);
  const bool local = from_this_machine(lowest.socket());
  beast::flat_buffer buffer;
  error_code ec;
  for (bool keep = true; keep && !stopping;) {
    http::request_parser<Body> parser;
    parser.header_limit(header_bytes);
    parser.body_limit(server::Limits().request_bytes);
    connection.idle = true;
    lowest.expires_after(options.idle);
    co_await http::async_read_header(stream, buffer, parser, asio::redirect_error(asio::use_awaitable, ec));
    if (ec && ec != http::error::body_limit) co_return;
    connection.idle = false;
    const auto began = Steady::now();
    const bool too_large =
        ec || parser.content_length().value_or(0) > handler.may_send(token_of(parser.get()));
    sync::Response answer;
    bool whole = false;
    std::size_t bytes_in = 0;
    if (too_large) {
      answer = refused(Code::too_large, 413);
    } else if (parser.chunked()) {
      answer = refused(Code::malformed_frame, 411);
    } else {
      lowest.expires_after(options.read);
      co_await http::async_read(stream, buffer, parser, asio::redirect_error(asio::use_awaitable, ec));
      if (ec) co_return;
      whole = true;
      lowest.expires_never();
      bytes_in = parser.get().body().size();
      answer = co_await respond(parser.get(), local);
    }
    keep = whole && parser.get().keep_alive() && !stopping;
    const Json fields = {
        {"path", std::string(known_path(view(parser.get().target())))},
        {"status", answer.status},
        {"bytes_in", bytes_in},
        {"bytes_out", answer.body.size()},
        {"us", std::chrono::duration_cast<std::chrono::microseconds>(Steady::now() - began).count()}};
    HttpResponse out = dress(std::move(answer), parser.get(), keep);
    lowest.expires_after(options.write);
    co_await http::async_write(stream, out, asio::redirect_error(asio::use_awaitable, ec));
    log.event("request", fields);
    if (ec) co_return;
    if (!whole) co_await drain(stream, buffer);
  }
}

// Reads what a refused client goes on sending, so that the answer is not lost to a reset.
template <class Stream>
asio::awaitable<void> Front::Parts::drain(Stream& stream, beast::flat_buffer& buffer) {
  error_code ec;
  beast::get_lowest_layer(stream).expires_after(options.handshake);
  buffer.clear();
  for (std::size_t drained = 0; !ec && drained < drained_bytes;) {
    const auto n = co_await stream.async_read_some(buffer.prepare(std::size_t{64} << 10),
                                                   asio::redirect_error(asio::use_awaitable, ec));
    drained += n;
  }
}

HttpResponse Front::Parts::dress(sync::Response&& answer, const HttpRequest& request, bool keep) const {
  HttpResponse out(static_cast<http::status>(answer.status), request.version());
  const bool text = request.method() == http::verb::get && answer.status == 200;
  const std::string_view type = text ? std::string_view("text/plain; charset=utf-8") : frame_type;
  out.set(http::field::content_type, beast::string_view(type.data(), type.size()));
  out.set(http::field::cache_control, "no-store");
  if (answer.retry_after) out.set(http::field::retry_after, std::to_string(answer.retry_after->count()));
  out.keep_alive(keep);
  out.body() = std::move(answer.body);
  out.prepare_payload();
  return out;
}

asio::awaitable<sync::Response> Front::Parts::respond(HttpRequest& request, bool local) {
  const auto path = view(request.target());
  const bool get = request.method() == http::verb::get;
  if (path == "/health" && get) co_return plain(200, "ok\n");
  if ((path == "/ready" || (path == "/metrics" && local)) && get) {
    auto answer = co_await look(path);
    co_return answer;
  }
  if (!path.starts_with("/v1/")) co_return refused(Code::not_found, 404);
  if (request.method() != http::verb::post) co_return refused(Code::not_found, 405);
  auto answer = co_await program(request);
  co_return answer;
}

asio::awaitable<sync::Response> Front::Parts::look(std::string_view path) {
  const bool metrics = path == "/metrics";
  auto ask = [this, metrics]() -> asio::awaitable<sync::Response> {
    if (metrics) co_return plain(200, handler.metrics());
    co_return handler.ready() ? plain(200, "ready\n") : refused(Code::server_busy, 503);
  };
  auto answer = co_await asio::co_spawn(program_thread, ask, asio::use_awaitable);
  co_return answer;
}

asio::awaitable<sync::Response> Front::Parts::program(HttpRequest& http_request) {
  const sync::Request request{
      std::string(view(http_request.target())), std::move(http_request.body()), token_of(http_request), {}};
  Seen seen = co_await handle(request);
  const auto until =
      Steady::now() + std::min(std::chrono::milliseconds(seen.answer.wait_ms), options.longest_wait);
  while (seen.answer.would_wait && !stopping && Steady::now() < until) {
    co_await wait_for_change(seen.changed, until);
    seen = co_await handle(request);
  }
  co_return std::move(seen.answer.response);
}

asio::awaitable<Front::Parts::Seen> Front::Parts::handle(const sync::Request& request) {
  auto ask = [this, &request]() -> asio::awaitable<Seen> {
    Seen seen{handler.handle(request), handler.changed()};
    if (seen.changed != std::exchange(told, seen.changed))
      asio::post(sockets, [this, now = seen.changed] { notice(now); });
    co_return seen;
  };
  auto seen = co_await asio::co_spawn(program_thread, ask, asio::use_awaitable);
  co_return seen;
}

asio::awaitable<void> Front::Parts::wait_for_change(std::uint64_t seen, Steady::time_point until) {
  asio::steady_timer timer(sockets, until);
  const auto self = waiting.insert(waiting.end(), &timer);
  while (changed <= seen && !stopping && Steady::now() < until) {
    error_code ec;
    co_await timer.async_wait(asio::redirect_error(asio::use_awaitable, ec));
  }
  waiting.erase(self);
}

void Front::Parts::notice(std::uint64_t now_changed) {
  changed = std::max(changed, now_changed);
  for (asio::steady_timer* timer : waiting) timer->cancel();
}

void Front::Parts::stop() {
  if (std::exchange(stopping, true)) return;
  log.event("stopping", {{"connections", connections.size()}});
  error_code ec;
  acceptor.close(ec);
  notice(changed);
  for (Connection& connection : connections)
    if (connection.idle && connection.socket) connection.socket->close(ec);
  if (connections.empty()) return sockets.stop();
  farewell.emplace(sockets, options.farewell);
  farewell->async_wait([this](error_code) { sockets.stop(); });
}

Front::Front(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Front::~Front() = default;

Result<std::unique_ptr<Front>> Front::open(server::Handler& handler, const FrontOptions& options, Log& log) {
  auto parts = std::make_unique<Parts>(handler, options, log);
  LEADLINE_CHECK(parts->load_certificate());
  LEADLINE_CHECK(parts->bind());
  return std::unique_ptr<Front>(new Front(std::move(parts)));
}

std::uint16_t Front::port() const {
  error_code ec;
  return parts_->acceptor.local_endpoint(ec).port();
}

void Front::run(bool signals) {
  Parts& parts = *parts_;
  asio::signal_set wanted(parts.sockets);
  if (signals) {
    wanted.add(SIGTERM);
    wanted.add(SIGINT);
    wanted.async_wait([&](error_code ec, int) {
      if (!ec) parts.stop();
    });
  }
  auto work = asio::make_work_guard(parts.program_thread);
  std::thread program([&] { parts.program_thread.run(); });
  asio::co_spawn(parts.sockets, parts.accept(), asio::detached);
  parts.sockets.run();
  work.reset();
  parts.program_thread.stop();
  program.join();
}

void Front::stop() {
  asio::post(parts_->sockets, [parts = parts_.get()] { parts->stop(); });
}

}  // namespace leadline::app
