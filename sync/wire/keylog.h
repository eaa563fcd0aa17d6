// The key log: signed records, each naming its parents' hashes, that say who is in the program, which devices they
// hold and which keys each audience has (DESIGN section 5, sync/wire/FORMAT.md). Every order of arrival reduces to the
// same state. No key is ever accepted because the server said so.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "core/crypto/keys.h"
#include "core/disclosure/policy.h"

namespace leadline::wire {

using RecordHash = crypto::Digest;

// The first record. Its hash is the program's identity: invitations pin it.
struct Genesis {
  ProgramId program;
  std::string name;
  int suite = 1;
  crypto::PublicKey server_key{};         // Ed25519: receipts, checkpoints
  crypto::PublicKey criteria_authority{}; // Ed25519: criteria documents
  crypto::PublicKey recovery_box{};       // X25519: every epoch seed is sealed to it as well
  // The first registrar's device.
  DeviceId device;
  std::string device_name;
  crypto::PublicKey signing{}, box{};
};

struct DeviceCertificate {
  DeviceId device;
  StaffId staff;
  std::string device_name;   // "Unit 12 tablet"; never a person's name
  disclosure::Role role{};
  std::string agency;        // "pcpd", "harbor"
  crypto::PublicKey signing{}, box{};
};

// A key of an audience. `index` is how entries name the audience; one index, one audience, for ever.
struct AudienceEpoch {
  std::uint16_t index = 0;
  std::string audience;
  std::uint16_t epoch = 0;           // from 1
  crypto::PublicKey box{};           // X25519, of the epoch's seed: authors outside seal to it
  std::map<DeviceId, Bytes> lockboxes;  // the seed, sealed to each member device's box key
  Bytes recovery;                    // the seed, sealed to the recovery key
  Bytes previous;                    // the previous epoch's seed under this one's wrap key; empty when its maker had none
};

// A seed handed to devices that came later, by a device that holds it.
struct EpochGrant {
  std::uint16_t index = 0, epoch = 0;
  std::map<DeviceId, Bytes> lockboxes;
};

struct Revocation {
  DeviceId device;
  std::uint64_t last_seq = 0;        // the last entry that counts
  crypto::Digest last_id{};
};

using RecordBody = std::variant<Genesis, DeviceCertificate, AudienceEpoch, EpochGrant, Revocation>;

struct Record {
  ProgramId program;
  std::vector<RecordHash> parents;   // ordered; empty only for genesis
  DeviceId author;
  RecordBody body;
};

// Signs exact bytes: the result is what travels and what is hashed.
Bytes sign_record(const Record& record, const crypto::Secret& signing_seed);
RecordHash hash_record(ByteView signed_record);
// Parses without judging the signature (the key may come later). Errors: malformed_record, newer_format.
Result<Record> parse_record(ByteView signed_record);

struct Device {
  DeviceCertificate certificate;
  bool registrar = false;
  std::optional<Revocation> revoked;
};

struct Epoch {
  AudienceEpoch record;
  std::map<DeviceId, Bytes> lockboxes;   // with those granted later
};

// What the records come to.
struct KeyState {
  std::optional<Genesis> genesis;
  RecordHash genesis_hash{};
  std::map<DeviceId, Device> devices;
  std::map<std::uint16_t, std::map<std::uint16_t, Epoch>> audiences;  // index → epoch
  std::map<std::string, std::uint16_t> index_of;
  std::set<RecordHash> heads;                  // accepted records that none names as parent
  std::set<RecordHash> known;                  // accepted records
  std::map<RecordHash, Code> refused;          // and why
  std::set<RecordHash> waiting;                // parents not here yet

  const Device* device(const DeviceId& id) const;
  const Epoch* epoch(std::uint16_t index, std::uint16_t number) const;
  const Epoch* latest(std::string_view audience) const;
  crypto::Digest heads_digest() const;
};

// Reduces records (any order, duplicates allowed). `pin` is the genesis hash from the invitation: another genesis is
// refused (wrong_program). Rules: only registrars (and for EpochGrant, holders of that audience) sign; signatures verify
// against the author's certificate; certificates for care and law follow disclosure::may_hold: a lockbox that hands a
// care or equity seed to an officer's or prosecutor's device refuses the whole record (forbidden_audience); one index,
// one audience; epochs count up by one (two concurrent ones with one number: the smaller hash stands).
KeyState reduce(std::span<const Bytes> records, const RecordHash& pin);

// The seeds that this device can open.
class Keyring {
 public:
  // Opens what is sealed to `device` and follows `previous` backwards.
  static Keyring open(const KeyState& state, const DeviceId& device, const crypto::Secret& box_seed);
  const crypto::Secret* seed(std::uint16_t index, std::uint16_t epoch) const;
  std::vector<std::pair<std::uint16_t, std::uint16_t>> held() const;

 private:
  std::map<std::pair<std::uint16_t, std::uint16_t>, crypto::Secret> seeds_;
};

// A fresh epoch for an audience, sealed to `members` and the recovery key. forbidden_audience if a member may not hold it.
Result<AudienceEpoch> make_epoch(const KeyState& state, std::string_view audience, std::span<const Device> members,
                                 const Keyring& held, Random& random);

}  // namespace leadline::wire
