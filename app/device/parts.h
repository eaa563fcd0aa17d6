// Inside app/device: what an unlocked device holds.
#pragma once

#include "app/device/identity.h"
#include "sync/wire/duties.h"
#include "sync/wire/entry.h"

namespace leadline::device {

// From this entry on, the device's own that are for this audience were sealed to this seed.
struct SealedTo {
  std::string audience;
  wire::SeedRef seed;
  std::uint64_t from = 0;
};

struct Device::Parts {
  Parts(const Folder& at, FolderLock held, const Clock& time, Random& source)
      : folder{at.path, at.platform_secret.clone(), at.vfs}, lock(std::move(held)), clock(time), random(source), hybrid(time) {}

  // Reduces the key log again and opens what seeds this device may hold.
  Result<void> refresh_keys();
  // Fills the views from the snapshot if it matches, else from every readable fact.
  Result<void> load_views();
  Result<void> recall_waited();
  Result<void> observe_heads();
  // Facts that waited for the key of an audience go into entries once it is here, and those whose key is lost for another
  // time. True: there are new entries to be sent.
  Result<bool> settle_owed();
  // The key of each audience that own entries are sealed to, from which sequence on: noted before they are.
  Result<void> note_sealing();
  Result<void> recall_sealing();
  const SealedTo* key_of_own(std::uint64_t seq, const wire::AudienceRef& ref) const;
  // What this device sealed to a key that nobody in good standing has any more is owed to that audience again.
  Result<void> owe_orphaned();
  wire::EntrySealer sealer() const;
  // One exchange; keys, views and times are brought up to date, also after an error.
  Result<sync::Report> sync_once(std::chrono::milliseconds wait);
  // The last time that the server vouched for, kept over restarts: hybrid times stay near it.
  Result<void> keep_server_time(WallTime server);
  Result<void> recall_server_time();
  Result<std::optional<std::uint64_t>> kept_number(std::string_view name) const;
  // Signs a key-log record onto the present heads and keeps it, if the log takes it; then reduces again. More heads than
  // one record can name are drawn together first.
  Result<void> add_key_record(wire::RecordBody body);
  Result<void> add_key_record_on(std::vector<wire::RecordHash> parents, wire::RecordBody body);
  // A new key for everybody who belongs to the audience now.
  Result<void> rotate(std::string_view audience);
  // What this device owes the others (sync/wire/duties.h). What cannot be done does not stop the rest; the first error is
  // returned.
  Result<void> tend_keys();
  template <class Body>
  Result<void> say_of_seeds(Body said, std::set<wire::SeedRef>& in_vain);
  Result<std::optional<facts::ProgramPublished>> program() const;
  Result<void> refresh_porch() const;
  // In the program's time zone; before any settings have come, the last day of all.
  Result<std::string> today() const;
  Result<std::vector<CriteriaVersion>> criteria_versions() const;

  Folder folder;
  FolderLock lock;
  const Clock& clock;
  Random& random;
  wire::EntryOpener opener;
  std::unique_ptr<journal::Journal> journal;
  Identity identity;
  crypto::Secret snapshot_key;
  wire::KeyState keys;
  wire::Keyring ring;
  wire::Waited waited;
  // Not to open, and handed on: the log, as it was when last looked at, did not take it.
  std::set<wire::SeedRef> said_in_vain, granted_in_vain;
  crypto::Digest vain_in{};
  std::vector<SealedTo> sealed_to;     // in the order of sequences
  std::set<wire::SeedRef> dealt_with;  // by owe_orphaned() since this device was opened
  std::unique_ptr<views::Views> views;
  mutable Verified verified;
  HybridClock hybrid;
  std::vector<journal::Quarantined> damaged;
  std::unique_ptr<sync::Engine> engine;         // keeps its session while the transport is the same
  sync::Transport* engine_transport = nullptr;
};

}  // namespace leadline::device
