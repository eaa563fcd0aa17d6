// The district attorney puts somebody forward by thumb, and an officer meets that person later: over the word
// at home, or in an encounter of its own under the same incident number.
#include <gmock/gmock.h>

#include "app/gui/officer/exception_draft.h"
#include "core/commands/exceptions.h"
#include "tests/qml/night/offices.h"

namespace leadline::night {
namespace {

using testing::HasSubstr;

constexpr const char* by_her = "Put forward: Loitering";
constexpr const char* no_charge_by_her = "Put forward: no charge named";

class ProsecutorForward : public Offices {
 protected:
  // From her card to the last of its pages; then `ends`.
  void put_forward(std::initializer_list<const char*> ends, const char* number = "26-0500") {
    at("prosecutor", [&](OfficerApp& app) {
      ASSERT_TRUE(app.fill("Your name", "R. Vega"));
      ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Done", "Put somebody forward"}));
      ASSERT_TRUE(app.write("Incident number", number)) << app.all_words().toStdString();
      ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Next", "Loitering", "The community asks for it"}));
      EXPECT_THAT(app.all_words().toStdString(), HasSubstr(std::string("Incident number: ") + number));
      ASSERT_NO_FATAL_FAILURE(tap_all(app, ends));
    });
  }

  // From the word at home into an encounter that she walks off from after these answers.
  void walk_off_after(const char* row, std::initializer_list<const char*> answers) {
    at("officer", [&](OfficerApp& app) {
      ASSERT_NO_FATAL_FAILURE(tap_all(app, {"1 word from the program", row, "Make the offer"}));
      ASSERT_NO_FATAL_FAILURE(tap_all(app, answers));
      ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Pause", "They left, or asked to stop"}));
    });
    at("officer", [](OfficerApp& app) { EXPECT_TRUE(app.sees("1 word from the program")); });
    EXPECT_TRUE(town.device("officer").journal().drafts()->empty());
    EXPECT_EQ(only_case(town, "officer").screening->not_offered_reason, facts::NotOfferedReason::person_left);
  }

  // The offer, from its first page to the end of the encounter.
  static void offer(OfficerApp& app) {
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Make the offer", "Next", "Yes"}));
    ASSERT_TRUE(app.hold("Hold"));
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Yes", "Not now"}));
    ASSERT_TRUE(app.hold("Hold"));
    ASSERT_NO_FATAL_FAILURE(
        tap_all(app, {"No way to reach them", "Nothing tonight", "Card given", "Finish"}));
  }
};

TEST_F(ProsecutorForward, GrantedAtOnceTheOfficerScreensAndOffersFromTheWordAtHome) {
  put_forward({"Put forward and grant"});
  const auto asked = only_case(town, "prosecutor");
  EXPECT_EQ(asked.exception_request->recommended_by, facts::Recommender::district_attorney);
  EXPECT_EQ(asked.exception_request->reason, facts::ExceptionReason::community_asks);
  EXPECT_EQ(asked.exception_request->criteria_id, "nc-handbook");
  EXPECT_TRUE(town.device("prosecutor").journal().drafts()->empty());
  EXPECT_EQ(only_case(town, "officer").exception, views::Exception::granted);

  at("officer", [](OfficerApp& app) {
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"1 word from the program", by_her}));
    const auto words = app.all_words().toStdString();
    EXPECT_THAT(words, HasSubstr("put somebody forward and granted an exception"));
    EXPECT_THAT(words, HasSubstr("26-0500"));
    EXPECT_THAT(words, HasSubstr("The community asks for it"));
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Make the offer", "None of these", "Loitering", "None of these", "Yes", "No"}));
    EXPECT_EQ(app.page().toStdString(), "ResultScreen");
    EXPECT_THAT(app.all_words().toStdString(), HasSubstr("An exception was granted"));
    EXPECT_FALSE(app.can_touch("Recommend an exception"));
    ASSERT_NO_FATAL_FAILURE(offer(app));
    EXPECT_THAT(app.all_words().toStdString(), HasSubstr("Charge set aside: Loitering"));
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Next"}));
  });
  at("officer", [](OfficerApp& app) {
    EXPECT_TRUE(app.sees("1 referral open")) << app.all_words().toStdString();
    EXPECT_FALSE(app.can_touch("1 word from the program"));
  });
  const auto after = only_case(town, "officer");
  EXPECT_EQ(after.id, asked.id);
  EXPECT_EQ(after.hold, views::Hold::held);
  EXPECT_EQ(after.incident_number, "26-0500") << "the number that she wrote goes with the charge";
  EXPECT_EQ(after.screening->outcome, "not_eligible") << "an exception rewrote what the answers come to";
  EXPECT_EQ(after.screening->exception_decision, after.exception_decided_fact);
}

