#include <algorithm>

#include "sync/wire/lockbox.h"
#include "sync/wire/payload.h"
#include "sync/wire/run.h"

namespace leadline::wire {
namespace {

// A commit of many facts is signed on the way as well, so that it can travel in pieces.
constexpr std::size_t signed_every = 128, signed_every_bytes = std::size_t{256} << 10;

}  // namespace

EntrySealer::EntrySealer(const KeyState& state, const Keyring& keys, DeviceId device,
                         crypto::Secret signing_seed, disclosure::Routing routing, Random& random)
    : state_(state),
      keys_(keys),
      device_(device),
      signing_seed_(std::move(signing_seed)),
      routing_(std::move(routing)),
      random_(random) {}

Result<std::vector<std::string>> EntrySealer::audiences(const facts::Fact& fact) const {
  auto out = disclosure::audiences(fact.body, routing_);
  if (out.empty())
    return fail(Code::forbidden_audience, std::string(facts::kind_of(fact.body)), "it has no audience");
  return out;
}

bool EntrySealer::has_key(std::string_view audience) const { return state_.sealing(audience) != nullptr; }

Result<std::vector<const EpochSeed*>> EntrySealer::seeds_of(const journal::Addressed& one) const {
  std::map<AudienceRef, const EpochSeed*> out;
  for (const auto& audience : one.audiences) {
    const EpochSeed* seed = state_.sealing(audience);
    if (!seed) return fail(Code::unknown_epoch, audience, "no key of this audience has arrived yet");
    out.emplace(AudienceRef{seed->record.index, seed->record.epoch}, seed);
  }
  const std::string kind(facts::kind_of(one.fact.body));
  if (out.empty()) return fail(Code::forbidden_audience, kind, "it has no audience");
  if (out.size() > max_audiences) return fail(Code::too_large, kind, "too many audiences");
  std::vector<const EpochSeed*> seeds;
  for (const auto& [ref, seed] : out) seeds.push_back(seed);
  return seeds;
}

Result<EntrySealer::Sealed> EntrySealer::seal_one(const journal::Addressed& one, std::uint64_t seq) const {
  LEADLINE_TRY(seeds, seeds_of(one));
  LEADLINE_TRY(padded, pack(facts::encode(one.fact)));
  std::vector<AudienceRef> refs;
  for (const auto* seed : seeds) refs.push_back({seed->record.index, seed->record.epoch});
  auto key = journal::ContentKey::random(random_);
  Body body;
  body.header = {1, 1, state_.genesis->program, device_, seq, one.at, std::move(refs), commit(key)};
  body.ciphertext = crypto::aead_seal(key, crypto::Nonce{}, padded, header_bytes(body.header));
  bool readable = false;
  for (const auto* seed : seeds) {
    const auto* held = keys_.find(seed->ref());
    LEADLINE_TRY(box, close_lockbox(key, body.header, seed->record, held));
    // A member reads what it wrote also where the seed has yet to be handed to it.
    readable = readable || held || is_member(state_, device_, seed->record.audience);
    body.lockboxes.push_back(std::move(box));
  }
  Sealed out{std::move(body), std::nullopt};
  if (readable) out.key = std::move(key);
  return out;
}

Result<std::vector<journal::SealedEntry>> EntrySealer::seal(const journal::Head& head,
                                                            std::span<const journal::Addressed> facts) {
  if (!state_.genesis) return fail(Code::not_approved, "seal", "there is no genesis yet");
  const auto seen_heads = state_.heads_digest();
  std::vector<journal::SealedEntry> out;
  journal::Head last = head;
  std::size_t unsigned_entries = 0, unsigned_bytes = 0;
  for (std::size_t i = 0; i < facts.size(); ++i) {
    LEADLINE_TRY(sealed, seal_one(facts[i], last.seq + 1));
    journal::SealedEntry entry;
    entry.device = device_;
    entry.seq = last.seq + 1;
    entry.previous = last.id;
    entry.id = entry_id(last.id, device_, entry.seq, sealed.body.header.audiences, rest_of(sealed.body));
    entry.at = facts[i].at;
    entry.stored = store(sealed.body);
    entry.key = std::move(sealed.key);
    last = {entry.seq, entry.id};
    unsigned_bytes += entry.stored.size();
    if (++unsigned_entries >= signed_every || unsigned_bytes >= signed_every_bytes || i + 1 == facts.size()) {
      entry.signature = copy(seen_heads);
      append(*entry.signature, crypto::sign(signing_seed_, run_domain, signed_message(entry.id, seen_heads)));
      unsigned_entries = unsigned_bytes = 0;
    }
    out.push_back(std::move(entry));
  }
  return out;
}

}  // namespace leadline::wire
