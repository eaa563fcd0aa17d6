// A program whose handbook's set has ten years of look-back: a coordinator who writes criteria, those who
// approve, a registrar who signs. The shipped app runs on any of their devices.
#pragma once

#include <gtest/gtest.h>

#include <QTest>

#include "core/authoring/draft.h"
#include "tests/app/device/town.h"
#include "tests/qml/night/script.h"

namespace leadline::night {

using device::testing::Town;
using disclosure::Role;

inline constexpr const char* pin = "472913";

inline std::string asset(const std::string& path) {
  const auto text = read_file(std::string(LEADLINE_SOURCE_DIR) + "/assets/" + path);
  return text ? *text : std::string{};
}

inline Result<std::string> table(std::string_view name) { return asset("tables/" + std::string(name)); }

// The handbook's set with ten years of look-back.
inline std::string ten_years() {
  auto draft = authoring::Draft::begin({asset("criteria/nc-handbook-2024.json"), {}});
  (void)draft->apply(Json::parse(
      R"({"do":"field","criterion":"history","at":"","field":"since_years:history","value":10})"));
  return draft->bytes();
}

class CriteriaProgram : public ::testing::Test {
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

  static bool reads(const OfficerApp& app, const QString& words) {
    return QTest::qWaitFor([&] { return app.all_words().contains(words); }, 30000);
  }
  static bool no_longer_reads(const OfficerApp& app, const QString& words) {
    return QTest::qWaitFor([&] { return !app.all_words().contains(words); }, 30000);
  }
  static bool touchable(const OfficerApp& app, const QString& words) {
    return QTest::qWaitFor([&] { return app.can_touch(words); }, 30000);
  }

  Town town;
};

}  // namespace leadline::night
