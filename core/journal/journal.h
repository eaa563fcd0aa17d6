// The journal: the only durable truth of a device (DESIGN section 2, core/journal/FORMAT.md). One SQLite file, WAL,
// synchronous=FULL. Every call that changes it is one transaction: after it returns, the change survives a power cut;
// when it returns an error, nothing changed that is seen until it is closed. Where the disk failed the commit itself
// (disk_full, io_failed), the change may stand, whole, at the next opening; to do the same again is safe then too.
// Not thread-safe: one owner.
#pragma once

#include <functional>
#include <memory>
#include <set>
#include <string>

#include "core/journal/seal.h"
#include "core/sqlite/database.h"

namespace leadline::journal {

// What a receipt changed: "server" is a server's verified signature; "carried" is another device's word (DESIGN 6).
enum class Holder { server, carried };

// The stretch of the server's positions that this device holds, and of which life of the server.
struct Range {
  std::array<std::uint8_t, 16> generation{};
  std::uint64_t from = 0;  // first position held (0: none)
  std::uint64_t to = 0;    // last position held
  auto operator<=>(const Range&) const = default;
};

struct DraftStep {
  DraftId draft;
  std::uint64_t step = 0;
  std::string json;   // what the tap recorded, the screens' own shape; validated by nobody
  std::string instead_of{};   // what the same step held before: the letters of a field so far; empty: a step of its own
};

struct Quarantined {
  DeviceId device;
  std::uint64_t seq = 0;   // 0: the device's entries as a whole (rows are missing)
  Code reason;
};

struct Status {
  std::vector<std::pair<DeviceId, Head>> heads;   // by device id
  std::uint64_t entries = 0, unsent = 0, stubs = 0;
  std::uint64_t owed = 0;                         // own facts that wait for the key of an audience
  std::uint64_t waiting = 0;                      // bodies from others whose key has not come
  std::vector<Quarantined> quarantined;
  std::optional<Bytes> last_receipt;              // of a server, for this device's own entries
  std::optional<WallTime> last_received;          // when a pull last succeeded
  Range range;
};

// Audiences of an entry, by name: those that can open it or will be able to, and those whose key nobody has any more.
struct Reach {
  std::set<std::string> open, lost;
};

class Journal {
 public:
  // Opens or creates. `at_rest` (a vault subkey) seals everything but the entries themselves, which are sealed already.
  // `vfs` names an SQLite VFS (tests inject failing disks); `opener` and `random` must outlive the journal.
  // Errors: those of sqlite::Database::open and schema; in_use (another journal has the file open); database_damaged (also
  // when at_rest is another's).
  static Result<std::unique_ptr<Journal>> open(const std::string& path, const crypto::Secret& at_rest, const Opener& opener,
                                               Random& random, const char* vfs = nullptr);
  ~Journal();

  // Seals and commits the facts with their outbox rows in one transaction, and ends the draft they came from, if any.
  // A fact whose id is already here is skipped (a command run again after a crash changes nothing). Where no key of an
  // audience has arrived, the fact is owed to it: kept sealed here, in the same transaction, until settle_owed(). Returns
  // what was written and may be read here: what is sealed to others alone is not among it, now or after a restart.
  // Errors: the sealer's; facts::decode's, of a fact that could not be read again once it is sealed (a text that is not
  // UTF-8, or too long); disk_full, io_failed, read_only, database_damaged.
  Result<std::vector<facts::Stamped>> append(Sealer& sealer, HybridClock& clock, std::span<const facts::Fact> facts,
                                             std::optional<DraftId> ends = std::nullopt);

  // Seals what is owed to audiences whose keys have arrived, each at the hybrid time at which it happened, and erases it
  // from among what is owed (rows overwritten), in one transaction with the outbox rows. Nothing to settle: nothing is
  // written. Returns what may be read here and could not be before. Errors: those of append().
  Result<std::vector<facts::Stamped>> settle_owed(Sealer& sealer);

