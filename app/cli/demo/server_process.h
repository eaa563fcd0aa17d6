// Inside the demo: the real server, as a process of its own.
#pragma once

#include <QProcess>
#include <memory>
#include <string>

#include "core/base/json.h"

namespace leadline::cli::demo {

class ServerProcess {
 public:
  ServerProcess(std::string binary, std::string dir) : binary_(std::move(binary)), dir_(std::move(dir)) {}
  ~ServerProcess();
  // Makes the server's folder if it is new; gives its key. Errors: not_found (no binary), io_failed.
  Result<Json> init();
  // Starts it (again), on the same port as before if there was one, and waits until it answers. `fault` is handed to a test build.
  Result<void> start(const std::string& fault = {});
  // `patience` ms: one that is just dying is given so long to be gone.
  bool running(int patience = 0) const;
  void stop();
  std::string url() const { return "http://127.0.0.1:" + std::to_string(port_); }

 private:
  std::string binary_, dir_;
  int port_ = 0;
  std::unique_ptr<QProcess> process_;
};

}  // namespace leadline::cli::demo
