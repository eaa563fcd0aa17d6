// What somebody said yes to, signed and gave is recorded whatever became of the permission behind it; what
// she asked to be forgotten is.
#include "app/gui/officer/exception_draft.h"
#include "app/gui/officer/finish.h"
#include "app/gui/officer/not_set_aside.h"
#include "core/commands/exceptions.h"
#include "tests/qml/night/offices.h"
#include "tests/qml/night/script.h"

namespace leadline::night {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// From the offer to home: yes, both lines signed, a way to reach her.
void accept_without_a_charge(OfficerApp& app) {
  const auto& taps = night_taps();
  auto at =
      std::ranges::find_if(taps, [&](const Tap& one) { return std::string(one.page) == "OfferScreen"; });
  for (; at != taps.end(); ++at) {
    // Without a charge the offer is one page, and there is no date to tell police about.
    const std::string words = at->words, page = at->page;
    if ((words == "Next" && page == "OfferScreen") || words.starts_with("Harbor Outreach may tell")) continue;
    ASSERT_TRUE(perform(*at, app)) << "no \"" << at->words << "\" on " << app.page().toStdString() << ": "
                                   << app.all_words().toStdString();
  }
  EXPECT_EQ(app.page().toStdString(), "OfficerHomeScreen");
}

class OfficerKept : public Offices {
 protected:
  // The one that she said yes to, as this device has it.
  views::Referral made(const char* device) {
    std::vector<views::Referral> out;
    const auto all = town.device(device).views().referrals();
    for (const auto& one : *all)
      if (one.made) out.push_back(one);
    EXPECT_EQ(out.size(), 1u) << device;
    return out.empty() ? views::Referral{} : out.front();
  }

  void expect_all_but_the_charge() {
    const auto law = made("officer");
    EXPECT_EQ(law.made->answer, facts::OfferAnswer::accepted);
    EXPECT_EQ(law.made->type, facts::ReferralType::social_contact);
    EXPECT_EQ(law.hold, views::Hold::none);
    EXPECT_FALSE(law.charge);
    const auto care = made("peer");
    EXPECT_EQ(care.release, views::Release::in_force);
    EXPECT_EQ(care.handoff, views::Handoff::deferred);
    ASSERT_TRUE(care.ways && care.ways->ways.size() == 1);
    EXPECT_EQ(care.ways->ways.front().value, "bus stop on 5th");
    EXPECT_TRUE(town.device("officer").journal().drafts()->empty()) << "it is still waiting";
  }

