// Inside core/journal: what an open journal holds. FORMAT.md describes the tables.
#pragma once

#include "core/journal/journal.h"
#include "core/journal/shelf.h"
#include "core/journal/witness.h"

namespace leadline::journal {

enum class EntryState { accepted = 0, waiting = 1, quarantined = 2 };

// A device's entries: a row of the shelf `account`.
struct Account {
  std::uint32_t number = 0;  // its entries have places from number << 40 on
  DeviceId device;
  bool own = false;
  Head head;
  std::uint64_t stubs = 0, waiting = 0;
  Tally entries;
  bool changed = false;
};

// What the ledger says beside the tallies.
struct Standing {
  Range range;
  std::optional<WallTime> last_received;
  std::uint64_t changes = 0;  // committed so far
};

// One row of the table `entry`.
struct EntryRow {
  std::uint64_t place = 0;
  EntryId id{}, previous{};
  HybridTime at;
  EntryState state = EntryState::accepted;
  bool stub = false;
  std::optional<Mark> tag;  // of the fact's id, to know it again
  Bytes stored;
  std::optional<Bytes> signature;
  std::optional<Bytes> key;  // wrapped
  Mark mark{};               // over all of the above
};

constexpr int seq_bits = 40;
constexpr std::uint64_t max_seq = (std::uint64_t{1} << seq_bits) - 1;

struct Journal::Parts {
  Parts(sqlite::Database database, const std::string& path, const crypto::Secret& at_rest, const Opener& entry_opener,
        Random& source);
  Parts(const Parts&) = delete;
  Parts& operator=(const Parts&) = delete;

  // database_damaged: the file is empty, or older than what it was known to hold.
  Result<void> check_not_emptied();
  Result<void> check_not_older();
  // The ledger and the accounts from the file; makes them if the file is new.
  Result<void> load();
  Result<void> check_shelves();
  Result<void> ready();  // loads again after a change that failed
  // One transaction: the body, then accounts and ledger. Afterwards memory and file say the same.
  Result<void> change(const std::function<Result<void>()>& body);

  // Accounts, by device. The pointer holds until the next call that may add one.
  Account* account(const DeviceId& device);
  Result<Account*> account_or_new(const DeviceId& device);
  const Account* account_of_place(std::uint64_t place) const;
  static std::uint64_t place(const Account& account, std::uint64_t seq) {
    return std::uint64_t{account.number} << seq_bits | seq;
  }

  // Rows.
  Mark tag_of(const FactId& fact) const { return keys.mark("fact", {fact.view()}); }
  Mark mark_of(const EntryRow& row) const;
  Bytes key_bound(const EntryRow& row) const;  // what a wrapped content key is bound to
  Result<std::optional<EntryRow>> row_at(std::uint64_t place);
  Result<void> check_absent(std::uint64_t place);  // database_damaged where a search cannot be believed
  Result<void> write_row(Account& account, EntryRow& row, const EntryRow* before);
  Result<bool> knows(const FactId& fact);
  // Knows it from an entry of this author that can be opened here.
  Result<bool> reads(const Account& author, const FactId& fact);
  // What this device wrote, by the fact's tag: to whom, and where it can be read here.
  struct OwnFact {
    Reach reach;
    std::optional<std::uint64_t> readable;
  };
  Result<std::map<Mark, OwnFact>> own_facts(
      const std::function<Result<Reach>(std::uint64_t seq, ByteView stored)>& reach);
  Result<std::optional<facts::Stamped>> read_own(std::uint64_t place);
  // With the audiences to which it is to be owed again; none: nobody.
  Result<std::optional<Addressed>> lost_fact(const Sealer& sealer, const OwnFact& own);
  Result<SealedEntry> entry_of(const EntryRow& row) const;
  // Rows of one device from `seq` on, cut at the last signed one.
  Result<std::vector<SealedEntry>> run_from(const Account& account, std::uint64_t seq, std::uint64_t last,
                                            std::size_t max_bytes);

  // Wraps the content key for this device's own use.
  Bytes wrapped_key(const EntryRow& row, const ContentKey& key) {
    return crypto::wrap(keys.contents, random, key.view(), key_bound(row));
  }

  Result<std::optional<Bytes>> server_receipt(const Account& account) const;
  Result<std::vector<Quarantined>> set_aside() const;
  Result<void> put_aside(const SealedEntry& entry, Code reason, bool with_body);
  Result<void> erase_draft(const DraftId& draft);
  // Own facts, sealed behind the head; none: none.
  Result<std::vector<SealedEntry>> seal_own(Sealer& sealer, std::span<const Addressed> own);
  // Their entries and outbox rows. Inside a transaction.
  Result<std::vector<facts::Stamped>> write_own(std::vector<Addressed>& own, std::vector<SealedEntry>& sealed);
  // What waits for keys. owe() inside a transaction.
  Bytes owed_key(const Addressed& fact) const;
  Result<void> owe(const Addressed& fact);
  Result<bool> is_owed(const FactId& fact);
  // One entry that came: what it changes here, and the fact if it can be read now.
  Result<std::optional<facts::Stamped>> take(SealedEntry& entry);
  Result<void> check_neighbors(const Account& account, const SealedEntry& entry);

  sqlite::Database db;
  const Opener& opener;
  Random& random;
  Keys keys;
  Witness witness;
  Statements statements;
  Shelf accounts, drafts, key_records, outbox, owed, quarantined, receipts, values;
  std::map<DeviceId, Account> by_device;
  std::map<std::uint32_t, DeviceId> by_number;
  Standing standing;
  bool stale = false;

 private:
  std::array<Shelf*, 8> shelves() {
    return {&accounts, &drafts, &key_records, &outbox, &owed, &quarantined, &receipts, &values};
  }
  Result<void> load_ledger(ByteView body);
  Result<void> load_accounts();
  Result<void> store_state();
  Bytes ledger_body();
};

// Reads the columns of entry_columns.
inline constexpr const char* entry_columns =
    "place, id, previous, at, state, stub, tag, stored, signature, key, mark";
Result<EntryRow> read_row(const sqlite::Statement& query);

}  // namespace leadline::journal
