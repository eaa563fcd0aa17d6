#include <algorithm>

#include "sync/wire/keylog.h"

namespace leadline::wire {
namespace {

// One message under each key, so the nonce may be constant.
constexpr crypto::Nonce zero_nonce{};

crypto::Secret previous_key(const crypto::Secret& seed) {
  return crypto::derive(seed, "leadline/epoch-previous/1");
}

Bytes previous_context(const ProgramId& program, std::string_view audience, std::uint16_t epoch) {
  const std::uint8_t number[] = {static_cast<std::uint8_t>(epoch), static_cast<std::uint8_t>(epoch >> 8)};
  return copy(crypto::hash("leadline/epoch-previous/1", {program.view(), bytes_of(audience), number}));
}

Result<crypto::Secret> as_seed(Result<Bytes> opened) {
  if (!opened) return std::move(opened).error();
  return crypto::Secret::from(*opened);
}

// New audiences get the index that their name suggests, so that two registrars who cannot see one another
// agree.
std::uint16_t index_for(const KeyState& state, std::string_view audience) {
  if (const auto found = state.index_of.find(std::string(audience)); found != state.index_of.end())
    return found->second;
  const auto digest = crypto::hash("leadline/audience-index/1", {bytes_of(audience)});
  auto index = static_cast<std::uint16_t>(digest[0] | digest[1] << 8);
  while (state.audiences.contains(index)) ++index;
  return index;
}

const Keyring::Held* standing_or_rival(const Epoch& epoch, const Keyring& ring) {
  if (const auto* held = ring.find(epoch.ref())) return held;
  for (const auto& rival : epoch.rivals)
    if (const auto* held = ring.find(rival.ref())) return held;
  return nullptr;
}

Result<std::map<DeviceId, Bytes>> lockboxes_for(std::span<const Device> members, std::string_view audience,
                                                const crypto::Secret& seed) {
  std::map<DeviceId, Bytes> out;
  for (const Device& member : members) {
    if (!disclosure::may_hold(member.certificate.role, audience))
      return fail(Code::forbidden_audience, std::string(audience), member.certificate.device.text());
    if (member.revoked) return fail(Code::revoked, std::string(audience), member.certificate.device.text());
    if (!crypto::usable_box_key(member.certificate.box))
      return fail(Code::invalid_value, std::string(audience), member.certificate.device.text());
    out[member.certificate.device] = crypto::box_seal(member.certificate.box, seed.view());
  }
  return out;
}

}  // namespace

// Whether the seed is the one that the epoch's record names.
bool Keyring::take(const EpochSeed& epoch, const crypto::Secret& seed) {
  const auto box = crypto::box_public(seed);
  if (epoch.record.box != box) return false;
  auto& held = seeds_[{epoch.record.index, epoch.record.epoch}];
  if (std::any_of(held.begin(), held.end(), [&](const Held& other) { return other.box == box; })) return true;
  held.push_back({box, seed.clone(), crypto::derive(seed, "leadline/lockbox/1"), std::nullopt});
  return true;
}

// The seed before, where this epoch carries it and it is one that the log knows.
void Keyring::follow(const KeyState& state, const EpochSeed& epoch) {
  const auto& record = epoch.record;
  const Held* own = find(epoch.ref());
  if (!own || record.previous.empty()) return;
  const Bytes context = previous_context(state.genesis->program, record.audience, record.epoch);
  const auto seed = as_seed(crypto::aead_open(previous_key(own->seed), zero_nonce, record.previous, context));
  if (!seed) return;
  for (const auto* before : state.seeds(record.index, static_cast<std::uint16_t>(record.epoch - 1))) {
    if (!take(*before, *seed)) continue;
    auto& held = seeds_[{record.index, record.epoch}];
    std::ranges::find(held, record.box, &Held::box)->before = before->record.box;
  }
}

void Keyring::note_unopened(const KeyState& state, std::uint16_t index, std::uint16_t number) {
  for (const auto* epoch : state.seeds(index, number))
    if (epoch->openers.contains(device_) && !find(epoch->ref())) unopened_.push_back(epoch->ref());
}

void Keyring::open_number(const KeyState& state, std::uint16_t index, std::uint16_t number,
                          const crypto::Secret& box_seed) {
  const auto all = state.seeds(index, number);
  for (const auto* epoch : all) {
    const auto boxes = epoch->lockboxes.find(device_);
    if (boxes == epoch->lockboxes.end()) continue;
    for (const Bytes& box : boxes->second)
      if (const auto seed = as_seed(crypto::box_open(box_seed, box)); seed && take(*epoch, *seed)) break;
  }
  // In the log's order, whichever way they came.
  if (const auto held = seeds_.find({index, number}); held != seeds_.end())
    std::ranges::sort(held->second, {}, [&](const Held& one) {
      return std::ranges::find_if(all, [&](const auto* epoch) { return epoch->record.box == one.box; }) -
             all.begin();
    });
  for (const auto* epoch : all) follow(state, *epoch);
}

Keyring Keyring::open(const KeyState& state, const DeviceId& device, const crypto::Secret& box_seed) {
  Keyring out;
  out.device_ = device;
  if (!state.genesis) return out;
  std::set<std::pair<std::uint16_t, std::uint16_t>> numbers;
  for (const auto& [index, epochs] : state.audiences)
    for (const auto& [number, epoch] : epochs) numbers.emplace(index, number);
  for (const auto& [index, epochs] : state.void_epochs)
    for (const auto& [number, epoch] : epochs) numbers.emplace(index, number);
  // Later ones lead to earlier ones.
  for (auto at = numbers.rbegin(); at != numbers.rend(); ++at)
    out.open_number(state, at->first, at->second, box_seed);
  for (const auto& [index, number] : numbers) out.note_unopened(state, index, number);
  std::ranges::sort(out.unopened_);
  return out;
}

std::span<const Keyring::Held> Keyring::all(std::uint16_t index, std::uint16_t epoch) const {
  const auto found = seeds_.find({index, epoch});
  if (found == seeds_.end()) return {};
  return found->second;
}

const crypto::Secret* Keyring::seed(std::uint16_t index, std::uint16_t epoch) const {
  const auto held = all(index, epoch);
  return held.empty() ? nullptr : &held.front().seed;
}

const Keyring::Held* Keyring::find(const SeedRef& seed) const {
  for (const Held& held : all(seed.index, seed.epoch))
    if (held.box == seed.box) return &held;
  return nullptr;
}

std::vector<std::pair<std::uint16_t, std::uint16_t>> Keyring::held() const {
  std::vector<std::pair<std::uint16_t, std::uint16_t>> out;
  for (const auto& [at, seeds] : seeds_) out.push_back(at);
  return out;
}

Result<AudienceEpoch> make_epoch(const KeyState& state, std::string_view audience,
                                 std::span<const Device> members, const Keyring& held, Random& random) {
  if (!state.genesis) return fail(Code::wrong_program, std::string(audience), "there is no genesis yet");
  const Epoch* latest = state.latest(audience);
  if (latest && latest->record.epoch == UINT16_MAX)
    return fail(Code::too_large, std::string(audience), "no epoch is left");
  const auto seed = crypto::Secret::random(random);
  AudienceEpoch out;
  out.audience = audience;
  out.index = index_for(state, audience);
  out.epoch = latest ? static_cast<std::uint16_t>(latest->record.epoch + 1) : std::uint16_t{1};
  out.box = crypto::box_public(seed);
  LEADLINE_TRY(boxes, lockboxes_for(members, audience, seed));
  out.lockboxes = std::move(boxes);
  if (!crypto::usable_box_key(state.genesis->recovery_box)) return fail(Code::invalid_value, "recovery key");
  out.recovery = crypto::box_seal(state.genesis->recovery_box, seed.view());
  if (const auto* before = latest ? standing_or_rival(*latest, held) : nullptr) {
    const Bytes context = previous_context(state.genesis->program, audience, out.epoch);
    out.previous = crypto::aead_seal(previous_key(seed), zero_nonce, before->seed.view(), context);
  }
  return out;
}

Result<GrantedSeed> make_grant(const KeyState& state, const SeedRef& ref, std::span<const Device> members,
                               const Keyring& held) {
  const EpochSeed* epoch = state.seed(ref);
  const auto* own = held.find(ref);
  if (!epoch || !own) return fail(Code::unknown_epoch, "grant", "this device does not hold it");
  LEADLINE_TRY(boxes, lockboxes_for(members, epoch->record.audience, own->seed));
  return GrantedSeed{ref, std::move(boxes)};
}

}  // namespace leadline::wire
