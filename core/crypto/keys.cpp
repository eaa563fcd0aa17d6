#include "core/crypto/keys.h"

#include <sodium.h>

#include <algorithm>
#include <cstdlib>
#include <new>

namespace leadline::crypto {
namespace {

Bytes tagged(std::string_view domain, ByteView message) {
  Bytes out = copy(bytes_of(domain));
  out.push_back(0);
  append(out, message);
  return out;
}

// An expanded Ed25519 key, wiped when it goes out of scope.
struct Expanded {
  explicit Expanded(const Secret& seed) { crypto_sign_seed_keypair(pk, sk, seed.view().data()); }
  ~Expanded() { sodium_memzero(sk, sizeof sk); }
  std::uint8_t pk[crypto_sign_PUBLICKEYBYTES];
  std::uint8_t sk[crypto_sign_SECRETKEYBYTES];
};

}  // namespace

bool ready() { return sodium_init() >= 0; }

void SystemRandom::fill(std::span<std::uint8_t> out) { randombytes_buf(out.data(), out.size()); }

void Secret::Free::operator()(std::uint8_t* p) const { sodium_free(p); }

Secret::Secret() {
  // Guarded allocation before sodium_init() uses an unset page size.
  if (!ready()) throw std::bad_alloc();
  bytes_.reset(static_cast<std::uint8_t*>(sodium_malloc(size)));
  if (!bytes_) throw std::bad_alloc();
  sodium_memzero(bytes_.get(), size);
}

Secret Secret::random(Random& source) {
  Secret out;
  source.fill(out.raw());
  return out;
}

Result<Secret> Secret::from(ByteView bytes) {
  if (bytes.size() != size) return fail(Code::invalid_value, "secret", "a secret has 32 bytes");
  Secret out;
  std::copy(bytes.begin(), bytes.end(), out.raw().begin());
  return out;
}

Secret Secret::clone() const {
  Secret out;
  std::copy_n(bytes_.get(), size, out.bytes_.get());
  return out;
}

Digest hash(std::string_view domain, std::initializer_list<ByteView> parts) {
  return hash(domain, std::span(parts.begin(), parts.size()));
}

Digest hash(std::string_view domain, std::span<const ByteView> parts) {
  crypto_generichash_state state;
  crypto_generichash_init(&state, nullptr, 0, 32);
  const auto put = [&](ByteView part) {
    std::uint8_t length[8];
    for (int i = 0; i < 8; ++i) length[i] = static_cast<std::uint8_t>(std::uint64_t{part.size()} >> (8 * i));
    crypto_generichash_update(&state, length, sizeof length);
    crypto_generichash_update(&state, part.data(), part.size());
  };
  put(bytes_of(domain));
  for (ByteView part : parts) put(part);
  Digest out;
  crypto_generichash_final(&state, out.data(), out.size());
  return out;
}

Secret derive(const Secret& secret, std::string_view purpose) {
  Secret out;
  crypto_generichash(out.raw().data(), Secret::size, bytes_of(purpose).data(), purpose.size(), secret.view().data(), Secret::size);
  return out;
}

PublicKey signing_public(const Secret& seed) {
  const Expanded key(seed);
  PublicKey out;
  std::copy_n(key.pk, out.size(), out.begin());
  return out;
}

Signature sign(const Secret& seed, std::string_view domain, ByteView message) {
  const Expanded key(seed);
  const Bytes text = tagged(domain, message);
  Signature out;
  crypto_sign_detached(out.data(), nullptr, text.data(), text.size(), key.sk);
  return out;
}

bool verify(const PublicKey& key, std::string_view domain, ByteView message, const Signature& signature) {
  const Bytes text = tagged(domain, message);
  return crypto_sign_verify_detached(signature.data(), text.data(), text.size(), key.data()) == 0;
}

PublicKey box_public(const Secret& seed) {
  PublicKey out;
  Secret secret;
  crypto_box_seed_keypair(out.data(), secret.raw().data(), seed.view().data());
  return out;
}

Bytes box_seal(const PublicKey& to, ByteView message) {
  Bytes out(message.size() + crypto_box_SEALBYTES);
  if (crypto_box_seal(out.data(), message.data(), message.size(), to.data()) != 0) std::abort();
  return out;
}

bool usable_box_key(const PublicKey& key) {
  const PublicKey any_scalar{1};
  PublicKey shared;
  return crypto_scalarmult(shared.data(), any_scalar.data(), key.data()) == 0;
}

Result<Bytes> box_open(const Secret& seed, ByteView sealed) {
  if (sealed.size() < crypto_box_SEALBYTES) return fail(Code::decrypt_failed, "sealed box");
  PublicKey pk;
  Secret secret;
  crypto_box_seed_keypair(pk.data(), secret.raw().data(), seed.view().data());
  Bytes out(sealed.size() - crypto_box_SEALBYTES);
  if (crypto_box_seal_open(out.data(), sealed.data(), sealed.size(), pk.data(), secret.view().data()) != 0)
    return fail(Code::decrypt_failed, "sealed box");
  return out;
}

Bytes aead_seal(const Secret& key, const Nonce& nonce, ByteView message, ByteView associated) {
  Bytes out(message.size() + crypto_aead_xchacha20poly1305_ietf_ABYTES);
  crypto_aead_xchacha20poly1305_ietf_encrypt(out.data(), nullptr, message.data(), message.size(), associated.data(),
                                             associated.size(), nullptr, nonce.data(), key.view().data());
  return out;
}

Result<Bytes> aead_open(const Secret& key, const Nonce& nonce, ByteView sealed, ByteView associated) {
  constexpr std::size_t tag = crypto_aead_xchacha20poly1305_ietf_ABYTES;
  if (sealed.size() < tag) return fail(Code::decrypt_failed, "ciphertext");
  Bytes out(sealed.size() - tag);
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(out.data(), nullptr, nullptr, sealed.data(), sealed.size(), associated.data(),
                                                 associated.size(), nonce.data(), key.view().data()) != 0)
    return fail(Code::decrypt_failed, "ciphertext");
  return out;
}

Bytes wrap(const Secret& key, Random& random, ByteView message, ByteView associated) {
  Nonce nonce;
  random.fill(nonce);
  Bytes out(nonce.begin(), nonce.end());
  append(out, aead_seal(key, nonce, message, associated));
  return out;
}

Result<Bytes> unwrap(const Secret& key, ByteView wrapped, ByteView associated) {
  Nonce nonce;
  if (wrapped.size() < nonce.size()) return fail(Code::decrypt_failed, "wrapped record");
  std::copy_n(wrapped.begin(), nonce.size(), nonce.begin());
  return aead_open(key, nonce, wrapped.subspan(nonce.size()), associated);
}

Result<void> unwrap_to(Secret& out, const Secret& key, ByteView wrapped, ByteView associated) {
  constexpr std::size_t nonce_size = std::tuple_size_v<Nonce>;
  constexpr std::size_t size = nonce_size + Secret::size + crypto_aead_xchacha20poly1305_ietf_ABYTES;
  if (wrapped.size() == size &&
      crypto_aead_xchacha20poly1305_ietf_decrypt(out.raw().data(), nullptr, nullptr, wrapped.data() + nonce_size, size - nonce_size,
                                                 associated.data(), associated.size(), wrapped.data(), key.view().data()) == 0)
    return {};
  sodium_memzero(out.raw().data(), Secret::size);
  return fail(Code::decrypt_failed, "wrapped secret");
}

bool equal(ByteView a, ByteView b) { return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0; }

}  // namespace leadline::crypto
