// How a try went, by thumb: what each answer records, what the next peer reads of it, and that police read
// nothing of it.
#include "tests/qml/night/mornings.h"

namespace leadline::night {
namespace {

using facts::Channel;
using facts::ContactResult;
using facts::NextStep;
using testing::HasSubstr;
using testing::Not;

class PeerOutcome : public Mornings {
 protected:
  void SetUp() override {
    Mornings::SetUp();
    two_peers();
  }

  // Ana, in the morning, with these ways.
  void ana(std::vector<facts::Way> ways) {
    refer("Ana", std::move(ways));
    wait_for_the_morning();
    police_ = town.dump("officer");
  }

  // From her row by these taps to the end of the task; every page on the way is kind.
  void sam(std::initializer_list<const char*> taps) {
    at("peer", [&](OfficerApp& app) { go(app, taps); });
  }
  static void go(OfficerApp& app, std::initializer_list<const char*> taps) {
    for (const char* one : taps) {
      ASSERT_NO_FATAL_FAILURE(tap_all(app, {one}));
      expect_kind(app);
    }
  }

  // What was logged last, as every care device has it.
  facts::ContactLogged logged(std::size_t count = 1) {
    const auto one = known("peer");
    EXPECT_EQ(one.contacts.size(), count);
    EXPECT_TRUE(town.device("peer").journal().drafts()->empty());
    EXPECT_EQ(town.dump("colleague"), town.dump("peer"));
    return one.contacts.empty() ? facts::ContactLogged{} : one.contacts.back().contact;
  }

  void expect_logged(Channel channel, ContactResult result, NextStep next, const char* next_at) {
    const auto contact = logged();
    EXPECT_EQ(contact.channel, channel);
    EXPECT_EQ(contact.result, result);
    EXPECT_EQ(contact.next, next);
    EXPECT_EQ(contact.next_at, next_at);
  }

  // What the colleague reads on her page.
  std::string read_by_the_next_peer() {
    std::string words;
    at("colleague", [&](OfficerApp& app) {
      ASSERT_TRUE(app.tap("Ana"));
      expect_kind(app);
      words = app.all_words().toStdString();
    });
    return words;
  }

  void expect_nothing_told_to_police() { EXPECT_EQ(town.dump("officer"), police_); }

