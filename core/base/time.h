// Time. core has no clock of its own: it is given one. Wall time is what people see; order is by HybridTime.
#pragma once

#include <compare>
#include <cstdint>

#include "core/base/result.h"

namespace leadline {

// Milliseconds since 1970-01-01T00:00:00Z.
struct WallTime {
  std::int64_t ms = 0;
  auto operator<=>(const WallTime&) const = default;
};

class Clock {
 public:
  virtual ~Clock() = default;
  virtual WallTime now() const = 0;
  // Never steps back while the process lives; unrelated to wall time.
  virtual std::int64_t monotonic_ms() const = 0;
};

// Hybrid logical time: 48 bits of milliseconds, 16 of a counter (Kulkarni et al., "Logical Physical Clocks",
// 2014). It orders facts; it is never evidence of what time it was.
struct HybridTime {
  std::uint64_t value = 0;
  static HybridTime at(WallTime wall, std::uint16_t counter = 0);
  WallTime wall() const;
  std::uint16_t counter() const { return static_cast<std::uint16_t>(value & 0xffff); }
  auto operator<=>(const HybridTime&) const = default;
};

// Issues hybrid times that never repeat and never run back, also over a restart (seed it with the last one).
// A time is clamped to the last time a server vouched for plus 24 hours (DESIGN section 7), before any server
// did to the own clock plus 24 hours, so that one wrong clock cannot drag every device's order into the
// future. Not thread-safe.
class HybridClock {
 public:
  explicit HybridClock(const Clock& clock, HybridTime last = {}) : clock_(clock), last_(last) {}
  HybridTime tick();
  void resume(
      HybridTime own);  // the last time that was issued before a restart: never run back, clamp or not
  void observe(
      HybridTime seen);  // a fact from elsewhere arrived; later ticks come after it, within the clamp
  // A server's signed time. It moves on only, but for a server whose clock was wrong: of two words more than
  // 24 hours apart, the later of them the lower, the one nearer to the own clock stands.
  void server_time(WallTime server);
  HybridTime last() const { return last_; }
  WallTime last_server_time() const { return server_; }  // zero: none yet

 private:
  std::int64_t ceiling_ms() const;
  const Clock& clock_;
  HybridTime last_;
  WallTime server_{};
};

}  // namespace leadline
