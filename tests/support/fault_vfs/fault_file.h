// Inside the fault VFS: one open file, and what a power cut would take from it.
#pragma once

#include <sqlite3.h>

#include <memory>
#include <string>
#include <vector>

#include "tests/support/fault_vfs/fault_vfs.h"

namespace leadline::testing {

// What the plan says to an operation.
enum class Verdict { go, ioerr, full, half };
Verdict next_operation(const std::string& path, bool is_write = false);
void half_written();  // the torn write is on the disk: now the process dies

// Writes since the last sync, so that they can be undone, or done in part.
class Unsynced {
 public:
  explicit Unsynced(sqlite3_file* real) : real_(real) {}
  void remember_write(sqlite3_int64 offset, const void* data, int size);
  void remember_cut(sqlite3_int64 size);
  void synced();
  void power_cut(std::uint64_t& seed);

 private:
  struct Step {
    bool write;
    sqlite3_int64 offset;  // a cut: the new size
    std::vector<unsigned char> after, before;
    sqlite3_int64 size_before;
  };
  sqlite3_file* real_;
  std::vector<Step> steps_;
};

struct FaultFile {
  sqlite3_file base;
  Unsynced* unsynced;
  std::string* path;
  bool dead;           // its process died while it was open
  sqlite3_file* real;  // behind this struct, in the same allocation
};

const sqlite3_io_methods* fault_methods();
void register_open(FaultFile* file);
void forget_open(FaultFile* file);
// Of the open files whose path begins so.
void cut_files(const std::string& only, std::uint64_t seed);
void bury_files(const std::string& only);

}  // namespace leadline::testing
