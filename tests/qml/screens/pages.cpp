#include "tests/qml/screens/pages.h"

#include "app/gui/officer/result_page.h"
#include "app/gui/officer/turned_pages.h"
#include "app/gui/voice.h"
#include "tests/qml/screens/night.h"

namespace leadline::stage {
namespace {

Page gallery(const QString& name, const QString& type) {
  const QUrl url("qrc:/qt/qml/Leadline/Gallery/" + type + ".qml");
  return {name, [url](Stage& stage) { stage.show(url); }};
}

// Keeps what the page on the stage is made from.
struct Props {
  Props() { voice.languages = QStringList{"en", "es"}; }
  gui::Voice voice;
  std::unique_ptr<Night> night;
  gui::Step step;
};

using Maker = std::function<gui::Step(gui::Desk&)>;

Page at_desk(const QString& name, const Json& state, Maker make, WallTime now = friday(2, 4),
             std::optional<criteria::Offer> script = std::nullopt) {
  return {name, [state, make, now, script](Stage& stage) {
            auto props = std::make_shared<Props>();
            props->night = std::make_unique<Night>(now, stage.look().language, state);
            if (script) {
              auto papers = pine_county();
              auto document = std::make_shared<criteria::Document>(*papers.document);
              document->offer = script;
              papers.document = std::move(document);
              props->night->put(std::move(papers));
            }
            props->step = make(*props->night);
            props->step.page->voice = &props->voice;
            if (auto* page = qobject_cast<gui::EncounterPage*>(props->step.page.get())) {
              page->pauses()->show(
                  {{"away", "Called away", "Everything is kept, sealed. It waits at home.", "pause", false}});
            }
            props->step.fill();
            stage.show(props->step.page->view(), {{"vm", QVariant::fromValue(props->step.page.get())}});
            stage.keep(props);
          }};
}

// A delegate is nobody's QObject child: it is found among the items.
QQuickItem* item_named(QQuickItem& within, const QString& name) {
  if (within.objectName() == name) return &within;
  for (QQuickItem* child : within.childItems()) {
    if (QQuickItem* found = item_named(*child, name)) return found;
  }
  return nullptr;
}

// A page with one of its sheets open, filled by `touch` before.
Page opened(
    Page page, const QString& name, const char* sheet,
    std::function<void(QQuickItem&)> touch = [](QQuickItem&) {}) {
  return {name, [page, sheet, touch](Stage& stage) {
            page.put_on(stage);
            auto* found = stage.page()->findChild<QQuickItem*>(sheet);
            if (found == nullptr) return;
            touch(*stage.page());
            found->setProperty("open", true);
          }};
}

Json with(Json base, const Json& more) {
  base.update(more);
  return base;
}

Json answered_until(const std::string& question) {
  Json answers = Json::object();
  Json asked = Json::array();
  for (const auto& one : pine_county().document->questions) {
    if (one.id == question) break;
    answers[one.id] = eligible_answers()[one.id];
    if (one.id != "situation") asked.push_back(one.id);
  }
  return {{"type", "arrest_diversion"}, {"answers", answers}, {"asked", asked}};
}

Page question(const QString& name, const std::string& id, const Json& more = Json::object()) {
  return at_desk(name, with(answered_until(id), more),
                 [id](gui::Desk& desk) { return gui::make_question(desk, id); });
}

Page choice(const QString& name, const std::string& which, WallTime now = friday(2, 4)) {
  return at_desk(
      name, {{"type", "arrest_diversion"}},
      [which](gui::Desk& desk) { return gui::make_choice(desk, which); }, now);
}

Json result_state(const Json& changes) {
  Json answers = eligible_answers();
  for (const auto& [id, answer] : changes.items()) answers[id] = answer.dump();
  return {{"type", "arrest_diversion"}, {"answers", answers}};
}

const Json accepted{{"type", "arrest_diversion"},
                    {"answers", eligible_answers()},
                    {"answer", "accepted"},
                    {"said_back", "yes"},
                    {"charge", "possession"}};
const Json two_ways =
    Json::array({{{"channel", "no_phone"}, {"value", "Bus stop on 5th and Alder"}, {"when", "noon to 3"}},
                 {{"channel", "text"}, {"value", "555-0177"}, {"when", "mornings"}}});
const Json strokes =
    Json::array({Json::array({90, 600, 180, 260, 250, 680, 330, 420, 420, 640, 520, 500, 640, 560})});

gui::OfficerHome home_at_night() {
  gui::OfficerHome home;
  home.approved = true;
  home.papers = pine_county();
  home.counts.open_referrals = 2;
  home.counts.words_from_program = 1;
  home.sync.unsent = 3;
  home.sync.last_received = friday(1, 58);
  device::EncounterDraft draft(DraftId{});
  (void)draft.patch(
      {{"type", "arrest_diversion"}, {"asked", Json::array({"adult"})}, {"started_ms", friday(2, 1).ms}});
  home.drafts.push_back(draft);
  return home;
}

void show_home(gui::OfficerHomePage& page, const gui::OfficerHome& home, const Look& look) {
  gui::fill_home(page, home, gui::Tongue::of(look.language), friday(2, 4));
  gui::show_sync(page, home.sync, {}, home.papers->zone);
}

views::Referral referral(const std::string& name, views::Hold hold,
                         const std::string& due = "2026-12-04T17:00-05:00") {
  views::Referral out;
  out.first = HybridTime::at(friday(2, 14));
  out.made.emplace();
  out.person = facts::PersonNamed{name, facts::NameSource::told};
  out.charge = facts::ChargeHeld{"possession", "26-0417", due};
  out.screening.emplace();
  out.screening->criteria_id = "nc-handbook";
  out.screening->criteria_version = "2024.1";
  out.due_at = due;
  out.hold = hold;
  return out;
}

std::vector<views::Referral> some_referrals() {
  using views::Hold;
  std::vector<views::Referral> out{referral("Ana Moreno", Hold::returned_to_officer),
                                   referral("Lou Carver", Hold::released), referral("T.", Hold::held),
                                   referral("", Hold::held, "2026-11-13T17:00-05:00")};
  out.push_back(referral("Pat Ellis", Hold::held));
  out.back().consent_ended = true;
  for (std::size_t i = 0; i < out.size(); ++i) out[i].id.bytes[0] = static_cast<std::uint8_t>(i + 1);
  return out;
}

// Exceptions: no answer yet, granted, not this time; and put forward by the district attorney, granted.
std::vector<views::Referral> some_exceptions() {
  std::vector<views::Referral> out(4);
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i].id.bytes[0] = static_cast<std::uint8_t>(0x10 + i);
    out[i].first = HybridTime::at(friday(2, 14));
    out[i].screening.emplace();
    out[i].exception_request.emplace();
    out[i].exception_request->charge = "loitering";
    out[i].exception = views::Exception::requested;
  }
  out[1].exception_request->incident_number = "26-0417";
  out[1].person = facts::PersonNamed{"T.", facts::NameSource::street_name};
  out[1].exception = views::Exception::granted;
  out[1].exception_decided = {facts::ExceptionDecision::granted, facts::Decider::designee, "R. Vega"};
  out[3].screening.reset();
  out[3].exception_request->recommended_by = facts::Recommender::district_attorney;
  out[3].exception_request->reason = facts::ExceptionReason::community_asks;
  out[3].exception_request->incident_number = "26-0500";
  out[3].exception = views::Exception::granted;
  out[3].exception_decided = {facts::ExceptionDecision::granted, facts::Decider::district_attorney,
                              "R. Vega"};
  out[2].exception = views::Exception::not_granted;
  out[2].exception_decided = {facts::ExceptionDecision::not_granted, facts::Decider::district_attorney, ""};
  return out;
}

