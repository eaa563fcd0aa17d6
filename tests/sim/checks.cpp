// What must hold when everything is mended and everyone has synced.
#include <algorithm>
#include <filesystem>

#include "core/base/json.h"
#include "sync/wire/run.h"
#include "tests/sim/world.h"

namespace leadline::sim {
namespace fs = std::filesystem;
using disclosure::Role;
namespace {

bool shows(const facts::Fact& fact, std::string_view canary) {
  return facts::to_json(fact).dump().find(canary) != std::string::npos;
}

}  // namespace

// Every fact that was kept is on its author's device and on exactly those that may read it; no other is, none
// twice.
void World::check_facts(Host& host) {
  std::map<FactId, Bytes> found;
  std::set<std::pair<FactId, DeviceId>> written;
  const auto read = host.device->journal().each([&](facts::Stamped&& stamped) -> Result<void> {
    const auto& fact = stamped.fact;
    const std::string kind(facts::kind_of(fact.body));
    found[fact.id] = facts::encode(fact);
    expect(written.emplace(fact.id, stamped.author).second, host.name + " holds one fact twice: " + kind);
    expect(may_read(host.role, wall_of(fact)), host.name + " reads " + kind);
    if (!is_care(host.role)) expect(!shows(fact, care_canary), host.name + " reads care's words in " + kind);
    if (!is_law(host.role)) expect(!shows(fact, law_canary), host.name + " reads police's words in " + kind);
    const bool paper = wall_of(fact) == Wall::everyone;
    expect(paper || ledger_.kept().contains(fact.id), host.name + " holds a fact that nobody wrote: " + kind);
    if (paper && host.number == 0) papers_.insert(fact.id);
    return {};
  });
  if (!read) return complain(host.name + " cannot read its facts: " + describe(read.error()));
  std::map<FactId, std::size_t> times;
  for (const auto& [id, author] : written) ++times[id];
  for (const auto& [id, kept] : ledger_.kept()) {
    const std::string kind(facts::kind_of(kept.fact.body));
    const bool meant = may_read(host.role, wall_of(kept.fact));
    if (meant && ledger_.counts(id))
      expect(found.contains(id) || is_shut(host, kept),
             host.name + " lacks " + kind + " of " + hosts_[kept.authors.begin()->first].name);
    if (meant && found.contains(id) && !written_by_many(kept.fact))
      expect(found[id] == facts::encode(kept.fact), host.name + " holds another " + kind);
    if (!written_by_many(kept.fact)) expect(times[id] <= 1, host.name + " holds two copies of " + kind);
  }
  for (const auto& id : papers_) expect(found.contains(id), host.name + " lacks a paper of the program");
}

void World::check_holds(Host& host) {
  const auto all = host.device->views().referrals();
  if (!all) return complain(host.name + " cannot read its referrals");
  const bool counted = host.number == 1;  // the first officer
  for (const auto& r : *all) {
    if (!is_law(host.role) || !ledger_.whole(r.id) || shut_subjects_.contains(r.id)) continue;
    counters_.released += counted && r.hold == views::Hold::released;
    counters_.returned += counted && r.hold == views::Hold::returned_to_officer;
    counters_.decisions += counted && r.decision.has_value();
    auto hold = views::Hold::none;
    if (ledger_.kept_one(r.id, "intake_done"))
      hold = views::Hold::released;
    else if (ledger_.kept_one(r.id, "window_closed"))
      hold = views::Hold::returned_to_officer;
    else if (ledger_.kept_one(r.id, "charge_held"))
      hold = views::Hold::held;
    expect(r.hold == hold, host.name + ": " + r.id.text().substr(0, 6) + " is " +
                               std::string(views::word(r.hold)) + ", not " + std::string(views::word(hold)));
    expect(r.consent_ended == ledger_.kept_one(r.id, "consent_ended"),
           host.name + " does not know how a release stands");
    expect(r.pending.empty(), host.name + " waits for a fact that will not come");
  }
}

// What crosses from care to law rests on a release that names police, and says no more than what happened.
void World::check_crossings() {
  for (const auto& [id, kept] : ledger_.kept()) {
    const auto& fact = kept.fact;
    const std::string kind(facts::kind_of(fact.body));
    if (!written_by_many(fact)) continue;
    const auto parent = fact.parent ? ledger_.kept().find(*fact.parent) : ledger_.kept().end();
    if (parent == ledger_.kept().end()) return complain(kind + " crosses without a release");
    expect(std::holds_alternative<facts::ConsentSigned>(parent->second.fact.body),
           kind + " rests on no release");
    expect(wall_of(parent->second.fact) == Wall::both, kind + " crosses by a release that names no police");
    if (kind == "intake_done")
      expect(ledger_.kept_one(fact.subject, "intake_completed"), "police hear of an intake that was not");
    if (kind == "window_closed")
      expect(ledger_.kept_one(fact.subject, "intake_not_completed"), "a window is closed for no reason");
  }
}

// Hybrid times of one author never repeat and never run back, whatever its clock did.
void World::check_order(Host& host) {
  if (host.ever_owed) return;  // what waited for a key bears the time at which it happened
  HybridTime before;
  for (std::uint64_t seq = 1; seq <= host.head; ++seq) {
    const auto entry = host.device->journal().entry(host.id, seq);
    if (!entry || !*entry) return complain(host.name + " lacks its own entry " + std::to_string(seq));
    expect((*entry)->at > before, host.name + "'s time runs back");
    before = (*entry)->at;
  }
}

// The server holds every entry of every chain, whole, as its author's device does.
void World::check_server() {
  const auto runs = server_.store().runs_after(0, std::size_t{1} << 30);
  if (!runs) return complain("the server cannot read its store");
  std::map<std::pair<DeviceId, std::uint64_t>, journal::EntryId> held;
  for (const auto& run : *runs)
    for (const auto& entry : run.entries) {
      const auto author = std::ranges::find(hosts_, entry.device, &Host::id);
      expect(!entry.stub || (author != hosts_.end() && entry.seq > author->whole),
             "the server holds a stub where there is a body");
      held[{entry.device, entry.seq}] = entry.id;
    }
  const auto counted = [&](const Host& host) {
    const auto* device = hosts_.front().device->keys().device(host.id);
    return device && device->revoked ? std::min(host.head, device->revoked->last_seq) : host.head;
  };
  // What went with a lost device nobody can give to a server that was put back; of that, readers may hold the
  // stubs.
  std::uint64_t gone = 0;
  for (const auto& host : hosts_)
    if (host.lost) gone += counted(host) - std::min(counted(host), host.whole);
  for (auto& host : hosts_) {
    const auto last = std::min(counted(host), host.whole);
    for (std::uint64_t seq = 1; seq <= last; ++seq) {
      const auto entry = host.device->journal().entry(host.id, seq);
      if (!entry || !*entry) return complain(host.name + " lacks its own entry " + std::to_string(seq));
      const auto there = held.find({host.id, seq});
      expect(there != held.end() && there->second == (*entry)->id,
             "the server lacks entry " + std::to_string(seq) + " of " + host.name);
    }
    if (host.lost) continue;
    auto status = host.device->journal().status();
    if (!status) return complain(host.name + " cannot say how it stands");
    // Set aside when somebody was cut off in vain, and read again since: the note of it stays.
    std::erase_if(status->quarantined, [&](const auto& one) {
      const auto* author = host.device->keys().device(one.device);
      return one.reason == Code::revoked && author && !author->revoked;
    });
    expect(status->unsent == 0, host.name + " still has " + std::to_string(status->unsent) + " to send");
    expect(status->owed == 0, host.name + " still owes facts to somebody");
    expect(status->waiting == host.waits_in_vain, host.name + " still waits for keys");
    expect(
        status->quarantined.empty(),
        host.name + " has set something aside: " +
            (status->quarantined.empty() ? "" : std::string(leadline::name(status->quarantined[0].reason))));
    expect(status->entries >= held.size() && status->entries <= held.size() + gone,
           host.name + " holds " + std::to_string(status->entries) + " entries of " +
               std::to_string(held.size()));
  }
  const auto forks = server_.store().forks();
  expect(forks && *forks == 0, "the server has seen a fork");
}

// Equal memberships, equal knowledge, byte for byte; also when it is read from the journal anew.
void World::check_dumps() {
  std::map<std::string, std::pair<std::string, std::string>> by_room;
  for (auto& host : hosts_) {
    if (host.lost) continue;
    const auto dump = host.device->views().dump();
    if (!dump) return complain(host.name + " cannot dump its views");
    const bool all_of_care = host.role == Role::coordinator;  // and the nameless notes
    const std::string room = is_law(host.role)    ? "law"
                             : all_of_care        ? "coordinator"
                             : is_care(host.role) ? "care"
                                                  : "office";
    const auto [first, fresh] = by_room.emplace(room, std::pair{host.name, dump->dump()});
    expect(fresh || first->second.second == dump->dump(),
           host.name + " and " + first->second.first + " see different things");
    if (host.number % 2 == schedule_.seed % 2) static_cast<void>(host.device->save_snapshot());
    host.drop();
    if (!open(host)) return complain(host.name + " does not open any more");
    const auto again = host.device->views().dump();
    expect(again && again->dump() == dump->dump(), host.name + " sees something else after a restart");
  }
}

// No word in the clear on any disk: neither the server's nor a device's own.
void World::check_canaries() {
  for (const auto& file : fs::recursive_directory_iterator(folder_.path())) {
    if (!file.is_regular_file()) continue;
    const auto bytes = read_file(file.path().string(), std::size_t{1} << 28);
    if (!bytes) return complain("the test cannot read " + file.path().string());
    expect(bytes->find(Air::canary) == std::string::npos,
           "a canary in the clear in " + file.path().filename().string());
  }
}

void World::check_all() {
  for (auto& host : hosts_)
    if (!host.lost) note_shut(host);
  counters_.orphaned_keys += orphans_in(hosts_.front().device->keys());
  for (const auto& [index, epochs] : hosts_.front().device->keys().audiences)
    for (const auto& [number, epoch] : epochs) counters_.rival_epochs += epoch.rivals.size();
  for (const auto& [index, epochs] : hosts_.front().device->keys().void_epochs)
    for (const auto& [number, seeds] : epochs) counters_.void_epochs += seeds.size();
  check_keys();
  for (auto& host : hosts_) {
    if (host.lost) continue;
    check_facts(host);
    check_holds(host);
    check_order(host);
  }
  check_crossings();
  check_server();
  check_dumps();
  check_canaries();
}

}  // namespace leadline::sim
