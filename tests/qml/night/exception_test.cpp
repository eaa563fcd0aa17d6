// An exception by thumb, over two devices: the officer asks, the prosecutor answers, the officer makes the
// offer. And those who did not get in: what they say of themselves reaches equity alone.
#include <gmock/gmock.h>

#include "app/gui/prosecutor/prosecutor_pages.h"
#include "tests/qml/night/kills.h"
#include "tests/qml/night/offices.h"

namespace leadline::night {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class OfficerException : public Offices {};

TEST_F(OfficerException, IsAskedGrantedNoticedAndOffered) {
  ask();
  const auto asked = only_case(town, "prosecutor");
  EXPECT_THAT(asked.exception_request->not_met, IsEmpty()) << "the list tells what it leaves out";
  EXPECT_EQ(asked.exception_request->incident_number, "26-0417");
  EXPECT_FALSE(asked.screening.has_value()) << "the prosecution reads the answers of a screening";
  EXPECT_FALSE(asked.person.has_value());

  answer("Grant");
  EXPECT_EQ(only_case(town, "officer").exception, views::Exception::granted);
  EXPECT_EQ(only_case(town, "officer").exception_decided->by, "R. Vega");

  at("officer", [](OfficerApp& app) {
    ASSERT_NO_FATAL_FAILURE(
        tap_all(app, {"1 word from the program", "Exception: Loitering", "Make the offer", "Next", "Yes"}));
    ASSERT_TRUE(app.hold("Hold"));
    ASSERT_NO_FATAL_FAILURE(tap_all(
        app, {"Not now", "Yes", "No way to reach them", "Nothing tonight", "Card given", "Finish", "Next"}));
  });
  // Recorded once it can no longer be undone, and then it has been read.
  at("officer", [](OfficerApp& app) {
    EXPECT_TRUE(app.sees("1 referral open")) << app.all_words().toStdString();
    EXPECT_FALSE(app.can_touch("1 word from the program"));
  });
  const auto after = only_case(town, "officer");
  ASSERT_TRUE(after.made.has_value());
  EXPECT_EQ(after.made->answer, facts::OfferAnswer::accepted);
  EXPECT_EQ(after.screening->outcome, "not_eligible") << "an exception rewrote what the answers come to";
  EXPECT_EQ(after.screening->exception_decision, after.exception_decided_fact);
  const auto at_peer = town.device("peer").views().referral(after.id);
  ASSERT_TRUE(at_peer && *at_peer);
  EXPECT_FALSE((*at_peer)->exception_request.has_value());
}

TEST_F(OfficerException, OfNotThisTimeTheOfficerReadsOnce) {
  ask();
  answer("Not this time");
  at("officer", [](OfficerApp& app) {
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"1 word from the program", "Exception: Loitering"}));
    EXPECT_THAT(app.all_words().toStdString(),
                testing::HasSubstr("No exception this time. Connecting without a charge stays open."));
    EXPECT_FALSE(app.can_touch("Make the offer"));
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Seen, close"}));
  });
  at("officer", [](OfficerApp& app) {
    EXPECT_TRUE(app.sees("Start"));
    EXPECT_FALSE(app.can_touch("1 word from the program"));
  });
}

