#include "core/sqlite/database.h"

#include <sys/stat.h>

#include <cstring>

namespace leadline::sqlite {

Error error_from(sqlite3* handle, int code, std::string_view where) {
  const std::string place(where);
  const std::string detail = handle ? sqlite3_errmsg(handle) : sqlite3_errstr(code);
  switch (code & 0xff) {
    case SQLITE_FULL: return fail(Code::disk_full, place, detail);
    case SQLITE_READONLY: return fail(Code::read_only, place, detail);
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return fail(Code::in_use, place, detail);
    case SQLITE_PERM:
    case SQLITE_AUTH: return fail(Code::permission_denied, place, detail);
    case SQLITE_CANTOPEN: return fail(Code::not_found, place, detail);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_ERROR:  // an SQL error on our own statements: the schema is not what we wrote
    case SQLITE_MISMATCH: return fail(Code::database_damaged, place, detail);
    default: return fail(Code::io_failed, place, detail);
  }
}

void Statement::put(int index, std::int64_t value) { failed_bind_ |= sqlite3_bind_int64(statement_.get(), index, value); }

void Statement::put(int index, std::string_view value) {
  failed_bind_ |= sqlite3_bind_text64(statement_.get(), index, value.data() ? value.data() : "", value.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

void Statement::put(int index, ByteView value) {
  failed_bind_ |= value.empty() ? sqlite3_bind_zeroblob(statement_.get(), index, 0)
                                : sqlite3_bind_blob64(statement_.get(), index, value.data(), value.size(), SQLITE_TRANSIENT);
}

Result<bool> Statement::step() {
  if (failed_bind_ != SQLITE_OK) return error_from(nullptr, failed_bind_, "bind");
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) {
    sqlite3_reset(statement_.get());
    return false;
  }
  Error error = error_from(handle_, sqlite3_extended_errcode(handle_), "database");
  sqlite3_reset(statement_.get());
  return error;
}

Result<void> Statement::run() {
  for (;;) {
    LEADLINE_TRY(more, step());
    if (!more) return {};
  }
}

void Statement::reset() {
  sqlite3_reset(statement_.get());
  sqlite3_clear_bindings(statement_.get());
  failed_bind_ = SQLITE_OK;
}

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(statement_.get(), column); }

ByteView Statement::view(int column) const {
  const auto* data = static_cast<const std::uint8_t*>(sqlite3_column_blob(statement_.get(), column));
  return {data, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

std::string Statement::text(int column) const { return std::string(text_of(view(column))); }
Bytes Statement::blob(int column) const { return copy(view(column)); }
bool Statement::is_blob(int column) const { return sqlite3_column_type(statement_.get(), column) == SQLITE_BLOB; }
bool Statement::null(int column) const { return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL; }

Result<Database> Database::open(const std::string& path, const Opening& how) {
  struct stat info{};
  if (::stat(path.c_str(), &info) == 0 && S_ISDIR(info.st_mode)) return fail(Code::not_a_file, path);
  int flags = how.read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
  if (how.create && !how.read_only) flags |= SQLITE_OPEN_CREATE;
  sqlite3* handle = nullptr;
  const int code = sqlite3_open_v2(path.c_str(), &handle, flags | SQLITE_OPEN_EXRESCODE, how.vfs);
  Database database(handle, path);
  if (code != SQLITE_OK) return error_from(handle, code, path);
  sqlite3_busy_timeout(handle, how.exclusive ? 0 : 5000);
  LEADLINE_CHECK(database.run("PRAGMA trusted_schema=OFF; PRAGMA temp_store=MEMORY; PRAGMA foreign_keys=ON; PRAGMA cell_size_check=ON"));
  // Before the first access: the WAL's index then stays in memory, and no shared-memory file is written.
  if (how.exclusive) LEADLINE_CHECK(database.run("PRAGMA locking_mode=EXCLUSIVE"));
  if (!how.read_only) LEADLINE_CHECK(database.run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL"));
  return database;
}

Result<void> Database::run(const std::string& sql) {
  if (sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK) return {};
  return error_from(handle_.get(), sqlite3_extended_errcode(handle_.get()), path_);
}

Result<Statement> Database::prepare(std::string_view sql) {
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v3(handle_.get(), sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr) != SQLITE_OK)
    return error_from(handle_.get(), sqlite3_extended_errcode(handle_.get()), path_);
  return Statement(handle_.get(), statement);
}

Result<void> Database::transaction(const std::function<Result<void>()>& body) {
  LEADLINE_CHECK(run("BEGIN IMMEDIATE"));
  auto result = body();
  if (result) result = run("COMMIT");
  // A failed COMMIT may leave the transaction open (SQLITE_BUSY) or have ended it (SQLITE_FULL): look, then undo.
  if (!result && !sqlite3_get_autocommit(handle_.get())) {
    if (auto undone = run("ROLLBACK"); !undone) return undone;
  }
  return result;
}

Result<void> Database::schema(std::uint32_t application_id, int version, const std::string& sql) {
  LEADLINE_TRY(query, prepare("SELECT (SELECT user_version FROM pragma_user_version), (SELECT application_id FROM pragma_application_id), (SELECT count(*) FROM sqlite_schema)"));
  LEADLINE_TRY(row, query.step());
  if (!row) return fail(Code::database_damaged, path_);
  const auto found = query.integer(0);
  const auto owner = query.integer(1);
  const bool fresh = found == 0 && owner == 0 && query.integer(2) == 0;
  query.reset();
  if (fresh)
    return transaction([&] {
      return run(sql + ";PRAGMA application_id=" + std::to_string(application_id) + ";PRAGMA user_version=" + std::to_string(version));
    });
  if (owner != static_cast<std::int64_t>(application_id)) return fail(Code::database_damaged, path_, "not a file of this kind");
  if (found > version) return fail(Code::newer_format, path_, "schema " + std::to_string(found));
  if (found < version) return fail(Code::database_damaged, path_, "schema " + std::to_string(found) + " has no migration");
  return {};
}

Result<void> Database::quick_check() {
  LEADLINE_TRY(query, prepare("PRAGMA quick_check(1)"));
  LEADLINE_TRY(row, query.step());
  if (!row || query.text(0) != "ok") return fail(Code::database_damaged, path_);
  return {};
}

Result<void> Database::keep_log(bool keep) {
  const int code = sqlite3_db_config(handle_.get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keep ? 1 : 0, nullptr);
  if (code != SQLITE_OK) return error_from(handle_.get(), code, path_);
  return {};
}

Result<Bytes> Database::image() {
  sqlite3_int64 size = 0;
  std::unique_ptr<unsigned char, decltype(&sqlite3_free)> data(sqlite3_serialize(handle_.get(), "main", &size, 0), sqlite3_free);
  if (!data) return fail(Code::io_failed, path_, "no memory for an image");
  return Bytes(data.get(), data.get() + size);
}

Result<void> Database::restore(ByteView image) {
  auto* data = static_cast<unsigned char*>(sqlite3_malloc64(image.size()));
  if (!data) return fail(Code::io_failed, path_, "no memory for an image");
  std::memcpy(data, image.data(), image.size());
  const int code = sqlite3_deserialize(handle_.get(), "main", data, static_cast<sqlite3_int64>(image.size()),
                                       static_cast<sqlite3_int64>(image.size()), SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE);
  if (code != SQLITE_OK) return error_from(handle_.get(), code, path_);
  return {};
}

}  // namespace leadline::sqlite
