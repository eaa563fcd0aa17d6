// Entries that cannot be taken: said beside the field, never written as another number, and nobody is asked
// while one stands.
#include "app/gui/criteria/entries.h"

#include <gmock/gmock.h>

#include "tests/qml/criteria/thumb.h"

namespace leadline::night {
namespace {

using ::testing::HasSubstr;

struct Typed {
  const char* text;
  const char* value;  // as JSON; empty: it cannot be taken
};

void expect_reading(const Typed& typed, const Reading& reading) {
  EXPECT_EQ(reading.problem.isEmpty(), *typed.value != 0) << typed.text;
  if (reading.problem.isEmpty()) {
    EXPECT_EQ(reading.value.dump(), typed.value) << typed.text;
  }
}

TEST(Entry, IsReadAsItStandsOrNotAtAll) {
  authoring::Field field;
  field.kind = authoring::FieldKind::count;
  field.least = 1;
  field.most = 100;
  for (const Typed& each : {Typed{"15", "15"},
                            {" 15 ", "15"},
                            {"1", "1"},
                            {"100", "100"},
                            {"150", ""},
                            {"0", ""},
                            {"2,5", ""},
                            {"2.5", ""},
                            {"1,000", ""},
                            {"", ""},
                            {"five", ""}})
    expect_reading(each, read_entry({"c", "", "years"}, field, each.text));
  field.kind = authoring::FieldKind::number;
  for (const Typed& each : {Typed{"2.5", "\"2.5\""},
                            {"2,5", "\"2.5\""},
                            {"-1", "\"-1\""},
                            {"1000", "\"1000\""},
                            {"1,0000", "\"1\""},
                            {"1,000", ""},
                            {"1,000.5", ""},
                            {"1,5,5", ""},
                            {"2,", ""},
                            {"2.", ""},
                            {",5", ""},
                            {"", ""},
                            {"2.1234567", ""}})
    expect_reading(each, read_entry({"c", "", "amount"}, field, each.text));
  for (const Typed& each : {Typed{"0,5", "\"0.5\""}, {"0", ""}, {"-1", ""}})
    expect_reading(each, read_entry({"c", "", "limit|own|cocaine|g"}, field, each.text));
  field.kind = authoring::FieldKind::date;
  for (const Typed& each :
       {Typed{"2026-11-20", "\"2026-11-20\""}, {"2026-11-2", ""}, {"2026-02-30", ""}, {"", ""}})
    expect_reading(each, read_entry({"c", "", "date"}, field, each.text));
  for (const Typed& each :
       {Typed{"2024.2", "\"2024.2\""}, {" 2 ", "\"2\""}, {"", ""}, {"2024 2", ""}, {"2024,2", ""}})
    expect_reading(each, read_head(version_place, each.text));
  for (const Typed& each : {Typed{"2027-11-20", "\"2027-11-20\""}, {" ", "\"\""}, {"", "\"\""}, {"2027", ""}})
    expect_reading(each, read_head(review_place, each.text));
}

class EntryByThumb : public Thumb {
 protected:
  static CriterionPage* open(OfficerApp& app, const QString& criterion) {
    auto* sheet = page_of<SheetPage>(app);
    Q_EMIT sheet->picked(criterion);
    return page_of<CriterionPage>(app);
  }
  // Letter by letter.
  static void type(CriterionPage& page, const QString& text) {
    for (qsizetype i = 1; i <= text.size(); ++i) Q_EMIT page.field()->typed(text.left(i));
  }
  // All that was touched is in the journal and looked through, and Ask is touched.
  static void expect_refused(OfficerApp& app, const char* why) {
    Q_EMIT page_of<SheetPage>(app)->checkPicked();
    auto* check = page_of<CheckPage>(app);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !check->examples_word.isEmpty(); }, 60000));
    EXPECT_THAT(check->verdict.toStdString(), HasSubstr(why));
    EXPECT_FALSE(check->ready);
    Q_EMIT check->asked();
    EXPECT_EQ(page_of<CheckPage>(app), check);
    EXPECT_THAT(app.all_words().toStdString(), HasSubstr(why));
  }
};

TEST_F(EntryByThumb, OutOfRangeLeavesWhatStoodThereAndNobodyIsAsked) {
  use("manager", [&](OfficerApp& app) {
    Q_EMIT begin(app)->picked("history");
    auto* page = page_of<CriterionPage>(app);
    Q_EMIT page->fieldPicked("", "since_years:history");
    type(*page, "150");
    EXPECT_THAT(page->field()->problem.toStdString(), HasSubstr("from 1 to 100"));
    EXPECT_TRUE(reads(app, "A whole number from 1 to 100 is needed."));
    Q_EMIT page->field()->closed();
    ASSERT_NO_FATAL_FAILURE(expect_refused(app, "Look-back in years: “150” cannot be taken."));
    // It stands there as it was typed, to be mended.
    page = open(app, "history");
    Q_EMIT page->fieldPicked("", "since_years:history");
    EXPECT_EQ(page->field()->value, "150");
    EXPECT_FALSE(page->field()->problem.isEmpty());
    ASSERT_TRUE(reads(app, "10 years")) << app.all_words().toStdString();
  });
  EXPECT_THAT(rule(sheet(), "history"), HasSubstr("10 years"));
  EXPECT_EQ(town.device("manager").criteria_history()->size(), 1u);
}

