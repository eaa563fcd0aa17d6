#include "core/views/fold_state.h"

#include <algorithm>

namespace leadline::views {
namespace {

template <class... Fs>
struct Overloaded : Fs... {
  using Fs::operator()...;
};

}  // namespace

void FoldState::take(const facts::Stamped& stamped) {
  const auto& fact = stamped.fact;
  std::visit(
      Overloaded{
          [&](const facts::ScreeningRecorded& b) { out.screening = b; },
          [&](const facts::ReferralMade& b) { out.made = b; },
          [&](const facts::OfferDeclined& b) { out.declined = b; },
          [&](const facts::PersonNamed& b) { out.person = b; },
          [&](const facts::ChargeHeld& b) { out.charge = b; out.charge_fact = fact.id; },
          [&](const facts::IntakeWindowSet& b) { any_window = true; out.due_at = b.due_at; },
          [&](const facts::ConsentSigned& b) { consents.emplace_back(fact.id, b); },
          [&](const facts::ConsentRevoked&) { if (fact.parent) revoked.insert(*fact.parent); },
          [&](const facts::WaysGiven& b) { out.ways = b; },
          [&](const facts::HandoffRequested& b) { out.request = b; },
          [&](const facts::HandoffClaimed& b) { out.claimed_by = b.by; out.claimed_at = stamped.at; },
          [&](const facts::ContactLogged& b) {
            out.contacts.push_back({stamped.at, stamped.author, b});
            reached = reached || b.result == facts::ContactResult::reached;
          },
          [&](const facts::IntakeScheduled& b) { out.scheduled = b; },
          [&](const facts::IntakeCompleted&) { intake_completed = true; },
          [&](const facts::IntakeNotCompleted& b) { not_completed = true; out.not_completed_reason = b.outcome; },
          [&](const facts::IntakeDone&) { intake_done_word = true; },
          [&](const facts::WindowClosed&) { window_closed = true; },
          [&](const facts::ConsentEnded&) {
            out.consent_ended = true;
            if (fact.parent) revoked.insert(*fact.parent);
          },
          [&](const facts::OfficerDecided& b) { out.decision = b.decision; },
          [&](const facts::ExceptionRequested& b) {
            if (out.exception_request) return;
            out.exception_request = b;
            out.exception_request_fact = fact.id;
            out.exception_requested_at = stamped.at;
          },
          [&](const facts::ExceptionDecided& b) { decisions.push_back({fact.id, fact.parent, stamped.at, b}); },
          [&](const facts::IncidentNumbered& b) { numbered = b.incident_number; },
          [&](const facts::Opaque&) { out.newer = true; },
          [](const auto&) {},
      },
      fact.body);
}

// Revoked beats signed, whichever is read first.
void FoldState::settle_release() {
  for (const auto& [id, consent] : consents) {
    const bool stopped = revoked.contains(id);
    if (stopped && out.release == Release::in_force) continue;
    out.consent = consent;
    out.consent_fact = id;
    out.release = stopped ? Release::revoked : Release::in_force;
  }
}

// Only an arrest diversion has a hold and a window (invariant ii). Released beats returned, however late.
void FoldState::settle_charge() {
  if (!diversion()) {
    out.due_at.clear();
    return;
  }
  if (out.charge) out.incident_number = numbered.value_or(out.charge->incident_number);
  if (out.charge && !out.charge->due_at.empty()) out.due_at = out.charge->due_at;
  const bool done = intake_completed || intake_done_word;
  const bool closed = window_closed || not_completed;
  if (done) out.clock = IntakeClock::met;
  else if (closed) out.clock = IntakeClock::closed;
  else if (!out.due_at.empty()) out.clock = IntakeClock::running;
  // Care knows of the hold only by what crosses; where neither the charge nor a word of it is known, there is none to show.
  if (intake_done_word || (out.charge && done)) out.hold = Hold::released;
  else if (window_closed) out.hold = Hold::returned_to_officer;
  else if (out.charge) out.hold = Hold::held;
}

void FoldState::settle_person() {
  const bool accepted = out.made && out.made->answer == facts::OfferAnswer::accepted;
  const bool done = intake_completed || intake_done_word;
  const bool closed = not_completed || window_closed;
  if (done) out.intake = Intake::completed;
  else if (closed) out.intake = Intake::not_completed;
  else if (out.scheduled) out.intake = Intake::scheduled;
  if (intake_completed) out.participant = Participant::active;
  else if (accepted) out.participant = Participant::prospect;
  const bool called_now = out.request && out.request->mode == facts::HandoffMode::now;
  if (reached) out.handoff = called_now ? Handoff::warm_done : Handoff::first_contact_made;
  else if (out.not_completed_reason == facts::IntakeOutcome::not_reached) out.handoff = Handoff::not_reached;
  else if (out.request) out.handoff = called_now ? Handoff::requested : Handoff::deferred;
}

// The decisions that change `at`, by id.
std::vector<const FoldState::Decision*> FoldState::changing(const FactId& at) const {
  std::vector<const Decision*> found;
  for (const auto& each : decisions)
    if (each.parent == at && each.id != at) found.push_back(&each);
  std::ranges::sort(found, {}, &Decision::id);
  return found;
}

// From the request along the decisions that each change the one before. Where two that change the same one disagree, the
// one that was itself taken further stands; if none or several were, nothing stands and people see both.
void FoldState::settle_exception() {
  if (!out.exception_request) return;
  out.exception = Exception::requested;
  auto next = changing(out.exception_request_fact);
  for (std::size_t step = 0; step < decisions.size() && !next.empty(); ++step) {
    const auto differs = [&](const Decision* one) { return one->body.decision != next.front()->body.decision; };
    if (std::ranges::any_of(next, differs)) {
      std::vector<FactId> both;
      for (const auto* one : next) both.push_back(one->id);
      std::erase_if(next, [&](const Decision* one) { return changing(one->id).empty(); });
      if (next.size() != 1) {
        out.exception = Exception::requested;
        out.exception_decided.reset();
        out.exception_decided_fact = both.front();
        out.conflicts.push_back({"exception", std::move(both)});
        return;
      }
    }
    // Those who agree are one; whoever goes on from one of them is followed.
    const auto further = std::ranges::find_if(next, [&](const Decision* one) { return !changing(one->id).empty(); });
    const Decision& stands = further == next.end() ? *next.front() : **further;
    out.exception_decided = stands.body;
    out.exception_decided_fact = stands.id;
    out.exception_decided_at = stands.at;
    out.exception = stands.body.decision == facts::ExceptionDecision::granted ? Exception::granted : Exception::not_granted;
    next = changing(stands.id);
  }
}

void FoldState::settle() {
  settle_release();
  settle_charge();
  settle_person();
  settle_exception();
}

}  // namespace leadline::views