Page exception_notice(const QString& name, std::size_t which) {
  return by_hand<gui::NoticePage>(name, [which](gui::NoticePage& page, const Look& look) {
    auto all = some_exceptions();
    const auto& tongue = gui::Tongue::of(look.language);
    gui::fill_notice(page, all[which], pine_county(), tongue, friday(9, 0));
    page.rows()->show(gui::referral_rows(all, pine_county(), tongue, friday(9, 0), page.id));
  });
}

Page notice(const QString& name, std::size_t which) {
  return by_hand<gui::NoticePage>(name, [which](gui::NoticePage& page, const Look& look) {
    const auto all = some_referrals();
    const auto& tongue = gui::Tongue::of(look.language);
    gui::fill_notice(page, all[which], pine_county(), tongue, friday(9, 0));
    page.rows()->show(gui::referral_rows(all, pine_county(), tongue, friday(9, 0), page.id));
  });
}

QList<Page> result_pages() {
  const Page eligible = at_desk("result-eligible", result_state(Json::object()), gui::make_result);
  const Page not_met =
      at_desk("result-not", result_state({{"resident", false}, {"charge", "other"}}), gui::make_result);
  const Page review =
      at_desk("result-review",
              result_state({{"substance", "unknown_or_mixed"},
                            {"amount", {{"value", "3.4"}, {"unit", "g"}, {"how", "estimated"}}}}),
              gui::make_result);
  const auto explain = [](const char* criterion) {
    return [criterion](QQuickItem& page) {
      if (auto* row = item_named(page, criterion)) QMetaObject::invokeMethod(row, "clicked");
    };
  };
  const auto print = [](QQuickItem& page) {
    auto* vm = page.property("vm").value<gui::ResultPage*>();
    if (vm != nullptr) Q_EMIT vm->printPicked("en");
  };
  return {eligible,
          not_met,
          review,
          at_desk("result-overdue", result_state(Json::object()), gui::make_result,
                  WallTime{friday(2, 4).ms + std::int64_t{300} * 24 * 60 * 60 * 1000}),
          opened(not_met, "result-why-not", "why", explain("residency")),
          opened(eligible, "result-why-met", "why", explain("personal_use")),
          opened(review, "result-why-open", "why", explain("trafficking")),
          opened(at_desk("", result_state({{"amount", {{"value", "5"}, {"unit", "g"}, {"how", "weighed"}}}}),
                         gui::make_result),
                 "result-rule", "rule"),
          opened(eligible, "result-report", "report"),
          opened(eligible, "result-print", "print"),
          opened(not_met, "result-printed", "print", print)};
}

