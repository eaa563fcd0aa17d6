#include "tests/sim/chance.h"

#include <sodium.h>

#include <algorithm>

namespace leadline::sim {
namespace {

Chance* of_sodium = nullptr;

std::uint32_t one_number() { return static_cast<std::uint32_t>(of_sodium->next()); }
void many_bytes(void* to, std::size_t size) { of_sodium->fill({static_cast<std::uint8_t*>(to), size}); }

randombytes_implementation implementation = {
    [] { return "leadline-sim"; }, one_number, nullptr, nullptr, many_bytes, nullptr};

}  // namespace

// SplitMix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number generators", 2014).
std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
  std::uint64_t z = a + 0x9e3779b97f4a7c15u * (b + 1);
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
  return z ^ (z >> 31);
}

std::uint64_t Chance::next() {
  state_ += 0x9e3779b97f4a7c15u;
  return mix(state_, 0);
}

void Chance::fill(std::span<std::uint8_t> out) {
  while (!out.empty()) {
    const std::uint64_t value = next();
    const std::size_t n = std::min<std::size_t>(out.size(), 8);
    for (std::size_t i = 0; i < n; ++i) out[i] = static_cast<std::uint8_t>(value >> (8 * i));
    out = out.subspan(n);
  }
}

bool sodium_draws_from(Chance& source) {
  of_sodium = &source;
  return randombytes_set_implementation(&implementation) == 0 && sodium_init() == 0;
}

}  // namespace leadline::sim
