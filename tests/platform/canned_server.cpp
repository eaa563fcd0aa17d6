#include "tests/platform/canned_server.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdlib>
#include <vector>

namespace leadline::test {

CannedServer::CannedServer(std::string answer, Then then) : answer_(std::move(answer)), then_(then) {
  listener_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  auto* raw = reinterpret_cast<sockaddr*>(&address);
  if (::bind(listener_, raw, size) != 0 || ::listen(listener_, 16) != 0 ||
      ::getsockname(listener_, raw, &size) != 0 || ::pipe2(wake_, O_CLOEXEC) != 0)
    std::abort();
  port_ = ntohs(address.sin_port);
  thread_ = std::thread([this] { serve(); });
}

CannedServer::~CannedServer() {
  ::close(wake_[1]);
  thread_.join();
  ::close(wake_[0]);
  ::close(listener_);
}

void CannedServer::serve() {
  std::vector<int> held;
  for (;;) {
    pollfd both[] = {{listener_, POLLIN, 0}, {wake_[0], POLLIN, 0}};
    if (::poll(both, 2, -1) <= 0) continue;
    if (both[1].revents != 0) break;
    const int socket = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
    std::string request;
    char block[4096];
    while (request.find("\r\n\r\n") == std::string::npos) {
      const auto n = ::recv(socket, block, sizeof block, 0);
      if (n <= 0) break;
      request.append(block, static_cast<std::size_t>(n));
    }
    if (!request.empty()) ++asked_;
    (void)!::send(socket, answer_.data(), answer_.size(), MSG_NOSIGNAL);
    if (then_ == Then::hold) {
      held.push_back(socket);
      continue;
    }
    ::shutdown(socket, SHUT_WR);
    while (::recv(socket, block, sizeof block, 0) > 0) {
    }
    ::close(socket);
  }
  for (const int socket : held) ::close(socket);
}

}  // namespace leadline::test
