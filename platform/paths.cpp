#include "platform/paths.h"

#include <sys/stat.h>

#include <cstdlib>
#include <filesystem>

#include "core/base/json.h"

namespace leadline::platform {
namespace {

// The folder above, as the machine has it; empty when it has none.
std::string data_home() {
  const char* named = std::getenv("XDG_DATA_HOME");
  if (named && named[0] == '/') return named;  // relative ones are to be ignored (XDG)
  const char* home = std::getenv("HOME");
  return home && home[0] == '/' ? std::string(home) + "/.local/share" : std::string();
}

Error error_of(const std::string& path, const std::error_code& error) {
  if (error == std::errc::permission_denied || error == std::errc::operation_not_permitted)
    return fail(Code::permission_denied, path);
  if (error == std::errc::read_only_file_system) return fail(Code::read_only, path);
  if (error == std::errc::no_space_on_device) return fail(Code::disk_full, path);
  return fail(Code::io_failed, path, error.message());
}

}  // namespace

Result<std::string> data_folder() {
  const std::string above = data_home();
  if (above.empty()) return fail(Code::not_found, "home", "neither XDG_DATA_HOME nor HOME names a folder");
  std::string folder = above + "/leadline";
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (!error) std::filesystem::permissions(folder, std::filesystem::perms::owner_all, error);
  if (error) return error_of(folder, error);
  LEADLINE_CHECK(write_file(folder + "/.nobackup", {}, 0600));
  return folder;
}

}  // namespace leadline::platform
