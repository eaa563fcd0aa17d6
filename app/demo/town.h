// The demo program in a folder, with its server as a process of its own: Pine County's coordinator, officer
// and peer, all invented. The devices' platform secrets are files of mode 0600 beside them.
#pragma once

#include <memory>
#include <string>

#include "app/cli/demo/server_process.h"
#include "app/cli/demo/steps.h"

namespace leadline::demo {

using cli::demo::Actor;

class Town {
 public:
  // Founds the program as `leadline demo night-referral` does, with the same commands and the same checks, up
  // to the eve of the night: both devices are approved and have the papers. `progress` is told each step as
  // it is done. Errors: those of the steps; rule_refused if a step reached another state than it should.
  static Result<std::unique_ptr<Town>> found(const std::string& dir, const std::string& server_binary,
                                             const std::function<void(const std::string&)>& progress);
  // A town that was founded before, or a copy of one; its server listens on a port of its own.
  static Result<std::unique_ptr<Town>> open(const std::string& dir, const std::string& server_binary);

  Result<device::Folder> device(Actor actor) const;
  std::string server_url() const { return server_.url(); }
  // A moment of the night (day 0) or after it, in the program's time zone.
  calendar::LocalTime at(int day, int minute) const { return zone_.at(night_.plus_days(day), minute); }
  const calendar::Zone& zone() const { return zone_; }

  static constexpr std::string_view pin = "472913";  // of every device here

 private:
  Town(std::string dir, const std::string& server_binary, calendar::Zone zone, calendar::CivilDate night)
      : dir_(std::move(dir)),
        server_(server_binary, dir_ + "/server"),
        zone_(std::move(zone)),
        night_(night) {}
  Result<void> prepare();
  Result<void> play(const cli::demo::Step& step);

  std::string dir_;
  cli::demo::ServerProcess server_;
  calendar::Zone zone_;
  calendar::CivilDate night_;
};

}  // namespace leadline::demo
