#include "app/cli/versions_command.h"

#include "app/cli/criteria/diff_command.h"
#include "app/cli/criteria/files.h"
#include "app/cli/criteria/findings.h"
#include "core/base/json.h"

namespace leadline::cli {
namespace {

using device::CriteriaState;
using device::CriteriaVersion;

struct PublishOptions {
  std::string criteria_file, effective, note, digest, language = "en";
  bool json = false, agree = false;
};

std::string named(const std::vector<facts::Approver>& approvers) {
  std::string out;
  for (const auto one : approvers)
    out += (out.empty() ? "" : " and ") +
           std::string(one == facts::Approver::law_lead ? "law enforcement's lead" : "the district attorney");
  return out;
}

std::string when(const device::Device& device, HybridTime at) {
  const auto settings = device.program();
  if (!settings || !*settings) return std::to_string(at.value >> 16);
  const auto zone = calendar::Zone::find((*settings)->time_zone);
  return zone ? zone->local({static_cast<std::int64_t>(at.value >> 16)}).text()
              : std::to_string(at.value >> 16);
}

Json step_json(const device::Device& device, const device::Step& step) {
  return {{"device", step.device.text()},
          {"name", step.device_name},
          {"agency", step.agency},
          {"at", when(device, step.at)}};
}

Json words(const std::vector<facts::Approver>& approvers) {
  Json out = Json::array();
  for (const auto one : approvers) out.push_back(facts::word(one));
  return out;
}

Json version_json(const device::Device& device, const CriteriaVersion& one) {
  Json approvals = Json::array();
  for (const auto& approval : one.approvals)
    approvals.push_back({{"as", facts::word(approval.as)},
                         {"by", step_json(device, approval.by)},
                         {"counts", approval.counts}});
  return {{"id", one.id},
          {"version", one.version},
          {"digest", one.digest},
          {"effective", one.effective},
          {"state", device::word(one.state)},
          {"note", one.note},
          {"proposed", one.proposed ? step_json(device, *one.proposed) : Json(nullptr)},
          {"signed", one.signed_by ? step_json(device, *one.signed_by) : Json(nullptr)},
          {"approvals", approvals},
          {"required", words(one.required)},
          {"missing", words(one.missing)},
          {"refused", one.refused ? Json(name(*one.refused)) : Json(nullptr)}};
}

void print(const device::Device& device, const CriteriaVersion& one, std::ostream& out) {
  const auto line = [&](std::string_view what, const device::Step& step) {
    out << "    " << what << " " << when(device, step.at) << " by " << step.device_name
        << (step.agency.empty() ? "" : " (" + step.agency + ")") << "\n";
  };
  out << one.id << " " << one.version << "  from " << one.effective << "  " << device::word(one.state) << "  "
      << one.digest.substr(0, 12) << "\n";
  if (!one.note.empty()) out << "    " << one.note << "\n";
  if (one.proposed) line("proposed", *one.proposed);
  for (const auto& approval : one.approvals) {
    const std::string as(approval.as == facts::Approver::law_lead ? "law enforcement's lead"
                                                                  : "district attorney");
    line("approved as " + as + (approval.counts ? "" : " (does not count)"), approval.by);
  }
  if (one.signed_by) line("signed", *one.signed_by);
  if (one.required.empty() && one.signed_by) out << "    no approval was required\n";
  if (!one.missing.empty()) out << "    still to approve: " << named(one.missing) << "\n";
  if (one.refused) out << "    refused: " << sentence(*one.refused) << "\n";
}

// What it would change, against what is in effect here.
Result<void> print_changes(const device::Device& device, std::string_view digest, const std::string& language,
                           std::ostream& out) {
  LEADLINE_TRY(now, device.criteria());
  if (!now) return {};
  LEADLINE_TRY(changes, device.criteria_changes(digest));
  out << "Against " << now->document.id << " " << now->document.version << ", now in effect:\n";
  print_differences(changes, language, out);
  return {};
}

Json proposed_json(const std::string& id, const std::string& version, const std::string& digest,
                   const std::string& effective, bool is_signed) {
  return {{"id", id}, {"version", version}, {"digest", digest}, {"effective", effective}, {"signed", is_signed}};
}

Result<int> propose(const Console& console, device::Device& device, const PublishOptions& options) {
  LEADLINE_TRY(document, read_file(options.criteria_file));
  LEADLINE_TRY(settings, device.program());
  const bool free = !settings || settings->required_approvals.empty();
  if (free && device.me().role == disclosure::Role::registrar) {
    LEADLINE_CHECK(
        device.publish_criteria(document, tables_beside(options.criteria_file), options.effective));
    if (options.json) {
      LEADLINE_TRY(read, criteria::parse_document(document, options.criteria_file,
                                                  tables_beside(options.criteria_file)));
      console.out << proposed_json(read.id, read.version, read.digest, options.effective, true).dump() << "\n";
      return 0;
    }
    console.out << "This program's settings require no approval of criteria: nobody else has agreed to this "
                   "version.\n"
                << "Signed and published. It reaches the other devices with the next sync and applies from "
                << options.effective << ".\n";
    return 0;
  }
  LEADLINE_TRY(proposed, device.propose_criteria(document, tables_beside(options.criteria_file),
                                                 options.effective, options.note));
  if (!options.json) {
    LEADLINE_CHECK(print_changes(device, proposed.criteria_digest, options.language, console.out));
    console.out << "Put forward: " << proposed.criteria_id << " " << proposed.criteria_version << " from "
                << proposed.effective << ", digest " << proposed.criteria_digest << ".\n"
                << (free ? "No approval is required; a registrar's device may sign it.\n"
                         : "To approve: " + named(settings->required_approvals) +
                               ", each on a device of their own.\n");
  } else {
    console.out << proposed_json(proposed.criteria_id, proposed.criteria_version, proposed.criteria_digest,
                                 proposed.effective, false)
                       .dump()
                << "\n";
  }
  return 0;
}

Result<int> publish(const Console& console, const DeviceOptions& at, const PublishOptions& options) {
  LEADLINE_TRY(device, open_device(console, at));
  if (!options.criteria_file.empty()) {
    LEADLINE_TRY(code, propose(console, *device, options));
    LEADLINE_CHECK(device->save_snapshot());
    return code;
  }
  LEADLINE_TRY(version, device->sign_criteria(options.digest));
  LEADLINE_CHECK(device->save_snapshot());
  if (options.json) {
    console.out << version_json(*device, version).dump() << "\n";
    return 0;
  }
  if (version.required.empty()) console.out << "This program's settings require no approval of criteria.\n";
  console.out << "Signed: " << version.id << " " << version.version
              << ". It reaches the other devices with the next sync and applies from " << version.effective
              << ".\n";
  return 0;
}

// The proposal that is meant; one that was signed since only where none waits.
Result<CriteriaVersion> proposal_of(const device::Device& device, std::string_view wanted) {
  const std::string_view digest = wanted.substr(0, wanted.find('@'));
  const std::string_view day = digest.size() < wanted.size() ? wanted.substr(digest.size() + 1) : "";
  LEADLINE_TRY(all, device.criteria_history());
  for (const bool is_signed : {false, true}) {
    std::vector<const CriteriaVersion*> found;
    for (const auto& one : all)
      if (digest.size() >= 8 && one.digest.starts_with(digest) && one.signed_by.has_value() == is_signed &&
          (day.empty() || one.effective == day))
        found.push_back(&one);
    if (found.size() > 1)
      return fail(Code::rule_refused, "criteria",
                  "it was put forward for several days (" + found[0]->effective + ", " + found[1]->effective +
                      "): name the one that is meant, as " + std::string(digest.substr(0, 8)) + "@" +
                      found[0]->effective);
    if (found.size() == 1) return *found.front();
  }
  return fail(Code::not_found, "criteria", "no such proposal has arrived here");
}

Result<std::vector<criteria::Finding>> findings_of(const Console& console, const device::Device& device,
                                                   const std::string& digest) {
  LEADLINE_TRY(bundle, device.criteria_bundle(digest));
  LEADLINE_TRY(settings, device.program());
  std::string today = "9999-12-31";
  if (settings) {
    LEADLINE_TRY(zone, calendar::Zone::find(settings->time_zone));
    today = zone.local(console.clock.now()).date.text();
  }
  LEADLINE_TRY(day, criteria::Date::parse(today));
  return criteria::lint(bundle.document, "criteria", criteria::tables_of(bundle), day);
}

// What it would change and what is to be said of it comes first; it is recorded once that was read.
Result<int> approve(const Console& console, const DeviceOptions& at, const PublishOptions& options) {
  LEADLINE_TRY(device, open_device(console, at));
  if (!disclosure::approves_as(device->me().role))
    return fail(Code::rule_refused, "",
                "only law enforcement's lead and the district attorney's device approve criteria");
  LEADLINE_TRY(version, proposal_of(*device, options.digest));
  if (version.refused)
    return fail(*version.refused, "criteria", "the proposal is not what it says it is");
  LEADLINE_TRY(findings, findings_of(console, *device, version.digest));
  const bool refused = !criteria::publishable(findings), recorded = options.agree && !refused;
  if (!options.json) {
    LEADLINE_CHECK(print_changes(*device, version.digest, options.language, console.out));
    print_findings(findings, options.language, console.out);
  }
  if (recorded) {
    LEADLINE_TRY(approved, device->approve_criteria(version.proposal));
    LEADLINE_CHECK(device->save_snapshot());
    version = std::move(approved);
  }
  if (options.json) {
    Json out = version_json(*device, version);
    out["recorded"] = recorded;
    out["findings"] = criteria::to_json(findings, options.language);
    console.out << out.dump() << "\n";
  } else if (refused) {
    console.out << "Nothing is recorded: what is marked as an error has to be mended first.\n";
  } else if (!recorded) {
    console.out << "Nothing is recorded yet. Once more with --agree approves " << version.id << " "
                << version.version << " from " << version.effective << ".\n";
  } else {
    console.out << "Approved: " << version.id << " " << version.version << " from " << version.effective
                << ". It reaches the other devices with the next sync.\n";
  }
  return recorded ? 0 : 1;
}

Result<int> history(const Console& console, const DeviceOptions& at, const PublishOptions& options) {
  LEADLINE_TRY(device, open_device(console, at));
  LEADLINE_TRY(all, device->criteria_history());
  if (options.json) {
    Json list = Json::array();
    for (const auto& one : all) list.push_back(version_json(*device, one));
    console.out << list.dump() << "\n";
    return 0;
  }
  for (const auto& one : all) print(*device, one, console.out);
  if (all.empty()) console.out << "No criteria have arrived here yet.\n";
  return 0;
}

}  // namespace

bool versions_word(std::string_view word) {
  return word == "publish" || word == "approve" || word == "history";
}

int versions_command(const std::vector<std::string>& arguments, const Console& console) {
  CLI::App app("Versions of a program's criteria: put forward, approved, signed, in effect.",
               "leadline criteria");
  app.require_subcommand(1);
  DeviceOptions at;
  PublishOptions options;
  auto* publishing =
      app.add_subcommand("publish", "Put a draft forward for approval; or sign what was approved");
  auto* criteria =
      publishing->add_option("--criteria", options.criteria_file, "The draft: its examples have to pass");
  auto* effective =
      publishing->add_option("--effective", options.effective, "The day from which it applies: YYYY-MM-DD");
  publishing->add_option("--note", options.note, "What changes and why, for those who approve");
  auto* digest = publishing->add_option("--sign", options.digest,
                                        "Sign the proposal with this digest (eight digits of it are enough)");
  criteria->needs(effective)->excludes(digest);
  effective->needs(criteria);
  auto* approving = app.add_subcommand("approve", "Say what a proposal changes and what is found in it; with --agree, approve it on this device, in its own role");
  approving->add_option("digest", options.digest, "The proposal's digest (eight digits of it are enough)")
      ->required();
  approving->add_flag("--agree", options.agree, "Record it: what it changes, and what is said of it, was read");
  auto* listing = app.add_subcommand("history", "Versions with their approvals: who, when");
  for (auto* command : {publishing, approving, listing}) device_options(command, at);
  for (auto* command : {publishing, approving})
    command->add_option("--language", options.language, "en or es, for what changes")
        ->check(CLI::IsMember({"en", "es"}))
        ->capture_default_str();
  for (auto* command : {publishing, approving, listing}) command->add_flag("--json", options.json, "One JSON value");
  if (const auto ended = parse(app, arguments, console)) return *ended;
  if (publishing->parsed() && options.criteria_file.empty() && options.digest.empty())
    return report(console,
                  fail(Code::bad_argument, "criteria publish", "--criteria with --effective, or --sign"));
  const auto code = publishing->parsed()  ? publish(console, at, options)
                    : approving->parsed() ? approve(console, at, options)
                                          : history(console, at, options);
  return code ? *code : report(console, code.error());
}

}  // namespace leadline::cli
