// A server on loopback that answers every connection with the same bytes, whatever was asked, or with
// nothing.
#pragma once

#include <atomic>
#include <cstdint>
#include <string>
#include <thread>

namespace leadline::test {

class CannedServer {
 public:
  enum class Then { close, hold };  // hold: the connection stays open until the server ends
  CannedServer(std::string answer, Then then);
  ~CannedServer();
  CannedServer(const CannedServer&) = delete;
  CannedServer& operator=(const CannedServer&) = delete;
  std::string url() const { return "http://127.0.0.1:" + std::to_string(port_); }
  std::uint16_t port() const { return port_; }
  int asked() const { return asked_; }

 private:
  void serve();
  std::string answer_;
  Then then_;
  int listener_ = -1;
  int wake_[2] = {-1, -1};
  std::uint16_t port_ = 0;
  std::atomic<int> asked_ = 0;
  std::thread thread_;
};

}  // namespace leadline::test
