#include <algorithm>

#include "core/commands/action.h"

namespace leadline::commands {
namespace {

Result<calendar::LocalTime> now_there(const Scene& scene) {
  LEADLINE_TRY(zone, calendar::Zone::find(scene.program.time_zone));
  return zone.local(scene.now);
}

std::string without_space_around(std::string_view text) {
  constexpr std::string_view space = " \t\r\n";
  const auto from = text.find_first_not_of(space);
  if (from == std::string_view::npos) return {};
  return std::string(text.substr(from, text.find_last_not_of(space) - from + 1));
}

bool intake_done(const views::Referral& r) { return r.intake == views::Intake::completed; }

Result<void> open_for_care(const views::Referral& referral, const Scene& scene) {
  LEADLINE_CHECK(care_only(scene));
  return needs_referral(referral);
}

}  // namespace

Result<Facts> claim(const views::Referral& referral, const DraftId& action, const Scene& scene) {
  LEADLINE_CHECK(open_for_care(referral, scene));
  Action act(action, referral.id);
  act.add(facts::HandoffClaimed{scene.name});
  return std::move(act).take();
}

Result<Facts> log_contact(const views::Referral& referral, const facts::ContactLogged& contact, const DraftId& action, const Scene& scene) {
  LEADLINE_CHECK(open_for_care(referral, scene));
  Action act(action, referral.id);
  act.add(contact);
  return std::move(act).take();
}

Result<Facts> schedule_intake(const views::Referral& referral, const facts::IntakeScheduled& slot, const DraftId& action, const Scene& scene) {
  LEADLINE_CHECK(open_for_care(referral, scene));
  if (intake_done(referral)) return refuse("intake is already done");
  Action act(action, referral.id);
  act.add(slot);
  return std::move(act).take();
}

Result<Facts> write_note(const views::Referral& referral, const std::string& text, const DraftId& action, const Scene& scene) {
  LEADLINE_CHECK(care_only(scene));
  if (text.empty()) return refuse("there are no words in this note");
  Action act(action, referral.id);
  act.add(facts::NoteWritten{text});
  return std::move(act).take();
}

Result<Facts> complete_intake(const views::Referral& referral, const DraftId& action, const Scene& scene) {
  LEADLINE_CHECK(open_for_care(referral, scene));
  if (intake_done(referral)) return refuse("intake is already done");
  LEADLINE_TRY(now, now_there(scene));
  Action act(action, referral.id);
  act.add(facts::IntakeCompleted{now.text()});
  const bool charge_set_aside = referral.made->type == facts::ReferralType::arrest_diversion;
  if (charge_set_aside && release_allows(referral, facts::ReleaseLine::intake_done_to_police, scene))
    act.add_once(facts::IntakeDone{}, referral.consent_fact);
  return std::move(act).take();
}

Result<Facts> close_window(const views::Referral& referral, facts::IntakeOutcome outcome, const DraftId& action, const Scene& scene) {
  LEADLINE_CHECK(open_for_care(referral, scene));
  if (referral.made->type != facts::ReferralType::arrest_diversion || referral.due_at.empty())
    return refuse("this referral has no intake window");
  if (intake_done(referral)) return refuse("intake is done; the window no longer matters");
  LEADLINE_TRY(zone, calendar::Zone::find(scene.program.time_zone));
  LEADLINE_TRY(due, zone.parse(referral.due_at));
  if (scene.now < due.wall) return refuse("the window is still open");
  Action act(action, referral.id);
  act.add(facts::IntakeNotCompleted{outcome});
  if (release_allows(referral, facts::ReleaseLine::intake_done_to_police, scene))
    act.add_once(facts::WindowClosed{}, referral.consent_fact);
  return std::move(act).take();
}

Result<Facts> revoke_release(const views::Referral& referral, const DraftId& action, const Scene& scene) {
  LEADLINE_CHECK(care_only(scene));
  if (referral.release != views::Release::in_force || !referral.consent) return refuse("there is no release to stop");
  LEADLINE_TRY(day, today(scene));
  Action act(action, referral.id);
  act.add(facts::ConsentRevoked{day.text()}, referral.consent_fact);
  // Police hear of the end of a release only where they were shown the release.
  const auto& lines = referral.consent->lines;
  if (std::ranges::find(lines, facts::ReleaseLine::intake_done_to_police) != lines.end())
    act.add_once(facts::ConsentEnded{}, referral.consent_fact);
  return std::move(act).take();
}

Result<Facts> decide(const views::Referral& referral, facts::OfficerDecision decision, const DraftId& action, const Scene& scene) {
  if (scene.role != disclosure::Role::officer) return refuse("only an officer decides about a charge");
  if (referral.hold != views::Hold::returned_to_officer) return refuse("this charge is not with you");
  Action act(action, referral.id);
  act.add(facts::OfficerDecided{decision}, facts::derived_id(facts::WindowClosed::kind, referral.id));
  return std::move(act).take();
}

Result<Facts> number_incident(const views::Referral& referral, std::string_view number, const DraftId& action, const Scene& scene) {
  if (scene.role != disclosure::Role::officer) return refuse("only an officer numbers an incident");
  const bool open = referral.hold == views::Hold::held || referral.hold == views::Hold::returned_to_officer;
  if (!referral.charge_fact || !open) return refuse("no charge is set aside here");
  const std::string trimmed = without_space_around(number);
  if (trimmed.empty()) return refuse("which incident number?");
  if (trimmed == referral.incident_number) return refuse("this is the number that is there");
  Action act(action, referral.id);
  act.add(facts::IncidentNumbered{trimmed}, referral.charge_fact);
  return std::move(act).take();
}

}  // namespace leadline::commands