QList<Page> closing_pages() {
  const Json reach =
      with(accepted, {{"way", {{"channel", "no_phone"}, {"value", "Bus stop on 5th and Alder"}}}});
  const Json summary =
      with(accepted, {{"ways", two_ways}, {"card", "card_given"}, {"tonight", "ride"}, {"signature", "AA"}});
  return {
      at_desk("release",
              with(accepted,
                   {{"release_lines", Json::array({"name_and_reach_to_outreach"})}, {"strokes", strokes}}),
              gui::make_release),
      at_desk("release-done", with(accepted, {{"release_answer", "signed"}}), gui::make_release),
      at_desk("reach", reach, gui::make_reach),
      at_desk("reach-two", with(accepted, {{"ways", two_ways}}), gui::make_reach),
      at_desk("summary", summary, gui::make_summary),
      at_desk("name",
              with(summary,
                   {{"name", "Ana Moreno"}, {"release_lines", Json::array({"name_and_reach_to_outreach"})}}),
              gui::make_name),
  };
}

// A page of as many letters as lint lets pass (most_offer_letters), in both languages.
criteria::Offer longest_script() {
  const criteria::Text page{
      "You can talk with a person from {organization} tonight or on any other day.\nIt is your choice.\nThey "
      "help with what you ask for: food, a bed, a ride, a phone, or papers.\nYou do not have "
      "to "
      "stop using or start treatment.\nThey were where you are now.\nThey will not tell {police} what you "
      "say "
      "to them. Stop when you like.",
      "Puede hablar con una persona de {organization} esta noche o cualquier otro día.\nUsted "
      "decide.\nAyudan "
      "con lo que usted pida: comida, una cama, un teléfono o papeles.\nNo tiene que dejar de consumir ni "
      "empezar un tratamiento.\nEstuvieron donde está usted.\nNo le dirán a {police} lo que usted les diga. "
      "Puede dejarlo cuando quiera."};
  return {"2", {page}, page, page};
}

