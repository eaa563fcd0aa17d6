// The program's own papers: kinds whose subject is the program. Read kinds.h first.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/bytes.h"
#include "core/facts/words.h"

namespace leadline::facts {

// --- The program's own papers (subject: the program) -------------------------------------------------------

// A version put forward for approval: the unsigned bundle, exact bytes (core/criteria/FORMAT.md "Signed criteria",
// without the signature). Id, version and digest are those of the document in it; who reads them from here
// alone has not checked them (criteria::open_proposed does).
struct CriteriaProposed {
  static constexpr std::string_view kind = "criteria_proposed";
  static constexpr int version = 1;
  Bytes bundle;
  std::string criteria_id, criteria_version, criteria_digest;
  std::string effective;  // civil date, program's time zone: "2026-11-01"
  std::string note;       // what changes and why, for those who approve; may be empty
  template <class S, class F>
  static void each(S& s, F&& f) {
    f("bundle", s.bundle); f("criteria_id", s.criteria_id); f("criteria_version", s.criteria_version);
    f("criteria_digest", s.criteria_digest); f("effective", s.effective); f("note", s.note);
  }
};

// Parent: the proposal. One document from one day: the digest names every byte of it. Who and when is what the
// entry says of its author; it counts only if that device is certified for the role it speaks in
// (disclosure::approves_as).
struct CriteriaApproved {
  static constexpr std::string_view kind = "criteria_approved";
  static constexpr int version = 1;
  std::string criteria_digest;
  std::string effective;
  Approver as = Approver::law_lead;
  template <class S, class F>
  static void each(S& s, F&& f) { f("criteria_digest", s.criteria_digest); f("effective", s.effective); f("as", s.as); }
};

// A signed criteria document, exact bytes (core/criteria/FORMAT.md).
struct CriteriaPublished {
  static constexpr std::string_view kind = "criteria_published";
  static constexpr int version = 1;
  Bytes signed_document;
  std::string effective;  // civil date, program's time zone: "2026-11-01"
  template <class S, class F>
  static void each(S& s, F&& f) { f("signed_document", s.signed_document); f("effective", s.effective); }
};

// A span of one week in which somebody is on call, minutes since Monday 00:00 in the program's time zone.
struct CoverSpan {
  std::int64_t from_minute = 0, to_minute = 0;
  std::string who;    // "Sam"
  std::string phone;  // "555-0142"
  template <class S, class F>
  static void each(S& s, F&& f) { f("from_minute", s.from_minute); f("to_minute", s.to_minute); f("who", s.who); f("phone", s.phone); }
};

// Who is on call, the lines that answer always, and the program's settings that screens quote.
struct ProgramPublished {
  static constexpr std::string_view kind = "program_published";
  static constexpr int version = 1;
  std::string program_name;            // "Pine County LEAD"
  std::string outreach_name;           // "Harbor Outreach"
  std::string police_name;             // "Pine County Police"
  std::string police_agency;           // agency id, as in audience "law:pcpd"
  std::string outreach_agency;         // agency id, as in audience "care:harbor"
  std::string time_zone;               // IANA: "America/New_York"
  std::string outreach_phone;          // call or text, any time
  std::string crisis_phone;            // the crisis team, 24 h; empty: none
  std::int64_t intake_window_days = 14;  // arrest diversion only
  std::int64_t contact_goal_hours = 48;  // the team's goal, never the person's
  std::int64_t release_days = 365;       // a release of information lasts so long
  bool hold_without_said_back = false;   // amendment 5
  std::vector<CoverSpan> cover;          // when somebody is on call
  std::vector<CoverSpan> staffed;        // when the office is staffed (intake windows end at its close)
  std::vector<Approver> required_approvals;  // of criteria, before they take effect; empty: none
  std::optional<LawOffice> police_office;    // what police_agency is; empty: police
  template <class S, class F>
  static void each(S& s, F&& f) {
    f("program_name", s.program_name); f("outreach_name", s.outreach_name); f("police_name", s.police_name);
    f("police_agency", s.police_agency); f("outreach_agency", s.outreach_agency); f("time_zone", s.time_zone);
    f("outreach_phone", s.outreach_phone); f("crisis_phone", s.crisis_phone);
    f("intake_window_days", s.intake_window_days); f("contact_goal_hours", s.contact_goal_hours);
    f("release_days", s.release_days); f("hold_without_said_back", s.hold_without_said_back);
    f("cover", s.cover); f("staffed", s.staffed); f("required_approvals", s.required_approvals);
    f("police_office", s.police_office);
  }
};

}  // namespace leadline::facts
