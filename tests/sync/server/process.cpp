#include "tests/sync/server/process.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>

extern char** environ;

namespace leadline::test {
namespace {

[[noreturn]] void stop(const std::string& why) {
  fprintf(stderr, "server process: %s\n", why.c_str());
  std::abort();
}

pid_t spawn(const std::vector<std::string>& arguments, int out, int err) {
  std::vector<std::string> all = {LEADLINE_SERVER_BINARY};
  all.insert(all.end(), arguments.begin(), arguments.end());
  std::vector<char*> argv;
  for (auto& argument : all) argv.push_back(argument.data());
  argv.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, err, STDERR_FILENO);
  pid_t pid = -1;
  if (posix_spawn(&pid, argv[0], &actions, nullptr, argv.data(), environ) != 0) stop("it does not start");
  posix_spawn_file_actions_destroy(&actions);
  return pid;
}

int wait_for(pid_t pid) {
  int status = 0;
  while (::waitpid(pid, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

std::string read_until(int descriptor, bool first_line) {
  std::string out;
  char byte;
  while (::read(descriptor, &byte, 1) == 1) {
    if (first_line && byte == '\n') break;
    out += byte;
  }
  return out;
}

}  // namespace

Ran run_server(const std::vector<std::string>& arguments) {
  char name[] = "/tmp/leadline-err-XXXXXX";
  const int err = ::mkostemp(name, O_CLOEXEC);
  int out[2];
  if (err < 0 || ::pipe2(out, O_CLOEXEC) != 0) stop("no pipe");
  const pid_t pid = spawn(arguments, out[1], err);
  ::close(out[1]);
  Ran ran;
  ran.out = read_until(out[0], false);
  ::close(out[0]);
  ran.code = wait_for(pid);
  ::lseek(err, 0, SEEK_SET);
  ran.err = read_until(err, false);
  ::close(err);
  ::unlink(name);
  return ran;
}

ServerProcess::ServerProcess(const std::string& dir, std::vector<std::string> extra) : log_(dir + "/log") {
  std::vector<std::string> arguments = {"run", "--dir", dir, "--listen", "127.0.0.1:0"};
  arguments.insert(arguments.end(), extra.begin(), extra.end());
  const int err = ::open(log_.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  int out[2];
  if (err < 0 || ::pipe2(out, O_CLOEXEC) != 0) stop("no pipe");
  pid_ = spawn(arguments, out[1], err);
  ::close(out[1]);
  ::close(err);
  auto said = parse_json(read_until(out[0], true), "its first line");
  ::close(out[0]);
  if (!said || !said->contains("port")) stop("it named no port: " + read_file(log_).value());
  said_ = std::move(*said);
  port_ = said_["port"].get<std::uint16_t>();
}

ServerProcess::~ServerProcess() { kill(); }

void ServerProcess::kill() {
  if (pid_ < 0) return;
  ::kill(pid_, SIGKILL);
  wait_for(pid_);
  pid_ = -1;
}

int ServerProcess::terminate() {
  ::kill(pid_, SIGTERM);
  const int code = wait_for(pid_);
  pid_ = -1;
  return code;
}

Wire::Wire(std::uint16_t port) {
  socket_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  const int on = 1;
  ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  const timeval patience{30, 0};
  ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) close();
}

Wire::~Wire() { close(); }

void Wire::close() {
  if (socket_ >= 0) ::close(std::exchange(socket_, -1));
}

bool Wire::send(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto n = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (n <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return true;
}

std::string Wire::drain() {
  char block[1 << 14];
  for (;;) {
    const auto n = ::recv(socket_, block, sizeof block, 0);
    if (n <= 0) return std::exchange(buffer_, {});
    buffer_.append(block, static_cast<std::size_t>(n));
  }
}

sync::Response Wire::receive() {
  char block[1 << 16];
  std::size_t head = std::string::npos, length = 0;
  for (;;) {
    if (head == std::string::npos && (head = buffer_.find("\r\n\r\n")) != std::string::npos) {
      const auto at = buffer_.find("Content-Length: ");
      if (at < head) length = std::strtoull(buffer_.c_str() + at + 16, nullptr, 10);
    }
    if (head != std::string::npos && buffer_.size() >= head + 4 + length) break;
    const auto n = ::recv(socket_, block, sizeof block, 0);
    if (n <= 0) return {};
    buffer_.append(block, static_cast<std::size_t>(n));
  }
  sync::Response out;
  out.status = std::atoi(buffer_.c_str() + 9);
  const auto retry = buffer_.find("Retry-After: ");
  if (retry < head) out.retry_after = std::chrono::seconds(std::atoi(buffer_.c_str() + retry + 13));
  out.body = copy(bytes_of(std::string_view(buffer_).substr(head + 4, length)));
  buffer_.erase(0, head + 4 + length);
  return out;
}

std::string post_head(const std::string& path, const std::string& token, std::size_t length) {
  std::string out =
      "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/octet-stream\r\n";
  if (!token.empty()) out += "Authorization: Bearer " + token + "\r\n";
  return out + "Content-Length: " + std::to_string(length) + "\r\n\r\n";
}

Result<sync::Response> WireTransport::exchange(const sync::Request& request) {
  const std::string whole =
      post_head(request.path, request.token, request.body.size()) + std::string(text_of(request.body));
  const bool kept = wire_ != nullptr;
  if (!kept) wire_ = std::make_unique<Wire>(port_);
  for (int tries = kept ? 2 : 1; tries > 0; --tries) {
    if (wire_->send(whole))
      if (auto response = wire_->receive(); response.status != 0) return response;
    wire_ = tries > 1 ? std::make_unique<Wire>(port_) : nullptr;
  }
  return fail(Code::no_network, "wire");
}

}  // namespace leadline::test
