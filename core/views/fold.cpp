#include <algorithm>
#include <map>

#include "core/views/fold_state.h"

namespace leadline::views {
namespace {

using facts::Stamped;

// The order in which facts are read: hybrid time, then author and place, so that it does not matter how they came.
bool earlier(const Stamped& a, const Stamped& b) {
  return std::tie(a.at, a.author, a.seq) < std::tie(b.at, b.author, b.seq);
}

// One of each id: the earliest. Copies of a derived fact from two devices are one.
std::vector<const Stamped*> in_order(std::span<const Stamped> facts) {
  std::vector<const Stamped*> all;
  for (const auto& fact : facts)
    if (!paper(fact.fact.body)) all.push_back(&fact);
  std::ranges::sort(all, [](const auto* a, const auto* b) { return earlier(*a, *b); });
  std::set<FactId> seen;
  std::erase_if(all, [&](const auto* fact) { return !seen.insert(fact->fact.id).second; });
  return all;
}

// Two facts of one kind that change the same one.
void find_conflicts(Referral& out, const std::vector<const Stamped*>& facts) {
  std::map<std::pair<std::string_view, FactId>, std::vector<FactId>> children;
  for (const auto* s : facts) {
    const auto about = changes(s->fact.body);
    if (!about.empty() && s->fact.parent) children[{about, *s->fact.parent}].push_back(s->fact.id);
  }
  // Not completed after completed: its author did not know. The reverse is the open door, and no conflict.
  std::vector<FactId> intake;
  for (const auto* s : facts) {
    if (std::holds_alternative<facts::IntakeCompleted>(s->fact.body)) intake.push_back(s->fact.id);
    if (std::holds_alternative<facts::IntakeNotCompleted>(s->fact.body) && !intake.empty()) {
      intake.push_back(s->fact.id);
      std::ranges::sort(intake);
      out.conflicts.push_back({"intake", intake});
      break;
    }
  }
  // Put forward once, and offered to two people at one incident by devices that did not know of one another.
  std::vector<FactId> made;
  std::set<DeviceId> makers;
  for (const auto* s : facts)
    if (const auto* b = std::get_if<facts::ReferralMade>(&s->fact.body); b && b->answer == facts::OfferAnswer::accepted) {
      made.push_back(s->fact.id);
      makers.insert(s->author);
    }
  std::ranges::sort(made);
  if (makers.size() > 1) out.conflicts.push_back({"identity", made});
  for (auto& [key, ids] : children) {
    if (ids.size() < 2) continue;
    std::ranges::sort(ids);
    out.conflicts.push_back({std::string(key.first), ids});
  }
}

void find_pending(Referral& out, const std::vector<const Stamped*>& facts) {
  std::set<FactId> here;
  for (const auto* s : facts) here.insert(s->fact.id);
  for (const auto* s : facts)
    if (s->fact.parent && !here.contains(*s->fact.parent)) out.pending.push_back(s->fact.id);
  std::ranges::sort(out.pending);
}

}  // namespace

std::string_view changes(const facts::Body& body) {
  if (std::holds_alternative<facts::ConsentRevoked>(body)) return {};   // revoked twice is revoked
  if (std::holds_alternative<facts::ChargeHeld>(body)) return "hold";
  if (std::holds_alternative<facts::ConsentSigned>(body)) return "consent";
  if (std::holds_alternative<facts::PersonNamed>(body)) return "identity";
  if (std::holds_alternative<facts::OfficerDecided>(body)) return "decision";
  return {};
}

bool paper(const facts::Body& body) {
  return std::visit(
      []<class K>(const K&) {
        return std::is_same_v<K, facts::ProgramPublished> || std::is_same_v<K, facts::CriteriaPublished> ||
               std::is_same_v<K, facts::CriteriaProposed> || std::is_same_v<K, facts::CriteriaApproved> ||
               std::is_same_v<K, facts::EquityNoted> || std::is_same_v<K, facts::ChargesCounted>;
      },
      body);
}

Referral fold(const SubjectId& id, std::span<const facts::Stamped> facts) {
  FoldState state;
  state.out.id = id;
  const auto ordered = in_order(facts);
  for (const auto* fact : ordered) state.take(*fact);
  if (!ordered.empty()) {
    state.out.first = ordered.front()->at;
    state.out.last = ordered.back()->at;
  }
  state.settle();
  find_pending(state.out, ordered);
  find_conflicts(state.out, ordered);
  return std::move(state.out);
}

bool exception_waits(const Referral& referral) {
  if (!referral.exception_decided || referral.made || referral.declined) return false;
  if (referral.screening) return !referral.screening->exception_decision;
  return referral.exception == Exception::granted && referral.exception_request &&
         referral.exception_request->recommended_by == facts::Recommender::district_attorney;
}

}  // namespace leadline::views
