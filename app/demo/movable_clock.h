// The demo's clock: it starts at the night's moment, runs or stands, and can be moved on.
#pragma once

#include <atomic>
#include <chrono>

#include "core/base/time.h"

namespace leadline::demo {

// Thread-safe: devices read it on their own threads while the demo moves it.
class MovableClock final : public Clock {
 public:
  enum class Pace { stands, runs };
  MovableClock(WallTime at, Pace pace) : at_ms_(at.ms), pace_(pace) {}

  WallTime now() const override { return {at_ms_ + run()}; }
  std::int64_t monotonic_ms() const override { return now().ms; }

  void advance(std::chrono::milliseconds by) { at_ms_ += by.count(); }
  // Time never goes back: an earlier moment changes nothing.
  void move_to(WallTime then) {
    const auto ahead = then.ms - now().ms;
    if (ahead > 0) at_ms_ += ahead;
  }

 private:
  using Steady = std::chrono::steady_clock;
  std::int64_t run() const {
    if (pace_ == Pace::stands) return 0;
    return std::chrono::duration_cast<std::chrono::milliseconds>(Steady::now() - since_).count();
  }

  std::atomic<std::int64_t> at_ms_;
  const Pace pace_;
  const Steady::time_point since_ = Steady::now();
};

}  // namespace leadline::demo
