// An example from nothing under the author's thumb, and a number given to those that wait for one.
#include <gmock/gmock.h>

#include "app/gui/criteria/example_page.h"
#include "tests/qml/criteria/thumb.h"

namespace leadline::night {
namespace {

class NewExampleByThumb : public Thumb {
 protected:
  static ExamplePage* write_one(OfficerApp& app) {
    Q_EMIT begin(app)->checkPicked();
    Q_EMIT page_of<CheckPage>(app)->examplePicked();
    return page_of<ExamplePage>(app);
  }
  static bool at_step(ExamplePage* page, const QString& step) {
    return QTest::qWaitFor([&] { return page->step == step; }, 60000);
  }
  // Gives this answer once its question is there.
  static void answer(ExamplePage* page, const std::string& question, const Json& value) {
    ASSERT_TRUE(QTest::qWaitFor([&] { return page->answer()->question() == question; }, 60000))
        << "asked: " << page->answer()->question();
    ASSERT_TRUE(at_step(page, "ask"));
    if (value.is_string()) return void(Q_EMIT page->answer()->picked(QString::fromStdString(value)));
    if (value.is_boolean()) return void(Q_EMIT page->answer()->picked(value.get<bool>() ? "true" : "false"));
    Q_EMIT page->statePicked(QString::fromStdString(value["state"]));
  }
};

TEST_F(NewExampleByThumb, IsAnsweredExpectedComparedAndKept) {
  use("manager", [&](OfficerApp& app) {
    auto* page = write_one(app);
    answer(page, "situation", "charge");
    answer(page, "immunity", "none");
    answer(page, "charge", "possession");
    answer(page, "substance", "cocaine");
    ASSERT_TRUE(QTest::qWaitFor([&] { return page->answer()->question() == "amount"; }, 30000));
    ASSERT_EQ(page->answer()->kind, "number");
    Q_EMIT page->answer()->typed("1,5");
    EXPECT_FALSE(page->answer()->ready) << "weighed or estimated is still open";
    Q_EMIT page->answer()->basisPicked("weighed");
    Q_EMIT page->answer()->unitPicked("g");
    Q_EMIT page->answer()->given();
    answer(page, "seen_now", "|none");
    answer(page, "adult", Json(false));
    ASSERT_TRUE(at_step(page, "expect"));
    EXPECT_FALSE(app.all_words().contains("does not meet the criteria. "))
        << "nothing is told before she says";
    // She is wrong first, sees it, and then says otherwise.
    Q_EMIT page->expected("eligible");
    ASSERT_TRUE(at_step(page, "compare"));
    EXPECT_EQ(page->verdict_tone, "danger");
    EXPECT_FALSE(page->ready) << "it has no name";
    Q_EMIT page->expectedAgain();
    ASSERT_TRUE(at_step(page, "expect"));
    Q_EMIT page->expected("not_eligible");
    ASSERT_TRUE(at_step(page, "compare"));
    EXPECT_EQ(page->verdict_tone, "positive");
    Q_EMIT page->nameEdited("A child with cocaine");
    ASSERT_TRUE(QTest::qWaitFor([&] { return page->ready; }, 30000));
    Q_EMIT page->kept();
    EXPECT_TRUE(reads(app, "43 of 43 examples come out as they say")) << app.all_words().toStdString();
  });
  const auto written = Json::parse(Author::of(draft())->now().bytes())["examples"].back();
  EXPECT_EQ(written["name"], "A child with cocaine");
  EXPECT_EQ(written["expect"], (Json{{"outcome", "not_eligible"}}));
  EXPECT_EQ(written["answers"]["amount"], (Json{{"value", "1.5"}, {"unit", "g"}, {"how", "weighed"}}));
  EXPECT_EQ(written["answers"]["adult"], false);
  EXPECT_FALSE(draft().contains("example")) << "nothing is under way any more";
}

TEST_F(NewExampleByThumb, WaitsInTheDraftAndGoesBackAnswerByAnswer) {
  use("manager", [&](OfficerApp& app) {
    auto* page = write_one(app);
    answer(page, "situation", "charge");
    answer(page, "immunity", Json{{"state", "declined"}});
    answer(page, "charge", "possession");
    ASSERT_TRUE(QTest::qWaitFor([&] { return page->answer()->question() == "substance"; }, 30000));
    // What is half written would be lost with the draft that is put forward.
    Q_EMIT page->back();
    Q_EMIT page_of<SheetPage>(app)->picked("history");
    auto* criterion = page_of<CriterionPage>(app);
    Q_EMIT criterion->fieldPicked("", "since_years:history");
    Q_EMIT criterion->field()->typed("5");
    Q_EMIT page_of<SheetPage>(app)->checkPicked();
    EXPECT_TRUE(reads(app, "An example is half written.")) << app.all_words().toStdString();
    EXPECT_FALSE(app.can_touch("Ask for approval"));
  });
  EXPECT_EQ(draft()["example"]["order"], (Json{"situation", "immunity", "charge"}));
  use("manager", [&](OfficerApp& app) {
    Q_EMIT home(app)->primaryPicked();
    Q_EMIT page_of<SheetPage>(app)->checkPicked();
    Q_EMIT page_of<CheckPage>(app)->examplePicked();
    auto* page = page_of<ExamplePage>(app);
    ASSERT_TRUE(QTest::qWaitFor([&] { return page->soFar()->rowCount() == 3; }, 60000));
    Q_EMIT page->takenBack();
    ASSERT_TRUE(QTest::qWaitFor([&] { return page->soFar()->rowCount() == 2; }, 30000));
    EXPECT_EQ(page->answer()->question(), "charge");
    Q_EMIT page->restLeftOpen();
    ASSERT_TRUE(at_step(page, "expect"));
    Q_EMIT page->expected("needs_answers");
    ASSERT_TRUE(at_step(page, "compare"));
    EXPECT_EQ(page->verdict_tone, "positive") << page->verdict.toStdString();
    Q_EMIT page->thrownAway();
    EXPECT_TRUE(reads(app, "42 of 42 examples come out as they say")) << app.all_words().toStdString();
  });
  EXPECT_FALSE(draft().contains("example"));
  EXPECT_EQ(sheet().examples.size(), 42u);
}

// A new question that is answered by a number: those that wait for it take one, and a bad one is said to be.
TEST_F(NewExampleByThumb, ANumberIsGivenToEveryExampleThatWaitsForIt) {
  use("manager", [&](OfficerApp& app) {
    auto* sheet = begin(app);
    Q_EMIT sheet->addPicked();
    auto* start = page_of<StartPage>(app);
    Q_EMIT start->picked("number");
    Q_EMIT start->picked("");
    auto* made = page_of<CriterionPage>(app);
    QStringList keys;
    for (const auto& each : made->words()->rows())
      if (each.value.isEmpty() && (each.key.contains("statement") || each.key.contains("|ask|")))
        keys << each.key;
    for (const QString& key : keys) Q_EMIT made->edited(key, "How many bus rides, " + key.right(2));
    Q_EMIT sheet->checkPicked();
    auto* check = page_of<CheckPage>(app);
    ASSERT_TRUE(QTest::qWaitFor([&] { return check->open()->kind == "number"; }, 60000))
        << app.all_words().toStdString();
    EXPECT_TRUE(app.all_words().contains("how this is answered: “How many bus rides, en”"));
    Q_EMIT check->open()->typed("many");
    Q_EMIT check->open()->given();
    EXPECT_NE(check->open()->problem, "");
    Q_EMIT check->open()->typed("7");
    Q_EMIT check->open()->given();
    ASSERT_TRUE(no_longer_reads(app, "how this is answered")) << app.all_words().toStdString();
  });
  const auto written = Json::parse(Author::of(draft())->now().bytes());
  const std::string id = written["questions"].back()["id"];
  int given = 0;
  for (const auto& each : written["examples"]) given += each["answers"].value(id, Json()) == Json(7);
  EXPECT_GT(given, 10);
}

}  // namespace
}  // namespace leadline::night
