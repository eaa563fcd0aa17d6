// Randomness comes in from outside, so that a test can replay a seed. Real: SystemRandom (core/crypto).
#pragma once

#include <cstdint>
#include <span>

namespace leadline {

class Random {
 public:
  virtual ~Random() = default;
  // Fills every byte; never fails (the real one ends the process if the system has no randomness).
  virtual void fill(std::span<std::uint8_t> out) = 0;
};

}  // namespace leadline
