// How a device talks to a program server: one request, one answer. Real: platform::HttpTransport (Qt
// Network). Fakes: sync's simulator, and a direct call into the server's handler.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "core/base/bytes.h"

namespace leadline::sync {

struct Request {
  std::string path;  // "/v1/push"
  Bytes body;
  std::string token;  // empty before the challenge is answered
  std::chrono::milliseconds timeout{15000};
};

struct Response {
  int status = 0;
  Bytes body;
  std::optional<std::chrono::seconds> retry_after;
};

class Transport {
 public:
  virtual ~Transport() = default;
  // Blocks. Errors: no_network, captive_portal (an answer that is not ours: HTML, or a redirect),
  // server_unknown (the certificate is not the pinned one), timed_out, cancelled. An answer with any status
  // is a Response, not an error.
  virtual Result<Response> exchange(const Request& request) = 0;
};

}  // namespace leadline::sync