TEST_F(ProsecutorForward, WhoeverLeftHalfWayIsScreenedOnBeforeAnythingIsOffered) {
  put_forward({"Put forward and grant"}, "26 0500");
  at("officer", [](OfficerApp& app) {
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"1 word from the program", by_her, "Make the offer", "None of these", "Loitering"}));
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Pause", "They left, or asked to stop"}));
  });
  EXPECT_EQ(only_case(town, "officer").exception, views::Exception::granted);
  at("officer", [](OfficerApp& app) {
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"1 word from the program", by_her, "Make the offer"}));
    EXPECT_EQ(app.page().toStdString(), "QuestionScreen") << "offered a charge that nobody has screened";
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"None of these", "Yes", "No"}));
    EXPECT_EQ(app.page().toStdString(), "ResultScreen");
    ASSERT_NO_FATAL_FAILURE(offer(app));
    EXPECT_THAT(app.all_words().toStdString(), HasSubstr("Charge set aside: Loitering"));
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Next"}));
  });
  at("officer", [](OfficerApp& app) { EXPECT_TRUE(app.sees("1 referral open")) << app.all_words().toStdString(); });
  EXPECT_EQ(only_case(town, "officer").hold, views::Hold::held);
}

TEST_F(ProsecutorForward, ANewEncounterUnderItsNumberFindsItAndAsksWhetherItIsHer) {
  put_forward({"Put forward and grant"});
  at("officer", [](OfficerApp& app) {
    ASSERT_NO_FATAL_FAILURE(tap_all(app, elsewhere));
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Recommend an exception", "The circumstances"}));
    ASSERT_TRUE(app.write("Incident number", " 26 0500"));
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Next"}));
    EXPECT_THAT(app.all_words().toStdString(), HasSubstr("Is it about this person?"));
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Yes: Loitering"}));
    EXPECT_EQ(app.page().toStdString(), "ResultScreen");
    ASSERT_NO_FATAL_FAILURE(offer(app));
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Next"}));
  });
  at("officer", [](OfficerApp& app) { EXPECT_TRUE(app.sees("1 referral open")); });
  const auto after = only_case(town, "officer");
  EXPECT_EQ(after.hold, views::Hold::held);
  EXPECT_EQ(after.exception_request->recommended_by, facts::Recommender::district_attorney);
  EXPECT_EQ(town.device("officer").views().counts()->words_from_program, 0);
}

TEST_F(ProsecutorForward, OfSomebodyElseInTheSameIncidentAnExceptionIsAskedForAsEver) {
  put_forward({"Put forward and grant"});
  at("officer", [](OfficerApp& app) {
    ASSERT_NO_FATAL_FAILURE(tap_all(app, elsewhere));
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Recommend an exception", "The circumstances"}));
    ASSERT_TRUE(app.write("Incident number", "26-0500"));
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Next", "No, somebody else", "Skip"}));
    EXPECT_EQ(app.page().toStdString(), "OfficerHomeScreen");
  });
  const auto all = town.device("officer").views().referrals();
  ASSERT_EQ(all->size(), 2u);
  int police = 0, hers = 0;
  for (const auto& one : *all) {
    ASSERT_TRUE(one.exception_request);
    const bool own = one.exception_request->recommended_by == facts::Recommender::police;
    own ? ++police : ++hers;
    EXPECT_EQ(one.exception, own ? views::Exception::requested : views::Exception::granted);
  }
  EXPECT_EQ(police, 1);
  EXPECT_EQ(hers, 1) << "what was granted to one person goes on waiting for her";
}

