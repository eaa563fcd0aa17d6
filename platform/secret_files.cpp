#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "core/base/json.h"
#include "platform/secret_store.h"

namespace leadline::platform {
namespace {

class SecretFiles final : public SecretStore {
 public:
  explicit SecretFiles(std::string folder) : folder_(std::move(folder)) {}

  Result<crypto::Secret> read(const std::string& name) override {
    LEADLINE_TRY(path, path_of(name));
    struct stat info {};
    if (::stat(path.c_str(), &info) == 0 && (info.st_mode & 077) != 0)
      return fail(Code::permission_denied, path, "others may read this secret; make its mode 0600");
    LEADLINE_TRY(text, read_file(path, crypto::Secret::size * 2));
    auto secret = crypto::Secret::from(bytes_of(text));
    sodium_memzero(text.data(), text.size());
    if (!secret) return fail(Code::invalid_value, path, "a secret has 32 bytes");
    return secret;
  }

  Result<void> write(const std::string& name, const crypto::Secret& secret) override {
    LEADLINE_TRY(path, path_of(name));
    return write_file(path, secret.view(), 0600);
  }

  Result<void> remove(const std::string& name) override {
    LEADLINE_TRY(path, path_of(name));
    if (::unlink(path.c_str()) == 0 || errno == ENOENT) return {};
    return fail(errno == EACCES || errno == EPERM ? Code::permission_denied : Code::io_failed, path);
  }

 private:
  // A name never leaves the folder.
  Result<std::string> path_of(const std::string& name) const {
    const auto word = [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    };
    if (name.empty() || !std::all_of(name.begin(), name.end(), word))
      return fail(Code::bad_argument, "secret", "a name has small letters, digits, - and _");
    return folder_ + "/" + name;
  }
  std::string folder_;
};

}  // namespace

std::unique_ptr<SecretStore> secret_files(std::string folder) {
  return std::make_unique<SecretFiles>(std::move(folder));
}

Result<crypto::Secret> FakeSecretStore::read(const std::string& name) {
  if (missing) return fail(Code::no_secret_store, name);
  const auto found = secrets_.find(name);
  if (found == secrets_.end()) return fail(Code::not_found, name);
  return found->second.clone();
}

Result<void> FakeSecretStore::write(const std::string& name, const crypto::Secret& secret) {
  if (missing) return fail(Code::no_secret_store, name);
  secrets_.insert_or_assign(name, secret.clone());
  return {};
}

Result<void> FakeSecretStore::remove(const std::string& name) {
  if (missing) return fail(Code::no_secret_store, name);
  secrets_.erase(name);
  return {};
}

}  // namespace leadline::platform
