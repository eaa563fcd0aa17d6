// The words on the turned glass, read aloud to her who asks for it, and to nobody who does not.
#include "app/gui/officer/turned_pages.h"
#include "app/gui/reading.h"
#include "tests/qml/night/offices.h"

namespace leadline::night {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

constexpr auto read_aloud = "Read aloud (others may hear)";
constexpr auto read_aloud_es = "Leer en voz alta (otros pueden oír)";

class OfficerReads : public Offices {
 protected:
  // The turned glass with the offer on it.
  void offer(const std::function<void(OfficerApp&)>& act) {
    town.devices.erase("officer");
    OfficerApp app(town.at("officer"), town.clock, town.random);
    gui::lend_voice(app.session(), voice, speaker);
    app.type_pin(pin);
    ASSERT_NO_FATAL_FAILURE(tap_all(app, eligible));
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Make the offer"}));
    ASSERT_EQ(app.page(), "OfferScreen");
    act(app);
  }
  gui::Voice voice;
  platform::FakeSpeaker speaker;
};

TEST_F(OfficerReads, WhatStandsThereWhereTheMachineHasHerLanguage) {
  offer([this](OfficerApp& app) {
    EXPECT_FALSE(app.can_touch(read_aloud)) << "no voice";
    speaker.has({"es"});
    EXPECT_FALSE(app.can_touch(read_aloud)) << "another language's";
    speaker.has({"en", "es"});
    EXPECT_THAT(speaker.said, IsEmpty()) << "nothing is read that nobody asked for";
    ASSERT_TRUE(app.tap(read_aloud));
    ASSERT_EQ(speaker.said.size(), 1u);
    const auto* page = qobject_cast<gui::OfferPage*>(app.session().page());
    EXPECT_EQ(speaker.said[0], std::pair(std::string("en"), page->text.toStdString()));
    EXPECT_THAT(speaker.said[0].second, HasSubstr("It is your choice."));
    ASSERT_TRUE(app.tap("Stop reading"));
    EXPECT_FALSE(speaker.speaking());
    ASSERT_TRUE(app.tap("Español"));
    ASSERT_TRUE(app.tap(read_aloud_es));
    EXPECT_EQ(speaker.said.at(1).first, "es");
    EXPECT_THAT(speaker.said.at(1).second, HasSubstr("Usted decide."));
    speaker.come_to_the_end();
    EXPECT_TRUE(app.sees(read_aloud_es));
    speaker.loses_its_voices();  // a voice that has gone takes its button along, and the words stay
    ASSERT_TRUE(app.tap(read_aloud_es));
    EXPECT_FALSE(app.can_touch(read_aloud_es));
    EXPECT_TRUE(app.can_touch("Siguiente"));
  });
}

TEST_F(OfficerReads, EndsWithTheWordsThatItReads) {
  speaker.has({"en", "es"});
  offer([this](OfficerApp& app) {
    ASSERT_TRUE(app.tap(read_aloud));
    ASSERT_TRUE(app.tap("Next"));
    EXPECT_FALSE(speaker.speaking()) << "another page";
    ASSERT_TRUE(app.tap(read_aloud));
    EXPECT_THAT(speaker.said.at(1).second, HasSubstr("police will not file this charge"));
    ASSERT_TRUE(app.tap("Stop reading"));
    speaker.is_slow();
    ASSERT_TRUE(app.tap(read_aloud));
    ASSERT_TRUE(app.tap("Stop reading")) << "also before it has begun";
    speaker.begins();
    EXPECT_FALSE(speaker.speaking());
    ASSERT_TRUE(app.tap(read_aloud));
    ASSERT_TRUE(app.tap("Español"));
    speaker.begins();
    EXPECT_FALSE(speaker.speaking()) << "another language";
    ASSERT_TRUE(app.tap("English"));
    ASSERT_TRUE(app.tap(read_aloud));
    ASSERT_TRUE(app.tap("Yes"));
    speaker.begins();
    EXPECT_FALSE(speaker.speaking()) << "she has answered";
    EXPECT_FALSE(app.can_touch(read_aloud));
    ASSERT_TRUE(app.hold("Hold"));
    ASSERT_TRUE(app.tap("Yes"));
    ASSERT_EQ(app.page(), "ReleaseScreen");
    ASSERT_TRUE(app.tap(read_aloud));
    for (const char* words : {"You choose what is shared:", "may give Harbor Outreach my name",
                              "whether intake is done by the date", "You can stop this at any time."})
      EXPECT_THAT(speaker.said.back().second, HasSubstr(words));
    ASSERT_TRUE(app.tap("Not now"));
    EXPECT_FALSE(speaker.speaking()) << "and the release is answered";
  });
}

}  // namespace
}  // namespace leadline::night
