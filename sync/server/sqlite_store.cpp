#include "sync/server/sqlite_store.h"

#include <algorithm>

namespace leadline::server {
namespace {

constexpr const char* schema_sql = R"(
CREATE TABLE meta(name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE key_record(n INTEGER PRIMARY KEY, hash BLOB NOT NULL UNIQUE, record BLOB NOT NULL);
CREATE TABLE device(n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, head_seq INTEGER NOT NULL, head_id BLOB NOT NULL);
CREATE TABLE entry(position INTEGER PRIMARY KEY, device INTEGER NOT NULL REFERENCES device(n), seq INTEGER NOT NULL,
  id BLOB NOT NULL UNIQUE, holding INTEGER NOT NULL, stored BLOB NOT NULL, signature BLOB, UNIQUE(device, seq));
CREATE INDEX signed_entry ON entry(device, seq) WHERE signature IS NOT NULL;
CREATE INDEX placeholder ON entry(device, seq) WHERE holding = 1;
CREATE TABLE fill(position INTEGER PRIMARY KEY, entry INTEGER NOT NULL REFERENCES entry(position));
CREATE TABLE fork(device BLOB NOT NULL, last_id BLOB NOT NULL UNIQUE, run BLOB NOT NULL);
CREATE INDEX fork_device ON fork(device)
)";

template <std::size_t N>
Result<std::array<std::uint8_t, N>> fixed(ByteView raw) {
  std::array<std::uint8_t, N> out;
  if (raw.size() != N) return fail(Code::database_damaged, "server store", "a value of the wrong length");
  std::copy(raw.begin(), raw.end(), out.begin());
  return out;
}

}  // namespace

Result<std::unique_ptr<SqliteStore>> SqliteStore::open(const std::string& path, Random& random,
                                                       const char* vfs) {
  LEADLINE_TRY(database, sqlite::Database::open(path, {.create = true, .read_only = false, .vfs = vfs}));
  LEADLINE_CHECK(database.schema(store_application_id, store_version, schema_sql));
  std::unique_ptr<SqliteStore> store(new SqliteStore(std::move(database)));
  wire::Generation fresh;
  random.fill(fresh);
  LEADLINE_TRY(insert, store->statement("INSERT OR IGNORE INTO meta VALUES('generation', ?1)"));
  LEADLINE_CHECK(insert->bind(fresh).run());
  return store;
}

Result<std::unique_ptr<Store>> open_sqlite_store(const std::string& path, Random& random, const char* vfs) {
  LEADLINE_TRY(store, SqliteStore::open(path, random, vfs));
  return std::unique_ptr<Store>(std::move(store));
}

Result<sqlite::Statement*> SqliteStore::statement(const char* sql) {
  auto found = statements_.find(sql);
  if (found == statements_.end()) {
    LEADLINE_TRY(made, database_.prepare(sql));
    found = statements_.emplace(sql, std::move(made)).first;
  }
  return &found->second;
}

Result<std::uint64_t> SqliteStore::count(const char* sql) {
  LEADLINE_TRY(query, statement(sql));
  LEADLINE_TRY(row, query->bind().step());
  const auto n = row ? query->integer(0) : 0;
  query->reset();
  return static_cast<std::uint64_t>(n);
}

Result<wire::Generation> SqliteStore::generation() {
  LEADLINE_TRY(found, value("generation"));
  return fixed<16>(found ? ByteView(*found) : ByteView());
}

Result<std::optional<Bytes>> SqliteStore::value(std::string_view name) {
  LEADLINE_TRY(query, statement("SELECT value FROM meta WHERE name=?1"));
  LEADLINE_TRY(row, query->bind(name).step());
  std::optional<Bytes> out;
  if (row) out = query->blob(0);
  query->reset();
  return out;
}

Result<void> SqliteStore::put(std::string_view name, ByteView value) {
  LEADLINE_TRY(insert, statement("INSERT OR REPLACE INTO meta VALUES(?1, ?2)"));
  return insert->bind(name, value).run();
}

Result<std::vector<Bytes>> SqliteStore::key_records(std::uint64_t after) {
  LEADLINE_TRY(query, statement("SELECT record FROM key_record WHERE n>?1 ORDER BY n"));
  query->bind(after);
  std::vector<Bytes> out;
  for (;;) {
    LEADLINE_TRY(row, query->step());
    if (!row) return out;
    out.push_back(query->blob(0));
  }
}

Result<void> SqliteStore::add_key_records(std::span<const Bytes> records) {
  return database_.transaction([&]() -> Result<void> {
    LEADLINE_TRY(insert, statement("INSERT INTO key_record(n, hash, record) "
                                   "SELECT (SELECT coalesce(max(n), 0) FROM key_record) + 1, ?1, ?2 "
                                   "WHERE NOT EXISTS (SELECT 1 FROM key_record WHERE hash=?1)"));
    for (const Bytes& record : records) LEADLINE_CHECK(insert->bind(wire::hash_record(record), record).run());
    return {};
  });
}

Result<std::uint64_t> SqliteStore::key_record_count() {
  return count("SELECT coalesce(max(n), 0) FROM key_record");
}

Result<SqliteStore::Device> SqliteStore::find(const DeviceId& device) {
  LEADLINE_TRY(query, statement("SELECT n, head_seq, head_id FROM device WHERE id=?1"));
  LEADLINE_TRY(row, query->bind(device.bytes).step());
  if (!row) return Device{};
  Device out{query->integer(0), {static_cast<std::uint64_t>(query->integer(1)), {}}};
  auto id = fixed<32>(query->view(2));
  query->reset();
  if (!id) return std::move(id).error();
  out.head.id = *id;
  return out;
}

Result<journal::Head> SqliteStore::head(const DeviceId& device) {
  LEADLINE_TRY(found, find(device));
  return found.head;
}

Result<journal::Head> SqliteStore::held(const DeviceId& device) {
  LEADLINE_TRY(found, find(device));
  LEADLINE_TRY(query, statement("SELECT min(seq) FROM entry WHERE device=?1 AND holding=1"));
  LEADLINE_TRY(row, query->bind(found.number).step());
  const auto wanted = row && !query->null(0) ? static_cast<std::uint64_t>(query->integer(0)) : 0;
  query->reset();
  if (wanted == 0) return found.head;
  journal::Head out{wanted - 1, {}};
  LEADLINE_TRY(id, id_at(device, out.seq));
  if (id) out.id = *id;
  return out;
}

Result<std::vector<std::pair<DeviceId, std::uint64_t>>> SqliteStore::all_held() {
  LEADLINE_TRY(
      query,
      statement("SELECT d.id, coalesce((SELECT min(seq) - 1 FROM entry WHERE device=d.n AND holding=1), "
                "d.head_seq) FROM device d ORDER BY d.id"));
  query->bind();
  std::vector<std::pair<DeviceId, std::uint64_t>> out;
  for (;;) {
    LEADLINE_TRY(row, query->step());
    if (!row) return out;
    LEADLINE_TRY(id, DeviceId::from(query->view(0)));
    out.emplace_back(id, static_cast<std::uint64_t>(query->integer(1)));
  }
}

Result<std::optional<journal::EntryId>> SqliteStore::id_at(const DeviceId& device, std::uint64_t seq) {
  LEADLINE_TRY(
      query, statement("SELECT e.id FROM entry e JOIN device d ON d.n=e.device WHERE d.id=?1 AND e.seq=?2"));
  LEADLINE_TRY(row, query->bind(device.bytes, seq).step());
  if (!row) return std::optional<journal::EntryId>();
  auto id = fixed<32>(query->view(0));
  query->reset();
  if (!id) return std::move(id).error();
  return std::optional<journal::EntryId>(*id);
}

Result<std::uint64_t> SqliteStore::position() {
  return count(
      "SELECT max(coalesce((SELECT max(position) FROM entry), 0), coalesce((SELECT max(position) FROM fill), "
      "0))");
}

Result<void> SqliteStore::keep_fork(const DeviceId& device, const journal::EntryId& last,
                                    ByteView encoded_run) {
  LEADLINE_TRY(insert, statement("INSERT OR IGNORE INTO fork(device, last_id, run) SELECT ?1, ?2, ?3 "
                                 "WHERE (SELECT count(*) FROM fork WHERE device=?1) < ?4"));
  return insert->bind(device.bytes, last, encoded_run, forks_per_device).run();
}

Result<std::uint64_t> SqliteStore::forks() { return count("SELECT count(*) FROM fork"); }

}  // namespace leadline::server
