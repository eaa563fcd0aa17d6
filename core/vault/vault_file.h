// Inside core/vault: the file of FORMAT.md.
#pragma once

#include "core/vault/vault.h"

namespace leadline::vault {

struct VaultFile {
  Cost cost;
  std::array<std::uint8_t, 16> salt{};
  unsigned wrong_tries = 0;
  std::int64_t last_try_ms = 0;
  Bytes wrapped;
};

Bytes encode(const VaultFile& file, const crypto::Secret& platform_secret);
// Errors: vault_damaged, newer_format.
Result<VaultFile> decode(ByteView bytes, const std::string& path, const crypto::Secret& platform_secret);
// What the wrap of the vault key is bound to.
Bytes associated(const VaultFile& file);

}  // namespace leadline::vault
