// The kinds of fact: what happened, in the field's words. Each struct lists its fields once, in each(); the codec,
// the JSON form (leadline import, leadline dump) and the tests all follow that list.
//
// A field may be added only as std::optional or a list (absent reads as empty) and without a new version; anything
// else is a new version, which older builds keep as opaque.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/id.h"
#include "core/base/time.h"
#include "core/facts/kinds_equity.h"
#include "core/facts/kinds_papers.h"
#include "core/facts/words.h"

namespace leadline::facts {

// --- An encounter (subject: the referral's id) --------------------------------------------------------------

// What one criterion came to when it was recorded: what a replay is held against.
struct CriterionRecord {
  std::string criterion;  // its id
  std::string truth;      // true | false | unknown
  std::string cause;      // why unknown (core/criteria/FORMAT.md); empty when the truth is known
  template <class S, class F>
  static void each(S& s, F&& f) { f("criterion", s.criterion); f("truth", s.truth); f("cause", s.cause); }
};

// Sealed to law only: it may hold answers to criteria on history (which of the listed answers was chosen, never a record).
struct ScreeningRecorded {
  static constexpr std::string_view kind = "screening_recorded";
  static constexpr int version = 1;
  std::string criteria_id, criteria_version, criteria_digest, engine_version;
  std::string encounter_date;   // civil date, program's time zone: what look-backs count from
  std::string answers;          // JSON text, core/criteria/FORMAT.md "Answers"
  std::string outcome;          // eligible | not_eligible | needs_answers | needs_review
  Discretion discretion = Discretion::none;
  std::optional<NotOfferedReason> not_offered_reason;
  std::int64_t seconds_taken = 0;  // from Start, pauses left out
  std::vector<CriterionRecord> results;     // in the document's order
  std::optional<std::string> encountered_at;  // local time with zone
  std::optional<FactId> exception_request;    // the ExceptionRequested made with this screening
  std::optional<FactId> exception_decision;   // the ExceptionDecided that this offer rests on
  std::optional<std::string> offer_text_version;  // the words that she answered, yes or no (A24): criteria::offer_version; empty: no answer
  std::optional<std::string> offer_language;      // and in which language they stood there, BCP 47
  template <class S, class F>
  static void each(S& s, F&& f) {
    f("criteria_id", s.criteria_id); f("criteria_version", s.criteria_version); f("criteria_digest", s.criteria_digest);
    f("engine_version", s.engine_version); f("encounter_date", s.encounter_date); f("answers", s.answers);
    f("outcome", s.outcome); f("discretion", s.discretion); f("not_offered_reason", s.not_offered_reason);
    f("seconds_taken", s.seconds_taken); f("results", s.results); f("encountered_at", s.encountered_at);
    f("exception_request", s.exception_request); f("exception_decision", s.exception_decision);
    f("offer_text_version", s.offer_text_version); f("offer_language", s.offer_language);
  }
};

// To law and prosecution. Somebody who does not meet the criteria, or of whom they could not be settled (A07), is put
// forward (A14), with enough for the district attorney to find the case in their own system. No name. What was not met or
// not settled is named only under criteria of which none is about history; under others nothing is, nor which of the two
// it was, for what is left out would tell.
struct ExceptionRequested {
  static constexpr std::string_view kind = "exception_requested";
  static constexpr int version = 1;
  Recommender recommended_by = Recommender::police;
  ExceptionReason reason = ExceptionReason::circumstances;
  std::vector<std::string> not_met;   // ids of criteria; empty where the set has one on history
  bool rest_with_law = false;         // the set has one on history, whatever was answered: what stands in the way, law can say
  std::string criteria_id, criteria_version, criteria_digest;
  std::string charge;                 // code in the program's charge table; empty: none
  std::string incident_number;        // empty: later
  std::vector<std::string> unsettled;  // ids of criteria that nobody could settle; empty as `not_met` is
  template <class S, class F>
  static void each(S& s, F&& f) {
    f("recommended_by", s.recommended_by); f("reason", s.reason); f("not_met", s.not_met); f("rest_with_law", s.rest_with_law);
    f("criteria_id", s.criteria_id); f("criteria_version", s.criteria_version); f("criteria_digest", s.criteria_digest);
    f("charge", s.charge); f("incident_number", s.incident_number); f("unsettled", s.unsettled);
  }
};

// To prosecution and law. Parent: the request, or the decision that this one changes.
struct ExceptionDecided {
  static constexpr std::string_view kind = "exception_decided";
  static constexpr int version = 1;
  ExceptionDecision decision = ExceptionDecision::not_granted;
  Decider decider = Decider::designee;
  std::string by;  // as colleagues know them: "R. Vega"
  template <class S, class F>
  static void each(S& s, F&& f) { f("decision", s.decision); f("decider", s.decider); f("by", s.by); }
};

// To law and care: the one bit that leaves law (eligible, or by an exception that was granted: care cannot tell which), and
// what both need to know. No name, no charge, no place.
struct ReferralMade {
  static constexpr std::string_view kind = "referral_made";
  static constexpr int version = 1;
  ReferralType type = ReferralType::social_contact;
  bool eligible = false;
  OfferAnswer answer = OfferAnswer::accepted;
  std::optional<SaidBack> said_back;
  std::string language;      // BCP 47: "en", "es"
  std::string police_agency, outreach_agency;
  template <class S, class F>
  static void each(S& s, F&& f) {
    f("type", s.type); f("eligible", s.eligible); f("answer", s.answer); f("said_back", s.said_back);
    f("language", s.language); f("police_agency", s.police_agency); f("outreach_agency", s.outreach_agency);
  }
};

// To law and equity-free: a person said no; nameless.
struct OfferDeclined {
  static constexpr std::string_view kind = "offer_declined";
  static constexpr int version = 1;
  std::optional<DeclineReason> reason;
  template <class S, class F>
  static void each(S& s, F&& f) { f("reason", s.reason); }
};

// To law only: the officer's own record of whom this charge concerns.
struct PersonNamed {
  static constexpr std::string_view kind = "person_named";
  static constexpr int version = 1;
  std::string name;
  NameSource source = NameSource::told;
  template <class S, class F>
  static void each(S& s, F&& f) { f("name", s.name); f("source", s.source); }
};

// To law only.
struct ChargeHeld {
  static constexpr std::string_view kind = "charge_held";
  static constexpr int version = 1;
  std::string charge;           // code in the program's charge table
  std::string incident_number;  // empty: later
  std::string due_at;           // when the intake window ends: local time with zone, "2026-12-04T17:00-05:00"
  template <class S, class F>
  static void each(S& s, F&& f) { f("charge", s.charge); f("incident_number", s.incident_number); f("due_at", s.due_at); }
};

// To care only: her date, said once to her; the peer sees it only under "Her date". Arrest diversion only.
struct IntakeWindowSet {
  static constexpr std::string_view kind = "intake_window_set";
  static constexpr int version = 1;
  std::string due_at;
  template <class S, class F>
  static void each(S& s, F&& f) { f("due_at", s.due_at); }
};

// To law and care (both named in it). Every element of 42 CFR 2.31. Boxes start empty; lines are what she chose.
struct ConsentSigned {
  static constexpr std::string_view kind = "consent_signed";
  static constexpr int version = 1;
  std::vector<ReleaseLine> lines;
  std::string patient_name;     // (a)(1); empty when she signs without a name
  std::string discloser;        // (a)(2)
  std::string recipient;        // (a)(4)
  std::string purpose;          // (a)(5)
  std::string text_version;     // (a)(3), (a)(6): the version of the words she was shown
  std::string language;
  std::string signed_on;        // civil date
  std::string expires_on;       // (a)(7)
  Bytes signature;              // strokes on glass, app/gui's stroke format
  template <class S, class F>
  static void each(S& s, F&& f) {
    f("lines", s.lines); f("patient_name", s.patient_name); f("discloser", s.discloser); f("recipient", s.recipient);
    f("purpose", s.purpose); f("text_version", s.text_version); f("language", s.language);
    f("signed_on", s.signed_on); f("expires_on", s.expires_on); f("signature", s.signature);
  }
};

// To care only: what police hear of it is ConsentEnded.
struct ConsentRevoked {
  static constexpr std::string_view kind = "consent_revoked";
  static constexpr int version = 1;
  std::string revoked_on;
  template <class S, class F>
  static void each(S& s, F&& f) { f("revoked_on", s.revoked_on); }
};

// One way to reach her. To care only: on a police device it cannot be opened again.
struct Way {
  Channel channel = Channel::no_phone;
  std::string value;       // a number, or a place in her words
  std::string when;        // best time, her words
  bool leave_message = false;
  template <class S, class F>
  static void each(S& s, F&& f) { f("channel", s.channel); f("value", s.value); f("when", s.when); f("leave_message", s.leave_message); }
};

struct WaysGiven {
  static constexpr std::string_view kind = "ways_given";
  static constexpr int version = 1;
  std::string chosen_name;   // empty unless she agreed to the first line of the release
  std::string language;
  std::vector<Way> ways;
  std::string needs;         // in her words
  std::string safety;        // "is anyone waiting for you who should not know?", her words; empty: not said
  template <class S, class F>
  static void each(S& s, F&& f) {
    f("chosen_name", s.chosen_name); f("language", s.language); f("ways", s.ways); f("needs", s.needs); f("safety", s.safety);
  }
};

// To law and care.
struct HandoffRequested {
  static constexpr std::string_view kind = "handoff_requested";
  static constexpr int version = 1;
  HandoffMode mode = HandoffMode::deferred;
  std::int64_t contact_goal_hours = 48;   // the team's own
  std::string cover_resumes;              // local time with zone; empty when somebody is on call
  CardChoice card = CardChoice::card_given;
  std::optional<Tonight> tonight;
  template <class S, class F>
  static void each(S& s, F&& f) {
    f("mode", s.mode); f("contact_goal_hours", s.contact_goal_hours); f("cover_resumes", s.cover_resumes);
    f("card", s.card); f("tonight", s.tonight);
  }
};

// --- Care's own (to care) -----------------------------------------------------------------------------------

struct HandoffClaimed {
  static constexpr std::string_view kind = "handoff_claimed";
  static constexpr int version = 1;
  std::string by;  // "Sam"
  template <class S, class F>
  static void each(S& s, F&& f) { f("by", s.by); }
};

struct ContactLogged {
  static constexpr std::string_view kind = "contact_logged";
  static constexpr int version = 1;
  Channel channel = Channel::call;
  ContactResult result = ContactResult::no_answer;
  NextStep next = NextStep::try_again;
  std::string next_at;   // local time with zone; empty: none
  std::string words;     // optional
  template <class S, class F>
  static void each(S& s, F&& f) {
    f("channel", s.channel); f("result", s.result); f("next", s.next); f("next_at", s.next_at); f("words", s.words);
  }
};

struct IntakeScheduled {
  static constexpr std::string_view kind = "intake_scheduled";
  static constexpr int version = 1;
  std::string at;       // local time with zone
  std::string place;
  Transport transport = Transport::peer;
  template <class S, class F>
  static void each(S& s, F&& f) { f("at", s.at); f("place", s.place); f("transport", s.transport); }
};

struct IntakeCompleted {
  static constexpr std::string_view kind = "intake_completed";
  static constexpr int version = 1;
  std::string completed_at;
  template <class S, class F>
  static void each(S& s, F&& f) { f("completed_at", s.completed_at); }
};

// The reason stays with care; police get WindowClosed, identical for every reason.
struct IntakeNotCompleted {
  static constexpr std::string_view kind = "intake_not_completed";
  static constexpr int version = 1;
  IntakeOutcome outcome = IntakeOutcome::not_reached;
  template <class S, class F>
  static void each(S& s, F&& f) { f("outcome", s.outcome); }
};

struct NoteWritten {
  static constexpr std::string_view kind = "note_written";
  static constexpr int version = 1;
  std::string text;
  template <class S, class F>
  static void each(S& s, F&& f) { f("text", s.text); }
};

// --- What crosses from care to law: minimal, parent = the consent that allows it -----------------------------

struct IntakeDone {
  static constexpr std::string_view kind = "intake_done";
  static constexpr int version = 1;
  template <class S, class F>
  static void each(S&, F&&) {}
};

// Its id derives from the referral's, so that duplicates from two care devices merge.
struct WindowClosed {
  static constexpr std::string_view kind = "window_closed";
  static constexpr int version = 1;
  template <class S, class F>
  static void each(S&, F&&) {}
};

struct ConsentEnded {
  static constexpr std::string_view kind = "consent_ended";
  static constexpr int version = 1;
  template <class S, class F>
  static void each(S&, F&&) {}
};

// --- Back on the officer's device (to law) -------------------------------------------------------------------

struct OfficerDecided {
  static constexpr std::string_view kind = "officer_decided";
  static constexpr int version = 1;
  OfficerDecision decision = OfficerDecision::no_action;
  template <class S, class F>
  static void each(S& s, F&& f) { f("decision", s.decision); }
};

// To law only. The parent is the ChargeHeld that it belongs to; the latest counts, so that a slip can be put right.
struct IncidentNumbered {
  static constexpr std::string_view kind = "incident_numbered";
  static constexpr int version = 1;
  std::string incident_number;
  template <class S, class F>
  static void each(S& s, F&& f) { f("incident_number", s.incident_number); }
};

// A fact of a kind or version that this build does not know: kept and forwarded as it is.
struct Opaque {
  std::string kind;
  int version = 0;
  Bytes cbor;  // the whole fact as it was
};

using Body = std::variant<CriteriaPublished, ProgramPublished, ScreeningRecorded, ReferralMade, OfferDeclined,
                          PersonNamed, ChargeHeld, IntakeWindowSet, ConsentSigned, ConsentRevoked, WaysGiven,
                          HandoffRequested, HandoffClaimed, ContactLogged, IntakeScheduled, IntakeCompleted,
                          IntakeNotCompleted, NoteWritten, IntakeDone, WindowClosed, ConsentEnded,
                          OfficerDecided, CriteriaProposed, CriteriaApproved, ExceptionRequested,
                          ExceptionDecided, EquityNoted, IncidentNumbered, ChargesCounted, Opaque>;

}  // namespace leadline::facts