// A07, A17: a substance that nobody can name is a case for whoever decides, and no dead end.
TEST_F(OfficerException, ASecondLookIsAskedGrantedAndOffered) {
  at("officer", [](OfficerApp& app) {
    ASSERT_NO_FATAL_FAILURE(tap_all(app, unnamed));
    EXPECT_EQ(app.page().toStdString(), "ResultScreen");
    const auto words = app.all_words().toStdString();
    EXPECT_THAT(words, testing::HasSubstr("This needs a second look"));
    EXPECT_THAT(words, testing::HasSubstr("Could not be settled: The amount is for personal use"));
    EXPECT_THAT(words, testing::Not(testing::HasSubstr("not meet")));
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Recommend an exception", "The circumstances"}));
    ASSERT_TRUE(app.write("Incident number", "26-0418"));
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Next", "Skip"}));
  });
  at("officer", [](OfficerApp& app) { EXPECT_TRUE(app.sees("Start")); });
  EXPECT_EQ(only_case(town, "officer").screening->outcome, "needs_review");
  const auto asked = only_case(town, "prosecutor");
  EXPECT_THAT(asked.exception_request->not_met, IsEmpty());
  EXPECT_THAT(asked.exception_request->unsettled, IsEmpty()) << "it tells that no record stands in the way";
  at("prosecutor", [](OfficerApp& app) {
    ASSERT_TRUE(app.fill("Your name", "R. Vega"));
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Done", "Possession"}));
    const auto words = app.all_words().toStdString();
    EXPECT_THAT(words, testing::HasSubstr("Not met, or could not be settled"));
    EXPECT_THAT(words, testing::Not(testing::HasSubstr("conviction")));
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Grant"}));
  });
  at("officer", [](OfficerApp& app) {
    ASSERT_NO_FATAL_FAILURE(
        tap_all(app, {"1 word from the program", "Exception: Possession", "Make the offer", "Next", "Yes"}));
    ASSERT_TRUE(app.hold("Hold"));
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Yes", "Not now"}));
    ASSERT_TRUE(app.hold("Hold"));
    ASSERT_NO_FATAL_FAILURE(
        tap_all(app, {"No way to reach them", "Nothing tonight", "Card given", "Finish", "Next"}));
  });
  at("officer", [](OfficerApp& app) { EXPECT_TRUE(app.sees("1 referral open")); });
  const auto after = only_case(town, "officer");
  EXPECT_EQ(after.hold, views::Hold::held) << "the charge is not set aside";
  EXPECT_EQ(after.charge->charge, "possession");
  EXPECT_EQ(after.screening->outcome, "needs_review") << "an exception rewrote what the answers come to";
  EXPECT_EQ(after.screening->exception_decision, after.exception_decided_fact);
}

TEST_F(OfficerException, WhoeverWalksOffKeepsWhatWasGranted) {
  ask();
  answer("Grant");
  for (const bool while_asked_why : {false, true}) {
    at("officer", [&](OfficerApp& app) {
      ASSERT_NO_FATAL_FAILURE(
          tap_all(app, {"1 word from the program", "Exception: Loitering", "Not offering"}));
      if (while_asked_why)
        ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Pause", "They left, or asked to stop"}));
      else
        ASSERT_NO_FATAL_FAILURE(tap_all(app, {"The person left"}));
    });
    at("officer", [](OfficerApp& app) { EXPECT_TRUE(app.sees("Start")); });
    EXPECT_TRUE(town.device("officer").journal().drafts()->empty());
    EXPECT_EQ(only_case(town, "officer").screening->not_offered_reason, facts::NotOfferedReason::person_left);
  }
  at("officer", [](OfficerApp& app) {
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"1 word from the program", "Exception: Loitering"}));
    EXPECT_TRUE(app.sees("Make the offer")) << app.all_words().toStdString();
  });
}

TEST_F(OfficerException, ADecisionCanBeTakenBackForTenSeconds) {
  ask();
  at("prosecutor", [](OfficerApp& app) {
    ASSERT_TRUE(app.fill("Your name", "R. Vega"));
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Done", "Loitering", "Grant", "Undo"}));
    EXPECT_EQ(app.page().toStdString(), "RequestScreen");
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Not this time"}));
  });
  EXPECT_EQ(only_case(town, "officer").exception, views::Exception::not_granted);
}

