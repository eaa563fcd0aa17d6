#include "app/gui/officer/exception_draft.h"

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

}  // namespace

Json after_exception(const views::Referral& referral, const Papers& papers, const std::string& choice,
                     WallTime now) {
  if (!referral.exception_decided || !referral.exception_request) return {};
  Json state{{"type", "arrest_diversion"},
             {"started_ms", now.ms},
             {"exception_of", referral.id.text()},
             {"exception_decision", referral.exception_decided_fact.text()},
             {"exception_granted", referral.exception == views::Exception::granted},
             {"discretion", "none"}};
  if (referral.screening) take_answers(*referral.screening, *papers.document, state);
  if (choice == "offer" && !referral.screening) state["page"] = "screening";
  if (choice == "offer" && referral.screening)
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

}  // namespace leadline::gui