QList<Page> home_pages() {
  return {
      by_hand<gui::PinPage>("pin",
                            [](gui::PinPage& page, const Look& look) {
                              page.light(gui::porch_light(pine_county().settings,
                                                          gui::Tongue::of(look.language), friday(2, 4)));
                              page.pin = "47";
                              page.other_language = look.language == "es" ? "English" : "Español";
                            }),
      by_hand<gui::PinPage>("pin-wrong",
                            [](gui::PinPage& page, const Look&) {
                              page.other_language = "Español";
                              page.refuse(fail(Code::pin_locked));
                            }),
      by_hand<gui::OfficerHomePage>("home", [](gui::OfficerHomePage& page,
                                               const Look& look) { show_home(page, home_at_night(), look); }),
      by_hand<gui::OfficerHomePage>("home-undo",
                                    [](gui::OfficerHomePage& page, const Look& look) {
                                      auto home = home_at_night();
                                      home.drafts.clear();
                                      home.sync.unsent = 0;
                                      home.sync.receipt = friday(1, 58);
                                      page.undo_message =
                                          look.language == "es"
                                              ? "Guardado en esta tableta. Se enviará cuando haya señal."
                                              : "Saved on this tablet. It will send when there is signal.";
                                      show_home(page, home, look);
                                    }),
      by_hand<gui::OfficerHomePage>("home-not-recorded",
                                    [](gui::OfficerHomePage& page, const Look& look) {
                                      auto home = home_at_night();
                                      home.refused.insert(home.drafts.front().id());
                                      home.printed = 2;
                                      home.not_set_aside = 1;
                                      page.refuse(fail(Code::rule_refused));
                                      show_home(page, home, look);
                                    }),
      by_hand<gui::ReferralsPage>("referrals",
                                  [](gui::ReferralsPage& page, const Look& look) {
                                    page.rows()->show(gui::referral_rows(some_referrals(), pine_county(),
                                                                         gui::Tongue::of(look.language),
                                                                         friday(9, 0), {}));
                                  }),
      notice("notice-returned", 0),
      notice("notice-released", 1),
      notice("notice-held", 2),
      notice("notice-no-word", 3),
      notice("notice-ended", 4),
      opened(notice("notice-held", 2), "notice-report", "report"),
      exception_notice("notice-exception-open", 0),
      exception_notice("notice-exception-granted", 1),
      exception_notice("notice-exception-not", 2),
      exception_notice("notice-forward-granted", 3),
  };
}

}  // namespace

QList<Page> all_pages() {
  const Json diversion{{"type", "arrest_diversion"}, {"answers", eligible_answers()}};
  QList<Page> pages{
      gallery("gallery", "Gallery"),
      gallery("gallery-entries", "GalleryEntries"),
      gallery("gallery-turned", "GalleryTurned"),
      question("question-immunity", "immunity"),
      question("question-charge", "charge"),
      question("question-substance", "substance"),
      question("question-amount", "amount", {{"typed", {{"amount", {{"number", "1"}, {"how", "weighed"}}}}}}),
      question("question-adult", "adult"),
      question("question-history", "history"),
      question("question-seen", "seen_now"),
      question("question-use", "use"),
      at_desk("offer-1", with(diversion, {{"offer_page", 1}}), gui::make_offer),
      at_desk("offer-2", with(diversion, {{"offer_page", 2}}), gui::make_offer),
      at_desk("offer-done", with(diversion, {{"offer_page", 2}, {"answer", "accepted"}}), gui::make_offer),
      at_desk("offer-longest", {{"type", "social_contact"}}, gui::make_offer, friday(2, 4), longest_script()),
      choice("said-back", "said_back"),
      choice("check-in", "check_in"),
      choice("declined", "declined"),
      choice("not-offered", "not_offered"),
      choice("wanted", "wanted"),
      choice("exception", "exception"),
      at_desk("case",
              with(result_state({{"resident", false}}),
                   {{"exception_reason", "circumstances"}, {"charge", "loitering"}, {"name", "T."}}),
              gui::make_case),
      at_desk("granted",
              with(result_state({{"resident", false}}),
                   {{"exception_reason", "circumstances"},
                    {"incident_number", "26-0500"},
                    {"granted", Json::array({{{"of", "a"}, {"decision", "b"}, {"charge", "loitering"}}})}}),
              [](gui::Desk& desk) { return gui::make_choice(desk, "granted"); }),
      at_desk("equity", {{"type", "arrest_diversion"}}, gui::make_equity),
      at_desk("equity-said",
              {{"type", "arrest_diversion"},
               {"race_ethnicity",
                Json::array({"black_or_african_american", "native_hawaiian_or_pacific_islander"})},
               {"gender", "woman"},
               {"age_band", "25_to_34"}},
              gui::make_equity),
      choice("peer-now", "peer_now", friday(14, 10)),
      choice("tonight", "tonight"),
      choice("card", "card"),
      choice("crisis", "crisis"),
  };
  return home_pages() + pages + result_pages() + closing_pages() + prosecutor_pages() + shell_pages();
}

}  // namespace leadline::stage