TEST_F(EntryByThumb, MendedOrSteppedItIsAskedFor) {
  use("manager", [&](OfficerApp& app) {
    Q_EMIT begin(app)->picked("history");
    auto* page = page_of<CriterionPage>(app);
    Q_EMIT page->fieldPicked("", "since_years:history");
    type(*page, "2,5");
    EXPECT_FALSE(page->field()->problem.isEmpty());
    Q_EMIT page->field()->stepped(-1);
    EXPECT_TRUE(page->field()->problem.isEmpty()) << "it was stepped from what stood there";
    type(*page, "500");
    type(*page, "7");
    EXPECT_TRUE(page->field()->problem.isEmpty());
    Q_EMIT page_of<SheetPage>(app)->checkPicked();
    auto* check = page_of<CheckPage>(app);
    ASSERT_TRUE(QTest::qWaitFor([&] { return check->ready; }, 60000)) << check->verdict.toStdString();
  });
  EXPECT_THAT(rule(sheet(), "history"), HasSubstr("7 years"));
}

TEST_F(EntryByThumb, AnAmountWithACommaIsThatAmount) {
  QString key;
  const auto limit = [&] {
    for (const auto& table : sheet().tables)
      for (const auto& row : table.rows)
        for (const auto& each : row.limits)
          if (key.endsWith(QString::fromStdString("|" + table.id + "|" + row.code + "|" + each.unit)))
            return each.value;
    return std::string();
  };
  for (const char* text : {"2,5", "4,", "1,000"}) {
    use("manager", [&](OfficerApp& app) {
      if (key.isEmpty())
        begin(app);
      else
        Q_EMIT home(app)->taskPicked(home(app)->tasks()->rows().first().key);
      auto* page = open(app, "personal_use");
      for (const auto& each : page->settings()->rows())
        if (key.isEmpty() && each.key.startsWith("limit|") && !each.fixed) key = each.key;
      Q_EMIT page->settingPicked(key);
      type(*page, text);
      EXPECT_EQ(page->field()->problem.isEmpty(), std::string(text) == "2,5") << text;
    });
    EXPECT_EQ(limit(), "2.5") << text;
  }
}

TEST_F(EntryByThumb, ABadDayOrNumberIsSaidAndNotAskedFor) {
  use("manager", [&](OfficerApp& app) {
    auto* check = ready_to_ask(app);
    Q_EMIT check->effectiveEdited("2026-12-3");
    EXPECT_FALSE(check->effective_problem.isEmpty());
    ASSERT_NO_FATAL_FAILURE(expect_refused(app, "Its first day: “2026-12-3” cannot be taken."));
    check = page_of<CheckPage>(app);
    EXPECT_EQ(check->effective, "2026-12-3");
    Q_EMIT check->effectiveEdited("2026-12-31");
    for (const char* erased : {"2024", "2", ""}) Q_EMIT check->versionEdited(erased);
    EXPECT_FALSE(check->version_problem.isEmpty());
    ASSERT_NO_FATAL_FAILURE(expect_refused(app, "Number of the version: nothing is written there."));
  });
  EXPECT_EQ(sheet().version, "2024.2") << "a part of it was written";
  EXPECT_EQ(sheet().effective, "2026-12-31");
  EXPECT_EQ(town.device("manager").criteria_history()->size(), 1u);
}

// The day to look at it again: set, half typed, and left out.
TEST_F(EntryByThumb, TheReviewDayIsTheAuthors) {
  const auto type_day = [](CheckPage& check, const QString& text) {
    for (qsizetype i = 1; i <= text.size(); ++i) Q_EMIT check.reviewEdited(text.left(i));
  };
  use("manager", [&](OfficerApp& app) {
    auto* check = ready_to_ask(app);
    type_day(*check, "2027-11-30");
    EXPECT_TRUE(reads(app, "Now: November 30, 2027")) << app.all_words().toStdString();
    Q_EMIT page_of<SheetPage>(app)->checkPicked();  // the field is left
    check = page_of<CheckPage>(app);
    Q_EMIT check->reviewEdited("2027-11-3");
    EXPECT_FALSE(check->review_problem.isEmpty());
    ASSERT_NO_FATAL_FAILURE(expect_refused(app, "To be looked at again by: “2027-11-3” cannot be taken."));
  });
  EXPECT_EQ(sheet().review_by, "2027-11-30") << "what stood there holds";
  use("manager", [&](OfficerApp& app) {
    Q_EMIT home(app)->taskPicked(home(app)->tasks()->rows().first().key);
    Q_EMIT page_of<SheetPage>(app)->checkPicked();
    auto* check = page_of<CheckPage>(app);
    EXPECT_EQ(check->review, "2027-11-30");
    Q_EMIT check->reviewEdited("");
    EXPECT_TRUE(check->review_problem.isEmpty());
    ASSERT_TRUE(QTest::qWaitFor([&] { return check->ready; }, 60000)) << check->verdict.toStdString();
  });
  EXPECT_EQ(sheet().review_by, "");
}

}  // namespace
}  // namespace leadline::night
