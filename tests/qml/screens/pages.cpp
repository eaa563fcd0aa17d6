#include "tests/qml/screens/pages.h"

#include "app/gui/officer/turned_pages.h"
#include "tests/qml/screens/night.h"

namespace leadline::stage {
namespace {

Page gallery(const QString& name, const QString& type) {
  const QUrl url("qrc:/qt/qml/Leadline/Gallery/" + type + ".qml");
  return {name, [url](Stage& stage) { stage.show(url); }};
}

// Keeps what the page on the stage is made from.
struct Props {
  std::unique_ptr<Night> night;
  gui::Step step;
};

using Maker = std::function<gui::Step(gui::Desk&)>;

Page at_desk(const QString& name, const Json& state, Maker make, WallTime now = friday(2, 4)) {
  return {name, [state, make, now](Stage& stage) {
            auto props = std::make_shared<Props>();
            props->night = std::make_unique<Night>(now, stage.look().language, state);
            props->step = make(*props->night);
            if (auto* page = qobject_cast<gui::EncounterPage*>(props->step.page.get())) {
              page->pauses()->show(
                  {{"away", "Called away", "Everything is kept, sealed. It waits at home.", "pause", false}});
            }
            props->step.fill();
            stage.show(props->step.page->view(), {{"vm", QVariant::fromValue(props->step.page.get())}});
            stage.keep(props);
          }};
}

// A page that a flow fills by hand.
template <class P>
Page by_hand(const QString& name, std::function<void(P&, const Look&)> fill) {
  return {name, [fill](Stage& stage) {
            auto page = std::make_shared<P>();
            fill(*page, stage.look());
            stage.show(page->view(), {{"vm", QVariant::fromValue(static_cast<gui::Page*>(page.get()))}});
            stage.keep(page);
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

Page notice(const QString& name, std::size_t which) {
  return by_hand<gui::NoticePage>(name, [which](gui::NoticePage& page, const Look& look) {
    const auto all = some_referrals();
    const auto& tongue = gui::Tongue::of(look.language);
    gui::fill_notice(page, all[which], pine_county(), tongue, friday(9, 0));
    page.rows()->show(gui::referral_rows(all, pine_county(), tongue, friday(9, 0), page.id));
  });
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
                                      page.undo_message =
                                          look.language == "es"
                                              ? "Guardado en esta tableta. Se enviará cuando haya señal."
                                              : "Saved on this tablet. It will send when there is signal.";
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
      at_desk("result-eligible", result_state(Json::object()), gui::make_result),
      at_desk("result-not", result_state({{"resident", false}, {"charge", "other"}}), gui::make_result),
      at_desk("result-review",
              result_state({{"substance", "unknown_or_mixed"},
                            {"amount", {{"value", "3.4"}, {"unit", "g"}, {"how", "estimated"}}}}),
              gui::make_result),
      at_desk("offer-1", with(diversion, {{"offer_page", 1}}), gui::make_offer),
      at_desk("offer-2", with(diversion, {{"offer_page", 2}}), gui::make_offer),
      at_desk("offer-done", with(diversion, {{"offer_page", 2}, {"answer", "accepted"}}), gui::make_offer),
      choice("said-back", "said_back"),
      choice("check-in", "check_in"),
      choice("declined", "declined"),
      choice("not-offered", "not_offered"),
      choice("peer-now", "peer_now", friday(14, 10)),
      choice("tonight", "tonight"),
      choice("card", "card"),
      choice("crisis", "crisis"),
  };
  return home_pages() + pages + closing_pages();
}

}  // namespace leadline::stage
