// The key log: signed records, each naming its parents' hashes, that say who is in the program, which devices
// they hold and which keys each audience has (DESIGN section 5, sync/wire/FORMAT.md). Every order of arrival
// reduces to the same state. No key is ever accepted because the server said so.
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
  int policy = 1;                          // the reducer's rules; 1: one registrar signs, grants by holders
  crypto::PublicKey server_key{};          // Ed25519: receipts, checkpoints
  crypto::PublicKey criteria_authority{};  // Ed25519: criteria documents
  crypto::PublicKey recovery_box{};        // X25519: every epoch seed is sealed to it as well
  // The first registrar's device.
  DeviceId device;
  std::string device_name;
  crypto::PublicKey signing{}, box{};
};

struct DeviceCertificate {
  DeviceId device;
  StaffId staff;
  std::string device_name;  // "Unit 12 tablet"; never a person's name
  disclosure::Role role{};
  std::string agency;  // "pcpd", "harbor"
  crypto::PublicKey signing{}, box{};
};

// A key of an audience. `index` is how entries name the audience; one index, one audience, for ever.
struct AudienceEpoch {
  std::uint16_t index = 0;
  std::string audience;
  std::uint16_t epoch = 0;              // from 1
  crypto::PublicKey box{};              // X25519, of the epoch's seed: authors outside seal to it
  std::map<DeviceId, Bytes> lockboxes;  // the seed, sealed to each member device's box key
  Bytes recovery;                       // the seed, sealed to the recovery key
  Bytes previous;  // the previous epoch's seed under this one's wrap key; empty when its maker had none
};

// A seed handed to devices that came later, by a device that holds it.
struct EpochGrant {
  std::uint16_t index = 0, epoch = 0;
  crypto::PublicKey box{};  // which seed: that of the epoch that stands, or a rival's
  std::map<DeviceId, Bytes> lockboxes;
};

struct Revocation {
  DeviceId device;
  std::uint64_t last_seq = 0;  // the last entry that counts
  crypto::Digest last_id{};
};

using RecordBody = std::variant<Genesis, DeviceCertificate, AudienceEpoch, EpochGrant, Revocation>;

struct Record {
  ProgramId program;
  std::vector<RecordHash> parents;  // ordered; empty only for genesis
  DeviceId author;
  RecordBody body;
};

// Signs exact bytes: the result is what travels and what is hashed.
Bytes sign_record(const Record& record, const crypto::Secret& signing_seed);
RecordHash hash_record(ByteView signed_record);
// Parses without judging the signature (the key may come later). Errors: malformed_record, newer_format.
Result<Record> parse_record(ByteView signed_record);

// Where a record stands in the log, readable also when its kind is of a newer build. Nothing is judged.
struct RecordPlace {
  std::vector<RecordHash> parents;
  DeviceId author;
  bool revokes = false;
};
Result<RecordPlace> place_of(ByteView signed_record);

struct Device {
  DeviceCertificate certificate;
  bool registrar = false;
  std::optional<Revocation> revoked;
};

struct Epoch {
  AudienceEpoch record;
  std::map<DeviceId, std::vector<Bytes>> lockboxes;        // with those granted later, of rivals too
  std::map<crypto::PublicKey, std::set<DeviceId>> handed;  // by seed: who has been given it directly
  // Made concurrently under the same number by a registrar who had not seen `record`. Nothing new is sealed
  // to them, but what was sealed before the two met must stay readable.
  std::vector<AudienceEpoch> rivals;
};

