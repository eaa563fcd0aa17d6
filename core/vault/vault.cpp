#include "core/vault/vault.h"

#include <sodium.h>

#include <algorithm>
#include <set>

#include "core/base/json.h"
#include "core/vault/vault_file.h"

namespace leadline::vault {
namespace {

constexpr unsigned free_tries = 5;
constexpr std::int64_t first_wait_ms = 10 * 60 * 1000;
constexpr std::int64_t longest_wait_ms = 24 * 60 * 60 * 1000;

Result<void> check_pin(std::string_view pin) {
  const bool digits = std::ranges::all_of(pin, [](char c) { return c >= '0' && c <= '9'; });
  const bool alike = std::set<char>(pin.begin(), pin.end()).size() < 2;
  if (pin.size() > 1024) return fail(Code::too_large, "PIN");
  if (alike || pin.size() < 6 || (!digits && pin.size() < 8)) return fail(Code::weak_pin, "PIN");
  return {};
}

// PIN and platform secret, neither enough alone.
Result<crypto::Secret> wrapping_key(const VaultFile& file, std::string_view pin,
                                    const crypto::Secret& platform_secret) {
  crypto::Secret stretched;
  if (crypto_pwhash(stretched.raw().data(), crypto::Secret::size, pin.data(), pin.size(), file.salt.data(),
                    file.cost.passes, file.cost.memory_bytes, crypto_pwhash_ALG_ARGON2ID13) != 0)
    return fail(Code::io_failed, "vault", "no memory for the derivation");
  auto digest = crypto::hash("leadline/vault/1", {stretched.view(), platform_secret.view()});
  auto key = crypto::Secret::from(digest);
  sodium_memzero(digest.data(), digest.size());
  return key;
}

Result<void> write(const std::string& path, const VaultFile& file, const crypto::Secret& platform_secret) {
  return write_file(path, encode(file, platform_secret), 0600);
}

Result<VaultFile> read(const std::string& path, const crypto::Secret& platform_secret) {
  auto bytes = read_file(path, 4096);
  if (!bytes && bytes.error().code == Code::not_found) return fail(Code::no_device_here, path);
  if (!bytes) return std::move(bytes).error();
  return decode(bytes_of(*bytes), path, platform_secret);
}

std::int64_t wait_ms(unsigned wrong) {
  if (wrong < free_tries) return 0;
  const unsigned doublings = std::min(wrong - free_tries, 10u);
  return std::min(first_wait_ms << doublings, longest_wait_ms);
}

Result<crypto::Secret> open_key(const std::string& path, std::string_view pin,
                                const crypto::Secret& platform_secret, const Clock& clock) {
  LEADLINE_TRY(file, read(path, platform_secret));
  const std::int64_t now = clock.now().ms;
  const std::int64_t wait = wait_ms(file.wrong_tries);
  // A clock set back starts the wait anew: nothing is gained by it, and a clock that ran ahead for a while
  // locks nobody out.
  if (wait > 0 && now < file.last_try_ms) {
    file.last_try_ms = now;
    LEADLINE_CHECK(write(path, file, platform_secret));
  }
  const std::int64_t left = file.last_try_ms + wait - now;
  if (wait > 0 && left > 0)
    return fail(Code::pin_locked, path, std::to_string((left + 999) / 1000) + " seconds to wait");
  // Counted before it is judged: pulling the battery does not give the try back.
  const unsigned before = file.wrong_tries;
  file.wrong_tries = before + 1;
  file.last_try_ms = now;
  LEADLINE_CHECK(write(path, file, platform_secret));
  LEADLINE_TRY(key, wrapping_key(file, pin, platform_secret));
  auto plain = crypto::unwrap(key, file.wrapped, associated(file));
  if (!plain) {
    const int tries = static_cast<int>(free_tries) - static_cast<int>(file.wrong_tries);
    return fail(Code::wrong_pin, path,
                tries > 0 ? std::to_string(tries) + " tries left before a wait" : "a wait begins now");
  }
  file.wrong_tries = 0;
  LEADLINE_CHECK(write(path, file, platform_secret));
  auto out = crypto::Secret::from(*plain);
  sodium_memzero(plain->data(), plain->size());
  return out;
}

Result<VaultFile> sealed(const crypto::Secret& vault_key, std::string_view pin,
                         const crypto::Secret& platform_secret, Cost cost, Random& random) {
  VaultFile file;
  file.cost = cost;
  random.fill(file.salt);
  LEADLINE_TRY(key, wrapping_key(file, pin, platform_secret));
  file.wrapped = crypto::wrap(key, random, vault_key.view(), associated(file));
  return file;
}

}  // namespace

Result<Open> create(const std::string& path, std::string_view pin, const crypto::Secret& platform_secret,
                    Cost cost, Random& random) {
  LEADLINE_CHECK(check_pin(pin));
  if (auto there = read_file(path, 4096); there || there.error().code != Code::not_found)
    return fail(Code::device_exists, path);
  const Cost floor = floor_cost();
  cost = {std::max(cost.passes, floor.passes), std::max(cost.memory_bytes, floor.memory_bytes)};
  auto vault_key = crypto::Secret::random(random);
  LEADLINE_TRY(file, sealed(vault_key, pin, platform_secret, cost, random));
  LEADLINE_CHECK(write(path, file, platform_secret));
  return Open(std::move(vault_key));
}

Result<Open> unlock(const std::string& path, std::string_view pin, const crypto::Secret& platform_secret,
                    const Clock& clock) {
  LEADLINE_TRY(key, open_key(path, pin, platform_secret, clock));
  return Open(std::move(key));
}

Result<void> change_pin(const std::string& path, std::string_view old_pin, std::string_view new_pin,
                        const crypto::Secret& platform_secret, const Clock& clock, Random& random) {
  LEADLINE_CHECK(check_pin(new_pin));
  LEADLINE_TRY(key, open_key(path, old_pin, platform_secret, clock));
  LEADLINE_TRY(old, read(path, platform_secret));
  LEADLINE_TRY(file, sealed(key, new_pin, platform_secret, old.cost, random));
  return write(path, file, platform_secret);
}

}  // namespace leadline::vault
