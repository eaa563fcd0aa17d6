// The machine's clock.
#pragma once

#include "core/base/time.h"

namespace leadline::platform {

class SystemClock final : public Clock {
 public:
  WallTime now() const override;
  std::int64_t monotonic_ms() const override;
};

}  // namespace leadline::platform
