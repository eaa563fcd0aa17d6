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

// One seed: several epochs of one number may have been made at the same time.
struct SeedRef {
  std::uint16_t index = 0, epoch = 0;
  crypto::PublicKey box{};
  auto operator<=>(const SeedRef&) const = default;
};

struct GrantedSeed {
  SeedRef seed;
  std::map<DeviceId, Bytes> lockboxes;
};

// Seeds handed to devices that came later, by a device that was handed each of them itself.
struct EpochGrant {
  std::vector<GrantedSeed> seeds;  // ordered by seed
};

struct Revocation {
  DeviceId device;
  std::uint64_t last_seq = 0;  // the last entry that counts
  crypto::Digest last_id{};
};

// Draws heads together where there are more than one record can name. Says nothing else; any device signs it.
struct Merge {};

// Its author was handed these, and no lockbox opens: somebody else has to hand them over.
struct Unopened {
  std::vector<SeedRef> seeds;  // ordered
};

using RecordBody =
    std::variant<Genesis, DeviceCertificate, AudienceEpoch, EpochGrant, Revocation, Merge, Unopened>;

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

// An epoch's seed and who was handed it.
struct EpochSeed {
  AudienceEpoch record;
  // All that were handed to a device, granted ones and those of void records too: a seed is known by its
  // public key, so that whatever opens is right.
  std::map<DeviceId, std::vector<Bytes>> lockboxes;
  // The members who have it as far as anybody can tell: a lockbox that its epoch came with, or one that a
  // device granted that is not cut off; unless they said that it does not open.
  std::set<DeviceId> holders;
  // By receiver: whose lockboxes of it did not open. They are not believed a second time.
  std::map<DeviceId, std::set<DeviceId>> disbelieved;
  // Somebody may have it who does not belong to the audience (any more): handed directly, or a later seed of
  // the same line whose `previous` leads here.
  bool exposed = false;
  // The members who were handed it by anything and have not said that it does not open: more than the holders.
  std::set<DeviceId> openers;
  // Nobody has it who belongs to the audience: it has no openers, and no later seed that has any leads to it for
  // certain. What was sealed to it is read by nobody any more.
  bool orphaned = false;
  // Records that do not count and that no accepted record has among its ancestors: the seed's own, and,
  // for a device and a hander of whom no other record has handed it over, one that did. Who speaks of the seed names
  // them as parents (duties.h).
  std::optional<RecordHash> loose;
  std::map<DeviceId, std::map<DeviceId, RecordHash>> loosely_handed;  // by receiver, by hander
  SeedRef ref() const { return {record.index, record.epoch, record.box}; }
};

struct Epoch : EpochSeed {
  // Made concurrently under the same number by a registrar who had not seen `record`. What was sealed before
  // the two met must stay readable.
  std::vector<EpochSeed> rivals;
};

// What the records come to.
struct KeyState {
  std::optional<Genesis> genesis;
  RecordHash genesis_hash{};
  std::map<DeviceId, Device> devices;
  std::map<std::uint16_t, std::map<std::uint16_t, Epoch>> audiences;  // index → epoch
  std::map<std::string, std::uint16_t> index_of;
  // Epochs whose record does not count (its author was cut off by somebody who had not seen it, or what it
  // rests on does not count), index → epoch. Honest devices may have sealed facts to them before they knew:
  // their seeds are kept, and handed to members, for opening alone. Nothing new is sealed to them.
  std::map<std::uint16_t, std::map<std::uint16_t, std::vector<EpochSeed>>> void_epochs;
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
  // All seeds of one number: the one that stands, its rivals, void ones.
  std::vector<const EpochSeed*> seeds(std::uint16_t index, std::uint16_t number) const;
  const EpochSeed* seed(const SeedRef& ref) const;
  // What new facts of an audience are sealed to: the latest seed that is not exposed and that somebody of the
  // audience holds; where all are exposed, the latest that is held (a registrar's device makes a new one at
  // its next sync). Null: nobody can read it yet.
  const EpochSeed* sealing(std::string_view audience) const;
  crypto::Digest heads_digest() const;
};

