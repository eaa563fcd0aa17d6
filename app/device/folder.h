// A device's folder and the secret that the platform's key store holds for it.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "core/crypto/keys.h"

namespace leadline::device {

struct Folder {
  std::string path;
  crypto::Secret platform_secret;   // together with the PIN it opens the vault
  const char* vfs = nullptr;        // tests inject a disk that fails

  std::string file(std::string_view name) const { return path + "/" + std::string(name); }
};

// Makes the folder (mode 0700) if it is not there. Errors: not_a_file (something else is there), permission_denied, read_only.
Result<void> make_folder(const std::string& path);

// What a secret file says, mode 0600 or stricter: 32 bytes as hex, or "key-store NAME" where the machine's key store keeps them under
// that name. Errors: not_found, permission_denied (others may read it), invalid_value.
struct SecretFile {
  std::optional<crypto::Secret> secret;
  std::string in_key_store;  // the name; empty: it is here
};
Result<SecretFile> open_secret_file(const std::string& path);
Result<void> write_secret_file(const std::string& path, const SecretFile& file);

// The secret in a file, for programs without a desktop. Errors: those of open_secret_file; invalid_value where a key store has it.
Result<crypto::Secret> read_secret_file(const std::string& path);
// Reads it, or makes one if there is none.
Result<crypto::Secret> ensure_secret_file(const std::string& path, Random& random);

// Held while a process uses a folder; a second one gets in_use. Released by the system when the process dies.
class FolderLock {
 public:
  static Result<FolderLock> take(const Folder& folder);
  FolderLock(FolderLock&& other) noexcept;
  FolderLock& operator=(FolderLock&&) = delete;
  ~FolderLock();

 private:
  explicit FolderLock(int descriptor) : descriptor_(descriptor) {}
  int descriptor_;
};

}  // namespace leadline::device