// She was put forward before anybody had asked her age: a decision changes nothing about whom the program is
// for.
TEST_F(ProsecutorForward, NoChargeIsSetAsideOverSomebodyUnderAgeWhateverWasGranted) {
  put_forward({"Put forward and grant"});
  at("officer", [](OfficerApp& app) {
    ASSERT_NO_FATAL_FAILURE(tap_all(
        app, {"1 word from the program", by_her, "Make the offer", "None of these", "Loitering", "None of these", "No"}));
    EXPECT_EQ(app.page().toStdString(), "ResultScreen");
    EXPECT_THAT(app.all_words().toStdString(), HasSubstr("This program is for adults"));
    EXPECT_FALSE(app.can_touch("Make the offer"));
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Save and close"}));
  });
  at("officer", [](OfficerApp& app) {
    EXPECT_TRUE(app.sees("Start"));
    EXPECT_FALSE(app.can_touch("1 word from the program"));
  });
  EXPECT_EQ(only_case(town, "officer").hold, views::Hold::none);
}

// She named no charge: which one it is, the screening says.
TEST_F(ProsecutorForward, WithoutAChargeNamedTheScreeningSaysWhichIsHeld) {
  at("prosecutor", [](OfficerApp& app) {
    ASSERT_TRUE(app.fill("Your name", "R. Vega"));
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Done", "Put somebody forward"}));
    ASSERT_TRUE(app.write("Incident number", "26-0500"));
    ASSERT_NO_FATAL_FAILURE(
        tap_all(app, {"Next", "No charge named", "The circumstances", "Put forward and grant"}));
  });
  EXPECT_EQ(only_case(town, "officer").exception_request->charge, "");
  ASSERT_NO_FATAL_FAILURE(walk_off_after(no_charge_by_her, {"None of these", "Loitering", "None of these", "Yes", "No"}));
  at("officer", [](OfficerApp& app) {
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"1 word from the program", no_charge_by_her, "Make the offer"}));
    EXPECT_EQ(app.page().toStdString(), "ResultScreen");
    ASSERT_NO_FATAL_FAILURE(offer(app));
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Next"}));
  });
  at("officer", [](OfficerApp& app) { EXPECT_TRUE(app.sees("1 referral open")); });
  const auto after = only_case(town, "officer");
  EXPECT_EQ(after.hold, views::Hold::held) << "the charge is not set aside";
  ASSERT_TRUE(after.charge);
  EXPECT_EQ(after.charge->charge, "loitering");
}

TEST_F(ProsecutorForward, SomebodyUnderAgeWhoWalkedOffIsOfferedNoChargeTheNextTimeEither) {
  put_forward({"Put forward and grant"});
  ASSERT_NO_FATAL_FAILURE(walk_off_after(by_her, {"None of these", "Loitering", "None of these", "No"}));
  at("officer", [](OfficerApp& app) {
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"1 word from the program", by_her, "Make the offer"}));
    EXPECT_EQ(app.page().toStdString(), "ResultScreen");
    EXPECT_THAT(app.all_words().toStdString(), HasSubstr("This program is for adults"));
    EXPECT_FALSE(app.can_touch("Make the offer"));
  });
}

TEST_F(ProsecutorForward, ItsNumberIsFoundHoweverItIsWritten) {
  put_forward({"Put forward and grant"}, "26-0500B");
  const auto found = [this](const char* number) {
    const auto granted = gui::granted_under(town.device("officer"), number);
    EXPECT_TRUE(granted) << describe(granted.error());
    return granted ? granted->size() : 99u;
  };
  for (const char* one : {"26-0500B", "26 0500b", "260500B", "26\u20130500B", " #26.0500-b "})
    EXPECT_EQ(found(one), 1u) << one;
  for (const char* other : {"26-0501B", "26-0500", "-", ""}) EXPECT_EQ(found(other), 0u) << other;
}

