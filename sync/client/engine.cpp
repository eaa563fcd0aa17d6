#include "sync/client/engine.h"

#include <algorithm>

#include "sync/client/parts.h"

namespace leadline::sync {

Engine::Engine(journal::Journal& journal, Transport& transport, const Clock& clock, Random& random)
    : parts_(std::make_unique<Parts>(journal, transport, clock, random)) {}
Engine::~Engine() = default;

std::optional<std::chrono::seconds> Engine::retry_after() const { return parts_->line.retry_after(); }

Report Engine::unfinished() { return std::exchange(parts_->unfinished, {}); }

Result<Report> Engine::sync_once(const Identity& self, std::chrono::milliseconds wait) {
  Sync sync(*parts_, self);
  if (auto done = sync.run(wait); !done) {
    // Whoever answers next time may be another server: it is greeted anew.
    parts_->line.forget();
    parts_->unfinished = sync.take_report();
    return std::move(done).error();
  }
  return sync.take_report();
}

Result<void> Sync::run(std::chrono::milliseconds wait) {
  LEADLINE_TRY(mark, read_bookmark(parts_.journal));
  mark_ = mark;
  LEADLINE_CHECK(keys());
  LEADLINE_CHECK(heal());
  LEADLINE_CHECK(push());
  return pull(wait);
}

std::chrono::milliseconds back_off(unsigned failures, std::optional<std::chrono::seconds> retry_after,
                                   Random& random) {
  constexpr std::int64_t least_ms = 1000, most_ms = 5 * 60 * 1000;
  const std::int64_t ceiling = std::min(most_ms, least_ms << std::min(failures, 16u));
  std::array<std::uint8_t, 8> bytes{};
  random.fill(bytes);
  std::uint64_t drawn = 0;
  for (const std::uint8_t byte : bytes) drawn = drawn << 8 | byte;
  std::chrono::milliseconds out{
      least_ms + static_cast<std::int64_t>(drawn % static_cast<std::uint64_t>(ceiling - least_ms + 1))};
  const std::chrono::seconds asked =
      std::clamp(retry_after.value_or(std::chrono::seconds{0}), std::chrono::seconds{0},
                 std::chrono::seconds{most_ms / 1000});
  return std::max<std::chrono::milliseconds>(out, asked);
}

}  // namespace leadline::sync
