#include "app/server/home.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "app/server/certificate.h"
#include "core/base/json.h"
#include "sync/server/key_file.h"

namespace leadline::app {
namespace {

Error system_error(const std::string& path, int number) {
  switch (number) {
    case ENOENT:
      return fail(Code::not_found, path);
    case ENOTDIR:
      return fail(Code::not_a_file, path, "a file is in the folder's place");
    case EACCES:
    case EPERM:
      return fail(Code::permission_denied, path);
    case EROFS:
      return fail(Code::read_only, path);
    case ENOSPC:
    case EDQUOT:
      return fail(Code::disk_full, path);
    default:
      return fail(Code::io_failed, path);
  }
}

std::string key_path(const std::string& dir) { return dir + "/server.key"; }

bool exists(const std::string& path) {
  struct stat info {};
  return ::stat(path.c_str(), &info) == 0;
}

Result<void> is_folder(const std::string& dir) {
  struct stat info {};
  if (::stat(dir.c_str(), &info) != 0) return system_error(dir, errno);
  if (!S_ISDIR(info.st_mode)) return fail(Code::bad_argument, dir, "a file is in the folder's place");
  return {};
}

// The lock lives as long as the process, however it ends.
Result<int> take(const std::string& dir) {
  const std::string path = dir + "/server.lock";
  const int lock = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (lock < 0) return system_error(path, errno);
  if (::flock(lock, LOCK_EX | LOCK_NB) == 0) return lock;
  const int number = errno;
  ::close(lock);
  if (number == EWOULDBLOCK) return fail(Code::in_use, dir, "another leadline-server runs here");
  return system_error(path, number);
}

}  // namespace

Result<void> is_home(const std::string& dir) {
  LEADLINE_CHECK(is_folder(dir));
  if (!exists(key_path(dir)))
    return fail(Code::not_found, key_path(dir), "no server was made here; run leadline-server init first");
  return {};
}

Result<Home> Home::init(const std::string& dir, bool tls, Random& random) {
  if (::mkdir(dir.c_str(), 0700) != 0 && errno != EEXIST) return system_error(dir, errno);
  LEADLINE_CHECK(is_folder(dir));
  LEADLINE_TRY(lock, take(dir));
  Home home(dir, lock, crypto::Secret());
  if (exists(key_path(dir)) || exists(home.store()))
    return fail(Code::device_exists, dir, "a server was made here already");
  if (tls) {
    LEADLINE_TRY(made, make_certificate());
    LEADLINE_CHECK(write_file(home.certificate_key(), bytes_of(made.key), 0600));
    LEADLINE_CHECK(write_file(home.certificate(), bytes_of(made.certificate), 0644));
  }
  // Last: with it, the server is there.
  LEADLINE_TRY(seed, server::make_key_file(key_path(dir), random));
  home.seed_ = std::move(seed);
  return home;
}

Result<Home> Home::open(const std::string& dir) {
  LEADLINE_CHECK(is_home(dir));
  LEADLINE_TRY(lock, take(dir));
  Home home(dir, lock, crypto::Secret());
  LEADLINE_TRY(seed, server::read_key_file(key_path(dir)));
  home.seed_ = std::move(seed);
  return home;
}

std::string certificate_in(const std::string& dir) {
  std::string path = dir + "/tls.crt";
  return exists(path) ? path : std::string();
}

Home::Home(Home&& other) noexcept
    : dir_(std::move(other.dir_)), lock_(std::exchange(other.lock_, -1)), seed_(std::move(other.seed_)) {}

Home::~Home() {
  if (lock_ >= 0) ::close(lock_);
}

}  // namespace leadline::app
