// Keys that nobody in good standing has: a registrar who does not know that it was cut off makes one for
// devices that were cut off as well. What honest devices seal to it before they know is sealed once more by
// whoever can read what it wrote; what was written for others alone takes the program's recovery key.
#include <algorithm>

#include "sync/wire/entry.h"
#include "tests/sim/world.h"

namespace leadline::sim {

std::size_t orphans_in(const wire::KeyState& keys) {
  const auto orphaned = [](const wire::EpochSeed& seed) { return seed.orphaned; };
  std::size_t out = 0;
  for (const auto& [index, epochs] : keys.audiences)
    for (const auto& [number, epoch] : epochs)
      out += orphaned(epoch) + static_cast<std::size_t>(std::ranges::count_if(epoch.rivals, orphaned));
  for (const auto& [index, epochs] : keys.void_epochs)
    for (const auto& [number, seeds] : epochs)
      out += static_cast<std::size_t>(std::ranges::count_if(seeds, orphaned));
  return out;
}

// From then on entries that were sealed once more stand among its own, with the times at which things
// happened.
void World::note_orphans(Host& host) {
  if (orphans_in(host.device->keys()) == 0) return;
  host.has_orphans = host.ever_owed = true;
}

// Of the commands that failed, the one that came through, by what its device can read of it; none: it reads
// nothing of any that it had not kept before.
const Attempt* World::that_was_kept(Host& host) {
  std::set<FactId> readable;
  const auto read = host.device->journal().each([&](facts::Stamped&& stamped) -> Result<void> {
    if (stamped.author == host.id) readable.insert(stamped.fact.id);
    return {};
  });
  if (!read) complain(host.name + " cannot read its facts: " + describe(read.error()));
  const auto came_through = [&](const facts::Fact& fact) {
    const auto kept = ledger_.kept().find(fact.id);
    return readable.contains(fact.id) &&
           (kept == ledger_.kept().end() || !kept->second.authors.contains(host.number));
  };
  for (const auto& attempt : host.attempts)
    if (std::ranges::any_of(attempt.facts, came_through)) return &attempt;
  return nullptr;
}

// A command whose process died, and entries that were sealed once more at the next start: the sum of both
// says nothing.
void World::settle_by_reading(Host& host, std::uint64_t head) {
  const auto* attempt = that_was_kept(host);
  if (!attempt) return;
  for (const auto& fact : attempt->facts) ledger_.keep(host.number, fact, head);
  if (attempt->ends) host.drafts.erase(*attempt->ends);
}

void World::note_shut(Host& host) {
  const auto& keys = host.device->keys();
  const auto shut = [&](const wire::AudienceRef& ref) {
    return wire::belongs(keys, host.id, ref.index) &&
           std::ranges::any_of(keys.seeds(ref.index, ref.epoch),
                               [](const auto* seed) { return seed->orphaned; });
  };
  const auto waiting = host.device->journal().waiting([&](journal::SealedEntry&& entry) {
    const auto outline = wire::outline(entry.stored);
    if (outline && std::ranges::any_of(outline->stub.audiences, shut)) {
      ++host.shut[entry.device];
      ++host.waits_in_vain;
    }
    return true;
  });
  if (!waiting) complain(host.name + " cannot say what waits");
  const auto read = host.device->journal().each([&](facts::Stamped&& stamped) -> Result<void> {
    if (stamped.author == host.id) host.reads_of_its_own.insert(stamped.fact.id);
    return {};
  });
  if (!read) complain(host.name + " cannot read its facts: " + describe(read.error()));
}

// Whether an entry that nobody can open stands where this fact should be, and its author could not mend it.
bool World::is_shut(Host& host, const Kept& kept) {
  for (const auto& [number, head] : kept.authors) {
    const Host& author = hosts_[number];
    auto& left = host.shut[author.id];
    if (left == 0 || (!author.lost && author.reads_of_its_own.contains(kept.fact.id))) return false;
    --left;
  }
  ++counters_.shut;
  shut_subjects_.insert(kept.fact.subject);
  return true;
}

}  // namespace leadline::sim
