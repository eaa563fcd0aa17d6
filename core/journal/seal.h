// The seam between the journal and the entry format. The journal stores sealed bytes; what they look like is
// sync/wire's business. Implemented by sync/wire (wire::EntrySealer, wire::EntryOpener).
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/crypto/keys.h"
#include "core/facts/fact.h"

namespace leadline::journal {

using EntryId = crypto::Digest;     // id_n of DESIGN section 5
using ContentKey = crypto::Secret;  // opens one entry

// One entry as it is kept at rest. `stored` is complete in itself (header, ciphertext or stub, lockboxes), but for the
// signature, which only the last entry of a commit carries.
struct SealedEntry {
  DeviceId device;
  std::uint64_t seq = 0;       // from 1, without gaps
  EntryId id{};
  EntryId previous{};          // zeros for seq 1
  HybridTime at;
  bool stub = false;           // the body is not for this device, or has not come yet
  Bytes stored;
  std::optional<Bytes> signature;   // wire format: signature with the digest of the key-log heads it names
  std::optional<ContentKey> key;    // present when this device may read it (or has just written it)
};

// Where a device's chain stands. seq 0 and zeros before its first entry.
struct Head {
  std::uint64_t seq = 0;
  EntryId id{};
};

// A fact on its way into an entry: when it happened, and the audiences of this entry by name.
struct Addressed {
  facts::Fact fact;
  HybridTime at;
  std::vector<std::string> audiences;
};

class Sealer {
 public:
  virtual ~Sealer() = default;
  virtual DeviceId device() const = 0;
  // All audiences of a fact, as core/disclosure/policy has them. Errors: forbidden_audience (it has none).
  virtual Result<std::vector<std::string>> audiences(const facts::Fact& fact) const = 0;
  // Whether a key of the audience has arrived that somebody in good standing holds.
  virtual bool has_key(std::string_view audience) const = 0;
  // Seals facts in order behind `head`, the last one signed. `key` is present in each result only where this device
  // belongs to one of the entry's audiences: what is written for others alone cannot be read back here.
  // Errors: unknown_epoch (!has_key of an audience), forbidden_audience (none is named), too_large.
  virtual Result<std::vector<SealedEntry>> seal(const Head& head, std::span<const Addressed> facts) = 0;
};

class Opener {
 public:
  virtual ~Opener() = default;
  // The fact inside, given its content key. Errors: decrypt_failed, key_commitment, bad_padding, bad_compression, and
  // those of facts::decode. Thread-safe.
  virtual Result<facts::Fact> open(ByteView stored, const ContentKey& key) const = 0;
};

}  // namespace leadline::journal
