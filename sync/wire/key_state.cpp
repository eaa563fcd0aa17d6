#include <algorithm>
#include <tuple>

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

crypto::Digest KeyState::heads_digest() const {
  Bytes all;
  for (const auto& head : heads) append(all, head);
  return crypto::hash("leadline/key-heads/1", {all});
}

bool belongs(const KeyState& state, const DeviceId& id, std::uint16_t index) {
  const Device* device = state.device(id);
  const auto epochs = state.audiences.find(index);
  if (!device || device->revoked || epochs == state.audiences.end() || epochs->second.empty()) return false;
  const auto& audience = epochs->second.begin()->second.record.audience;
  const auto& [role, agency] = std::tie(device->certificate.role, device->certificate.agency);
  if (!disclosure::may_hold(role, audience)) return false;
  const auto named = disclosure::memberships(role, agency);
  if (std::find(named.begin(), named.end(), audience) != named.end()) return true;
  if (audience == "staff:" + device->certificate.staff.text() && !device->certificate.staff.empty())
    return true;
  return std::any_of(epochs->second.begin(), epochs->second.end(),
                     [&](const auto& item) { return item.second.lockboxes.contains(id); });
}

}  // namespace leadline::wire
