// Exceptions (REQUIREMENTS A07, A14, A17): somebody who does not meet the criteria, or of whom they cannot be
// settled, is put forward, the district attorney or a designee decides on a device of their own, the officer
// learns of it. No step here holds a charge, opens a window or has any consequence for the person; an
// exception that is not granted leaves her where she was. Pure, as commands.h says.
#pragma once

#include "core/commands/commands.h"

namespace leadline::commands {

// From an encounter that is under way: its screening as it stands, and the request that it names. The
// encounter goes on afterwards or is finished without an offer. `request` comes from the criteria
// (device::request_of) with why; charge and incident number are taken from the encounter, and who recommends
// it, police or a sheriff's office, from the program's papers. Rules: law only, in its own name; only where
// the outcome is `not_eligible` or `needs_review`; before any answer; one request a referral.
Result<Facts> request_exception(const Encounter& encounter, const facts::ExceptionRequested& request,
                                const DraftId& action, const Scene& scene);

// The district attorney puts somebody forward of her own accord: a referral of its own, which law then sees.
// It is decided like any other request, afterwards; or at once, where `granted_as` says as whom she grants
// it: request and decision are then recorded together or not at all. Rules: prosecution only; an incident
// number that says something, or nobody could find whom it concerns.
Result<Facts> recommend_exception(const facts::ExceptionRequested& request, const DraftId& action,
                                  const Scene& scene,
                                  std::optional<facts::Decider> granted_as = std::nullopt);

// What somebody who decides now has before her: the request, the decision that stands, or where two disagree
// the one that a third one settles them by. The parent of what she decides.
FactId before_deciding(const views::Referral& referral);

// Rules: prosecution only; there is a request. `seen`: before_deciding() at the moment when she decided. A
// decision changes that one and no newer one: what came in between is a conflict that people see, never
// overruled unread. What already stands is not decided again: no fact.
Result<Facts> decide_exception(const views::Referral& referral, facts::ExceptionDecision decision,
                               facts::Decider decider, const FactId& seen, const DraftId& action,
                               const Scene& scene);

// The officer has read the decision and makes no offer now: it no longer waits. Recorded with the screening,
// and no reason is asked for. Rules: law only; there is a decision and a screening.
Result<Facts> acknowledge_exception(const views::Referral& referral, const DraftId& action,
                                    const Scene& scene);

// record_encounter() for an encounter that rests on a decision about this referral: its facts bear the
// referral's id and its screening names the decision. The criteria's result stays what it was; care reads
// "eligible" and cannot tell that it was by exception. Rules: those of record_encounter, except that an
// outcome of `not_eligible` or `needs_review` may be offered, unless the criteria name another way
// (`other_way`); the exception stands as granted. Of somebody who left before she was offered anything the
// screening names no decision: it goes on waiting.
Result<Facts> record_by_exception(const Encounter& encounter, const views::Referral& referral,
                                  const Scene& scene);

}  // namespace leadline::commands
