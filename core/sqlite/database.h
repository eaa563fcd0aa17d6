// SQLite with errors as values. One Database belongs to one thread at a time.
#pragma once

#include <sqlite3.h>

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "core/base/bytes.h"

namespace leadline::sqlite {

// Maps an SQLite result code to this house's list: disk_full, read_only, in_use, not_found, permission_denied,
// database_damaged (also "file is not a database"), newer_format (schema), else io_failed.
Error error_from(sqlite3* handle, int code, std::string_view where);

class Statement {
 public:
  // Binds parameters ?1, ?2 … in order. Blobs and texts are copied. std::nullopt binds NULL.
  template <class... Values>
  Statement& bind(const Values&... values) {
    reset();
    int index = 0;
    (put(++index, values), ...);
    return *this;
  }
  // True: a row is there to read. False: done; the statement is reset.
  Result<bool> step();
  // Runs to the end. Errors as step().
  Result<void> run();

  std::int64_t integer(int column) const;
  std::string text(int column) const;
  Bytes blob(int column) const;
  ByteView view(int column) const;  // valid until the next step
  bool null(int column) const;
  bool is_blob(int column) const;  // the stored value itself, not what it could be read as
  void reset();

 private:
  friend class Database;
  Statement(sqlite3* handle, sqlite3_stmt* statement) : handle_(handle), statement_(statement) {}
  void put(int index, std::int64_t value);
  void put(int index, int value) { put(index, static_cast<std::int64_t>(value)); }
  void put(int index, unsigned value) { put(index, static_cast<std::int64_t>(value)); }
  void put(int index, std::uint64_t value) { put(index, static_cast<std::int64_t>(value)); }
  void put(int index, bool value) { put(index, std::int64_t{value}); }
  void put(int index, std::string_view value);
  void put(int index, const char* value) { put(index, std::string_view(value)); }
  void put(int index, const std::string& value) { put(index, std::string_view(value)); }
  void put(int index, ByteView value);
  void put(int index, const Bytes& value) { put(index, ByteView(value)); }
  template <std::size_t N>
  void put(int index, const std::array<std::uint8_t, N>& value) { put(index, ByteView(value)); }
  template <class T>
  void put(int index, const std::optional<T>& value) {
    if (value) put(index, *value);
  }

  struct Finalize { void operator()(sqlite3_stmt* s) const { sqlite3_finalize(s); } };
  sqlite3* handle_;
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
  int failed_bind_ = SQLITE_OK;
};

struct Opening {
  bool create = true;
  bool read_only = false;
  bool exclusive = false;     // one connection only, anywhere; another open fails at once with in_use
  const char* vfs = nullptr;  // tests inject a disk that fails
};

class Database {
 public:
  // A file database in WAL mode with synchronous=FULL, foreign keys on, trusted_schema off, temp_store memory,
  // busy timeout 5 s. path ":memory:" opens a private one in memory.
  static Result<Database> open(const std::string& path, const Opening& how = {});

  Result<void> run(const std::string& sql);            // one or more statements without results
  Result<Statement> prepare(std::string_view sql);
  // All or nothing: BEGIN IMMEDIATE, body, COMMIT; any error rolls back and is returned.
  Result<void> transaction(const std::function<Result<void>()>& body);

  // Creates or checks the schema: user_version 0 and no tables: runs `schema` and stamps `version`; equal: nothing;
  // higher: newer_format. application_id guards against another program's file (database_damaged).
  Result<void> schema(std::uint32_t application_id, int version, const std::string& sql);
  Result<void> quick_check();  // database_damaged
  // Whether closing leaves the write-ahead log as it is, instead of folding what SQLite takes for sound into the file.
  Result<void> keep_log(bool keep);

  Result<Bytes> image();                    // sqlite3_serialize of the main database
  Result<void> restore(ByteView image);     // sqlite3_deserialize into this one

  std::int64_t changes() const { return sqlite3_changes64(handle_.get()); }
  sqlite3* handle() { return handle_.get(); }

 private:
  struct Close { void operator()(sqlite3* h) const { sqlite3_close_v2(h); } };
  explicit Database(sqlite3* handle, std::string path) : handle_(handle), path_(std::move(path)) {}
  std::unique_ptr<sqlite3, Close> handle_;
  std::string path_;
};

}  // namespace leadline::sqlite
