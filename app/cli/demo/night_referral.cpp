#include "app/cli/demo/night_referral.h"

#include <QCoreApplication>
#include <QProcess>
#include <algorithm>
#include <filesystem>
#include <regex>

#include "app/cli/demo/server_process.h"
#include "app/cli/demo/steps.h"

namespace leadline::cli {
namespace {

using demo::Actor;
using demo::Step;

class StandingClock final : public Clock {
 public:
  explicit StandingClock(WallTime at) : at_(at) {}
  WallTime now() const override { return at_; }
  std::int64_t monotonic_ms() const override { return at_.ms; }

 private:
  WallTime at_;
};

constexpr std::string_view demo_pin = "472913\n";

// A crash that a test asks for: at which step, of whom ("device" or "server"), at which write of its database.
struct Crash {
  std::string step, who, fault;
  static Crash from_environment() {
    const std::string text = qEnvironmentVariable("LEADLINE_DEMO_CRASH").toStdString();
    const auto first = text.find(':'), second = text.find(':', first + 1);
    if (first == std::string::npos || second == std::string::npos) return {};
    return {text.substr(0, first), text.substr(first + 1, second - first - 1), text.substr(second + 1)};
  }
};

class Night {
 public:
  Night(const Console& console, const NightOptions& options)
      : console_(console), options_(options), server_(server_binary(), options.dir + "/server"), crash_(Crash::from_environment()) {}

  Result<bool> play() {
    LEADLINE_CHECK(prepare());
    for (const auto& step : demo::steps_of(options_.ending)) {
      LEADLINE_TRY(good, play(step));
      if (!good) return false;
    }
    LEADLINE_CHECK(write_dumps());
    return true;
  }
  bool crashed() const { return crashed_; }

 private:
  std::string server_binary() const {
    return options_.server_binary.empty() ? (QCoreApplication::applicationDirPath() + "/leadline-server").toStdString() : options_.server_binary;
  }

  Result<void> prepare() {
    LEADLINE_CHECK(device::make_folder(options_.dir));
    std::error_code error;
    if (!std::filesystem::is_empty(options_.dir, error) || error)
      return fail(Code::device_exists, options_.dir, "it holds something; name an empty folder");
    for (const char* sub : {"/server", "/coordinator", "/officer", "/peer"}) LEADLINE_CHECK(device::make_folder(options_.dir + sub));
    LEADLINE_TRY(server, server_.init());
    LEADLINE_CHECK(server_.start());
    LEADLINE_CHECK(write_file(options_.dir + "/server.json", bytes_of(server.dump())));
    LEADLINE_CHECK(write_file(options_.dir + "/network", bytes_of(server_.url())));
    LEADLINE_CHECK(write_file(options_.dir + "/pin", bytes_of(demo_pin)));
    return write_file(options_.dir + "/night", bytes_of(demo::night_of(console_.clock.now()).text()));
  }

  Result<bool> play(const Step& step) {
    const bool crash_here = crash_.step == step.name;
    if (crash_here && crash_.who == "server" && !restart_server(crash_.fault)) {
      crashed_ = true;  // it died before it was up
      LEADLINE_CHECK(restart_server({}));
    }
    LEADLINE_TRY(seen, run(step, crash_here && crash_.who == "device" ? crash_.fault : std::string{}));
    const auto wrong = demo::differences(step.expected, seen);
    console_.out << (wrong.empty() ? "ok    " : "WRONG ") << clock_text(step) << "  " << word(step.actor) << ": " << step.says << "\n";
    for (const auto& [key, value] : step.expected.items()) console_.out << "        " << key << " = " << value.dump() << "\n";
    for (const auto& line : wrong) console_.out << "        " << line << "\n";
    console_.out.flush();
    return wrong.empty();
  }