TEST_F(ProsecutorForward, WhoeverHasMetHerMayEndItAfterTheScreening) {
  put_forward({"Put forward and grant"});
  at("officer", [](OfficerApp& app) {
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"1 word from the program", by_her, "Make the offer"}));
    ASSERT_NO_FATAL_FAILURE(
        tap_all(app, {"None of these", "Loitering", "None of these", "Yes", "No", "Not offering", "Offered before"}));
    EXPECT_EQ(app.page().toStdString(), "OfficerHomeScreen");
  });
  at("officer", [](OfficerApp& app) {
    EXPECT_TRUE(app.sees("Start"));
    EXPECT_FALSE(app.can_touch("1 word from the program")) << "what was answered goes on asking";
  });
}

// Two officers without signal, each with somebody else of the same incident.
TEST_F(ProsecutorForward, TwoWhoSaidYesOnOneDecisionAreShownToTheOfficer) {
  town.enroll("colleague", disclosure::Role::officer, "pcpd");
  town.sync_all();
  put_forward({"Put forward and grant"});
  for (const char* who : {"colleague", "officer"}) {
    auto& tablet = town.device(who);
    auto offer = device::testing::night(town.random);
    offer.screening.outcome = "not_eligible";
    const auto facts = commands::record_by_exception(offer, only_case(town, who), *tablet.scene());
    ASSERT_TRUE(facts) << describe(facts.error());
    ASSERT_TRUE(tablet.record(*facts));
  }
  town.sync_all();
  ASSERT_EQ(only_case(town, "officer").conflicts.size(), 1u);
  at("officer", [](OfficerApp& app) {
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"1 referral open", "Ana Demo"}));
    EXPECT_THAT(app.all_words().toStdString(), HasSubstr("do not agree on who this is"));
  });
}

TEST_F(ProsecutorForward, LeftOpenItIsDecidedLikeAnyOtherAndAsksNothingOfTheOfficerBefore) {
  put_forward({"Put forward, decide later"});
  EXPECT_EQ(only_case(town, "officer").exception, views::Exception::requested);
  at("officer", [](OfficerApp& app) {
    EXPECT_TRUE(app.sees("Start"));
    EXPECT_FALSE(app.can_touch("1 word from the program"));
  });
  at("prosecutor", [](OfficerApp& app) {
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Loitering"}));
    EXPECT_THAT(app.all_words().toStdString(), HasSubstr("The district attorney's office"));
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Grant"}));
  });
  at("officer", [](OfficerApp& app) {
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"1 word from the program", by_her}));
    EXPECT_TRUE(app.can_touch("Make the offer"));
    EXPECT_FALSE(app.can_touch("Not offering")) << "whoever has not met her ends it for everybody";
  });
}

TEST_F(ProsecutorForward, ItCanBeTakenBackForTenSecondsAndIsKeptWhereItWasLeft) {
  at("prosecutor", [](OfficerApp& app) {
    ASSERT_TRUE(app.fill("Your name", "R. Vega"));
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Done", "Put somebody forward"}));
    EXPECT_FALSE(app.can_touch("Next")) << "nobody could find whom it is about";
    ASSERT_TRUE(app.write("Incident number", "26-0500"));
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Next"}));
    ASSERT_TRUE(app.write("Another charge, in words", "Sleeping in a park"));
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Next", "The circumstances", "Put forward and grant", "Undo"}));
    EXPECT_THAT(app.all_words().toStdString(), HasSubstr("Sleeping in a park"));
    for (int i = 0; i < 4; ++i) ASSERT_TRUE(app.tap("Back"));
    EXPECT_EQ(app.page().toStdString(), "ProsecutorHomeScreen");
  });
  EXPECT_TRUE(town.device("officer").views().referrals()->empty()) << "what was taken back went out";
  at("prosecutor", [](OfficerApp& app) {
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Put somebody forward", "Next", "Next", "The circumstances"}));
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Put forward, decide later"}));
  });
  const auto asked = only_case(town, "officer");
  EXPECT_EQ(asked.exception_request->charge, "Sleeping in a park");
  EXPECT_EQ(asked.exception, views::Exception::requested) << "what was taken back was granted after all";
}

}  // namespace
}  // namespace leadline::night
