// libsodium behind types that cannot be built wrong. Suite 1: Ed25519, X25519, XChaCha20-Poly1305, BLAKE2b,
// Argon2id (DESIGN section 5). Every function here is thread-safe once ready() has returned true.
#pragma once

#include <array>
#include <initializer_list>
#include <memory>

#include "core/base/bytes.h"
#include "core/base/random.h"

namespace leadline::crypto {

// Call once before anything else; false means that this machine has no usable randomness.
bool ready();

class SystemRandom final : public Random {
 public:
  void fill(std::span<std::uint8_t> out) override;
};

// 32 secret bytes in guarded memory (never swapped, wiped on release). Moves only.
class Secret {
 public:
  static constexpr std::size_t size = 32;
  Secret();  // zeros
  static Secret random(Random& source);
  static Result<Secret> from(ByteView bytes);  // invalid_value unless 32 bytes; the caller wipes its own copy
  Secret(Secret&&) noexcept = default;
  Secret& operator=(Secret&&) noexcept = default;
  Secret clone() const;
  ByteView view() const { return {bytes_.get(), size}; }
  std::span<std::uint8_t> raw() { return {bytes_.get(), size}; }

 private:
  struct Free { void operator()(std::uint8_t* p) const; };
  std::unique_ptr<std::uint8_t, Free> bytes_;
};

using Digest = std::array<std::uint8_t, 32>;
using PublicKey = std::array<std::uint8_t, 32>;  // Ed25519 or X25519, as the field says
using Signature = std::array<std::uint8_t, 64>;

// BLAKE2b-256 over length-prefixed parts, with a domain in the key position: parts cannot be shifted into one
// another, nor a digest of one domain serve in another.
Digest hash(std::string_view domain, std::initializer_list<ByteView> parts);
Digest hash(std::string_view domain, std::span<const ByteView> parts);

// A subkey for a purpose (BLAKE2b keyed with the secret over the purpose). One-way.
Secret derive(const Secret& secret, std::string_view purpose);

// Signing. The seed is the secret; the public key follows from it.
PublicKey signing_public(const Secret& seed);
Signature sign(const Secret& seed, std::string_view domain, ByteView message);
bool verify(const PublicKey& key, std::string_view domain, ByteView message, const Signature& signature);

// Sealing to a public key, anonymously (crypto_box_seal: 48 bytes more).
PublicKey box_public(const Secret& seed);
// `to` comes from box_public, or usable_box_key(to) is true: anything else ends the process.
Bytes box_seal(const PublicKey& to, ByteView message);
bool usable_box_key(const PublicKey& key);  // false: a point of small order, which no honest device has
Result<Bytes> box_open(const Secret& seed, ByteView sealed);  // decrypt_failed

// XChaCha20-Poly1305 (16 bytes more). The nonce is the caller's business: unique for the key.
using Nonce = std::array<std::uint8_t, 24>;
Bytes aead_seal(const Secret& key, const Nonce& nonce, ByteView message, ByteView associated);
Result<Bytes> aead_open(const Secret& key, const Nonce& nonce, ByteView sealed, ByteView associated);  // decrypt_failed

// aead_seal under a random nonce that is put in front (40 bytes more). For records at rest on this device.
Bytes wrap(const Secret& key, Random& random, ByteView message, ByteView associated);
Result<Bytes> unwrap(const Secret& key, ByteView wrapped, ByteView associated);  // decrypt_failed
// Unwraps 32 bytes into a secret that is there already: nothing is copied outside guarded memory, nothing allocated.
// After an error `out` holds zeros.
Result<void> unwrap_to(Secret& out, const Secret& key, ByteView wrapped, ByteView associated);  // decrypt_failed

bool equal(ByteView a, ByteView b);  // in constant time for equal lengths

}  // namespace leadline::crypto
