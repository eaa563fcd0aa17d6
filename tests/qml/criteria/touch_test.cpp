// A change of the criteria by touch, from the coordinator's first tap to the officer's screening under it:
// the shipped screens over real devices and the server's own handler, offscreen.
#include <gtest/gtest.h>

#include <QGuiApplication>
#include <QTest>

#include "core/authoring/draft.h"
#include "tests/app/device/town.h"
#include "tests/qml/night/script.h"

namespace leadline::night {
namespace {

using device::testing::Town;
using disclosure::Role;

constexpr const char* pin = "472913";
constexpr const char* old_statement = "7. No conviction on the list in the last 10 years";
constexpr const char* new_statement = "7. No conviction on the list in the last 5 years";

std::string asset(const std::string& path) {
  const auto text = read_file(std::string(LEADLINE_SOURCE_DIR) + "/assets/" + path);
  return text ? *text : std::string{};
}

Result<std::string> table(std::string_view name) { return asset("tables/" + std::string(name)); }

// The handbook's set with ten years of look-back.
std::string ten_years() {
  auto draft = authoring::Draft::begin({asset("criteria/nc-handbook-2024.json"), {}});
  (void)draft->apply(Json::parse(
      R"({"do":"field","criterion":"history","at":"","field":"since_years:history","value":10})"));
  return draft->bytes();
}

class ChangeOfCriteria : public ::testing::Test {
 protected:
  void SetUp() override {
    town.found();
    const auto published = town.device("coordinator").publish_criteria(ten_years(), table, "2024-07-01");
    ASSERT_TRUE(published) << describe(published.error());
    auto settings = device::testing::settings();
    settings.required_approvals = {facts::Approver::law_lead, facts::Approver::district_attorney};
    ASSERT_TRUE(town.device("coordinator").publish(settings));
    town.enroll("officer", Role::officer, "pcpd");
    town.enroll("lead", Role::law_lead, "pcpd");
    town.enroll("attorney", Role::prosecutor, "pcda");
    town.enroll("manager", Role::coordinator, "harbor");
    town.sync_all();
  }

  // The app on one device, its folder closed before and opened again after.
  void use(const std::string& who, const std::function<void(OfficerApp&)>& touches) {
    town.devices.erase(who);
    {
      OfficerApp app(town.at(who), town.clock, town.random);
      app.type_pin(pin);
      touches(app);
    }
    town.open(who);
    town.sync_all();
  }

  static void rewrite(OfficerApp& app, const QString& object, const QString& words) {
    auto* entry = app.window().contentItem()->findChild<QQuickItem*>(object);
    ASSERT_NE(entry, nullptr) << object.toStdString();
    entry->forceActiveFocus();
    QTest::keyClick(&app.window(), Qt::Key_A, Qt::ControlModifier);
    for (const QChar letter : words) QTest::keyClick(&app.window(), letter.toLatin1());
    EXPECT_TRUE(QTest::qWaitFor([&] { return entry->property("value").toString() == words; }, 5000))
        << words.toStdString();
  }

  static bool reads(const OfficerApp& app, const QString& words) {
    return QTest::qWaitFor([&] { return app.all_words().contains(words); }, 30000);
  }
  static bool no_longer_reads(const OfficerApp& app, const QString& words) {
    return QTest::qWaitFor([&] { return !app.all_words().contains(words); }, 30000);
  }
  static bool touchable(const OfficerApp& app, const QString& words) {
    return QTest::qWaitFor([&] { return app.can_touch(words); }, 30000);
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

  void in_effect_everywhere(const std::string& version) {
    for (auto& [who, device] : town.devices) {
      const auto now = device->criteria();
      ASSERT_TRUE(now && *now) << who;
      EXPECT_EQ((*now)->document.version, version) << who;
    }
  }

  Town town;
};

TEST_F(ChangeOfCriteria, FromTheCoordinatorsTouchToTheOfficersScreening) {
  use("manager", [&](OfficerApp& app) {
    ASSERT_NO_FATAL_FAILURE(make_it_five(app));
    EXPECT_TRUE(no_longer_reads(app, "To think about")) << app.all_words().toStdString();
    ASSERT_TRUE(app.tap("Back"));
    ASSERT_TRUE(app.tap("Check and ask"));
    EXPECT_TRUE(reads(app, "10 years → 5 years")) << app.all_words().toStdString();
    ASSERT_NO_FATAL_FAILURE(rewrite(app, "effective", "2026-12-01"));
    ASSERT_TRUE(touchable(app, "Ask for approval")) << app.all_words().toStdString();
    ASSERT_TRUE(app.tap("Ask for approval"));
    EXPECT_TRUE(reads(app, "Approval is asked for.")) << app.all_words().toStdString();
  });
  EXPECT_TRUE(town.device("manager").journal().drafts()->empty());
  for (const std::string who : {"lead", "attorney"}) {
    use(who, [&](OfficerApp& app) {
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
  QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
  QGuiApplication app(argc, argv);
  ::testing::InitGoogleTest(&argc, argv);
  return RUN_ALL_TESTS();
}
