// Clocks, and the disk that fails for one machine among several.
#pragma once

#include "core/base/time.h"
#include "tests/sim/counters.h"
#include "tests/sim/event.h"

namespace leadline::sim {

// A clock that is wrong by what it was set wrong and by what it has drifted since.
class MachineClock final : public Clock {
 public:
  explicit MachineClock(const std::int64_t& true_ms) : true_ms_(true_ms), from_ms_(true_ms) {}
  WallTime now() const override {
    return {true_ms_ + wrong_ms_ + (true_ms_ - from_ms_) / 1'000'000 * drift_ppm_};
  }
  std::int64_t monotonic_ms() const override { return true_ms_ - from_ms_ + 1000; }
  void jump(std::int64_t by_ms) { wrong_ms_ += by_ms; }
  void drift(std::int64_t ppm) { drift_ppm_ = ppm; }
  void set_right() {
    wrong_ms_ = 0;
    drift_ppm_ = 0;
  }

 private:
  const std::int64_t& true_ms_;
  std::int64_t from_ms_, wrong_ms_ = 0, drift_ppm_ = 0;
};

// While it lives, the disk under `folder` fails as planned.
class FailingDisk {
 public:
  FailingDisk(const Fault& fault, const std::string& folder, Counters& counters);
  ~FailingDisk();
  FailingDisk(const FailingDisk&) = delete;
  FailingDisk& operator=(const FailingDisk&) = delete;
  bool dead() const;  // the process that used it has died

 private:
  const testing::FaultPlan::Action action_;
  const Machine machine_;
  Counters& counters_;
};

}  // namespace leadline::sim
