#include "tests/sim/event.h"

#include <iterator>

namespace leadline::sim {
namespace {

constexpr std::int64_t minute_ms = 60'000, hour_ms = 60 * minute_ms, day_ms = 24 * hour_ms;

constexpr std::string_view words[] = {
    "encounter",    "tap",          "again",          "claim",    "contact",  "note",    "schedule",
    "complete",     "close_window", "revoke_release", "decide",   "incident", "equity",  "sync",
    "restart",      "snapshot",     "clock",          "approve",  "publish",  "cut_off", "server_restart",
    "server_clock", "back_up",      "restore",        "put_back", "empty"};
constexpr std::string_view weathers[] = {"calm", "rough", "dead", "hostile"};
constexpr std::string_view machines[] = {"", "device", "server"};
constexpr std::string_view actions[] = {"", "ioerr", "full", "torn", "kill", "cut"};

// How often each thing happens, in thousands.
struct Share {
  What what;
  unsigned weight;
};
constexpr Share shares[] = {{What::encounter, 150},     {What::tap, 30},      {What::again, 20},
                            {What::claim, 25},          {What::contact, 55},  {What::note, 30},
                            {What::schedule, 25},       {What::complete, 80}, {What::close_window, 60},
                            {What::revoke_release, 20}, {What::decide, 35},   {What::incident, 12},
                            {What::equity, 12},         {What::sync, 400},    {What::restart, 30},
                            {What::snapshot, 20},       {What::clock, 20},    {What::approve, 25},
                            {What::publish, 8},         {What::cut_off, 25},  {What::server_restart, 12},
                            {What::server_clock, 4},    {What::back_up, 18},  {What::restore, 14},
                            {What::put_back, 4},        {What::empty, 5}};

What draw_what(Chance& chance) {
  unsigned all = 0;
  for (const auto& share : shares) all += share.weight;
  auto left = chance.below(all);
  for (const auto& share : shares) {
    if (left < share.weight) return share.what;
    left -= share.weight;
  }
  return What::sync;
}

std::int64_t draw_pause(Chance& chance) {
  const auto kind = chance.below(100);
  const auto some = [&](std::int64_t most) {
    return static_cast<std::int64_t>(chance.below(static_cast<std::uint64_t>(most)));
  };
  if (kind < 50) return some(30 * minute_ms);
  if (kind < 85) return some(12 * hour_ms);
  return some(9 * day_ms);
}

Fault draw_fault(Chance& chance, What what) {
  using Action = testing::FaultPlan::Action;
  Fault out;
  if (what == What::tap || !chance.percent(22)) return out;
  out.machine = what == What::sync && chance.percent(35) ? Machine::server : Machine::device;
  constexpr Action likely[] = {Action::kill, Action::kill,  Action::torn, Action::cut,
                               Action::cut,  Action::ioerr, Action::full};
  out.plan.action = likely[chance.below(std::size(likely))];
  const std::uint64_t most = what == What::sync ? (chance.percent(50) ? 60 : 16) : 14;
  out.plan.at = 1 + chance.below(most);
  out.plan.lasting = chance.percent(30);
  out.plan.in_process = true;
  out.plan.seed = chance.next() | 1;
  return out;
}

Weather draw_weather(Chance& chance) {
  const auto kind = chance.below(100);
  if (kind < 55) return Weather::calm;
  if (kind < 83) return Weather::rough;
  return kind < 90 ? Weather::dead : Weather::hostile;
}

// Days on which daylight saving begins and ends in New York are near often enough.
std::int64_t draw_beginning(Chance& chance) {
  constexpr std::int64_t days[] = {1'772'776'800'000, 1'793'336'400'000, 1'795'158'240'000};
  const auto kind = chance.below(4);
  if (kind < 3) return days[kind] + static_cast<std::int64_t>(chance.below(36)) * hour_ms;
  return 1'767'225'600'000 + static_cast<std::int64_t>(chance.below(365 * 24)) * hour_ms;
}

}  // namespace

std::string word(What what) { return std::string(words[static_cast<std::size_t>(what)]); }

Schedule draw(std::uint64_t seed) {
  Chance chance(mix(seed, 0x5c4ed01e));
  Schedule out;
  out.seed = seed;
  out.begins_ms = draw_beginning(chance);
  constexpr std::int64_t windows[] = {1, 2, 7};
  out.window_days = windows[chance.below(3)];
  out.officers = 1 + static_cast<unsigned>(chance.below(2));
  out.peers = 1 + static_cast<unsigned>(chance.below(2));
  out.registrars = chance.percent(50) ? 2 : 1;
  out.late_care = chance.percent(12);
  out.hold_without_said_back = chance.percent(20);
  const auto events = 20 + chance.below(50);
  for (std::uint64_t i = 0; i < events; ++i) {
    Event event;
    // First somebody has to be met.
    event.what = i < events / 4 && chance.percent(35) ? What::encounter : draw_what(chance);
    // Two who can both cut off should sometimes do so at the same time.
    if (out.registrars > 1 && chance.percent(6)) event.what = What::cut_off;
    event.number = i + 1;
    event.salt = chance.next();
    event.who = chance.next();
    event.later_ms = draw_pause(chance);
    event.weather = draw_weather(chance);
    event.fault = draw_fault(chance, event.what);
    out.events.push_back(event);
  }
  return out;
}

std::string text(const Event& event) {
  std::string out = std::to_string(event.number) + " " + word(event.what);
  if (event.what == What::sync)
    out += std::string(", ") + std::string(weathers[static_cast<std::size_t>(event.weather)]);
  if (event.fault.machine != Machine::none)
    out += ", " + std::string(machines[static_cast<std::size_t>(event.fault.machine)]) +
           "'s disk: " + std::string(actions[static_cast<std::size_t>(event.fault.plan.action)]) + "@" +
           std::to_string(event.fault.plan.at) + (event.fault.plan.lasting ? "+" : "");
  return out;
}

}  // namespace leadline::sim
