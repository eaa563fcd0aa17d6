#include "core/commands/action.h"

#include <algorithm>

namespace leadline::commands {

FactId Action::next_id(std::string_view kind, std::size_t before) const {
  const std::uint8_t count = static_cast<std::uint8_t>(before);
  const auto digest = crypto::hash("leadline/fact-of-action/1", {action_.view(), bytes_of(kind), ByteView(&count, 1)});
  FactId id;
  std::copy_n(digest.begin(), id.bytes.size(), id.bytes.begin());
  return id;
}

FactId Action::add(facts::Body body, std::optional<FactId> parent) {
  const FactId id = next_id(facts::kind_of(body), facts_.size());
  facts_.push_back({id, subject_, parent, std::move(body)});
  return id;
}

void Action::add_once(facts::Body body, std::optional<FactId> parent) {
  const FactId id = facts::derived_id(facts::kind_of(body), subject_);
  facts_.push_back({id, subject_, parent, std::move(body)});
}

Result<void> care_only(const Scene& scene) {
  using enum disclosure::Role;
  if (scene.role == peer || scene.role == case_manager || scene.role == coordinator) return {};
  return refuse("only a peer, a case manager or the coordinator does this");
}

Result<void> needs_referral(const views::Referral& referral) {
  if (referral.made && referral.made->answer == facts::OfferAnswer::accepted) return {};
  return refuse("there is no accepted referral here");
}

Result<calendar::CivilDate> today(const Scene& scene) {
  LEADLINE_TRY(zone, calendar::Zone::find(scene.program.time_zone));
  return zone.local(scene.now).date;
}

bool release_allows(const views::Referral& referral, facts::ReleaseLine line, const Scene& scene) {
  if (referral.release != views::Release::in_force || !referral.consent) return false;
  const auto day = today(scene);
  const auto end = calendar::CivilDate::parse(referral.consent->expires_on);
  if (!day || !end || *end < *day) return false;
  return std::ranges::find(referral.consent->lines, line) != referral.consent->lines.end();
}

}  // namespace leadline::commands
