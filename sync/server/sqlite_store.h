// The SQLite store and the statements it keeps ready. Private to this folder.
#pragma once

#include <map>

#include "core/sqlite/database.h"
#include "sync/server/store.h"

namespace leadline::server {

inline constexpr std::uint32_t store_application_id = 0x4c445356;  // "LDSV"
inline constexpr int store_version = 1;
inline constexpr std::uint64_t forks_per_device = 16;

// How an entry is held.
enum class Holding { body = 0, placeholder = 1, authors_stub = 2 };

class SqliteStore final : public Store {
 public:
  static Result<std::unique_ptr<SqliteStore>> open(const std::string& path, Random& random, const char* vfs);

  Result<wire::Generation> generation() override;
  Result<std::optional<Bytes>> value(std::string_view name) override;
  Result<void> put(std::string_view name, ByteView value) override;

  Result<std::vector<Bytes>> key_records(std::uint64_t after) override;
  Result<void> add_key_records(std::span<const Bytes> records) override;
  Result<std::uint64_t> key_record_count() override;

  Result<journal::Head> head(const DeviceId& device) override;
  Result<journal::Head> held(const DeviceId& device) override;
  Result<std::vector<std::pair<DeviceId, std::uint64_t>>> all_held() override;
  Result<std::optional<journal::EntryId>> id_at(const DeviceId& device, std::uint64_t seq) override;

  Result<void> add_runs(std::span<const VerifiedRun> runs) override;
  Result<std::vector<StoredRun>> runs_after(std::uint64_t after, std::size_t max_bytes) override;
  Result<std::uint64_t> position() override;

  Result<void> keep_fork(const DeviceId& device, const journal::EntryId& last, ByteView encoded_run) override;
  Result<std::uint64_t> forks() override;

 private:
  struct Device {
    std::int64_t number = 0;  // 0: not here
    journal::Head head;
  };
  explicit SqliteStore(sqlite::Database database) : database_(std::move(database)) {}
  // Prepared once, kept.
  Result<sqlite::Statement*> statement(const char* sql);
  Result<Device> find(const DeviceId& device);
  Result<Device> find_or_add(const DeviceId& device);
  Result<std::uint64_t> count(const char* sql);

  Result<void> add_run(const VerifiedRun& run, std::uint64_t& next);
  Result<void> add_entry(std::int64_t device, const journal::SealedEntry& entry, Holding holding,
                         std::uint64_t position);
  Result<void> fill_entry(std::int64_t device, const journal::SealedEntry& entry, Holding holding,
                          std::uint64_t& next);
  Result<StoredRun> run_at(std::uint64_t position);
  Result<std::vector<journal::SealedEntry>> run_around(std::int64_t device, std::uint64_t seq);
  Result<std::uint64_t> last_of_fills(std::uint64_t first, std::int64_t device, std::uint64_t from,
                                      std::uint64_t to);

  sqlite::Database database_;
  std::map<const char*, sqlite::Statement> statements_;  // by the literal's address
};

}  // namespace leadline::server
