#include "core/journal/shelf.h"

#include <algorithm>

namespace leadline::journal {

Mark Keys::mark(std::string_view of, std::initializer_list<ByteView> parts) const {
  // A digest over the key and the marks' name, then each part by its length and bytes.
  std::vector<ByteView> all = {marks.view(), bytes_of(of)};
  all.insert(all.end(), parts.begin(), parts.end());
  const auto digest = crypto::hash("leadline/journal-mark/1", all);
  Mark out;
  std::copy_n(digest.begin(), out.size(), out.begin());
  return out;
}

void Tally::add(const Mark& mark) {
  ++count;
  for (std::size_t i = 0; i < sum.size(); ++i) sum[i] ^= mark[i];
}

void Tally::remove(const Mark& mark) {
  --count;
  for (std::size_t i = 0; i < sum.size(); ++i) sum[i] ^= mark[i];
}

std::array<std::uint8_t, 8> ordered(std::uint64_t number) {
  std::array<std::uint8_t, 8> out;
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = static_cast<std::uint8_t>(number >> (56 - 8 * i));
  return out;
}

std::uint64_t number_of(ByteView eight_bytes) {
  std::uint64_t out = 0;
  for (const auto byte : eight_bytes.first(8)) out = out << 8 | byte;
  return out;
}

Bytes joined(std::initializer_list<ByteView> parts) {
  std::size_t size = 0;
  for (const auto part : parts) size += part.size();
  Bytes out;
  out.reserve(size);
  for (const auto part : parts) out.insert(out.end(), part.begin(), part.end());
  return out;
}

Result<sqlite::Statement*> Statements::get(const std::string& sql) {
  auto found = prepared_.find(sql);
  if (found == prepared_.end()) {
    LEADLINE_TRY(statement, db_.prepare(sql));
    found = prepared_.emplace(sql, std::move(statement)).first;
  }
  found->second.reset();
  return &found->second;
}

Bytes Shelf::bound(ByteView key) const {
  constexpr std::uint8_t end = 0;
  return joined({bytes_of(table_), ByteView(&end, 1), key});
}

Result<Bytes> Shelf::open(ByteView key, ByteView stored) const {
  if (bodies_ == Bodies::bare) return Bytes{};
  auto body = crypto::unwrap(keys_.bodies, stored, bound(key));
  if (!body) return damaged(table_, "a row is not what was written");
  return body;
}

Result<std::optional<Bytes>> Shelf::stored(ByteView key) const {
  LEADLINE_TRY(query, statements_.get(std::string("SELECT body FROM ") + table_ + " WHERE key=?1"));
  const Reading reading(query);
  LEADLINE_TRY(row, query->bind(key).step());
  if (!row) return std::optional<Bytes>{};
  return std::optional(query->blob(0));
}

Result<void> Shelf::put(ByteView key, ByteView body) {
  LEADLINE_TRY(before, stored(key));
  const Bytes sealed =
      bodies_ == Bodies::bare ? Bytes{} : crypto::wrap(keys_.bodies, random_, body, bound(key));
  LEADLINE_TRY(upsert, statements_.get(std::string("INSERT OR REPLACE INTO ") + table_ + " VALUES(?1,?2)"));
  LEADLINE_CHECK(upsert->bind(key, sealed).run());
  if (before) tally.remove(mark(key, *before));
  tally.add(mark(key, sealed));
  return {};
}

Result<void> Shelf::erase(ByteView key) {
  LEADLINE_TRY(before, stored(key));
  if (!before) return {};
  LEADLINE_TRY(erasure, statements_.get(std::string("DELETE FROM ") + table_ + " WHERE key=?1"));
  LEADLINE_CHECK(erasure->bind(key).run());
  tally.remove(mark(key, *before));
  return {};
}

Result<std::optional<Bytes>> Shelf::get(ByteView key) const {
  LEADLINE_TRY(found, stored(key));
  if (!found) return std::optional<Bytes>{};
  LEADLINE_TRY(body, open(key, *found));
  return std::optional(std::move(body));
}

Result<void> Shelf::each(ByteView prefix, const std::function<Result<void>(ByteView, Bytes&&)>& visit) const {
  LEADLINE_TRY(
      query, statements_.get(std::string("SELECT key, body FROM ") + table_ + " WHERE key>=?1 ORDER BY key"));
  const Reading reading(query);
  query->bind(prefix);
  for (;;) {
    LEADLINE_TRY(row, query->step());
    if (!row) return {};
    const auto key = query->view(0);
    if (key.size() < prefix.size() || !std::ranges::equal(key.first(prefix.size()), prefix)) return {};
    LEADLINE_TRY(body, open(key, query->view(1)));
    LEADLINE_CHECK(visit(key, std::move(body)));
  }
}

Result<void> Shelf::each_key(ByteView from, const std::function<bool(ByteView)>& visit) const {
  LEADLINE_TRY(query,
               statements_.get(std::string("SELECT key FROM ") + table_ + " WHERE key>=?1 ORDER BY key"));
  const Reading reading(query);
  query->bind(from);
  for (;;) {
    LEADLINE_TRY(row, query->step());
    if (!row || !visit(query->view(0))) return {};
  }
}

Result<void> Shelf::check() const {
  LEADLINE_TRY(query, statements_.get(std::string("SELECT key, body FROM ") + table_));
  const Reading reading(query);
  Tally found;
  for (;;) {
    LEADLINE_TRY(row, query->step());
    if (!row) break;
    // The same bytes as text would sort elsewhere, and a search would miss them.
    if (!query->is_blob(0) || !query->is_blob(1)) return damaged(table_, "a column is of another type");
    found.add(mark(query->view(0), query->view(1)));
  }
  if (found != tally) return damaged(table_, "rows are missing or were changed");
  return {};
}

}  // namespace leadline::journal
