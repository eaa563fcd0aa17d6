// The officer at 2 A.M., and weeks later.
#include "app/cli/demo/steps.h"
#include "app/device/encounter_draft.h"
#include "core/base/json.h"

namespace leadline::cli::demo {
namespace {

const std::string script_file = std::string(LEADLINE_ASSETS_DIR) + "/demo/night-referral.json";

Result<Json> script() {
  LEADLINE_TRY(text, read_file(script_file));
  return parse_json(text, script_file);
}

// The draft as far as it has come: an earlier process may have been killed at any tap.
Result<device::EncounterDraft> resume(device::Device& device) {
  LEADLINE_TRY(drafts, device::EncounterDraft::all(device.journal()));
  for (auto& draft : drafts)
    if (draft.id() == encounter_draft()) return std::move(draft);
  return device::EncounterDraft(encounter_draft());
}

Result<bool> already_recorded(device::Device& device) {
  LEADLINE_TRY(referral, device.views().referral(encounter_referral()));
  return referral.has_value();
}

Result<CivilDate> today(device::Device& device) {
  LEADLINE_TRY(settings, device.program());
  if (!settings) return fail(Code::not_approved, "device");
  LEADLINE_TRY(zone, calendar::Zone::find(settings->time_zone));
  return zone.local(device.clock().now()).date;
}

}  // namespace

Result<Json> screen(Stage& stage) {
  LEADLINE_TRY(device, stage.open());
  LEADLINE_TRY(paper, device->criteria());
  if (!paper) return fail(Code::not_found, "criteria");
  LEADLINE_TRY(answers, script());
  LEADLINE_TRY(date, today(*device));
  LEADLINE_TRY(draft, resume(*device));
  int asked = 0;
  for (auto now = criteria::screen(draft.answers(paper->document, date)); now.next; now = criteria::screen(draft.answers(paper->document, date))) {
    const auto& question = paper->document.questions[*now.next];
    const auto given = answers["answers"].find(question.id);
    if (given == answers["answers"].end()) return fail(Code::unknown_question, "night-referral.json", question.id);
    LEADLINE_CHECK(device->journal().write_draft(draft.answer(question.id, *given)));
    if (++asked > 40) return fail(Code::rule_refused, "screening", "it does not come to an end");
  }
  const auto result = criteria::screen(draft.answers(paper->document, date));
  return Json{{"screening", criteria::word(result.outcome)}, {"criteria_version", result.version}, {"criteria", result.criteria.size()}};
}

Result<Json> offer(Stage& stage) {
  LEADLINE_TRY(device, stage.open());
  LEADLINE_TRY(taps, script());
  LEADLINE_TRY(draft, resume(*device));
  // Every page a tap, every tap in the journal before the next page shows.
  for (const auto& tap : taps["taps"])
    if (!draft.state().contains(tap.begin().key())) LEADLINE_CHECK(device->journal().write_draft(draft.patch(tap)));
  LEADLINE_TRY(drafts, device->journal().drafts());
  return Json{{"answer", draft.state().value("answer", "")}, {"drafted", !drafts.empty()}};
}

Result<Json> finish(Stage& stage) {
  LEADLINE_TRY(device, stage.open());
  LEADLINE_TRY(done, already_recorded(*device));
  if (!done) {
    LEADLINE_TRY(paper, device->criteria());
    if (!paper) return fail(Code::not_found, "criteria");
    LEADLINE_TRY(date, today(*device));
    LEADLINE_TRY(draft, resume(*device));
    LEADLINE_TRY(encounter, draft.encounter(paper->document, date, 84));
    LEADLINE_TRY(scene, device->scene());
    LEADLINE_TRY(facts, commands::record_encounter(encounter, scene));
    LEADLINE_CHECK(device->record(facts, draft.id()));
  }
  LEADLINE_TRY(referral, device->views().referral(encounter_referral()));
  LEADLINE_TRY(drafts, device->journal().drafts());
  LEADLINE_TRY(held, device->journal().status());
  Json out = observed(referral);
  out["drafts"] = drafts.size();
  out["waiting"] = held.unsent > 0;
  return out;
}

Result<Json> notice(Stage& stage) {
  LEADLINE_TRY(seen, sync(stage));
  LEADLINE_TRY(device, stage.open());
  LEADLINE_TRY(counts, device->views().counts());
  seen["words_from_program"] = counts.words_from_program;
  return seen;
}

Result<Json> decide(Stage& stage) {
  LEADLINE_TRY(device, stage.open());
  LEADLINE_TRY(referral, device->views().referral(encounter_referral()));
  if (referral && !referral->decision) {
    LEADLINE_TRY(scene, device->scene());
    LEADLINE_TRY(facts, commands::decide(*referral, facts::OfficerDecision::no_action, encounter_draft(), scene));
    LEADLINE_CHECK(device->record(facts));
    LEADLINE_TRY(after, device->views().referral(encounter_referral()));
    referral = std::move(after);
  }
  return observed(referral);
}

}  // namespace leadline::cli::demo
