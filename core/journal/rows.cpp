#include "core/journal/parts.h"

namespace leadline::journal {
namespace {

// The columns of a row; the same bytes under another type are not what was written.
Result<ByteView> bytes_in(const sqlite::Statement& query, int column) {
  if (!query.is_blob(column)) return damaged("entry", "a column is of another type");
  return query.view(column);
}

template <std::size_t N>
Result<void> fixed(const sqlite::Statement& query, int column, std::array<std::uint8_t, N>& to) {
  LEADLINE_TRY(from, bytes_in(query, column));
  if (from.size() != N) return damaged("entry", "a column has another length");
  std::copy_n(from.begin(), N, to.begin());
  return {};
}

ByteView view_of(const std::optional<Bytes>& bytes) { return bytes ? ByteView(*bytes) : ByteView{}; }

std::size_t weight(const EntryRow& row) { return row.stored.size() + view_of(row.signature).size() + 32; }

}  // namespace

Result<EntryRow> read_row(const sqlite::Statement& query) {
  EntryRow row;
  row.place = static_cast<std::uint64_t>(query.integer(0));
  LEADLINE_CHECK(fixed(query, 1, row.id));
  LEADLINE_CHECK(fixed(query, 2, row.previous));
  row.at.value = static_cast<std::uint64_t>(query.integer(3));
  row.state = static_cast<EntryState>(query.integer(4));
  row.stub = query.integer(5) != 0;
  if (!query.null(6)) LEADLINE_CHECK(fixed(query, 6, row.tag.emplace()));
  LEADLINE_TRY(stored, bytes_in(query, 7));
  row.stored = copy(stored);
  for (const auto& [column, to] : {std::pair{8, &row.signature}, {9, &row.key}}) {
    if (query.null(column)) continue;
    LEADLINE_TRY(bytes, bytes_in(query, column));
    to->emplace(copy(bytes));
  }
  LEADLINE_CHECK(fixed(query, 10, row.mark));
  return row;
}

Mark Journal::Parts::mark_of(const EntryRow& row) const {
  const auto place = ordered(row.place), at = ordered(row.at.value);
  const std::uint8_t flags[] = {static_cast<std::uint8_t>(row.state), row.stub, row.tag.has_value(),
                                row.signature.has_value(), row.key.has_value()};
  const Mark tag = row.tag.value_or(Mark{});
  return keys.mark("entry", {place, row.id, row.previous, at, flags, tag, row.stored, view_of(row.signature),
                             view_of(row.key)});
}

Bytes Journal::Parts::key_bound(const EntryRow& row) const {
  return joined({ordered(row.place), row.id, ordered(row.at.value)});
}

Result<std::optional<EntryRow>> Journal::Parts::row_at(std::uint64_t at) {
  LEADLINE_TRY(query, statements.get("SELECT " + std::string(entry_columns) + " FROM entry WHERE place=?1"));
  const Reading reading(query);
  LEADLINE_TRY(found, query->bind(at).step());
  if (!found) {
    LEADLINE_CHECK(check_absent(at));
    return std::optional<EntryRow>{};
  }
  LEADLINE_TRY(row, read_row(*query));
  if (mark_of(row) != row.mark) return damaged("entry", "a row is not what was written");
  return std::optional(std::move(row));
}

// A changed byte in an inner page of the tree leads a search astray: what is there seems not to be. The search
// ends beside the right leaf, and the row before or after it, taken in the tree's order, is then on the wrong
// side of what was looked for.
Result<void> Journal::Parts::check_absent(std::uint64_t at) {
  const auto astray = [&](const char* sql, bool (*right)(std::int64_t, std::int64_t)) -> Result<bool> {
    LEADLINE_TRY(query, statements.get(sql));
    const Reading reading(query);
    LEADLINE_TRY(found, query->bind(at).step());
    return found && !right(query->integer(0), query->integer(1));
  };
  LEADLINE_TRY(after, astray("SELECT place, ?1 FROM entry WHERE place>=?1 ORDER BY place LIMIT 1",
                             [](std::int64_t there, std::int64_t wanted) { return there > wanted; }));
  LEADLINE_TRY(before, astray("SELECT place, ?1 FROM entry WHERE place<?1 ORDER BY place DESC LIMIT 1",
                              [](std::int64_t there, std::int64_t wanted) { return there < wanted; }));
  if (after || before) return damaged("entry", "its order is not what was written");
  return {};
}

Result<void> Journal::Parts::write_row(Account& account, EntryRow& row, const EntryRow* before) {
  row.mark = mark_of(row);
  LEADLINE_TRY(upsert,
               statements.get("INSERT OR REPLACE INTO entry VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11)"));
  LEADLINE_CHECK(upsert
                     ->bind(row.place, row.id, row.previous, row.at.value, static_cast<int>(row.state),
                            row.stub, row.tag, row.stored, row.signature, row.key, row.mark)
                     .run());
  if (before) {
    account.entries.remove(before->mark);
    account.stubs -= before->stub;
    account.waiting -= before->state == EntryState::waiting;
  }
  account.entries.add(row.mark);
  account.stubs += row.stub;
  account.waiting += row.state == EntryState::waiting;
  const std::uint64_t seq = row.place & max_seq;
  if (seq >= account.head.seq) account.head = {seq, row.id};
  account.changed = true;
  return {};
}

Result<bool> Journal::Parts::knows(const FactId& fact) {
  LEADLINE_TRY(query, statements.get("SELECT 1 FROM entry WHERE tag=?1"));
  const Reading reading(query);
  return query->bind(tag_of(fact)).step();
}

Result<bool> Journal::Parts::reads(const Account& author, const FactId& fact) {
  LEADLINE_TRY(query, statements.get("SELECT 1 FROM entry WHERE tag=?1 AND key IS NOT NULL AND place>=?2 AND place<=?3"));
  const Reading reading(query);
  return query->bind(tag_of(fact), place(author, 0), place(author, max_seq)).step();
}

Result<SealedEntry> Journal::Parts::entry_of(const EntryRow& row) const {
  const Account* account = account_of_place(row.place);
  if (!account) return damaged("entry", "of a device that is not known");
  SealedEntry out;
  out.device = account->device;
  out.seq = row.place & max_seq;
  out.id = row.id;
  out.previous = row.previous;
  out.at = row.at;
  out.stub = row.stub;
  out.stored = row.stored;
  out.signature = row.signature;
  return out;
}

Result<std::vector<SealedEntry>> Journal::Parts::run_from(const Account& account, std::uint64_t seq,
                                                          std::uint64_t last, std::size_t max_bytes) {
  std::vector<SealedEntry> out;
  std::size_t whole = 0, bytes = 0;  // entries up to the last signed one; bytes so far
  for (; seq <= last; ++seq) {
    LEADLINE_TRY(row, row_at(place(account, seq)));
    if (!row) {
      // Of its own entries a device holds every one; of another's, a stretch.
      if (account.own) return damaged("entry", "an entry of this device is missing");
      break;
    }
    bytes += weight(*row);
    if (bytes > max_bytes && whole > 0) break;
    LEADLINE_TRY(entry, entry_of(*row));
    out.push_back(std::move(entry));
    if (row->signature) whole = out.size();
  }
  out.resize(whole);
  return out;
}

}  // namespace leadline::journal
