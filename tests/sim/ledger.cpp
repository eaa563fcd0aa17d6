#include "tests/sim/ledger.h"

#include <algorithm>

namespace leadline::sim {
namespace {

using disclosure::Role;

constexpr std::string_view law_kinds[] = {"screening_recorded", "offer_declined",  "person_named",
                                          "charge_held",        "officer_decided", "incident_numbered"};
constexpr std::string_view care_kinds[] = {"ways_given",           "handoff_claimed",  "contact_logged",
                                           "intake_scheduled",     "intake_completed", "intake_window_set",
                                           "intake_not_completed", "note_written",     "consent_revoked"};
constexpr std::string_view many_kinds[] = {"intake_done", "window_closed", "consent_ended"};

bool among(std::span<const std::string_view> list, std::string_view kind) {
  return std::ranges::find(list, kind) != list.end();
}

}  // namespace

Wall wall_of(const facts::Fact& fact) {
  const auto kind = facts::kind_of(fact.body);
  if (kind == "program_published" || kind == "criteria_published") return Wall::everyone;
  if (kind == "equity_noted" || kind == "charges_counted") return Wall::equity;
  if (among(law_kinds, kind)) return Wall::law;
  if (among(care_kinds, kind)) return Wall::care;
  if (const auto* consent = std::get_if<facts::ConsentSigned>(&fact.body)) {
    const bool to_police =
        std::ranges::find(consent->lines, facts::ReleaseLine::intake_done_to_police) != consent->lines.end();
    return to_police ? Wall::both : Wall::care;
  }
  return Wall::both;
}

bool is_law(Role role) { return role == Role::officer || role == Role::law_lead; }
bool is_care(Role role) {
  return role == Role::peer || role == Role::case_manager || role == Role::coordinator;
}

bool may_read(Role role, Wall wall) {
  if (wall == Wall::everyone) return true;
  if (wall == Wall::equity) return role == Role::coordinator;
  if (is_law(role)) return wall != Wall::care;
  return is_care(role) && wall != Wall::law;
}

bool written_by_many(const facts::Fact& fact) { return among(many_kinds, facts::kind_of(fact.body)); }

bool Ledger::keep(std::size_t host, const facts::Fact& fact, std::uint64_t head) {
  tried(fact);
  const auto [at, fresh] = kept_.emplace(fact.id, Kept{fact, {}});
  at->second.authors.emplace(host, head);
  kept_kinds_[fact.subject].emplace(facts::kind_of(fact.body));
  return fresh || written_by_many(fact) || facts::encode(at->second.fact) == facts::encode(fact);
}

void Ledger::cut(const std::map<std::size_t, std::optional<std::uint64_t>>& last_counted) {
  for (const auto& [id, kept] : kept_) {
    const bool sure = std::ranges::any_of(kept.authors, [&](const auto& author) {
      const auto cut = last_counted.find(author.first);
      return cut == last_counted.end() || (cut->second && author.second <= *cut->second);
    });
    if (sure) continue;
    beyond_.insert(id);
    torn_.insert(kept.fact.subject);
  }
}

void Ledger::tried(const facts::Fact& fact) {
  tried_kinds_[fact.subject].emplace(facts::kind_of(fact.body));
  if (const auto* decided = std::get_if<facts::OfficerDecided>(&fact.body))
    if (decided->decision == facts::OfficerDecision::warrant_sought) warrants_.insert(fact.subject);
}

bool Ledger::any(std::string_view kind) const {
  return std::ranges::any_of(tried_kinds_,
                             [&](const auto& one) { return one.second.contains(std::string(kind)); });
}

bool Ledger::has(const Kinds& kinds, const SubjectId& referral, std::string_view kind) {
  const auto found = kinds.find(referral);
  return found != kinds.end() && found->second.contains(std::string(kind));
}

}  // namespace leadline::sim
