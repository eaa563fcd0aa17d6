#include "core/base/time.h"

#include <gmock/gmock.h>

#include <vector>

namespace leadline {
namespace {

class HandClock final : public Clock {
 public:
  WallTime now() const override { return {ms}; }
  std::int64_t monotonic_ms() const override { return ms; }
  std::int64_t ms = 1'795'000'000'000;
};

constexpr std::int64_t day = 86'400'000;

TEST(HybridTime, KeepsMillisecondsAndCounter) {
  const auto at = HybridTime::at({1'795'000'000'123}, 7);
  EXPECT_EQ(at.wall().ms, 1'795'000'000'123);
  EXPECT_EQ(at.counter(), 7);
  EXPECT_EQ(HybridTime::at({-5}).wall().ms, 0);
  EXPECT_LT(HybridTime::at({1}, 65535), HybridTime::at({2}, 0));
}

TEST(HybridClock, NeverRepeatsAndNeverRunsBack) {
  HandClock wall;
  HybridClock clock(wall);
  HybridTime last;
  for (int i = 0; i < 200'000; ++i) {
    if (i % 1000 == 0) wall.ms += i % 3000 == 0 ? -5'000 : 1;
    const auto now = clock.tick();
    ASSERT_GT(now, last);
    last = now;
  }
}

TEST(HybridClock, ATickComesAfterWhatWasSeen) {
  HandClock wall;
  HybridClock clock(wall);
  const auto ahead = HybridTime::at({wall.ms + 3'600'000}, 9);
  clock.observe(ahead);
  EXPECT_GT(clock.tick(), ahead);
  clock.observe(HybridTime::at({wall.ms - day}));
  EXPECT_GT(clock.tick(), ahead);
}

TEST(HybridClock, GoesOnAfterARestart) {
  HandClock wall;
  HybridTime last;
  {
    HybridClock before(wall);
    for (int i = 0; i < 10; ++i) last = before.tick();
  }
  wall.ms -= day;
  HybridClock after(wall, last);
  EXPECT_GT(after.tick(), last);
}

TEST(HybridClock, OneWrongClockDragsNobodyIntoTheFuture) {
  HandClock wall;
  HybridClock clock(wall);
  clock.server_time({wall.ms});
  const auto server = wall.ms;
  clock.observe(HybridTime::at({server + 400 * day}));
  EXPECT_LE(clock.tick().wall().ms, server + day) << "another device's";
  wall.ms += 400 * day;
  EXPECT_LE(clock.tick().wall().ms, server + day) << "our own";
  const auto clamped = clock.tick();
  clock.server_time({server - day});
  clock.server_time({server + 3 * day});
  EXPECT_GT(clock.tick(), clamped) << "the server's time only moves on";
  EXPECT_LE(clock.tick().wall().ms, server + 4 * day);
}

TEST(HybridClock, BeforeAnyServersWordTheOwnClockBoundsOthers) {
  HandClock wall;
  HybridClock clock(wall);
  clock.observe(HybridTime::at({wall.ms + 2 * day}));
  EXPECT_LE(clock.tick().wall().ms, wall.ms);
  clock.observe(HybridTime::at({wall.ms + day / 2}));
  EXPECT_GE(clock.tick().wall().ms, wall.ms + day / 2);
}

TEST(HybridClock, OwnTimesGoOnFromTheLastWhateverTheClamp) {
  HandClock wall;
  HybridClock clock(wall);
  clock.server_time({wall.ms});
  const auto own = HybridTime::at({wall.ms + 40 * day}, 3);
  clock.resume(own);
  EXPECT_EQ(clock.tick().value, own.value + 1);
  clock.resume(HybridTime::at({wall.ms}));
  EXPECT_EQ(clock.tick().value, own.value + 2);
  clock.resume({UINT64_MAX});
  EXPECT_EQ(clock.tick().value, UINT64_MAX) << "never over the end";
}

TEST(HybridClock, OfServersThatContradictEachOtherTheOneNearerToTheOwnClockStands) {
  HandClock wall;
  HybridClock clock(wall);
  clock.server_time({wall.ms + 9000 * day});
  clock.server_time({wall.ms - 60'000});
  EXPECT_EQ(clock.last_server_time().ms, wall.ms - 60'000);
  clock.server_time({wall.ms - 9000 * day});
  EXPECT_EQ(clock.last_server_time().ms, wall.ms - 60'000) << "a server that started in another decade";
  for (const auto far : {INT64_MAX, INT64_MIN, std::int64_t{0}}) {
    clock.server_time({far});
    EXPECT_GT(clock.tick().wall().ms, wall.ms - day);
    EXPECT_LE(clock.tick().wall().ms, wall.ms);
    clock.server_time({wall.ms});
    EXPECT_EQ(clock.last_server_time().ms, wall.ms);
  }
}

}  // namespace
}  // namespace leadline
