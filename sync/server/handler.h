// The program server's request handler: bytes in, bytes out, no sockets, so that it can be fuzzed and simulated. It
// verifies signatures, chains and device status, and can read nothing. Not thread-safe; the HTTP front calls it from one
// strand.
#pragma once

#include "sync/wire/transport.h"
#include "sync/server/store.h"

namespace leadline::server {

struct Limits {
  std::size_t request_bytes = std::size_t{8} << 20;
  std::uint64_t entries_per_device = 1'000'000;
  std::uint64_t session_s = 900;
  std::uint64_t challenges = 4096;     // open at once
};

struct Answer {
  sync::Response response;
  bool would_wait = false;      // a pull with nothing new: the front may hold it until changed() grows or wait_ms passes
  std::uint32_t wait_ms = 0;
};

class Handler {
 public:
  // Makes the server's key on first use. Errors: the store's.
  static Result<std::unique_ptr<Handler>> open(Store& store, const Clock& clock, Random& random, Limits limits = {});
  ~Handler();

  Answer handle(const sync::Request& request);
  std::uint64_t changed() const;              // grows with every accepted push
  const crypto::PublicKey& server_key() const;
  std::string metrics() const;                // Prometheus text, no personal data

 private:
  struct Parts;
  explicit Handler(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace leadline::server
