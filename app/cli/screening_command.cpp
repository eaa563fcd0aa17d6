#include <functional>
#include <map>
#include <set>

#include "app/cli/criteria/files.h"
#include "app/cli/screening_export.h"
#include "app/cli/versions_command.h"
#include "app/device/screening_record.h"
#include "core/base/json.h"

namespace leadline::cli {
namespace {

struct ReplayOptions {
  std::string screenings;
  std::vector<std::string> criteria_files;
  bool json = false;
};

// A recorded screening and what people find it by.
struct Recorded {
  std::string name;
  facts::ScreeningRecorded screening;
};

struct Outcome {
  std::string name;
  std::vector<std::string> differences;
  std::optional<Error> error;
  bool results = true;  // what every criterion came to was recorded, not the outcome alone
};

using FindCriteria = std::function<Result<criteria::Document>(const std::string& digest)>;

// Each document is read once.
std::vector<Outcome> replay_all(const std::vector<Recorded>& all, const FindCriteria& find) {
  std::map<std::string, Result<criteria::Document>> known;
  std::vector<Outcome> out;
  for (const auto& one : all) {
    const std::string& digest = one.screening.criteria_digest;
    auto document = known.find(digest);
    if (document == known.end()) document = known.emplace(digest, find(digest)).first;
    Outcome result{one.name, {}, std::nullopt, !one.screening.results.empty()};
    if (!document->second) {
      result.error = document->second.error();
    } else if (auto differences = device::replay(one.screening, *document->second)) {
      result.differences = std::move(*differences);
    } else {
      result.error = differences.error();
    }
    out.push_back(std::move(result));
  }
  return out;
}

int tell(const Console& console, const std::vector<Outcome>& outcomes, bool json) {
  std::size_t other = 0;
  Json list = Json::array(), bare = Json::array();
  for (const auto& one : outcomes) {
    if (one.differences.empty() && !one.error) {
      if (!one.results) bare.push_back(one.name);
      continue;
    }
    ++other;
    list.push_back({{"screening", one.name},
                    {"differences", one.differences},
                    {"error", one.error ? Json(describe(*one.error)) : Json(nullptr)}});
    if (json) continue;
    for (const auto& difference : one.differences) console.out << one.name << ": " << difference << "\n";
    if (one.error) console.out << one.name << ": " << describe(*one.error) << "\n";
  }
  const std::size_t same = outcomes.size() - other - bare.size();
  if (json) {
    console.out << Json{{"screenings", outcomes.size()},
                        {"same", same},
                        {"outcome_alone", bare},
                        {"differ", list}}
                       .dump()
                << "\n";
    return other == 0 ? 0 : 1;
  }
  console.out << same << " of " << outcomes.size() << " screenings come out as they were recorded.\n";
  if (!bare.empty())
    console.out << bare.size()
                << " more come out with the same outcome; what each criterion came to was not recorded with "
                   "them, and "
                   "is not compared.\n";
  return other == 0 ? 0 : 1;
}

Result<int> from_device(const Console& console, const DeviceOptions& at, const ReplayOptions& options) {
  LEADLINE_TRY(device, open_device(console, at));
  if (device->incomplete())
    return fail(Code::database_damaged, at.dir,
                "records are missing or were changed; leadline status names them");
  std::vector<Recorded> all;
  std::set<FactId> seen;  // a fact may stand in two entries
  LEADLINE_CHECK(device->journal().each([&](facts::Stamped&& s) -> Result<void> {
    const auto* screening = std::get_if<facts::ScreeningRecorded>(&s.fact.body);
    if (screening && seen.insert(s.fact.id).second)
      all.push_back({s.fact.id.text(), *screening});
    return {};
  }));
  return tell(console,
              replay_all(all, [&](const std::string& digest) { return device->criteria_of(digest); }),
              options.json);
}

Result<Recorded> read_line(std::string_view text, const std::string& where, Random& random) {
  LEADLINE_TRY(json, parse_json(text, where));
  LEADLINE_TRY(fact, facts::from_json(json, where, random));
  const auto* screening = std::get_if<facts::ScreeningRecorded>(&fact.body);
  if (!screening) return fail(Code::unknown_kind, where, "screening_recorded is needed");
  return Recorded{json.contains("id") ? fact.id.text() : where, *screening};
}

Result<int> from_file(const Console& console, const ReplayOptions& options) {
  LEADLINE_TRY(text, read_file(options.screenings, std::size_t{256} << 20));
  std::vector<Recorded> all;
  std::string_view left = text;
  for (std::size_t number = 1; !left.empty(); ++number) {
    const auto end = std::min(left.find('\n'), left.size());
    const auto line = left.substr(0, end);
    left.remove_prefix(std::min(end + 1, left.size()));
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    LEADLINE_TRY(one,
                 read_line(line, options.screenings + ": line " + std::to_string(number), console.random));
    all.push_back(std::move(one));
  }
  if (all.empty()) return fail(Code::empty_input, options.screenings);
  std::map<std::string, std::string> file_of;
  for (const auto& path : options.criteria_files) {
    LEADLINE_TRY(document, read_criteria(path));
    file_of[document.digest] = path;
  }
  const auto find = [&](const std::string& digest) -> Result<criteria::Document> {
    const auto found = file_of.find(digest);
    if (found == file_of.end())
      return fail(Code::not_found, "criteria", "digest " + digest.substr(0, 12) + " is none of --criteria");
    return read_criteria(found->second);
  };
  return tell(console, replay_all(all, find), options.json);
}

}  // namespace

int screening_command(const std::vector<std::string>& arguments, const Console& console) {
  CLI::App app("Recorded screenings.", "leadline screening");
  app.require_subcommand(1);
  DeviceOptions at;
  ReplayOptions options;
  auto* replay = app.add_subcommand(
      "replay", "Recompute each from its stored answers under its stored version; 1 if any differs");
  device_options(replay, at);
  auto* dir = replay->get_option("--dir")->required(false);
  auto* screenings =
      replay->add_option("--screenings", options.screenings,
                         "screening_recorded facts, one JSON object a line, instead of a device's");
  auto* documents = replay->add_option("--criteria", options.criteria_files,
                                       "The criteria documents that they were made under");
  screenings->excludes(dir)->needs(documents);
  documents->needs(screenings);
  replay->add_flag("--json", options.json, "One JSON object");
  auto* leave = app.add_subcommand(
      "export",
      "Write them without names, for a what-if on a coordinator's device; says what it holds first");
  ExportOptions exported;
  device_options(leave, at);
  leave->add_option("--out", exported.folder, "The folder that the file is written to")->required();
  leave->add_option("--version", exported.version,
                    "Those made under this version; the one in effect if left out");
  leave->add_flag("--with-history", exported.with_history,
                  "Also what was chosen on criminal history, and what was asked after it");
  leave->add_flag("--with-days", exported.with_days, "Days in place of months, and dates that were answered");
  leave->add_flag("--agree", exported.agree, "Write it: what it holds was read");
  leave->add_flag("--json", exported.json, "One JSON object");
  if (const auto ended = parse(app, arguments, console)) return *ended;
  if (leave->parsed()) {
    const auto code = export_command(console, at, exported);
    return code ? *code : report(console, code.error());
  }
  if (at.dir.empty() && options.screenings.empty())
    return report(console,
                  fail(Code::bad_argument, "screening replay", "--dir, or --screenings with --criteria"));
  const auto code =
      options.screenings.empty() ? from_device(console, at, options) : from_file(console, options);
  return code ? *code : report(console, code.error());
}

}  // namespace leadline::cli
