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

struct Parted {
  Addressed now, later;
};

// By whether the key of an audience is here.
Parted part(const Sealer& sealer, const Addressed& whole) {
  Parted out{{whole.fact, whole.at, {}}, {whole.fact, whole.at, {}}};
  for (const auto& audience : whole.audiences)
    (sealer.has_key(audience) ? out.now : out.later).audiences.push_back(audience);
  return out;
}

Bytes receipt_key(const Account& account, Holder holder) {
  const auto kind = static_cast<std::uint8_t>(holder);
  return joined({ordered(account.number), ByteView(&kind, 1)});
}

}  // namespace

Result<std::vector<SealedEntry>> Journal::Parts::seal_own(Sealer& sealer, std::span<const Addressed> own) {
  if (own.empty()) return std::vector<SealedEntry>{};
  const Account* me = account(sealer.device());
  const Head head = me ? me->head : Head{};
  LEADLINE_TRY(made, sealer.seal(head, own));
  LEADLINE_CHECK(check_chain(sealer, head, made, own.size()));
  return std::move(made);
}

Result<std::vector<facts::Stamped>> Journal::Parts::write_own(std::vector<Addressed>& own,
                                                              std::vector<SealedEntry>& sealed) {
  std::vector<facts::Stamped> readable;
  for (std::size_t i = 0; i < sealed.size(); ++i) {
    auto& entry = sealed[i];
    LEADLINE_TRY(of, account_or_new(entry.device));
    of->own = true;
    EntryRow row;
    row.place = place(*of, entry.seq);
    row.id = entry.id;
    row.previous = entry.previous;
    row.at = entry.at;
    row.stub = entry.stub;
    row.tag = tag_of(own[i].fact.id);
    row.stored = std::move(entry.stored);
    row.signature = std::move(entry.signature);
    if (entry.key) row.key = wrapped_key(row, *entry.key);
    LEADLINE_CHECK(write_row(*of, row, nullptr));
    LEADLINE_CHECK(outbox.put(ordered(row.place), {}));
    if (entry.key) readable.push_back({std::move(own[i].fact), entry.device, entry.seq, entry.at});
  }
  return readable;
}

Result<std::vector<facts::Stamped>> Journal::append(Sealer& sealer, HybridClock& clock,
                                                    std::span<const facts::Fact> facts,
                                                    std::optional<DraftId> ends) {
  Parts& p = *parts_;
  LEADLINE_CHECK(p.ready());
  std::vector<Addressed> now, later;
  std::set<FactId> taken;
  for (const auto& fact : facts) {
    // Sealed, it is for ever: what could not be read again, such as a text that is none, is refused while it
    // can be.
    if (const auto read_again = facts::decode(facts::encode(fact)); !read_again) return read_again.error();
    LEADLINE_TRY(known, p.knows(fact.id));
    LEADLINE_TRY(waits, p.is_owed(fact.id));
    if (known || waits || !taken.insert(fact.id).second) continue;
    LEADLINE_TRY(all, sealer.audiences(fact));
    auto parted = part(sealer, {fact, clock.tick(), std::move(all)});
    if (!parted.now.audiences.empty()) now.push_back(std::move(parted.now));
    if (!parted.later.audiences.empty()) later.push_back(std::move(parted.later));
  }
  LEADLINE_TRY(sealed, p.seal_own(sealer, now));
  std::vector<facts::Stamped> written;
  LEADLINE_CHECK(p.change([&]() -> Result<void> {
    LEADLINE_TRY(readable, p.write_own(now, sealed));
    written = std::move(readable);
    for (const auto& fact : later) LEADLINE_CHECK(p.owe(fact));
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