  device::EncounterDraft draft(Json state) {
    device::EncounterDraft out(DraftId::random(town.random));
    state["started_ms"] = state.value("started_ms", town.clock.ms);
    const auto written = town.device("officer").journal().write_draft(out.patch(state));
    EXPECT_TRUE(written) << describe(written.error());
    return out;
  }
  Result<gui::Finished> finish(const device::EncounterDraft& draft) {
    auto& officer = town.device("officer");
    const auto papers = gui::Papers::read(officer);
    return gui::finish(officer, **papers, draft);
  }
  // A yes to having a charge set aside, with all that goes with it.
  static Json yes() {
    return {{"type", "arrest_diversion"},
            {"discretion", "offered"},
            {"answer", "accepted"},
            {"said_back", "yes"},
            {"charge", "loitering"},
            {"incident_number", "26-0417"},
            {"name", "Ana"},
            {"release_lines", {"name_and_reach_to_outreach", "intake_done_to_police"}},
            {"release_text_version", "release/1"},
            {"signature", "AQID"},
            {"ways", {{{"channel", "visit"}, {"value", "bus stop on 5th"}}}},
            {"answers", answers(false)},
            {"page", "done"},
            {"finished_ms", 1'795'158'300'000}};
  }
  static Json answers(Json resident) {
    Json out{{"situation", "\"charge\""}, {"immunity", "\"none\""},          {"charge", "\"loitering\""},
             {"adult", "true"},           {"history", "\"nothing_listed\""}, {"seen_now", "[]"},
             {"use", "\"seen\""}};
    if (!resident.is_null()) out["resident"] = resident.dump();
    return out;
  }
};

TEST_F(OfficerKept, AYesWithoutAChargeAfterAnExceptionWasBegun) {
  for (int unlock = 0; unlock < 2; ++unlock)
    at("officer", [unlock](OfficerApp& app) {
      if (unlock == 1) return (void)app.sees("Start");
      ASSERT_NO_FATAL_FAILURE(tap_all(app, elsewhere));
      ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Recommend an exception", "Help is already in place"}));
      ASSERT_TRUE(app.write("Incident number", "26-0417"));
      ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Back", "Back", "Connect without a charge"}));
      ASSERT_NO_FATAL_FAILURE(accept_without_a_charge(app));
    });
  expect_all_but_the_charge();
}

// The number was typed for a charge that was to be set aside; one answer corrected, none is.
TEST_F(OfficerKept, AYesWhoseNumberWasTypedForAChargeThatIsNoLongerThere) {
  Json state = yes();
  state["type"] = "social_contact";
  const auto done = finish(draft(state));
  ASSERT_TRUE(done) << describe(done.error());
  town.sync_all();
  expect_all_but_the_charge();
}

TEST_F(OfficerKept, TheNumberOfAChargeThatIsHeldThoughNothingWasSaidBack) {
  auto program = device::testing::settings();
  program.hold_without_said_back = true;
  ASSERT_TRUE(town.device("coordinator").publish(program));
  town.sync_all();
  Json state = yes();
  state.update({{"said_back", "not_now"},
                {"release_lines", nullptr},
                {"signature", nullptr},
                {"answers", answers(true)}});
  const auto done = finish(draft(state));
  ASSERT_TRUE(done) << describe(done.error());
  const auto law = made("officer");
  EXPECT_EQ(law.hold, views::Hold::held);
  EXPECT_EQ(law.incident_number, "26-0417");
}

TEST_F(OfficerKept, WhatCannotBeRecordedStandsAtHomeAndOpens) {
  Json state = yes();
  state.update({{"discretion", "none"}, {"said_back", nullptr}, {"answers", answers(true)}});
  draft(state);
  at("officer", [](OfficerApp& app) {
    ASSERT_TRUE(app.tap("Not recorded yet: open it to finish")) << app.all_words().toStdString();
    EXPECT_EQ(app.page().toStdString(), "NameScreen");
  });
  EXPECT_EQ(device::EncounterDraft::all(town.device("officer").journal())->size(), 1u);
}

// --- The decision changes while the offer is under way ---

class OfficerKeptOffer : public OfficerKept {
 protected:
  void SetUp() override {
    OfficerKept::SetUp();
    ASSERT_NO_FATAL_FAILURE(ask());
    request = only_case(town, "prosecutor");
    decide(facts::ExceptionDecision::granted, commands::before_deciding(request));
  }
  void decide(facts::ExceptionDecision decision, const FactId& seen) {
    auto& attorney = town.device("prosecutor");
    const auto now = attorney.views().referral(request.id);
    const auto facts = commands::decide_exception(**now, decision, facts::Decider::designee, seen,
                                                  DraftId::random(town.random), *attorney.scene("R. Vega"));
    ASSERT_TRUE(facts);
    ASSERT_TRUE(attorney.record(*facts));
    town.sync_all();
  }
  Json offered() {
    Json state = yes();
    const auto granted = only_case(town, "officer");
    state.update({{"exception_of", granted.id.text()},
                  {"exception_decision", granted.exception_decided_fact.text()},
                  {"exception_granted", true}});
    return state;
  }
  views::Referral request;
};

TEST_F(OfficerKeptOffer, TakenBackBeforeTheEnd) {
  const Json state = offered();
  decide(facts::ExceptionDecision::not_granted, commands::before_deciding(only_case(town, "prosecutor")));
  const auto done = finish(draft(state));
  ASSERT_TRUE(done) << describe(done.error());
  EXPECT_EQ(*done, gui::Finished::without_charge);
  town.sync_all();
  expect_all_but_the_charge();
  EXPECT_EQ(town.device("officer").views().counts()->words_from_program, 0) << "it has been read";
}

TEST_F(OfficerKeptOffer, ThatNoChargeIsSetAsideStandsAtHomeUntilItIsTouched) {
  const Json state = offered();
  decide(facts::ExceptionDecision::not_granted, commands::before_deciding(only_case(town, "prosecutor")));
  draft(state);
  at("officer", [](OfficerApp& app) { EXPECT_TRUE(app.sees("1 charge not set aside")); });
  at("officer", [](OfficerApp& app) {
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"1 charge not set aside", "Ana"}));
    EXPECT_THAT(app.all_words().toStdString(), HasSubstr("Connected. No charge is set aside"));
  });
  at("officer", [](OfficerApp& app) {
    EXPECT_TRUE(app.sees("1 referral open")) << app.all_words().toStdString();
    EXPECT_FALSE(app.can_touch("1 charge not set aside"));
  });
  expect_all_but_the_charge();
}

