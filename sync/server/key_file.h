// The server's signing seed: 32 bytes in a file of their own, mode 0600, beside the store and not inside it,
// so that a backup of the store holds no secret and may lie anywhere. Losing it means a new program: devices
// pin its public key.
#pragma once

#include <string>

#include "core/crypto/keys.h"

namespace leadline::server {

// Errors: device_exists (never replaced), and those of write_file.
Result<crypto::Secret> make_key_file(const std::string& path, Random& random);
// Errors: not_found, permission_denied (also when others may read it: fix with chmod 600), invalid_value,
// io_failed.
Result<crypto::Secret> read_key_file(const std::string& path);

}  // namespace leadline::server
