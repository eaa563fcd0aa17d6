// The district attorney's decision and a device that was off or killed in between: what was decided about one
// thing is never recorded over another.
#include <signal.h>

#include <QCoreApplication>
#include <QProcess>

#include "core/authoring/draft.h"
#include "core/commands/exceptions.h"
#include "tests/qml/night/kills.h"
#include "tests/qml/night/offices.h"

namespace leadline::night {

// In a child: the prosecutor grants, and the app is killed within the ten seconds.
int play_grant(const std::string& folder) {
  crypto::SystemRandom random;
  device::testing::HandClock clock;
  auto secret = device::read_secret_file(folder + "/secret");
  if (!secret) return not_unlocked;
  OfficerApp app({folder, std::move(*secret), nullptr}, clock, random);
  app.type_pin(pin);
  if (!app.fill("Your name", "R. Vega")) return not_unlocked;
  for (const char* one : {"Done", "Loitering", "Grant"})
    if (!app.tap(one)) return not_made;
  if (!app.sees("Undo")) return not_due;
  ::kill(::getpid(), SIGKILL);
  return done;
}

namespace {

class ProsecutorDecides : public Offices {
 protected:
  void SetUp() override {
    Offices::SetUp();
    ASSERT_NO_FATAL_FAILURE(ask());
    town.enroll("designee", disclosure::Role::prosecutor, "da");
    town.sync_all();
  }
  void grant_and_be_killed() {
    town.devices.erase("prosecutor");
    QProcess app;
    app.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    app.start(QCoreApplication::applicationFilePath(),
              {"--grant", QString::fromStdString(town.at("prosecutor").path)});
    ASSERT_TRUE(app.waitForFinished(60'000));
    ASSERT_EQ(app.exitStatus(), QProcess::CrashExit) << "exit " << app.exitCode();
    town.open("prosecutor");
    ASSERT_EQ(town.device("prosecutor").journal().drafts()->size(), 1u) << "the decision is not kept";
  }
  void designee_says(facts::ExceptionDecision decision) {
    auto& designee = town.device("designee");
    const auto request = only_case(town, "designee");
    const auto facts = commands::decide_exception(request, decision, facts::Decider::designee,
                                                  commands::before_deciding(request),
                                                  DraftId::random(town.random), *designee.scene("L. Ode"));
    ASSERT_TRUE(facts);
    ASSERT_TRUE(designee.record(*facts));
    town.sync_all();
  }
  bool waits() { return !town.device("prosecutor").journal().drafts()->empty(); }
};

TEST_F(ProsecutorDecides, KilledBeforeItCountsItCountsAtTheNextUnlock) {
  ASSERT_NO_FATAL_FAILURE(grant_and_be_killed());
  at("prosecutor", [](OfficerApp& app) { EXPECT_TRUE(app.sees("Loitering")); });
  EXPECT_EQ(only_case(town, "officer").exception, views::Exception::granted);
  EXPECT_FALSE(waits());
}

TEST_F(ProsecutorDecides, ANewerAnswerIsNotOverruledByOneThatWaited) {
  ASSERT_NO_FATAL_FAILURE(grant_and_be_killed());
  ASSERT_NO_FATAL_FAILURE(designee_says(facts::ExceptionDecision::not_granted));
  at("prosecutor", [](OfficerApp& app) {
    ASSERT_TRUE(app.tap("Loitering"));
    EXPECT_THAT(app.all_words().toStdString(), testing::HasSubstr("Two answers came that do not agree"));
    EXPECT_TRUE(app.sees("Grant")) << "nobody can settle it here";
  });
  const auto officer = only_case(town, "officer");
  EXPECT_EQ(officer.exception, views::Exception::requested) << "one of two answers was chosen unread";
  ASSERT_EQ(officer.conflicts.size(), 1u);
  EXPECT_FALSE(waits());
}

TEST_F(ProsecutorDecides, TheSameFromTwoIsOne) {
  ASSERT_NO_FATAL_FAILURE(grant_and_be_killed());
  ASSERT_NO_FATAL_FAILURE(designee_says(facts::ExceptionDecision::granted));
  at("prosecutor", [](OfficerApp& app) { EXPECT_TRUE(app.sees("Loitering")); });
  EXPECT_EQ(only_case(town, "officer").exception, views::Exception::granted);
  EXPECT_FALSE(waits());
}

TEST_F(ProsecutorDecides, GrantedAgainItEndsAndMayStillBeChanged) {
  ASSERT_NO_FATAL_FAILURE(answer("Grant"));
  at("prosecutor", [](OfficerApp& app) {
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Loitering", "Change the decision", "Grant"}));
  });
  at("prosecutor", [](OfficerApp& app) {
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Loitering", "Change the decision", "Not this time"}));
  });
  at("prosecutor", [](OfficerApp& app) { EXPECT_TRUE(app.sees("Loitering")); });
  EXPECT_EQ(only_case(town, "officer").exception, views::Exception::not_granted);
  EXPECT_FALSE(waits());
}

// A set without a criterion on history, under which a request says what is not met; and a newer one that
// words it otherwise.
class ProsecutorReads : public Offices {
 protected:
  void publish(const char* version, const char* effective, const char* lives_here) {
    const std::string assets = std::string(LEADLINE_SOURCE_DIR) + "/assets/";
    auto draft = authoring::Draft::begin({*read_file(assets + "criteria/nc-handbook-2024.json"), {}});
    for (const Json& edit : {Json{{"do", "remove_criterion"}, {"criterion", "history"}},
                             Json{{"do", "head"}, {"of", "version"}, {"value", version}},
                             Json{{"do", "words"},
                                  {"criterion", "residency"},
                                  {"of", "statement"},
                                  {"language", "en"},
                                  {"value", lives_here}}})
      ASSERT_TRUE(draft->apply(edit));
    Json document = *parse_json(draft->bytes(), "draft");
    // The others are of the set with the criterion.
    auto& examples = document["examples"];
    const auto of_today = std::ranges::find(examples, "Danger to others now",
                                            [](const Json& each) { return each["name"].get<std::string>(); });
    ASSERT_NE(of_today, examples.end());
    examples = Json::array({*of_today});
    const auto published =
        town.device("coordinator")
            .publish_criteria(
                document.dump(),
                [&](std::string_view name) { return read_file(assets + "tables/" + std::string(name)); },
                effective);
    ASSERT_TRUE(published) << describe(published.error());
    town.sync_all();
  }
};

TEST_F(ProsecutorReads, WhatIsNotMetInTheWordsThatItWasAskedUnder) {
  ASSERT_NO_FATAL_FAILURE(publish("2026.1", "2026-01-01", "Lives on this side of the river"));
  ASSERT_NO_FATAL_FAILURE(ask());
  ASSERT_NO_FATAL_FAILURE(publish("2026.2", "2026-02-01", "Lives or works in Pine County"));
  at("prosecutor", [](OfficerApp& app) {
    ASSERT_TRUE(app.fill("Your name", "R. Vega"));
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Done", "Loitering"}));
    const auto words = app.all_words().toStdString();
    EXPECT_THAT(words, testing::HasSubstr("Lives on this side of the river"));
    EXPECT_THAT(words, testing::HasSubstr("Criteria: version 2026.1"));
    EXPECT_THAT(words, testing::Not(testing::HasSubstr("Lives or works in Pine County")));
  });
}

}  // namespace
}  // namespace leadline::night