// Whether a device's role and agency, or whose device it is, make it a member of the audience. A lockbox
// makes nobody a member. Devices that are cut off belong to none.
bool is_member(const KeyState& state, const DeviceId& device, std::string_view audience);
// The same by index, for the audience of that index: whether entries to it are meant for the device (its
// lockbox may still be on its way).
bool belongs(const KeyState& state, const DeviceId& device, std::uint16_t index);
// The members whose box key can be sealed to.
std::vector<Device> members_of(const KeyState& state, std::string_view audience);

// Reduces records (any order, duplicates allowed). `pin` is the genesis hash from the invitation: another
// genesis is refused (wrong_program). Rules: only registrars sign (and any device merges, says what does not
// open, and hands on seeds that it was handed itself); signatures verify against the author's certificate,
// which must be among the record's ancestors (of several certificates of one device the first that counts stands;
// what is signed as another is unauthorized); a lockbox that hands a seed to a device whose role may not hold
// it (disclosure::may_hold) refuses the whole record (forbidden_audience); one index, one audience; epochs
// count up by one. A record whose author was removed by a record that had not seen it is void (revoked), and
// so is what rests on it. A removal is voided only by one whose author stands as near to genesis; two
// registrars who remove one another are both removed. Where two concurrent records claim one thing, the one
// nearer to genesis stands, then the one with the smaller hash; of two concurrent epochs with one number the
// other is kept as a rival.
KeyState reduce(std::span<const Bytes> records, const RecordHash& pin);

// The seeds that this device can open.
class Keyring {
 public:
  // Opens what is sealed to `device` and follows `previous` backwards. A seed that is not the one the epoch's
  // record names by its public key is not taken.
  static Keyring open(const KeyState& state, const DeviceId& device, const crypto::Secret& box_seed);
  // The seed of the epoch that stands, or of a rival or void one where only that is held; null: none.
  const crypto::Secret* seed(std::uint16_t index, std::uint16_t epoch) const;
  std::vector<std::pair<std::uint16_t, std::uint16_t>> held() const;

  struct Held {
    crypto::PublicKey box{};
    crypto::Secret seed;
    crypto::Secret wrap;                      // the subkey that wraps content keys
    std::optional<crypto::PublicKey> before;  // the seed of the epoch before to which this one leads
  };
  const DeviceId& device() const { return device_; }
  // All of one number, the one that stands first, void ones last.
  std::span<const Held> all(std::uint16_t index, std::uint16_t epoch) const;
  const Held* find(const SeedRef& seed) const;
  // What this device is taken to hold and cannot open, ordered: to be said with an Unopened record.
  const std::vector<SeedRef>& unopened() const { return unopened_; }

 private:
  void open_number(const KeyState& state, std::uint16_t index, std::uint16_t number,
                   const crypto::Secret& box_seed);
  bool take(const EpochSeed& epoch, const crypto::Secret& seed);
  void follow(const KeyState& state, const EpochSeed& epoch);
  void note_unopened(const KeyState& state, std::uint16_t index, std::uint16_t number);
  DeviceId device_;
  std::map<std::pair<std::uint16_t, std::uint16_t>, std::vector<Held>> seeds_;
  std::vector<SeedRef> unopened_;
};

// A fresh epoch for an audience, sealed to `members` and the recovery key. forbidden_audience if a member may
// not hold it.
Result<AudienceEpoch> make_epoch(const KeyState& state, std::string_view audience,
                                 std::span<const Device> members, const Keyring& held, Random& random);

// A seed handed to devices that came later. Errors: unknown_epoch (not held), forbidden_audience, revoked,
// invalid_value (a member's key is not usable).
Result<GrantedSeed> make_grant(const KeyState& state, const SeedRef& seed, std::span<const Device> members,
                               const Keyring& held);

}  // namespace leadline::wire
