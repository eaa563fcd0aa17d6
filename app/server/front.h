// The server's sockets: HTTP/1.1 with keep-alive, TLS if there is a certificate, limits, time-outs, and pulls
// that wait. Sockets live on the thread that calls run(); the handler lives on one thread of its own.
#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "app/server/log.h"
#include "sync/server/handler.h"

namespace leadline::app {

struct FrontOptions {
  std::string address = "127.0.0.1";
  std::uint16_t port = 0;                  // 0: any free one
  std::string certificate_file, key_file;  // PEM; both empty: no TLS
  std::size_t connections = 12'000;        // more are closed at once
  // handshake: of TLS; idle: until the next request begins; read and write: of a whole request or answer;
  // farewell: for requests under way at the end; longest_wait: of a pull, whatever it asks for.
  std::chrono::milliseconds handshake{10'000}, idle{75'000}, read{120'000}, write{120'000}, farewell{10'000},
      longest_wait{55'000};
};

class Front {
 public:
  // Binds. Errors: bad_argument (the address), in_use, permission_denied, io_failed; invalid_value (the
  // certificate).
  static Result<std::unique_ptr<Front>> open(server::Handler& handler, const FrontOptions& options, Log& log);
  ~Front();

  std::uint16_t port() const;
  // Serves until stop() or, if `signals`, SIGTERM or SIGINT: then waiting pulls are answered, requests under
  // way finish (for `farewell` at most), and it returns.
  void run(bool signals);
  void stop();  // from any thread

 private:
  struct Parts;
  explicit Front(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace leadline::app
