// Pages for a person lie unsealed on the tablet: each of them is remembered until it is erased.
#include "app/gui/officer/printed_pages.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include "tests/qml/night/offices.h"

namespace leadline::night {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

class OfficerPrinted : public Offices {
 protected:
  void SetUp() override {
    Offices::SetUp();
    home = qgetenv("HOME");
    qputenv("HOME", folder.path().toUtf8());
  }
  void TearDown() override { qputenv("HOME", home); }

  journal::Journal& journal() { return town.device("officer").journal(); }
  std::vector<std::string> remembered() {
    const auto pages = gui::printed_pages(journal());
    EXPECT_TRUE(pages);
    return pages ? *pages : std::vector<std::string>{};
  }
  QStringList on_disk() { return QDir(gui::explanation_folder()).entryList(QDir::Files); }
  QString print() {
    const auto file =
        gui::print_page(journal(), {"Page", "<p>a page</p>", "leadline-page"}, gui::explanation_folder());
    EXPECT_TRUE(file) << describe(file.error());
    return file ? *file : QString();
  }

  QTemporaryDir folder;
  QByteArray home;
};

TEST_F(OfficerPrinted, PrintedInBothLanguagesAndLeftBothAreErasedFromHome) {
  at("officer", [](OfficerApp& app) {
    ASSERT_NO_FATAL_FAILURE(tap_all(app, elsewhere));
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Print", "English"}));
    ASSERT_TRUE(app.sees("Erase the file"));
    ASSERT_TRUE(app.tap("Español"));
    ASSERT_TRUE(app.sees("Erase the file"));
  });
  ASSERT_THAT(on_disk(), SizeIs(2));
  at("officer",
     [](OfficerApp& app) { ASSERT_TRUE(app.tap("Erase 2 printed pages")) << app.all_words().toStdString(); });
  EXPECT_THAT(on_disk(), IsEmpty());
  at("officer", [](OfficerApp& app) {
    EXPECT_TRUE(app.sees("Start"));
    EXPECT_FALSE(app.can_touch("Erase 2 printed pages"));
  });
}

TEST_F(OfficerPrinted, ErasedOnThePageAreAllThatWerePrinted) {
  at("officer", [](OfficerApp& app) {
    ASSERT_NO_FATAL_FAILURE(tap_all(app, elsewhere));
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Print", "English"}));
    ASSERT_TRUE(app.sees("Erase the file"));
    ASSERT_NO_FATAL_FAILURE(tap_all(app, {"Español", "Erase the file"}));
  });
  EXPECT_THAT(on_disk(), IsEmpty());
  EXPECT_THAT(remembered(), IsEmpty());
}

TEST_F(OfficerPrinted, WhatAKillLeftOfAPageGoesToo) {
  const QString page = print();
  for (const char* unfinished : {".aBcDeF", ".new"}) {
    QFile half(page + unfinished);
    ASSERT_TRUE(half.open(QIODevice::WriteOnly));
  }
  const auto done = gui::erase_pages(journal());
  ASSERT_TRUE(done) << describe(done.error());
  EXPECT_THAT(on_disk(), IsEmpty());
}

TEST_F(OfficerPrinted, WhatCannotBeErasedStaysRememberedAndIsSaid) {
  const QString page = print();
  ASSERT_TRUE(QFile::remove(page));
  ASSERT_TRUE(QDir().mkpath(page + "/in the way"));
  const auto refused = gui::erase_pages(journal());
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, Code::io_failed);
  EXPECT_EQ(refused.error().where, page.toStdString());
  EXPECT_THAT(remembered(), SizeIs(1));
  ASSERT_TRUE(QDir(page).removeRecursively());
  EXPECT_TRUE(gui::erase_pages(journal()));
  EXPECT_THAT(remembered(), IsEmpty());
}

}  // namespace
}  // namespace leadline::night
