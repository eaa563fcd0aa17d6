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

void Keyring::take(const Epoch& epoch, const crypto::Secret& seed) {
  const auto box = crypto::box_public(seed);
  const bool stands = epoch.record.box == box;
  const auto same = [&](const auto& other) { return other.box == box; };
  if (!stands && std::none_of(epoch.rivals.begin(), epoch.rivals.end(), same)) return;
  auto& held = seeds_[{epoch.record.index, epoch.record.epoch}];
  if (std::any_of(held.begin(), held.end(), same)) return;
  Held one{box, seed.clone(), crypto::derive(seed, "leadline/lockbox/1")};
  held.insert(stands ? held.begin() : held.end(), std::move(one));
}

Keyring Keyring::open(const KeyState& state, const DeviceId& device, const crypto::Secret& box_seed) {
  Keyring out;
  out.device_ = device;
  for (const auto& [index, epochs] : state.audiences) {
    for (auto at = epochs.rbegin(); at != epochs.rend(); ++at) {
      const auto& [number, epoch] = *at;
      if (const auto boxes = epoch.lockboxes.find(device); boxes != epoch.lockboxes.end())
        for (const Bytes& box : boxes->second)
          if (const auto seed = as_seed(crypto::box_open(box_seed, box))) out.take(epoch, *seed);
      const Epoch* before = state.epoch(index, static_cast<std::uint16_t>(number - 1));
      if (!before || !state.genesis) continue;
      const Bytes context = previous_context(state.genesis->program, epoch.record.audience, number);
      const auto follow = [&](const AudienceEpoch& record) {
        for (const Held& held : out.all(index, number)) {
          if (held.box != record.box || record.previous.empty()) continue;
          const auto seed =
              as_seed(crypto::aead_open(previous_key(held.seed), zero_nonce, record.previous, context));
          if (seed) out.take(*before, *seed);
        }
      };
      follow(epoch.record);
      std::for_each(epoch.rivals.begin(), epoch.rivals.end(), follow);
    }
  }
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
  const crypto::Secret* before = latest ? held.seed(out.index, latest->record.epoch) : nullptr;
  if (before) {
    const Bytes context = previous_context(state.genesis->program, audience, out.epoch);
    out.previous = crypto::aead_seal(previous_key(seed), zero_nonce, before->view(), context);
  }
  return out;
}

Result<EpochGrant> make_grant(const KeyState& state, std::uint16_t index, std::uint16_t epoch,
                              const crypto::PublicKey& box, std::span<const Device> members,
                              const Keyring& held) {
  const Epoch* at = state.epoch(index, epoch);
  const auto seeds = held.all(index, epoch);
  const auto seed = std::find_if(seeds.begin(), seeds.end(), [&](const auto& one) { return one.box == box; });
  if (!at || seed == seeds.end()) return fail(Code::unknown_epoch, "grant", "this device does not hold it");
  LEADLINE_TRY(boxes, lockboxes_for(members, at->record.audience, seed->seed));
  return EpochGrant{index, epoch, box, std::move(boxes)};
}

Result<std::vector<EpochGrant>> missing_grants(const KeyState& state, const Keyring& held) {
  std::vector<EpochGrant> out;
  for (const auto& [index, epochs] : state.audiences) {
    for (const auto& [number, epoch] : epochs) {
      for (const auto& seed : held.all(index, number)) {
        const auto handed = epoch.handed.find(seed.box);
        // Only a device that was given the seed directly vouches for it to others.
        if (handed == epoch.handed.end() || !handed->second.contains(held.device())) continue;
        std::vector<Device> late;
        for (const auto& [id, device] : state.devices)
          if (!handed->second.contains(id) && belongs(state, id, index) &&
              crypto::usable_box_key(device.certificate.box))
            late.push_back(device);
        if (late.empty()) continue;
        LEADLINE_TRY(grant, make_grant(state, index, number, seed.box, late, held));
        out.push_back(std::move(grant));
      }
    }
  }
  return out;
}

}  // namespace leadline::wire
