#include <algorithm>

#include "core/commands/action.h"
#include "core/commands/record.h"

namespace leadline::commands {
namespace {

using facts::ReferralType;

bool diversion(const Encounter& e) { return e.type == ReferralType::arrest_diversion; }
bool accepted(const Encounter& e) { return e.answer == facts::OfferAnswer::accepted; }
bool understood(const Encounter& e) { return e.said_back == facts::SaidBack::yes; }

bool holds(const Encounter& e, const Scene& s) {
  return diversion(e) && accepted(e) && may_hold(e.said_back, s.program);
}

bool chose(const Encounter& e, facts::ReleaseLine line) {
  return std::ranges::find(e.release_lines, line) != e.release_lines.end();
}

bool may_be_set_aside(const Encounter& e, bool excepted) {
  return e.screening.outcome == "eligible" || (excepted && !e.other_way && not_met_or_unsettled(e.screening));
}

Result<void> check(const Encounter& e, const Scene& s, bool excepted) {
  using enum disclosure::Role;
  if (s.role != officer && s.role != peer && s.role != case_manager && s.role != coordinator) return refuse("only people in the field record an encounter");
  if (diversion(e) && s.role != officer) return refuse("only an officer sets a charge aside");
  const bool offered = e.screening.discretion == facts::Discretion::offered;
  if (e.answer.has_value() != offered) return refuse("an answer and an offer go together");
  if (offered && diversion(e) && excepted && e.other_way)
    return refuse("the criteria name another way, and no exception sets a charge aside there");
  if (offered && diversion(e) && !may_be_set_aside(e, excepted))
    return refuse("a charge is set aside only when the criteria are met; an exception is asked for first");
  if (!diversion(e) && (!e.charge.empty() || !e.incident_number.empty())) return refuse("a referral without a charge has none");
  if (holds(e, s) && e.charge.empty()) return refuse("which charge is set aside?");
  if (!e.release_lines.empty() && (!accepted(e) || !understood(e)))
    return refuse("nothing is signed until it has been said back");
  if (e.release_lines.empty() != e.signature.empty()) return refuse("a release has both its lines and a signature");
  return {};
}

facts::ConsentSigned consent_of(const Encounter& e, const Scene& s, const calendar::CivilDate& day) {
  facts::ConsentSigned c;
  c.lines = e.release_lines;
  std::ranges::sort(c.lines);
  // Care reads the release too: the name is in it only if she agreed that care may have it.
  if (chose(e, facts::ReleaseLine::name_and_reach_to_outreach)) c.patient_name = e.name;
  c.discloser = s.program.police_name + "; " + s.program.outreach_name;
  c.recipient = s.program.outreach_name + "; " + s.program.police_name;
  c.purpose = "referral to " + s.program.program_name;
  c.text_version = e.release_text_version;
  c.language = e.language;
  c.signed_on = day.text();
  c.expires_on = day.plus_days(static_cast<int>(s.program.release_days)).text();
  c.signature = e.signature;
  return c;
}

facts::HandoffRequested handoff_of(const Encounter& e, const Scene& s, const calendar::Cover& cover) {
  facts::HandoffRequested h;
  h.mode = e.asked_peer_now && cover.on_call ? facts::HandoffMode::now : facts::HandoffMode::deferred;
  h.contact_goal_hours = s.program.contact_goal_hours;
  if (!cover.on_call && cover.resumes) h.cover_resumes = cover.resumes->text();
  h.card = e.card;
  h.tonight = e.tonight;
  return h;
}

facts::WaysGiven ways_of(const Encounter& e) {
  facts::WaysGiven w;
  if (chose(e, facts::ReleaseLine::name_and_reach_to_outreach)) w.chosen_name = e.name;
  w.language = e.language;
  w.ways = e.ways;
  w.needs = e.needs;
  w.safety = e.safety;
  return w;
}

Result<void> add_hold(Action& act, const Encounter& e, const Scene& s, const calendar::Zone& zone, FactId made) {
  const auto end = calendar::window_end(zone, s.program.staffed, s.now, static_cast<int>(s.program.intake_window_days));
  facts::ChargeHeld hold{e.charge, e.incident_number, end ? end->text() : std::string{}};
  act.add(hold, made);
  if (end) act.add(facts::IntakeWindowSet{end->text()}, made);
  return {};
}

}  // namespace

bool not_met_or_unsettled(const facts::ScreeningRecorded& screening) {
  return screening.outcome == "not_eligible" || screening.outcome == "needs_review";
}

bool may_hold(std::optional<facts::SaidBack> said_back, const facts::ProgramPublished& program) {
  return said_back == facts::SaidBack::yes || program.hold_without_said_back;
}

bool stands(const Encounter& e, bool excepted, const Scene& s) {
  if (!diversion(e) || e.screening.discretion != facts::Discretion::offered) return true;
  return may_be_set_aside(e, excepted) && (!holds(e, s) || !e.charge.empty());
}

Encounter without_charge(Encounter e) {
  e.type = ReferralType::social_contact;
  e.charge.clear();
  e.incident_number.clear();
  return e;
}

SubjectId referral_of(const DraftId& draft) {
  const auto digest = crypto::hash("leadline/referral-of-draft/1", {draft.view()});
  SubjectId id;
  std::copy_n(digest.begin(), id.bytes.size(), id.bytes.begin());
  return id;
}

Result<facts::ScreeningRecorded> screening_of(const Encounter& e, const Scene& s) {
  LEADLINE_TRY(zone, calendar::Zone::find(s.program.time_zone));
  facts::ScreeningRecorded out = e.screening;
  out.encountered_at = zone.local(e.started.value_or(s.now)).text();
  return out;
}

Result<Facts> record_encounter(const Encounter& e, const Scene& s) { return record(e, s, referral_of(e.draft), false); }

Result<Facts> record(const Encounter& e, const Scene& s, const SubjectId& subject, bool excepted) {
  LEADLINE_CHECK(check(e, s, excepted));
  LEADLINE_TRY(zone, calendar::Zone::find(s.program.time_zone));
  Action act(e.draft, subject);
  LEADLINE_TRY(screening, screening_of(e, s));
  act.add(std::move(screening));
  if (!e.answer) return std::move(act).take();

  facts::ReferralMade made;
  made.type = e.type;
  made.eligible = excepted || e.screening.outcome == "eligible";
  made.answer = *e.answer;
  made.said_back = e.said_back;
  made.language = e.language;
  made.police_agency = s.program.police_agency;
  made.outreach_agency = s.program.outreach_agency;
  if (!accepted(e)) {
    // Nameless: a no leaves nothing of the person behind, and care learns nothing of her.
    act.add(facts::OfferDeclined{e.decline_reason});
    return std::move(act).take();
  }
  const FactId made_id = act.add(made);
  if (s.role == disclosure::Role::officer && !e.name.empty()) act.add(facts::PersonNamed{e.name, e.name_source}, made_id);
  if (holds(e, s)) LEADLINE_CHECK(add_hold(act, e, s, zone, made_id));
  if (!e.release_lines.empty()) act.add(consent_of(e, s, zone.local(s.now).date), made_id);
  act.add(ways_of(e), made_id);
  act.add(handoff_of(e, s, calendar::cover_at(zone, s.program.cover, s.now)), made_id);
  return std::move(act).take();
}

}  // namespace leadline::commands
