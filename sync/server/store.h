// Where a program server keeps what it cannot read (sync/server/FORMAT.md). SQLite here; PostgreSQL behind
// the same interface later. Not thread-safe: one owner.
//
// Two answers to "how far does this device's chain reach here": head() counts placeholders, held() does not.
// A placeholder is a stub that somebody else than its author pushed: its body is still wanted, and no receipt
// may cover it. A stub from its author is that author's last word on the entry.
#pragma once

#include <memory>
#include <string>

#include "core/journal/seal.h"
#include "sync/wire/frames.h"

namespace leadline::server {

// Consecutive entries of one device whose chain and signature somebody has verified; the last one is signed.
struct VerifiedRun {
  DeviceId device;
  std::vector<journal::SealedEntry> entries;
  bool from_author = false;  // its stubs are no placeholders
};

struct StoredRun {
  std::uint64_t first_position = 0, last_position = 0;  // what of the feed this run accounts for
  std::vector<journal::SealedEntry> entries;            // a whole signed run; may begin before first_position
};

class Store {
 public:
  virtual ~Store() = default;
  // Made when the store is; another one after a restore.
  virtual Result<wire::Generation> generation() = 0;
  virtual Result<std::optional<Bytes>> value(std::string_view name) = 0;  // "genesis"
  virtual Result<void> put(std::string_view name, ByteView value) = 0;

  // Key-log records in order of arrival, from 1. Adding one already here changes nothing. All or none is
  // added.
  virtual Result<std::vector<Bytes>> key_records(std::uint64_t after) = 0;
  virtual Result<void> add_key_records(std::span<const Bytes> records) = 0;
  virtual Result<std::uint64_t> key_record_count() = 0;

  virtual Result<journal::Head> head(const DeviceId& device) = 0;
  virtual Result<journal::Head> held(const DeviceId& device) = 0;
  virtual Result<std::vector<std::pair<DeviceId, std::uint64_t>>> all_held() = 0;  // by device id
  virtual Result<std::optional<journal::EntryId>> id_at(const DeviceId& device, std::uint64_t seq) = 0;

  // One transaction: each new entry at the next gapless position; a body that replaces a placeholder takes a
  // further position, so that those who passed the placeholder meet it. Runs fit their chains (the caller has
  // looked): anything else is an error, and then nothing of the call is kept. Errors: chain_broken, fork, the
  // disk's.
  virtual Result<void> add_runs(std::span<const VerifiedRun> runs) = 0;
  // Positions after `after`, whole signed runs, about max_bytes (at least one run if there is any).
  virtual Result<std::vector<StoredRun>> runs_after(std::uint64_t after, std::size_t max_bytes) = 0;
  virtual Result<std::uint64_t> position() = 0;

  // Evidence of a fork: a signed run that contradicts what is held. Kept once by its last id, 16 a device at
  // most.
  virtual Result<void> keep_fork(const DeviceId& device, const journal::EntryId& last,
                                 ByteView encoded_run) = 0;
  virtual Result<std::uint64_t> forks() = 0;
};

// Opens or creates the file. Errors: those of sqlite::Database::open and schema.
Result<std::unique_ptr<Store>> open_sqlite_store(const std::string& path, Random& random,
                                                 const char* vfs = nullptr);

}  // namespace leadline::server
