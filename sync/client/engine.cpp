#include "sync/client/engine.h"

#include <algorithm>

#include "sync/client/parts.h"

namespace leadline::sync {
namespace {

constexpr std::string_view bookmark_value = "sync.bookmark";
constexpr std::size_t bookmark_bytes = 16 + 8 + 8 + 1;

void put(Bytes& out, std::uint64_t value) {
  for (int i = 0; i < 8; ++i) out.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}

std::uint64_t get(ByteView bytes, std::size_t at) {
  std::uint64_t value = 0;
  for (std::size_t i = 8; i-- > 0;) value = value << 8 | bytes[at + i];
  return value;
}

}  // namespace

Result<Bookmark> Engine::Parts::bookmark() const {
  LEADLINE_TRY(stored, journal.get(bookmark_value));
  Bookmark out;
  if (!stored) return out;
  if (stored->size() != bookmark_bytes) return fail(Code::database_damaged, std::string(bookmark_value));
  std::copy_n(stored->begin(), out.generation.size(), out.generation.begin());
  out.keys_have = get(*stored, 16);
  out.keys_pushed = get(*stored, 24);
  out.again = (*stored)[32] != 0;
  return out;
}

Result<void> Engine::Parts::keep(const Bookmark& mark) {
  Bytes out(mark.generation.begin(), mark.generation.end());
  put(out, mark.keys_have);
  put(out, mark.keys_pushed);
  out.push_back(mark.again ? 1 : 0);
  return journal.put(bookmark_value, out);
}

Engine::Engine(journal::Journal& journal, Transport& transport, const Clock& clock, Random& random)
    : parts_(std::make_unique<Parts>(journal, transport, clock, random)) {}
Engine::~Engine() = default;

std::optional<std::chrono::seconds> Engine::retry_after() const { return parts_->line.retry_after(); }

Result<Report> Engine::sync_once(const Identity& self, std::chrono::milliseconds wait) {
  auto report = Sync(*parts_, self).run(wait);
  // Whoever answers next time may be another server: greet it anew.
  if (!report) parts_->line.forget();
  return report;
}

Result<Report> Sync::run(std::chrono::milliseconds wait) {
  LEADLINE_TRY(mark, parts_.bookmark());
  mark_ = mark;
  LEADLINE_CHECK(keys());
  LEADLINE_CHECK(heal());
  LEADLINE_CHECK(push());
  LEADLINE_CHECK(pull(wait));
  return std::move(report_);
}

std::chrono::milliseconds back_off(unsigned failures, std::optional<std::chrono::seconds> retry_after, Random& random) {
  constexpr std::int64_t least_ms = 1000, most_ms = 5 * 60 * 1000;
  const std::int64_t ceiling = std::min(most_ms, least_ms << std::min(failures, 16u));
  std::array<std::uint8_t, 8> bytes{};
  random.fill(bytes);
  const auto jitter = static_cast<std::int64_t>(get(bytes, 0) % static_cast<std::uint64_t>(ceiling - least_ms + 1));
  std::chrono::milliseconds out{least_ms + jitter};
  if (retry_after) out = std::max(out, std::chrono::milliseconds(std::min<std::int64_t>(retry_after->count() * 1000, most_ms)));
  return out;
}

}  // namespace leadline::sync
