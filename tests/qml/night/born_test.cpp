// A program that asks for a date of birth, and an officer who types it: the age is computed from it, to the
// day.
#include <gmock/gmock.h>

#include "tests/qml/night/offices.h"

namespace leadline::night {
namespace {

using testing::HasSubstr;

class OfficerReadsAge : public Offices {
 protected:
  void SetUp() override {
    Offices::SetUp();
    const std::string assets = std::string(LEADLINE_SOURCE_DIR) + "/assets/";
    Json document = *parse_json(*read_file(assets + "criteria/nc-handbook-2024.json"), "pack");
    document["version"] = "2026.1";
    const auto named = [](const char* what) {
      return [what](const Json& each) { return each["id"] == what; };
    };
    *std::ranges::find_if(document["questions"], named("adult")) =
        Json{{"id", "born"},
             {"type", "date"},
             {"source", "ask"},
             {"ask", {{"en", "When were they born?"}, {"es", "¿Cuándo nació?"}}}};
    (*std::ranges::find_if(document["criteria"], named("age")))["when"] =
        Json{{"op", "LessOrEqual"}, {"args", {{{"answer", "born"}}, {{"lookBack", {{"years", 18}}}}}}};
    Json example = document["examples"][0];
    example["answers"].erase("adult");
    example["answers"]["born"] = "1990-05-01";
    document["examples"] = Json::array({example});
    const auto published =
        town.device("coordinator")
            .publish_criteria(
                document.dump(),
                [&](std::string_view name) { return read_file(assets + "tables/" + std::string(name)); },
                "2026-01-01");
    ASSERT_TRUE(published) << describe(published.error());
    town.sync_all();
  }

  void types(const char* date, const std::function<void(OfficerApp&)>& then) {
    at("officer", [&](OfficerApp& app) {
      ASSERT_NO_FATAL_FAILURE(tap_all(
          app, {"Start", "A charge I could set aside", "None of these", "Loitering", "None of these"}));
      ASSERT_THAT(app.all_words().toStdString(), HasSubstr("When were they born?"));
      ASSERT_TRUE(app.write("Date, as year-month-day", date)) << app.all_words().toStdString();
      then(app);
    });
  }
};

TEST_F(OfficerReadsAge, EighteenOnThisDayIsAnAdult) {
  types("2008-11-20", [](OfficerApp& app) {
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"OK"}));
    EXPECT_THAT(app.all_words().toStdString(), HasSubstr("Lives here? Staying outside counts."));
  });
}

TEST_F(OfficerReadsAge, EighteenTomorrowIsNot) {
  types("2008-11-21", [](OfficerApp& app) {
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"OK"}));
    EXPECT_EQ(app.page().toStdString(), "ResultScreen");
    EXPECT_THAT(app.all_words().toStdString(), HasSubstr("Under 18."));
  });
}

TEST_F(OfficerReadsAge, WhatIsNoDayIsNotTaken) {
  types("2008-02-30", [](OfficerApp& app) {
    EXPECT_FALSE(app.can_touch("OK"));
    ASSERT_TRUE(app.write("Date, as year-month-day", "1990-05-01"));
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"OK"}));
    EXPECT_THAT(app.all_words().toStdString(), HasSubstr("Lives here? Staying outside counts."));
  });
}

}  // namespace
}  // namespace leadline::night