// It is said of what was recorded, once, and not of what still waits.
TEST_F(OfficerKeptOffer, WhatStillWaitsIsNotYetWithoutItsCharge) {
  const auto waiting = draft(offered());
  auto& journal = town.device("officer").journal();
  const auto told = [&](const std::vector<device::EncounterDraft>& drafts) {
    const auto count = gui::count_not_set_aside(journal, drafts);
    return count ? *count : -1;
  };
  for (int again = 0; again < 2; ++again) ASSERT_TRUE(gui::note_not_set_aside(journal, waiting.id(), true));
  EXPECT_EQ(told({waiting}), 0);
  EXPECT_EQ(told({}), 1);
  ASSERT_TRUE(finish(waiting));
  EXPECT_EQ(told({}), 0) << "in the end it was set aside";
}

TEST_F(OfficerKeptOffer, TwoAnswersThatDisagree) {
  const Json state = offered();
  decide(facts::ExceptionDecision::not_granted, request.exception_request_fact);
  ASSERT_THAT(only_case(town, "officer").conflicts, testing::SizeIs(1));
  const auto done = finish(draft(state));
  ASSERT_TRUE(done) << describe(done.error());
  EXPECT_EQ(*done, gui::Finished::without_charge);
  town.sync_all();
  expect_all_but_the_charge();
}

TEST_F(OfficerKeptOffer, AnswersThatNeedASecondLook) {
  Json state = offered();
  state["answers"] = answers(nullptr);
  const auto done = finish(draft(state));
  ASSERT_TRUE(done) << describe(done.error());
  EXPECT_EQ(*done, gui::Finished::without_charge);
  town.sync_all();
  expect_all_but_the_charge();
}

// One answer corrected since: the program is for adults, whatever was granted.
TEST_F(OfficerKeptOffer, AnswersOfSomebodyUnderAge) {
  Json state = offered();
  state["answers"]["adult"] = "false";
  const auto done = finish(draft(state));
  ASSERT_TRUE(done) << describe(done.error());
  EXPECT_EQ(*done, gui::Finished::without_charge);
  town.sync_all();
  expect_all_but_the_charge();
}

TEST_F(OfficerKeptOffer, StandingItSetsTheChargeAside) {
  const auto done = finish(draft(offered()));
  ASSERT_TRUE(done) << describe(done.error());
  EXPECT_EQ(*done, gui::Finished::as_offered);
  EXPECT_EQ(only_case(town, "officer").hold, views::Hold::held);
}

