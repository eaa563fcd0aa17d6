// Where a program server keeps what it cannot read. SQLite here; PostgreSQL behind the same interface later.
#pragma once

#include <memory>
#include <string>

#include "sync/wire/frames.h"

namespace leadline::server {

struct StoredRun {
  std::uint64_t first_position = 0, last_position = 0;
  wire::Run run;
};

class Store {
 public:
  virtual ~Store() = default;
  virtual Result<wire::Generation> generation() = 0;
  virtual Result<std::optional<Bytes>> value(std::string_view name) = 0;       // "server_seed" …
  virtual Result<void> put(std::string_view name, ByteView value) = 0;

  // Key-log records in order of arrival, from 1. Adding one already here changes nothing.
  virtual Result<std::vector<Bytes>> key_records(std::uint64_t after) = 0;
  virtual Result<void> add_key_records(std::span<const Bytes> records) = 0;
  virtual Result<std::uint64_t> key_record_count() = 0;

  virtual Result<journal::Head> head(const DeviceId& device) = 0;
  virtual Result<std::vector<std::pair<DeviceId, std::uint64_t>>> heads() = 0;
  virtual Result<std::optional<journal::EntryId>> id_at(const DeviceId& device, std::uint64_t seq) = 0;

  // Runs in one transaction, each entry at the next gapless position; bodies replace stubs held for the same ids.
  virtual Result<void> add_runs(std::span<const wire::Run> runs) = 0;
  // Positions after `after`, whole signed runs, about max_bytes (at least one run if there is any).
  virtual Result<std::vector<StoredRun>> runs_after(std::uint64_t after, std::size_t max_bytes) = 0;
  virtual Result<std::uint64_t> position() = 0;
};

// Opens or creates DIR/server.db. Errors: those of sqlite::Database::open and schema.
Result<std::unique_ptr<Store>> open_sqlite_store(const std::string& path, Random& random, const char* vfs = nullptr);

}  // namespace leadline::server
