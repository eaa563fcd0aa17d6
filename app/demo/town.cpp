#include "app/demo/town.h"

#include <sstream>

#include "app/demo/movable_clock.h"
#include "app/gui/peer/peer_desk.h"
#include "core/base/json.h"
#include "platform/system_clock.h"

namespace leadline::demo {
namespace {

const std::string last_of_the_eve = "peer-ready";

}  // namespace

Result<std::unique_ptr<Town>> Town::found(const std::string& dir, const std::string& server_binary,
                                          const std::function<void(const std::string&)>& progress) {
  LEADLINE_TRY(zone, calendar::Zone::find(cli::demo::demo_zone));
  const auto night = cli::demo::night_of(platform::SystemClock().now());
  std::unique_ptr<Town> town(new Town(dir, server_binary, std::move(zone), night));
  LEADLINE_CHECK(town->prepare());
  for (const auto& step : cli::demo::steps_of("enrolled")) {
    LEADLINE_CHECK(town->play(step));
    progress(std::string(cli::demo::word(step.actor)) + ": " + step.says);
    if (step.name == last_of_the_eve) break;
  }
  return town;
}

Result<std::unique_ptr<Town>> Town::open(const std::string& dir, const std::string& server_binary) {
  LEADLINE_TRY(zone, calendar::Zone::find(cli::demo::demo_zone));
  LEADLINE_TRY(text, read_file(dir + "/night"));
  LEADLINE_TRY(night, calendar::CivilDate::parse(text));
  std::unique_ptr<Town> town(new Town(dir, server_binary, std::move(zone), night));
  LEADLINE_CHECK(town->server_.start());
  return town;
}

Result<device::Folder> Town::device(Actor actor) const {
  const std::string path = dir_ + "/" + std::string(cli::demo::word(actor));
  LEADLINE_TRY(secret, device::read_secret_file(path + "/secret"));
  return device::Folder{path, std::move(secret), nullptr};
}

Result<void> Town::prepare() {
  LEADLINE_CHECK(device::make_folder(dir_));
  for (const char* sub : {"/server", "/coordinator", "/officer", "/peer"})
    LEADLINE_CHECK(device::make_folder(dir_ + sub));
  LEADLINE_TRY(server, server_.init());
  LEADLINE_CHECK(server_.start());
  LEADLINE_CHECK(write_file(dir_ + "/server.json", bytes_of(server.dump())));
  LEADLINE_CHECK(write_file(dir_ + "/network", bytes_of(server_.url())));
  LEADLINE_CHECK(write_file(dir_ + "/pin", bytes_of(std::string(pin) + "\n")));
  return write_file(dir_ + "/night", bytes_of(night_.text()));
}

Result<void> Town::play(const cli::demo::Step& step) {
  const MovableClock clock(at(step.day, step.minute).wall, MovableClock::Pace::stands);
  crypto::SystemRandom random;
  std::istringstream in;
  std::ostringstream out, err;
  const cli::Console console{in, out, err, clock, random};
  cli::NightOptions options;
  options.dir = dir_;
  cli::demo::Stage stage(console, options, step.actor, step.network);
  LEADLINE_TRY(seen, step.run(stage));
  const auto wrong = cli::demo::differences(step.expected, seen);
  if (!wrong.empty()) return fail(Code::rule_refused, step.name, wrong.front());
  if (step.name != last_of_the_eve) return {};
  // Sam has used this phone before.
  LEADLINE_TRY(phone, stage.open());
  return gui::PeerCard{"Sam", "drives a green van"}.write(phone->journal());
}

}  // namespace leadline::demo
