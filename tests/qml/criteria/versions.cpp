#include "tests/qml/criteria/versions.h"

#include <map>

#include "tests/qml/screens/night.h"

namespace leadline::stage {
namespace {

using device::CriteriaState;
using device::CriteriaVersion;
using facts::Approver;

constexpr std::int64_t day_ms = 24LL * 60 * 60 * 1000;

std::string asset(const std::string& path) {
  const auto text = read_file(std::string(LEADLINE_SOURCE_DIR) + "/assets/" + path);
  return text ? *text : std::string{};
}

device::Step step(const std::string& name, const std::string& agency, int days_ago) {
  return {{}, name, agency, HybridTime::at({friday(9, 30).ms - days_ago * day_ms})};
}

CriteriaVersion version(const std::string& number, const std::string& digest, const std::string& effective,
                        CriteriaState state) {
  CriteriaVersion out;
  out.id = "nc-handbook";
  out.version = number;
  out.digest = digest;
  out.effective = effective;
  out.state = state;
  out.required = {Approver::law_lead, Approver::district_attorney};
  return out;
}

void approve(CriteriaVersion& version, Approver who, int days_ago) {
  const bool lead = who == Approver::law_lead;
  version.approvals.push_back(
      {who, step(lead ? "Lieutenant's tablet" : "District attorney's desk", lead ? "pcpd" : "pcda", days_ago),
       true});
}

CriteriaVersion signed_version(const std::string& number, const std::string& digest,
                               const std::string& effective, CriteriaState state, int days_ago) {
  auto out = version(number, digest, effective, state);
  out.proposed = step("Coordinator's tablet", "harbor", days_ago + 9);
  approve(out, Approver::law_lead, days_ago + 6);
  approve(out, Approver::district_attorney, days_ago + 2);
  out.signed_by = step("Registrar", "pine", days_ago);
  return out;
}

gui::Author author_of(const Json& state) {
  auto out = gui::Author::of(state);
  return std::move(*out);
}

}  // namespace

criteria::Bundle handbook(int years) {
  criteria::Bundle base{asset("criteria/nc-handbook-2024.json"), {}};
  for (const char* name : {"nc-charges.json", "nc-trafficking-90-95h.json"})
    base.tables[name] = asset(std::string("tables/") + name);
  auto draft = authoring::Draft::begin(base);
  (void)draft->apply({{"do", "field"},
                      {"criterion", "history"},
                      {"at", ""},
                      {"field", "since_years:history"},
                      {"value", years}});
  return draft->bundle();
}

gui::CriteriaDesk criteria_desk(disclosure::Role role) {
  gui::CriteriaDesk out;
  const auto papers = pine_county();
  out.approved = true;
  out.role = role;
  out.holds_key = role == disclosure::Role::registrar;
  out.settings = papers.settings;
  out.settings->required_approvals = {Approver::law_lead, Approver::district_attorney};
  out.zone = papers.zone;
  out.now = friday(9, 30);
  out.today = *criteria::Date::parse("2026-11-20");
  out.versions = {signed_version("2024.1", "57c1fecedb77", "2024-07-01", CriteriaState::in_effect, 870),
                  signed_version("2023.2", "1180c3aa0917", "2023-02-01", CriteriaState::superseded, 1400)};
  out.sync.last_received = friday(9, 28);
  return out;
}

gui::CriteriaDesk waiting_desk(disclosure::Role role, std::vector<Approver> missing) {
  auto out = criteria_desk(role);
  auto proposed = version("2024.2", "77ab02c14e55", "2026-12-01", CriteriaState::proposed);
  proposed.proposal.bytes[0] = 1;
  proposed.proposed = step("Coordinator's tablet", "harbor", 2);
  proposed.note = "A shorter look-back lets in people whose record is old. The handbook advises five years.";
  if (missing.size() < 2)
    approve(proposed,
            missing.empty() || missing[0] == Approver::district_attorney ? Approver::law_lead
                                                                         : Approver::district_attorney,
            1);
  proposed.missing = std::move(missing);
  out.versions.insert(out.versions.begin(), proposed);
  return out;
}

gui::CriteriaDesk approved_desk() {
  auto out = waiting_desk(disclosure::Role::registrar, {});
  approve(out.versions[0], Approver::district_attorney, 1);
  out.versions[0].state = CriteriaState::approved;
  return out;
}

Json five_years() {
  Json state = gui::begin_authoring(handbook(10), "2024.2", "2026-12-01");
  state.merge_patch(gui::edit_step(state, {{"do", "field"},
                                           {"criterion", "history"},
                                           {"at", ""},
                                           {"field", "since_years:history"},
                                           {"value", 5}}));
  return state;
}

Json half_written() {
  Json state = gui::begin_authoring(handbook(10), "2024.2", "2026-12-01");
  for (const Json& edit : std::vector<Json>{
           {{"do", "field"}, {"criterion", "age"}, {"at", ""}, {"field", "answer"}, {"value", "no"}},
           {{"do", "words"},
            {"criterion", "residency"},
            {"of", "statement"},
            {"language", "es"},
            {"value", ""}},
           {{"do", "add_criterion"}, {"pattern", "yes_no"}}})
    state.merge_patch(gui::edit_step(state, edit));
  return state;
}

Json with_a_question(const std::string& pattern) {
  Json state = gui::begin_authoring(handbook(5), "2024.2", "2026-12-01");
  const auto add = [&state](const Json& edit) { state.merge_patch(gui::edit_step(state, edit)); };
  add({{"do", "add_criterion"}, {"pattern", pattern}});
  const auto sheet = author_of(state).now().sheet();
  for (const auto& [language, statement, ask] :
       {std::tuple("en", "Wants to talk with somebody", "Wants to talk with somebody from the program?"),
        std::tuple("es", "Quiere hablar con alguien", "¿Quiere hablar con alguien del programa?")}) {
    const Json words{{"do", "words"}, {"language", language}};
    Json edit = words;
    edit.update({{"criterion", sheet->criteria.back().id}, {"of", "statement"}, {"value", statement}});
    add(edit);
    edit = words;
    edit.update({{"question", sheet->questions.back().id}, {"of", "ask"}, {"value", ask}});
    add(edit);
  }
  return state;
}

Json with_example(std::size_t answers, const std::string& expect) {
  Json state = gui::begin_authoring(handbook(5), "2024.2", "2026-12-01");
  Json given = Json::object(), order = Json::array();
  for (const auto& [question, answer] : std::vector<std::pair<std::string, Json>>{
           {"situation", "charge"},
           {"immunity", "none"},
           {"charge", "possession"},
           {"substance", "cocaine"},
           {"amount", {{"value", "1.5"}, {"unit", "g"}, {"how", "weighed"}}},
           {"adult", true},
           {"resident", {{"state", "declined"}}},
           {"history", "nothing_listed"},
           {"seen_now", Json::array()},
           {"use", "seen"}}) {
    if (order.size() == answers) break;
    given[question] = (question == "resident" && !expect.empty() ? Json(true) : answer).dump();
    order.push_back(question);
  }
  state["example"] = {
      {"at", "2026-11-20"}, {"answers", given}, {"order", order}, {"name", "A gram and a half"}};
  if (!expect.empty()) state["example"]["expect"] = expect;
  return state;
}

Json other_words() {
  Json state = gui::begin_authoring(handbook(5), "2024.2", "2026-12-01");
  for (const Json& edit : std::vector<Json>{
           {{"do", "offer"},
            {"of", "pages"},
            {"page", 0u},
            {"language", "en"},
            {"value", "You can talk with a person from {organization}.\nThey must know {officer}."}},
           {{"do", "offer"}, {"of", "heldCharge"}, {"language", "es"}, {"value", ""}},
           {{"do", "add_offer_page"}}})
    state.merge_patch(gui::edit_step(state, edit));
  return state;
}

Json without_words() {
  auto base = handbook(5);
  auto document = nlohmann::ordered_json::parse(base.document);
  document.erase("offer");
  base.document = document.dump(2);
  return gui::begin_authoring(base, "2024.2", "2026-12-01");
}

std::shared_ptr<const gui::Checked> found(const Json& state) {
  static std::map<std::string, std::shared_ptr<const gui::Checked>> known;
  auto& out = known[state["edits"].dump() + state["base"].get<std::string>()];
  if (!out)
    out = std::make_shared<const gui::Checked>(
        gui::check(handbook(10), author_of(state).now().bundle(), *criteria::Date::parse("2026-11-20")));
  return out;
}

}  // namespace leadline::stage
