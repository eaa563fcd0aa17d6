#include "core/base/time.h"

#include <algorithm>
#include <limits>

namespace leadline {
namespace {
constexpr std::int64_t day_ms = 24 * 60 * 60 * 1000;
constexpr std::int64_t max_ms = (std::int64_t{1} << 48) - 1;
}  // namespace

HybridTime HybridTime::at(WallTime wall, std::uint16_t counter) {
  const auto ms = static_cast<std::uint64_t>(std::clamp<std::int64_t>(wall.ms, 0, max_ms));
  return {(ms << 16) | counter};
}

WallTime HybridTime::wall() const { return {static_cast<std::int64_t>(value >> 16)}; }

std::int64_t HybridClock::ceiling_ms() const {
  return server_.ms == 0 ? max_ms : std::min(max_ms, server_.ms + day_ms);
}

HybridTime HybridClock::tick() {
  const auto wall = HybridTime::at({std::min(clock_.now().ms, ceiling_ms())});
  // A full counter carries into the milliseconds: the order holds, the time is a millisecond early at worst.
  last_ = wall > last_ ? wall : HybridTime{last_.value + 1};
  return last_;
}

void HybridClock::resume(HybridTime own) { last_ = std::max(last_, own); }

void HybridClock::observe(HybridTime seen) {
  if (seen.wall().ms > ceiling_ms()) return;
  last_ = std::max(last_, seen);
}

void HybridClock::server_time(WallTime server) { server_ = std::max(server_, server); }

}  // namespace leadline