TEST_F(OfficerKeptOffer, BegunAndPausedItIsGoneOnWithAndNotBegunTwice) {
  at("officer", [](OfficerApp& app) {
    ASSERT_NO_FATAL_FAILURE(
        tap_all(app, {"1 word from the program", "Exception: Loitering", "Make the offer", "Next", "Yes"}));
    ASSERT_TRUE(app.hold("Hold"));
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Pause", "Called away"}));
    ASSERT_NO_FATAL_FAILURE(
        tap_all(app, {"1 word from the program", "Exception: Loitering", "Make the offer"}));
    EXPECT_TRUE(app.sees("Not now")) << "asked again: " << app.all_words().toStdString();
  });
  EXPECT_EQ(device::EncounterDraft::all(town.device("officer").journal())->size(), 1u);
}

TEST_F(OfficerKeptOffer, BegunAfreshWhyItWasNotOfferedIsForgotten) {
  const auto granted = only_case(town, "officer");
  const auto begun = draft({{"type", "arrest_diversion"},
                            {"exception_of", granted.id.text()},
                            {"discretion", "not_offered"},
                            {"not_offered_reason", "person_left"},
                            {"page", "not_offered"}});
  auto& officer = town.device("officer");
  const auto followed = gui::follow_exception(officer, **gui::Papers::read(officer), granted, "offer",
                                              DraftId::random(town.random), town.clock.now());
  ASSERT_TRUE(followed) << describe(followed.error());
  EXPECT_EQ(followed->draft.id(), begun.id());
  auto then = followed->draft;
  (void)then.patch(followed->first);
  EXPECT_EQ(then.state()["page"], "offer");
  EXPECT_FALSE(then.state().contains("not_offered_reason")) << then.state().dump();
}

// --- Which version it is recorded under ---

TEST_F(OfficerKept, RecordedUnderTheVersionThatItWasBegunWith) {
  auto& officer = town.device("officer");
  const std::string begun = (*gui::Papers::read(officer))->document->digest;
  Json state = yes();
  state.update({{"answers", answers(true)}, {"criteria_digest", begun}});
  const auto one = draft(state);
  const std::string assets = std::string(LEADLINE_SOURCE_DIR) + "/assets/";
  Json newer = *parse_json(*read_file(assets + "criteria/nc-handbook-2024.json"), "criteria");
  newer["version"] = "2026.9";
  const auto published =
      town.device("coordinator")
          .publish_criteria(
              newer.dump(),
              [&](std::string_view name) { return read_file(assets + "tables/" + std::string(name)); },
              "2026-01-01");
  ASSERT_TRUE(published) << describe(published.error());
  town.sync_all();
  ASSERT_NE((*gui::Papers::read(officer))->document->digest, begun) << "the newer one is not in effect";
  const auto done = finish(one);
  ASSERT_TRUE(done) << describe(done.error());
  EXPECT_EQ(made("officer").screening->criteria_digest, begun);
}

// --- They left, or asked to stop ---

TEST_F(OfficerKept, WhoeverLeavesSendsNoRequestAndSaysNothingOfThemselves) {
  at("officer", [](OfficerApp& app) {
    ASSERT_NO_FATAL_FAILURE(tap_all(app, elsewhere));
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Recommend an exception", "Help is already in place"}));
    ASSERT_TRUE(app.write("Incident number", "26-0417"));
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Next", "Asian", "Woman", "Pause", "They left, or asked to stop"}));
  });
  at("officer", [](OfficerApp& app) { EXPECT_TRUE(app.sees("Start")); });
  EXPECT_TRUE(town.device("officer").journal().drafts()->empty());
  const auto asked = town.device("prosecutor").views().referrals();
  for (const auto& one : *asked) EXPECT_FALSE(one.exception_request);
  const auto notes = town.device("coordinator-equity").views().equity();
  for (const auto& note : *notes) {
    EXPECT_THAT(note.race_ethnicity, IsEmpty());
    EXPECT_FALSE(note.gender);
  }
  std::string all;
  EXPECT_TRUE(town.device("officer").journal().each([&](facts::Stamped&& one) -> Result<void> {
    all += facts::to_json(one.fact).dump();
    return {};
  }));
  EXPECT_THAT(all, testing::Not(HasSubstr("26-0417")));
}