 private:
  std::string police_;
};

// --- not reached ---

TEST_F(PeerOutcome, ATextGoesToHerNumberAndSaysNoDetails) {
  ana({{Channel::text, "555-0177", "", false}});
  at("peer", [](OfficerApp& app) {
    QStringList texted, dialed;
    QObject::connect(&app.session(), &gui::Session::texted, [&](const QString& to) { texted << to; });
    QObject::connect(&app.session(), &gui::Session::dialed, [&](const QString& to) { dialed << to; });
    go(app, {"Ana", "Text"});
    EXPECT_EQ(texted, QStringList{"555-0177"});
    EXPECT_THAT(app.all_words().toStdString(), HasSubstr("No details in the text"));
    go(app, {"Text again"});
    EXPECT_EQ(texted.size(), 2);
    EXPECT_TRUE(dialed.isEmpty());
    ASSERT_TRUE(app.write("A few words", "hello, from Sam"));
    go(app, {"No answer yet"});
    EXPECT_THAT(app.all_words().toStdString(), HasSubstr("Saved. Again Monday, 15:00."));
  });
  expect_logged(Channel::text, ContactResult::no_answer, NextStep::try_again, "2026-11-23T15:00-05:00");
  EXPECT_EQ(logged().words, "hello, from Sam");
  const auto next = read_by_the_next_peer();
  EXPECT_THAT(next, HasSubstr("Fri 08:03 · Text: no answer\n“hello, from Sam”"));
  EXPECT_THAT(next, HasSubstr("Next: Monday, 15:00"));
  expect_nothing_told_to_police();
}

TEST_F(PeerOutcome, GoingToSeeSomebodyWhoIsNotThereIsTriedAgainAtTheirTime) {
  ana({{Channel::call, "555-0167", "", true}, {Channel::no_phone, "bus stop on 5th", "after 5", false}});
  at("peer", [](OfficerApp& app) {
    QStringList dialed;
    QObject::connect(&app.session(), &gui::Session::dialed, [&](const QString& to) { dialed << to; });
    go(app, {"Ana", "Go see"});
    EXPECT_THAT(app.all_words().toStdString(), HasSubstr("Go see · bus stop on 5th"));
    EXPECT_TRUE(dialed.isEmpty());
    go(app, {"Not there"});
  });
  expect_logged(Channel::visit, ContactResult::no_answer, NextStep::try_again, "2026-11-23T17:30-05:00");
  EXPECT_THAT(read_by_the_next_peer(), HasSubstr("Go see: not there"));
  expect_nothing_told_to_police();
}

TEST_F(PeerOutcome, SomeoneElseAnsweredSaysSoAndNotWho) {
  ana({{Channel::call, "555-0167", "", false}});
  at("peer", [](OfficerApp& app) {
    go(app, {"Ana", "Call"});
    EXPECT_THAT(app.all_words().toStdString(), HasSubstr("Do not leave a message"));
    go(app, {"Someone else answered"});
  });
  expect_logged(Channel::call, ContactResult::someone_else, NextStep::try_again, "2026-11-23T15:00-05:00");
  EXPECT_EQ(known("peer").handoff, views::Handoff::deferred) << "somebody else is not her";
  const auto next = read_by_the_next_peer();
  EXPECT_THAT(next, HasSubstr("Call: someone else answered"));
  EXPECT_THAT(next, HasSubstr("Do not leave a message"));
  expect_nothing_told_to_police();
}

TEST_F(PeerOutcome, AWrongNumberIsKeptBesideItAndTheOtherWayIsThere) {
  ana({{Channel::call, "555-0167", "", true}, {Channel::visit, "the mill", "", false}});
  sam({"Ana", "Call", "Wrong number"});
  expect_logged(Channel::call, ContactResult::wrong_number, NextStep::try_again, "2026-11-23T15:00-05:00");
  ASSERT_TRUE(known("peer").ways);
  EXPECT_EQ(known("peer").ways->ways.size(), 2u) << "what she gave is gone";
  at("colleague", [](OfficerApp& app) {
    ASSERT_TRUE(app.tap("Ana"));
    EXPECT_THAT(app.all_words().toStdString(), HasSubstr("Call: wrong number"));
    EXPECT_TRUE(app.can_touch("Go see"));
  });
  expect_nothing_told_to_police();
}

TEST_F(PeerOutcome, WhenToTryAgainIsPickedOrTyped) {
  ana({{Channel::call, "555-0167", "noon", true}});
  at("peer", [](OfficerApp& app) {
    go(app, {"Ana", "Call", "If not reached: again Monday, 12:30", "Wed 25"});
    ASSERT_TRUE(app.write("Another time", "11:15"));
    go(app, {"Done", "No answer"});
    EXPECT_THAT(app.all_words().toStdString(), HasSubstr("Saved. Again Wednesday, 11:15."));
  });
  expect_logged(Channel::call, ContactResult::no_answer, NextStep::try_again, "2026-11-25T11:15-05:00");
}

// --- reached ---

TEST_F(PeerOutcome, ReachedBeginsWithTheFirstLineInHerLanguageAndBooksAMeeting) {
  ana({{Channel::call, "555-0167", "", true}});
  at("peer", [](OfficerApp& app) {
    go(app, {"Ana", "Call", "Reached"});
    const auto words = app.all_words().toStdString();
    EXPECT_THAT(words, HasSubstr("Soy Sam, de Harbor Outreach. No soy policía. ¿Es buen momento?"));
    EXPECT_THAT(words, HasSubstr("I'm Sam from Harbor Outreach, not the police. Is now a good time?"));
    EXPECT_THAT(words, Not(HasSubstr("December"))) << "her date before she was asked what she wants";
    go(app, {"Wants to meet", "Just meet", "Book Monday, 10:00"});
    EXPECT_THAT(app.all_words().toStdString(), HasSubstr("Saved. Booked Monday, 10:00."));
  });
  expect_logged(Channel::call, ContactResult::reached, NextStep::meet, "2026-11-23T10:00-05:00");
  const auto one = known("colleague");
  EXPECT_EQ(one.handoff, views::Handoff::first_contact_made);
  EXPECT_EQ(one.intake, views::Intake::none) << "just meeting is no intake";
  EXPECT_THAT(read_by_the_next_peer(), HasSubstr("Next: Monday, 10:00"));
  expect_nothing_told_to_police();
}

TEST_F(PeerOutcome, NotNowAsksWhenAndSaysHerDateOnce) {
  ana({{Channel::call, "555-0167", "", true}});
  at("peer", [](OfficerApp& app) {
    go(app, {"Ana", "Call", "Reached", "Not now"});
    const auto words = app.all_words().toStdString();
    EXPECT_THAT(words, HasSubstr("When may I try again?"));
    EXPECT_THAT(words, HasSubstr("It is your choice."));
    EXPECT_THAT(words, HasSubstr("4 de diciembre"));
    EXPECT_EQ(app.all_words().split(" | ").count("Monday"), 1) << "the same day is offered twice: " << words;
    go(app, {"Monday"});
    EXPECT_THAT(app.all_words().toStdString(), HasSubstr("Saved. Again Monday, 8:03."));
  });
  expect_logged(Channel::call, ContactResult::reached, NextStep::not_now, "2026-11-23T08:03-05:00");
  expect_nothing_told_to_police();
  at("colleague", [](OfficerApp& app) {
    go(app, {"Ana", "Call", "Reached", "Not now"});
    const auto words = app.all_words().toStdString();
    EXPECT_THAT(words, HasSubstr("When may I try again?"));
    EXPECT_THAT(words, Not(HasSubstr("diciembre"))) << "her date is said a second time";
    go(app, {"They will get in touch"});
  });
  const auto contact = logged(2);
  EXPECT_EQ(contact.next, NextStep::not_now);
  EXPECT_EQ(contact.next_at, "");
  expect_nothing_told_to_police();
}

TEST_F(PeerOutcome, NoThanksLeavesTheDoorOpenAndNobodyIsTold) {
  ana({{Channel::call, "555-0167", "", true}});
  at("peer", [](OfficerApp& app) {
    go(app, {"Ana", "Call", "Reached", "No thanks"});
    EXPECT_THAT(app.all_words().toStdString(), HasSubstr("Saved. The door stays open."));
  });
  expect_logged(Channel::call, ContactResult::reached, NextStep::no_thanks, "");
  const auto one = known("peer");
  EXPECT_EQ(one.participant, views::Participant::prospect);
  EXPECT_EQ(one.release, views::Release::in_force);
  EXPECT_EQ(one.clock, views::IntakeClock::running) << "no thanks to Sam is no word to police";
  expect_nothing_told_to_police();
  at("colleague", [](OfficerApp& app) {
    EXPECT_TRUE(app.sees("Ana"));
    EXPECT_THAT(app.all_words().toStdString(), HasSubstr("Nobody to reach now."));
    EXPECT_THAT(app.all_words().toStdString(), HasSubstr("The door stays open"));
    go(app, {"Ana"});
    EXPECT_TRUE(app.can_touch("Ana got in touch with us"));
    EXPECT_TRUE(app.can_touch("Intake is done"));
  });
}

TEST_F(PeerOutcome, WhoeverGetsInTouchHerselfIsReached) {
  ana({{Channel::no_phone, "bus stop on 5th", "", false}});
  at("peer", [](OfficerApp& app) {
    go(app, {"Ana", "Ana got in touch with us", "Back"});
    EXPECT_TRUE(app.can_touch("Reached"));
    EXPECT_FALSE(app.can_touch("Call again")) << "there is no number";
    go(app, {"Reached", "Wants to meet", "Book Monday, 10:00"});
  });
  expect_logged(Channel::call, ContactResult::reached, NextStep::intake_booked, "2026-11-23T10:00-05:00");
  EXPECT_EQ(known("peer").intake, views::Intake::scheduled);
  expect_nothing_told_to_police();
}

TEST_F(PeerOutcome, WhoeverStopsTheReleaseIsToldOfToNobodyAfterwards) {
  ana({{Channel::call, "555-0167", "", true}});
  sam({"Ana", "Ana's release", "They want to stop it", "Stop the release"});
  EXPECT_EQ(known("colleague").release, views::Release::revoked);
  EXPECT_TRUE(known("officer").consent_ended);
  at("officer", [](OfficerApp& app) {
    go(app, {"1 word from the program", "Ana"});
    EXPECT_THAT(app.all_words().toStdString(), HasSubstr("The program can no longer tell you about this."));
  });
  at("peer", [](OfficerApp& app) {
    go(app, {"Ana", "Intake is done"});
    EXPECT_THAT(app.all_words().toStdString(), HasSubstr("Nothing goes to Pine County Police"));
    go(app, {"Intake is done"});
  });
  EXPECT_EQ(known("peer").participant, views::Participant::active);
  EXPECT_EQ(known("officer").hold, views::Hold::held)
      << "police read of intake after the release was stopped";
}

// --- the window has closed ---

TEST_F(PeerOutcome, WhoeverChoseNotIsReportedInTheSameWordsAsWhoeverWasNotReached) {
  refer("Ana", {{Channel::call, "555-0167", "", true}});
  refer("Lou", {{Channel::call, "555-0181", "", true}});
  town.clock.ms += 15LL * 24 * 60 * 60 * 1000;
  sam({"Ana", "The intake window has closed", "They chose not to, for now"});
  sam({"Lou", "The intake window has closed", "We did not reach them"});
  std::vector<std::string> told;
  at("officer", [&](OfficerApp& app) {
    for (const char* name : {"Ana", "Lou"}) {
      go(app, {"2 words from the program", name});
      told.push_back(app.all_words().replace(name, "her").toStdString());
      go(app, {"Back", "Back"});
    }
  });
  ASSERT_EQ(told.size(), 2u);
  EXPECT_EQ(told[0], told[1]) << "police can tell who chose not to";
  EXPECT_THAT(told[0], HasSubstr("The intake window has closed. What happens next is your decision."));
  const facts::IntakeOutcome reasons[] = {facts::IntakeOutcome::chose_not, facts::IntakeOutcome::not_reached};
  for (std::size_t i : {0u, 1u}) {
    const auto here = known("colleague", i), there = known("officer", i);
    EXPECT_EQ(here.not_completed_reason, reasons[i]);
    EXPECT_EQ(here.intake, views::Intake::not_completed);
    EXPECT_EQ(here.participant, views::Participant::prospect);
    EXPECT_EQ(there.hold, views::Hold::returned_to_officer);
    EXPECT_FALSE(there.not_completed_reason) << "the reason left outreach";
  }
}

TEST_F(PeerOutcome, WhoeverChoseNotMayStillComeAndTheChargeIsGivenUp) {
  refer("Ana", {{Channel::call, "555-0167", "", true}});
  town.clock.ms += 15LL * 24 * 60 * 60 * 1000;
  sam({"Ana", "The intake window has closed", "They chose not to, for now"});
  at("colleague", [](OfficerApp& app) {
    go(app, {"Ana"});
    EXPECT_FALSE(app.can_touch("The intake window has closed"));
    go(app, {"Ana's date"});
    EXPECT_THAT(app.all_words().toStdString(), HasSubstr("They can still come. The door stays open."));
  });
  sam({"Ana", "Intake is done", "Intake is done"});
  EXPECT_EQ(known("officer").hold, views::Hold::released);
  EXPECT_EQ(known("colleague").participant, views::Participant::active);
}

}  // namespace
}  // namespace leadline::night
