// The journal: the only durable truth of a device (DESIGN section 2, core/journal/FORMAT.md). One SQLite file, WAL,
// synchronous=FULL. Every call that changes it is one transaction: after it returns, the change survives a power cut;
// when it returns an error, nothing changed. Not thread-safe: one owner.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "core/journal/seal.h"
#include "core/sqlite/database.h"

namespace leadline::journal {

enum class EntryState { accepted, waiting, quarantined };

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
};

struct Quarantined {
  DeviceId device;
  std::uint64_t seq = 0;
  Code reason;
};

struct Status {
  std::vector<std::pair<DeviceId, Head>> heads;   // by device id
  std::uint64_t entries = 0, unsent = 0, waiting = 0, stubs = 0;
  std::vector<Quarantined> quarantined;
  std::optional<Bytes> last_receipt;
  std::optional<WallTime> last_received;          // when a pull last succeeded
  Range range;
};

class Journal {
 public:
  // Opens or creates. `at_rest` (a vault subkey) seals drafts and content keys. The sealer may be absent until the
  // device is approved; append then refuses with not_approved. `vfs` names an SQLite VFS (tests inject failing disks).
  // Errors: those of sqlite::Database::open and schema.
  static Result<std::unique_ptr<Journal>> open(const std::string& path, const crypto::Secret& at_rest, const Opener& opener,
                                               Random& random, const char* vfs = nullptr);
  ~Journal();

  // Seals and commits the facts with their outbox rows in one transaction, and ends the draft they came from, if any.
  // A fact whose id is already here is skipped (a command run again after a crash changes nothing).
  Result<std::vector<facts::Stamped>> append(Sealer& sealer, HybridClock& clock, std::span<const facts::Fact> facts,
                                             std::optional<DraftId> ends = std::nullopt);

  // Drafts: each tap one committed row, sealed. A draft stays until append() ends it or discard_draft() erases it.
  Result<void> write_draft(const DraftStep& step);
  Result<std::vector<DraftStep>> drafts() const;            // ordered by draft, step
  Result<void> discard_draft(const DraftId& draft);         // rows overwritten (secure_delete)

  // What came by sync: verified entries and the range they extend, in one transaction. A stub is replaced when its body
  // comes; an entry already held is skipped; another entry for the same device and seq is `fork`.
  Result<std::vector<facts::Stamped>> ingest(std::span<SealedEntry> entries, const std::optional<Range>& range, WallTime now);
  Result<void> quarantine(const SealedEntry& entry, Code reason);

  Result<Head> head(const DeviceId& device) const;
  Result<std::vector<std::pair<DeviceId, Head>>> heads() const;
  Result<std::optional<SealedEntry>> entry(const DeviceId& device, std::uint64_t seq) const;  // key left out

  // Unsent entries of this device in order, cut at the last signed one, about max_bytes at most (never none if any).
  Result<std::vector<SealedEntry>> unsent(std::size_t max_bytes) const;
  // Marks entries up to seq as held by `holder` and keeps the receipt; only `server` takes them from the outbox.
  Result<void> receipt(const DeviceId& device, std::uint64_t up_to_seq, Holder holder, ByteView receipt);
  // Entries from `from` on of one device (own or another's), for healing a restored server.
  Result<std::vector<SealedEntry>> entries_from(const DeviceId& device, std::uint64_t from, std::size_t max_bytes) const;

  // Every readable fact, decrypted, in (device, seq) order. An entry that cannot be opened is quarantined in memory and
  // reported through `damaged`, and the rest goes on. Stops and returns the visitor's error if it fails.
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
  // A digest of what is held (heads, stub count): equal digests, equal facts.
  Result<crypto::Digest> state_digest() const;

 private:
  struct Parts;
  explicit Journal(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace leadline::journal
