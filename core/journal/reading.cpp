#include "core/journal/parts.h"

namespace leadline::journal {

Result<void> Journal::each(
    const std::function<Result<void>(facts::Stamped&&)>& visit,
    const std::function<void(const DeviceId&, std::uint64_t, const Error&)>& damaged_entry) const {
  Parts& p = *parts_;
  LEADLINE_CHECK(p.ready());
  const auto report = [&](const DeviceId& device, std::uint64_t seq, Error error) -> Result<void> {
    if (!damaged_entry) return error;
    damaged_entry(device, seq, error);
    return {};
  };
  std::map<DeviceId, Tally> found;
  ContentKey key;  // one for all: guarded memory is dear to come by
  LEADLINE_TRY(query,
               p.statements.get(std::string("SELECT ") + entry_columns + " FROM entry ORDER BY place"));
  const Reading reading(query);
  for (;;) {
    LEADLINE_TRY(more, query->step());
    if (!more) break;
    const auto place = static_cast<std::uint64_t>(query->integer(0));
    const Account* account = p.account_of_place(place);
    if (!account) {
      LEADLINE_CHECK(report(DeviceId{}, place & max_seq, damaged("entry", "of a device that is not known")));
      continue;
    }
    const std::uint64_t seq = place & max_seq;
    auto row = read_row(*query);
    if (!row || p.mark_of(*row) != row->mark) {
      LEADLINE_CHECK(report(account->device, seq,
                            row ? damaged("entry", "a row is not what was written") : row.error()));
      continue;
    }
    found[account->device].add(row->mark);
    if (!row->key) continue;
    if (auto unwrapped = crypto::unwrap_to(key, p.keys.contents, *row->key, p.key_bound(*row)); !unwrapped) {
      LEADLINE_CHECK(report(account->device, seq, unwrapped.error()));
      continue;
    }
    auto fact = p.opener.open(row->stored, key);
    if (!fact)
      LEADLINE_CHECK(report(account->device, seq, fact.error()));
    else
      LEADLINE_CHECK(visit({std::move(*fact), account->device, seq, row->at}));
  }
  for (const auto& [device, account] : p.by_device)
    if (found[device] != account.entries)
      LEADLINE_CHECK(report(device, 0, damaged("entry", "rows are missing or were changed")));
  return {};
}

Result<void> Journal::Parts::each_own(const std::function<Result<void>(facts::Stamped&&, ByteView)>& visit) {
  ContentKey key;
  for (const auto& [device, account] : by_device) {
    if (!account.own) continue;
    for (std::uint64_t seq = 1; seq <= account.head.seq; ++seq) {
      // What is damaged is reported where all is read.
      const auto row = row_at(place(account, seq));
      if (!row && row.error().code != Code::database_damaged) return row.error();
      if (!row || !*row || !(*row)->key) continue;
      const EntryRow& own = **row;
      if (!crypto::unwrap_to(key, keys.contents, *own.key, key_bound(own))) continue;
      auto fact = opener.open(own.stored, key);
      if (fact) LEADLINE_CHECK(visit({std::move(*fact), device, seq, own.at}, own.stored));
    }
  }
  return {};
}

Result<void> Journal::waiting(const std::function<bool(SealedEntry&&)>& visit) const {
  Parts& p = *parts_;
  LEADLINE_CHECK(p.ready());
  LEADLINE_TRY(query, p.statements.get(std::string("SELECT ") + entry_columns +
                                       " FROM entry WHERE state=1 ORDER BY place"));
  const Reading reading(query);
  std::uint64_t count = 0, expected = 0;
  for (const auto& [device, account] : p.by_device) expected += account.waiting;
  for (;; ++count) {
    LEADLINE_TRY(more, query->step());
    if (!more) break;
    LEADLINE_TRY(row, read_row(*query));
    LEADLINE_TRY(entry, p.entry_of(row));
    if (!visit(std::move(entry))) return {};
  }
  if (count != expected) return damaged("entry", "entries that wait are missing");
  return {};
}

}  // namespace leadline::journal
