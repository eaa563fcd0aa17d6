// An SQLite VFS whose disk fails when it is told to. It stands before the real one and counts operations that
// change the disk: opening, writing, cutting, syncing and deleting a file. One plan for the whole process.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace leadline::testing {

inline constexpr const char* fault_vfs = "leadline-fault";

struct FaultPlan {
  enum class Action {
    none,
    ioerr,  // the operation fails (SQLITE_IOERR)
    full,   // a write fails (SQLITE_FULL); any other operation as ioerr
    torn,   // half of the write reaches the disk, then the process dies
    kill,   // the process dies before the operation
    cut,    // power is cut before the operation: of what was not synced, any part may be lost; nothing works
            // afterwards
  };
  Action action = Action::none;
  std::uint64_t at = 0;     // which operation, from 1
  bool lasting = false;     // "+": also every operation after it (ioerr and full)
  bool in_process = false;  // dying means that every later operation fails; else SIGKILL
  std::uint64_t seed = 1;   // what a cut loses
  std::string only = {};    // a machine among several: files whose path begins so count, fail and die; empty: all
};

// "kill@17", "ioerr@5", "full@5+", "torn@9", "cut@12". Empty: not a plan.
std::optional<FaultPlan> parse_plan(std::string_view text);

// Registers the VFS under its name, once; with `as_default` every database uses it that names none.
void install_fault_vfs(bool as_default = false);

// From now on: the plan, the count at 0, a disk that works until then. Files opened under an earlier plan
// that ended in a death stay dead.
void set_plan(const FaultPlan& plan);
std::uint64_t operations();  // since set_plan
bool struck();               // the planned operation was reached

// Reads LEADLINE_FAULT_VFS: a plan as above, or "count:FILE" to write the number of operations to FILE at the
// end of the process. Becomes the default VFS. False: not set, or not understood (then one line on stderr).
bool install_from_environment();

}  // namespace leadline::testing
