#include "core/disclosure/policy.h"

#include <algorithm>

namespace leadline::disclosure {
namespace {

constexpr std::string_view role_words[] = {"registrar", "officer", "peer", "case_manager",
                                           "prosecutor", "law_lead", "coordinator"};

// Where a kind of fact belongs.
enum class Room {
  program,       // everyone enrolled
  law,           // the officer's own record
  care,          // what a person gave for help, and what care does with it
  law_and_care,  // agreed at the handoff, or crossing back with a consent
  law_and_prosecution,  // an exception: what is asked and what is decided
  equity,               // nameless
};

using namespace facts;

// One overload a kind: a kind without one does not compile.
constexpr Room room(const CriteriaPublished&) { return Room::program; }
constexpr Room room(const ProgramPublished&) { return Room::program; }
constexpr Room room(const CriteriaProposed&) { return Room::program; }
constexpr Room room(const CriteriaApproved&) { return Room::program; }
constexpr Room room(const ScreeningRecorded&) { return Room::law; }
constexpr Room room(const ReferralMade&) { return Room::law_and_care; }
constexpr Room room(const OfferDeclined&) { return Room::law; }
constexpr Room room(const PersonNamed&) { return Room::law; }
constexpr Room room(const ChargeHeld&) { return Room::law; }
constexpr Room room(const IntakeWindowSet&) { return Room::care; }
// That, and not when, is for police: ConsentEnded tells them, if the release was to them.
constexpr Room room(const ConsentRevoked&) { return Room::care; }
constexpr Room room(const WaysGiven&) { return Room::care; }
constexpr Room room(const HandoffRequested&) { return Room::law_and_care; }
constexpr Room room(const HandoffClaimed&) { return Room::care; }
constexpr Room room(const ContactLogged&) { return Room::care; }
constexpr Room room(const IntakeScheduled&) { return Room::care; }
constexpr Room room(const IntakeCompleted&) { return Room::care; }
constexpr Room room(const IntakeNotCompleted&) { return Room::care; }
constexpr Room room(const NoteWritten&) { return Room::care; }
constexpr Room room(const IntakeDone&) { return Room::law_and_care; }
constexpr Room room(const WindowClosed&) { return Room::law_and_care; }
constexpr Room room(const ConsentEnded&) { return Room::law_and_care; }
constexpr Room room(const OfficerDecided&) { return Room::law; }
constexpr Room room(const ExceptionRequested&) { return Room::law_and_prosecution; }
constexpr Room room(const ExceptionDecided&) { return Room::law_and_prosecution; }
constexpr Room room(const EquityNoted&) { return Room::equity; }
constexpr Room room(const ChargesCounted&) { return Room::equity; }
constexpr Room room(const IncidentNumbered&) { return Room::law; }

// A release bears her name. Police are shown one that names them as a recipient, and no other: a name given
// to a peer, for outreach alone, stays there.
Room room(const ConsentSigned& consent) {
  const bool names_police =
      std::ranges::find(consent.lines, ReleaseLine::intake_done_to_police) != consent.lines.end();
  return names_police ? Room::law_and_care : Room::care;
}

bool is_care(Role role) { return role == Role::peer || role == Role::case_manager || role == Role::coordinator; }
bool is_law(Role role) { return role == Role::officer || role == Role::law_lead; }

bool begins(std::string_view audience, std::string_view prefix) {
  return audience.starts_with(prefix) && audience.size() > prefix.size();
}

template <class... Kinds>
bool one_of(std::string_view kind) {
  return ((kind == Kinds::kind) || ...);
}

}  // namespace

std::string_view word(Role role) { return role_words[static_cast<std::size_t>(role)]; }

std::optional<Role> role_from(std::string_view text) {
  const auto found = std::ranges::find(role_words, text);
  if (found == std::end(role_words)) return std::nullopt;
  return static_cast<Role>(found - std::begin(role_words));
}

std::vector<Audience> audiences(const facts::Body& body, const Routing& routing) {
  const Audience law = "law:" + routing.police_agency, care = "care:" + routing.outreach_agency;
  return std::visit(
      [&]<class K>(const K& fact) -> std::vector<Audience> {
        if constexpr (std::is_same_v<K, Opaque>) {
          return {};
        } else {
          switch (room(fact)) {
            case Room::program:
              return {"program"};
            case Room::law:
              return {law};
            case Room::care:
              return {care};
            case Room::law_and_care:
              return {law, care};
            case Room::law_and_prosecution:
              return {law, "prosecution"};
            case Room::equity:
              return {"equity"};
          }
          return {};
        }
      },
      body);
}

std::vector<Audience> memberships(Role role, std::string_view agency) {
  switch (role) {
    case Role::registrar:
      return {"program"};
    case Role::officer:
    case Role::law_lead:
      return {"program", "law:" + std::string(agency)};
    case Role::peer:
    case Role::case_manager:
      return {"program", "care:" + std::string(agency)};
    case Role::coordinator:
      return {"program", "care:" + std::string(agency), "equity"};
    case Role::prosecutor:
      return {"program", "prosecution"};
  }
  return {};
}

bool may_hold(Role role, std::string_view audience) {
  if (audience == "program" || begins(audience, "staff:")) return true;
  if (begins(audience, "law:")) return is_law(role);
  if (begins(audience, "care:")) return is_care(role);
  if (audience == "prosecution") return role == Role::prosecutor;
  if (audience == "equity") return is_care(role);
  if (begins(audience, "agenda:")) return role != Role::registrar;
  return false;
}

bool may_author(Role role, std::string_view kind) {
  if (one_of<CriteriaPublished, ProgramPublished>(kind)) return role == Role::registrar;
  if (one_of<CriteriaProposed>(kind)) return role == Role::registrar || role == Role::coordinator;
  if (one_of<CriteriaApproved>(kind)) return approves_as(role).has_value();
  if (one_of<ExceptionRequested>(kind)) return is_law(role) || role == Role::prosecutor;
  if (one_of<ExceptionDecided>(kind)) return role == Role::prosecutor;
  if (one_of<ChargesCounted>(kind)) return role == Role::coordinator;
  if (one_of<EquityNoted>(kind)) return is_law(role) || is_care(role);
  if (one_of<PersonNamed, ChargeHeld, IntakeWindowSet, OfficerDecided, IncidentNumbered>(kind))
    return role == Role::officer;
  // An encounter in the field; and a release may be stopped by telling whoever is there.
  if (one_of<ScreeningRecorded, ReferralMade, OfferDeclined, ConsentSigned, ConsentRevoked, WaysGiven,
             HandoffRequested>(kind))
    return role == Role::officer || is_care(role);
  if (one_of<HandoffClaimed, ContactLogged, IntakeScheduled, IntakeCompleted, IntakeNotCompleted, NoteWritten,
             IntakeDone, WindowClosed, ConsentEnded>(kind))
    return is_care(role);
  return false;
}

std::optional<facts::Approver> approves_as(Role role) {
  if (role == Role::law_lead) return facts::Approver::law_lead;
  if (role == Role::prosecutor) return facts::Approver::district_attorney;
  return std::nullopt;
}

}  // namespace leadline::disclosure
