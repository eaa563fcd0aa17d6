// Inside core/journal: a small table of sealed bodies under keys, and the tallies by which a missing or
// changed row is noticed (FORMAT.md "Tallies").
#pragma once

#include <array>
#include <functional>
#include <map>
#include <string>
#include <unordered_map>

#include "core/crypto/keys.h"
#include "core/sqlite/database.h"

namespace leadline::journal {

using Mark = std::array<std::uint8_t, 16>;

// The keys that follow from the vault's subkey.
struct Keys {
  explicit Keys(const crypto::Secret& at_rest)
      : marks(crypto::derive(at_rest, "leadline/journal-marks/1")),
        bodies(crypto::derive(at_rest, "leadline/journal-bodies/1")),
        contents(crypto::derive(at_rest, "leadline/journal-contents/1")) {}
  // Depends on every part; cannot be made without the key.
  Mark mark(std::string_view of, std::initializer_list<ByteView> parts) const;

  crypto::Secret marks, bodies, contents;
};

// How many rows a table has, and their marks in sum: what is not there any more, or is another, shows.
struct Tally {
  std::uint64_t count = 0;
  Mark sum{};
  void add(const Mark& mark);
  void remove(const Mark& mark);
  bool operator==(const Tally&) const = default;
};

// 8 bytes, most significant first: keys sort as their numbers do.
std::array<std::uint8_t, 8> ordered(std::uint64_t number);
std::uint64_t number_of(ByteView eight_bytes);

// The parts one after another, as a key or to bind a body to.
Bytes joined(std::initializer_list<ByteView> parts);

// Statements, each prepared once.
class Statements {
 public:
  explicit Statements(sqlite::Database& db) : db_(db) {}
  // Ready to bind; whatever it did before is over.
  Result<sqlite::Statement*> get(const std::string& sql);

 private:
  sqlite::Database& db_;
  std::unordered_map<std::string, sqlite::Statement> prepared_;
};

// Ends a query when it goes out of scope: a row left open would hold back the log's checkpoint.
class Reading {
 public:
  explicit Reading(sqlite::Statement* query) : query_(query) {}
  ~Reading() { query_->reset(); }
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;

 private:
  sqlite::Statement* query_;
};

inline Error damaged(std::string_view where, std::string detail) {
  return fail(Code::database_damaged, std::string(where), std::move(detail));
}

class Shelf {
 public:
  // Bare: keys alone, nothing to seal behind them.
  enum class Bodies { sealed, bare };
  Shelf(const char* table, const Keys& keys, Random& random, Statements& statements,
        Bodies bodies = Bodies::sealed)
      : table_(table), keys_(keys), random_(random), statements_(statements), bodies_(bodies) {}

  static std::string schema(const std::string& table) {
    return "CREATE TABLE " + table + "(key BLOB PRIMARY KEY, body BLOB NOT NULL) WITHOUT ROWID;";
  }

  // Inside a transaction.
  Result<void> put(ByteView key, ByteView body);
  Result<void> erase(ByteView key);

  // Errors: database_damaged where a body is not the one that was put under its key.
  Result<std::optional<Bytes>> get(ByteView key) const;
  // Bodies whose keys begin with `prefix`, in the order of keys. Stops at the visitor's error.
  Result<void> each(ByteView prefix,
                    const std::function<Result<void>(ByteView key, Bytes&& body)>& visit) const;
  // Keys alone, from `from` on; the visitor says whether to go on.
  Result<void> each_key(ByteView from, const std::function<bool(ByteView key)>& visit) const;

  // Reads every row and compares with the tally. Errors: database_damaged.
  Result<void> check() const;

  const char* table() const { return table_; }
  Tally tally;

 private:
  Bytes bound(ByteView key) const;
  Mark mark(ByteView key, ByteView stored) const { return keys_.mark(table_, {key, stored}); }
  Result<Bytes> open(ByteView key, ByteView stored) const;
  Result<std::optional<Bytes>> stored(ByteView key) const;

  const char* table_;
  const Keys& keys_;
  Random& random_;
  Statements& statements_;
  Bodies bodies_;
};

}  // namespace leadline::journal
