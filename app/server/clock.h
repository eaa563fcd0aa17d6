#pragma once

#include <chrono>

#include "core/base/time.h"

namespace leadline::app {

class ServerClock final : public Clock {
 public:
  WallTime now() const override {
    using std::chrono::milliseconds;
    return {std::chrono::floor<milliseconds>(std::chrono::system_clock::now()).time_since_epoch().count()};
  }
  std::int64_t monotonic_ms() const override {
    using std::chrono::milliseconds;
    return std::chrono::floor<milliseconds>(std::chrono::steady_clock::now()).time_since_epoch().count();
  }
};

}  // namespace leadline::app
