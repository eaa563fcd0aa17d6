// The linker puts these before libsodium's own (CMakeLists.txt): what is a pure function of its arguments is
// worked out once a world and then remembered, since one process plays all devices and each verifies the same
// signatures; and secrets lie in ordinary memory, for guard pages cost eight calls of the system each.
// Nothing else differs.
#include <sodium.h>

#include <cstdlib>
#include <cstring>
#include <string>
#include <unordered_map>

namespace leadline::sim {
namespace {

constexpr std::size_t most_remembered = 20'000;

class Memory {
 public:
  using Parts = std::initializer_list<std::pair<const unsigned char*, std::size_t>>;
  // The outcome for these arguments, and whether it has to be worked out first.
  std::pair<std::string*, bool> of(Parts arguments) {
    std::string key;
    for (const auto& [bytes, size] : arguments) {
      key.append(reinterpret_cast<const char*>(&size), sizeof size);
      if (size > 0) key.append(reinterpret_cast<const char*>(bytes), size);
    }
    if (known_.size() > most_remembered) known_.clear();
    const auto [at, fresh] = known_.try_emplace(std::move(key));
    return {&at->second, fresh};
  }

 private:
  std::unordered_map<std::string, std::string> known_;
};

Memory verified, opened, boxes;

}  // namespace
}  // namespace leadline::sim

using namespace leadline::sim;
using Byte = unsigned char;

extern "C" {

int __real_crypto_sign_verify_detached(const Byte*, const Byte*, unsigned long long, const Byte*);
int __wrap_crypto_sign_verify_detached(const Byte* signature, const Byte* message, unsigned long long size,
                                       const Byte* key) {
  const auto [outcome, fresh] =
      verified.of({{signature, crypto_sign_BYTES}, {key, crypto_sign_PUBLICKEYBYTES}, {message, size}});
  if (fresh) *outcome = __real_crypto_sign_verify_detached(signature, message, size, key) == 0 ? "y" : "n";
  return *outcome == "y" ? 0 : -1;
}

int __real_crypto_box_seal_open(Byte*, const Byte*, unsigned long long, const Byte*, const Byte*);
int __wrap_crypto_box_seal_open(Byte* to, const Byte* sealed, unsigned long long size, const Byte* pk,
                                const Byte* sk) {
  const auto [outcome, fresh] =
      opened.of({{sealed, size}, {pk, crypto_box_PUBLICKEYBYTES}, {sk, crypto_box_SECRETKEYBYTES}});
  if (fresh) {
    const bool good = __real_crypto_box_seal_open(to, sealed, size, pk, sk) == 0;
    *outcome = good ? "y" + std::string(reinterpret_cast<const char*>(to), size - crypto_box_SEALBYTES) : "n";
  }
  if (outcome->front() != 'y') return -1;
  std::memcpy(to, outcome->data() + 1, outcome->size() - 1);
  return 0;
}

int __real_crypto_box_seed_keypair(Byte*, Byte*, const Byte*);
int __wrap_crypto_box_seed_keypair(Byte* pk, Byte* sk, const Byte* seed) {
  const auto [outcome, fresh] = boxes.of({{seed, crypto_box_SEEDBYTES}});
  if (fresh) {
    __real_crypto_box_seed_keypair(pk, sk, seed);
    *outcome = std::string(reinterpret_cast<const char*>(pk), crypto_box_PUBLICKEYBYTES) +
               std::string(reinterpret_cast<const char*>(sk), crypto_box_SECRETKEYBYTES);
  }
  std::memcpy(pk, outcome->data(), crypto_box_PUBLICKEYBYTES);
  std::memcpy(sk, outcome->data() + crypto_box_PUBLICKEYBYTES, crypto_box_SECRETKEYBYTES);
  return 0;
}

void* __wrap_sodium_malloc(std::size_t size) { return std::malloc(size); }
void __wrap_sodium_free(void* bytes) { std::free(bytes); }

}  // extern "C"
