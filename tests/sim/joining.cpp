// How devices come into the world's program, and its papers.
#include <algorithm>

#include "tests/sim/world.h"

namespace leadline::sim {
using disclosure::Role;
namespace {

facts::ProgramPublished papers(const Schedule& schedule, Chance& chance) {
  facts::ProgramPublished s;
  s.program_name = "Pine County LEAD";
  s.outreach_name = "Harbor Outreach";
  s.police_name = "Pine County Police";
  s.police_agency = police;
  s.outreach_agency = outreach;
  s.time_zone = "America/New_York";
  s.outreach_phone = "555-0142";
  s.intake_window_days = schedule.window_days;
  s.contact_goal_hours = 24 + static_cast<std::int64_t>(chance.below(48));
  s.hold_without_said_back = schedule.hold_without_said_back;
  for (int day = 0; day < 5; ++day) {
    s.cover.push_back({day * 1440 + 480, day * 1440 + 1020, "Sam", "555-0142"});
    s.staffed.push_back({day * 1440 + 480, day * 1440 + 1020, "Office", "555-0140"});
  }
  return s;
}

constexpr std::size_t most_hosts = 8;

}  // namespace

void World::publish(Host& registrar, Chance& chance) {
  if (!registrar.device->me().approved) return;
  const auto done = registrar.device->publish(papers(schedule_, chance));
  say("    " + registrar.name + " publishes" + (done ? "" : ": " + describe(done.error())));
  if (!done) {
    registrar.attempts.push_back({});
    return;
  }
  registrar.attempts.clear();
  note_progress(registrar);
  const auto program = registrar.device->views().program();
  expect(program && *program, "what was published is not there");
}

// The steps of joining, from where they were left.
void World::bring_in(Host& registrar, Host& host) {
  const auto left = [&](const Error& error) { say("    " + host.name + " waits: " + describe(error)); };
  if (!host.invitation) {
    auto invitation = registrar.device->invite(host.role, host.agency, host.name);
    if (!invitation) return left(invitation.error());
    host.invitation = std::move(*invitation);
    host.invited_by = registrar.number;
  }
  if (host.join_request.empty()) {
    auto joined = device::join_program(host.folder(), Host::pin, *host.invitation, host.clock, host.random);
    if (!joined) return left(joined.error());
    host.join_request = joined->request;
    host.invitation_done = true;
  }
  const auto approved = registrar.device->approve(host.join_request);
  if (!approved) return left(approved.error());
  host.invitation.reset();
  ++counters_.joined;
  say("    " + registrar.name + " approves " + host.name);
}

void World::approve(Host& registrar, Chance& chance) {
  if (!registrar.device->me().approved) return;
  for (auto& host : hosts_) {
    const bool waits = host.number != 0 && (host.invitation || !host.joined());
    if (waits && &host != &registrar && (!host.invitation || host.invited_by == registrar.number))
      return bring_in(registrar, host);
  }
  if (hosts_.size() >= most_hosts) return;
  constexpr Role roles[] = {Role::officer,   Role::peer,     Role::case_manager,
                            Role::registrar, Role::law_lead, Role::coordinator};
  const Role role = roles[chance.below(std::size(roles))];
  const auto agency = is_law(role) ? police : role == Role::registrar ? std::string_view("pine") : outreach;
  bring_in(registrar, add_host(role, std::string(agency)));
}

// Nobody is left before the door, and somebody has come for everything that waits for a key.
void World::finish_joining() {
  const auto is_coordinator = [](const Host& host) { return host.role == Role::coordinator && !host.lost; };
  if ((ledger_.any("equity_noted") || ledger_.any("charges_counted")) &&
      std::ranges::none_of(hosts_, is_coordinator))
    add_host(Role::coordinator, std::string(outreach));
  for (auto& host : hosts_) {
    if (host.number == 0 || !(host.invitation || !host.invitation_done)) continue;
    Host& registrar = hosts_[host.invitation ? host.invited_by : 0];
    if (!open(registrar)) return complain(registrar.name + " does not open any more");
    bring_in(registrar, host);
    if (host.invitation) return complain(host.name + " cannot join");
  }
}

}  // namespace leadline::sim
