// The inbox by thumb: the next person by itself, Undo, who is on it, and a glove that touches twice.
#include "tests/qml/night/mornings.h"

namespace leadline::night {
namespace {

using facts::Channel;
using testing::HasSubstr;
using testing::Not;

constexpr std::int64_t hour_ms = 60LL * 60 * 1000;

class PeerInbox : public Mornings {
 protected:
  void SetUp() override {
    Mornings::SetUp();
    two_peers();
    refer("Ana", {{Channel::call, "555-0167", "", true}});
    refer("Lou", {{Channel::call, "555-0181", "", true}});
    wait_for_the_morning();
  }
  std::size_t under_way(const char* who) {
    const auto all = device::EncounterDraft::all(town.device(who).journal());
    EXPECT_TRUE(all);
    return all ? all->size() : 99;
  }
  static std::string words(const OfficerApp& app) { return app.all_words().toStdString(); }
};

TEST_F(PeerInbox, TheNextRowOpensByItselfAndUndoTakesTheLastOneBack) {
  at("peer", [](OfficerApp& app) {
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Ana", "Call", "No answer"}));
    EXPECT_EQ(app.page().toStdString(), "PersonScreen");
    EXPECT_THAT(words(app), HasSubstr("Lou | ")) << "nobody is next";
    EXPECT_THAT(words(app), HasSubstr("Saved. Again Monday, 15:00."));
    EXPECT_THAT(words(app), Not(HasSubstr("Ana"))) << "somebody else's name on Lou's page";
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Undo"}));
    EXPECT_EQ(app.page().toStdString(), "OutcomeScreen");
    EXPECT_THAT(words(app), HasSubstr("555-0167"));
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Wrong number", "Call", "Someone else answered"}));
    EXPECT_EQ(app.page().toStdString(), "InboxScreen") << "both were tried";
    EXPECT_THAT(words(app), HasSubstr("Nobody to reach now."));
  });
  ASSERT_EQ(known("peer").contacts.size(), 1u) << "what was taken back counts";
  EXPECT_EQ(known("peer").contacts.front().contact.result, facts::ContactResult::wrong_number);
  ASSERT_EQ(known("peer", 1).contacts.size(), 1u);
  EXPECT_EQ(known("peer", 1).contacts.front().contact.result, facts::ContactResult::someone_else);
  EXPECT_EQ(under_way("peer"), 0u);
}

TEST_F(PeerInbox, WhoeverIsOnItIsNamedAndTheOthersGoOnToSomebodyElse) {
  at("colleague", [](OfficerApp& app) { ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Ana", "Call"})); });
  EXPECT_EQ(known("peer").claimed_by, "Ria");
  EXPECT_EQ(under_way("colleague"), 1u);
  at("peer", [](OfficerApp& app) {
    EXPECT_TRUE(app.sees("Ana"));
    EXPECT_THAT(words(app), HasSubstr("Ria is on it"));
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Lou", "Call", "No answer"}));
    EXPECT_EQ(app.page().toStdString(), "InboxScreen") << "opened whom Ria is on";
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Ana"}));
    EXPECT_THAT(words(app), HasSubstr("Ria is on it"));
    EXPECT_TRUE(app.can_touch("Call")) << "a claim keeps nobody away";
  });
  at("colleague", [](OfficerApp& app) {
    EXPECT_TRUE(app.sees("Ana"));
    EXPECT_THAT(words(app), Not(HasSubstr("Ria is on it"))) << "her own claim";
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Ana", "How did it go?", "No answer"}));
  });
  at("peer", [](OfficerApp& app) {
    EXPECT_TRUE(app.sees("Ana"));
    EXPECT_THAT(words(app), Not(HasSubstr("is on it"))) << "on it after the log";
  });
}

TEST_F(PeerInbox, AClaimWithoutALogIsOverAfterTwoHours) {
  at("colleague", [](OfficerApp& app) { ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Ana", "Call"})); });
  town.clock.ms += 2 * hour_ms;
  at("peer", [](OfficerApp& app) {
    EXPECT_TRUE(app.sees("Ana"));
    EXPECT_THAT(words(app), HasSubstr("Ria is on it"));
  });
  town.clock.ms += 1;
  at("peer", [](OfficerApp& app) {
    EXPECT_TRUE(app.sees("Ana"));
    EXPECT_THAT(words(app), Not(HasSubstr("is on it")));
  });
}

TEST_F(PeerInbox, AClaimOfSomebodyWhoHasNotSaidTheirNameIsSeenToo) {
  introduce("colleague", "");
  at("colleague", [](OfficerApp& app) { ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Back", "Ana", "Call"})); });
  at("peer", [](OfficerApp& app) {
    EXPECT_TRUE(app.sees("Ana"));
    EXPECT_THAT(words(app), HasSubstr("is on it"));
  });
}

TEST_F(PeerInbox, TwoWhoBothCalledWithoutSignalAreBothKept) {
  town.wire->cut = true;
  const auto call = [this](const char* who, const char* answer) {
    town.devices.erase(who);
    {
      OfficerApp app(town.at(who), town.clock, town.random);
      app.type_pin(pin);
      ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Ana", "Call", answer}));
    }
    town.reopen(who);
  };
  ASSERT_NO_FATAL_FAILURE(call("colleague", "No answer"));
  ASSERT_NO_FATAL_FAILURE(call("peer", "Someone else answered"));
  town.wire->cut = false;
  // What was finished counts at the next unlock, when nobody can take it back any more.
  for (const char* who : {"colleague", "peer"})
    at(who, [](OfficerApp& app) { EXPECT_TRUE(app.sees("Ana")); });
  for (const char* who : {"colleague", "peer"}) {
    const auto one = known(who);
    EXPECT_EQ(one.contacts.size(), 2u) << who;
    EXPECT_TRUE(one.conflicts.empty()) << who;
    EXPECT_EQ(under_way(who), 0u) << who;
  }
  at("peer", [](OfficerApp& app) {
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Ana"}));
    EXPECT_THAT(words(app), HasSubstr("Call: no answer"));
    EXPECT_THAT(words(app), HasSubstr("Call: someone else answered"));
    EXPECT_THAT(words(app), Not(HasSubstr("do not agree")));
  });
}

// --- gloves, and looking without doing ---

TEST_F(PeerInbox, AGloveThatTouchesTwiceBeginsOneTask) {
  at("peer", [](OfficerApp& app) {
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Ana"}));
    ASSERT_TRUE(app.twice("Call"));
    EXPECT_EQ(app.page().toStdString(), "OutcomeScreen");
  });
  EXPECT_EQ(under_way("peer"), 1u);
}

TEST_F(PeerInbox, AGloveThatTouchesTwiceLogsOneContactThatCanBeTakenBack) {
  at("peer", [](OfficerApp& app) {
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Ana", "Call"}));
    ASSERT_TRUE(app.twice("No answer"));
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Undo"}));
    EXPECT_EQ(app.page().toStdString(), "OutcomeScreen") << words(app);
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Wrong number"}));
  });
  ASSERT_EQ(known("peer").contacts.size(), 1u);
  EXPECT_EQ(known("peer").contacts.front().contact.result, facts::ContactResult::wrong_number);
}

TEST_F(PeerInbox, WhoeverOnlyLooksAtIntakeHasBegunNothing) {
  at("peer", [](OfficerApp& app) {
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Ana", "Intake is done"}));
    EXPECT_EQ(app.page().toStdString(), "ConfirmScreen");
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Back"}));
    EXPECT_EQ(app.page().toStdString(), "PersonScreen");
    EXPECT_FALSE(app.can_touch("How did it go?")) << "a look stands before the way to reach her";
    app.window().resize(1280, 800);
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Intake is done", "Lou", "Ana"}));
    EXPECT_FALSE(app.can_touch("How did it go?")) << "the same, left for another row of a tablet";
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Call", "Back", "How did it go?"}));
    EXPECT_EQ(app.page().toStdString(), "OutcomeScreen") << "the call is out of reach";
  });
  EXPECT_EQ(under_way("peer"), 1u);
  EXPECT_EQ(known("officer").hold, views::Hold::held);
}

TEST_F(PeerInbox, OnATabletAnotherRowInBetweenLosesNoWord) {
  at("peer", [](OfficerApp& app) {
    app.window().resize(1280, 800);
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Ana", "Call"}));
    ASSERT_TRUE(app.write("A few words", "back at noon"));
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Reached", "Lou", "Ana", "How did it go?"}));
    EXPECT_EQ(app.page().toStdString(), "AskScreen") << words(app);
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"No thanks"}));
  });
  ASSERT_EQ(known("peer").contacts.size(), 1u);
  EXPECT_EQ(known("peer").contacts.front().contact.next, facts::NextStep::no_thanks);
  EXPECT_EQ(known("peer").contacts.front().contact.words, "back at noon");
}

}  // namespace
}  // namespace leadline::night
