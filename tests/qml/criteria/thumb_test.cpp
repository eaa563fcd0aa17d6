// A thumb that is quicker than the disk, on the author's pages: what it touches is kept, once, and nothing
// else changes.
#include <QDir>

#include "app/gui/criteria/what_if_page.h"
#include "tests/qml/criteria/thumb.h"

namespace leadline::night {
namespace {

TEST_F(Thumb, AskTakesEveryLetterThatWasTyped) {
  use("manager", [&](OfficerApp& app) {
    auto* check = ready_to_ask(app);
    write_note(*check);
    Q_EMIT check->asked();
    EXPECT_TRUE(reads(app, "Approval is asked for.")) << app.all_words().toStdString();
  });
  EXPECT_TRUE(town.device("manager").journal().drafts()->empty()) << "no letter outlives the draft";
  const auto all = *town.device("manager").criteria_history();
  EXPECT_TRUE(std::ranges::any_of(all, [](const auto& one) { return one.note == wanted_note; }));
}

// The number of the version is typed, and Ask is touched before that has been looked through.
TEST_F(Thumb, AskWaitsForWhatWasNotLookedThrough) {
  use("manager", [&](OfficerApp& app) {
    auto* check = ready_to_ask(app);
    Q_EMIT check->versionEdited("2024.7");
    Q_EMIT check->asked();
    EXPECT_TRUE(reads(app, "Something changed just now")) << app.all_words().toStdString();
    ASSERT_TRUE(QTest::qWaitFor([&] { return check->ready; }, 60000));
    Q_EMIT check->asked();
    EXPECT_TRUE(reads(app, "Approval is asked for.")) << app.all_words().toStdString();
  });
  const auto all = *town.device("manager").criteria_history();
  EXPECT_TRUE(std::ranges::any_of(all, [](const auto& one) { return one.version == "2024.7"; }));
}

TEST_F(Thumb, BackAndLockLoseNoLetter) {
  use("manager", [&](OfficerApp& app) {
    auto* sheet = begin(app);
    Q_EMIT sheet->checkPicked();
    write_note(*page_of<CheckPage>(app));
    Q_EMIT sheet->back();
    (void)home(app);
  });
  EXPECT_EQ(draft()["note"], wanted_note);
  use("manager", [&](OfficerApp& app) {
    auto* page = home(app);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !page->tasks()->rows().isEmpty(); }, 30000));
    Q_EMIT page->taskPicked(page->tasks()->rows().first().key);
    auto* sheet = page_of<SheetPage>(app);
    Q_EMIT sheet->picked("age");
    auto* criterion = page_of<CriterionPage>(app);
    for (const char* letters : {"A", "An", "An adult"})
      Q_EMIT criterion->edited("criterion|statement|en", letters);
    // The app is closed at once, as the lock does.
  });
  EXPECT_EQ(this->sheet().criteria[4].statement.en, "An adult");
}

// Opened again before home has been read anew: as it stands now, not as home remembers it.
TEST_F(Thumb, ADraftIsOpenedAsItStands) {
  use("manager", [&](OfficerApp& app) {
    auto* sheet = begin(app);
    Q_EMIT sheet->back();
    auto* page = home(app);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !page->tasks()->rows().isEmpty(); }, 30000));
    const QString key = page->tasks()->rows().first().key;
    Q_EMIT page->taskPicked(key);
    sheet = page_of<SheetPage>(app);
    Q_EMIT sheet->checkPicked();
    write_note(*page_of<CheckPage>(app));
    QObject::connect(&app.session(), &Session::pageChanged, &app.session(), [&app, key] {
      auto* again = qobject_cast<CriteriaHomePage*>(app.session().page());
      if (again) QMetaObject::invokeMethod(again, [again, key] { Q_EMIT again->taskPicked(key); });
    });
    Q_EMIT sheet->back();
    const QPointer<SheetPage> other = sheet;
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
          auto* now = qobject_cast<SheetPage*>(app.session().page());
          return now && now != other.data();
        },
        30000));
    Q_EMIT page_of<SheetPage>(app)->picked("age");
    Q_EMIT page_of<CriterionPage>(app)->edited("criterion|statement|en", "An adult");
  });
  EXPECT_EQ(draft()["note"], wanted_note);
  EXPECT_EQ(this->sheet().criteria[4].statement.en, "An adult");
}

TEST_F(Thumb, EachQuickTouchCountsOnTheOneBefore) {
  use("manager", [&](OfficerApp& app) {
    auto* sheet = begin(app);
    Q_EMIT sheet->picked("history");
    auto* criterion = page_of<CriterionPage>(app);
    Q_EMIT criterion->fieldPicked("", "since_years:history");
    Q_EMIT criterion->field()->stepped(-1);
    Q_EMIT criterion->field()->stepped(-1);
    Q_EMIT criterion->field()->stepped(-1);
  });
  EXPECT_NE(rule(this->sheet(), "history").find("7 years"), std::string::npos)
      << rule(this->sheet(), "history");
}

