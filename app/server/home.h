// A program server's folder (sync/server/FORMAT.md): server.db, server.key, tls.crt, tls.key, server.lock.
#pragma once

#include <optional>
#include <string>

#include "core/crypto/keys.h"

namespace leadline::app {

class Home {
 public:
  // Makes a server in a folder that is empty of one (the folder itself is made if need be, mode 0700).
  // Errors: device_exists, not_a_file (a file in the folder's place), and those of the disk.
  static Result<Home> init(const std::string& dir, bool tls, Random& random);
  // Takes the folder for this process alone. Errors: not_found, no_device_here (no server was made in it),
  // in_use, permission_denied, and those of read_key_file.
  static Result<Home> open(const std::string& dir);

  Home(Home&& other) noexcept;
  Home& operator=(Home&&) = delete;
  ~Home();

  std::string store() const { return dir_ + "/server.db"; }
  std::string certificate() const { return dir_ + "/tls.crt"; }
  std::string certificate_key() const { return dir_ + "/tls.key"; }
  const crypto::Secret& seed() const { return seed_; }

 private:
  Home(std::string dir, int lock, crypto::Secret seed)
      : dir_(std::move(dir)), lock_(lock), seed_(std::move(seed)) {}
  std::string dir_;
  int lock_;
  crypto::Secret seed_;
};

// Whether a server was made in the folder; the errors of Home::open but in_use.
Result<void> is_home(const std::string& dir);

// The folder's own certificate; empty: it has none.
std::string certificate_in(const std::string& dir);

}  // namespace leadline::app
