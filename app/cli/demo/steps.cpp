#include "app/cli/demo/steps.h"

namespace leadline::cli::demo {
namespace {

constexpr int at(int hour, int minute) { return hour * 60 + minute; }

std::vector<Step> the_night() {
  using enum Actor;
  return {
      {"found", coordinator, -7, at(9, 0), true, "founds the program, publishes its papers", found, {{"founded", true}}},
      {"invite", coordinator, -7, at(9, 10), true, "invites an officer's and a peer's device", invite, {{"invited", 2}}},
      {"join", coordinator, -7, at(9, 20), true, "the two devices answer their invitations", join, {{"joined", 2}}},
      {"approve", coordinator, -7, at(9, 30), true, "approves both; each audience gets its key", approve, {{"devices", 3}}},
      {"publish", coordinator, -7, at(9, 31), true, "sends the key log and the papers", sync, {{"unsent", 0}, {"receipt", true}}},
      {"officer-ready", officer, -1, at(22, 0), true, "start of shift: the papers are on the tablet", sync, {{"papers", true}, {"quarantined", 0}}},
      {"peer-ready", peer, -1, at(16, 0), true, "before leaving: the papers are on the phone", sync, {{"papers", true}, {"quarantined", 0}}},
      {"screen", officer, 0, at(2, 4), false, "no signal; loitering: one question a screen", screen, {{"screening", "eligible"}}},
      {"offer", officer, 0, at(2, 5), false, "offer on the turned glass, yes, said back, release, ways, card", offer,
       {{"answer", "accepted"}, {"drafted", true}}},
      {"finish", officer, 0, at(2, 7), false, "Finish: saved on this tablet; nobody on call until 8:00", finish,
       {{"screening", "eligible"}, {"type", "arrest_diversion"}, {"answer", "accepted"}, {"charge_hold", "held"}, {"roi", "in_force"},
        {"intake_clock", "running"}, {"handoff", "deferred"}, {"card", "card_given"}, {"ways_readable", 0}, {"drafts", 0}, {"waiting", true},
        {"window_days", 14}, {"contact_goal_hours", 48}}},
      {"no-signal", officer, 0, at(2, 8), false, "tries to send: no signal, everything waits", sync_fails,
       {{"error", "no_network"}, {"waiting", true}, {"receipt", false}}},
      {"signal", officer, 0, at(2, 31), true, "signal again: sealed records go, the server signs for them", sync,
       {{"unsent", 0}, {"receipt", true}, {"charge_hold", "held"}}},
      {"inbox", peer, 0, at(8, 0), true, "8:00: one person to reach; her ways open, no charge, no screening", inbox,
       {{"to_reach", 1}, {"ways_readable", 2}, {"charge_readable", false}, {"screening_readable", false}, {"handoff", "deferred"},
        {"participant", "prospect"}, {"roi", "in_force"}, {"name", "Ana Demo"}, {"window_days", 14}, {"contact_goal_hours", 48}}},
      {"no-answer", peer, 0, at(8, 40), false, "claims her, goes to see, nobody there", no_answer, {{"contacts", 1}, {"handoff", "deferred"}}},
  };
}

std::vector<Step> enrolled() {
  using enum Actor;
  return {
      {"reached", peer, 1, at(12, 30), false, "reached at noon; intake booked, a ride with Sam", reached,
       {{"handoff", "first_contact_made"}, {"intake", "scheduled"}, {"contacts", 2}, {"transport", "peer"}}},
      {"intake", peer, 4, at(10, 40), false, "intake done: enrolled", intake, {{"intake", "completed"}, {"participant", "active"}, {"intake_clock", "met"}}},
      {"word-goes", peer, 4, at(11, 0), true, "the one minimal word goes to police", sync, {{"unsent", 0}, {"charge_hold", "released"}}},
      {"released", officer, 4, at(22, 0), true, "reads: intake is done, nothing more to do", notice,
       {{"charge_hold", "released"}, {"intake", "completed"}, {"contacts", 0}, {"ways_readable", 0}}},
  };
}

std::vector<Step> not_reached() {
  using enum Actor;
  return {
      {"too-early", peer, 13, at(17, 0), false, "the window is still open: it cannot be closed early", too_early, {{"refused", true}, {"intake_clock", "running"}}},
      {"silence", officer, 14, at(16, 0), true, "no word yet; the tablet turns nothing back by itself", sync, {{"charge_hold", "held"}, {"intake_clock", "running"}}},
      {"close", peer, 14, at(17, 0), false, "the window has closed without intake", close_window,
       {{"intake", "not_completed"}, {"not_completed", "not_reached"}, {"intake_clock", "closed"}, {"participant", "prospect"}, {"handoff", "not_reached"}}},
      {"word-goes", peer, 14, at(17, 5), true, "one neutral notice goes to police", sync, {{"unsent", 0}}},
      {"returned", officer, 14, at(22, 0), true, "reads: what happens next is your decision", notice,
       {{"charge_hold", "returned_to_officer"}, {"intake_clock", "closed"}, {"words_from_program", 1}, {"contacts", 0}}},
      {"decide", officer, 14, at(22, 5), false, "records: no action", decide, {{"officer_decision", "no_action"}}},
      {"decision-goes", officer, 14, at(22, 6), true, "and sends it to its own agency", sync, {{"unsent", 0}, {"officer_decision", "no_action"}}},
  };
}

}  // namespace

std::vector<Step> steps_of(const std::string& ending) {
  auto all = the_night();
  auto rest = ending == "enrolled" ? enrolled() : not_reached();
  std::move(rest.begin(), rest.end(), std::back_inserter(all));
  return all;
}

}  // namespace leadline::cli::demo
