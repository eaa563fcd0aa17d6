#include "core/journal/journal.h"

#include <fcntl.h>
#include <unistd.h>

#include "core/journal/parts.h"

namespace leadline::journal {
namespace {

constexpr std::uint32_t application_id = 0x4c4c4a4e;  // "LLJN"
constexpr int schema_version = 1;

std::string schema() {
  std::string sql = R"(
CREATE TABLE entry(place INTEGER PRIMARY KEY, id BLOB NOT NULL, previous BLOB NOT NULL, at INTEGER NOT NULL, state INTEGER NOT NULL,
                   stub INTEGER NOT NULL, tag BLOB, stored BLOB NOT NULL, signature BLOB, key BLOB, mark BLOB NOT NULL);
CREATE INDEX entry_tag ON entry(tag) WHERE tag IS NOT NULL;
CREATE INDEX entry_waiting ON entry(place) WHERE state=1;
CREATE TABLE ledger(one INTEGER PRIMARY KEY CHECK(one=1), body BLOB NOT NULL);
)";
  for (const char* table : {"account", "draft", "key_record", "outbox", "owed", "quarantined", "receipt", "value"})
    sql += Shelf::schema(table);
  return sql;
}

// Readable by its owner alone from the first moment; SQLite gives the log beside it the same mode.
void make_private(const std::string& path) {
  const int made = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (made >= 0) ::close(made);
}

}  // namespace

Journal::Journal(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Journal::~Journal() = default;

Result<std::unique_ptr<Journal>> Journal::open(const std::string& path, const crypto::Secret& at_rest,
                                               const Opener& opener, Random& random, const char* vfs) {
  make_private(path);
  LEADLINE_TRY(database, sqlite::Database::open(path, {.exclusive = true, .vfs = vfs}));
  LEADLINE_CHECK(database.run("PRAGMA secure_delete=ON"));
  // A damaged log is left as it is, for whoever can still read it.
  LEADLINE_CHECK(database.keep_log(true));
  auto parts = std::make_unique<Parts>(std::move(database), path, at_rest, opener, random);
  LEADLINE_CHECK(parts->check_not_emptied());
  LEADLINE_CHECK(parts->db.schema(application_id, schema_version, schema()));
  LEADLINE_CHECK(parts->load());
  LEADLINE_CHECK(parts->check_not_older());
  LEADLINE_CHECK(parts->check_shelves());
  LEADLINE_CHECK(parts->db.keep_log(false));
  return std::unique_ptr<Journal>(new Journal(std::move(parts)));
}

Result<Head> Journal::head(const DeviceId& device) const {
  LEADLINE_CHECK(parts_->ready());
  const auto* account = parts_->account(device);
  return account ? account->head : Head{};
}

Result<std::vector<std::pair<DeviceId, Head>>> Journal::heads() const {
  LEADLINE_CHECK(parts_->ready());
  std::vector<std::pair<DeviceId, Head>> out;
  for (const auto& [device, account] : parts_->by_device) out.emplace_back(device, account.head);
  return out;
}

Result<Range> Journal::range() const {
  LEADLINE_CHECK(parts_->ready());
  return parts_->standing.range;
}

Result<crypto::Digest> Journal::state_digest() const {
  LEADLINE_CHECK(parts_->ready());
  Bytes all;
  for (const auto& [device, account] : parts_->by_device) {
    const Bytes one = joined({device.bytes, ordered(account.head.seq), account.head.id,
                              ordered(account.entries.count), account.entries.sum});
    all.insert(all.end(), one.begin(), one.end());
  }
  return crypto::hash("leadline/journal-state/1", {all});
}

Result<Status> Journal::status() const {
  Parts& p = *parts_;
  LEADLINE_CHECK(p.ready());
  Status out;
  out.unsent = p.outbox.tally.count;
  out.owed = p.owed.tally.count;
  out.range = p.standing.range;
  out.last_received = p.standing.last_received;
  for (const auto& [device, account] : p.by_device) {
    out.heads.emplace_back(device, account.head);
    out.entries += account.entries.count;
    out.stubs += account.stubs;
    out.waiting += account.waiting;
    if (!account.own) continue;
    LEADLINE_TRY(receipt, p.server_receipt(account));
    if (receipt) out.last_receipt = std::move(receipt);
  }
  LEADLINE_TRY(aside, p.set_aside());
  out.quarantined = std::move(aside);
  return out;
}

}  // namespace leadline::journal
