#include "app/gui/prosecutor/forward_draft.h"

#include "app/gui/draft_state.h"
#include "app/gui/prosecutor/prosecutor_desk.h"
#include "core/commands/exceptions.h"

namespace leadline::gui {
namespace {

std::string trimmed(const std::string& text) { return QString::fromStdString(text).trimmed().toStdString(); }

}  // namespace

bool is_forward(const device::EncounterDraft& draft) { return DraftState(draft.state()).has("forward"); }

bool is_put_forward(const device::EncounterDraft& draft) {
  return is_forward(draft) && DraftState(draft.state()).has("finished_ms");
}

Json begun_forward(WallTime now) { return {{"forward", "incident"}, {"started_ms", now.ms}}; }

Json reopened_forward() { return {{"forward", "put"}, {"finished_ms", nullptr}, {"decision", nullptr}}; }

Result<void> record_forward_draft(device::Device& device, const device::EncounterDraft& draft) {
  const DraftState state(draft.state());
  const auto reason = facts::from_word<facts::ExceptionReason>(state.text("reason"));
  if (!reason) return fail(Code::invalid_value, "draft.reason");
  LEADLINE_TRY(papers, Papers::read(device));
  if (!papers) return fail(Code::not_found, "criteria");
  LEADLINE_TRY(card, DeciderCard::read(device.journal()));
  LEADLINE_TRY(scene, device.scene(card.name));
  scene.now = WallTime{state.number("finished_ms")};
  facts::ExceptionRequested asked;
  asked.recommended_by = facts::Recommender::district_attorney;
  asked.reason = *reason;
  asked.criteria_id = papers->document->id;
  asked.criteria_version = papers->document->version;
  asked.criteria_digest = papers->document->digest;
  asked.charge = trimmed(state.text("charge"));
  asked.incident_number = trimmed(state.text("incident_number"));
  const bool granted = state.text("decision") == facts::word(facts::ExceptionDecision::granted);
  LEADLINE_TRY(facts, commands::recommend_exception(asked, draft.id(), scene,
                                                    granted ? std::optional(card.decider) : std::nullopt));
  LEADLINE_CHECK(device.record(facts, draft.id()));
  return {};
}

}  // namespace leadline::gui
