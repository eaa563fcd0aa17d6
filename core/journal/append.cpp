#include <set>

#include "core/journal/parts.h"

namespace leadline::journal {
namespace {

// A sealer has to continue the chain exactly; anything else would be a fork of our own making.
Result<void> check_chain(const Sealer& sealer, const Head& head, std::span<const SealedEntry> sealed,
                         std::size_t facts) {
  if (sealed.size() != facts || !sealed.back().signature) return fail(Code::malformed_entry, "sealer");
  Head at = head;
  for (const auto& entry : sealed) {
    if (entry.device != sealer.device() || entry.seq != at.seq + 1 || entry.previous != at.id ||
        entry.seq > max_seq)
      return fail(Code::chain_broken, "sealer");
    at = {entry.seq, entry.id};
  }
  return {};
}

Bytes receipt_key(const Account& account, Holder holder) {
  const auto kind = static_cast<std::uint8_t>(holder);
  return joined({ordered(account.number), ByteView(&kind, 1)});
}

}  // namespace

Result<std::vector<facts::Stamped>> Journal::append(Sealer& sealer, HybridClock& clock,
                                                    std::span<const facts::Fact> facts,
                                                    std::optional<DraftId> ends) {
  Parts& p = *parts_;
  LEADLINE_CHECK(p.ready());
  std::vector<facts::Fact> fresh;
  std::vector<HybridTime> times;
  std::set<FactId> taken;
  for (const auto& fact : facts) {
    LEADLINE_TRY(known, p.knows(fact.id));
    if (known || !taken.insert(fact.id).second) continue;
    fresh.push_back(fact);
    times.push_back(clock.tick());
  }
  std::vector<SealedEntry> sealed;
  if (!fresh.empty()) {
    LEADLINE_TRY(head, this->head(sealer.device()));
    LEADLINE_TRY(made, sealer.seal(head, fresh, times));
    LEADLINE_CHECK(check_chain(sealer, head, made, fresh.size()));
    sealed = std::move(made);
  }
  std::vector<facts::Stamped> written;
  LEADLINE_CHECK(p.change([&]() -> Result<void> {
    for (std::size_t i = 0; i < sealed.size(); ++i) {
      auto& entry = sealed[i];
      LEADLINE_TRY(account, p.account_or_new(entry.device));
      account->own = true;
      EntryRow row;
      row.place = Parts::place(*account, entry.seq);
      row.id = entry.id;
      row.previous = entry.previous;
      row.at = entry.at;
      row.stub = entry.stub;
      row.tag = p.tag_of(fresh[i].id);
      row.stored = std::move(entry.stored);
      row.signature = std::move(entry.signature);
      if (entry.key) row.key = p.wrapped_key(row, *entry.key);
      LEADLINE_CHECK(p.write_row(*account, row, nullptr));
      LEADLINE_CHECK(p.outbox.put(ordered(row.place), {}));
      if (entry.key) written.push_back({std::move(fresh[i]), entry.device, entry.seq, entry.at});
    }
    if (ends) LEADLINE_CHECK(p.erase_draft(*ends));
    return {};
  }));
  return written;
}

Result<std::vector<SealedEntry>> Journal::unsent(std::size_t max_bytes) const {
  Parts& p = *parts_;
  LEADLINE_CHECK(p.ready());
  std::optional<std::uint64_t> first;
  LEADLINE_CHECK(p.outbox.each_key({}, [&](ByteView key) {
    first = number_of(key);
    return false;
  }));
  if (!first) return std::vector<SealedEntry>{};
  const Account* account = p.account_of_place(*first);
  if (!account) return damaged("outbox", "of a device that is not known");
  return p.run_from(*account, *first & max_seq, account->head.seq, max_bytes);
}

Result<std::vector<SealedEntry>> Journal::entries_from(const DeviceId& device, std::uint64_t from,
                                                       std::size_t max_bytes) const {
  LEADLINE_CHECK(parts_->ready());
  const auto* account = parts_->account(device);
  if (!account || from == 0) return std::vector<SealedEntry>{};
  return parts_->run_from(*account, from, account->head.seq, max_bytes);
}

Result<std::optional<SealedEntry>> Journal::entry(const DeviceId& device, std::uint64_t seq) const {
  LEADLINE_CHECK(parts_->ready());
  const auto* account = parts_->account(device);
  if (!account || seq == 0 || seq > max_seq) return std::optional<SealedEntry>{};
  LEADLINE_TRY(row, parts_->row_at(Parts::place(*account, seq)));
  if (!row) return std::optional<SealedEntry>{};
  LEADLINE_TRY(out, parts_->entry_of(*row));
  return std::optional(std::move(out));
}

Result<void> Journal::receipt(const DeviceId& device, std::uint64_t up_to_seq, Holder holder,
                              ByteView receipt) {
  Parts& p = *parts_;
  LEADLINE_CHECK(p.ready());
  const auto* account = p.account(device);
  if (!account) return fail(Code::unknown_device, "receipt");
  const Bytes body = joined({ordered(up_to_seq), receipt});
  std::vector<Bytes> sent;
  if (holder == Holder::server) {
    const std::uint64_t last = Parts::place(*account, std::min(up_to_seq, max_seq));
    LEADLINE_CHECK(p.outbox.each_key(ordered(Parts::place(*account, 0)), [&](ByteView place) {
      if (number_of(place) > last) return false;
      sent.push_back(copy(place));
      return true;
    }));
  }
  return p.change([&]() -> Result<void> {
    LEADLINE_CHECK(p.receipts.put(receipt_key(*account, holder), body));
    for (const auto& place : sent) LEADLINE_CHECK(p.outbox.erase(place));
    return {};
  });
}

Result<std::optional<Bytes>> Journal::Parts::server_receipt(const Account& of) const {
  LEADLINE_TRY(body, receipts.get(receipt_key(of, Holder::server)));
  if (!body) return std::optional<Bytes>{};
  if (body->size() < 8) return damaged("receipt", "it is too short");
  return std::optional(Bytes(body->begin() + 8, body->end()));
}

}  // namespace leadline::journal
