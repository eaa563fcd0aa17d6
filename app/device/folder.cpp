#include "app/device/folder.h"

#include <fcntl.h>
#include <sodium.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "core/base/json.h"

namespace leadline::device {
namespace {

constexpr std::string_view elsewhere = "key-store ";

Error from_errno(const std::string& path) {
  switch (errno) {
    case EACCES:
    case EPERM: return fail(Code::permission_denied, path);
    case EROFS: return fail(Code::read_only, path);
    case ENOSPC: return fail(Code::disk_full, path);
    case ENOENT: return fail(Code::not_found, path);
    case EEXIST:
    case ENOTDIR: return fail(Code::not_a_file, path, "a folder is needed here");
    default: return fail(Code::io_failed, path);
  }
}

}  // namespace

Result<void> make_folder(const std::string& path) {
  struct stat info{};
  if (::stat(path.c_str(), &info) == 0) {
    if (!S_ISDIR(info.st_mode)) return fail(Code::not_a_file, path, "a folder is needed here");
    return {};
  }
  if (::mkdir(path.c_str(), 0700) != 0) return from_errno(path);
  return {};
}

Result<SecretFile> open_secret_file(const std::string& path) {
  struct stat info{};
  if (::stat(path.c_str(), &info) != 0) return from_errno(path);
  if (S_ISDIR(info.st_mode)) return fail(Code::not_a_file, path);
  if ((info.st_mode & 0077) != 0) return fail(Code::permission_denied, path, "others may read it; set mode 0600");
  LEADLINE_TRY(text, read_file(path, 1024));
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.pop_back();
  if (text.starts_with(elsewhere) && text.size() > elsewhere.size()) return SecretFile{std::nullopt, text.substr(elsewhere.size())};
  auto bytes = from_hex(text);
  sodium_memzero(text.data(), text.size());
  if (!bytes || bytes->size() != crypto::Secret::size) return fail(Code::invalid_value, path, "not 64 hexadecimal digits");
  auto secret = crypto::Secret::from(*bytes);
  sodium_memzero(bytes->data(), bytes->size());
  if (!secret) return secret.error();
  return SecretFile{std::move(*secret), {}};
}

Result<void> write_secret_file(const std::string& path, const SecretFile& file) {
  std::string text = file.secret ? to_hex(file.secret->view()) : std::string(elsewhere) + file.in_key_store;
  text += "\n";
  auto written = write_file(path, bytes_of(text), 0600);
  sodium_memzero(text.data(), text.size());
  return written;
}

Result<crypto::Secret> read_secret_file(const std::string& path) {
  LEADLINE_TRY(file, open_secret_file(path));
  if (!file.secret)
    return fail(Code::invalid_value, path, "the secret is in this machine's key store; leadline-app --secret-to-file brings it back here");
  return std::move(*file.secret);
}

Result<crypto::Secret> ensure_secret_file(const std::string& path, Random& random) {
  auto found = read_secret_file(path);
  if (found || found.error().code != Code::not_found) return found;
  SecretFile made{crypto::Secret::random(random), {}};
  LEADLINE_CHECK(write_secret_file(path, made));
  return std::move(*made.secret);
}

Result<FolderLock> FolderLock::take(const Folder& folder) {
  const std::string path = folder.file("lock");
  const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (descriptor < 0) return from_errno(path);
  if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
    ::close(descriptor);
    return fail(Code::in_use, folder.path);
  }
  return FolderLock(descriptor);
}

FolderLock::FolderLock(FolderLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

FolderLock::~FolderLock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace leadline::device
