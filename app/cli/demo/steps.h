// Inside the demo: the steps, in order, each with the moment, the device, and the state that it has to reach.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "app/cli/demo/night_referral.h"

namespace leadline::cli::demo {

enum class Actor { coordinator, officer, peer };
std::string_view word(Actor actor);

// What a step has in hand. The clock stands still at the step's moment.
class Stage {
 public:
  Stage(const Console& console, const NightOptions& options, Actor actor, bool network);

  Result<std::unique_ptr<device::Device>> open();
  Result<std::unique_ptr<sync::Transport>> transport(const device::Device& device) const;
  DeviceOptions device_options(Actor actor) const;
  std::string file(const std::string& name) const;
  const Console& console() const { return console_; }
  bool enrolled() const { return options_.ending == "enrolled"; }

 private:
  const Console& console_;
  const NightOptions& options_;
  Actor actor_;
  bool network_;
};

struct Step {
  std::string name;
  Actor actor;
  int day;             // after the night's date
  int minute;          // of the day, in the program's time zone
  bool network;
  std::string says;    // what happens, in one line
  Result<Json> (*run)(Stage&);
  Json expected;       // every pair has to be in what run() observed
};

// The steps of an ending, in order.
std::vector<Step> steps_of(const std::string& ending);

// The night's date: the last Friday at least 28 days before today, so that no step lies ahead of the server's clock.
calendar::CivilDate night_of(WallTime now);
inline constexpr std::string_view demo_zone = "America/New_York";

// The demo program's only encounter.
DraftId encounter_draft();
SubjectId encounter_referral();
// What a referral has come to, in the words of SCENARIOS.
Json observed(const std::optional<views::Referral>& referral);
// The pairs of `expected` that `seen` does not hold, one line each.
std::vector<std::string> differences(const Json& expected, const Json& seen);

// --- the steps' bodies, by who acts ---
Result<Json> found(Stage& stage);
Result<Json> invite(Stage& stage);
Result<Json> join(Stage& stage);
Result<Json> approve(Stage& stage);
Result<Json> sync(Stage& stage);
Result<Json> sync_fails(Stage& stage);
Result<Json> screen(Stage& stage);
Result<Json> offer(Stage& stage);
Result<Json> finish(Stage& stage);
Result<Json> inbox(Stage& stage);
Result<Json> no_answer(Stage& stage);
Result<Json> reached(Stage& stage);
Result<Json> intake(Stage& stage);
Result<Json> too_early(Stage& stage);
Result<Json> close_window(Stage& stage);
Result<Json> notice(Stage& stage);
Result<Json> decide(Stage& stage);

}  // namespace leadline::cli::demo
