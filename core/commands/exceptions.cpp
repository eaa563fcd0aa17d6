#include "core/commands/exceptions.h"

#include <algorithm>

#include "core/commands/action.h"
#include "core/commands/record.h"

namespace leadline::commands {
namespace {

bool law(const Scene& s) {
  return s.role == disclosure::Role::officer || s.role == disclosure::Role::law_lead;
}
bool prosecution(const Scene& s) { return s.role == disclosure::Role::prosecutor; }

bool decided(const views::Referral& r) {
  return r.exception == views::Exception::granted || r.exception == views::Exception::not_granted;
}

bool disagree(const views::Referral& r) {
  return std::ranges::any_of(r.conflicts, [](const auto& each) { return each.about == "exception"; });
}

SubjectId subject_of(const DraftId& action) {
  const auto digest = crypto::hash("leadline/referral-of-recommendation/1", {action.view()});
  SubjectId id;
  std::copy_n(digest.begin(), id.bytes.size(), id.bytes.begin());
  return id;
}

}  // namespace

Result<Facts> request_exception(const Encounter& e, const facts::ExceptionRequested& request,
                                const DraftId& action, const Scene& s) {
  if (!law(s)) return refuse("an exception is asked for by law enforcement or by the district attorney");
  if (request.recommended_by == facts::Recommender::district_attorney)
    return refuse("law enforcement asks in its own name");
  if (!not_met_or_unsettled(e.screening))
    return refuse(
        "an exception is for somebody who does not meet the criteria, or of whom they cannot be settled");
  if (e.answer || e.screening.discretion == facts::Discretion::offered)
    return refuse("an exception is decided before the offer");
  facts::ExceptionRequested asked = request;
  asked.recommended_by = s.program.police_office == facts::LawOffice::sheriff ? facts::Recommender::sheriff
                                                                              : facts::Recommender::police;
  asked.charge = e.charge;
  asked.incident_number = e.incident_number;
  Action act(action, referral_of(e.draft));
  const FactId id = act.next_id(facts::ExceptionRequested::kind, 1);
  LEADLINE_TRY(screening, screening_of(e, s));
  screening.exception_request = id;
  act.add(std::move(screening));
  act.add(std::move(asked));
  return std::move(act).take();
}

Result<Facts> recommend_exception(const facts::ExceptionRequested& request, const DraftId& action,
                                  const Scene& s, std::optional<facts::Decider> granted_as) {
  if (!prosecution(s)) return refuse("only the district attorney or a designee recommends in that name");
  if (request.recommended_by != facts::Recommender::district_attorney)
    return refuse("the district attorney recommends in her own name");
  if (request.incident_number.find_first_not_of(" \t\r\n") == std::string::npos)
    return refuse("without an incident number nobody can tell whom this is about");
  Action act(action, subject_of(action));
  const FactId asked = act.add(request);
  if (granted_as)
    act.add(facts::ExceptionDecided{facts::ExceptionDecision::granted, *granted_as, s.name}, asked);
  return std::move(act).take();
}

FactId before_deciding(const views::Referral& r) {
  return decided(r) || disagree(r) ? r.exception_decided_fact : r.exception_request_fact;
}

Result<Facts> decide_exception(const views::Referral& r, facts::ExceptionDecision decision,
                               facts::Decider decider, const FactId& seen, const DraftId& action,
                               const Scene& s) {
  if (!prosecution(s)) return refuse("only the district attorney or a designee decides about an exception");
  if (!r.exception_request) return refuse("nobody has asked for an exception here");
  if (decided(r) && r.exception_decided->decision == decision) return Facts{};
  Action act(action, r.id);
  act.add(facts::ExceptionDecided{decision, decider, s.name}, seen);
  return std::move(act).take();
}

Result<Facts> acknowledge_exception(const views::Referral& r, const DraftId& action, const Scene& s) {
  if (!law(s)) return refuse("only law enforcement answers this");
  if (!decided(r)) return refuse("nothing is decided yet");
  if (!r.screening) return refuse("there is no screening here");
  facts::ScreeningRecorded screening = *r.screening;
  screening.exception_decision = r.exception_decided_fact;
  Action act(action, r.id);
  act.add(std::move(screening));
  return std::move(act).take();
}

Result<Facts> record_by_exception(const Encounter& e, const views::Referral& r, const Scene& s) {
  if (r.exception != views::Exception::granted) return refuse("no exception stands as granted here");
  Encounter resting = e;
  resting.screening.exception_request = r.exception_request_fact;
  // Whoever walked off was not answered about it: what was granted goes on waiting for her.
  if (e.screening.not_offered_reason != facts::NotOfferedReason::person_left)
    resting.screening.exception_decision = r.exception_decided_fact;
  return record(resting, s, r.id, true);
}

}  // namespace leadline::commands
