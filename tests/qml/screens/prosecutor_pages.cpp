// The prosecutor's pages, with four requests: three that wait and one decided.
#include "app/gui/prosecutor/forward_flow.h"
#include "app/gui/prosecutor/request_words.h"
#include "tests/qml/criteria/versions.h"
#include "tests/qml/screens/night.h"
#include "tests/qml/screens/pages.h"

namespace leadline::stage {
namespace {

// The handbook's set without its criterion on history: under it a request may say which is not met.
std::shared_ptr<const criteria::Document> without_history() {
  auto draft = authoring::Draft::begin(handbook(10));
  (void)draft->apply({{"do", "remove_criterion"}, {"criterion", "history"}});
  (void)draft->apply({{"do", "head"}, {"of", "version"}, {"value", "2023.4"}});
  auto document = criteria::parse_document(draft->bytes(), "draft", draft->tables());
  return std::make_shared<const criteria::Document>(std::move(*document));
}

views::Referral request(std::uint8_t number, const std::string& charge, facts::ExceptionReason reason,
                        WallTime at) {
  views::Referral out;
  out.id.bytes[0] = number;
  out.first = HybridTime::at(at);
  facts::ExceptionRequested asked;
  asked.reason = reason;
  asked.rest_with_law = true;
  asked.criteria_id = "nc-handbook";
  asked.criteria_version = "2024.1";
  asked.charge = charge;
  asked.incident_number = number == 1 ? "26-0417" : "";
  out.exception_request = asked;
  out.exception_requested_at = HybridTime::at(at);
  out.exception = views::Exception::requested;
  return out;
}

gui::ProsecutorDesk some_requests() {
  gui::ProsecutorDesk desk;
  desk.approved = true;
  desk.papers = pine_county();
  desk.card = {"R. Vega", facts::Decider::designee};
  desk.sync.last_received = friday(8, 40);
  desk.criteria = waiting_desk(disclosure::Role::prosecutor, {facts::Approver::district_attorney});
  desk.requests = {request(1, "loitering", facts::ExceptionReason::person_harmed_agrees, friday(8, 20)),
                   request(2, "possession", facts::ExceptionReason::support_in_place, friday(2, 9)),
                   request(3, "trespass", facts::ExceptionReason::circumstances, friday(1, 0)),
                   request(4, "possession", facts::ExceptionReason::circumstances, friday(0, 12))};
  auto& first = *desk.requests[0].exception_request;
  const auto older = without_history();
  desk.versions[older->digest] = older;
  first.criteria_version = older->version;
  first.criteria_digest = older->digest;
  first.rest_with_law = false;
  first.not_met = {"residency"};
  auto& open = *desk.requests[3].exception_request;
  open.criteria_version = older->version;
  open.criteria_digest = older->digest;
  open.rest_with_law = false;
  open.unsettled = {"personal_use", "trafficking"};
  desk.requests[1].conflicts.push_back({"exception", {}});
  desk.requests[2].exception_decided = {facts::ExceptionDecision::granted, facts::Decider::designee,
                                        "R. Vega"};
  return desk;
}

Page request_page(const QString& name, std::size_t which) {
  return by_hand<gui::RequestPage>(name, [which](gui::RequestPage& page, const Look& look) {
    const auto desk = some_requests();
    gui::fill_request(page, desk.requests[which], desk, gui::Tongue::of(look.language), friday(9, 0), false);
  });
}

Page home_page(const QString& name, bool empty) {
  return by_hand<gui::ProsecutorHomePage>(name, [empty](gui::ProsecutorHomePage& page, const Look& look) {
    auto desk = some_requests();
    if (empty) {
      desk.requests.clear();
      desk.criteria = criteria_desk(disclosure::Role::prosecutor);
    }
    const auto& tongue = gui::Tongue::of(look.language);
    page.light(gui::porch_light(desk.papers->settings, tongue, friday(9, 0)));
    gui::fill_requests(page, desk, tongue, friday(9, 0));
    gui::show_sync(page, desk.sync, {}, desk.papers->zone);
  });
}

// One question of somebody put forward, as her draft has it.
Page forward_page(const QString& name, const QString& step, const Json& state) {
  return by_hand<gui::PutForwardPage>(name, [step, state](gui::PutForwardPage& page, const Look& look) {
    page.step = step;
    gui::fill_forward(page, state, pine_county(), gui::Tongue::of(look.language));
  });
}

}  // namespace

QList<Page> prosecutor_pages() {
  return {home_page("exceptions", false),
          home_page("exceptions-none", true),
          request_page("exception-request", 0),
          request_page("exception-request-rest", 1),
          request_page("exception-decided", 2),
          request_page("exception-request-open", 3),
          forward_page("forward-incident", "incident", {{"incident_number", "26-0500"}}),
          forward_page("forward-charge", "charge", {{"charge", "Sleeping in a park"}}),
          forward_page("forward-reason", "reason", {{"reason", "community_asks"}}),
          forward_page(
              "forward-put", "put",
              {{"incident_number", "26-0500"}, {"charge", "loitering"}, {"reason", "community_asks"}}),
          by_hand<gui::DeciderPage>("exception-decider", [](gui::DeciderPage& page, const Look& look) {
            const bool spanish = look.language == "es";
            page.name = "R. Vega";
            page.deciders()->show(
                {{"district_attorney", spanish ? "Fiscal de distrito" : "District attorney", {}, {}, false},
                 {"designee",
                  spanish ? "En nombre del fiscal de distrito" : "For the district attorney",
                  {},
                  {},
                  true}});
          })};
}

}  // namespace leadline::stage
