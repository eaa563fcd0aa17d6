#include "app/gui/officer/finish.h"

#include "app/gui/draft_state.h"
#include "app/gui/officer/officer_home.h"

namespace leadline::gui {
namespace {

// Boxes ticked and not signed for, or drawn on before it was said back, are no release.
Json tidy(const DraftState& state) {
  const bool released = state.has("signature") && state.text("said_back") == "yes";
  Json patch = Json::object();
  if (!released)
    patch.update({{"signature", nullptr}, {"release_lines", nullptr}, {"release_text_version", nullptr}});
  if (state.text("said_back") != "yes" && state.text("type") == "arrest_diversion")
    patch["incident_number"] = nullptr;
  // A way that was being written when the page was left counts.
  if (const Json& way = state.object("way");
      !DraftState(way).text("value").empty() && !DraftState(way).text("channel").empty()) {
    Json ways = state.items("ways");
    ways.push_back(way);
    patch["ways"] = ways;
  }
  return patch;
}

bool keeps_nothing(const DraftState& state) {
  return state.text("dropped") == "nothing_kept" || (state.has("dropped") && !state.has("asked"));
}

}  // namespace

bool is_finished(const device::EncounterDraft& draft) {
  const DraftState state(draft.state());
  return state.has("finished_ms") || state.has("dropped");
}

Json reopened(const device::EncounterDraft& draft) {
  const DraftState state(draft.state());
  Json patch{{"finished_ms", nullptr}, {"dropped", nullptr}};
  if (state.text("page") != "done") return patch;
  if (state.text("answer") == "accepted")
    patch["page"] = "name";
  else if (state.has("decline_reason"))
    patch["page"] = "declined";
  else if (state.has("crisis"))
    patch["page"] = "crisis";
  else
    patch["page"] = "result";
  return patch;
}

Result<void> finish(device::Device& device, const Papers& papers, device::EncounterDraft draft) {
  if (keeps_nothing(DraftState(draft.state()))) return device.journal().discard_draft(draft.id());
  (void)draft.patch(tidy(DraftState(draft.state())));
  const DraftState state(draft.state());
  const auto day = papers.day({state.number("started_ms")});
  LEADLINE_TRY(encounter, draft.encounter(*papers.document, day, state.number("active_ms") / 1000));
  LEADLINE_TRY(scene, device.scene());
  if (const auto at = state.number("finished_ms"); at > 0) scene.now = WallTime{at};
  LEADLINE_TRY(facts, commands::record_encounter(encounter, scene));
  LEADLINE_CHECK(device.record(facts, draft.id()));
  return {};
}

Result<std::vector<views::Referral>> record_decision(device::Device& device, const SubjectId& id,
                                                     facts::OfficerDecision decision, const DraftId& action) {
  LEADLINE_TRY(referral, device.views().referral(id));
  if (!referral) return fail(Code::not_found, "referral");
  LEADLINE_TRY(scene, device.scene());
  LEADLINE_TRY(facts, commands::decide(*referral, decision, action, scene));
  LEADLINE_CHECK(device.record(facts));
  return read_referrals(device);
}

Result<std::vector<views::Referral>> record_number(device::Device& device, const SubjectId& id,
                                                   const std::string& number, const DraftId& action) {
  LEADLINE_TRY(referral, device.views().referral(id));
  if (!referral) return fail(Code::not_found, "referral");
  LEADLINE_TRY(scene, device.scene());
  LEADLINE_TRY(facts, commands::number_incident(*referral, number, action, scene));
  LEADLINE_CHECK(device.record(facts));
  return read_referrals(device);
}

}  // namespace leadline::gui
