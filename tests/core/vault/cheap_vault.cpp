// Makes a vault at the path given, with the derivation that only test builds allow.
#include "core/vault/vault.h"

int main(int argc, char** argv) {
  if (argc != 2 || !leadline::crypto::ready()) return 2;
  leadline::crypto::SystemRandom random;
  const leadline::crypto::Secret secret;
  return leadline::vault::create(argv[1], "472913", secret, leadline::vault::floor_cost(), random) ? 0 : 1;
}
