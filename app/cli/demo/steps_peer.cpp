// The peer worker from 8:00 on.
#include "app/cli/demo/steps.h"
#include "core/base/json.h"

namespace leadline::cli::demo {
namespace {

// An action of this demo, the same whenever it is run again.
DraftId action(std::string_view what) {
  const auto digest = crypto::hash("leadline/demo/action/1", {bytes_of(what)});
  DraftId id;
  std::copy_n(digest.begin(), id.bytes.size(), id.bytes.begin());
  return id;
}

Result<views::Referral> the_referral(device::Device& device) {
  LEADLINE_TRY(found, device.views().referral(encounter_referral()));
  if (!found) return fail(Code::not_found, "referral");
  return std::move(*found);
}

// Records what a command yields; a command refused because an earlier try got through is no failure.
template <class Command>
Result<Json> act(Stage& stage, const char* what, Command&& command) {
  LEADLINE_TRY(device, stage.open());
  LEADLINE_TRY(before, the_referral(*device));
  LEADLINE_TRY(scene, device->scene("Sam"));
  LEADLINE_TRY(facts, command(before, action(what), scene));
  LEADLINE_CHECK(device->record(facts));
  LEADLINE_TRY(after, the_referral(*device));
  return observed(after);
}

facts::ContactLogged contact(facts::Channel channel, facts::ContactResult result, facts::NextStep next) {
  return {channel, result, next, {}, {}};
}

}  // namespace

Result<Json> inbox(Stage& stage) {
  LEADLINE_TRY(seen, sync(stage));
  LEADLINE_TRY(device, stage.open());
  LEADLINE_TRY(counts, device->views().counts());
  LEADLINE_TRY(referral, the_referral(*device));
  seen["to_reach"] = counts.to_reach;
  seen["name"] = referral.ways ? referral.ways->chosen_name : "";
  return seen;
}

Result<Json> no_answer(Stage& stage) {
  return act(stage, "no answer", [](const auto& referral, const DraftId& id, const auto& scene) -> Result<commands::Facts> {
    LEADLINE_TRY(all, commands::claim(referral, id, scene));
    LEADLINE_TRY(log, commands::log_contact(referral, contact(facts::Channel::visit, facts::ContactResult::no_answer, facts::NextStep::try_again), id, scene));
    all.insert(all.end(), log.begin(), log.end());
    return all;
  });
}

Result<Json> reached(Stage& stage) {
  return act(stage, "reached", [](const auto& referral, const DraftId& id, const auto& scene) -> Result<commands::Facts> {
    LEADLINE_TRY(zone, calendar::Zone::find(scene.program.time_zone));
    const auto slot = zone.at(zone.local(scene.now).date.plus_days(3), 10 * 60);
    LEADLINE_TRY(all, commands::log_contact(referral, contact(facts::Channel::visit, facts::ContactResult::reached, facts::NextStep::meet), id, scene));
    LEADLINE_TRY(booked, commands::schedule_intake(referral, {slot.text(), "Harbor Outreach office", facts::Transport::peer}, id, scene));
    all.insert(all.end(), booked.begin(), booked.end());
    return all;
  });
}

Result<Json> intake(Stage& stage) {
  {
    LEADLINE_TRY(device, stage.open());
    LEADLINE_TRY(referral, the_referral(*device));
    if (referral.intake == views::Intake::completed) return observed(referral);
  }
  return act(stage, "intake", [](const auto& referral, const DraftId& id, const auto& scene) { return commands::complete_intake(referral, id, scene); });
}

Result<Json> too_early(Stage& stage) {
  LEADLINE_TRY(device, stage.open());
  LEADLINE_TRY(referral, the_referral(*device));
  LEADLINE_TRY(scene, device->scene("Sam"));
  const auto closed = commands::close_window(referral, facts::IntakeOutcome::not_reached, action("close"), scene);
  Json out = observed(referral);
  out["refused"] = !closed && closed.error().code == Code::rule_refused;
  return out;
}

Result<Json> close_window(Stage& stage) {
  {
    LEADLINE_TRY(device, stage.open());
    LEADLINE_TRY(referral, the_referral(*device));
    if (referral.clock == views::IntakeClock::closed) return observed(referral);
  }
  return act(stage, "close", [](const auto& referral, const DraftId& id, const auto& scene) {
    return commands::close_window(referral, facts::IntakeOutcome::not_reached, id, scene);
  });
}

}  // namespace leadline::cli::demo
