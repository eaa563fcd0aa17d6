// What a referral has come to, as far as this device may know: a pure fold over its facts, the same for every order of
// arrival. State words are those of SCENARIOS; nothing here depends on what time it is now.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/facts/fact.h"

namespace leadline::views {

enum class Handoff { none, requested, warm_done, deferred, first_contact_made, not_reached };
enum class Hold { none, held, released, returned_to_officer };
enum class IntakeClock { none, running, met, closed };
enum class Intake { none, scheduled, completed, not_completed };
enum class Participant { none, prospect, active };
enum class Exception { none, requested, granted, not_granted };
enum class Release { none, in_force, revoked };   // expiry is judged at the moment of reading

// Words as in SCENARIOS ("first_contact_made").
std::string_view word(Handoff);
std::string_view word(Hold);
std::string_view word(IntakeClock);
std::string_view word(Intake);
std::string_view word(Participant);
std::string_view word(Exception);
std::string_view word(Release);

struct ContactRow {
  HybridTime at;
  DeviceId by;
  facts::ContactLogged contact;
};

// Two facts that change the same one: shown to a person, never settled silently (DESIGN section 2.4).
struct Conflict {
  std::string about;               // "consent", "decision", "exception", "hold", "identity", "intake"
  std::vector<FactId> facts;       // ordered by id
};

struct Referral {
  SubjectId id;
  HybridTime first, last;                        // of its facts
  std::optional<facts::ScreeningRecorded> screening;   // law devices only
  std::optional<facts::ReferralMade> made;
  std::optional<facts::OfferDeclined> declined;
  std::optional<facts::PersonNamed> person;            // law devices only
  std::optional<facts::ChargeHeld> charge;             // law devices only
  std::optional<FactId> charge_fact;                   // the parent of what is said about it later
  std::string incident_number;                         // law devices only, the latest; empty: later
  std::optional<facts::ConsentSigned> consent;
  std::optional<FactId> consent_fact;                  // the parent of what crosses
  std::optional<facts::WaysGiven> ways;                // care devices only
  std::optional<facts::HandoffRequested> request;
  std::optional<facts::IntakeScheduled> scheduled;     // care devices only, the latest
  std::string due_at;                                  // law: from the charge; care: from IntakeWindowSet
  std::string claimed_by;                              // the latest claim
  HybridTime claimed_at;
  std::vector<ContactRow> contacts;                    // in order of hybrid time
  std::optional<facts::IntakeOutcome> not_completed_reason;   // care devices only
  std::optional<facts::OfficerDecision> decision;
  // Law and prosecution devices only: somebody who did not meet the criteria, or could not be settled, was put forward.
  std::optional<facts::ExceptionRequested> exception_request;   // the first
  FactId exception_request_fact;                                // the parent of the first decision
  std::optional<facts::ExceptionDecided> exception_decided;     // the one that stands
  // The parent of a decision that changes it; where decisions disagree, of the one that settles it.
  FactId exception_decided_fact;
  HybridTime exception_requested_at, exception_decided_at;

  Handoff handoff = Handoff::none;
  Hold hold = Hold::none;          // released beats returned, however late it arrives (amendment 1)
  IntakeClock clock = IntakeClock::none;
  Intake intake = Intake::none;
  Participant participant = Participant::none;
  Release release = Release::none;
  // Requested until exactly one answer stands: where two disagree, both are shown (conflict "exception").
  Exception exception = Exception::none;
  bool consent_ended = false;      // law: the program can no longer tell
  std::vector<FactId> pending;     // facts here whose parent is absent or behind a wall
  std::vector<Conflict> conflicts;
  bool newer = false;              // holds a fact that needs a newer app
};

// `facts`: all of one subject, any order, duplicates allowed.
Referral fold(const SubjectId& id, std::span<const facts::Stamped> facts);

// A decided exception that an officer has still to act on: nothing followed it yet, neither an offer nor a screening that
// says it was read. Where nobody here has screened it was put forward by the district attorney, and only what is granted
// asks for anything.
bool exception_waits(const Referral& referral);

}  // namespace leadline::views
