// Where a simulated world gets its chances from: fast, small, the same for the same seed on every machine.
#pragma once

#include "core/base/random.h"

namespace leadline::sim {

// One number from two, well mixed.
std::uint64_t mix(std::uint64_t a, std::uint64_t b);

class Chance final : public Random {
 public:
  explicit Chance(std::uint64_t seed = 0) : state_(seed) {}
  void reseed(std::uint64_t seed) { state_ = seed; }
  std::uint64_t next();
  void fill(std::span<std::uint8_t> out) override;
  std::uint64_t below(std::uint64_t limit) { return limit == 0 ? 0 : next() % limit; }
  bool percent(unsigned of_hundred) { return below(100) < of_hundred; }

 private:
  std::uint64_t state_;
};

// What libsodium draws for itself (the one-time keys of sealed boxes) comes from here in this process. Call
// it before the library is used; false: it was used already, or this is no build that can.
bool sodium_draws_from(Chance& source);

}  // namespace leadline::sim
