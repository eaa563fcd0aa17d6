// A schedule: what happens in one world, drawn from its seed before anything has happened. An event names
// what it is about by numbers that always mean something, so that any of them can be left out and the rest
// still plays.
#pragma once

#include <string>
#include <vector>

#include "tests/sim/chance.h"
#include "tests/support/fault_vfs/fault_vfs.h"

namespace leadline::sim {

enum class What {
  encounter,  // an officer or a peer records one
  tap,        // an answer of one that is under way
  again,      // the last command is run once more, as after a crash
  claim,
  contact,
  note,
  schedule,
  complete,
  close_window,
  revoke_release,
  decide,
  incident,  // an officer gives the number that was to come later
  equity,    // a nameless note
  sync,
  restart,   // locked and unlocked
  snapshot,  // of the views: saved, lost, or one of another moment put back
  clock,     // a device's clock jumps
  approve,   // a registrar brings a device in
  publish,   // the program's papers change
  cut_off,   // a registrar cuts a device off; it may be another registrar's, who has not heard of it and goes
             // on
  server_restart,
  server_clock,
  back_up,
  restore,   // the server from an older backup, another generation
  put_back,  // the server's file from a backup, and nobody told it
  empty,     // the server anew, with nothing but its key
};

// What the network does with a device's requests while an event lasts.
enum class Weather { calm, rough, dead, hostile };

enum class Machine { none, device, server };

// A disk that fails during an event.
struct Fault {
  Machine machine = Machine::none;
  testing::FaultPlan plan;
};

struct Event {
  What what = What::sync;
  std::uint64_t number = 0;   // its place in the schedule as drawn
  std::uint64_t salt = 0;     // all that is left to chance within it
  std::uint64_t who = 0;      // which device, of those that can
  std::int64_t later_ms = 0;  // since the one before
  Weather weather = Weather::calm;
  Fault fault;
};

struct Schedule {
  std::uint64_t seed = 0;
  std::int64_t begins_ms = 0;
  std::int64_t window_days = 14;
  unsigned officers = 1, peers = 1, registrars = 1;
  bool hold_without_said_back = false;
  bool late_care = false;  // police record before anybody of outreach has joined
  std::vector<Event> events;
};

Schedule draw(std::uint64_t seed);

std::string word(What what);
// "12 complete, device kill@7, rough"
std::string text(const Event& event);

}  // namespace leadline::sim
