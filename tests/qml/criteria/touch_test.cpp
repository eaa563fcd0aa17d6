// A change of the criteria by touch, from the coordinator's first tap to the officer's screening under it:
// the shipped screens over real devices and the server's own handler, offscreen.
#include <gtest/gtest.h>

#include <QDir>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

#include "app/device/screening_export.h"
#include "tests/qml/criteria/program.h"

namespace leadline::night {
namespace {

constexpr const char* old_statement = "7. No conviction on the list in the last 10 years";
constexpr const char* new_statement = "7. No conviction on the list in the last 5 years";
constexpr const char* screenings_file = "screenings-2024.1.jsonl";

// What `leadline screening export` writes on a law enforcement device, carried to the coordinator's: 24 who
// had to answer on their record, 16 who live in another place.
void put_screenings() {
  std::string lines;
  const auto add = [&lines](int count, bool resident) {
    Json answers{{"situation", "charge"}, {"immunity", "none"},   {"charge", "loitering"},
                 {"adult", true},         {"resident", resident}, {"seen_now", Json::array()},
                 {"use", "seen"}};
    if (resident) answers["history"] = "listed";
    for (int i = 0; i < count; ++i)
      lines +=
          Json{{"encounter", "2026-10-01"}, {"answers", answers}, {"groups", {{"gender", "woman"}}}}.dump() +
          "\n";
  };
  add(24, true);
  add(16, false);
  const QString folder = QDir::homePath() + "/Downloads";
  ASSERT_TRUE(QDir().mkpath(folder));
  ASSERT_TRUE(write_file((folder + "/" + screenings_file).toStdString(), bytes_of(lines)));
}

class ChangeOfCriteria : public CriteriaProgram {
 protected:
  static void rewrite(OfficerApp& app, const QString& object, const QString& words) {
    auto* entry = app.window().contentItem()->findChild<QQuickItem*>(object);
    ASSERT_NE(entry, nullptr) << object.toStdString();
    entry->forceActiveFocus();
    QTest::keyClick(&app.window(), Qt::Key_A, Qt::ControlModifier);
    for (const QChar letter : words) QTest::keyClick(&app.window(), letter.toLatin1());
    EXPECT_TRUE(QTest::qWaitFor([&] { return entry->property("value").toString() == words; }, 5000))
        << words.toStdString();
  }

  static void make_it_five(OfficerApp& app) {
    ASSERT_TRUE(touchable(app, "Change the criteria")) << app.all_words().toStdString();
    ASSERT_TRUE(app.tap("Change the criteria"));
    ASSERT_TRUE(app.tap(old_statement)) << app.all_words().toStdString();
    ASSERT_TRUE(reads(app, "To think about")) << app.all_words().toStdString();
    ASSERT_TRUE(app.tap("Look-back in years"));
    for (int i = 0; i < 5; ++i) ASSERT_TRUE(app.tap("Less")) << app.all_words().toStdString();
    ASSERT_TRUE(app.tap("Done"));
    ASSERT_TRUE(reads(app, new_statement)) << app.all_words().toStdString();
  }

  // The district attorney's device decides exceptions as well: criteria are one touch from its home, and
  // back.
  static void enter_as(const std::string& who, OfficerApp& app) {
    if (who != "attorney") return;
    ASSERT_TRUE(app.fill("Your name", "R. Vega"));
    ASSERT_TRUE(app.tap("Done"));
    ASSERT_TRUE(reads(app, "Nothing to decide now")) << app.all_words().toStdString();
    ASSERT_TRUE(app.tap("1 criteria version waits for your word")) << app.all_words().toStdString();
    ASSERT_EQ(app.page().toStdString(), "CriteriaHomeScreen");
    ASSERT_TRUE(app.tap("Back"));
    ASSERT_EQ(app.page().toStdString(), "ProsecutorHomeScreen");
    ASSERT_TRUE(app.tap("1 criteria version waits for your word"));
  }
  static void leave_as(const std::string& who, OfficerApp& app) {
    if (who != "attorney") {
      EXPECT_FALSE(app.can_touch("Back")) << "there is nothing behind this home";
      return;
    }
    ASSERT_TRUE(app.tap("Back"));
    EXPECT_EQ(app.page().toStdString(), "ProsecutorHomeScreen");
    EXPECT_TRUE(no_longer_reads(app, "waits for your word")) << app.all_words().toStdString();
    EXPECT_TRUE(touchable(app, "Criteria")) << app.all_words().toStdString();
  }

