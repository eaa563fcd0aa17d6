#include <algorithm>

#include "sync/wire/keylog.h"

namespace leadline::wire {

const Device* KeyState::device(const DeviceId& id) const {
  const auto found = devices.find(id);
  return found == devices.end() ? nullptr : &found->second;
}

const Epoch* KeyState::epoch(std::uint16_t index, std::uint16_t number) const {
  const auto found = audiences.find(index);
  if (found == audiences.end()) return nullptr;
  const auto at = found->second.find(number);
  return at == found->second.end() ? nullptr : &at->second;
}

const Epoch* KeyState::latest(std::string_view audience) const {
  const auto index = index_of.find(std::string(audience));
  if (index == index_of.end()) return nullptr;
  const auto& epochs = audiences.at(index->second);
  return epochs.empty() ? nullptr : &epochs.rbegin()->second;
}

std::vector<const EpochSeed*> KeyState::seeds(std::uint16_t index, std::uint16_t number) const {
  std::vector<const EpochSeed*> out;
  if (const Epoch* stands = epoch(index, number)) {
    out.push_back(stands);
    for (const auto& rival : stands->rivals) out.push_back(&rival);
  }
  const auto line = void_epochs.find(index);
  if (line == void_epochs.end()) return out;
  if (const auto at = line->second.find(number); at != line->second.end())
    for (const auto& one : at->second) out.push_back(&one);
  return out;
}

const EpochSeed* KeyState::seed(const SeedRef& ref) const {
  const auto all = seeds(ref.index, ref.epoch);
  const auto found = std::ranges::find_if(all, [&](const auto* one) { return one->record.box == ref.box; });
  return found == all.end() ? nullptr : *found;
}

const EpochSeed* KeyState::sealing(std::string_view audience) const {
  const auto index = index_of.find(std::string(audience));
  if (index == index_of.end()) return nullptr;
  const EpochSeed* exposed = nullptr;
  const auto& epochs = audiences.at(index->second);
  for (auto at = epochs.rbegin(); at != epochs.rend(); ++at) {
    std::vector<const EpochSeed*> all{&at->second};
    for (const auto& rival : at->second.rivals) all.push_back(&rival);
    for (const auto* one : all) {
      if (one->holders.empty()) continue;
      if (!one->exposed) return one;
      if (!exposed) exposed = one;
    }
  }
  return exposed;
}

crypto::Digest KeyState::heads_digest() const {
  Bytes all;
  for (const auto& head : heads) append(all, head);
  return crypto::hash("leadline/key-heads/1", {all});
}

bool is_member(const KeyState& state, const DeviceId& id, std::string_view audience) {
  const Device* device = state.device(id);
  if (!device || device->revoked) return false;
  const auto& of = device->certificate;
  if (!disclosure::may_hold(of.role, audience)) return false;
  const auto named = disclosure::memberships(of.role, of.agency);
  if (std::find(named.begin(), named.end(), audience) != named.end()) return true;
  return !of.staff.empty() && audience == "staff:" + of.staff.text();
}

bool belongs(const KeyState& state, const DeviceId& id, std::uint16_t index) {
  const auto stands = state.audiences.find(index);
  if (stands != state.audiences.end() && !stands->second.empty() &&
      is_member(state, id, stands->second.begin()->second.record.audience))
    return true;
  const auto voided = state.void_epochs.find(index);
  if (voided == state.void_epochs.end()) return false;
  return std::ranges::any_of(voided->second, [&](const auto& number) {
    return std::ranges::any_of(number.second,
                               [&](const auto& one) { return is_member(state, id, one.record.audience); });
  });
}

std::vector<Device> members_of(const KeyState& state, std::string_view audience) {
  std::vector<Device> out;
  for (const auto& [id, device] : state.devices)
    if (is_member(state, id, audience) && crypto::usable_box_key(device.certificate.box))
      out.push_back(device);
  return out;
}

}  // namespace leadline::wire
