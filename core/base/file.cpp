#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "core/base/json.h"

namespace leadline {
namespace {

Error os_error(const std::string& path, int number) {
  const char* text = std::strerror(number);
  switch (number) {
    case ENOENT: return fail(Code::not_found, path, text);
    case EISDIR:
    case ENOTDIR: return fail(Code::not_a_file, path, text);
    case EACCES:
    case EPERM: return fail(Code::permission_denied, path, text);
    case EROFS: return fail(Code::read_only, path, text);
    case ENOSPC:
    case EDQUOT: return fail(Code::disk_full, path, text);
    default: return fail(Code::io_failed, path, text);
  }
}

class File {
 public:
  explicit File(int descriptor) : descriptor_(descriptor) {}
  ~File() { if (descriptor_ >= 0) ::close(descriptor_); }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  int get() const { return descriptor_; }
  bool close() { return ::close(std::exchange(descriptor_, -1)) == 0; }

 private:
  int descriptor_;
};

Result<void> write_all(int descriptor, ByteView bytes, const std::string& path) {
  while (!bytes.empty()) {
    const auto n = ::write(descriptor, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return os_error(path, errno);
    bytes = bytes.subspan(static_cast<std::size_t>(n));
  }
  return {};
}

Result<void> write_and_sync(const std::string& path, ByteView bytes, unsigned mode) {
  File file(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode));
  if (file.get() < 0) return os_error(path, errno);
  if (::fchmod(file.get(), mode) != 0) return os_error(path, errno);
  LEADLINE_CHECK(write_all(file.get(), bytes, path));
  if (::fsync(file.get()) != 0 || !file.close()) return os_error(path, errno);
  return {};
}

}  // namespace

Result<std::string> read_file(const std::string& path, std::size_t max_bytes) {
  File file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.get() < 0) return os_error(path, errno);
  struct stat info{};
  if (::fstat(file.get(), &info) != 0) return os_error(path, errno);
  if (S_ISDIR(info.st_mode)) return fail(Code::not_a_file, path);
  std::string out;
  if (info.st_size > 0 && static_cast<std::size_t>(info.st_size) <= max_bytes) out.reserve(static_cast<std::size_t>(info.st_size));
  char block[1 << 16];
  for (;;) {
    const auto n = ::read(file.get(), block, sizeof block);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return os_error(path, errno);
    if (n == 0) return out;
    out.append(block, static_cast<std::size_t>(n));
    if (out.size() > max_bytes)
      return fail(Code::too_large, path, "more than " + std::to_string(max_bytes) + " bytes");
  }
}

Result<void> write_file(const std::string& path, ByteView bytes, unsigned mode) {
  const std::string beside = path + ".new";
  if (auto written = write_and_sync(beside, bytes, mode); !written) {
    ::unlink(beside.c_str());
    return written;
  }
  if (::rename(beside.c_str(), path.c_str()) != 0) {
    const int number = errno;
    ::unlink(beside.c_str());
    return os_error(path, number);
  }
  const auto slash = path.rfind('/');
  const std::string folder = slash == std::string::npos ? "." : path.substr(0, slash + 1);
  File directory(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (directory.get() < 0 || ::fsync(directory.get()) != 0) return os_error(folder, errno);
  return {};
}

}  // namespace leadline