TEST_F(Thumb, ALetterErasedAtOnceIsErased) {
  use("manager", [&](OfficerApp& app) {
    Q_EMIT begin(app)->checkPicked();
    (void)page_of<CheckPage>(app);
    QQuickItem* note = nullptr;
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return (note = app.window().contentItem()->findChild<QQuickItem*>("note")) != nullptr; },
        30000));
    app.window().requestActivate();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&app.window()));
    // The shell takes nothing while a page arrives.
    ASSERT_TRUE(QTest::qWaitFor([&] { return note->isEnabled(); }, 30000));
    note->forceActiveFocus();
    QTest::keyClick(&app.window(), 'x');
    ASSERT_EQ(note->property("text").toString(), "x");
    QTest::keyClick(&app.window(), Qt::Key_Backspace);
    ASSERT_EQ(note->property("text").toString(), "");
  });
  EXPECT_EQ(draft()["note"], "");
}

// Two ticks on a list, one after the other within one commit: both are there.
TEST_F(Thumb, TwoQuickTicksAreTwo) {
  use("manager", [&](OfficerApp& app) {
    auto* sheet = begin(app);
    Q_EMIT sheet->picked("history");
    auto* criterion = page_of<CriterionPage>(app);
    Q_EMIT criterion->fieldPicked("", "codes");
    ASSERT_TRUE(criterion->field()->open);
    Q_EMIT criterion->field()->picked("listed");
    Q_EMIT criterion->field()->picked("only_before");
  });
  const auto sheet = this->sheet();
  const auto& fields = sheet.criteria[6].rule.fields;
  const auto codes = std::ranges::find(fields, "codes", &authoring::Field::key);
  ASSERT_NE(codes, fields.end());
  for (const auto& choice : codes->choices)
    EXPECT_EQ(choice.chosen, choice.key != "only_before") << choice.key;
}

// What is taken out twice is taken out once: the part behind it is another.
TEST_F(Thumb, TakenOutTwiceIsTakenOutOnce) {
  std::size_t before = 0;
  use("manager", [&](OfficerApp& app) {
    auto* sheet = begin(app);
    Q_EMIT sheet->picked("personal_use");
    auto* criterion = page_of<CriterionPage>(app);
    ASSERT_TRUE(QTest::qWaitFor([&] { return criterion->sentence()->rowCount() > 0; }, 30000));
    QString part;
    for (const auto& line : criterion->sentence()->rows())
      if (line.removable && part.isEmpty()) part = line.at;
    before = static_cast<std::size_t>(criterion->sentence()->rowCount());
    Q_EMIT criterion->partRemoved(part);
    Q_EMIT criterion->partRemoved(part);
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return static_cast<std::size_t>(criterion->sentence()->rowCount()) < before; }, 30000));
  });
  const Json state = draft();
  EXPECT_EQ(state["edits"].size(), 3u) << state["edits"];
}

// A criterion of its own, a further part of it, and one more answer to choose from; each touched twice, made
// once.
TEST_F(Thumb, ACriterionAPartAndAnAnswerAreAdded) {
  use("manager", [&](OfficerApp& app) {
    auto* sheet = begin(app);
    const int before = sheet->rows()->rowCount();
    Q_EMIT sheet->addPicked();
    auto* start = page_of<StartPage>(app);
    Q_EMIT start->picked("yes_no");
    Q_EMIT start->picked("");  // with a new question
    Q_EMIT start->picked("");
    auto* made = page_of<CriterionPage>(app);
    ASSERT_EQ(sheet->rows()->rowCount(), before + 1);
    Q_EMIT made->partAdded();
    start = page_of<StartPage>(app);
    Q_EMIT start->groupPicked("any");
    Q_EMIT start->picked("yes_no");
    Q_EMIT start->picked("resident");
    Q_EMIT start->picked("resident");
    (void)page_of<CriterionPage>(app);
    Q_EMIT sheet->picked("history");
    auto* history = page_of<CriterionPage>(app);
    Q_EMIT history->fieldPicked("", "codes");
    Q_EMIT history->field()->answerAdded("Sealed", "Sellado");
    Q_EMIT history->field()->answerAdded("Sealed", "Sellado");
  });
  const auto sheet = this->sheet();
  ASSERT_EQ(sheet.criteria.size(), 11u);
  EXPECT_EQ(sheet.criteria.back().rule.parts.size(), 2u);
  const auto& fields = sheet.criteria[6].rule.fields;
  const auto codes = std::ranges::find(fields, "codes", &authoring::Field::key);
  ASSERT_NE(codes, fields.end());
  EXPECT_EQ(std::ranges::count_if(codes->choices,
                                  [](const auto& one) { return one.label.es == "Sellado" && one.chosen; }),
            1)
      << "it is ticked where it was added";
  EXPECT_EQ(std::ranges::count_if(codes->choices, [](const auto& one) { return one.label.es == "Sellado"; }),
            1);
}

