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

Result<std::map<Mark, Journal::Parts::OwnFact>> Journal::Parts::own_facts(
    const std::function<Result<Reach>(std::uint64_t, ByteView)>& reach) {
  std::map<Mark, OwnFact> out;
  for (const auto& [device, account] : by_device) {
    if (!account.own) continue;
    for (std::uint64_t seq = 1; seq <= account.head.seq; ++seq) {
      // What is damaged is reported where all is read.
      const auto row = row_at(place(account, seq));
      if (!row && row.error().code != Code::database_damaged) return row.error();
      if (!row || !*row || !(*row)->tag || (*row)->stub) continue;
      OwnFact& one = out[*(*row)->tag];
      if ((*row)->key && !one.readable) one.readable = (*row)->place;
      LEADLINE_TRY(of, reach(seq, (*row)->stored));
      one.reach.open.merge(of.open);
      one.reach.lost.merge(of.lost);
    }
  }
  return out;
}

Result<std::optional<facts::Stamped>> Journal::Parts::read_own(std::uint64_t at) {
  using None = std::optional<facts::Stamped>;
  LEADLINE_TRY(row, row_at(at));
  const Account* account = account_of_place(at);
  if (!row || !row->key || !account) return None{};
  ContentKey key;
  if (!crypto::unwrap_to(key, keys.contents, *row->key, key_bound(*row))) return None{};
  auto fact = opener.open(row->stored, key);
  if (!fact) return None{};
  return None(facts::Stamped{std::move(*fact), account->device, at & max_seq, row->at});
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
