// Runs in and out of the SQLite store: gapless positions, placeholders filled, whole signed runs.
#include <algorithm>

#include "sync/server/sqlite_store.h"

namespace leadline::server {
namespace {

constexpr std::size_t most_runs = 2048;

Error damaged(std::string detail) { return fail(Code::database_damaged, "server store", std::move(detail)); }

Holding holding_of(const journal::SealedEntry& entry, bool from_author) {
  if (!entry.stub) return Holding::body;
  return from_author ? Holding::authors_stub : Holding::placeholder;
}

Result<journal::EntryId> id_from(ByteView raw) {
  journal::EntryId id;
  if (raw.size() != id.size()) return damaged("an id of the wrong length");
  std::copy(raw.begin(), raw.end(), id.begin());
  return id;
}

}  // namespace

Result<SqliteStore::Device> SqliteStore::find_or_add(const DeviceId& device) {
  LEADLINE_TRY(found, find(device));
  if (found.number != 0) return found;
  LEADLINE_TRY(insert, statement("INSERT INTO device(id, head_seq, head_id) VALUES(?1, 0, zeroblob(32))"));
  LEADLINE_CHECK(insert->bind(device.bytes).run());
  return Device{sqlite3_last_insert_rowid(database_.handle()), {}};
}

Result<void> SqliteStore::add_runs(std::span<const VerifiedRun> runs) {
  return database_.transaction([&]() -> Result<void> {
    LEADLINE_TRY(last, position());
    std::uint64_t next = last + 1;
    for (const VerifiedRun& run : runs) LEADLINE_CHECK(add_run(run, next));
    return {};
  });
}

Result<void> SqliteStore::add_run(const VerifiedRun& run, std::uint64_t& next) {
  if (run.entries.empty() || !run.entries.back().signature)
    return fail(Code::malformed_run, "run", "not signed");
  LEADLINE_TRY(device, find_or_add(run.device));
  journal::Head head = device.head;
  for (const journal::SealedEntry& entry : run.entries) {
    const Holding holding = holding_of(entry, run.from_author);
    if (entry.seq <= head.seq) {
      LEADLINE_CHECK(fill_entry(device.number, entry, holding, next));
      continue;
    }
    if (entry.seq != head.seq + 1 || entry.previous != head.id) return fail(Code::chain_broken, "run");
    LEADLINE_CHECK(add_entry(device.number, entry, holding, next++));
    head = {entry.seq, entry.id};
  }
  if (head.seq == device.head.seq) return {};
  LEADLINE_TRY(update, statement("UPDATE device SET head_seq=?2, head_id=?3 WHERE n=?1"));
  return update->bind(device.number, head.seq, head.id).run();
}

Result<void> SqliteStore::add_entry(std::int64_t device, const journal::SealedEntry& entry, Holding holding,
                                    std::uint64_t position) {
  LEADLINE_TRY(insert, statement("INSERT INTO entry VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)"));
  return insert
      ->bind(position, device, entry.seq, entry.id, static_cast<int>(holding), entry.stored, entry.signature)
      .run();
}

// An entry whose place is taken: its body may replace a stub, its author's stub may settle a placeholder.
Result<void> SqliteStore::fill_entry(std::int64_t device, const journal::SealedEntry& entry, Holding holding,
                                     std::uint64_t& next) {
  LEADLINE_TRY(query, statement("SELECT position, id, holding FROM entry WHERE device=?1 AND seq=?2"));
  LEADLINE_TRY(row, query->bind(device, entry.seq).step());
  if (!row) return damaged("a chain has a hole");
  const auto at = query->integer(0);
  const auto was = static_cast<Holding>(query->integer(2));
  auto id = id_from(query->view(1));
  query->reset();
  if (!id) return std::move(id).error();
  if (*id != entry.id) return fail(Code::fork, "run");
  const bool body_comes = was != Holding::body && holding == Holding::body;
  if (!body_comes && !(was == Holding::placeholder && holding == Holding::authors_stub)) return {};
  LEADLINE_TRY(update, statement("UPDATE entry SET holding=?2, stored=?3 WHERE position=?1"));
  LEADLINE_CHECK(update->bind(at, static_cast<int>(holding), entry.stored).run());
  if (!body_comes) return {};
  LEADLINE_TRY(insert, statement("INSERT INTO fill VALUES(?1, ?2)"));
  return insert->bind(next++, at).run();
}

Result<std::vector<StoredRun>> SqliteStore::runs_after(std::uint64_t after, std::size_t max_bytes) {
  LEADLINE_TRY(top, position());
  std::vector<StoredRun> out;
  std::size_t bytes = 0;
  for (std::uint64_t next = after + 1; next <= top && out.size() < most_runs;) {
    LEADLINE_TRY(run, run_at(next));
    for (const auto& entry : run.entries) bytes += entry.stored.size() + 8;
    if (!out.empty() && bytes > max_bytes) break;
    next = run.last_position + 1;
    out.push_back(std::move(run));
  }
  return out;
}

Result<StoredRun> SqliteStore::run_at(std::uint64_t position) {
  LEADLINE_TRY(
      query,
      statement(
          "SELECT device, seq, 0 FROM entry WHERE position=?1 UNION ALL "
          "SELECT e.device, e.seq, 1 FROM fill f JOIN entry e ON e.position=f.entry WHERE f.position=?1"));
  LEADLINE_TRY(row, query->bind(position).step());
  if (!row) return damaged("a position is missing");
  const auto device = query->integer(0);
  const auto seq = static_cast<std::uint64_t>(query->integer(1));
  const bool fill = query->integer(2) != 0;
  query->reset();
  StoredRun out{position, position, {}};
  LEADLINE_TRY(entries, run_around(device, seq));
  out.entries = std::move(entries);
  if (!fill) {
    out.last_position = position + (out.entries.back().seq - seq);
    return out;
  }
  LEADLINE_TRY(last, last_of_fills(position, device, out.entries.front().seq, out.entries.back().seq));
  out.last_position = last;
  return out;
}

// Several placeholders of one run are filled at positions next to one another: they come as one.
Result<std::uint64_t> SqliteStore::last_of_fills(std::uint64_t first, std::int64_t device, std::uint64_t from,
                                                 std::uint64_t to) {
  LEADLINE_TRY(query,
               statement("SELECT f.position, e.device, e.seq FROM fill f JOIN entry e ON e.position=f.entry "
                         "WHERE f.position>?1 ORDER BY f.position LIMIT 512"));
  query->bind(first);
  std::uint64_t last = first;
  for (;;) {
    LEADLINE_TRY(row, query->step());
    if (!row) return last;
    const auto seq = static_cast<std::uint64_t>(query->integer(2));
    const bool next = static_cast<std::uint64_t>(query->integer(0)) == last + 1;
    if (!next || query->integer(1) != device || seq < from || seq > to) break;
    ++last;
  }
  query->reset();
  return last;
}

// The signed run that an entry belongs to: from behind the last signature before it to the first one from it
// on.
Result<std::vector<journal::SealedEntry>> SqliteStore::run_around(std::int64_t device, std::uint64_t seq) {
  LEADLINE_TRY(query, statement("SELECT e.seq, e.id, e.holding, e.stored, e.signature, d.id FROM entry e "
                                "JOIN device d ON d.n=e.device "
                                "WHERE e.device=?1 AND e.seq BETWEEN "
                                "(SELECT coalesce(max(seq), 0) FROM entry WHERE device=?1 AND seq<?2 AND "
                                "signature IS NOT NULL) AND "
                                "(SELECT min(seq) FROM entry WHERE device=?1 AND seq>=?2 AND signature IS "
                                "NOT NULL) ORDER BY e.seq"));
  query->bind(device, seq);
  std::vector<journal::SealedEntry> out;
  journal::EntryId previous{};
  bool first = true;
  for (;;) {
    LEADLINE_TRY(row, query->step());
    if (!row) break;
    LEADLINE_TRY(id, id_from(query->view(1)));
    const auto number = static_cast<std::uint64_t>(query->integer(0));
    // The row before the run is here for its id alone.
    if (!(std::exchange(first, false) && number < seq && !query->null(4))) {
      LEADLINE_TRY(author, DeviceId::from(query->view(5)));
      journal::SealedEntry entry{.device = author,
                                 .seq = number,
                                 .id = id,
                                 .previous = previous,
                                 .at = {},
                                 .stub = query->integer(2) != 0,
                                 .stored = query->blob(3),
                                 .signature = {},
                                 .key = {}};
      if (!query->null(4)) entry.signature = query->blob(4);
      out.push_back(std::move(entry));
    }
    previous = id;
  }
  if (out.empty() || !out.back().signature) return damaged("a run without its signature");
  return out;
}

}  // namespace leadline::server
