#include "app/cli/options.h"

#include <CLI/CLI.hpp>

#include "app/cli/criteria/criteria_command.h"
#include "app/cli/demo/night_referral.h"
#include "app/cli/equity_command.h"
#include "app/cli/versions_command.h"
#include "core/base/utf8.h"

namespace leadline::cli {

void device_options(CLI::App* command, DeviceOptions& at) {
  command->add_option("--dir", at.dir, "The device's folder")->required();
  command->add_option("--pin-file", at.pin_file, "A file whose first line is the PIN; - is standard input")
      ->capture_default_str();
  command->add_option("--secret-file", at.secret_file,
                      "The platform secret (default: DIR/secret, mode 0600)");
}

std::optional<int> parse(CLI::App& app, const std::vector<std::string>& arguments, const Console& console) {
  std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
  try {
    app.parse(reversed);
  } catch (const CLI::CallForHelp&) {
    console.out << app.help();
    return 0;
  } catch (const CLI::ParseError& e) {
    std::string what = e.what();
    for (char& c : what)
      if (c == '\n') c = ' ';
    return report(console, fail(Code::bad_argument, "arguments", what));
  }
  return std::nullopt;
}

namespace {

void program_options(CLI::App& app, DeviceOptions& at, ProgramOptions& o) {
  auto* program = app.add_subcommand("program", "Found a program, publish its papers")->require_subcommand(1);
  auto* create = program->add_subcommand("create", "Found a program on this device, its first registrar");
  device_options(create, at);
  create->add_option("--name", o.name, "The program's name")->required();
  create->add_option("--agency", o.agency, "The registrar's agency id")->required();
  create->add_option("--device-name", o.device_name, "What this device is called")->capture_default_str();
  create->add_option("--server", o.server_url, "The program server's URL");
  create->add_option("--server-key", o.server_key, "Its public key, as leadline-server init prints it")
      ->required();
  create->add_option("--tls-pin", o.tls_pin, "Its certificate's pin, as leadline-server init prints it");
  create
      ->add_option("--recovery-file", o.recovery_file,
                   "Where the recovery key is written, to be printed and deleted")
      ->required();
  auto* publish = program->add_subcommand("publish", "Publish settings, criteria or both");
  device_options(publish, at);
  for (auto* command : {create, publish}) {
    command->add_option("--settings", o.settings_file,
                        "Settings: the body of a program_published fact, JSON");
    auto* criteria = command->add_option("--criteria", o.criteria_file, "A criteria document");
    auto* effective =
        command->add_option("--effective", o.effective, "The day from which the criteria apply: YYYY-MM-DD");
    criteria->needs(effective);
    effective->needs(criteria);
    command->add_flag("--json", o.json, "One JSON object");
  }
}

void enrollment_options(CLI::App& app, DeviceOptions& at, InviteOptions& invite, JoinOptions& join,
                        std::string& revoked) {
  auto* device = app.add_subcommand("device", "Invite, join, approve, revoke")->require_subcommand(1);
  auto* inviting = device->add_subcommand("invite", "Make an invitation, to be handed over in person");
  device_options(inviting, at);
  inviting
      ->add_option("--role", invite.role,
                   "registrar, officer, law_lead, peer, case_manager, coordinator or prosecutor")
      ->required();
  inviting->add_option("--agency", invite.agency, "The device's agency id")->required();
  inviting->add_option("--name", invite.device_name, "What the device is called; never a person's name")
      ->required();
  inviting->add_option("--out", invite.out_file, "Write it to this file (mode 0600)");
  inviting->add_flag("--json", invite.json, "One JSON object");
  auto* joining = device->add_subcommand("join", "Make this folder a device that answers an invitation");
  joining->add_option("--invitation", join.invitation_file, "The invitation's file")->required();
  auto* revoking = device->add_subcommand(
      "revoke", "Cut a device off: sync before, so that its last record is known, and after");
  device_options(revoking, at);
  revoking->add_option("--device", revoked, "Its id, as leadline status --json lists devices")->required();
  revoking->add_flag("--json", join.json, "One JSON object");
  auto* approving = device->add_subcommand("approve", "Approve a device that has answered");
  for (auto* command : {joining, approving}) {
    device_options(command, at);
    command->add_option("--request", join.request_file, "The answer's file")->required();
    command->add_flag("--json", join.json, "One JSON object");
  }
}

// Everything that an argument can set.
struct Choices {
  DeviceOptions at;
  ProgramOptions program;
  InviteOptions invite;
  JoinOptions join;
  NightOptions night;
  std::string file, url, revoked;
  bool partial = false, json = false;
};

void record_options(CLI::App& app, Choices& c) {
  auto* importing = app.add_subcommand("import", "Record facts from a file as this device's own");
  importing->add_option("file", c.file, "Facts, one JSON object a line")->required();
  importing->add_flag("--partial", c.partial, "Keep the good lines when some are bad");
  auto* syncing = app.add_subcommand("sync", "Exchange records with the program server");
  syncing->add_option("--server", c.url, "Its URL (default: the invitation's)");
  auto* stating = app.add_subcommand("status", "Heads, unsent, set aside, last receipt");
  auto* dumping = app.add_subcommand("dump", "The views, in a stable order");
  for (auto* command : {importing, syncing, stating, dumping}) {
    device_options(command, c.at);
    command->add_flag("--json", c.json, "One JSON object");
  }
}

void demo_options(CLI::App& app, NightOptions& night) {
  auto* demo = app.add_subcommand("demo", "Scenarios, end to end")->require_subcommand(1);
  auto* whole =
      demo->add_subcommand("night-referral", "The 2 A.M. referral over three devices and a real server");
  whole->add_option("--dir", night.dir, "An empty or new folder")->required();
  whole->add_option("--ending", night.ending, "enrolled or not-reached")
      ->check(CLI::IsMember({"enrolled", "not-reached"}))
      ->capture_default_str();
  whole->add_option("--server-binary", night.server_binary, "Default: leadline-server beside this program");
  whole->add_option("--dump", night.dump_file, "Write what the three devices know in the end");
  auto* step = demo->add_subcommand("step", "One step of night-referral, in its own process")->group("");
  step->add_option("--dir", night.dir)->required();
  step->add_option("--step", night.step)->required();
  step->add_option("--ending", night.ending);
}

int dispatch(const CLI::App& app, const Choices& c, const Console& console) {
  const auto chosen = [&](const std::string& group, const std::string& command = {}) {
    if (!app.got_subcommand(group)) return false;
    return command.empty() || app.get_subcommand(group)->got_subcommand(command);
  };
  if (chosen("program", "create")) return program_create(console, c.at, c.program);
  if (chosen("program", "publish")) return program_publish(console, c.at, c.program);
  if (chosen("device", "invite")) return device_invite(console, c.at, c.invite);
  if (chosen("device", "join")) return device_join(console, c.at, c.join);
  if (chosen("device", "approve")) return device_approve(console, c.at, c.join);
  if (chosen("device", "revoke")) return device_revoke(console, c.at, c.revoked, c.join.json);
  if (chosen("import")) return import_facts(console, c.at, c.file, c.partial, c.json);
  if (chosen("sync")) return sync_device(console, c.at, c.url, c.json);
  if (chosen("status")) return status(console, c.at, c.json);
  if (chosen("dump")) return dump(console, c.at, c.json);
  if (chosen("demo", "night-referral")) return night_referral_demo(console, c.night);
  if (chosen("demo", "step")) return night_referral_step(console, c.night);
  return report(console, fail(Code::bad_argument, "arguments", "no command"));
}

}  // namespace

int run(const std::vector<std::string>& arguments, const Console& console) {
  for (std::size_t i = 0; i < arguments.size(); ++i)
    if (first_invalid_utf8(arguments[i]) != arguments[i].size())
      return report(console, fail(Code::invalid_utf8, "argument " + std::to_string(i + 1)));
  if (arguments.size() > 1 && arguments[0] == "criteria" && versions_word(arguments[1]))
    return versions_command({arguments.begin() + 1, arguments.end()}, console);
  if (!arguments.empty() && arguments[0] == "screening")
    return screening_command({arguments.begin() + 1, arguments.end()}, console);
  if (!arguments.empty() && arguments[0] == "equity")
    return equity_command({arguments.begin() + 1, arguments.end()}, console);
  // Its own small parser: usable without anything else of this program.
  if (!arguments.empty() && arguments[0] == "criteria")
    return criteria_command(std::span(arguments).subspan(1), console.out, console.err);

  CLI::App app(
      "Leadline for administrators, integration and tests. Exit codes: 0 done, 1 the answer is no, 2 bad "
      "input, 3 machine or network.",
      "leadline");
  app.require_subcommand(1);
  Choices choices;
  app.add_subcommand("criteria",
                     "Check answers, compare, publish and approve criteria: leadline criteria --help");
  app.add_subcommand("screening", "Recompute recorded screenings: leadline screening replay|export --help");
  app.add_subcommand("equity", "The nameless log in numbers: leadline equity --help");
  program_options(app, choices.at, choices.program);
  enrollment_options(app, choices.at, choices.invite, choices.join, choices.revoked);
  record_options(app, choices);
  demo_options(app, choices.night);

  if (const auto ended = parse(app, arguments, console)) return *ended;
  return dispatch(app, choices, console);
}

}  // namespace leadline::cli
