// Founding the demo program, enrolling its devices, syncing.
#include <istream>
#include <sstream>

#include "app/cli/demo/steps.h"
#include "app/device/enrollment.h"
#include "core/base/json.h"

namespace leadline::cli::demo {
namespace {

#ifndef LEADLINE_ASSETS_DIR
#error "LEADLINE_ASSETS_DIR names the folder of assets"
#endif
const std::string assets = LEADLINE_ASSETS_DIR;

// Runs a command as a person would, and gives what it printed.
template <class Command>
Result<std::string> ran(const Console& console, const std::string& what, Command&& command) {
  std::istringstream in;
  std::ostringstream out, err;
  const Console quiet{in, out, err, console.clock, console.random};
  if (command(quiet) != 0) return fail(Code::rule_refused, what, err.str().substr(0, 300));
  return out.str();
}

Result<void> join_as(Stage& stage, Actor actor) {
  const std::string who(word(actor));
  const auto at = stage.device_options(actor);
  const JoinOptions options{stage.file(who + ".invitation"), stage.file(who + ".request"), true};
  LEADLINE_CHECK(ran(stage.console(), "device join", [&](const Console& c) { return device_join(c, at, options); }));
  return {};
}

}  // namespace

Result<Json> found(Stage& stage) {
  LEADLINE_TRY(server_text, read_file(stage.file("server.json")));
  LEADLINE_TRY(server, parse_json(server_text, "server.json"));
  LEADLINE_TRY(url, read_file(stage.file("network")));
  ProgramOptions options;
  options.name = "Pine County LEAD";
  options.agency = "pine";
  options.device_name = "Coordinator";
  options.server_url = url;
  options.server_key = server.value("server_key", "");
  options.tls_pin = server.value("tls_pin", "");
  options.settings_file = assets + "/demo/pine-county.json";
  options.criteria_file = assets + "/criteria/nc-handbook-2024.json";
  options.effective = "2024-01-01";
  options.recovery_file = stage.file("recovery");
  const auto at = stage.device_options(Actor::coordinator);
  auto opened = stage.open();
  if (!opened && opened.error().code == Code::no_device_here) {
    LEADLINE_CHECK(ran(stage.console(), "program create", [&](const Console& c) { return program_create(c, at, options); }));
    opened = stage.open();
  }
  if (!opened) return std::move(opened).error();
  // Killed between founding and publishing: what is missing is published now.
  auto& device = **opened;
  LEADLINE_TRY(settings, device.program());
  LEADLINE_TRY(papers, device.views().criteria());
  opened->reset();
  if (settings) options.settings_file.clear();
  if (!papers.empty()) options.criteria_file.clear();
  if (!settings || papers.empty())
    LEADLINE_CHECK(ran(stage.console(), "program publish", [&](const Console& c) { return program_publish(c, at, options); }));
  return Json{{"founded", true}};
}

Result<Json> invite(Stage& stage) {
  const auto at = stage.device_options(Actor::coordinator);
  const InviteOptions officer{"officer", "pcpd", "Unit 12 tablet", stage.file("officer.invitation"), true};
  const InviteOptions peer{"peer", "harbor", "Outreach phone 2", stage.file("peer.invitation"), true};
  for (const auto& one : {officer, peer})
    LEADLINE_CHECK(ran(stage.console(), "device invite", [&](const Console& c) { return device_invite(c, at, one); }));
  return Json{{"invited", 2}};
}

Result<Json> join(Stage& stage) {
  LEADLINE_CHECK(join_as(stage, Actor::officer));
  LEADLINE_CHECK(join_as(stage, Actor::peer));
  return Json{{"joined", 2}};
}

Result<Json> approve(Stage& stage) {
  const auto at = stage.device_options(Actor::coordinator);
  for (const char* who : {"officer", "peer"}) {
    const JoinOptions options{{}, stage.file(std::string(who) + ".request"), true};
    LEADLINE_CHECK(ran(stage.console(), "device approve", [&](const Console& c) { return device_approve(c, at, options); }));
  }
  LEADLINE_TRY(device, stage.open());
  return Json{{"devices", device->keys().devices.size()}};
}

Result<Json> sync(Stage& stage) {
  LEADLINE_TRY(device, stage.open());
  LEADLINE_TRY(transport, stage.transport(*device));
  // A second exchange carries what the first one made possible: seeds granted to devices that came later.
  for (int round = 0; round < 2; ++round) LEADLINE_CHECK(device->sync(*transport));
  LEADLINE_CHECK(device->save_snapshot());
  LEADLINE_TRY(held, device->journal().status());
  LEADLINE_TRY(settings, device->program());
  LEADLINE_TRY(criteria, device->criteria());
  LEADLINE_TRY(referral, device->views().referral(encounter_referral()));
  Json out = observed(referral);
  out["unsent"] = held.unsent;
  out["quarantined"] = held.quarantined.size();
  out["receipt"] = held.last_receipt.has_value();
  out["papers"] = settings.has_value() && criteria.has_value();
  return out;
}

Result<Json> sync_fails(Stage& stage) {
  LEADLINE_TRY(device, stage.open());
  LEADLINE_TRY(transport, stage.transport(*device));
  const auto tried = device->sync(*transport);
  LEADLINE_TRY(held, device->journal().status());
  return Json{{"error", tried ? "none" : std::string(name(tried.error().code))}, {"waiting", held.unsent > 0}, {"receipt", held.last_receipt.has_value()}};
}

}  // namespace leadline::cli::demo
