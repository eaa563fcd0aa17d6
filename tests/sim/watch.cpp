// What must hold at every moment, whatever has happened.
#include <algorithm>

#include "sync/client/bookmark.h"
#include "sync/wire/entry.h"
#include "tests/sim/world.h"

namespace leadline::sim {
using views::Hold;

// A command that gave an error, or was cut short by a death, was written whole or not at all.
void World::settle_attempts(Host& host) {
  const auto head = host.device->journal().head(host.id);
  const auto status = host.device->journal().status();
  if (!head || !status) return complain(host.name + " cannot say how it stands");
  expect(head->seq >= host.head, host.name + " lost what it said it had kept: " + std::to_string(head->seq) +
                                     " of " + std::to_string(host.head));
  // Entries and what still waits to be one: sealing what waited changes the sum of the two by nothing.
  const auto before = host.head + host.owed, now = head->seq + status->owed;
  expect(now >= before, host.name + " lost what waited for a key");
  note_orphans(host);
  if (host.has_orphans) {
    settle_by_reading(host, head->seq);
  } else if (now > before) {
    expect(!host.attempts.empty(), host.name + " holds what nobody wrote");
    if (over()) return;
    const auto* found = that_was_kept(host);
    if (over()) return;
    const auto& attempt = found ? *found : host.attempts.back();
    const std::size_t most = std::max<std::size_t>(attempt.facts.size(), 1), grown = now - before;
    const auto least =
        attempt.facts.empty()
            ? 1
            : most - static_cast<std::size_t>(std::ranges::count_if(attempt.facts, written_by_many));
    const auto twice = status->owed > 0 || host.owed > 0 ? 2 * most : most;
    expect(grown >= least && grown <= twice,
           host.name + " kept a part of a command: " + std::to_string(grown) + " of " + std::to_string(most));
    for (const auto& fact : attempt.facts) ledger_.keep(host.number, fact, head->seq);
    if (attempt.ends) host.drafts.erase(*attempt.ends);
    say("    " + host.name + " had kept its last command after all");
  }
  host.head = head->seq;
  host.owed = status->owed;
  host.ever_owed = host.ever_owed || host.owed > 0;
  host.attempts.clear();
  watch_drafts(host);
}

// After what succeeded, or failed as a whole.
void World::note_progress(Host& host) {
  const auto head = host.device->journal().head(host.id);
  const auto status = host.device->journal().status();
  // A disk that fails or a process that has died says nothing; the next start does.
  if (!head || !status) return;
  note_orphans(host);
  if (!host.attempts.empty() && head->seq + status->owed > host.head + host.owed) return;
  host.head = head->seq;
  host.owed = status->owed;
  host.ever_owed = host.ever_owed || host.owed > 0;
}

// Every tap that was acknowledged is there, in order; at most the one in whose middle the process died beside
// them.
void World::watch_drafts(Host& host) {
  const auto steps = host.device->journal().drafts();
  if (!steps) return complain(host.name + " cannot read its drafts: " + describe(steps.error()));
  std::map<DraftId, std::vector<std::string>> found;
  for (const auto& step : *steps) found[step.draft].push_back(step.json);
  for (auto& [draft, taps] : host.drafts) {
    auto& there = found[draft];
    if (there.size() == taps.steps.size() + 1 && std::ranges::find(taps.unsure, there.back()) != taps.unsure.end())
      taps.steps.push_back(there.back());
    taps.unsure.clear();
    expect(there == taps.steps, host.name + " lost a tap, or kept one that was none");
    found.erase(draft);
  }
  std::erase_if(host.drafts, [](const auto& draft) { return draft.second.steps.empty(); });
  std::erase_if(found, [](const auto& draft) { return draft.second.empty(); });
  expect(found.empty(), host.name + " keeps a draft that had ended");
}

void World::watch(Host& host) {
  if (!host.up() || over()) return;
  auto& journal = host.device->journal();
  const auto heads = journal.heads();
  if (!heads) return complain(host.name + " cannot read its heads: " + describe(heads.error()));
  std::map<DeviceId, std::uint64_t> now;
  for (const auto& [device, head] : *heads) now[device] = head.seq;
  for (const auto& [device, seq] : host.heads)
    expect(now[device] >= seq, host.name + " lost what it had received");
  host.heads = std::move(now);
  expect(host.device->damaged().empty(), host.name + " calls its own records damaged");
  const auto all = host.device->views().referrals();
  if (!all) return complain(host.name + " cannot read its referrals: " + describe(all.error()));
  for (const auto& one : *all) watch_referral(host, one);
  watch_receipts(host);
  watch_range(host);
  expect(!host.air.seen_canary(), "a canary on the wire of " + host.name);
}

// SCENARIOS, invariants (i) to (iv), and: silence never harms.
void World::watch_referral(Host& host, const views::Referral& r) {
  const std::string which = host.name + ", " + r.id.text().substr(0, 6) + ": ";
  auto& before = host.shown[r.id];
  expect(before.hold != Hold::released || r.hold == Hold::released, which + "a released charge came back");
  expect(before.participant != views::Participant::active || r.participant == views::Participant::active,
         which + "a participant is active no more");
  before = {r.hold, r.participant};
  const bool diversion = r.made && r.made->type == facts::ReferralType::arrest_diversion;
  if (!diversion)
    expect(r.hold == Hold::none && r.clock == views::IntakeClock::none && r.due_at.empty(),
           which + "a hold or a clock without a diversion");
  if (r.hold == Hold::returned_to_officer) {
    expect(ledger_.tried_one(r.id, "window_closed"),
           which + "the charge came back without the program's word");
    expect(r.intake != views::Intake::completed || !is_law(host.role),
           which + "intake is done and the charge is back");
  }
  if (r.hold == Hold::released)
    expect(ledger_.tried_one(r.id, "intake_done") || ledger_.tried_one(r.id, "intake_completed"),
           which + "released by nobody");
  if (r.decision) expect(ledger_.tried_one(r.id, "officer_decided"), which + "a decision that nobody made");
  if (r.decision == facts::OfficerDecision::warrant_sought)
    expect(ledger_.tried_warrant(r.id), which + "a warrant that no officer sought");
}

// What is not in the outbox any more, the server has held; and its signed word for it is here.
void World::watch_receipts(Host& host) {
  const auto status = host.device->journal().status();
  if (!status) return complain(host.name + " cannot say how it stands: " + describe(status.error()));
  expect(status->unsent <= host.head, host.name + " has more to send than it wrote");
  const std::uint64_t sent = host.head - std::min(status->unsent, host.head);
  if (!host.attempts.empty()) return;
  expect(sent <= server_.ever_held(host.id), host.name + " calls " + std::to_string(sent) +
                                                 " sent, the server held " +
                                                 std::to_string(server_.ever_held(host.id)));
  if (sent == 0) return;
  expect(status->last_receipt.has_value(), host.name + " calls records sent without a receipt");
  if (!status->last_receipt) return;
  const auto receipt = wire::decode_receipt(*status->last_receipt);
  expect(receipt && wire::verify_receipt(*receipt, server_.key()),
         host.name + " keeps a receipt of another hand");
}

// The range that a device says it holds is held: entries and range move together.
void World::watch_range(Host& host) {
  if (!server_.running() || server_.put_back_untold()) return;
  const auto range = host.device->journal().range();
  const auto mark = sync::read_bookmark(host.device->journal());
  const auto generation = server_.store().generation();
  if (!range || !mark || !generation || range->generation != *generation) return;
  // Somebody who was cut off may count again by records that came before a death: it is read again at the
  // next sync.
  const auto records = host.device->journal().key_records();
  if (!records || mark->keys_tried < records->size()) return;
  std::uint64_t upto = range->to;
  for (const auto& again : {mark->again_with_keys, mark->again_at_start})
    upto = std::min(upto, again.value_or(upto));
  const auto runs = server_.store().runs_after(0, std::size_t{1} << 30);
  if (!runs) return;
  for (const auto& run : *runs) {
    if (run.last_position > upto) break;
    const auto& last = run.entries.back();
    const auto* author = host.device->keys().device(last.device);
    if (author && author->revoked) continue;  // set aside where it was cut off
    expect(host.heads[last.device] >= last.seq,
           host.name + " says it holds position " + std::to_string(run.last_position) + " and does not");
  }
}

}  // namespace leadline::sim
