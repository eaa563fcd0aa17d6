#include "app/cli/demo/steps.h"
#include "app/cli/network.h"
#include "core/base/json.h"

namespace leadline::cli::demo {

std::string_view word(Actor actor) {
  switch (actor) {
    case Actor::coordinator: return "coordinator";
    case Actor::officer: return "officer";
    case Actor::peer: return "peer";
  }
  return {};
}

Stage::Stage(const Console& console, const NightOptions& options, Actor actor, bool network)
    : console_(console), options_(options), actor_(actor), network_(network) {}

std::string Stage::file(const std::string& name) const { return options_.dir + "/" + name; }

DeviceOptions Stage::device_options(Actor actor) const { return {file(std::string(word(actor))), file("pin"), {}}; }

Result<std::unique_ptr<device::Device>> Stage::open() { return open_device(console_, device_options(actor_)); }

Result<std::unique_ptr<sync::Transport>> Stage::transport(const device::Device& device) const {
  // No signal: nobody listens on the discard port, so that the real transport really finds no network.
  if (!network_) return open_transport("http://127.0.0.1:9", {});
  LEADLINE_TRY(url, read_file(file("network"), 4096));
  return open_transport(url, device.me().tls_pin);
}

calendar::CivilDate night_of(WallTime now) {
  const auto zone = calendar::Zone::find(demo_zone);
  auto day = (zone ? zone->local(now).date : CivilDate::of(2026, 11, 20)).plus_days(-28);
  while (day.weekday() != 4) day = day.plus_days(-1);
  return day;
}

DraftId encounter_draft() {
  const auto digest = crypto::hash("leadline/demo/1", {bytes_of("night referral")});
  DraftId id;
  std::copy_n(digest.begin(), id.bytes.size(), id.bytes.begin());
  return id;
}

SubjectId encounter_referral() { return commands::referral_of(encounter_draft()); }

// From the day of the encounter to the day on which the intake window ends.
static std::optional<int> window_days(const views::Referral& referral) {
  const auto zone = calendar::Zone::find(demo_zone);
  const auto due = calendar::CivilDate::parse(std::string_view(referral.due_at).substr(0, 10));
  if (!zone || !due) return std::nullopt;
  return due->days - zone->local(referral.first.wall()).date.days;
}

Json observed(const std::optional<views::Referral>& referral) {
  if (!referral) return {{"referral", "none"}};
  const auto& r = *referral;
  Json out{{"handoff", views::word(r.handoff)},       {"charge_hold", views::word(r.hold)},
           {"intake_clock", views::word(r.clock)},    {"intake", views::word(r.intake)},
           {"participant", views::word(r.participant)}, {"roi", views::word(r.release)},
           {"contacts", r.contacts.size()},           {"due_at", r.due_at},
           {"ways_readable", r.ways ? r.ways->ways.size() : 0},
           {"charge_readable", r.charge.has_value()}, {"screening_readable", r.screening.has_value()}};
  if (r.made) {
    out["type"] = facts::word(r.made->type);
    out["answer"] = facts::word(r.made->answer);
  }
  if (r.screening) out["screening"] = r.screening->outcome;
  if (r.request) {
    out["card"] = facts::word(r.request->card);
    out["contact_goal_hours"] = r.request->contact_goal_hours;
  }
  if (r.scheduled) out["transport"] = facts::word(r.scheduled->transport);
  if (const auto window = window_days(r)) out["window_days"] = *window;
  if (r.decision) out["officer_decision"] = facts::word(*r.decision);
  if (r.not_completed_reason) out["not_completed"] = facts::word(*r.not_completed_reason);
  return out;
}

std::vector<std::string> differences(const Json& expected, const Json& seen) {
  std::vector<std::string> out;
  for (const auto& [key, value] : expected.items()) {
    const auto found = seen.find(key);
    if (found == seen.end() || *found != value) out.push_back(key + " is " + (found == seen.end() ? "absent" : found->dump()));
  }
  return out;
}

}  // namespace leadline::cli::demo