// The next touch comes before the journal has answered.
TEST_F(OfficerException, SettledWhileItWasWrittenItLeavesNoUndoBehind) {
  ask();
  at("prosecutor", [](OfficerApp& app) {
    ASSERT_TRUE(app.fill("Your name", "R. Vega"));
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Done", "Loitering"}));
    EXPECT_THAT(app.all_words().toStdString(),
                testing::HasSubstr("Without an exception, connecting without a charge stays open."));
    auto* page = qobject_cast<gui::RequestPage*>(app.session().page());
    ASSERT_TRUE(page);
    Q_EMIT page->granted();
    Q_EMIT page->picked(page->id);
    EXPECT_TRUE(app.sees("Change the decision")) << app.all_words().toStdString();
    ASSERT_TRUE(app.tap("Back"));
    EXPECT_FALSE(app.can_touch("Undo"));
  });
  EXPECT_EQ(only_case(town, "officer").exception, views::Exception::granted);
}

class OfficerEquity : public OfficerException {
 protected:
  std::vector<facts::EquityNoted> notes(const char* device) {
    auto all = town.device(device).views().equity();
    EXPECT_TRUE(all);
    return all ? std::move(*all) : std::vector<facts::EquityNoted>{};
  }
};

TEST_F(OfficerEquity, WhoeverSaysNoMaySayWhoTheyAreAndPoliceCannotReadIt) {
  at("officer", [](OfficerApp& app) {
    ASSERT_NO_FATAL_FAILURE(tap_all(app, eligible));
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Make the offer", "No"}));
    ASSERT_TRUE(app.hold("Hold"));
    EXPECT_THAT(app.all_words().toStdString(), testing::HasSubstr("Did they say why? Don't ask."));
    EXPECT_TRUE(app.can_touch("They did not say"));
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Not interested", "Black or African American", "Hispanic or Latino",
                                          "Woman", "25 to 34", "Save"}));
    EXPECT_EQ(app.page().toStdString(), "OfficerHomeScreen");
  });
  const auto told = notes("coordinator-equity");
  ASSERT_EQ(told.size(), 1u);
  EXPECT_EQ(told[0].which, facts::EquityCase::offered_declined);
  EXPECT_EQ(told[0].reason, facts::EquityReason::not_interested);
  EXPECT_THAT(told[0].race_ethnicity, ElementsAre(facts::RaceEthnicity::black_or_african_american,
                                                  facts::RaceEthnicity::hispanic_or_latino));
  EXPECT_EQ(told[0].gender, facts::Gender::woman);
  EXPECT_EQ(told[0].age_band, facts::AgeBand::from_25_to_34);
  EXPECT_EQ(told[0].month, "2026-11");
  for (const char* elsewhere_too : {"officer", "prosecutor", "coordinator"})
    EXPECT_THAT(notes(elsewhere_too), IsEmpty()) << elsewhere_too;
  EXPECT_TRUE(town.device("officer").journal().drafts()->empty());
}

// A24: by which words, in which language, also where she said no and nothing else is kept of her.
TEST_F(OfficerEquity, ANoIsRecordedWithTheWordsThatWereShown) {
  at("officer", [](OfficerApp& app) {
    ASSERT_NO_FATAL_FAILURE(tap_all(app, eligible));
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Make the offer", "Español", "No"}));
    ASSERT_TRUE(app.hold("Mantener"));
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Not interested", "Skip"}));
    ASSERT_NO_FATAL_FAILURE(tap_all(app, elsewhere));
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Save and close", "No"}));
  });
  at("officer", [](OfficerApp& app) { EXPECT_TRUE(app.sees("Start")); });
  const auto all = town.device("officer").views().referrals();
  ASSERT_EQ(all->size(), 2u);
  int answered = 0;
  for (const auto& one : *all) {
    ASSERT_TRUE(one.screening);
    answered += one.declined ? 1 : 0;
    EXPECT_EQ(one.screening->offer_text_version,
              one.declined ? std::optional<std::string>("nc-handbook/2024.1/1") : std::nullopt);
    EXPECT_EQ(one.screening->offer_language, one.declined ? std::optional<std::string>("es") : std::nullopt);
  }
  EXPECT_EQ(answered, 1);
}

