#include "tests/core/commands/stage.h"

#include <algorithm>

namespace leadline::commands::stage {
namespace {

calendar::Zone zone() { return *calendar::Zone::find("America/New_York"); }

// The encounter's first pages, the same for every type.
Encounter offered_and_accepted(std::uint8_t number) {
  Encounter e;
  e.draft = action(number);
  e.screening.criteria_id = "nc-handbook-2024";
  e.screening.criteria_version = "1";
  e.screening.criteria_digest = "d1ge57";
  e.screening.engine_version = "1";
  e.screening.encounter_date = "2026-11-20";
  e.screening.answers = R"({"adult":true})";
  e.screening.outcome = "eligible";
  e.screening.discretion = facts::Discretion::offered;
  e.screening.seconds_taken = 84;
  e.answer = facts::OfferAnswer::accepted;
  e.said_back = facts::SaidBack::yes;
  e.language = "es";
  e.release_lines = {facts::ReleaseLine::intake_done_to_police,
                     facts::ReleaseLine::name_and_reach_to_outreach};
  e.signature = {1, 2, 3};
  e.release_text_version = "release-1";
  e.name = "Ana Demo";
  e.name_source = facts::NameSource::told;
  e.ways = {{facts::Channel::visit, "under the 5th Street bridge", "noon to 3", false}};
  e.needs = "a dry place";
  e.safety = "do not say who you are to Rob";
  e.card = facts::CardChoice::number_memorized;
  e.tonight = facts::Tonight::ride;
  return e;
}

}  // namespace

facts::ProgramPublished pine_county() {
  facts::ProgramPublished p;
  p.program_name = "Pine County LEAD";
  p.outreach_name = "Harbor Outreach";
  p.police_name = "Pine County Police";
  p.police_agency = "pcpd";
  p.outreach_agency = "harbor";
  p.time_zone = "America/New_York";
  p.outreach_phone = "555-0142";
  for (int day = 0; day < 5; ++day) {
    const std::int64_t from = day * 1440 + 480, to = day * 1440 + 1020;
    p.cover.push_back({from, to, "Sam", "555-0142"});
    p.staffed.push_back({from, to, "Office", "555-0140"});
  }
  return p;
}

WallTime wall(std::string_view local_time) { return zone().parse(local_time)->wall; }

Scene scene(Role role, std::string_view local_time) {
  return {role, role == Role::officer ? "" : "Sam", wall(local_time), pine_county()};
}

Encounter diversion() {
  Encounter e = offered_and_accepted(1);
  e.type = facts::ReferralType::arrest_diversion;
  e.charge = "loitering_prostitution";
  e.incident_number = "26-001122";
  return e;
}

Encounter social_contact() {
  Encounter e = offered_and_accepted(2);
  e.type = facts::ReferralType::social_contact;
  return e;
}

DraftId action(std::uint8_t number) {
  DraftId id;
  id.bytes.fill(number);
  return id;
}

Facts done(Result<Facts> result) {
  EXPECT_TRUE(result.ok()) << (result.ok() ? "" : describe(result.error()));
  return result.ok() ? std::move(*result) : Facts{};
}

Facts readable_by(Role role, const Facts& facts) {
  const auto mine = disclosure::memberships(role, role == Role::officer || role == Role::law_lead ? "pcpd" : "harbor");
  Facts out;
  for (const auto& fact : facts) {
    const auto sealed_to = disclosure::audiences(fact.body, {"pcpd", "harbor"});
    if (std::ranges::find_first_of(sealed_to, mine) != sealed_to.end()) out.push_back(fact);
  }
  return out;
}

views::Referral referral_at(Role role, const Facts& facts) {
  std::vector<facts::Stamped> stamped;
  std::uint64_t seq = 0;
  for (const auto& fact : readable_by(role, facts)) {
    ++seq;
    stamped.push_back({fact, DeviceId{}, seq, HybridTime{seq}});
  }
  return views::fold(facts.empty() ? SubjectId{} : facts.front().subject, stamped);
}

std::vector<std::string> kinds(const Facts& facts) {
  std::vector<std::string> out;
  for (const auto& fact : facts) out.emplace_back(facts::kind_of(fact.body));
  return out;
}

Facts joined(Facts a, const Facts& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

Facts night() { return done(record_encounter(diversion(), scene(Role::officer))); }
views::Referral inbox() { return referral_at(Role::peer, night()); }

}  // namespace leadline::commands::stage
