#include "sync/server/key_file.h"

#include <sodium.h>
#include <sys/stat.h>

#include "core/base/json.h"

namespace leadline::server {

Result<crypto::Secret> make_key_file(const std::string& path, Random& random) {
  struct stat info {};
  if (::stat(path.c_str(), &info) == 0) return fail(Code::device_exists, path);
  crypto::Secret seed = crypto::Secret::random(random);
  LEADLINE_CHECK(write_file(path, seed.view(), 0600));
  return seed;
}

Result<crypto::Secret> read_key_file(const std::string& path) {
  struct stat info {};
  if (::stat(path.c_str(), &info) == 0 && (info.st_mode & 077) != 0)
    return fail(Code::permission_denied, path, "others may read this key; make its mode 0600");
  LEADLINE_TRY(text, read_file(path, 64));
  auto seed = crypto::Secret::from(bytes_of(text));
  sodium_memzero(text.data(), text.size());
  if (!seed) return fail(Code::invalid_value, path, "a server key has 32 bytes");
  return seed;
}

}  // namespace leadline::server
