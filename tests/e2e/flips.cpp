// Every n-th byte of one file of a device changed, one at a time, and `leadline dump` run on it: the same
// dump or a named error. The command's own code in a child of this process, so that a byte costs a fork and
// not a start; what it does to its child (a crash, an end by the system) is seen.
//   leadline-flips WHOLE_DIR WORK_DIR DUMP_FILE NAME FROM STEP [without-snapshot]
// The PIN on standard input. Prints {"same":N,"named":M}; exit 1 and the place at the first flip that came to
// anything else.
#include <sys/wait.h>
#include <unistd.h>

#include <QCoreApplication>
#include <filesystem>
#include <iostream>
#include <map>
#include <sstream>

#include "app/cli/options.h"
#include "core/base/json.h"
#include "platform/system_clock.h"

namespace fs = std::filesystem;
using namespace leadline;

namespace {

using Files = std::map<std::string, std::string>;
constexpr unsigned patience_s = 120;
enum class End { same = 0, named = 10, other = 20 };

struct Flips {
  fs::path work;
  std::string dump, pin, name;
  bool without_snapshot;

  // Anything but the flipped file and the rest as they were is taken away first: a log, a snapshot made anew.
  bool lay_out(const Files& files) const {
    std::error_code failed;
    for (const auto& entry : fs::directory_iterator(work, failed)) fs::remove_all(entry.path(), failed);
    for (const auto& [each, bytes] : files) {
      if (without_snapshot && each == "snapshot" && each != name) continue;
      if (!write_file(work / each, bytes_of(bytes))) return false;
    }
    return !failed;
  }

  // In the child. What takes longer hangs.
  End run() const {
    ::alarm(patience_s);
    std::istringstream in(pin);
    std::ostringstream out, err;
    const platform::SystemClock clock;
    crypto::SystemRandom random;
    const int code = cli::run({"dump", "--json", "--dir", work.string()}, {in, out, err, clock, random});
    if (code == 0 && out.str() == dump) return End::same;
    const std::string said = err.str();
    const bool one_line = said.starts_with("leadline: ") && said.find('\n') == said.size() - 1;
    if ((code == 2 || code == 3) && one_line && out.str().empty()) return End::named;
    std::cerr << "exit " << code << ", " << out.str().size() << " bytes of a dump, says: " << said << '\n';
    return End::other;
  }

  std::optional<End> come_to(const Files& files) const {
    if (!lay_out(files)) {
      std::cerr << work << " could not be written\n";
      return std::nullopt;
    }
    const pid_t child = ::fork();
    if (child == 0) ::_exit(static_cast<int>(run()));
    int status = 0;
    if (child < 0 || ::waitpid(child, &status, 0) != child) return std::nullopt;
    if (WIFEXITED(status)) return static_cast<End>(WEXITSTATUS(status));
    std::cerr << "it died by signal " << WTERMSIG(status) << '\n';
    return End::other;
  }
};

int play(const Flips& flips, Files files, std::size_t from, std::size_t step) {
  std::size_t same = 0, named = 0;
  if (flips.come_to(files) != End::same) {
    std::cerr << "without a flip it is another dump\n";
    return 1;
  }
  for (std::size_t at = from; at < files[flips.name].size(); at += step) {
    files[flips.name][at] ^= '\xFF';
    const auto end = flips.come_to(files);
    files[flips.name][at] ^= '\xFF';
    if (end != End::same && end != End::named) {
      std::cerr << flips.name << " byte " << at << (flips.without_snapshot ? " without snapshot" : "")
                << '\n';
      return 1;
    }
    ++(end == End::same ? same : named);
  }
  std::cout << Json{{"same", same}, {"named", named}}.dump() << '\n';
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const QCoreApplication application(argc, argv);
  if (argc < 7 || !crypto::ready()) return 2;
  Files files;
  for (const auto& entry : fs::directory_iterator(argv[1])) {
    auto bytes = read_file(entry.path());
    if (!bytes) return 2;
    files[entry.path().filename()] = *bytes;
  }
  const auto dump = read_file(argv[3]);
  if (!dump || !files.contains(argv[4])) return 2;
  std::string pin;
  std::getline(std::cin, pin);
  return play({argv[2], *dump, pin + "\n", argv[4], argc > 7}, files, std::stoul(argv[5]),
              std::stoul(argv[6]));
}
