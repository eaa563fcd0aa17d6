#include "app/device/folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "core/base/json.h"

namespace leadline::device {
namespace {

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

Result<crypto::Secret> read_secret_file(const std::string& path) {
  struct stat info{};
  if (::stat(path.c_str(), &info) != 0) return from_errno(path);
  if (S_ISDIR(info.st_mode)) return fail(Code::not_a_file, path);
  if ((info.st_mode & 0077) != 0) return fail(Code::permission_denied, path, "others may read it; set mode 0600");
  LEADLINE_TRY(text, read_file(path, 1024));
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.pop_back();
  auto bytes = from_hex(text);
  if (!bytes || bytes->size() != crypto::Secret::size) return fail(Code::invalid_value, path, "not 64 hexadecimal digits");
  return crypto::Secret::from(*bytes);
}

Result<crypto::Secret> ensure_secret_file(const std::string& path, Random& random) {
  auto found = read_secret_file(path);
  if (found || found.error().code != Code::not_found) return found;
  auto secret = crypto::Secret::random(random);
  LEADLINE_CHECK(write_file(path, bytes_of(to_hex(secret.view()) + "\n"), 0600));
  return secret;
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
