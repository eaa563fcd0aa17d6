#include "core/base/time.h"

#include <algorithm>
#include <cstdlib>
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
  const auto vouched = server_.ms == 0 ? clock_.now().ms : server_.ms;
  return std::clamp<std::int64_t>(vouched, 0, max_ms - day_ms) + day_ms;
}

HybridTime HybridClock::tick() {
  const auto wall = HybridTime::at({std::min(clock_.now().ms, ceiling_ms())});
  // A full counter carries into the milliseconds: the order holds, the time is a millisecond early at worst.
  if (wall > last_)
    last_ = wall;
  else if (last_.value != std::numeric_limits<std::uint64_t>::max())
    ++last_.value;
  return last_;
}

void HybridClock::resume(HybridTime own) { last_ = std::max(last_, own); }

void HybridClock::observe(HybridTime seen) {
  if (seen.wall().ms > ceiling_ms()) return;
  last_ = std::max(last_, seen);
}

void HybridClock::server_time(WallTime server) {
  const WallTime word{std::clamp<std::int64_t>(server.ms, 0, max_ms)};
  const auto off = [own = std::clamp<std::int64_t>(clock_.now().ms, 0, max_ms)](WallTime of) {
    return std::abs(of.ms - own);
  };
  const bool contradicts = word.ms < server_.ms - day_ms;
  if (contradicts ? off(word) < off(server_) : word > server_) server_ = word;
}

}  // namespace leadline
