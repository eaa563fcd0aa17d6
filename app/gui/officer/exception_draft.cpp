#include "app/gui/officer/exception_draft.h"

#include <algorithm>

#include "app/gui/draft_state.h"
#include "app/gui/officer/finish.h"

namespace leadline::gui {
namespace {

// As a draft keeps them: each answer as text, in the order in which the document asks.
void take_answers(const facts::ScreeningRecorded& screening, const criteria::Document& document,
                  Json& state) {
  const auto answers = parse_json(screening.answers, "answers");
  if (!answers || !answers->is_object()) return;
  Json asked = Json::array();
  for (const auto& question : document.questions) {
    const auto found = answers->find(question.id);
    if (found == answers->end()) continue;
    state["answers"][question.id] = found->dump();
    if (question.id != "situation") asked.push_back(question.id);
  }
  state["asked"] = asked;
}

// Put forward by the district attorney: she is screened, from the first question that is open, before anything is offered. What she
// was asked before she left stands, and the charge is the one that the screening names. It is about a charge.
void take_up_screening(const views::Referral& referral, const criteria::Document& document, Json& state) {
  state["page"] = "screening";
  state["incident_number"] = referral.exception_request->incident_number;
  const auto* situation = document.question("situation");
  if (!situation) return;
  for (const auto& option : situation->options) {
    if (option.code == "charge") state["answers"]["situation"] = Json(option.code).dump();
  }
}

// Numbers are written by hand, on two desks: "26-0500", "26 0500". Whether it is about this person, the officer says.
std::string comparable(const std::string& incident_number) {
  QString out;
  for (const QChar each : QString::fromStdString(incident_number))
    if (each.isLetterOrNumber()) out += each.toUpper();
  return out.toStdString();
}

}  // namespace

Json after_exception(const views::Referral& referral, const Papers& papers, const std::string& choice,
                     WallTime now) {
  if (!referral.exception_decided || !referral.exception_request) return {};
  Json state{{"type", "arrest_diversion"},
             {"started_ms", now.ms},
             {"criteria_digest", papers.document->digest},
             {"exception_of", referral.id.text()},
             {"exception_decision", referral.exception_decided_fact.text()},
             {"exception_granted", referral.exception == views::Exception::granted},
             {"discretion", "none"}};
  if (referral.screening) take_answers(*referral.screening, *papers.document, state);
  const bool put_forward =
      referral.exception_request->recommended_by == facts::Recommender::district_attorney;
  if (choice == "offer" && (put_forward || !referral.screening))
    take_up_screening(referral, *papers.document, state);
  else if (choice == "offer")
    state.update({{"page", "offer"},
                  {"offer_page", 1},
                  {"discretion", "offered"},
                  {"charge", referral.exception_request->charge},
                  {"incident_number", referral.exception_request->incident_number}});
  if (choice == "not_offering") state["page"] = "not_offered";
  if (choice == "connect")
    state.update(
        {{"type", "social_contact"}, {"page", "offer"}, {"offer_page", 1}, {"discretion", "offered"}});
  if (choice == "seen") state.update({{"page", "done"}, {"finished_ms", now.ms}});
  return state;
}

Result<Followed> follow_exception(device::Device& device, const Papers& papers,
                                  const views::Referral& referral, const std::string& choice,
                                  const DraftId& fresh, WallTime now) {
  LEADLINE_TRY(drafts, device::EncounterDraft::all(device.journal()));
  const auto begun = std::ranges::find_if(drafts, [&](const device::EncounterDraft& draft) {
    return DraftState(draft.state()).text("exception_of") == referral.id.text();
  });
  std::string digest = referral.screening ? referral.screening->criteria_digest : std::string{};
  if (begun != drafts.end()) digest = DraftState(begun->state()).text("criteria_digest");
  LEADLINE_TRY(under, papers.under(device, digest));
  if (begun == drafts.end()) {
    Json first = after_exception(referral, under, choice, now);
    if (first.is_null()) return fail(Code::not_found, "exception");
    return Followed{device::EncounterDraft(fresh), std::move(under), std::move(first)};
  }
  const DraftState state(begun->state());
  // Whoever has said yes or no is not asked anew.
  if (state.has("answer"))
    return Followed{*begun, std::move(under), is_finished(*begun) ? reopened(*begun) : Json()};
  Json again = reopened(*begun);
  again.update(afresh());
  again.update(after_exception(referral, under, choice, now));
  again.erase("started_ms");
  // Corrected since, they stand; those of an encounter without a charge are other ones.
  if (state.text("type") == again.value("type", ""))
    for (const char* corrected : {"answers", "asked"}) again.erase(corrected);
  return Followed{*begun, std::move(under), std::move(again)};
}

Result<Json> granted_under(device::Device& device, const std::string& incident_number) {
  Json out = Json::array();
  const std::string number = comparable(incident_number);
  if (number.empty()) return out;
  LEADLINE_TRY(referrals, device.views().referrals());
  LEADLINE_TRY(drafts, device::EncounterDraft::all(device.journal()));
  const auto begun = [&](const views::Referral& one) {
    return std::ranges::any_of(drafts, [&](const device::EncounterDraft& draft) {
      return DraftState(draft.state()).text("exception_of") == one.id.text();
    });
  };
  for (const auto& one : referrals) {
    if (one.exception != views::Exception::granted || !views::exception_waits(one) || begun(one)) continue;
    const auto& asked = *one.exception_request;
    if (asked.recommended_by != facts::Recommender::district_attorney) continue;
    if (comparable(asked.incident_number) != number) continue;
    out.push_back({{"of", one.id.text()},
                   {"decision", one.exception_decided_fact.text()},
                   {"charge", one.exception_request->charge}});
  }
  return out;
}

Json resting_on(const Json& granted, const std::string& referral) {
  for (const Json& one : granted) {
    const DraftState read(one);
    if (read.text("of") == referral)
      return {{"exception_of", referral},  {"exception_decision", read.text("decision")},
              {"exception_granted", true}, {"exception_reason", nullptr},
              {"granted", nullptr},        {"discretion", "none"},
              {"page", "result"}};
  }
  return {};
}

}  // namespace leadline::gui
