// Devices that are cut off, by registrars who do not always know of one another, and what must hold of keys
// in the end.
#include <algorithm>

#include "sync/wire/duties.h"
#include "tests/sim/world.h"

namespace leadline::sim {
using disclosure::Role;

// Every record that the server or a device holds that will still be heard of.
wire::KeyState World::truth(const Host* without) {
  std::vector<Bytes> all;
  if (server_.running())
    if (const auto records = server_.store().key_records(0)) all = *records;
  for (auto& host : hosts_) {
    if (&host == without || host.lost || !host.joined() || !open(host)) continue;
    const auto records = host.device->journal().key_records();
    if (records) all.insert(all.end(), records->begin(), records->end());
  }
  return wire::reduce(all, hosts_.front().device->me().genesis);
}

// The only device that holds a seed takes with it what was sealed to it: such a loss is known, and no matter
// of this test.
bool World::others_hold_its_seeds(Host& target) {
  const auto keys = truth(&target);
  const auto safe = [&](const wire::EpochSeed& seed) {
    if (!seed.lockboxes.contains(target.id)) return true;
    return std::ranges::any_of(hosts_, [&](const Host& other) {
      // Who was cut off in the moment in which a process died may not be known to be lost.
      const auto* device = keys.device(other.id);
      return &other != &target && !other.lost && device && !device->revoked &&
             seed.lockboxes.contains(other.id);
    });
  };
  const auto all_safe = [&](const auto& seeds) { return std::ranges::all_of(seeds, safe); };
  for (const auto& [index, epochs] : keys.audiences)
    for (const auto& [number, epoch] : epochs)
      if (!safe(epoch) || !all_safe(epoch.rivals)) return false;
  for (const auto& [index, epochs] : keys.void_epochs)
    for (const auto& [number, seeds] : epochs)
      if (!all_safe(seeds)) return false;
  return true;
}

// What this world can judge afterwards: nothing that the target gave away is unknown to the registrar, and
// who was approved by it has been heard of.
bool World::may_be_cut_off(Host& registrar, Host& target) {
  if (target.number == 0 || &target == &registrar || target.lost || target.invitation || !target.joined() ||
      !open(target))
    return false;
  const auto* known = registrar.device->keys().device(target.id);
  if (!known || known->revoked) return false;
  const auto held = registrar.device->journal().head(target.id);
  if (!held || held->seq < server_.ever_held(target.id)) return false;
  for (const auto& other : hosts_) {
    const auto at = other.heads.find(target.id);
    if (&other != &target && at != other.heads.end() && at->second > held->seq) return false;
  }
  // What a doomed registrar does is void in the end, and takes nothing with it.
  if (!registrar.lost && !others_hold_its_seeds(target)) return false;
  if (target.role != Role::registrar) return true;
  if (registrar.lost || target.head > held->seq) return false;
  const auto records = target.device->journal().key_records();
  for (const auto& bytes : records ? *records : std::vector<Bytes>{}) {
    const auto record = wire::parse_record(bytes);
    const auto* certificate = record ? std::get_if<wire::DeviceCertificate>(&record->body) : nullptr;
    if (certificate && record->author == target.id && !registrar.device->keys().device(certificate->device))
      return false;
  }
  return std::ranges::none_of(hosts_, [&](const Host& host) {
    return (host.invitation || !host.joined()) && host.number != 0 && host.invited_by == target.number;
  });
}

void World::cut_off(Host& registrar, Chance& chance) {
  if (!registrar.device->me().approved) return;
  if (!registrar.lost && chance.percent(70)) sync(registrar, Weather::calm, 0);
  if (!registrar.device->me().approved) return;
  const auto first = chance.below(hosts_.size());
  Host* chosen = nullptr;
  for (std::size_t i = 0; i < hosts_.size() && !chosen; ++i)
    if (Host& host = hosts_[(first + i) % hosts_.size()]; may_be_cut_off(registrar, host)) chosen = &host;
  if (!chosen) return;
  Host& target = *chosen;
  const auto done = registrar.device->revoke(target.id);
  say("    " + registrar.name + " cuts " + target.name + " off" +
      (done ? "" : ": " + describe(done.error())));
  if (registrar.lost) return;
  // Where a process died over it, only its next start says whether it was kept: silent until then.
  target.lost = true;
  const auto* known = registrar.device->keys().device(target.id);
  if (!done || !known || !known->revoked) return;
  ++counters_.cut_off;
  if (target.role == Role::registrar) ++counters_.registrars_cut_off;
  target.lost_to_founder = registrar.number == 0;
}

// How far of a device's chain somebody holds the bodies: what it gave to a server that was put back since,
// and nobody had read, is gone with it.
std::uint64_t World::whole_up_to(const Host& lost, std::uint64_t last) {
  std::set<std::uint64_t> whole;
  if (const auto runs = server_.store().runs_after(0, std::size_t{1} << 30))
    for (const auto& run : *runs)
      for (const auto& entry : run.entries)
        if (entry.device == lost.id && !entry.stub) whole.insert(entry.seq);
  for (std::uint64_t seq = 1; seq <= last; ++seq) {
    const bool held = whole.contains(seq) || std::ranges::any_of(hosts_, [&](Host& host) {
                        if (host.lost || !host.joined() || !open(host)) return false;
                        const auto entry = host.device->journal().entry(lost.id, seq);
                        return entry && *entry && !(*entry)->stub;
                      });
    if (!held) return seq - 1;
  }
  return last;
}

// Who is cut off when all is said, and what of theirs counts.
void World::settle_losses() {
  std::vector<bool> were;
  for (const auto& host : hosts_) were.push_back(host.lost);
  wire::KeyState state;
  // Who turns out not to be lost has records that will be heard of.
  bool changed = true;
  for (std::size_t round = 0; changed && round < hosts_.size(); ++round) {
    changed = false;
    state = truth(nullptr);
    for (auto& host : hosts_) {
      const auto* device = state.device(host.id);
      const bool lost = device && device->revoked;
      changed = std::exchange(host.lost, lost) != lost || changed;
    }
  }
  for (const auto& host : hosts_) counters_.cut_off_in_vain += were[host.number] && !host.lost;
  std::map<std::size_t, std::optional<std::uint64_t>> last_counted;
  for (auto& host : hosts_) {
    if (!host.lost) continue;
    host.whole = whole_up_to(host, state.device(host.id)->revoked->last_seq);
    // What waited for a key may be lost with the device whatever its chain says.
    last_counted[host.number] = host.ever_owed ? std::nullopt : std::optional(host.whole);
  }
  ledger_.cut(last_counted);
}

// All know the same, what is due is done, and no record whatever hands a seed that is sealed to now to a
// device that is cut off.
void World::check_keys() {
  const auto& keys = hosts_.front().device->keys();
  for (auto& host : hosts_)
    if (!host.lost)
      expect(host.device->keys().log_digest == keys.log_digest, host.name + " knows another key log");
  for (const auto& audience : wire::overdue_rotations(keys))
    complain(audience + " still waits for a new key");
  std::map<crypto::PublicKey, std::set<DeviceId>> handed;
  const auto records = hosts_.front().device->journal().key_records();
  for (const auto& bytes : records ? *records : std::vector<Bytes>{}) {
    const auto record = wire::parse_record(bytes);
    if (!record) continue;
    if (const auto* epoch = std::get_if<wire::AudienceEpoch>(&record->body))
      for (const auto& [device, box] : epoch->lockboxes) handed[epoch->box].insert(device);
    if (const auto* grant = std::get_if<wire::EpochGrant>(&record->body))
      for (const auto& one : grant->seeds)
        for (const auto& [device, box] : one.lockboxes) handed[one.seed.box].insert(device);
  }
  for (const auto& [audience, index] : keys.index_of) {
    const auto* seed = keys.sealing(audience);
    for (auto& host : hosts_) {
      if (host.lost && seed)
        expect(!handed[seed->record.box].contains(host.id),
               host.name + " holds what is sealed to now: " + audience);
      if (!host.lost && wire::is_member(keys, host.id, audience))
        expect(seed && seed->holders.contains(host.id), host.name + " lacks the key of " + audience);
    }
  }
}

}  // namespace leadline::sim
