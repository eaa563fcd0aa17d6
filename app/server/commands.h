// What leadline-server does, one function a command. Each prints one JSON line on stdout when it succeeds.
#pragma once

#include <string>

#include "core/base/result.h"

namespace leadline::app {

struct RunOptions {
  std::string dir, listen = "127.0.0.1:0", certificate, key;
  bool quiet = false;
};

Result<void> init_server(const std::string& dir, bool tls);
Result<void> show_server(const std::string& dir);
Result<void> run_server(const RunOptions& options);
Result<void> backup_server(const std::string& dir, const std::string& to);
Result<void> restore_server(const std::string& dir, const std::string& from);

// The arguments behind the program's name; the exit code: 0 done, 2 bad input, 3 machine.
int serve(int argc, const char* const* argv);

}  // namespace leadline::app
