#include "app/device/enrollment.h"

#include "app/device/identity.h"
#include "core/vault/vault.h"
#include "sync/wire/entry.h"

namespace leadline::device {
namespace {

constexpr std::string_view founding_value = "founding";

struct Fresh {
  std::unique_ptr<wire::EntryOpener> opener;   // the journal refers to it
  std::unique_ptr<journal::Journal> journal;
};

// Opens what an interrupted earlier try left, or makes it.
Result<Fresh> open_folder(const Folder& folder, std::string_view pin, const Clock& clock, Random& random) {
  auto vault = vault::unlock(folder.file("vault"), pin, folder.platform_secret, clock);
  if (!vault && vault.error().code == Code::no_device_here)
    vault = vault::create(folder.file("vault"), pin, folder.platform_secret, vault::calibrate(), random);
  if (!vault) return std::move(vault).error();
  Fresh out;
  out.opener = std::make_unique<wire::EntryOpener>();
  LEADLINE_TRY(journal, journal::Journal::open(folder.file("journal.db"), vault->subkey(at_rest_purpose), *out.opener, random, folder.vfs));
  out.journal = std::move(journal);
  return out;
}

Identity new_identity(Random& random) {
  Identity identity;
  identity.me.device = DeviceId::random(random);
  identity.signing_seed = crypto::Secret::random(random);
  identity.box_seed = crypto::Secret::random(random);
  return identity;
}

wire::Genesis genesis_of(const NewProgram& program, const Identity& identity, const crypto::PublicKey& recovery_box) {
  wire::Genesis genesis;
  genesis.program = identity.me.program;
  genesis.name = program.name;
  genesis.server_key = program.server_key;
  genesis.criteria_authority = crypto::signing_public(*identity.criteria_seed);
  genesis.recovery_box = recovery_box;
  genesis.device = identity.me.device;
  genesis.device_name = program.device_name;
  genesis.signing = crypto::signing_public(identity.signing_seed);
  genesis.box = crypto::box_public(identity.box_seed);
  return genesis;
}

Bytes signed_by(const Identity& identity, std::vector<wire::RecordHash> parents, wire::RecordBody body) {
  return wire::sign_record({identity.me.program, std::move(parents), identity.me.device, std::move(body)}, identity.signing_seed);
}

// The first epoch of the audience that everyone enrolled belongs to.
Result<Bytes> first_epoch(const Identity& identity, const Bytes& genesis_record, Random& random) {
  const auto state = wire::reduce(std::span(&genesis_record, 1), identity.me.genesis);
  const auto* self = state.device(identity.me.device);
  if (!self) return fail(Code::malformed_record, "genesis");
  LEADLINE_TRY(epoch, wire::make_epoch(state, "program", std::span(self, 1), wire::Keyring{}, random));
  return signed_by(identity, {identity.me.genesis}, std::move(epoch));
}

// The box key of the recovery seed once that is kept. The journal knows by it which seed a founding has begun with; the seed
// itself is never on the device.
Result<crypto::PublicKey> keep_recovery(journal::Journal& journal, const RecoveryPlace& place, Random& random) {
  LEADLINE_TRY(begun, journal.get(founding_value));
  LEADLINE_TRY(kept, place.look());
  if (kept) {
    const auto box = crypto::box_public(*kept);
    if (!begun || *begun != copy(box)) return fail(Code::file_exists, "recovery", "it is of another program");
    return box;
  }
  const auto seed = crypto::Secret::random(random);
  const auto box = crypto::box_public(seed);
  LEADLINE_CHECK(journal.put(founding_value, copy(box)));
  LEADLINE_CHECK(place.keep(seed));
  return box;
}

}  // namespace

Result<Founded> found_program(const Folder& folder, std::string_view pin, const NewProgram& program, const RecoveryPlace& recovery,
                              const Clock& clock, Random& random) {
  LEADLINE_CHECK(make_folder(folder.path));
  LEADLINE_TRY(lock, FolderLock::take(folder));
  LEADLINE_TRY(fresh, open_folder(folder, pin, clock, random));
  LEADLINE_TRY(present, fresh.journal->get(identity_value));
  if (present) return fail(Code::device_exists, folder.path);

  LEADLINE_TRY(recovery_box, keep_recovery(*fresh.journal, recovery, random));
  Founded founded{ProgramId::random(random), {}};
  Identity identity = new_identity(random);
  identity.criteria_seed = crypto::Secret::random(random);
  identity.staff = StaffId::random(random);
  identity.me.device_name = program.device_name;
  identity.me.role = disclosure::Role::registrar;
  identity.me.agency = program.agency;
  identity.me.program = founded.program;
  identity.me.server_url = program.server_url;
  identity.me.tls_pin = program.tls_pin;

  const Bytes genesis = signed_by(identity, {}, genesis_of(program, identity, recovery_box));
  founded.genesis = wire::hash_record(genesis);
  identity.me.genesis = founded.genesis;
  LEADLINE_TRY(epoch, first_epoch(identity, genesis, random));
  const Bytes records[] = {genesis, epoch};
  LEADLINE_CHECK(fresh.journal->add_key_records(records));
  // Last: without it the folder is not a device, and founding starts over.
  LEADLINE_CHECK(fresh.journal->put(identity_value, encode(identity)));
  return founded;
}

Result<Joined> join_program(const Folder& folder, std::string_view pin, const wire::Invitation& invitation, const Clock& clock, Random& random) {
  LEADLINE_CHECK(make_folder(folder.path));
  LEADLINE_TRY(lock, FolderLock::take(folder));
  LEADLINE_TRY(fresh, open_folder(folder, pin, clock, random));
  LEADLINE_TRY(present, fresh.journal->get(identity_value));
  if (present) {
    LEADLINE_TRY(before, decode_identity(*present));
    auto request = wire::decode_join(before.join_request, invitation);
    if (!request) return fail(Code::device_exists, folder.path);
    return Joined{before.join_request, wire::fingerprint(*request, invitation)};
  }
  Identity identity = new_identity(random);
  identity.staff = invitation.staff;
  identity.me.device_name = invitation.device_name;
  identity.me.role = invitation.role;
  identity.me.agency = invitation.agency;
  identity.me.program = invitation.program;
  identity.me.genesis = invitation.genesis;
  identity.me.server_url = invitation.server_url;
  identity.me.tls_pin = invitation.tls_pin;
  const wire::JoinRequest request{identity.me.device, crypto::signing_public(identity.signing_seed), crypto::box_public(identity.box_seed)};
  identity.join_request = wire::encode_join(request, invitation, identity.signing_seed, random);
  LEADLINE_CHECK(fresh.journal->put(identity_value, encode(identity)));
  return Joined{identity.join_request, wire::fingerprint(request, invitation)};
}

}  // namespace leadline::device
