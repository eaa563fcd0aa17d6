#include "tests/sim/world.h"

#include <algorithm>
#include <filesystem>

namespace leadline::sim {
namespace fs = std::filesystem;
using disclosure::Role;
namespace {

Chance sodium;  // libsodium's own draws

bool at_server(What what) { return what >= What::server_restart; }

}  // namespace

World::World(const Schedule& schedule, Counters& counters, bool tracing)
    : schedule_(schedule),
      counters_(counters),
      tracing_(tracing),
      true_ms_(schedule.begins_ms),
      server_(folder_ / "server", mix(schedule.seed, 1), true_ms_, counters) {
  testing::set_plan({});
}

World::~World() {
  for (auto& host : hosts_) host.drop();
  server_.stop();
}

void World::say(std::string line) {
  if (tracing_) trace_.push_back(std::move(line));
}

void World::complain(std::string what) {
  if (!complaint_) complaint_ = std::move(what);
  say("!!! " + *complaint_);
}

Host& World::add_host(Role role, const std::string& agency) {
  const auto number = hosts_.size();
  const std::string name = std::string(disclosure::word(role)) + "-" + std::to_string(number);
  auto& host =
      hosts_.emplace_back(number, name, role, agency, folder_ / name, true_ms_, server_, counters_);
  host.random.reseed(mix(schedule_.seed, 1000 + number));
  host.platform_secret = crypto::Secret::random(host.random);
  fs::create_directories(host.path);
  return host;
}

// Unlocks the device unless it is; what its last process left unsaid is settled.
bool World::open(Host& host) {
  if (host.up()) return true;
  auto opened = device::Device::unlock(host.folder(), Host::pin, host.clock, host.random);
  if (!opened) {
    say("    " + host.name + " does not open: " + describe(opened.error()));
    return false;
  }
  host.device = std::move(*opened);
  host.id = host.device->me().device;
  settle_attempts(host);
  watch(host);
  return true;
}

void World::sync(Host& host, Weather weather, std::uint64_t salt) {
  if (!host.joined()) return;
  host.air.weather(weather, salt);
  const auto report = host.device->sync(host.air);
  host.air.weather(Weather::calm, 0);
  ++counters_.syncs;
  note_progress(host);
  if (report) ++counters_.whole_syncs;
  say("    " + host.name +
      (report ? " syncs: " + std::to_string(report->sent) + " sent, " + std::to_string(report->received) +
                    " received" +
                    (report->push_refused ? ", refused: " + std::string(name(*report->push_refused)) : "")
              : " stops: " + describe(report.error())));
}

Host* World::pick(const Event& event, const std::function<bool(const Host&)>& can) {
  std::vector<Host*> those;
  for (auto& host : hosts_)
    if (can(host)) those.push_back(&host);
  return those.empty() ? nullptr : those[event.who % those.size()];
}

void World::set_up() {
  expect(server_.start(), "the server does not start");
  auto& first = add_host(Role::registrar, "pine");
  const device::NewProgram program{"Pine County LEAD",   "pine", "Coordinator", server_.key(),
                                   "http://127.0.0.1:1", {}};
  const device::RecoveryPlace nowhere{[]() -> Result<std::optional<crypto::Secret>> { return std::optional<crypto::Secret>{}; },
                                      [](const crypto::Secret&) -> Result<void> { return {}; }};
  expect(device::found_program(first.folder(), Host::pin, program, nowhere, first.clock, first.random).ok(),
         "no program is founded");
  first.invitation_done = true;
  if (over() || !open(first)) return complain("the first device does not open");
  Chance chance(mix(schedule_.seed, 2));
  publish(first, chance);
  for (unsigned i = 0; i < schedule_.officers; ++i)
    bring_in(first, add_host(Role::officer, std::string(police)));
  for (unsigned i = 0; i < schedule_.peers; ++i) {
    auto& host = add_host(i == 0 ? Role::peer : Role::case_manager, std::string(outreach));
    if (!schedule_.late_care) bring_in(first, host);
  }
  if (schedule_.registrars > 1) bring_in(first, add_host(Role::registrar, "pine"));
  for (int round = 0; round < 2; ++round)
    for (auto& host : hosts_) {
      if (!over() && host.joined() && open(host)) sync(host, Weather::calm, 0);
    }
}

void World::play_server(const Event& event) {
  switch (event.what) {
    case What::server_restart:
      server_.start();
      break;
    case What::server_clock:
      server_.clock.jump(static_cast<std::int64_t>(event.salt % 3 - 1) * 24 * 3'600'000);
      break;
    case What::back_up:
      server_.back_up();
      break;
    case What::restore:
      server_.restore(event.salt);
      break;
    case What::put_back:
      server_.put_back(event.salt);
      break;
    case What::empty:
      server_.empty();
      break;
    default:
      break;
  }
}

void World::play_at(Host& host, const Event& event) {
  Chance chance(event.salt);
  switch (event.what) {
    case What::encounter:
      return encounter(host, chance);
    case What::tap:
      return tap(host, chance);
    case What::again:
      return again(host);
    case What::decide:
      return decide(host, chance);
    case What::incident:
      return incident(host, chance);
    case What::equity:
      return equity(host, chance);
    case What::sync:
      return sync(host, event.weather, event.salt);
    case What::snapshot:
      return snapshot(host, chance);
    case What::approve:
      return approve(host, chance);
    case What::publish:
      return publish(host, chance);
    case What::cut_off:
      return cut_off(host, chance);
    case What::restart:
      host.drop();
      open(host);
      return;
    case What::clock: {
      constexpr std::int64_t hour = 3'600'000, day = 24 * hour;
      constexpr std::int64_t jumps[] = {-365 * day, -day, -hour, -6 * 60'000,
                                        6 * 60'000, hour, day,   365 * day};
      ++counters_.clock_jumps;
      if (chance.percent(30)) return host.clock.set_right();
      if (chance.percent(30)) return host.clock.drift(static_cast<std::int64_t>(chance.below(400)) - 200);
      return host.clock.jump(jumps[chance.below(std::size(jumps))]);
    }
    default:
      return care(host, event.what, chance);
  }
}

void World::play(const Event& event) {
  true_ms_ += event.later_ms;
  say(text(event));
  ++counters_.events;
  sodium.reseed(mix(event.salt, 3));
  server_.random.reseed(mix(event.salt, 4));
  if (at_server(event.what)) return play_server(event);
  const bool registrars =
      event.what == What::approve || event.what == What::publish || event.what == What::cut_off;
  const bool officers = event.what == What::decide || event.what == What::incident;
  const bool carers = event.what >= What::claim && event.what <= What::revoke_release;
  const bool field = event.what == What::encounter || event.what == What::tap || event.what == What::equity;
  Host* host = pick(event, [&](const Host& one) {
    if (!one.joined() || !one.may(event.what)) return false;
    if (registrars) return one.role == Role::registrar;
    if (officers) return one.role == Role::officer;
    if (carers) return is_care(one.role);
    return !field || one.role == Role::officer || is_care(one.role);
  });
  if (!host) return;
  host->random.reseed(mix(event.salt, 5));
  if (!server_.running() && event.salt % 3 != 0) server_.start();
  bool dead = false;
  {
    const bool servers = event.fault.machine == Machine::server;
    const FailingDisk disk(event.fault, servers ? server_.folder() : host->path, counters_);
    if (servers) host->air.server_died = [&] { return disk.dead(); };
    if (open(*host)) play_at(*host, event);
    host->air.server_died = nullptr;
    dead = !servers && disk.dead();
    if (servers && disk.dead()) server_.stop();
  }
  if (dead) {
    say("    " + host->name + "'s process dies");
    host->drop();
  } else if (host->up() && !over()) {
    watch(*host);
  }
}

// All devices, in one line each: at rest when it does not change any more.
std::string World::state_of_all() {
  std::string out;
  for (auto& host : hosts_) {
    const auto digest = host.device->journal().state_digest();
    const auto status = host.device->journal().status();
    const auto records = host.device->journal().key_records();
    if (!digest || !status || !records) return out;
    out +=
        to_hex(*digest) + "/" + std::to_string(records->size()) + "/" + std::to_string(status->unsent) + "\n";
  }
  return out;
}

// The weather clears, disks and clocks are mended, everyone starts anew and syncs until nothing moves.
void World::heal() {
  say("heal");
  server_.clock.set_right();
  expect(server_.start(), "the server does not start any more");
  settle_losses();
  finish_joining();
  for (auto& host : hosts_) {
    if (over()) return;
    host.random.reseed(mix(schedule_.seed, 7000 + host.number));
    if (schedule_.seed % 2 == 0) host.clock.set_right();
    host.drop();
    if (!open(host)) return complain(host.name + " does not open any more");
  }
  std::string before;
  bool still = false;
  constexpr int most_rounds = 16;
  for (int round = 0; round < most_rounds && !over(); ++round) {
    for (auto& host : hosts_) {
      if (host.lost) continue;
      host.air.weather(Weather::calm, 0);
      const auto report = host.device->sync(host.air);
      note_progress(host);
      // A server that lost somebody's certificate knows her only when a registrar has come.
      if (!report && round > 1)
        return complain(host.name + " cannot sync in calm weather: " + describe(report.error()));
      watch(host);
    }
    auto now = state_of_all();
    // What the last one to sync gives to the server changes nothing before the others come again.
    if (now == before && std::exchange(still, true)) return;
    if (now != before) still = false;
    before = std::move(now);
  }
  complain("it does not come to rest");
}

void World::run() {
  sodium.reseed(mix(schedule_.seed, 6));
  set_up();
  for (const auto& event : schedule_.events) {
    if (over()) return;
    play(event);
  }
  if (!over()) heal();
  if (!over()) check_all();
}

Outcome play(const Schedule& schedule, Counters& counters, bool tracing) {
  static const bool deterministic = sodium_draws_from(sodium);
  if (!deterministic) return {"libsodium does not draw from the seed", {}};
  testing::install_fault_vfs();
  World world(schedule, counters, tracing);
  world.run();
  return {world.complaint(), world.trace()};
}

}  // namespace leadline::sim
