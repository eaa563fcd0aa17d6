#include "app/gui/officer/finish.h"

#include "app/device/screening_record.h"
#include "app/gui/draft_state.h"
#include "app/gui/officer/not_set_aside.h"
#include "app/gui/officer/officer_home.h"
#include "core/commands/equity.h"
#include "core/commands/exceptions.h"

namespace leadline::gui {
namespace {

// Boxes ticked and not signed for, or drawn on before it was said back, are no release.
Json tidy(const DraftState& state, const facts::ProgramPublished& program) {
  const bool released = state.has("signature") && state.text("said_back") == "yes";
  Json patch = Json::object();
  if (!released)
    patch.update({{"signature", nullptr}, {"release_lines", nullptr}, {"release_text_version", nullptr}});
  const bool diversion = state.text("type") == "arrest_diversion";
  if (!diversion) patch["charge"] = nullptr;
  const bool held = commands::may_hold(facts::from_word<facts::SaidBack>(state.text("said_back")), program);
  if (!diversion || (!held && !state.has("exception_reason"))) patch["incident_number"] = nullptr;
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
  if (state.text("dropped") == "nothing_kept") return true;
  return state.has("dropped") && !state.has("asked") && !state.has("answer");
}

// Asked for: the screening as it stands, and the request.
Result<commands::Facts> request(const commands::Encounter& encounter, const criteria::Screening& screening,
                                const criteria::Document& document, const std::string& reason,
                                const commands::Scene& scene) {
  const auto why = facts::from_word<facts::ExceptionReason>(reason);
  if (!why) return fail(Code::invalid_value, "draft.exception_reason");
  auto asked = device::request_of(screening, document);
  asked.reason = *why;
  return commands::request_exception(encounter, asked, encounter.draft, scene);
}

// What becomes of an encounter, and whether a charge that was to be set aside is not.
struct Ending {
  commands::Facts facts;
  Finished how = Finished::as_offered;
};

// What she said, signed and gave is recorded whatever became of the permission to set the charge aside.
Result<Ending> of_its_own(const commands::Encounter& encounter, const commands::Scene& scene) {
  if (commands::stands(encounter, false, scene)) {
    LEADLINE_TRY(facts, commands::record_encounter(encounter, scene));
    return Ending{std::move(facts), Finished::as_offered};
  }
  LEADLINE_TRY(facts, commands::record_encounter(commands::without_charge(encounter), scene));
  return Ending{std::move(facts), encounter.answer == facts::OfferAnswer::accepted ? Finished::without_charge
                                                                                   : Finished::as_offered};
}

// After a decision: the offer that rests on it; or that it was read, beside whatever else was done. The
// answer may have changed since the offer was begun, or two may disagree: then there is nothing to have read.
Result<Ending> after_decision(device::Device& device, const commands::Encounter& encounter,
                              const std::string& id, const commands::Scene& scene) {
  LEADLINE_TRY(subject, SubjectId::parse(id));
  LEADLINE_TRY(referral, device.views().referral(subject));
  if (!referral) return fail(Code::not_found, "referral");
  const bool diversion = encounter.type == facts::ReferralType::arrest_diversion;
  const bool left = encounter.screening.not_offered_reason == facts::NotOfferedReason::person_left;
  const bool followed = referral->made || referral->declined;
  if (diversion && !followed && referral->exception == views::Exception::granted &&
      commands::stands(encounter, true, scene)) {
    LEADLINE_TRY(facts, commands::record_by_exception(encounter, *referral, scene));
    return Ending{std::move(facts), Finished::as_offered};
  }
  Ending out;
  // What was granted goes on waiting for whoever walked off.
  const bool waits = left && referral->exception == views::Exception::granted;
  if (referral->exception_decided && referral->screening && !followed && !waits) {
    LEADLINE_TRY(read, commands::acknowledge_exception(*referral, DraftId::random(device.random()), scene));
    out.facts = std::move(read);
  }
  if (encounter.answer || !referral->screening) {
    LEADLINE_TRY(made, of_its_own(encounter, scene));
    out.facts.insert(out.facts.end(), made.facts.begin(), made.facts.end());
    out.how = made.how;
  }
  return out;
}

template <class E>
std::optional<E> word_at(const DraftState& state, const char* key) {
  return facts::from_word<E>(state.text(key));
}

// What she said of herself.
void add_self(facts::EquityNoted& note, const DraftState& state) {
  for (const auto& one : state.list("race_ethnicity")) {
    if (const auto race = facts::from_word<facts::RaceEthnicity>(one)) note.race_ethnicity.push_back(*race);
  }
  note.gender = word_at<facts::Gender>(state, "gender");
  note.age_band = word_at<facts::AgeBand>(state, "age_band");
}

// The nameless note of an encounter with somebody who did not get in; empty for everybody else.
std::optional<facts::EquityNoted> note_of(const commands::Encounter& encounter, const DraftState& state,
                                          const criteria::Screening& screening,
                                          const criteria::Document& document) {
  auto note = commands::equity_of(encounter);
  if (note && state.has("kept_out")) {
    // Connected without a charge: what she answered to that changes nothing about what kept her out.
    note->which = facts::EquityCase::wanted_ineligible;
    note->reason = word_at<facts::EquityReason>(state, "kept_out");
    note->criteria = state.list("kept_out_by");
    add_self(*note, state);
    return note;
  }
  if (!note || note->which == facts::EquityCase::offered_accepted) return std::nullopt;
  if (note->which == facts::EquityCase::eligible_not_offered &&
      (encounter.screening.discretion != facts::Discretion::not_offered || state.has("exception_of")))
    return std::nullopt;
  if (note->which == facts::EquityCase::wanted_ineligible) {
    if (state.text("wanted") != "yes" && !state.has("exception_reason")) return std::nullopt;
    const auto bucket = device::bucket_of(screening, document);
    note->reason = bucket.reason;
    note->criteria = bucket.criteria;
  }
  add_self(*note, state);
  return note;
}

Result<Ending> ending_of(device::Device& device, const commands::Encounter& encounter,
                         const DraftState& state, const criteria::Screening& screening,
                         const criteria::Document& document, const commands::Scene& scene) {
  if (state.has("exception_reason") && !encounter.answer) {
    LEADLINE_TRY(facts, request(encounter, screening, document, state.text("exception_reason"), scene));
    return Ending{std::move(facts), Finished::as_offered};
  }
  if (state.has("exception_of")) return after_decision(device, encounter, state.text("exception_of"), scene);
  return of_its_own(encounter, scene);
}

}  // namespace

bool is_finished(const device::EncounterDraft& draft) {
  const DraftState state(draft.state());
  return state.has("finished_ms") || state.has("dropped");
}

Json afresh() {
  return {{"answer", nullptr},         {"said_back", nullptr},
          {"decline_reason", nullptr}, {"not_offered_reason", nullptr},
          {"wanted", nullptr},         {"exception_reason", nullptr},
          {"granted", nullptr},        {"offer_text_version", nullptr},
          {"offer_language", nullptr}, {"kept_out", nullptr},
          {"kept_out_by", nullptr}};
}

Json reopened(const device::EncounterDraft& draft) {
  const DraftState state(draft.state());
  Json patch{{"finished_ms", nullptr}, {"dropped", nullptr}};
  if (state.text("page") != "done") return patch;
  if (state.text("answer") == "accepted")
    patch["page"] = "name";
  else if (state.has("decline_reason"))
    patch["page"] = "declined";
  else if (state.has("exception_reason"))
    patch["page"] = "case";
  else if (state.has("not_offered_reason"))
    patch["page"] = "not_offered";
  else if (state.has("wanted"))
    patch["page"] = "wanted";
  else if (state.has("crisis"))
    patch["page"] = "crisis";
  else
    patch["page"] = "result";
  return patch;
}

Result<OpenedDraft> OpenedDraft::read(device::Device& device, const Papers& papers, const DraftId& id) {
  LEADLINE_TRY(draft, device::EncounterDraft::read(device.journal(), id));
  LEADLINE_TRY(under, papers.under(device, DraftState(draft.state()).text("criteria_digest")));
  return OpenedDraft{std::move(draft), std::move(under)};
}

Result<Finished> finish(device::Device& device, const Papers& here, device::EncounterDraft draft) {
  if (keeps_nothing(DraftState(draft.state()))) {
    LEADLINE_CHECK(device.journal().discard_draft(draft.id()));
    return Finished::as_offered;
  }
  LEADLINE_TRY(scene, device.scene());
  (void)draft.patch(tidy(DraftState(draft.state()), scene.program));
  const DraftState state(draft.state());
  LEADLINE_TRY(papers, here.under(device, state.text("criteria_digest")));
  const auto day = papers.day({state.number("started_ms")});
  LEADLINE_TRY(encounter, draft.encounter(*papers.document, day, state.number("active_ms") / 1000));
  if (const auto at = state.number("finished_ms"); at > 0) scene.now = WallTime{at};
  const auto screening = criteria::screen(draft.answers(*papers.document, day));
  LEADLINE_TRY(ending, ending_of(device, encounter, state, screening, *papers.document, scene));
  // Where nobody can open such notes, none is written: it could not be sealed.
  if (papers.equity_kept) {
    if (auto note = note_of(encounter, state, screening, *papers.document)) {
      LEADLINE_TRY(noted, commands::note_equity(std::move(*note), DraftId::random(device.random()), scene));
      ending.facts.insert(ending.facts.end(), noted.begin(), noted.end());
    }
  }
  LEADLINE_CHECK(note_not_set_aside(device.journal(), draft.id(), ending.how == Finished::without_charge));
  LEADLINE_CHECK(device.record(ending.facts, draft.id()));
  return ending.how;
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
