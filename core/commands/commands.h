// Commands: each checks the program's rules against what is known and yields facts, or refuses with rule_refused and says
// which rule (DESIGN section 2.1). Pure: no disk, no clock, no network. Ids derive from the action's id, so a command run
// again after a crash yields the same facts and changes nothing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/time.h"
#include "core/disclosure/policy.h"
#include "core/facts/fact.h"
#include "core/views/referral.h"

namespace leadline::commands {

// Who acts, when, under which settings.
struct Scene {
  disclosure::Role role{};
  std::string name;                     // as colleagues know them: "Sam"
  WallTime now;
  facts::ProgramPublished program;      // the settings in force
};

using Facts = std::vector<facts::Fact>;

// --- On scene ------------------------------------------------------------------------------------------------

// What an encounter has come to when its last page is left. Built up answer by answer in a draft, whose id it bears.
struct Encounter {
  DraftId draft;
  facts::ReferralType type = facts::ReferralType::arrest_diversion;
  facts::ScreeningRecorded screening;                 // its `discretion` says whether it was offered
  // The criteria are not met and name what to do instead (somebody under age, somebody whom the law protects): no exception
  // sets a charge aside.
  bool other_way = false;
  std::optional<WallTime> started;                    // empty: now
  std::optional<facts::OfferAnswer> answer;           // empty: not offered
  std::optional<facts::DeclineReason> decline_reason;
  std::optional<facts::SaidBack> said_back;
  std::string language = "en";
  std::vector<facts::ReleaseLine> release_lines;      // what she chose; empty with no signature
  Bytes signature;
  std::string release_text_version;
  std::string name;                                   // as told to the officer; may be empty
  facts::NameSource name_source = facts::NameSource::none;
  std::string charge, incident_number;                // arrest diversion only
  std::vector<facts::Way> ways;
  std::string needs, safety;
  facts::CardChoice card = facts::CardChoice::card_given;
  std::optional<facts::Tonight> tonight;
  bool asked_peer_now = false;                        // somebody is on call and was asked to come
};

// The referral that an encounter becomes.
SubjectId referral_of(const DraftId& draft);

// Rules: an officer or a peer; type other than arrest diversion makes no hold and no window; nothing is signed and nothing
// held when she cannot say it back now (unless the program says otherwise); a hold needs a charge; the name reaches care
// only with the first line of the release; an answer needs an offer. Nobody is on call: the handoff is deferred, whatever
// was asked.
Result<Facts> record_encounter(const Encounter& encounter, const Scene& scene);

// Whether a charge may be held over somebody who answered so: nothing is held over whoever could not take in what was
// offered, unless the program decided otherwise (amendment 5).
bool may_hold(std::optional<facts::SaidBack> said_back, const facts::ProgramPublished& program);

// Whether an offer that was made to set a charge aside may be recorded as one: the criteria are met, or an exception is
// granted (`excepted`) to somebody for whom there may be one, and what is held names its charge. True of every other encounter.
bool stands(const Encounter& encounter, bool excepted, const Scene& scene);
// The same encounter with no charge set aside: what she said, signed and gave stays whole.
Encounter without_charge(Encounter encounter);

// --- The peer ------------------------------------------------------------------------------------------------

Result<Facts> claim(const views::Referral& referral, const DraftId& action, const Scene& scene);
Result<Facts> log_contact(const views::Referral& referral, const facts::ContactLogged& contact, const DraftId& action, const Scene& scene);
Result<Facts> schedule_intake(const views::Referral& referral, const facts::IntakeScheduled& slot, const DraftId& action, const Scene& scene);
Result<Facts> write_note(const views::Referral& referral, const std::string& text, const DraftId& action, const Scene& scene);

// Intake is the only requirement of enrollment. Where a charge is held and the release for it is in force today, one
// minimal word crosses to police (IntakeDone).
Result<Facts> complete_intake(const views::Referral& referral, const DraftId& action, const Scene& scene);

// The window has closed without intake: the reason stays with care; police get the one neutral WindowClosed. Refused
// before the due instant, after intake, and for a referral without a window. Without a release in force nothing crosses.
Result<Facts> close_window(const views::Referral& referral, facts::IntakeOutcome outcome, const DraftId& action, const Scene& scene);

// She stops the release: what was shared cannot be taken back. Police read that the program can no longer tell them, if
// the release named them; of one that did not they never knew.
Result<Facts> revoke_release(const views::Referral& referral, const DraftId& action, const Scene& scene);

// --- The officer, afterwards ---------------------------------------------------------------------------------

// Only once the hold has come back by the program's word; recorded, never prompted.
Result<Facts> decide(const views::Referral& referral, facts::OfficerDecision decision, const DraftId& action, const Scene& scene);

// The incident number that was to come later, or another in its place. Rules: an officer, a charge that is set aside or has
// come back, a number that says something and is not the one that is there.
Result<Facts> number_incident(const views::Referral& referral, std::string_view number, const DraftId& action, const Scene& scene);

// Whether the release lets this line be used on the scene's day (in force, not revoked, not past its end).
bool release_allows(const views::Referral& referral, facts::ReleaseLine line, const Scene& scene);

}  // namespace leadline::commands
