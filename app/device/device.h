// A Leadline device: one folder, unlocked. It joins vault, journal, views, keys and sync, and is what the screens and the
// command line speak to. Not thread-safe: one owner, one thread at a time (the app gives it a worker thread).
//
// The folder: `vault`, `journal.db` and `journal.db-last`, `snapshot`, `porch`, `lock`, and on machines without a key store `secret`.
#pragma once

#include <memory>
#include <string>

#include "app/device/criteria_versions.h"
#include "app/device/folder.h"
#include "core/calendar/calendar.h"
#include "core/criteria/diff.h"
#include "core/commands/commands.h"
#include "core/journal/journal.h"
#include "core/views/views.h"
#include "sync/client/engine.h"
#include "sync/wire/invitation.h"

namespace leadline::device {

struct Me {
  DeviceId device;
  std::string device_name;
  disclosure::Role role{};
  std::string agency;
  ProgramId program;
  wire::RecordHash genesis{};
  std::string server_url;
  crypto::Digest tls_pin{};   // zeros: no TLS
  bool approved = false;      // the program's key log certifies this device
};

// The criteria in effect, verified against the program's authority.
struct CriteriaInEffect {
  criteria::Document document;
  std::string effective;
  HybridTime at;
};

class Device {
 public:
  // Everything that is needed to open the folder with the PIN: vault, journal, key log, views (from the snapshot if it
  // matches, else rebuilt). Runs Argon2id: half a second; never on a GUI thread.
  // Errors: those of vault::unlock and Journal::open; in_use.
  static Result<std::unique_ptr<Device>> unlock(const Folder& folder, std::string_view pin, const Clock& clock, Random& random);
  ~Device();

  const Me& me() const;
  views::Views& views();
  journal::Journal& journal();
  const wire::KeyState& keys() const;
  const Clock& clock() const;
  Random& random();

  // Empty until the program's papers have arrived.
  Result<std::optional<facts::ProgramPublished>> program() const;
  // The one in effect today (program's time zone), else the newest that may take effect (criteria_versions.h).
  Result<std::optional<CriteriaInEffect>> criteria() const;
  // All versions, newest first.
  Result<std::vector<CriteriaVersion>> criteria_history() const;
  // A version by its whole digest, signed or put forward. Errors: not_found.
  Result<criteria::Document> criteria_of(std::string_view digest) const;
  Result<criteria::Bundle> criteria_bundle(std::string_view digest) const;
  // What this version would change against the one in effect here; all of it is new where none is: then empty.
  Result<std::vector<criteria::Difference>> criteria_changes(std::string_view digest) const;
  // Whether a key of this audience has arrived ("equity" has none before there is a coordinator, "prosecution" before
  // there is a district attorney): without one what is recorded for it waits here.
  bool can_seal_to(std::string_view audience) const;
  // What commands need to know; not_approved before the program's papers have come.
  Result<commands::Scene> scene(std::string_view own_name = {}) const;

  // Seals, commits and shows facts; ends the draft they came from. What is meant for an audience whose key has not come
  // waits here for it (journal Status::owed). not_approved before approval.
  Result<std::vector<facts::Stamped>> record(std::span<const facts::Fact> facts, std::optional<DraftId> ends = std::nullopt);

  // One sync; views and keys are brought up to date, and seeds are granted to devices that came later.
  Result<sync::Report> sync(sync::Transport& transport, std::chrono::milliseconds wait = {});

  // Saves the snapshot of the views; the next unlock is then instant. Failing to is no loss. Incomplete views are not
  // saved: the damage would no longer be seen.
  Result<void> save_snapshot();

  // Entries that could not be opened at unlock, by reason.
  const std::vector<journal::Quarantined>& damaged() const;
  // Records that were here are missing or were changed on the disk: the views show less than was recorded.
  bool incomplete() const;

  // Whether this device holds the criteria authority's key: only it can sign.
  bool holds_criteria_authority() const;

  // --- Criteria, step by step; each may be repeated and then changes nothing ---
  // Puts a version forward. It has to have examples, they have to pass, and its lint to be free of errors.
  // Errors: rule_refused (another role; a lint's error, named; id and version are published with other
  // bytes), invalid_date, and those of make_bundle.
  Result<facts::CriteriaProposed> propose_criteria(std::string_view document, const criteria::TableLoader& tables,
                                                   const std::string& effective, const std::string& note);
  // Approves a proposal in this device's own role; `digest`: all of it, or its first eight digits and more, and where the
  // document was put forward for several days, "@" and the day. Gives the version as it was. Errors: rule_refused (another
  // role; several days, or an error that a lint finds, named), not_found, digest_mismatch, those of make_bundle.
  Result<CriteriaVersion> approve_criteria(std::string_view digest);
  Result<CriteriaVersion> approve_criteria(const FactId& proposal);   // the one that was shown
  // Signs a proposal whose required approvals are here: it goes to every device. Errors: rule_refused (no
  // criteria authority here; approvals missing, named), not_found, and those of check_examples.
  Result<CriteriaVersion> sign_criteria(std::string_view digest);
  Result<CriteriaVersion> sign_criteria(const FactId& proposal);

  // --- For registrars ---
  // The invitation, remembered until it is used. Errors: rule_refused (not a registrar).
  Result<wire::Invitation> invite(disclosure::Role role, const std::string& agency, const std::string& device_name);
  // Certifies the device that answered and gives its audiences new epochs. Returns the fingerprint that both screens show.
  // Errors: rule_refused, bad_signature (no invitation of ours answers to it), malformed_record, device_exists.
  Result<std::string> approve(ByteView join_request);
  // Cuts a device off: names the last of its entries that this device holds (sync before), and gives new keys to those
  // who are left in its audiences; an audience with nobody left has no key until somebody joins. Again after a step cut
  // short: only what is missing is added. Returns what the device is called.
  // Errors: rule_refused (not a registrar; this device itself), unknown_device.
  Result<std::string> revoke(const DeviceId& device);
  // Publishes the program's papers. Errors: rule_refused, and those of parsing and checking the criteria.
  Result<void> publish(const facts::ProgramPublished& settings);
  // Signs at once, where the program requires no approvals. `tables` finds the files that the document names.
  // The document has to have examples, and they have to pass, and its lint. Errors: rule_refused, and those
  // of make_bundle.
  Result<void> publish_criteria(std::string_view document, const criteria::TableLoader& tables, const std::string& effective);

 private:
  struct Parts;
  explicit Device(std::unique_ptr<Parts> parts);
  friend class Enrollment;
  std::unique_ptr<Parts> parts_;
};

}  // namespace leadline::device
