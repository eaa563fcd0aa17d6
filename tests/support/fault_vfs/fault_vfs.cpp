#include "tests/support/fault_vfs/fault_vfs.h"

#include <signal.h>
#include <unistd.h>

#include <atomic>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <new>

#include "tests/support/fault_vfs/fault_file.h"

namespace leadline::testing {
namespace {

using Action = FaultPlan::Action;

// Like count_file() below: never destroyed, and ready before main(), where autoinstall.cpp writes it.
FaultPlan& plan() {
  static auto& the_plan = *new FaultPlan;
  return the_plan;
}
std::atomic<std::uint64_t> count{0};
std::atomic<bool> reached{false};
std::atomic<bool> gone{false};  // the process that the plan is for has died
// It is read at the very end of the process.
std::string& count_file() {
  static auto& name = *new std::string;
  return name;
}

sqlite3_vfs* real_of(sqlite3_vfs* vfs) { return static_cast<sqlite3_vfs*>(vfs->pAppData); }

void die() {
  if (!plan().in_process) ::kill(::getpid(), SIGKILL);
  gone = true;
  bury_files(plan().only);
}

bool mine(const std::string& path) { return path.starts_with(plan().only); }

int open(sqlite3_vfs* vfs, sqlite3_filename path, sqlite3_file* file, int flags, int* out_flags) {
  auto* f = reinterpret_cast<FaultFile*>(file);
  f->base.pMethods = nullptr;
  const std::string name = path ? path : "";
  if ((gone && mine(name)) || next_operation(name) != Verdict::go) return SQLITE_CANTOPEN;
  f->real = reinterpret_cast<sqlite3_file*>(f + 1);
  const int code = real_of(vfs)->xOpen(real_of(vfs), path, f->real, flags, out_flags);
  if (f->real->pMethods == nullptr) return code;
  f->unsynced = new Unsynced(f->real);
  f->path = new std::string(name);
  f->dead = false;
  f->base.pMethods = fault_methods();
  register_open(f);
  return code;
}

int remove(sqlite3_vfs* vfs, const char* path, int sync_folder) {
  const std::string name = path;
  if ((gone && mine(name)) || next_operation(name) != Verdict::go) return SQLITE_IOERR_DELETE;
  return real_of(vfs)->xDelete(real_of(vfs), path, sync_folder);
}

int access(sqlite3_vfs* vfs, const char* path, int flags, int* out) {
  return real_of(vfs)->xAccess(real_of(vfs), path, flags, out);
}
int full_path(sqlite3_vfs* vfs, const char* path, int size, char* out) {
  return real_of(vfs)->xFullPathname(real_of(vfs), path, size, out);
}
int randomness(sqlite3_vfs* vfs, int size, char* out) {
  return real_of(vfs)->xRandomness(real_of(vfs), size, out);
}
int sleep(sqlite3_vfs* vfs, int us) { return real_of(vfs)->xSleep(real_of(vfs), us); }
int current_time(sqlite3_vfs* vfs, double* out) { return real_of(vfs)->xCurrentTime(real_of(vfs), out); }
int last_error(sqlite3_vfs* vfs, int size, char* out) {
  return real_of(vfs)->xGetLastError(real_of(vfs), size, out);
}
int current_time_64(sqlite3_vfs* vfs, sqlite3_int64* out) {
  return real_of(vfs)->xCurrentTimeInt64(real_of(vfs), out);
}

void write_count() {
  if (std::FILE* file = std::fopen(count_file().c_str(), "w")) {
    std::fprintf(file, "%llu\n", static_cast<unsigned long long>(count.load()));
    std::fclose(file);
  }
}

}  // namespace

void half_written() { die(); }

Verdict next_operation(const std::string& path, bool is_write) {
  if (!mine(path)) return Verdict::go;
  const auto now = ++count;
  if (plan().action == Action::none || now < plan().at) return Verdict::go;
  if (now > plan().at)
    return plan().lasting ? (plan().action == Action::full ? Verdict::full : Verdict::ioerr) : Verdict::go;
  reached = true;
  switch (plan().action) {
    case Action::full:
      return Verdict::full;
    case Action::torn:
      if (is_write) return Verdict::half;
      die();
      return Verdict::ioerr;
    case Action::kill:
      die();
      return Verdict::ioerr;
    case Action::cut:
      cut_files(plan().only, plan().seed);
      die();
      return Verdict::ioerr;
    default:
      return Verdict::ioerr;
  }
}

std::optional<FaultPlan> parse_plan(std::string_view text) {
  FaultPlan out;
  const auto sign = text.find('@');
  if (sign == std::string_view::npos) return std::nullopt;
  const auto action = text.substr(0, sign);
  auto number = text.substr(sign + 1);
  if (number.ends_with('+')) {
    out.lasting = true;
    number.remove_suffix(1);
  }
  for (const auto& [word, value] : {std::pair{"ioerr", Action::ioerr},
                                    {"full", Action::full},
                                    {"torn", Action::torn},
                                    {"kill", Action::kill},
                                    {"cut", Action::cut}})
    if (action == word) out.action = value;
  const auto [end, wrong] = std::from_chars(number.data(), number.data() + number.size(), out.at);
  if (out.action == Action::none || wrong != std::errc{} || end != number.data() + number.size() ||
      out.at == 0)
    return std::nullopt;
  return out;
}

void install_fault_vfs(bool as_default) {
  static sqlite3_vfs vfs = [] {
    sqlite3_vfs* real = sqlite3_vfs_find(nullptr);
    sqlite3_vfs out{};
    out.iVersion = 2;
    out.szOsFile = static_cast<int>(sizeof(FaultFile)) + real->szOsFile;
    out.mxPathname = real->mxPathname;
    out.zName = fault_vfs;
    out.pAppData = real;
    out.xOpen = open;
    out.xDelete = remove;
    out.xAccess = access;
    out.xFullPathname = full_path;
    out.xRandomness = randomness;
    out.xSleep = sleep;
    out.xCurrentTime = current_time;
    out.xGetLastError = last_error;
    out.xCurrentTimeInt64 = current_time_64;
    return out;
  }();
  sqlite3_vfs_register(&vfs, as_default);
}

void set_plan(const FaultPlan& next_plan) {
  plan() = next_plan;
  count = 0;
  reached = false;
  gone = false;
}

std::uint64_t operations() { return count; }
bool struck() { return reached; }

bool install_from_environment() {
  const char* text = std::getenv("LEADLINE_FAULT_VFS");
  if (!text || !*text) return false;
  const std::string_view wanted(text);
  if (wanted.starts_with("count:")) {
    count_file() = wanted.substr(6);
    std::atexit(write_count);
  } else if (const auto parsed = parse_plan(wanted)) {
    plan() = *parsed;
  } else {
    std::fprintf(stderr, "LEADLINE_FAULT_VFS: not understood: %s\n", text);
    return false;
  }
  install_fault_vfs(true);
  return true;
}

}  // namespace leadline::testing
