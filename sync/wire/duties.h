// What a device owes the others when it has synced: seeds that members lack, and, of a registrar's device,
// new epochs where a seed may be with somebody who does not belong. Everybody sees the same log and could do
// the same at once; so each duty has an order of turns, and whoever comes later waits whether the earlier
// ones have done it.
#pragma once

#include "sync/wire/keylog.h"

namespace leadline::wire {

// At how many syncs in a row each duty was open. The caller keeps it from one sync to the next (also over
// restarts); each call brings its own part up to date: what is done is forgotten.
using Waited = std::map<std::string, unsigned>;

// Seeds that this device was handed and that members of their audience lack. Left out: what the receiver
// reaches from a later seed through `previous`; devices that did not believe this one before. The two holders
// nearest to the receiver (by the distance of ids, exclusive or) hand it over at once, twice as many at each
// later sync. One record for all seeds, more only where they do not fit. What cannot be sealed to a receiver
// is left out.
std::vector<EpochGrant> missing_grants(const KeyState& state, const Keyring& held, Waited& waited);

// Audiences that need a new epoch: the latest, or a rival of it, is exposed, or no member holds it; and
// somebody is left to read it.
std::vector<std::string> overdue_rotations(const KeyState& state);
// Of those the ones whose turn it is at this registrar's device: one registrar at once, twice as many at each
// later sync.
std::vector<std::string> rotations_due(const KeyState& state, const DeviceId& registrar, Waited& waited);

// What a record by this author has to name as its parents: the heads, and records that do not count but that
// it speaks of. More than most_parents are drawn together first, by Merges that name most_parents of them
// each.
inline constexpr std::size_t most_parents = 64;
std::vector<RecordHash> parents_of(const KeyState& state, const DeviceId& author, const RecordBody& body);

}  // namespace leadline::wire