  // Own facts that an audience cannot open any more are owed to it again, at the hybrid time at which they happened: those
  // that can be read here from some entry, where every own entry of theirs to that audience is lost, whom they would be
  // sealed to today, and that has a key. `reach` says it of an own entry, by its sequence. Doing it twice is doing it once.
  // Errors: those of `reach`, of append().
  Result<void> owe_again(Sealer& sealer, const std::function<Result<Reach>(std::uint64_t seq, ByteView stored)>& reach);

  // The hybrid time of the latest fact that is owed; none: nothing is.
  Result<std::optional<HybridTime>> last_owed() const;

  // Drafts: each tap one committed row, sealed. A draft stays until append() ends it or discard_draft() erases it. A step
  // takes the place of another only if it says what that one held; the same step twice is once. Errors: rule_refused (the
  // step is there with other content, or what it was to take the place of is gone: whoever writes looks at an older state).
  Result<void> write_draft(const DraftStep& step);
  Result<std::vector<DraftStep>> drafts() const;            // ordered by draft, step
  Result<void> discard_draft(const DraftId& draft);         // rows overwritten (secure_delete)

  // What came by sync: verified entries and the range they extend, in one transaction; the newly readable facts are
  // returned. A stub is replaced when its body comes; a body that waited for its key is opened when it comes with it; any
  // other entry already held is skipped. An entry whose key opens nothing sound is kept and listed as quarantined.
  // Errors: fork (another entry for the same device and seq), chain_broken (it does not follow its neighbor), and the
  // disk's; then nothing of the call is kept. Keys are moved out of `entries`.
  Result<std::vector<facts::Stamped>> ingest(std::span<SealedEntry> entries, const std::optional<Range>& range, WallTime now);
  // Sets an entry aside for review, beside the chain (a fork, a revoked author). Twice is once.
  Result<void> quarantine(const SealedEntry& entry, Code reason);
  // Bodies from others that wait for their key, until the visitor returns false. When keys arrive, ingest() those that open
  // (after this call, not within it).
  Result<void> waiting(const std::function<bool(SealedEntry&&)>& visit) const;

  Result<Head> head(const DeviceId& device) const;
  Result<std::vector<std::pair<DeviceId, Head>>> heads() const;
  Result<std::optional<SealedEntry>> entry(const DeviceId& device, std::uint64_t seq) const;  // key left out

  // Unsent entries of this device in order, cut at the last signed one, about max_bytes at most (never none if any).
  Result<std::vector<SealedEntry>> unsent(std::size_t max_bytes) const;
  // Marks entries up to seq as held by `holder` and keeps the receipt; only `server` takes them from the outbox.
  Result<void> receipt(const DeviceId& device, std::uint64_t up_to_seq, Holder holder, ByteView receipt);
  // Entries from `from` on of one device (own or another's), for healing a restored server. Cut as unsent() is.
  Result<std::vector<SealedEntry>> entries_from(const DeviceId& device, std::uint64_t from, std::size_t max_bytes) const;

  // Every readable fact, decrypted, device by device, in order of seq. An entry that cannot be opened is reported through
  // `damaged` and the rest goes on; so are, with seq 0, rows of a device that are missing or were changed. Without
  // `damaged` the first of them is returned as an error. Stops and returns the visitor's error if it fails.
  Result<void> each(const std::function<Result<void>(facts::Stamped&&)>& visit,
                    const std::function<void(const DeviceId&, std::uint64_t, const Error&)>& damaged = {}) const;

  // Key-log records, in the order in which they came; add() skips one already here (by hash).
  Result<void> add_key_records(std::span<const Bytes> records);
  Result<std::vector<Bytes>> key_records() const;

  // Small sealed values: "device", "server", "last_server_time" … Not for facts.
  Result<void> put(std::string_view name, ByteView value);
  Result<std::optional<Bytes>> get(std::string_view name) const;

  Result<Range> range() const;
  Result<Status> status() const;
  // A digest of what is held, entry by entry: equal digests, equal facts. The place of a snapshot in this journal's life.
  Result<crypto::Digest> state_digest() const;

 private:
  struct Parts;
  explicit Journal(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace leadline::journal
