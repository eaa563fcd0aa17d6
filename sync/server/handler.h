// The program server's request handler: bytes in, bytes out, no sockets, so that it can be fuzzed and
// simulated. It verifies signatures, chains and device status, and can read nothing. One owner; may_send()
// alone is thread-safe.
#pragma once

#include <memory>

#include "core/base/time.h"
#include "sync/server/store.h"
#include "sync/wire/transport.h"

namespace leadline::server {

struct Limits {
  std::size_t request_bytes = std::size_t{8} << 20;
  std::size_t stranger_bytes = std::size_t{64} << 10;  // a request without a live token
  std::uint64_t entries_per_device = 1'000'000;
  // Of the key log as a whole; revocations may go beyond it.
  std::uint64_t key_records = 32'768;
  // Of one author: registrars who have not been cut off, everybody else, and each one's revocations beside
  // that.
  std::uint64_t registrar_key_records = 20'000, registrar_key_bytes = std::uint64_t{256} << 20;
  std::uint64_t device_key_records = 2'000, device_key_bytes = std::uint64_t{8} << 20;
  std::uint64_t revocations = 2'000;
  std::uint64_t session_s = 900;
  std::uint64_t challenge_s = 60;
  std::uint64_t sessions_per_device = 16;  // one more ends the oldest
};

struct Answer {
  sync::Response response;
  bool would_wait =
      false;  // a pull with nothing new: the front may hold it until changed() grows or wait_ms passes
  std::uint32_t wait_ms = 0;
};

class Handler {
 public:
  // `seed` is the server's signing seed: genesis pins its public key, receipts and checkpoints carry its
  // signature. All references outlive the handler. Errors: the store's; digest_mismatch when the store
  // belongs to another server key.
  static Result<std::unique_ptr<Handler>> open(Store& store, crypto::Secret seed, const Clock& clock,
                                               Random& random, Limits limits = {});
  ~Handler();

  Answer handle(const sync::Request& request);
  std::uint64_t changed() const;  // grows with every accepted push of entries or key records
  bool ready();                   // the store answers
  const crypto::PublicKey& server_key() const;
  std::string metrics();  // Prometheus text, no personal data
  // How large a body may be that comes with this token. Thread-safe.
  std::size_t may_send(std::string_view token) const;

 private:
  struct Parts;
  explicit Handler(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace leadline::server
