#include <gmock/gmock.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <fstream>

#include "core/base/json.h"

namespace leadline {
namespace {

class Files : public ::testing::Test {
 protected:
  void SetUp() override {
    char name[] = "/tmp/leadline-file-XXXXXX";
    folder = ::mkdtemp(name);
  }
  void TearDown() override { std::filesystem::remove_all(folder); }
  std::size_t count() const {
    return static_cast<std::size_t>(
        std::distance(std::filesystem::directory_iterator(folder), std::filesystem::directory_iterator{}));
  }
  std::string folder;
};

TEST_F(Files, AreReplacedWhole) {
  const std::string path = folder + "/one";
  ASSERT_TRUE(write_file(path, bytes_of("first")));
  ASSERT_TRUE(write_file(path, bytes_of("second"), 0640));
  EXPECT_EQ(*read_file(path), "second");
  struct stat info {};
  ::stat(path.c_str(), &info);
  EXPECT_EQ(info.st_mode & 0777, 0640u);
  ASSERT_TRUE(write_file(path, {}));
  EXPECT_EQ(*read_file(path), "");
  EXPECT_EQ(count(), 1u) << "nothing is left beside it";
}

TEST_F(Files, NameWhatIsWrong) {
  EXPECT_EQ(read_file(folder + "/absent").error().code, Code::not_found);
  EXPECT_EQ(read_file(folder).error().code, Code::not_a_file);
  EXPECT_EQ(read_file(folder + "/absent/below").error().code, Code::not_found);
  ASSERT_TRUE(write_file(folder + "/ten", Bytes(10)));
  EXPECT_EQ(read_file(folder + "/ten", 9).error().code, Code::too_large);
  EXPECT_TRUE(read_file(folder + "/ten", 10));
  EXPECT_EQ(read_file(folder + "/ten/below").error().code, Code::not_a_file);
  EXPECT_EQ(write_file(folder + "/absent/new", {}).error().code, Code::not_found);
  std::filesystem::create_directory(folder + "/taken");
  EXPECT_FALSE(write_file(folder + "/taken", {}));
  EXPECT_EQ(count(), 2u);
}

TEST_F(Files, AFullDeviceIsSaidAndLeavesTheOldFile) {
  EXPECT_EQ(read_file("/dev/full", 100).error().code, Code::too_large) << "it never ends";
  const std::string path = folder + "/kept";
  ASSERT_TRUE(write_file(path, bytes_of("old")));
  // In a process of its own, that may not write more than a little.
  const auto child = ::fork();
  if (child == 0) {
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit few{1000, 1000};
    ::setrlimit(RLIMIT_FSIZE, &few);
    ::_exit(write_file(path, Bytes(5000)).ok() ? 1 : 0);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  EXPECT_EQ(WEXITSTATUS(status), 0);
  EXPECT_EQ(*read_file(path), "old");
  EXPECT_EQ(count(), 1u);
}

TEST_F(Files, AFolderThatMayNotBeWrittenIsSaid) {
  if (::getuid() == 0) {
    // Root may write anywhere but where nobody can.
    EXPECT_FALSE(write_file("/proc/leadline", bytes_of("x")));
    return;
  }
  ::chmod(folder.c_str(), 0500);
  EXPECT_EQ(write_file(folder + "/new", {}).error().code, Code::permission_denied);
  ::chmod(folder.c_str(), 0700);
}

}  // namespace
}  // namespace leadline
