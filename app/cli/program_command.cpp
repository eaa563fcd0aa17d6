#include "app/cli/command.h"
#include "app/cli/criteria/files.h"
#include "app/device/enrollment.h"
#include "core/base/json.h"

namespace leadline::cli {
namespace {

constexpr std::string_view no_approval =
    "This program's settings require no approval of criteria: nobody else has agreed to this version.\n";

template <class Array>
Result<Array> hex_array(const std::string& text, std::string_view option) {
  auto bytes = from_hex(text);
  Array out{};
  if (!bytes || bytes->size() != out.size())
    return fail(Code::invalid_value, std::string(option),
                std::to_string(out.size() * 2) + " hexadecimal digits are needed");
  std::copy(bytes->begin(), bytes->end(), out.begin());
  return out;
}

// The settings file holds the body of a program_published fact, as `leadline dump` shows it. Where it is silent, criteria
// need both approvals: that nobody has to agree is said, not left out.
Result<facts::ProgramPublished> read_settings(const std::string& path, Random& random) {
  LEADLINE_TRY(text, read_file(path));
  LEADLINE_TRY(body, parse_json(text, path));
  if (body.is_object() && !body.contains("required_approvals"))
    body["required_approvals"] = {"law_lead", "district_attorney"};
  const Json fact{{"kind", facts::ProgramPublished::kind},
                  {"version", 1},
                  {"subject", SubjectId{}.text()},
                  {"body", body}};
  LEADLINE_TRY(read, facts::from_json(fact, path, random));
  return std::get<facts::ProgramPublished>(read.body);
}

// Whether the papers could be published: a mistake in them is told before anything is written.
Result<void> check_papers(const ProgramOptions& options, Random& random) {
  if (!options.settings_file.empty()) {
    LEADLINE_TRY(settings, read_settings(options.settings_file, random));
    if (!options.criteria_file.empty() && !settings.required_approvals.empty())
      return fail(Code::rule_refused, options.settings_file,
                  "these settings require approvals of criteria; give them without criteria, then leadline criteria "
                  "publish");
  }
  if (!options.criteria_file.empty()) {
    LEADLINE_TRY(document, read_file(options.criteria_file));
    LEADLINE_CHECK(CivilDate::parse(options.effective, "--effective"));
    LEADLINE_CHECK(
        criteria::make_bundle(document, options.criteria_file, tables_beside(options.criteria_file)));
  }
  return {};
}

// The device would refuse it too, when the program is founded already.
Result<void> check_first_criteria(const ProgramOptions& options, const Console& console) {
  if (options.criteria_file.empty()) return {};
  if (options.settings_file.empty())
    return fail(Code::rule_refused, "--criteria", "the settings say who has to approve criteria: give --settings too");
  LEADLINE_TRY(settings, read_settings(options.settings_file, console.random));
  LEADLINE_TRY(zone, calendar::Zone::find(settings.time_zone));
  LEADLINE_TRY(effective, CivilDate::parse(options.effective, "--effective"));
  if (effective <= zone.local(console.clock.now()).date) return {};
  return fail(Code::rule_refused, "--effective",
              "a first version takes effect today or earlier: before its day nobody could screen");
}

Result<void> publish_papers(device::Device& device, const ProgramOptions& options, Random& random) {
  if (!options.settings_file.empty()) {
    LEADLINE_TRY(settings, read_settings(options.settings_file, random));
    LEADLINE_CHECK(device.publish(settings));
  }
  if (!options.criteria_file.empty()) {
    LEADLINE_TRY(document, read_file(options.criteria_file));
    LEADLINE_CHECK(
        device.publish_criteria(document, tables_beside(options.criteria_file), options.effective));
  }
  return {};
}

Result<device::NewProgram> new_program(const ProgramOptions& options) {
  device::NewProgram program{options.name, options.agency, options.device_name, {}, options.server_url, {}};
  LEADLINE_TRY(key, hex_array<crypto::PublicKey>(options.server_key, "--server-key"));
  program.server_key = key;
  if (!options.tls_pin.empty()) {
    LEADLINE_TRY(pin, hex_array<crypto::Digest>(options.tls_pin, "--tls-pin"));
    program.tls_pin = pin;
  }
  return program;
}

// The recovery file: one line of hexadecimal digits. A file that holds anything is never written over.
device::RecoveryPlace recovery_file(const std::string& path) {
  return {[path]() -> Result<std::optional<crypto::Secret>> {
            auto text = read_file(path);
            if (!text && text.error().code == Code::not_found) return std::optional<crypto::Secret>{};
            if (!text) return std::move(text).error();
            if (text->ends_with('\n')) text->pop_back();
            auto bytes = from_hex(*text);
            auto seed = bytes ? crypto::Secret::from(*bytes) : Result<crypto::Secret>(std::move(bytes).error());
            if (!seed) return fail(Code::file_exists, path, "it holds something else");
            return std::optional<crypto::Secret>(std::move(*seed));
          },
          [path](const crypto::Secret& seed) {
            return write_file(path, bytes_of(to_hex(seed.view()) + "\n"), 0600);
          }};
}

Result<Json> create(const Console& console, const DeviceOptions& at, const ProgramOptions& options) {
  LEADLINE_TRY(program, new_program(options));
  LEADLINE_CHECK(check_papers(options, console.random));
  LEADLINE_CHECK(check_first_criteria(options, console));
  LEADLINE_TRY(pin, read_pin(console, at));
  LEADLINE_TRY(folder, open_folder(console, at, true));
  LEADLINE_TRY(founded, device::found_program(folder, pin, program, recovery_file(options.recovery_file), console.clock,
                                              console.random));
  LEADLINE_TRY(device, device::Device::unlock(folder, pin, console.clock, console.random));
  LEADLINE_CHECK(publish_papers(*device, options, console.random));
  LEADLINE_CHECK(device->save_snapshot());
  return Json{{"program", founded.program.text()},
              {"genesis", to_hex(founded.genesis)},
              {"recovery_file", options.recovery_file}};
}

Result<void> publish(const Console& console, const DeviceOptions& at, const ProgramOptions& options) {
  if (options.settings_file.empty() && options.criteria_file.empty())
    return fail(Code::bad_argument, "program publish", "--settings FILE, --criteria FILE or both are needed");
  LEADLINE_CHECK(check_papers(options, console.random));
  LEADLINE_TRY(device, open_device(console, at));
  LEADLINE_CHECK(publish_papers(*device, options, console.random));
  return device->save_snapshot();
}

}  // namespace

int program_create(const Console& console, const DeviceOptions& at, const ProgramOptions& options) {
  const auto made = create(console, at, options);
  if (!made) return report(console, made.error());
  if (options.json) {
    console.out << made->dump() << "\n";
  } else {
    console.out << "Program " << (*made)["program"].get<std::string>() << " is founded in " << at.dir << ".\n"
                << (options.criteria_file.empty() ? "" : no_approval) << "Print " << options.recovery_file
                << ", keep it in a safe place, and delete the file: it opens everything.\n";
  }
  return 0;
}

int program_publish(const Console& console, const DeviceOptions& at, const ProgramOptions& options) {
  if (const auto done = publish(console, at, options); !done) return report(console, done.error());
  if (options.json) {
    console.out << Json{{"settings", !options.settings_file.empty()}, {"criteria", !options.criteria_file.empty()}}.dump() << "\n";
    return 0;
  }
  console.out << (options.criteria_file.empty() ? "" : no_approval)
              << "Published. It reaches the other devices with the next sync.\n";
  return 0;
}

}  // namespace leadline::cli
