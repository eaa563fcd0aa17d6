// An entry: one sealed fact in its author's chain (DESIGN section 5, sync/wire/FORMAT.md).
#pragma once

#include <optional>
#include <variant>
#include <vector>

#include "core/journal/seal.h"
#include "sync/wire/keylog.h"

namespace leadline::wire {

inline constexpr std::size_t max_audiences = 8;
inline constexpr std::size_t max_fact_bytes = std::size_t{1} << 20;  // CBOR, before compression
inline constexpr std::size_t max_ciphertext_bytes = std::size_t{640} << 10;

struct AudienceRef {
  std::uint16_t index = 0, epoch = 0;
  auto operator<=>(const AudienceRef&) const = default;
};

// What an entry says in the clear. It is the AEAD's associated data.
struct Header {
  int format = 1, suite = 1;
  ProgramId program;
  DeviceId device;
  std::uint64_t seq = 0;
  HybridTime at;
  std::vector<AudienceRef> audiences;  // 1 to 8, ordered
  crypto::Digest key_commitment{};
};

struct Lockbox {
  bool sealed_to_public =
      false;  // crypto_box_seal (80 B) by an author outside the audience, else wrapped (48 B)
  Bytes box;
};

struct Body {
  Header header;
  Bytes ciphertext;
  std::vector<Lockbox> lockboxes;  // one per audience, in order
};

// What stands for an entry that its reader may not open: enough to verify the chain.
struct Stub {
  std::uint64_t seq = 0;
  std::vector<AudienceRef> audiences;
  crypto::Digest rest{};
};

crypto::Digest rest_of(const Body& body);
journal::EntryId entry_id(const journal::EntryId& previous, const DeviceId& device, std::uint64_t seq,
                          std::span<const AudienceRef> audiences, const crypto::Digest& rest);

// The header as the AEAD sees it.
Bytes header_bytes(const Header& header);

// The stored form (journal's `stored`). Errors: malformed_entry (also when the parts do not give the `rest`
// that is stored with them), newer_format.
Bytes store(const Body& body);
Bytes store(const Stub& stub, const ProgramId& program, const DeviceId& device);
Result<std::variant<Body, Stub>> load(ByteView stored);

// What a stored form begins with. It may be readable where the body behind it is damaged: believe it only
// when entry_id() of it is the id that the chain has.
struct Outline {
  ProgramId program;
  DeviceId device;
  Stub stub;
};
Result<Outline> outline(ByteView stored);

class EntryOpener final : public journal::Opener {
 public:
  Result<facts::Fact> open(ByteView stored, const journal::ContentKey& key) const override;
};

// The content key of an entry, through whichever audience this keyring holds.
// Errors: not_in_audience, unknown_epoch (one of ours whose seed has not come), key_commitment,
// decrypt_failed.
Result<journal::ContentKey> content_key(const Body& body, const KeyState& state, const Keyring& keys);

class EntrySealer final : public journal::Sealer {
 public:
  // `state` and `keys` must outlive it. signing_seed belongs to this device.
  EntrySealer(const KeyState& state, const Keyring& keys, DeviceId device, crypto::Secret signing_seed,
              disclosure::Routing routing, Random& random);
  DeviceId device() const override { return device_; }
  Result<std::vector<std::string>> audiences(const facts::Fact& fact) const override;
  // Somebody of the audience holds a seed of it: what is sealed to it will be read.
  bool has_key(std::string_view audience) const override;
  Result<std::vector<journal::SealedEntry>> seal(const journal::Head& head,
                                                 std::span<const journal::Addressed> facts) override;

 private:
  struct Sealed {
    Body body;
    std::optional<journal::ContentKey> key;  // where this device belongs to an audience
  };
  Result<std::vector<const EpochSeed*>> seeds_of(
      const journal::Addressed& one) const;  // ordered as AudienceRef
  Result<Sealed> seal_one(const journal::Addressed& one, std::uint64_t seq) const;
  const KeyState& state_;
  const Keyring& keys_;
  DeviceId device_;
  crypto::Secret signing_seed_;
  disclosure::Routing routing_;
  Random& random_;
};

}  // namespace leadline::wire
