// An officer's, a prosecutor's and outreach's devices, each used by thumb in turn and synced in between.
#pragma once

#include <gmock/gmock.h>

#include "tests/qml/night/officer_app.h"
#include "tests/qml/night/stage.h"

namespace leadline::night {

inline void tap_all(OfficerApp& app, std::initializer_list<const char*> words) {
  for (const char* one : words)
    ASSERT_TRUE(app.tap(one)) << "no \"" << one << "\" on " << app.page().toStdString() << ": "
                              << app.all_words().toStdString();
}

// A charge, nothing that protects, loitering, an adult who lives in another place.
inline constexpr std::initializer_list<const char*> elsewhere{
    "Start", "A charge I could set aside", "None of these", "Loitering", "None of these", "Yes", "No"};
inline constexpr std::initializer_list<const char*> eligible{"Start",
                                                             "A charge I could set aside",
                                                             "None of these",
                                                             "Loitering",
                                                             "None of these",
                                                             "Yes",
                                                             "Yes",
                                                             "Nothing on the list, by your terminal",
                                                             "Seen"};

// A little of something that nobody can name, and all else as the criteria have it.
inline constexpr std::initializer_list<const char*> unnamed{"Start",
                                                            "A charge I could set aside",
                                                            "None of these",
                                                            "Possession",
                                                            "Not sure, or mixed",
                                                            "0",
                                                            ".",
                                                            "3",
                                                            "Weighed",
                                                            "None of these",
                                                            "Yes",
                                                            "Yes",
                                                            "Nothing on the list, by your terminal"};

inline views::Referral only_case(device::testing::Town& town, const char* device) {
  const auto all = town.device(device).views().referrals();
  std::vector<views::Referral> asked;
  for (const auto& one : *all)
    if (one.exception_request) asked.push_back(one);
  EXPECT_EQ(asked.size(), 1u);
  return asked.empty() ? views::Referral{} : asked.front();
}

class Offices : public testing::Test {
 protected:
  void SetUp() override {
    found_with_criteria(town);
    town.enroll("prosecutor", disclosure::Role::prosecutor, "da");
    town.enroll("coordinator-equity", disclosure::Role::coordinator, "harbor");
    town.sync_all();
  }

  // The app of one device, from its PIN on; closed and synced before the next.
  void at(const char* who, const std::function<void(OfficerApp&)>& act) {
    town.devices.erase(who);
    {
      OfficerApp app(town.at(who), town.clock, town.random);
      app.type_pin(pin);
      act(app);
    }
    town.open(who);
    town.sync_all();
  }

  void ask() {
    at("officer", [](OfficerApp& app) {
      ASSERT_NO_FATAL_FAILURE(tap_all(app, elsewhere));
      const int before = app.taps();
      ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Recommend an exception", "Help is already in place"}));
      EXPECT_EQ(app.taps() - before, 2);
      ASSERT_TRUE(app.write("Incident number", "26-0417"));
      ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Next", "Skip"}));
      EXPECT_EQ(app.page().toStdString(), "OfficerHomeScreen");
      EXPECT_TRUE(app.sees("Undo"));
    });
  }

  void answer(const char* with) {
    at("prosecutor", [with](OfficerApp& app) {
      ASSERT_TRUE(app.fill("Your name", "R. Vega"));
      ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Done", "Loitering", with}));
      EXPECT_EQ(app.page().toStdString(), "ProsecutorHomeScreen");
    });
  }

  device::testing::Town town;
};

}  // namespace leadline::night