  static void look_at_what_if(OfficerApp& app) {
    ASSERT_NO_FATAL_FAILURE(put_screenings());
    ASSERT_TRUE(app.tap("The file"));
    ASSERT_TRUE(app.tap(screenings_file)) << app.all_words().toStdString();
    ASSERT_TRUE(app.tap("Count"));
    ASSERT_TRUE(reads(app, "From 2024.1 to 2024.2")) << app.all_words().toStdString();
    EXPECT_TRUE(reads(app, "Asked so far over another number of years")) << app.all_words().toStdString();
    EXPECT_FALSE(app.all_words().contains("Never asked so far")) << "it was asked";
    EXPECT_TRUE(reads(app, "A screening ends as soon as its outcome is certain")) << app.all_words().toStdString();
    ASSERT_TRUE(app.tap("Gender"));
    EXPECT_TRUE(reads(app, "Woman | Screened | 40")) << app.all_words().toStdString();
    EXPECT_TRUE(reads(app, "Cannot be told | 24")) << app.all_words().toStdString();
  }

  void in_effect_everywhere(const std::string& version) {
    for (auto& [who, device] : town.devices) {
      const auto now = device->criteria();
      ASSERT_TRUE(now && *now) << who;
      EXPECT_EQ((*now)->document.version, version) << who;
    }
  }
};

TEST_F(ChangeOfCriteria, FromTheCoordinatorsTouchToTheOfficersScreening) {
  use("manager", [&](OfficerApp& app) {
    ASSERT_NO_FATAL_FAILURE(make_it_five(app));
    EXPECT_TRUE(no_longer_reads(app, "To think about")) << app.all_words().toStdString();
    ASSERT_TRUE(app.tap("Back"));
    ASSERT_TRUE(app.tap("Check and ask"));
    EXPECT_TRUE(reads(app, "10 years → 5 years")) << app.all_words().toStdString();
    EXPECT_TRUE(reads(app, "42 of 42 examples come out as they say")) << app.all_words().toStdString();
    ASSERT_TRUE(app.tap("What if? See whom it would reach"));
    ASSERT_NO_FATAL_FAILURE(look_at_what_if(app));
    ASSERT_TRUE(app.tap("Back"));
    ASSERT_NO_FATAL_FAILURE(rewrite(app, "effective", "2026-12-01"));
    ASSERT_TRUE(touchable(app, "Ask for approval")) << app.all_words().toStdString();
    ASSERT_TRUE(app.tap("Ask for approval"));
    EXPECT_TRUE(reads(app, "Approval is asked for.")) << app.all_words().toStdString();
  });
  EXPECT_TRUE(town.device("manager").journal().drafts()->empty());
  for (const std::string who : {"lead", "attorney"}) {
    use(who, [&](OfficerApp& app) {
      ASSERT_NO_FATAL_FAILURE(enter_as(who, app));
      ASSERT_TRUE(reads(app, "1 criteria version waits for your word")) << app.all_words().toStdString();
      ASSERT_TRUE(app.tap("Look at version 2024.2"));
      ASSERT_TRUE(reads(app, "10 years → 5 years")) << app.all_words().toStdString();
      // Not yet weighs the same, and records nothing.
      ASSERT_TRUE(app.tap("Not yet"));
      EXPECT_TRUE(reads(app, "Nothing was recorded."));
      ASSERT_TRUE(app.tap("Look at version 2024.2"));
      ASSERT_TRUE(touchable(app, "Approve")) << app.all_words().toStdString();
      ASSERT_TRUE(app.tap("Approve"));
      EXPECT_TRUE(reads(app, "Your approval of version 2024.2 is recorded."))
          << app.all_words().toStdString();
      ASSERT_NO_FATAL_FAILURE(leave_as(who, app));
    });
  }
  use("coordinator", [&](OfficerApp& app) {
    ASSERT_TRUE(reads(app, "1 approved version waits for your signature")) << app.all_words().toStdString();
    ASSERT_TRUE(app.tap("Look at version 2024.2"));
    ASSERT_TRUE(touchable(app, "Sign and publish")) << app.all_words().toStdString();
    ASSERT_TRUE(app.tap("Sign and publish"));
    EXPECT_TRUE(reads(app, "It goes to every device.")) << app.all_words().toStdString();
  });
  in_effect_everywhere("2024.1");
  // Back where it began: who said yes, and from which day it holds.
  use("manager", [&](OfficerApp& app) {
    ASSERT_TRUE(touchable(app, "Version 2024.2")) << app.all_words().toStdString();
    EXPECT_TRUE(reads(app, "Takes effect on December 1, 2026")) << app.all_words().toStdString();
    ASSERT_TRUE(app.tap("Version 2024.2"));
    EXPECT_TRUE(reads(app, "Approved by the district attorney")) << app.all_words().toStdString();
  });
  town.clock.ms = calendar::Zone::find("America/New_York")->parse("2026-12-01T02:04-05:00")->wall.ms;
  in_effect_everywhere("2024.2");
  use("officer", [&](OfficerApp& app) {
    for (const Tap& one : night_taps())
      ASSERT_TRUE(perform(one, app)) << "no \"" << one.words << "\" on " << app.page().toStdString() << ": "
                                     << app.all_words().toStdString();
  });
  town.reopen("officer");  // what waited for its undo is recorded by now
  const auto referrals = town.device("officer").views().referrals();
  ASSERT_TRUE(referrals);
  ASSERT_FALSE(referrals->empty());
  ASSERT_TRUE(referrals->back().screening);
  EXPECT_EQ(referrals->back().screening->criteria_version, "2024.2");
}

// A criterion taken out: said beside what it concerns; the examples that come out otherwise; no asking until
// it is mended.
TEST_F(ChangeOfCriteria, NothingIsAskedForWhileSomethingIsToMend) {
  use("manager", [&](OfficerApp& app) {
    ASSERT_TRUE(touchable(app, "Change the criteria")) << app.all_words().toStdString();
    ASSERT_TRUE(app.tap("Change the criteria"));
    ASSERT_TRUE(app.tap("6. Lives here")) << app.all_words().toStdString();
    ASSERT_TRUE(app.tap("Take this criterion out"));
    ASSERT_TRUE(app.tap("Check and ask")) << app.all_words().toStdString();
    EXPECT_TRUE(reads(app, "There is something to mend before approval can be asked for."))
        << app.all_words().toStdString();
    EXPECT_TRUE(reads(app, "To mend"));
    EXPECT_FALSE(app.can_touch("Ask for approval"));
    // An example is a promise: what differs is said, and taken over one by one.
    const auto first_line = [&] {
      return app.all_words().section(" of 42 examples", 0, 0).section(" | ", -1).toInt();
    };
    const int before = first_line();
    EXPECT_LT(before, 42);
    ASSERT_TRUE(touchable(app, "This is what we want now")) << app.all_words().toStdString();
    ASSERT_TRUE(app.tap("This is what we want now"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return first_line() == before + 1; }, 30000))
        << app.all_words().toStdString();
  });
  // Whoever looks at what waits finds none: nothing left this device.
  EXPECT_EQ(town.device("lead").criteria_history()->size(), 1u);
}

TEST_F(ChangeOfCriteria, TheCoordinatorAsksWhatIfFromHome) {
  use("manager", [&](OfficerApp& app) {
    ASSERT_NO_FATAL_FAILURE(make_it_five(app));
    ASSERT_TRUE(app.tap("Back"));
    ASSERT_TRUE(app.tap("Check and ask"));
    ASSERT_TRUE(touchable(app, "Ask for approval")) << app.all_words().toStdString();
    ASSERT_TRUE(app.tap("Ask for approval"));
    ASSERT_TRUE(app.tap("What if?")) << app.all_words().toStdString();
    ASSERT_NO_FATAL_FAILURE(look_at_what_if(app));
    ASSERT_TRUE(app.tap("Back"));
    EXPECT_EQ(app.page().toStdString(), "CriteriaHomeScreen");
  });
}

// Law enforcement's lead counts what the device reads, where it is; what leaves it is a file without names,
// and only by hand.
TEST_F(ChangeOfCriteria, TheLeadCountsOnTheSpotAndWritesAFile) {
  use("officer", [&](OfficerApp& app) {
    for (const Tap& one : night_taps()) ASSERT_TRUE(perform(one, app)) << one.words;
  });
  town.reopen("officer");
  town.sync_all();
  const QString file =
      QString::fromStdString(device::export_name((*town.device("lead").criteria())->document));
  use("lead", [&](OfficerApp& app) {
    ASSERT_TRUE(app.tap("What if?")) << app.all_words().toStdString();
    ASSERT_TRUE(reads(app, "The screenings on this device")) << app.all_words().toStdString();
    ASSERT_TRUE(app.tap("The set to try"));
    ASSERT_TRUE(app.tap("Version 2024.1"));
    ASSERT_TRUE(app.tap("Count")) << app.all_words().toStdString();
    // One person: the count would point at her.
    EXPECT_TRUE(reads(app, "Everybody | Screened | hidden")) << app.all_words().toStdString();
    EXPECT_FALSE(QFile::exists(QDir::homePath() + "/Documents/" + file));
    ASSERT_TRUE(app.tap("Write a file for the coordinator"));
    ASSERT_TRUE(app.tap("Write the file"));
    EXPECT_TRUE(reads(app, "Written: ")) << app.all_words().toStdString();
  });
  const auto written = read_file((QDir::homePath() + "/Documents/" + file).toStdString());
  ASSERT_TRUE(written);
  EXPECT_EQ(std::ranges::count(*written, '\n'), 1);
  EXPECT_NE(written->find("\"encounter\":\"2026-11-01\""), std::string::npos) << *written;
  EXPECT_EQ(written->find("Ana"), std::string::npos);
  // Nothing on her record, and nothing that is asked only of whom it lets in.
  for (const char* kept_back : {"history", "\"use\""})
    EXPECT_EQ(written->find(kept_back), std::string::npos) << *written;
  // It lies there unsealed: home offers to erase it, after a lock as well.
  use("lead", [&](OfficerApp& app) {
    ASSERT_TRUE(touchable(app, "Erase 1 file of screenings")) << app.all_words().toStdString();
    ASSERT_TRUE(app.tap("Erase 1 file of screenings"));
    EXPECT_TRUE(reads(app, "Erased.")) << app.all_words().toStdString();
    EXPECT_FALSE(app.can_touch("Erase 1 file of screenings"));
  });
  EXPECT_FALSE(QFile::exists(QDir::homePath() + "/Documents/" + file));
}

TEST_F(ChangeOfCriteria, WhatWasTouchedOutlivesTheApp) {
  use("manager", [&](OfficerApp& app) { ASSERT_NO_FATAL_FAILURE(make_it_five(app)); });
  use("manager", [&](OfficerApp& app) {
    ASSERT_TRUE(touchable(app, "Go on with the draft")) << app.all_words().toStdString();
    ASSERT_TRUE(app.tap("Go on with the draft"));
    ASSERT_TRUE(reads(app, new_statement)) << app.all_words().toStdString();
    // And can be taken back.
    ASSERT_TRUE(app.tap("Take back the last change"));
    EXPECT_TRUE(reads(app, old_statement)) << app.all_words().toStdString();
    ASSERT_TRUE(app.tap("Throw this draft away"));
    ASSERT_TRUE(app.tap("Throw it away"));
    EXPECT_TRUE(reads(app, "The draft is gone."));
  });
  EXPECT_TRUE(town.device("manager").journal().drafts()->empty());
  in_effect_everywhere("2024.1");
}

}  // namespace
}  // namespace leadline::night

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  // Files are looked for where a person puts them: here, nobody's own.
  const QTemporaryDir home;
  qputenv("HOME", home.path().toUtf8());
  qunsetenv("XDG_CONFIG_HOME");
  QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
  QGuiApplication app(argc, argv);
  ::testing::InitGoogleTest(&argc, argv);
  return RUN_ALL_TESTS();
}
