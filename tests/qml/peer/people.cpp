#include "tests/qml/peer/people.h"

#include "tests/qml/screens/night.h"

namespace leadline::stage {
namespace {

using facts::Channel;
using facts::ContactResult;
using facts::NextStep;
using facts::ReferralType;

constexpr std::int64_t hour_ms = 60LL * 60 * 1000;

views::Referral person(const std::string& name, const std::string& language, WallTime since,
                       ReferralType type = ReferralType::social_contact) {
  views::Referral out;
  out.first = out.last = HybridTime::at(since);
  out.made = facts::ReferralMade{
      type, true, facts::OfferAnswer::accepted, facts::SaidBack::yes, language, "pcpd", "harbor"};
  out.ways = facts::WaysGiven{name, language, {}, {}, {}};
  out.request = facts::HandoffRequested{};
  out.handoff = views::Handoff::deferred;
  out.participant = views::Participant::prospect;
  return out;
}

void number(std::vector<views::Referral>& all) {
  for (std::size_t i = 0; i < all.size(); ++i) all[i].id.bytes[0] = static_cast<std::uint8_t>(i + 1);
}

void sign_release(views::Referral& out, const std::string& until) {
  out.consent = facts::ConsentSigned{};
  out.consent->lines = {facts::ReleaseLine::name_and_reach_to_outreach,
                        facts::ReleaseLine::intake_done_to_police};
  out.consent->expires_on = until;
  out.release = views::Release::in_force;
}

void contact(views::Referral& out, WallTime at, Channel channel, ContactResult result, NextStep next,
             const std::string& next_at, const std::string& words = {}) {
  out.contacts.push_back({HybridTime::at(at), {}, {channel, result, next, next_at, words}});
  if (result == ContactResult::reached) out.handoff = views::Handoff::first_contact_made;
}

views::Referral tess() {
  auto out = person("Tess", "en", {friday(9, 0).ms - 4 * 24 * hour_ms});
  out.ways->ways = {{Channel::text, "555-0181", "", true}};
  contact(out, {friday(9, 0).ms - 24 * hour_ms}, Channel::text, ContactResult::reached,
          NextStep::intake_booked, "2026-11-20T14:00-05:00");
  out.scheduled = facts::IntakeScheduled{"2026-11-20T14:00-05:00", "Harbor Outreach", facts::Transport::peer};
  out.intake = views::Intake::scheduled;
  return out;
}

views::Referral june() {
  auto out = person("June", "en", {friday(9, 0).ms - 340 * 24 * hour_ms}, ReferralType::arrest_diversion);
  out.intake = views::Intake::completed;
  out.participant = views::Participant::active;
  out.clock = views::IntakeClock::met;
  sign_release(out, "2026-12-02");
  return out;
}

views::Referral mo() {
  auto out = person("Mo", "es", {friday(9, 0).ms - 9 * 24 * hour_ms});
  out.ways->ways = {{Channel::call, "555-0164", "", true}};
  contact(out, {friday(9, 0).ms - 2 * 24 * hour_ms}, Channel::call, ContactResult::reached, NextStep::not_now,
          "2026-11-30T10:00-05:00");
  return out;
}

}  // namespace

views::Referral ana() {
  auto out = person("Ana", "es", friday(2, 7), ReferralType::arrest_diversion);
  out.ways->ways = {
      {Channel::text, "555-0177", "mornings", false},
      {Channel::no_phone, "Bus shelter across from the mill, by the vending machine", "noon to 3", false}};
  out.ways->needs = "somewhere dry to sleep, and my dog can stay";
  out.ways->safety = "my cousin reads my messages";
  out.due_at = "2026-12-04T17:00-05:00";
  out.clock = views::IntakeClock::running;
  sign_release(out, "2027-11-20");
  return out;
}

views::Referral lou() {
  auto out = person("Lou Ellen Carver", "en", {friday(9, 0).ms - 53 * hour_ms});
  out.ways->ways = {{Channel::call, "555-0167", "after 5", false}, {Channel::text, "555-0167", "", true}};
  out.ways->needs = "my ID back";
  contact(out, {friday(9, 0).ms - 46 * hour_ms}, Channel::call, ContactResult::no_answer, NextStep::try_again,
          "2026-11-19T17:30-05:00");
  contact(out, {friday(17, 35).ms - 24 * hour_ms}, Channel::call, ContactResult::someone_else,
          NextStep::try_again, "2026-11-19T18:30-05:00", "a man, said she is back Friday");
  return out;
}

gui::PeerDesk morning_desk() {
  gui::PeerDesk desk;
  desk.approved = true;
  desk.papers = pine_county();
  desk.card = {"Sam", "drives a green van"};
  desk.sync.last_received = friday(8, 1);
  auto claimed = person("T.", "en", friday(3, 40));
  claimed.claimed_by = "Ria";
  claimed.claimed_at = HybridTime::at(friday(7, 50));
  desk.people = {ana(), claimed, lou(), tess(), june(), mo()};
  number(desk.people);
  return desk;
}

gui::PeerDesk long_desk() {
  auto desk = morning_desk();
  const char* names[] = {"Abel", "Bea",  "Cruz", "Dot", "Eli", "Fay",
                         "Gus",  "Hana", "Ivo",  "Jo",  "Kit", "Lia"};
  for (int i = 0; i < 24; ++i) {
    auto one = person(names[i % 12] + std::string(i < 12 ? "" : " B."), i % 3 == 0 ? "es" : "en",
                      {friday(9, 0).ms - (20 + 7 * i) * hour_ms});
    if (i % 4 == 0) one.ways->ways = {{Channel::call, "555-0150", "", false}};
    if (i % 5 == 0)
      contact(one, friday(7, 0), Channel::visit, ContactResult::no_answer, NextStep::try_again,
              "2026-11-20T1" + std::to_string(i % 6) + ":30-05:00");
    desk.people.push_back(one);
  }
  number(desk.people);
  return desk;
}

}  // namespace leadline::stage
