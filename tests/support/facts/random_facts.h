// Facts of every kind with random contents, from a seed that can be replayed.
#pragma once

#include <random>
#include <span>

#include "core/facts/fact.h"

namespace leadline::testing {

// Deterministic randomness for tests.
class SeededRandom final : public Random {
 public:
  explicit SeededRandom(std::uint64_t seed) : engine_(seed) {}
  void fill(std::span<std::uint8_t> out) override {
    for (auto& byte : out) byte = static_cast<std::uint8_t>(engine_());
  }
  std::uint64_t below(std::uint64_t limit) { return limit == 0 ? 0 : engine_() % limit; }
  bool chance(unsigned percent) { return below(100) < percent; }

 private:
  std::mt19937_64 engine_;
};

// The seed for this run: LEADLINE_SEED if set, else from the system. Prints it.
std::uint64_t run_seed();

// A body of the kind with this index in facts::Body, every field filled at random.
facts::Body random_body(std::size_t kind, SeededRandom& random);

// A fact of any kind that this build knows.
facts::Fact random_fact(SeededRandom& random);

}  // namespace leadline::testing
