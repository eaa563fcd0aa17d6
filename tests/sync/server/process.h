// The real leadline-server as a process of its own, and a plain HTTP client that can also misbehave.
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

#include "core/base/json.h"
#include "sync/wire/transport.h"

namespace leadline::test {

struct Ran {
  int code = -1;  // 128 + n: ended by signal n
  std::string out, err;
};
// Runs leadline-server to its end.
Ran run_server(const std::vector<std::string>& arguments);

class ServerProcess {
 public:
  // `extra` go behind "run --dir DIR --listen 127.0.0.1:0". Aborts the test program if no port is named.
  explicit ServerProcess(const std::string& dir, std::vector<std::string> extra = {});
  ~ServerProcess();  // SIGKILL, if it still runs
  ServerProcess(const ServerProcess&) = delete;
  ServerProcess& operator=(const ServerProcess&) = delete;

  std::uint16_t port() const { return port_; }
  const Json& said() const { return said_; }
  pid_t pid() const { return pid_; }
  void kill();      // SIGKILL, and waits
  int terminate();  // SIGTERM; the exit code
  const std::string& log_path() const { return log_; }

 private:
  pid_t pid_ = -1;
  std::uint16_t port_ = 0;
  Json said_;
  std::string log_;
};

// A connection to 127.0.0.1. Whatever fails shows as false or an empty answer.
class Wire {
 public:
  explicit Wire(std::uint16_t port);
  ~Wire();
  Wire(const Wire&) = delete;
  Wire& operator=(const Wire&) = delete;
  bool send(std::string_view bytes);
  // One HTTP answer: status and body; status 0: the connection ended first.
  sync::Response receive();
  // The rest until the other side closes.
  std::string drain();
  void close();

 private:
  int socket_ = -1;
  std::string buffer_;
};

// "POST path HTTP/1.1" with its headers; length as given, so that a test may lie.
std::string post_head(const std::string& path, const std::string& token, std::size_t length);

// sync::Transport over Wire, keeping its connection alive and making another when it has gone. One thread.
class WireTransport final : public sync::Transport {
 public:
  explicit WireTransport(std::uint16_t port) : port_(port) {}
  Result<sync::Response> exchange(const sync::Request& request) override;

 private:
  std::uint16_t port_;
  std::unique_ptr<Wire> wire_;
};

}  // namespace leadline::test
