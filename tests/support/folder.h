// A folder for one test that goes away with it.
#pragma once

#include <stdlib.h>
#include <unistd.h>

#include <filesystem>
#include <string>

namespace leadline::test {

// In memory where the machine has such a place: these tests are not about the disk's speed. Aborts where no
// folder can be made.
class Folder {
 public:
  Folder() {
    const std::filesystem::path memory = "/dev/shm";
    const bool quick = ::access(memory.c_str(), W_OK) == 0;
    path_ = ((quick ? memory : std::filesystem::temp_directory_path()) / "leadline-XXXXXX").string();
    if (::mkdtemp(path_.data()) == nullptr) ::abort();
  }
  ~Folder() {
    std::error_code left_behind;
    std::filesystem::remove_all(path_, left_behind);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::string operator/(const std::string& name) const { return path_ + "/" + name; }
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

}  // namespace leadline::test
