// Which key this device's own entries were sealed to, and what becomes of them when nobody has that key any more.
#include <algorithm>

#include "app/device/parts.h"
#include "sync/wire/codec.h"

namespace leadline::device {
namespace {

constexpr std::string_view sealed_to_value = "sealed_to";
constexpr std::size_t most_items = 1'000'000, least_item_bytes = 35;

}  // namespace

// By index, in the order of sequences.
Result<void> Device::Parts::recall_sealing() {
  LEADLINE_TRY(stored, journal->get(sealed_to_value));
  sealed_to.clear();
  if (!stored) return {};
  wire::Reader in(*stored, Code::database_damaged, sealed_to_value);
  for (auto left = in.count(most_items, least_item_bytes); left > 0; --left) {
    SealedTo one;
    one.seed.index = static_cast<std::uint16_t>(in.number(UINT16_MAX));
    one.seed.epoch = static_cast<std::uint16_t>(in.number(UINT16_MAX));
    one.seed.box = in.fixed<32>();
    one.from = in.number();
    sealed_to.push_back(one);
  }
  return in.finish();
}

// Before anything is sealed: from the next entry on these are the keys.
Result<void> Device::Parts::note_sealing() {
  LEADLINE_TRY(head, journal->head(identity.me.device));
  auto now = sealed_to;
  for (const auto& [audience, index] : keys.index_of) {
    const auto* seed = keys.sealing(audience);
    const auto last = std::find_if(now.rbegin(), now.rend(), [&](const SealedTo& one) { return one.seed.index == index; });
    if (seed && (last == now.rend() || last->seed != seed->ref())) now.push_back({seed->ref(), head.seq + 1});
  }
  if (now.size() == sealed_to.size()) return {};
  wire::Writer out;
  out.number(now.size());
  for (const SealedTo& one : now) {
    out.number(one.seed.index);
    out.number(one.seed.epoch);
    out.raw(one.seed.box);
    out.number(one.from);
  }
  LEADLINE_CHECK(journal->put(sealed_to_value, out.view()));
  sealed_to = std::move(now);
  return {};
}

// Entries of before this was noted are taken to be readable.
const wire::SeedRef* Device::Parts::seed_of(std::uint64_t seq, std::uint16_t index) const {
  const auto last = std::find_if(sealed_to.rbegin(), sealed_to.rend(), [&](const SealedTo& one) {
    return one.seed.index == index && one.from <= seq;
  });
  return last == sealed_to.rend() ? nullptr : &last->seed;
}

// Whoever was cut off without knowing it may have made a key that in the end only others who were cut off hold; what
// honest devices sealed to it before they knew is read by nobody.
Result<void> Device::Parts::owe_orphaned() {
  if (!identity.me.approved) return {};
  // A seed whose record the log has come to drop is with nobody either.
  const auto gone = keys.orphaned();
  std::vector<wire::SeedRef> orphaned;
  for (const SealedTo& one : sealed_to)
    if (!keys.seed(one.seed) || std::ranges::binary_search(gone, one.seed)) orphaned.push_back(one.seed);
  std::ranges::sort(orphaned);
  if (orphaned == dealt_with) return {};
  LEADLINE_TRY(settings, program());
  if (!settings) return {};
  const auto name_of = [&](std::uint16_t index, const wire::SeedRef* ref) -> std::string {
    for (const auto& [audience, of] : keys.index_of)
      if (of == index) return audience;
    // Its index went to nobody in the end: the audience has another one.
    const auto* seed = ref ? keys.seed(*ref) : nullptr;
    return seed ? seed->record.audience : std::string{};
  };
  const auto reach = [&](std::uint64_t seq, ByteView entry) -> Result<journal::Reach> {
    LEADLINE_TRY(outline, wire::outline(entry));
    journal::Reach out;
    for (const auto& ref : outline.stub.audiences) {
      const auto* seed = seed_of(seq, ref.index);
      const std::string audience = name_of(ref.index, seed);
      if (audience.empty()) continue;
      const bool lost = seed && seed->epoch == ref.epoch && std::ranges::binary_search(orphaned, *seed);
      (lost ? out.lost : out.open).insert(audience);
    }
    return out;
  };
  auto sealing = sealer();
  LEADLINE_CHECK(journal->owe_again(sealing, reach));
  dealt_with = std::move(orphaned);
  return {};
}

}  // namespace leadline::device
