// Worked examples under the author's thumb: one answer put into all that wait for it, and one taken out.
#include <gmock/gmock.h>

#include "tests/qml/criteria/thumb.h"

namespace leadline::night {
namespace {

using ::testing::HasSubstr;

class ExampleByThumb : public Thumb {
 protected:
  // A criterion more, with a question of its own, all of its words written.
  static SheetPage* with_a_question(OfficerApp& app) {
    auto* sheet = begin(app);
    Q_EMIT sheet->addPicked();
    auto* start = page_of<StartPage>(app);
    Q_EMIT start->picked("yes_no");
    Q_EMIT start->picked("");
    auto* made = page_of<CriterionPage>(app);
    QStringList keys;
    for (const auto& each : made->words()->rows())
      if (each.value.isEmpty() && (each.key.contains("statement") || each.key.contains("|ask|")))
        keys << each.key;
    EXPECT_EQ(keys.size(), 4);
    for (const QString& key : keys) Q_EMIT made->edited(key, "Rides the bus, " + key.right(2));
    return sheet;
  }
  static bool shows(CheckPage* check, int rows) {
    return QTest::qWaitFor([&] { return check->examples()->rowCount() == rows; }, 60000);
  }

  static constexpr int all = 42;
};

TEST_F(ExampleByThumb, OneTouchAnswersANewQuestionInEveryExampleThatWaitsForIt) {
  use("manager", [&](OfficerApp& app) {
    Q_EMIT with_a_question(app)->checkPicked();
    ASSERT_TRUE(reads(app, "how this is answered: “Rides the bus, en”")) << app.all_words().toStdString();
    EXPECT_FALSE(app.can_touch("Ask for approval"));
    ASSERT_TRUE(app.tap("Yes")) << app.all_words().toStdString();
    EXPECT_TRUE(reads(app, "42 of 42 examples come out as they say")) << app.all_words().toStdString();
    EXPECT_FALSE(app.all_words().contains("how this is answered"));
    // Taken back, it is open again, and the other answer is another end.
    Q_EMIT page_of<SheetPage>(app)->undoPicked();
    ASSERT_TRUE(touchable(app, "No")) << app.all_words().toStdString();
    ASSERT_TRUE(app.tap("No"));
    EXPECT_TRUE(reads(app, "Now: does not meet the criteria.")) << app.all_words().toStdString();
    EXPECT_FALSE(app.can_touch("Ask for approval"));
  });
  const auto written = Json::parse(Author::of(draft())->now().bytes());
  const std::string id = written["questions"].back()["id"];
  int no = 0, none = 0;
  for (const auto& each : written["examples"]) {
    const auto& answers = each["answers"];
    answers.contains(id) ? no += answers[id] == false : ++none;
  }
  EXPECT_EQ(no + none, all);
  EXPECT_GT(no, 10);
  EXPECT_GT(none, 10) << "what does not wait for it is left alone";
}

TEST_F(ExampleByThumb, OneIsTakenOutOnceAndWithoutAnyNobodyIsAsked) {
  use("manager", [&](OfficerApp& app) {
    auto* sheet = begin(app);
    Q_EMIT sheet->checkPicked();
    auto* check = page_of<CheckPage>(app);
    ASSERT_TRUE(shows(check, all));
    ASSERT_TRUE(app.tap("Show all of them")) << app.all_words().toStdString();
    ASSERT_TRUE(app.tap("Take this example out")) << app.all_words().toStdString();
    ASSERT_TRUE(shows(check, all - 1));
    // Touched twice before it is written.
    const QString next = check->examples()->rows().at(1).name;
    Q_EMIT check->exampleRemoved("0");
    Q_EMIT check->exampleRemoved("0");
    ASSERT_TRUE(shows(check, all - 2));
    EXPECT_EQ(check->examples()->rows().first().name.toStdString(), next.toStdString());
    ASSERT_TRUE(QTest::qWaitFor([&] { return check->ready; }, 60000)) << check->verdict.toStdString();
    for (int left = all - 3; left >= 0; --left) {
      Q_EMIT check->exampleRemoved(check->examples()->rows().first().key);
      ASSERT_TRUE(shows(check, left));
    }
    EXPECT_TRUE(reads(app, "These criteria have no worked example")) << app.all_words().toStdString();
    EXPECT_FALSE(check->ready);
    Q_EMIT sheet->undoPicked();
    ASSERT_TRUE(QTest::qWaitFor([&] { return check->ready; }, 60000)) << check->verdict.toStdString();
  });
  EXPECT_EQ(sheet().examples.size(), 1u);
}

// While what was touched is not looked through yet, each row still stands for its own example.
TEST_F(ExampleByThumb, WhatIsTakenOutNextIsTheOneThatWasTouched) {
  use("manager", [&](OfficerApp& app) {
    Q_EMIT begin(app)->checkPicked();
    auto* check = page_of<CheckPage>(app);
    ASSERT_TRUE(shows(check, all));
    Q_EMIT check->exampleRemoved("0");
    ASSERT_TRUE(shows(check, all - 1));
    const ExampleRow next = check->examples()->rows().at(4);
    EXPECT_THAT(next.name.toStdString(), HasSubstr("Nothing asked yet"));
    Q_EMIT check->exampleRemoved(next.key);
    ASSERT_TRUE(shows(check, all - 2));
  });
  const auto names = sheet().examples;
  ASSERT_EQ(names.size(), 40u);
  EXPECT_THAT(names, ::testing::Not(::testing::Contains("Nothing asked yet")));
  EXPECT_THAT(names.front(), HasSubstr("Scenario 2:"));
}

}  // namespace
}  // namespace leadline::night
