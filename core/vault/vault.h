// The vault: a PIN through Argon2id together with a secret from the platform's key store unwraps the vault key
// (DESIGN section 5, core/vault/FORMAT.md). One small file; wrong tries are counted in it before each try is judged.
#pragma once

#include <memory>
#include <string>

#include "core/base/time.h"
#include "core/crypto/keys.h"

namespace leadline::vault {

// Cost of the derivation. calibrate() finds about 0.5 s on this machine, never below 64 MiB and 2 passes.
struct Cost {
  std::uint64_t passes = 3;
  std::size_t memory_bytes = std::size_t{64} << 20;
};
Cost calibrate();
Cost floor_cost();   // the least that unlock accepts; builds with LEADLINE_CHEAP_PIN lower it, Release refuses to

// What an unlocked vault yields. Guarded memory; dropping it locks.
class Open {
 public:
  explicit Open(crypto::Secret key) : key_(std::move(key)) {}
  crypto::Secret subkey(std::string_view purpose) const { return crypto::derive(key_, purpose); }

 private:
  crypto::Secret key_;
};

// Makes the file. Errors: weak_pin (under six digits or all alike; a passphrase of eight or more characters also does),
// device_exists, and those of write_file.
Result<Open> create(const std::string& path, std::string_view pin, const crypto::Secret& platform_secret, Cost cost,
                    Random& random);

// Errors: no_device_here, vault_damaged, newer_format, wrong_pin (detail: tries left before a wait), pin_locked (detail:
// seconds to wait), and those of write_file: a try that cannot be counted is not made. Five wrong tries lock for ten
// minutes, each further one twice as long, up to a day, measured by `clock`; a clock set back starts the wait anew.
Result<Open> unlock(const std::string& path, std::string_view pin, const crypto::Secret& platform_secret, const Clock& clock);

// Wraps the same vault key under another PIN. Errors as unlock and create.
Result<void> change_pin(const std::string& path, std::string_view old_pin, std::string_view new_pin,
                        const crypto::Secret& platform_secret, const Clock& clock, Random& random);

}  // namespace leadline::vault
