#include "platform/system_clock.h"

#include <chrono>

namespace leadline::platform {

using std::chrono::duration_cast;
using std::chrono::milliseconds;

WallTime SystemClock::now() const {
  return {duration_cast<milliseconds>(std::chrono::system_clock::now().time_since_epoch()).count()};
}

std::int64_t SystemClock::monotonic_ms() const {
  return duration_cast<milliseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

}  // namespace leadline::platform
