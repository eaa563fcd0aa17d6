#include "core/journal/parts.h"

#include "core/base/json.h"

namespace leadline::journal {
namespace {

constexpr std::string_view ledger_bound = "ledger";

// A tree of our own making: a field that is not there or not of its type means damage.
class Field {
 public:
  Field(const Json& tree, const char* table) : tree_(tree), table_(table) {}

  Result<std::uint64_t> number(const char* name) const {
    const auto found = tree_.find(name);
    if (found == tree_.end() || !found->is_number_unsigned()) return damaged(table_, name);
    return found->get<std::uint64_t>();
  }
  template <std::size_t N>
  Result<void> bytes(const char* name, std::array<std::uint8_t, N>& to) const {
    const auto found = tree_.find(name);
    if (found == tree_.end() || !found->is_binary() || found->get_binary().size() != N)
      return damaged(table_, name);
    std::copy_n(found->get_binary().begin(), N, to.begin());
    return {};
  }
  Result<Field> inside(const char* name) const {
    const auto found = tree_.find(name);
    if (found == tree_.end() || !found->is_object()) return damaged(table_, name);
    return Field(*found, table_);
  }
  bool has(const char* name) const { return tree_.contains(name); }

 private:
  const Json& tree_;
  const char* table_;
};

template <std::size_t N>
Json binary(const std::array<std::uint8_t, N>& bytes) {
  return Json::binary(Bytes(bytes.begin(), bytes.end()));
}

Json tally_json(const Tally& tally) { return {{"n", tally.count}, {"x", binary(tally.sum)}}; }

Result<Tally> tally_from(const Field& field) {
  Tally out;
  LEADLINE_TRY(count, field.number("n"));
  out.count = count;
  LEADLINE_CHECK(field.bytes("x", out.sum));
  return out;
}

Error gone_back(std::uint64_t to, std::uint64_t from) {
  return fail(Code::database_damaged, "journal.db",
              "it is at change " + std::to_string(to) + " and was at " + std::to_string(from) +
                  "; nothing was touched. To go on without what came after, take journal.db-last away");
}

Bytes account_body(const Account& a) {
  return to_cbor({{"b", a.stubs},
                  {"d", binary(a.device.bytes)},
                  {"e", tally_json(a.entries)},
                  {"h", binary(a.head.id)},
                  {"o", a.own ? 1u : 0u},
                  {"s", a.head.seq},
                  {"w", a.waiting}});
}

Result<Account> account_from(ByteView body) {
  LEADLINE_TRY(tree, parse_cbor(body, "account"));
  const Field field(tree, "account");
  Account out;
  LEADLINE_CHECK(field.bytes("d", out.device.bytes));
  LEADLINE_CHECK(field.bytes("h", out.head.id));
  LEADLINE_TRY(stubs, field.number("b"));
  LEADLINE_TRY(own, field.number("o"));
  LEADLINE_TRY(seq, field.number("s"));
  LEADLINE_TRY(waiting, field.number("w"));
  LEADLINE_TRY(inner, field.inside("e"));
  LEADLINE_TRY(entries, tally_from(inner));
  out.stubs = stubs;
  out.own = own != 0;
  out.head.seq = seq;
  out.waiting = waiting;
  out.entries = entries;
  return out;
}

}  // namespace

Journal::Parts::Parts(sqlite::Database database, const std::string& path, const crypto::Secret& at_rest,
                      const Opener& entry_opener, Random& source)
    : db(std::move(database)),
      opener(entry_opener),
      random(source),
      keys(at_rest),
      witness(path + "-last", keys),
      statements(db),
      accounts("account", keys, random, statements),
      drafts("draft", keys, random, statements),
      key_records("key_record", keys, random, statements),
      outbox("outbox", keys, random, statements, Shelf::Bodies::bare),
      owed("owed", keys, random, statements),
      quarantined("quarantined", keys, random, statements),
      receipts("receipt", keys, random, statements),
      values("value", keys, random, statements) {}

Bytes Journal::Parts::ledger_body() {
  Json tree = {
      {"c", standing.changes},
      {"f", standing.range.from},
      {"g", binary(standing.range.generation)},
      {"t", standing.range.to}};
  if (standing.last_received)
    tree["r"] = static_cast<std::uint64_t>(std::max<std::int64_t>(0, standing.last_received->ms));
  for (const Shelf* shelf : shelves()) tree["y"][shelf->table()] = tally_json(shelf->tally);
  return to_cbor(tree);
}

Result<void> Journal::Parts::load_ledger(ByteView body) {
  LEADLINE_TRY(tree, parse_cbor(body, "ledger"));
  const Field field(tree, "ledger");
  standing = {};
  LEADLINE_TRY(from, field.number("f"));
  LEADLINE_TRY(to, field.number("t"));
  standing.range.from = from;
  standing.range.to = to;
  LEADLINE_CHECK(field.bytes("g", standing.range.generation));
  if (field.has("c")) {
    LEADLINE_TRY(changes, field.number("c"));
    standing.changes = changes;
  } else {
    witness.tell(0);  // written by a Leadline that did not count
  }
  if (field.has("r")) {
    LEADLINE_TRY(received, field.number("r"));
    standing.last_received = WallTime{static_cast<std::int64_t>(received)};
  }
  LEADLINE_TRY(tallies, field.inside("y"));
  for (Shelf* shelf : shelves()) {
    LEADLINE_TRY(inner, tallies.inside(shelf->table()));
    LEADLINE_TRY(tally, tally_from(inner));
    shelf->tally = tally;
  }
  return {};
}

Result<void> Journal::Parts::load_accounts() {
  by_device.clear();
  by_number.clear();
  return accounts.each({}, [&](ByteView key, Bytes&& body) -> Result<void> {
    LEADLINE_TRY(account, account_from(body));
    if (key.size() != 8) return damaged("account", "key");
    account.number = static_cast<std::uint32_t>(number_of(key));
    by_number[account.number] = account.device;
    by_device[account.device] = account;
    return {};
  });
}

Result<void> Journal::Parts::check_not_emptied() {
  LEADLINE_TRY(query, statements.get("SELECT count(*) FROM sqlite_schema"));
  const Reading reading(query);
  LEADLINE_TRY(row, query->step());
  if (row && query->integer(0) == 0 && witness.last() > 0) return gone_back(0, witness.last());
  return {};
}

Result<void> Journal::Parts::check_not_older() {
  const auto last = witness.last();
  if (standing.changes < last) return gone_back(standing.changes, last);
  if (standing.changes > last) witness.tell(standing.changes);
  return {};
}

Result<void> Journal::Parts::load() {
  LEADLINE_TRY(query,
               statements.get("SELECT body, (SELECT count(*) FROM account) + (SELECT count(*) FROM value) + "
                              "(SELECT count(*) FROM key_record) + EXISTS(SELECT 1 FROM entry) FROM (SELECT "
                              "1) LEFT JOIN ledger"));
  const Reading reading(query);
  LEADLINE_TRY(row, query->step());
  if (!row) return damaged("ledger", "no row");
  if (query->null(0)) {
    if (query->integer(1) != 0) return damaged("ledger", "it is missing");
    query->reset();
    LEADLINE_CHECK(check_not_older());
    return change([] { return Result<void>{}; });  // a new file
  }
  auto body = crypto::unwrap(keys.bodies, query->view(0), bytes_of(ledger_bound));
  if (!body) return damaged("ledger", "it is not what was written, or the key is another's");
  query->reset();
  LEADLINE_CHECK(load_ledger(*body));
  LEADLINE_CHECK(load_accounts());
  stale = false;
  return {};
}

Result<void> Journal::Parts::check_shelves() {
  for (const Shelf* shelf : shelves()) LEADLINE_CHECK(shelf->check());
  return {};
}

Result<void> Journal::Parts::ready() {
  if (!stale) return {};
  return load();
}

Result<void> Journal::Parts::store_state() {
  for (auto& [device, account] : by_device) {
    if (!account.changed) continue;
    LEADLINE_CHECK(accounts.put(ordered(account.number), account_body(account)));
    account.changed = false;
  }
  ++standing.changes;
  LEADLINE_TRY(upsert, statements.get("INSERT OR REPLACE INTO ledger VALUES(1,?1)"));
  return upsert->bind(crypto::wrap(keys.bodies, random, ledger_body(), bytes_of(ledger_bound))).run();
}

Result<void> Journal::Parts::change(const std::function<Result<void>()>& body) {
  LEADLINE_CHECK(ready());
  auto outcome = db.transaction([&]() -> Result<void> {
    LEADLINE_CHECK(body());
    return store_state();
  });
  // What memory says may run ahead of the file now: it is read again before it is used.
  if (!outcome)
    stale = true;
  else
    witness.tell(standing.changes);
  return outcome;
}

Account* Journal::Parts::account(const DeviceId& device) {
  const auto found = by_device.find(device);
  return found == by_device.end() ? nullptr : &found->second;
}

Result<Account*> Journal::Parts::account_or_new(const DeviceId& device) {
  if (auto* there = account(device)) return there;
  const std::uint32_t last = by_number.empty() ? 0 : by_number.rbegin()->first;
  if (last >= (1u << 22)) return fail(Code::too_large, "journal", "too many devices");
  Account fresh;
  fresh.number = last + 1;
  fresh.device = device;
  fresh.changed = true;
  by_number[fresh.number] = device;
  return &by_device.emplace(device, fresh).first->second;
}

const Account* Journal::Parts::account_of_place(std::uint64_t at) const {
  const auto found = by_number.find(static_cast<std::uint32_t>(at >> seq_bits));
  return found == by_number.end() ? nullptr : &by_device.at(found->second);
}

}  // namespace leadline::journal