TEST_F(Thumb, TwoTouchesBeginOneDraft) {
  use("manager", [&](OfficerApp& app) {
    auto* page = home(app);
    Q_EMIT page->actionPicked("change");
    Q_EMIT page->actionPicked("change");
    (void)page_of<SheetPage>(app);
  });
  EXPECT_EQ(sheet().version, "2024.2");
}

// One document put forward for two days is two rows, and each is approved for its own.
TEST_F(Thumb, WhatIsApprovedIsTheDayOnTheGlass) {
  auto author = authoring::Draft::begin({ten_years(), {}});
  ASSERT_TRUE(author->apply({{"do", "head"}, {"of", "version"}, {"value", "2024.2"}}));
  for (const char* day : {"2026-12-01", "2027-01-01"}) {
    const auto proposed = town.device("manager").propose_criteria(author->bytes(), table, day, "");
    ASSERT_TRUE(proposed) << describe(proposed.error());
    town.clock.ms += 1000;
  }
  town.sync_all();
  use("lead", [&](OfficerApp& app) {
    auto* page = home(app);
    ASSERT_TRUE(QTest::qWaitFor([&] { return page->tasks()->rowCount() == 2; }, 30000));
    // The later day stands first; the earlier one is meant.
    Q_EMIT page->taskPicked(page->tasks()->rows().last().key);
    auto* version = page_of<VersionPage>(app);
    EXPECT_TRUE(version->state.contains("December 1")) << version->state.toStdString();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !version->working; }, 60000));
    Q_EMIT version->approved();
    EXPECT_TRUE(reads(app, "Your approval of version 2024.2 is recorded.")) << app.all_words().toStdString();
  });
  for (const auto& one : *town.device("lead").criteria_history()) {
    if (one.version != "2024.2") continue;
    EXPECT_EQ(one.approvals.size(), one.effective == "2026-12-01" ? 1u : 0u) << one.effective;
  }
}

// While a version is looked at, another takes effect: what changes is looked through again before it can be
// approved.
TEST_F(Thumb, TheComparisonFollowsWhatIsInEffect) {
  agree_to(put_forward("2024.2", 7, "2026-12-01"));
  put_forward("2024.3", 5, "2027-01-01");
  use("lead", [&](OfficerApp& app) {
    auto* page = home(app);
    ASSERT_TRUE(QTest::qWaitFor([&] { return page->tasks()->rowCount() > 0; }, 30000));
    Q_EMIT page->taskPicked(page->tasks()->rows().first().key);
    EXPECT_TRUE(reads(app, "10 years → 5 years")) << app.all_words().toStdString();
    town.clock.ms = calendar::Zone::find("America/New_York")->parse("2026-12-01T02:04-05:00")->wall.ms;
    Q_EMIT app.sync().done();
    EXPECT_TRUE(reads(app, "Compared with version 2024.2")) << app.all_words().toStdString();
    EXPECT_TRUE(reads(app, "7 years → 5 years")) << app.all_words().toStdString();
    EXPECT_FALSE(app.all_words().contains("10 years → 5 years"));
  });
}

// Counts are of the inputs that are named beside them, or they are not there.
TEST_F(Thumb, AWhatIfAnswersWhatIsAskedNow) {
  const QString folder = QDir::homePath() + "/Downloads";
  ASSERT_TRUE(QDir().mkpath(folder));
  const Json line{{"encounter", "2026-10-01"}, {"answers", {{"adult", true}, {"resident", true}}}};
  const QString file = folder + "/asked.jsonl";
  ASSERT_TRUE(write_file(file.toStdString(), bytes_of(line.dump() + "\n")));
  use("manager", [&](OfficerApp& app) {
    Q_EMIT home(app)->actionPicked("what_if");
    auto* page = page_of<WhatIfPage>(app);
    Q_EMIT page->filePicked(file);
    Q_EMIT page->otherPicked(page->recordedUnder()->rows().first().key);
    Q_EMIT page->started();
    ASSERT_TRUE(QTest::qWaitFor([&] { return page->there; }, 30000)) << page->problem.toStdString();
    Q_EMIT page->fileEdited(folder + "/nothing.jsonl");
    EXPECT_FALSE(page->there) << "counted from another file";
    // Another file while the first is being counted: what comes of the first is not shown.
    Q_EMIT page->filePicked(file);
    Q_EMIT page->started();
    ASSERT_TRUE(page->working);
    Q_EMIT page->fileEdited(folder + "/nothing.jsonl");
    EXPECT_FALSE(page->working);
    Q_EMIT page->started();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !page->working; }, 30000));
    EXPECT_FALSE(page->there);
    EXPECT_FALSE(page->problem.isEmpty()) << "there is no such file";
    // And leaving does not wait for what is being counted.
    Q_EMIT page->filePicked(file);
    Q_EMIT page->started();
    Q_EMIT page->back();
    (void)home(app);
  });
}

}  // namespace
}  // namespace leadline::night
