// Who is asking: challenges, and the tokens that answering one earns. A token is bound to a device and lives
// in this process alone, hence to this server's key and program. Challenges are kept by nobody: each carries
// its own proof, so that strangers cannot fill a table. Thread-safe.
#pragma once

#include <map>
#include <mutex>
#include <optional>

#include "core/base/id.h"
#include "core/base/time.h"
#include "core/crypto/keys.h"

namespace leadline::server {

using Nonce = std::array<std::uint8_t, 32>;

class Sessions {
 public:
  struct Terms {
    std::uint64_t session_s, challenge_s, per_device;
  };
  Sessions(const Clock& clock, Random& random, Terms terms);

  Nonce challenge(const DeviceId& device);
  // True once for each nonce of ours that is made for this device and young enough.
  bool redeem(const DeviceId& device, const Nonce& nonce);
  std::string grant(const DeviceId& device);
  std::optional<DeviceId> who(std::string_view token) const;
  std::size_t live() const;

 private:
  struct Session {
    DeviceId device;
    std::int64_t ends_ms = 0;
    std::uint64_t order = 0;
  };
  crypto::Digest proof(const DeviceId& device, ByteView time_and_salt) const;
  void forget_old(std::int64_t now);

  const Clock& clock_;
  Random& random_;
  const Terms terms_;
  const crypto::Secret secret_;
  mutable std::mutex mutex_;
  std::map<crypto::Digest, Session> sessions_;  // by a hash of the token
  std::map<Nonce, std::int64_t> spent_;         // nonces redeemed, until they would be too old anyway
  std::uint64_t granted_ = 0;
};

}  // namespace leadline::server
