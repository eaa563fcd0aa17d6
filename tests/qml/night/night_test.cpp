// The night referral by thumb: the shipped screens over a real device, offscreen; and the same with SIGKILL
// after every tap.
#include <gtest/gtest.h>
#include <signal.h>

#include <QGuiApplication>
#include <algorithm>

#include "tests/qml/night/kills.h"
#include "tests/qml/night/script.h"
#include "tests/qml/night/stage.h"

namespace leadline::night {
namespace {

using device::testing::Town;

void expect_the_night(Town& town) {
  town.open("officer");
  town.sync_all();
  const auto there = town.device("officer").views().referrals();
  const auto here = town.device("peer").views().referrals();
  ASSERT_TRUE(there && here);
  std::vector<views::Referral> made;
  for (const auto& one : *there) {
    if (one.made) made.push_back(one);
  }
  ASSERT_EQ(made.size(), 1u);
  const auto& officer = made.front();
  EXPECT_EQ(officer.hold, views::Hold::held);
  EXPECT_EQ(officer.handoff, views::Handoff::deferred);
  EXPECT_EQ(officer.release, views::Release::in_force);
  EXPECT_EQ(officer.charge->charge, "loitering");
  EXPECT_EQ(officer.due_at, "2026-12-04T17:00-05:00");
  EXPECT_EQ(officer.person->name, "Ana");
  EXPECT_FALSE(officer.ways.has_value()) << "police can read how to reach her";
  EXPECT_EQ(officer.screening->outcome, "eligible");
  EXPECT_TRUE(town.device("officer").journal().drafts()->empty());
  ASSERT_EQ(here->size(), 1u);
  const auto& peer = here->front();
  ASSERT_TRUE(peer.ways.has_value());
  EXPECT_EQ(peer.ways->chosen_name, "Ana");
  ASSERT_EQ(peer.ways->ways.size(), 1u);
  EXPECT_EQ(peer.ways->ways.front().value, "bus stop on 5th");
  EXPECT_FALSE(peer.charge.has_value());
}

TEST(OfficerNight, IsRecordedByThumb) {
  Town town;
  ASSERT_NO_FATAL_FAILURE(found_with_criteria(town));
  town.devices.erase("officer");
  int taps_to_yes = 0;
  {
    OfficerApp app(town.at("officer"), town.clock, town.random);
    app.type_pin(pin);
    for (const Tap& one : night_taps()) {
      ASSERT_TRUE(perform(one, app)) << "no \"" << one.words << "\" on " << app.page().toStdString() << ": "
                                     << app.all_words().toStdString();
      if (std::string(one.shown) == "2 of 2") taps_to_yes = app.taps();
    }
    EXPECT_EQ(app.page().toStdString(), "OfficerHomeScreen") << app.all_words().toStdString();
    EXPECT_TRUE(app.sees("Undo"));
    EXPECT_LE(taps_to_yes, 14);
    EXPECT_LE(app.taps(), 27);
    std::printf("taps: %d to Yes, %d in all\n", taps_to_yes, app.taps());
  }
  expect_the_night(town);
}

TEST(OfficerNight, UndoTakesTheLastPageBack) {
  Town town;
  ASSERT_NO_FATAL_FAILURE(found_with_criteria(town));
  town.devices.erase("officer");
  OfficerApp app(town.at("officer"), town.clock, town.random);
  app.type_pin(pin);
  for (const Tap& one : night_taps()) ASSERT_TRUE(perform(one, app)) << one.words;
  ASSERT_TRUE(app.tap("Undo"));
  EXPECT_EQ(app.page().toStdString(), "NameScreen") << app.all_words().toStdString();
}

TEST(OfficerNight, SurvivesSigkillAtAnyTap) {
  Town town;
  ASSERT_NO_FATAL_FAILURE(found_with_criteria(town));
  ASSERT_NO_FATAL_FAILURE(play_with_kills(town, "night"));
  expect_the_night(town);
}

// --- SIGKILL between two letters: what the field called saved is there
// -------------------------------------------------

constexpr std::string_view typed_name = "Ana-Lucia";

// The app resumes at the name, types letter by letter and says in `told` what the field calls saved; right
// after the next letter it is killed.
int play_letters(const std::string& folder, std::size_t letters, const std::string& told) {
  crypto::SystemRandom random;
  device::testing::HandClock clock;
  auto secret = device::read_secret_file(folder + "/secret");
  if (!secret) return not_unlocked;
  OfficerApp app({folder, std::move(*secret), nullptr}, clock, random);
  app.type_pin(pin);
  if (!app.tap("Unfinished: they said yes")) return not_resumed;
  if (!app.select("Name")) return not_due;
  QString typed;
  for (std::size_t i = 0; i < letters; ++i) {
    typed += QChar(typed_name[i]);
    app.letter(typed.back());
    if (!app.keeps("Name", typed)) return not_made;
    if (!write_file(told, bytes_of(typed.toStdString()))) return not_made;
  }
  app.letter(QChar(typed_name[letters]));
  ::kill(::getpid(), SIGKILL);
  return done;
}

TEST(OfficerNight, ASavedLetterSurvivesSigkill) {
  Town town;
  ASSERT_NO_FATAL_FAILURE(found_with_criteria(town));
  town.devices.erase("officer");
  const std::string folder = town.at("officer").path, told = folder + "/../told";
  const auto& taps = night_taps();
  const auto name = static_cast<std::size_t>(
      std::ranges::find_if(taps, [](const Tap& tap) { return std::string(tap.page) == "NameScreen"; }) -
      taps.begin());
  int code = 0;
  ASSERT_EQ(run(folder, script_of("night").first_answer, name - 1, false, code, "night"), QProcess::CrashExit)
      << "exit " << code;
  std::size_t steps = 0;
  const bool all = qEnvironmentVariableIsSet("LEADLINE_SOAK");
  for (std::size_t letters = 1; letters < typed_name.size(); letters += all ? 1 : 4) {
    SCOPED_TRACE("after " + std::to_string(letters) + " letters");
    QProcess app;
    app.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    app.start(QCoreApplication::applicationFilePath(),
              {"--letters", QString::fromStdString(folder), QString::number(letters),
               QString::fromStdString(told)});
    ASSERT_TRUE(app.waitForFinished(60'000));
    ASSERT_EQ(app.exitStatus(), QProcess::CrashExit) << "exit " << app.exitCode();
    town.open("officer");
    const auto drafts = device::EncounterDraft::all(town.device("officer").journal());
    const auto rows = town.device("officer").journal().drafts();
    ASSERT_TRUE(drafts && rows);
    ASSERT_EQ(drafts->size(), 1u);
    const auto saved = read_file(told);
    ASSERT_TRUE(saved);
    EXPECT_EQ(*saved, typed_name.substr(0, letters));
    const std::string kept = drafts->front().state().value("name", "");
    EXPECT_TRUE(kept.starts_with(*saved) && typed_name.starts_with(kept))
        << "saved " << *saved << ", kept " << kept;
    if (steps > 0) {
      EXPECT_LE(rows->size(), steps + 1) << "the letters of a field are one step";
    }
    steps = rows->size();
    town.devices.erase("officer");
  }
}

}  // namespace
}  // namespace leadline::night

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
  QGuiApplication app(argc, argv);
  const QStringList arguments = app.arguments();
  if (arguments.value(1) == "--play") {
    return leadline::night::play(arguments.value(2).toStdString(), arguments.value(3).toULongLong(),
                                 arguments.value(4).toULongLong(), arguments.value(5) == "at-once",
                                 arguments.value(6).toStdString());
  }
  if (arguments.value(1) == "--letters")
    return leadline::night::play_letters(arguments.value(2).toStdString(), arguments.value(3).toULongLong(),
                                         arguments.value(4).toStdString());
  if (arguments.value(1) == "--grant") return leadline::night::play_grant(arguments.value(2).toStdString());
  testing::InitGoogleTest(&argc, argv);
  return RUN_ALL_TESTS();
}