TEST_F(OfficerEquity, WhoeverCouldNotBeSettledAndWasWantedIsCounted) {
  at("officer", [](OfficerApp& app) {
    ASSERT_NO_FATAL_FAILURE(tap_all(app, unnamed));
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Save and close", "Yes", "Woman", "Save"}));
    EXPECT_EQ(app.page().toStdString(), "OfficerHomeScreen");
  });
  at("officer", [](OfficerApp& app) { EXPECT_TRUE(app.sees("Start")); });
  const auto told = notes("coordinator-equity");
  ASSERT_EQ(told.size(), 1u);
  EXPECT_EQ(told[0].which, facts::EquityCase::wanted_ineligible);
  EXPECT_EQ(told[0].reason, facts::EquityReason::other_criterion);
  EXPECT_THAT(told[0].criteria, ElementsAre("personal_use", "trafficking"));
}

TEST_F(OfficerEquity, SurvivesSigkillAtAnyTap) {
  ASSERT_NO_FATAL_FAILURE(play_with_kills(town, "exception"));
  town.open("officer");
  town.sync_all();
  EXPECT_EQ(only_case(town, "prosecutor").exception_request->incident_number, "26-0417");
  const auto told = notes("coordinator-equity");
  ASSERT_EQ(told.size(), 1u);
  EXPECT_THAT(told[0].race_ethnicity, ElementsAre(facts::RaceEthnicity::asian));
  EXPECT_EQ(told[0].gender, facts::Gender::woman);
}

// Not offered, and skipped in one tap; wanted but barred; nobody wanted; one after another on one device.
TEST_F(OfficerEquity, EachCaseIsNotedOnceAndOnlyWhereSomebodyWasWanted) {
  at("officer", [](OfficerApp& app) {
    ASSERT_NO_FATAL_FAILURE(tap_all(app, eligible));
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Not offering", "Something more urgent", "Skip"}));
    EXPECT_EQ(app.page().toStdString(), "OfficerHomeScreen");
    ASSERT_NO_FATAL_FAILURE(tap_all(app, elsewhere));
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Save and close", "Yes", "Nonbinary", "Save"}));
    ASSERT_NO_FATAL_FAILURE(tap_all(app, elsewhere));
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Save and close", "No"}));
    EXPECT_EQ(app.page().toStdString(), "OfficerHomeScreen");
  });
  auto told = notes("coordinator-equity");
  ASSERT_EQ(told.size(), 2u);
  std::ranges::sort(told, {}, &facts::EquityNoted::which);
  EXPECT_EQ(told[0].which, facts::EquityCase::eligible_not_offered);
  EXPECT_EQ(told[0].reason, facts::EquityReason::other_priority);
  EXPECT_THAT(told[0].race_ethnicity, IsEmpty());
  EXPECT_FALSE(told[0].gender || told[0].age_band);
  EXPECT_EQ(told[1].which, facts::EquityCase::wanted_ineligible);
  EXPECT_THAT(told[1].criteria, ElementsAre("residency"));
  EXPECT_EQ(told[1].gender, facts::Gender::nonbinary);
}

// She was connected all the same: that somebody wanted her in, and what kept her out, is counted.
TEST_F(OfficerEquity, WhoeverIsConnectedWithoutAChargeWasKeptOutBySomething) {
  at("officer", [](OfficerApp& app) {
    ASSERT_NO_FATAL_FAILURE(tap_all(app, elsewhere));
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Connect without a charge", "No"}));
    ASSERT_TRUE(app.hold("Hold"));
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"They did not say", "Skip"}));
    EXPECT_EQ(app.page().toStdString(), "OfficerHomeScreen") << app.all_words().toStdString();
  });
  const auto told = notes("coordinator-equity");
  ASSERT_EQ(told.size(), 1u);
  EXPECT_EQ(told[0].which, facts::EquityCase::wanted_ineligible);
  EXPECT_EQ(told[0].reason, facts::EquityReason::other_criterion);
  EXPECT_THAT(told[0].criteria, ElementsAre("residency"));
}

}  // namespace
}  // namespace leadline::night
