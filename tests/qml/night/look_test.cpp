// What the glass looks like, and what a touched number does, on the pad before any PIN.
#include <sys/stat.h>

#include <QTest>

#include "app/gui/calls.h"
#include "core/base/json.h"
#include "tests/qml/night/officer_app.h"
#include "tests/qml/night/stage.h"

namespace leadline::night {
namespace {

using testing::HasSubstr;

QDateTime at_hour(int hour, int minute = 0) { return {QDate(2026, 11, 20), QTime(hour, minute)}; }

class OfficerLook : public testing::Test {
 protected:
  void SetUp() override { found_with_criteria(town); }
  void TearDown() override { town.devices.clear(); }

  // The local time of this machine, whatever its zone.
  void at_local(const QDateTime& local) { town.clock.ms = local.toMSecsSinceEpoch(); }
  std::string folder() { return town.at("officer").path; }
  void pad(const std::function<void(OfficerApp&)>& act) {
    town.devices.erase("officer");
    OfficerApp app(town.at("officer"), town.clock, town.random);
    act(app);
  }
  Result<gui::LookChoice> kept() { return gui::read_look(folder()); }

  device::testing::Town town;
};

TEST_F(OfficerLook, TheLightGoesByTheClock) {
  EXPECT_EQ(gui::light_at(at_hour(5, 59)), "night");
  EXPECT_EQ(gui::light_at(at_hour(6)), "day");
  EXPECT_EQ(gui::light_at(at_hour(19, 59)), "day");
  EXPECT_EQ(gui::light_at(at_hour(20)), "night");
  at_local(at_hour(2, 4));
  pad([](OfficerApp& app) { EXPECT_EQ(app.session().theme, "night"); });
  at_local(at_hour(12));
  pad([](OfficerApp& app) { EXPECT_EQ(app.session().theme, "day"); });
}

TEST_F(OfficerLook, WhatIsChosenHoldsAtOnceAndAfterARestart) {
  at_local(at_hour(12));
  pad([](OfficerApp& app) {
    for (const char* words : {"Light", "Night", "Left", "Larger buttons, for gloves", "Done"})
      ASSERT_TRUE(app.tap(words)) << words << ": " << app.all_words().toStdString();
    EXPECT_EQ(app.session().theme, "night");
    EXPECT_EQ(app.session().hand, "left");
    EXPECT_TRUE(app.session().glove);
    ASSERT_TRUE(app.tap("Español"));
    EXPECT_TRUE(app.sees("Luz")) << app.all_words().toStdString();
  });
  ASSERT_TRUE(kept());
  EXPECT_EQ(*kept(), (gui::LookChoice{"night", "left", "es", true}));
  gui::Session again;
  const gui::Look look(folder(), town.clock, again);
  EXPECT_EQ(again.theme, "night");
  EXPECT_EQ(again.hand, "left");
  EXPECT_EQ(again.language(), "es");
  EXPECT_TRUE(again.glove);
  again.speak("en");
}

TEST_F(OfficerLook, TheKeyboardTypesThePinAfterTheSheetHasClosed) {
  pad([](OfficerApp& app) {
    for (const char* words : {"Light", "Done"}) ASSERT_TRUE(app.tap(words)) << words;
    app.letter('4');
    const auto* page = qobject_cast<gui::PinPage*>(app.session().page());
    ASSERT_NE(page, nullptr);
    EXPECT_EQ(page->entered(), 1);
  });
}

TEST_F(OfficerLook, WhatTheAppWasStartedWithIsNotKept) {
  at_local(at_hour(12));
  {
    gui::Session session;
    gui::Look look(folder(), town.clock, session);
    look.wear({"night", "right", "en", false});
    EXPECT_EQ(session.theme, "night");
    Q_EMIT look.glovePicked(true);
    EXPECT_EQ(session.theme, "night");
    EXPECT_EQ(session.hand, "right");
  }
  ASSERT_TRUE(kept());
  EXPECT_EQ(*kept(), (gui::LookChoice{{}, {}, {}, true}));
}

TEST_F(OfficerLook, ADamagedChoiceIsNoneAndTheGlassComesUp) {
  at_local(at_hour(2));
  for (const char* bad : {"", "{", "[]", R"({"light":"red"})", R"({"hand":3})", R"({"glove":"yes"})", "\xff"}) {
    ASSERT_TRUE(write_file(folder() + "/look", bytes_of(bad)));
    EXPECT_FALSE(kept()) << bad;
    pad([](OfficerApp& app) { EXPECT_EQ(app.session().theme, "night"); });
  }
}

TEST_F(OfficerLook, AChoiceThatTheDiskDoesNotTakeHoldsAndIsSaid) {
  at_local(at_hour(12));
  ASSERT_EQ(::mkdir((folder() + "/look").c_str(), 0700), 0);
  pad([](OfficerApp& app) {
    for (const char* words : {"Light", "High contrast"}) ASSERT_TRUE(app.tap(words)) << words;
    EXPECT_EQ(app.session().theme, "contrast");
    EXPECT_TRUE(QTest::qWaitFor([&] { return !app.session().look->problem.isEmpty(); }));
    EXPECT_THAT(app.all_words().toStdString(), HasSubstr(app.session().look->problem.toStdString()));
  });
}

TEST_F(OfficerLook, ANumberThatIsNotDialedIsShownLarge) {
  facts::ProgramPublished settings = device::testing::settings();
  settings.crisis_phone = "555-0101 or 555-0102";
  ASSERT_TRUE(device::write_porch(town.at("officer"), settings, town.random));
  platform::FakeDialer dialer;
  pad([&](OfficerApp& app) {
    gui::place_calls(app.session(), dialer);
    ASSERT_TRUE(app.tap("Crisis team, 24 h")) << app.all_words().toStdString();
    EXPECT_THAT(app.all_words().toStdString(), HasSubstr("This device cannot dial it as it is written"));
    EXPECT_THAT(app.all_words().toStdString(), HasSubstr("The call was not made | "));
    ASSERT_TRUE(app.tap("Close"));
    dialer.missing = true;
    ASSERT_TRUE(app.tap("Harbor Outreach"));
    EXPECT_THAT(app.all_words().toStdString(), HasSubstr("Nothing on this device makes calls"));
    ASSERT_TRUE(app.tap("Close"));
    Q_EMIT app.session().texted("555-0142 ext. 4");
    EXPECT_TRUE(app.sees("Close"));
    EXPECT_THAT(app.all_words().toStdString(), HasSubstr("The text was not sent"));
    app.session().show(new gui::PinPage);  // the device is locked, and somebody else takes it up
    EXPECT_TRUE(QTest::qWaitFor([&] { return !app.can_touch("Close"); }));
    EXPECT_THAT(app.all_words().toStdString(), Not(HasSubstr("ext. 4")));
  });
  pad([&](OfficerApp& app) {
    gui::place_calls(app.session(), dialer);
    dialer.missing = false;
    ASSERT_TRUE(app.tap("Harbor Outreach"));
    EXPECT_THAT(app.all_words().toStdString(), Not(HasSubstr("The call was not made")));
  });
  EXPECT_THAT(dialer.dialed, testing::ElementsAre("tel:5550142"));
}

}  // namespace
}  // namespace leadline::night
