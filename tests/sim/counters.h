// What a run of the simulator has been through, to be said at its end.
#pragma once

#include <cstdint>

namespace leadline::sim {

struct Counters {
  std::uint64_t seeds = 0, events = 0, commands = 0, refusals = 0, facts = 0, syncs = 0, whole_syncs = 0;
  std::uint64_t device_deaths = 0, server_deaths = 0, power_cuts = 0, disk_errors = 0;
  std::uint64_t released = 0, returned = 0, decisions = 0, rival_epochs = 0, void_epochs = 0;
  std::uint64_t orphaned_keys = 0, shut = 0;
  std::uint64_t cut_off = 0, registrars_cut_off = 0, cut_off_in_vain = 0;
  std::uint64_t restores = 0, mishaps = 0, joined = 0, clock_jumps = 0;
};

}  // namespace leadline::sim