// What the records come to.
struct KeyState {
  std::optional<Genesis> genesis;
  RecordHash genesis_hash{};
  std::map<DeviceId, Device> devices;
  std::map<std::uint16_t, std::map<std::uint16_t, Epoch>> audiences;  // index → epoch
  std::map<std::string, std::uint16_t> index_of;
  std::set<RecordHash> heads;          // accepted records that none names as parent
  std::set<RecordHash> known;          // accepted records
  std::map<RecordHash, Code> refused;  // and why
  // Of the refused ones those that belong to the log all the same: all their ancestors are here and the
  // author's key signed them. What they say does not count (void, against a rule, of a newer kind), but
  // records that do count may rest on them: whoever passes the log on passes them on. Not among them, because
  // nothing honest can ever rest on it: what hands a seed over the wall (forbidden_audience).
  std::set<RecordHash> kept;
  std::set<RecordHash> waiting;  // a parent, or the author's certificate, is not here yet
  crypto::Digest log_digest{};   // of all that is known or kept: two who hold the same records have the same

  const Device* device(const DeviceId& id) const;
  const Epoch* epoch(std::uint16_t index, std::uint16_t number) const;
  const Epoch* latest(std::string_view audience) const;
  crypto::Digest heads_digest() const;
};

// Whether entries to this audience are meant for the device: it holds a lockbox of one of its epochs, or its
// role and agency make it a member (the lockbox may still be on its way). Revoked devices belong to none.
bool belongs(const KeyState& state, const DeviceId& device, std::uint16_t index);

// Reduces records (any order, duplicates allowed). `pin` is the genesis hash from the invitation: another
// genesis is refused (wrong_program). Rules: only registrars (and for EpochGrant, holders of that audience)
// sign; signatures verify against the author's certificate, which must be among the record's ancestors; a
// lockbox that hands a seed to a device whose role may not hold it (disclosure::may_hold) refuses the whole
// record (forbidden_audience); one index, one audience; epochs count up by one. A record whose author was
// removed by a record that had not seen it is void (revoked), and so is what rests on it. A removal is voided
// only by one whose author stands as near to genesis; two registrars who remove one another are both removed.
// Where two concurrent records claim one thing, the one nearer to genesis stands, then the one with the
// smaller hash; of two concurrent epochs with one number the other is kept as a rival.
KeyState reduce(std::span<const Bytes> records, const RecordHash& pin);

// The seeds that this device can open.
class Keyring {
 public:
  // Opens what is sealed to `device` and follows `previous` backwards. A seed that is not the one the epoch's
  // record names by its public key is not taken.
  static Keyring open(const KeyState& state, const DeviceId& device, const crypto::Secret& box_seed);
  // The seed of the epoch that stands, or of a rival where only that is held; null: none.
  const crypto::Secret* seed(std::uint16_t index, std::uint16_t epoch) const;
  std::vector<std::pair<std::uint16_t, std::uint16_t>> held() const;

  struct Held {
    crypto::PublicKey box{};
    crypto::Secret seed;
    crypto::Secret wrap;  // the subkey that wraps content keys
  };
  const DeviceId& device() const { return device_; }
  // All of one number, the one that stands first.
  std::span<const Held> all(std::uint16_t index, std::uint16_t epoch) const;

 private:
  void take(const Epoch& epoch, const crypto::Secret& seed);
  DeviceId device_;
  std::map<std::pair<std::uint16_t, std::uint16_t>, std::vector<Held>> seeds_;
};

// A fresh epoch for an audience, sealed to `members` and the recovery key. forbidden_audience if a member may
// not hold it.
Result<AudienceEpoch> make_epoch(const KeyState& state, std::string_view audience,
                                 std::span<const Device> members, const Keyring& held, Random& random);

// A seed handed to devices that came later. `box` names it: the epoch's own or a rival's. Errors:
// unknown_epoch (not held), forbidden_audience, revoked, invalid_value (a member's key is not usable).
Result<EpochGrant> make_grant(const KeyState& state, std::uint16_t index, std::uint16_t epoch,
                              const crypto::PublicKey& box, std::span<const Device> members,
                              const Keyring& held);

// Every seed that this device was given directly, rivals' too, for those who belong to the audience and were
// not given it: what was sealed before two registrars met must be readable for all whom it is meant for.
Result<std::vector<EpochGrant>> missing_grants(const KeyState& state, const Keyring& held);

}  // namespace leadline::wire
