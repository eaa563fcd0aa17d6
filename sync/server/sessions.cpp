#include "sync/server/sessions.h"

#include <algorithm>

namespace leadline::server {
namespace {

// A nonce: 8 bytes of monotonic time, 8 of salt, 16 of proof.
constexpr std::size_t salted = 16;

std::int64_t time_in(const Nonce& nonce) {
  std::uint64_t ms = 0;
  for (int i = 0; i < 8; ++i) ms |= std::uint64_t{nonce[static_cast<std::size_t>(i)]} << (8 * i);
  return static_cast<std::int64_t>(ms);
}

crypto::Digest key_of(std::string_view token) { return crypto::hash("leadline/token/1", {bytes_of(token)}); }

}  // namespace

Sessions::Sessions(const Clock& clock, Random& random, Terms terms)
    : clock_(clock), random_(random), terms_(terms), secret_(crypto::Secret::random(random)) {}

crypto::Digest Sessions::proof(const DeviceId& device, ByteView time_and_salt) const {
  return crypto::hash("leadline/challenge/1", {secret_.view(), device.view(), time_and_salt});
}

Nonce Sessions::challenge(const DeviceId& device) {
  Nonce nonce{};
  {
    const std::lock_guard lock(mutex_);
    random_.fill(std::span(nonce).subspan(8, 8));
  }
  const auto now = static_cast<std::uint64_t>(clock_.monotonic_ms());
  for (int i = 0; i < 8; ++i) nonce[static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(now >> (8 * i));
  const auto proven = proof(device, ByteView(nonce).first(salted));
  std::copy_n(proven.begin(), nonce.size() - salted, nonce.begin() + salted);
  return nonce;
}

bool Sessions::redeem(const DeviceId& device, const Nonce& nonce) {
  const auto proven = proof(device, ByteView(nonce).first(salted));
  if (!crypto::equal(ByteView(proven).first(nonce.size() - salted), ByteView(nonce).subspan(salted)))
    return false;
  const auto now = clock_.monotonic_ms();
  const auto ends = time_in(nonce) + static_cast<std::int64_t>(terms_.challenge_s) * 1000;
  const std::lock_guard lock(mutex_);
  forget_old(now);
  return now < ends && spent_.emplace(nonce, ends).second;
}

std::string Sessions::grant(const DeviceId& device) {
  const std::lock_guard lock(mutex_);
  std::array<std::uint8_t, 32> raw;
  random_.fill(raw);
  std::string token = to_base64(raw);
  const auto mine = [&](const auto& item) { return item.second.device == device; };
  if (static_cast<std::uint64_t>(std::count_if(sessions_.begin(), sessions_.end(), mine)) >=
      terms_.per_device) {
    auto oldest = sessions_.end();
    for (auto it = sessions_.begin(); it != sessions_.end(); ++it)
      if (mine(*it) && (oldest == sessions_.end() || it->second.order < oldest->second.order)) oldest = it;
    sessions_.erase(oldest);
  }
  const auto ends = clock_.monotonic_ms() + static_cast<std::int64_t>(terms_.session_s) * 1000;
  sessions_[key_of(token)] = {device, ends, ++granted_};
  return token;
}

std::optional<DeviceId> Sessions::who(std::string_view token) const {
  if (token.empty()) return std::nullopt;
  const std::lock_guard lock(mutex_);
  const auto found = sessions_.find(key_of(token));
  if (found == sessions_.end() || clock_.monotonic_ms() >= found->second.ends_ms) return std::nullopt;
  return found->second.device;
}

std::size_t Sessions::live() const {
  const auto now = clock_.monotonic_ms();
  const std::lock_guard lock(mutex_);
  return static_cast<std::size_t>(std::count_if(sessions_.begin(), sessions_.end(),
                                                [&](const auto& item) { return now < item.second.ends_ms; }));
}

void Sessions::forget_old(std::int64_t now) {
  std::erase_if(spent_, [&](const auto& item) { return now >= item.second; });
  std::erase_if(sessions_, [&](const auto& item) { return now >= item.second.ends_ms; });
}

}  // namespace leadline::server
