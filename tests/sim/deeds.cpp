// What people do in the world.
#include <algorithm>

#include "core/base/json.h"
#include "core/commands/charges.h"
#include "core/commands/equity.h"
#include "tests/sim/world.h"

namespace leadline::sim {
using disclosure::Role;
namespace {

template <class E>
E any(Chance& chance) {
  return static_cast<E>(chance.below(std::size(facts::Words<E>::list)));
}

std::string planted(std::string_view canary, std::uint64_t number) {
  return std::string(canary) + "-" + std::to_string(number);
}

void add_release(commands::Encounter& e, Chance& chance, std::uint64_t number) {
  if (chance.percent(70)) e.release_lines.push_back(facts::ReleaseLine::name_and_reach_to_outreach);
  if (chance.percent(85)) e.release_lines.push_back(facts::ReleaseLine::intake_done_to_police);
  if (e.release_lines.empty()) return;
  e.signature.resize(20);
  chance.fill(e.signature);
  e.release_text_version = "1";
  // Care may have this name, and only with the first line.
  if (std::ranges::find(e.release_lines, facts::ReleaseLine::name_and_reach_to_outreach) !=
      e.release_lines.end())
    e.name = "Ana Demo " + std::to_string(number);
}

commands::Encounter draw_encounter(Chance& chance, const Host& host, std::uint64_t& words) {
  const bool officer = host.role == Role::officer;
  commands::Encounter e;
  e.type = officer && chance.percent(80) ? facts::ReferralType::arrest_diversion
           : chance.percent(60)          ? facts::ReferralType::social_contact
                                         : facts::ReferralType::community;
  const bool diversion = e.type == facts::ReferralType::arrest_diversion;
  constexpr std::string_view outcomes[] = {"not_eligible", "needs_review", "needs_answers"};
  e.screening.outcome = chance.percent(90) ? "eligible" : outcomes[chance.below(std::size(outcomes))];
  e.screening.answers = "{\"note\": \"" + planted(law_canary, ++words) + "\"}";
  e.screening.encounter_date = "2026-11-20";
  e.screening.seconds_taken = static_cast<std::int64_t>(chance.below(300));
  e.screening.discretion = chance.percent(85) ? facts::Discretion::offered : facts::Discretion::not_offered;
  if (e.screening.discretion == facts::Discretion::offered)
    e.answer = chance.percent(80) ? facts::OfferAnswer::accepted : facts::OfferAnswer::declined;
  else
    e.screening.not_offered_reason = any<facts::NotOfferedReason>(chance);
  e.language = chance.percent(50) ? "en" : "es";
  if (officer) e.name = planted(law_canary, ++words);
  if (e.answer == facts::OfferAnswer::declined) e.decline_reason = any<facts::DeclineReason>(chance);
  if (e.answer == facts::OfferAnswer::accepted) {
    e.said_back = chance.percent(80) ? facts::SaidBack::yes : any<facts::SaidBack>(chance);
    if (e.said_back == facts::SaidBack::yes) add_release(e, chance, ++words);
  }
  e.name_source = facts::NameSource::told;
  if (diversion) e.charge = planted(law_canary, ++words);
  for (auto ways = chance.below(3); ways > 0; --ways)
    e.ways.push_back(
        {any<facts::Channel>(chance), planted(care_canary, ++words), "noon", chance.percent(50)});
  e.needs = planted(care_canary, ++words);
  if (chance.percent(30)) e.safety = planted(care_canary, ++words);
  e.card = any<facts::CardChoice>(chance);
  if (chance.percent(50)) e.tonight = any<facts::Tonight>(chance);
  e.asked_peer_now = chance.percent(40);
  return e;
}

std::string name_of(const SubjectId& referral) { return referral.text().substr(0, 6); }

}  // namespace

// Runs a command's facts into the device; what it says is held against it.
void World::record(Host& host, const std::string& what, const Result<commands::Facts>& facts,
                   std::optional<DraftId> ends) {
  if (!facts) {
    ++counters_.refusals;
    return say("    " + host.name + " " + what + ": " +
               (facts.error().detail.empty() ? describe(facts.error()) : facts.error().detail));
  }
  for (const auto& fact : *facts) ledger_.tried(fact);
  const auto written = host.device->record(*facts, ends);
  host.last = Attempt{*facts, ends};
  if (!written) {
    say("    " + host.name + " " + what + ": " + describe(written.error()));
    host.attempts.push_back({*facts, ends});
    return;
  }
  ++counters_.commands;
  say("    " + host.name + " " + what + ": " + std::to_string(facts->size()) + " facts");
  const auto head = host.device->journal().head(host.id);
  for (const auto& fact : *facts) {
    ++counters_.facts;
    expect(ledger_.keep(host.number, fact, head ? head->seq : UINT64_MAX),
           "one fact was kept with two contents: " + std::string(facts::kind_of(fact.body)));
  }
  if (ends) host.drafts.erase(*ends);
  host.attempts.clear();  // what failed before it did not happen
  const auto before = host.head;
  note_progress(host);
  expect(host.head <= before + facts->size(), host.name + " wrote more than the command said");
}

void World::encounter(Host& host, Chance& chance) {
  auto e = draw_encounter(chance, host, words_);
  const bool from_draft = !host.drafts.empty() && chance.percent(70);
  e.draft = from_draft ? std::next(host.drafts.begin(),
                                   static_cast<std::ptrdiff_t>(chance.below(host.drafts.size())))
                             ->first
                       : DraftId::random(chance);
  const auto scene = host.device->scene("Sam");
  if (!scene) return say("    " + host.name + " cannot: " + describe(scene.error()));
  record(host, "records " + std::string(facts::word(e.type)) + " " + name_of(commands::referral_of(e.draft)),
         commands::record_encounter(e, *scene), from_draft ? std::optional(e.draft) : std::nullopt);
}

void World::tap(Host& host, Chance& chance) {
  const bool on = !host.drafts.empty() && chance.percent(70);
  const DraftId draft = on ? host.drafts.begin()->first : DraftId::random(chance);
  auto& taps = host.drafts[draft];
  const std::string step = "{\"tap\":\"" + planted(care_canary, ++words_) + "\"}";
  const auto written = host.device->journal().write_draft({draft, taps.steps.size() + 1, step});
  say("    " + host.name + " taps" + (written ? "" : ": " + describe(written.error())));
  if (!written) return taps.unsure.push_back(step);
  taps.steps.push_back(step);
  taps.unsure.clear();
}

void World::again(Host& host) {
  if (!host.last) return;
  const auto last = *host.last;
  record(host, "does the same again", Result<commands::Facts>(last.facts), last.ends);
}

void World::care(Host& host, What what, Chance& chance) {
  const auto scene = host.device->scene("Sam");
  if (!scene) return say("    " + host.name + " cannot: " + describe(scene.error()));
  const auto all = host.device->views().referrals();
  if (!all) return complain(host.name + " cannot read its referrals: " + describe(all.error()));
  std::vector<views::Referral> open;
  for (const auto& one : *all)
    if (one.made && one.made->answer == facts::OfferAnswer::accepted) open.push_back(one);
  if (open.empty()) return;
  // Mostly one for which there is something to do.
  const bool about_intake = what == What::complete || what == What::close_window;
  const auto idle = std::ranges::stable_partition(open, [&](const auto& one) {
    return !about_intake ||
           (one.intake != views::Intake::completed && (what == What::complete || !one.due_at.empty()));
  });
  const auto useful = open.size() - idle.size();
  const auto& referral = open[chance.below(useful > 0 && chance.percent(85) ? useful : open.size())];
  const DraftId action = DraftId::random(chance);
  const std::string title = word(what) + " " + name_of(referral.id);
  switch (what) {
    case What::claim:
      return record(host, title, commands::claim(referral, action, *scene));
    case What::contact: {
      const facts::ContactLogged contact{any<facts::Channel>(chance), any<facts::ContactResult>(chance),
                                         any<facts::NextStep>(chance), "", planted(care_canary, ++words_)};
      return record(host, title, commands::log_contact(referral, contact, action, *scene));
    }
    case What::note:
      return record(host, title,
                    commands::write_note(referral, planted(care_canary, ++words_), action, *scene));
    case What::schedule: {
      const facts::IntakeScheduled slot{"2026-12-01T10:00-05:00", planted(care_canary, ++words_),
                                        any<facts::Transport>(chance)};
      return record(host, title, commands::schedule_intake(referral, slot, action, *scene));
    }
    case What::complete:
      return record(host, title, commands::complete_intake(referral, action, *scene));
    case What::close_window:
      return record(host, title,
                    commands::close_window(referral, any<facts::IntakeOutcome>(chance), action, *scene));
    default:
      return record(host, title, commands::revoke_release(referral, action, *scene));
  }
}

void World::decide(Host& host, Chance& chance) {
  const auto scene = host.device->scene();
  const auto all = host.device->views().referrals();
  if (!scene || !all) return;
  std::vector<views::Referral> held;
  for (const auto& one : *all)
    if (one.hold != views::Hold::none) held.push_back(one);
  if (held.empty()) return;
  std::ranges::stable_partition(held,
                                [](const auto& one) { return one.hold == views::Hold::returned_to_officer; });
  const auto& referral = held[chance.percent(80) ? 0 : chance.below(held.size())];
  const auto facts =
      commands::decide(referral, any<facts::OfficerDecision>(chance), DraftId::random(chance), *scene);
  expect(!facts || referral.hold == views::Hold::returned_to_officer,
         "an officer decides about a charge that is not with him");
  record(host, "decides " + name_of(referral.id), facts);
}

void World::incident(Host& host, Chance& chance) {
  const auto scene = host.device->scene();
  const auto all = host.device->views().referrals();
  if (!scene || !all || all->empty()) return;
  const auto& referral = (*all)[chance.below(all->size())];
  record(host, "numbers " + name_of(referral.id),
         commands::number_incident(referral, planted(law_canary, ++words_), DraftId::random(chance), *scene));
}

// A month of a records system, often one that was counted before, here or on another coordinator's device.
void World::count_charges(Host& host, Chance& chance, const commands::Scene& scene) {
  const auto standing = host.device->views().charges();
  if (!standing) return complain(host.name + " cannot say what was counted");
  facts::ChargeCount row;
  row.charge = "possession";
  row.count = static_cast<std::int64_t>(++words_);
  const facts::ChargesCounted counts{"Pine County Police", chance.percent(50) ? "2020-01" : "2020-02", {row}};
  record(host, "counts charges",
         commands::count_charges(std::span(&counts, 1), *standing, DraftId::random(chance), scene));
}

void World::equity(Host& host, Chance& chance) {
  const auto scene = host.device->scene();
  if (!scene) return;
  if (host.role == Role::coordinator && chance.percent(50)) return count_charges(host, chance, *scene);
  facts::EquityNoted note;
  note.which = facts::EquityCase::offered_declined;
  note.criteria_id = "pine";
  record(host, "notes, nameless", commands::note_equity(note, DraftId::random(chance), *scene));
}

void World::snapshot(Host& host, Chance& chance) {
  const auto file = host.folder().file("snapshot");
  const auto kind = chance.below(4);
  if (kind == 0) {
    static_cast<void>(std::remove(file.c_str()));
  } else if (kind == 1 && host.old_snapshot) {
    expect(write_file(file, *host.old_snapshot, 0600).ok(), "the test cannot write");
  } else {
    const auto saved = host.device->save_snapshot();
    if (const auto bytes = read_file(file, std::size_t{1} << 24); saved && bytes && chance.percent(40))
      host.old_snapshot = copy(bytes_of(*bytes));
  }
  host.drop();
  open(host);
}

}  // namespace leadline::sim
