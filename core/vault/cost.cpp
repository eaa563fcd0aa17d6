#include <sodium.h>

#include <chrono>

#include "core/vault/vault.h"

namespace leadline::vault {

Cost floor_cost() {
#ifdef LEADLINE_CHEAP_PIN
  return {1, crypto_pwhash_MEMLIMIT_MIN};
#else
  return {2, std::size_t{64} << 20};
#endif
}

Cost calibrate() {
  Cost cost = floor_cost();
#ifndef LEADLINE_CHEAP_PIN
  constexpr double aim_s = 0.5;
  const std::uint8_t salt[crypto_pwhash_SALTBYTES] = {};
  crypto::Secret out;
  const auto from = std::chrono::steady_clock::now();
  if (crypto_pwhash(out.raw().data(), crypto::Secret::size, "000000", 6, salt, cost.passes, cost.memory_bytes, crypto_pwhash_ALG_ARGON2ID13) != 0)
    return cost;
  const double took = std::chrono::duration<double>(std::chrono::steady_clock::now() - from).count();
  const double one_pass = took / static_cast<double>(cost.passes);
  while (static_cast<double>(cost.passes + 1) * one_pass <= aim_s && cost.passes < 64) ++cost.passes;
#endif
  return cost;
}

}  // namespace leadline::vault
