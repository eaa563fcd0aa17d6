// Copies of the store: taken while the server runs, put back while it does not.
#pragma once

#include <string>

#include "core/base/random.h"
#include "sync/wire/frames.h"

namespace leadline::server {

struct BackedUp {
  std::uint64_t position = 0;
  wire::Generation generation{};
};

// Copies the store (SQLite's backup API, then checked and synced) to a file that does not exist yet.
// Errors: not_found, invalid_value (the file exists), database_damaged, newer_format, the disk's; then no
// file is left.
Result<BackedUp> backup(const std::string& store, const std::string& to);

// Puts a copy in the store's place under a new generation, so that every device offers what the copy lacks.
// What was there is kept beside, as STORE.replaced-N. Nobody may have the store open. Errors: as backup;
// before the last step the old store is untouched.
Result<BackedUp> restore(const std::string& from, const std::string& store, Random& random);

}  // namespace leadline::server
