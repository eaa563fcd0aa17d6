#include "app/gui/peer/bands.h"

#include <algorithm>

#include "app/gui/peer/hours.h"

namespace leadline::gui {
namespace {

using facts::NextStep;
using views::Referral;

constexpr std::int64_t hour_ms = 60LL * 60 * 1000;

bool accepted(const Referral& r) { return r.made && r.made->answer == facts::OfferAnswer::accepted; }

bool door_only(const Referral& r) {
  return r.clock == views::IntakeClock::closed ||
         (!r.contacts.empty() && r.contacts.back().contact.next == NextStep::no_thanks);
}

std::int64_t goal_hours(const Referral& r, const Papers& papers) {
  return r.request ? r.request->contact_goal_hours : papers.settings.contact_goal_hours;
}

// Somebody who has never been tried came in the night, or waits.
Band untried(const Referral& r, const Papers& papers, WallTime now) {
  const bool now_asked = r.request && r.request->mode == facts::HandoffMode::now;
  return now_asked || r.first.wall() >= hours::last_close(papers, now) ? Band::tonight : Band::waiting;
}

Band tried(const Referral& r, const std::optional<calendar::LocalTime>& at, calendar::CivilDate today) {
  if (at && at->date == today) return Band::today;
  if (at && at->date > today) return Band::later;
  // A time that has passed, or another try without one: she waits. "I will call you" without a time: the next
  // word is hers.
  return at || r.contacts.back().contact.next == NextStep::try_again ? Band::waiting : Band::later;
}

Placed place_open(const Referral& r, const Papers& papers, WallTime now) {
  const auto today = papers.local(now).date;
  Placed out{Band::later, &r, planned_at(r, papers.zone), false};
  // Who waits for the program's word about a window that has ended is not left to "later".
  const Band rest = window_over(r, papers.zone, now) ? Band::today : Band::later;
  out.band = rest;
  if (door_only(r)) return out;
  if (r.contacts.empty() && !out.at)
    out.band = untried(r, papers, now);
  else if (r.contacts.empty())
    out.band = out.at->date == today ? Band::today : out.at->date > today ? Band::later : Band::waiting;
  else
    out.band = tried(r, out.at, today);
  if (out.band == Band::later) out.band = rest;
  const bool reached =
      r.handoff == views::Handoff::first_contact_made || r.handoff == views::Handoff::warm_done;
  out.late = !reached && now.ms - r.first.wall().ms > goal_hours(r, papers) * hour_ms;
  return out;
}

bool sooner(const Placed& a, const Placed& b) {
  if (a.band != b.band) return a.band < b.band;
  const bool by_time = a.band == Band::today || a.band == Band::later;
  if (by_time && a.at && b.at && a.at->wall != b.at->wall) return a.at->wall < b.at->wall;
  if (by_time && a.at.has_value() != b.at.has_value()) return a.at.has_value();
  if (a.band == Band::releases && a.who->consent->expires_on != b.who->consent->expires_on)
    return a.who->consent->expires_on < b.who->consent->expires_on;
  return std::tie(a.who->first, a.who->id) < std::tie(b.who->first, b.who->id);
}

}  // namespace

std::vector<Placed> place(std::span<const Referral> people, const Papers& papers, WallTime now) {
  const auto today = papers.local(now).date;
  std::vector<Placed> out;
  for (const Referral& r : people) {
    if (!accepted(r)) continue;
    const bool ending = release_ending(r, today).has_value();
    if (r.intake == views::Intake::completed) {
      if (ending) out.push_back({Band::releases, &r, std::nullopt, false});
      continue;
    }
    Placed placed = place_open(r, papers, now);
    if (placed.band == Band::later && ending) placed.band = Band::releases;
    out.push_back(placed);
  }
  std::ranges::sort(out, sooner);
  return out;
}

std::optional<calendar::LocalTime> planned_at(const Referral& r, const calendar::Zone& zone) {
  const auto read = [&zone](const std::string& text) -> std::optional<calendar::LocalTime> {
    if (text.empty()) return std::nullopt;
    const auto time = zone.parse(text);
    return time ? std::optional(*time) : std::nullopt;
  };
  const auto booked = r.scheduled ? read(r.scheduled->at) : std::nullopt;
  if (r.contacts.empty()) return booked;
  const auto& last = r.contacts.back().contact;
  const bool kept = last.next == NextStep::intake_booked || last.next == NextStep::meet;
  const auto next = read(last.next_at);
  return next || !kept ? next : booked;
}

std::optional<calendar::CivilDate> release_ending(const Referral& r, calendar::CivilDate today) {
  if (r.release != views::Release::in_force || !r.consent) return std::nullopt;
  const auto end = calendar::CivilDate::parse(r.consent->expires_on);
  if (!end || *end < today || *end > today.plus_days(release_ends_soon_days)) return std::nullopt;
  return *end;
}

std::optional<std::string> claimed_now(const Referral& r, WallTime now) {
  if (r.claimed_at == HybridTime{} || now.ms - r.claimed_at.wall().ms > claim_lasts_ms) return std::nullopt;
  const bool logged_since = !r.contacts.empty() && r.contacts.back().at >= r.claimed_at;
  return logged_since ? std::nullopt : std::optional(r.claimed_by);
}

bool window_over(const Referral& r, const calendar::Zone& zone, WallTime now) {
  if (r.clock != views::IntakeClock::running || r.due_at.empty()) return false;
  const auto due = zone.parse(r.due_at);
  return due && due->wall <= now;
}

bool wants_reaching(Band band) { return band == Band::tonight || band == Band::waiting; }

}  // namespace leadline::gui
