// Which key this device's own entries were sealed to, and what becomes of them when nobody has that key any more.
#include <algorithm>
#include <set>

#include "app/device/parts.h"
#include "sync/wire/codec.h"

namespace leadline::device {
namespace {

constexpr std::string_view sealed_to_value = "sealed_to";
constexpr std::size_t most_items = 1'000'000, least_item_bytes = 36, most_name = 128;

}  // namespace

Result<void> Device::Parts::recall_sealing() {
  LEADLINE_TRY(stored, journal->get(sealed_to_value));
  sealed_to.clear();
  if (!stored) return {};
  wire::Reader in(*stored, Code::database_damaged, sealed_to_value);
  for (auto left = in.count(most_items, least_item_bytes); left > 0; --left) {
    SealedTo one;
    one.audience = in.text(most_name);
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
    const auto last = std::find_if(now.rbegin(), now.rend(), [&](const SealedTo& one) { return one.audience == audience; });
    if (seed && (last == now.rend() || last->seed != seed->ref())) now.push_back({audience, seed->ref(), head.seq + 1});
  }
  if (now.size() == sealed_to.size()) return {};
  wire::Writer out;
  out.number(now.size());
  for (const SealedTo& one : now) {
    out.text(one.audience);
    out.number(one.seed.index);
    out.number(one.seed.epoch);
    out.raw(one.seed.box);
    out.number(one.from);
  }
  LEADLINE_CHECK(journal->put(sealed_to_value, out.view()));
  sealed_to = std::move(now);
  return {};
}

// None: an entry of before this was noted.
const SealedTo* Device::Parts::key_of_own(std::uint64_t seq, const wire::AudienceRef& ref) const {
  const auto last = std::find_if(sealed_to.rbegin(), sealed_to.rend(), [&](const SealedTo& one) {
    return one.seed.index == ref.index && one.seed.epoch == ref.epoch && one.from <= seq;
  });
  return last == sealed_to.rend() ? nullptr : &*last;
}

// Whoever was cut off without knowing it may have made a key that in the end only others who were cut off hold; what
// honest devices sealed to it before they knew is read by nobody. A seed whose record the log has come to drop is with
// nobody either.
Result<void> Device::Parts::owe_orphaned() {
  if (!identity.me.approved) return {};
  std::set<wire::SeedRef> lost;
  for (const SealedTo& one : sealed_to) {
    const auto* seed = keys.seed(one.seed);
    const auto* next = keys.sealing(one.audience);
    if (next && !next->exposed && (!seed || seed->orphaned)) lost.insert(one.seed);
  }
  if (lost == dealt_with) return {};
  LEADLINE_TRY(settings, program());
  if (!settings) return {};
  const auto reach = [&](std::uint64_t seq, ByteView entry) -> Result<journal::Reach> {
    LEADLINE_TRY(outline, wire::outline(entry));
    journal::Reach out;
    for (const auto& ref : outline.stub.audiences)
      if (const SealedTo* to = key_of_own(seq, ref))
        (lost.contains(to->seed) ? out.lost : out.open).insert(to->audience);
    return out;
  };
  auto sealing = sealer();
  LEADLINE_CHECK(journal->owe_again(sealing, reach));
  dealt_with = std::move(lost);
  return {};
}

}  // namespace leadline::device