  // Runs a step in its own process; one that was killed, or lost its server, is run again.
  Result<Json> run(const Step& step, std::string fault) {
    for (int tries = 0; tries < 5; ++tries) {
      QProcess process;
      auto environment = QProcessEnvironment::systemEnvironment();
      environment.remove("LEADLINE_DEMO_CRASH");
      environment.remove("LEADLINE_FAULT_VFS");
      if (!fault.empty()) environment.insert("LEADLINE_FAULT_VFS", QString::fromStdString(fault));
      process.setProcessEnvironment(environment);
      process.start(QCoreApplication::applicationFilePath(),
                    {"demo", "step", "--dir", QString::fromStdString(options_.dir), "--step", QString::fromStdString(step.name), "--ending",
                     QString::fromStdString(options_.ending)});
      if (!process.waitForFinished(60000)) return fail(Code::timed_out, step.name);
      fault.clear();
      if (process.exitStatus() == QProcess::CrashExit) {
        crashed_ = true;
        continue;
      }
      // A step that failed may have lost its server a moment ago.
      if (!server_.running(process.exitCode() == 0 ? 0 : 300)) {
        crashed_ = true;
        LEADLINE_CHECK(restart_server({}));
        continue;
      }
      if (process.exitCode() != 0)
        return fail(process.exitCode() == 3 ? Code::io_failed : Code::rule_refused, step.name,
                    process.readAllStandardError().left(400).trimmed().toStdString());
      return parse_json(process.readAllStandardOutput().trimmed().toStdString(), step.name);
    }
    return fail(Code::rule_refused, step.name, "it did not come through in five tries");
  }

  Result<void> restart_server(const std::string& fault) { return server_.start(fault); }

  std::string clock_text(const Step& step) const {
    const auto night = calendar::CivilDate::parse(*read_file(options_.dir + "/night"));
    char hour[32];
    std::snprintf(hour, sizeof hour, "%02d:%02d", step.minute / 60, step.minute % 60);
    return night->plus_days(step.day).text() + " " + hour;
  }

  // Ids are random; in their order of appearance they get names, so that two nights can be compared byte for byte.
  Result<void> write_dumps() {
    if (options_.dump_file.empty()) return {};
    std::string all;
    for (const auto actor : {Actor::coordinator, Actor::officer, Actor::peer}) {
      demo::Stage stage(console_, options_, actor, false);
      LEADLINE_TRY(device, stage.open());
      LEADLINE_TRY(views, device->views().dump());
      all += "# " + std::string(word(actor)) + "\n" + views.dump(1) + "\n";
    }
    static const std::regex id("[0-9a-f]{32,}");
    std::map<std::string, std::string> names;
    std::string named;
    auto from = all.cbegin();
    for (std::sregex_iterator it(all.begin(), all.end(), id), end; it != end; ++it) {
      named.append(from, (*it)[0].first);
      named += names.try_emplace(it->str(), "id-" + std::to_string(names.size() + 1)).first->second;
      from = (*it)[0].second;
    }
    named.append(from, all.cend());
    return write_file(options_.dump_file, bytes_of(named));
  }

  const Console& console_;
  const NightOptions& options_;
  demo::ServerProcess server_;
  Crash crash_;
  bool crashed_ = false;
};

}  // namespace

int night_referral_demo(const Console& console, const NightOptions& options) {
  Night night(console, options);
  const auto played = night.play();
  if (!played) return report(console, played.error());
  console.out << (*played ? "The night came to its end: every state as expected" : "The night stopped: a state is not as expected")
              << (night.crashed() ? ", over a crash.\n" : ".\n");
  return *played ? 0 : 1;
}

int night_referral_step(const Console& console, const NightOptions& options) {
  for (const auto& step : demo::steps_of(options.ending)) {
    if (step.name != options.step) continue;
    const auto zone = calendar::Zone::find(demo::demo_zone);
    const auto text = read_file(options.dir + "/night");
    if (!zone || !text) return report(console, fail(Code::not_found, options.dir + "/night"));
    const auto night = calendar::CivilDate::parse(*text);
    if (!night) return report(console, night.error());
    const StandingClock clock(zone->at(night->plus_days(step.day), step.minute).wall);
    const Console there{console.in, console.out, console.err, clock, console.random};
    demo::Stage stage(there, options, step.actor, step.network);
    const auto seen = step.run(stage);
    if (!seen) return report(console, seen.error());
    console.out << seen->dump() << "\n";
    return 0;
  }
  return report(console, fail(Code::bad_argument, "--step", options.step));
}

}  // namespace leadline::cli