TEST_F(OfficerKept, ANoIsANoThoughTheyLeftThereupon) {
  at("officer", [](OfficerApp& app) {
    ASSERT_NO_FATAL_FAILURE(tap_all(app, eligible));
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Make the offer", "No"}));
    ASSERT_TRUE(app.hold("Hold"));
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Pause", "They left, or asked to stop"}));
  });
  at("officer", [](OfficerApp& app) { EXPECT_TRUE(app.sees("Start")); });
  // And of an encounter in which nothing was asked before the offer.
  for (const char* answer : {"declined", "accepted"})
    ASSERT_TRUE(finish(draft({{"type", "social_contact"},
                              {"discretion", "offered"},
                              {"answer", answer},
                              {"dropped", "person_left"},
                              {"finished_ms", town.clock.ms}})));
  const auto all = town.device("officer").views().referrals();
  EXPECT_EQ(std::ranges::count_if(*all, [](const auto& one) { return one.declined.has_value(); }), 2);
  EXPECT_EQ(std::ranges::count_if(*all, [](const auto& one) { return one.made.has_value(); }), 1);
  for (const auto& one : *all)
    EXPECT_FALSE(one.screening && one.screening->not_offered_reason) << "an offer was made";
  EXPECT_TRUE(town.device("officer").journal().drafts()->empty());
}

// At nine in the evening it is the next day already where clocks are set by the meridian. Look-backs count from
// the program's day, whether the screening is finished that evening or after midnight.
TEST_F(OfficerKept, AnEveningsScreeningIsOfTheProgramsDay) {
  const auto zone = *calendar::Zone::find("America/New_York");
  const auto began = zone.parse("2026-11-20T21:00-05:00"), ended = zone.parse("2026-11-21T00:30-05:00");
  ASSERT_TRUE(began && ended);
  const std::int64_t began_ms = began->wall.ms, ended_ms = ended->wall.ms;
  ASSERT_EQ(calendar::Zone::find("UTC")->local({began_ms}).date.text(), "2026-11-21");
  for (const std::int64_t end : {began_ms + 300'000, ended_ms}) {
    town.clock.ms = end;
    Json state = yes();
    state.update({{"type", "social_contact"}, {"started_ms", began_ms}, {"finished_ms", end}});
    const auto done = finish(draft(state));
    ASSERT_TRUE(done) << describe(done.error());
  }
  std::vector<std::string> days;
  ASSERT_TRUE(town.device("officer").journal().each([&](facts::Stamped&& one) -> Result<void> {
    if (const auto* recorded = std::get_if<facts::ScreeningRecorded>(&one.fact.body))
      days.push_back(recorded->encounter_date);
    return {};
  }));
  EXPECT_THAT(days, ElementsAre("2026-11-20", "2026-11-20"));
}

// What the officer reads of the look-back, and answers to, is of that day too.
TEST_F(OfficerKept, AnEveningsLookBackReadsTheProgramsDay) {
  town.clock.ms = calendar::Zone::find("America/New_York")->parse("2026-11-20T21:00-05:00")->wall.ms;
  at("officer", [](OfficerApp& app) {
    for (const std::string tap : eligible) {
      if (tap.starts_with("Nothing on the list")) break;
      ASSERT_TRUE(app.tap(tap.c_str())) << tap << ": " << app.all_words().toStdString();
    }
    EXPECT_THAT(app.all_words().toStdString(),
                testing::AllOf(HasSubstr("Only before November 20, 2021"),
                               testing::Not(HasSubstr("November 21, 2021"))));
  });
}

}  // namespace
}  // namespace leadline::night
