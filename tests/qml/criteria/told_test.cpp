// What the person is told: written by the coordinator, read by those who approve, and on the officer's device
// once it is signed.
#include <gmock/gmock.h>

#include "tests/qml/criteria/thumb.h"

namespace leadline::night {
namespace {

class ToldByThumb : public Thumb {
 protected:
  static OfferWordsPage* words(OfficerApp& app) {
    Q_EMIT begin(app)->offerPicked();
    auto* page = page_of<OfferWordsPage>(app);
    EXPECT_TRUE(QTest::qWaitFor([&] { return page->words()->rowCount() == 6; }, 30000));
    return page;
  }
  static QString problem(OfferWordsPage& page, const QString& key) {
    for (const auto& row : page.words()->rows())
      if (row.key == key) return row.problem;
    return "no such text";
  }
};

TEST_F(ToldByThumb, LintStandsBesideTheTextAndTheVersionFollows) {
  use("manager", [&](OfficerApp& app) {
    auto* page = words(app);
    Q_EMIT page->edited("heldCharge|en", "Call by {date}, you must.");
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return problem(*page, "heldCharge|en").contains("“You can say no.”"); }, 60000))
        << problem(*page, "heldCharge|en").toStdString();
    EXPECT_TRUE(problem(*page, "heldCharge|en").contains("must"));
    EXPECT_EQ(problem(*page, "heldCharge|es"), "");
    Q_EMIT page->edited("heldCharge|en", "Call by {date}.\nYou can say no.");
    ASSERT_TRUE(QTest::qWaitFor([&] { return problem(*page, "heldCharge|en").isEmpty(); }, 60000));
    EXPECT_EQ(page_of<SheetPage>(app)->offer()->rows().first().rule, "Version 2 of the words of the offer");
    EXPECT_TRUE(reads(app, "Call by (day).")) << app.all_words().toStdString();
  });
  EXPECT_EQ(sheet().offer->held_charge.en, "Call by {date}.\nYou can say no.");
  EXPECT_EQ(sheet().offer->version, "2");
}

TEST_F(ToldByThumb, WhoApprovesReadsTheWordsAndTheOfficerGetsThem) {
  auto author = authoring::Draft::begin({ten_years(), {}});
  ASSERT_TRUE(author->apply({{"do", "head"}, {"of", "version"}, {"value", "2024.2"}}));
  ASSERT_TRUE(author->apply({{"do", "offer"},
                             {"of", "heldCharge"},
                             {"language", "es"},
                             {"value", "Llame hasta el {date}.\nPuede decir que no."}}));
  const auto proposed = town.device("manager").propose_criteria(author->bytes(), table, "2026-12-01", "");
  ASSERT_TRUE(proposed) << describe(proposed.error());
  town.sync_all();
  use("lead", [&](OfficerApp& app) {
    Q_EMIT home(app)->primaryPicked();
    ASSERT_TRUE(reads(app, "What the person is told, word for word")) << app.all_words().toStdString();
    EXPECT_TRUE(app.all_words().contains("Llame hasta el (día).")) << app.all_words().toStdString();
    EXPECT_TRUE(app.all_words().contains("You can talk with a person from Harbor Outreach."));
  });
  agree_to(proposed->criteria_digest);
  const auto bundle = town.device("officer").criteria_bundle(proposed->criteria_digest);
  ASSERT_TRUE(bundle) << describe(bundle.error());
  const auto document = criteria::parse_document(bundle->document, "criteria", criteria::tables_of(*bundle));
  ASSERT_TRUE(document && document->offer);
  EXPECT_EQ(criteria::offer_version(*document), "nc-handbook/2024.2/2");
}

}  // namespace
}  // namespace leadline::night
