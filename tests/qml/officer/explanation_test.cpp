// The page for the person: its words can be read back in both languages, and it tells nothing that would
// harm.
#include "app/gui/officer/explanation.h"

#include <gmock/gmock.h>

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QProcess>
#include <QTemporaryDir>

#include "tests/qml/screens/night.h"

namespace leadline::gui {
namespace {

using stage::Night;
using testing::HasSubstr;
using testing::Not;

WallTime at_night() { return stage::friday(2, 4); }

criteria::Screening screened(const Json& changes) {
  Json answers = stage::eligible_answers();
  for (const auto& [id, answer] : changes.items()) answers[id] = answer.dump();
  const Night night(at_night(), "en", {{"type", "arrest_diversion"}, {"answers", answers}});
  return criteria::screen(night.answers());
}

Explanation page(const Json& changes, const QString& language, Telling telling = Telling::result_alone) {
  return explanation(stage::pine_county(), screened(changes), telling, Tongue::of(language), at_night());
}

Json grams(const char* value, const char* how) {
  return {{"amount", {{"value", value}, {"unit", "g"}, {"how", how}}}};
}

// As poppler reads it, on one line.
std::string read_back(const QString& file) {
  QProcess reader;
  reader.start("pdftotext", {file, "-"});
  EXPECT_TRUE(reader.waitForFinished()) << "pdftotext (poppler-utils) is missing";
  EXPECT_EQ(reader.exitCode(), 0) << reader.readAllStandardError().toStdString();
  return QString::fromUtf8(reader.readAllStandardOutput()).simplified().toStdString();
}

class ExplanationTest : public testing::Test {
 protected:
  std::string written(const Explanation& page) {
    const auto file = write_explanation(page, folder_.path() + "/Leadline");
    EXPECT_TRUE(file) << describe(file.error());
    return file ? read_back(*file) : "";
  }
  QTemporaryDir folder_;
};

TEST_F(ExplanationTest, SaysTheResultAndEachCriterionInEnglish) {
  const std::string text = written(page({{"resident", false}}, "en"));
  for (const char* words :
       {"How this program's criteria were applied", "Pine County LEAD · November 20, 2026",
        "Does not meet this program's criteria",
        "You can call or text Harbor Outreach at any time: 555-0142. That needs no officer and no charge.",
        "For some of these an exception can be asked for.", "Which of these decided is not on this page",
        "version 2024.1"})
    EXPECT_THAT(text, HasSubstr(words));
  for (const auto& criterion : stage::pine_county().document->criteria)
    EXPECT_THAT(text, HasSubstr(criterion.statement.in("en")));
  const std::string digest = stage::pine_county().document->digest;
  EXPECT_THAT(text, HasSubstr(digest.substr(0, 8) + " " + digest.substr(8, 8)));
}

TEST_F(ExplanationTest, SaysItInSpanish) {
  const std::string text = written(page(Json::object(), "es"));
  for (const char* words : {"Cómo se aplicaron los criterios de este programa", "20 de noviembre de 2026",
                            "Se le puede ofrecer el programa", "18 años o más Se cumple", "versión 2024.1"})
    EXPECT_THAT(text, HasSubstr(words));
  for (const auto& criterion : stage::pine_county().document->criteria)
    EXPECT_THAT(text, HasSubstr(criterion.statement.in("es")));
}

TEST_F(ExplanationTest, NamesNoChargeNothingFoundAndNoRecord) {
  for (const char* language : {"en", "es"}) {
    const std::string text = written(page({{"seen_now", Json::array({"danger_to_self"})}}, language));
    for (const char* words : {"Cocaine", "Cocaína", "1 g", "weighed", "Possession", "Posesión",
                              "Danger to self", "Peligro para", "terminal"})
      EXPECT_THAT(text, Not(HasSubstr(words))) << language;
  }
}

// Not eligible by a record alone, by what was said, by what was seen: nobody who finds the page can tell.
TEST_F(ExplanationTest, ReadsTheSameWhateverDecided) {
  for (const char* language : {"en", "es"}) {
    const QString by_record = page({{"history", "listed"}}, language).html;
    for (const Json& changes :
         {Json{{"resident", false}}, Json{{"adult", false}}, Json{{"resident", false}, {"history", "listed"}},
          grams("5", "weighed"), grams("400", "weighed"),
          Json{{"seen_now", Json::array({"danger_to_self"})}}}) {
      ASSERT_EQ(screened(changes).outcome, criteria::Outcome::not_eligible) << changes;
      EXPECT_EQ(page(changes, language).html, by_record) << changes;
    }
    const QString open_record = page({{"history", {{"state", "not_safe_to_ask"}}}}, language).html;
    const Json near = grams("3.4", "estimated");
    ASSERT_EQ(screened(near).outcome, criteria::Outcome::needs_review);
    EXPECT_EQ(page(near, language).html, open_record);
    EXPECT_NE(open_record, by_record);
  }
}

TEST_F(ExplanationTest, NamesWhatWasSeenToDecideOnlyWhereThatIsWanted) {
  const Json heavy = grams("5", "weighed");
  EXPECT_TRUE(decided_by_sight(*stage::pine_county().document, screened(heavy)));
  const Explanation told = page(heavy, "en", Telling::what_decided);
  EXPECT_EQ(told.html.count("Not met"), 1);
  EXPECT_THAT(written(told), HasSubstr("What became of the others is not on this page."));
  Json with_record = heavy;
  with_record["history"] = "listed";
  EXPECT_EQ(page(with_record, "en", Telling::what_decided).html, told.html);
}

TEST_F(ExplanationTest, NeverNamesWhatWasSaidOrWhatARecordHolds) {
  for (const Json& changes : {Json{{"resident", false}}, Json{{"history", "listed"}}, Json::object()}) {
    EXPECT_FALSE(decided_by_sight(*stage::pine_county().document, screened(changes))) << changes;
    EXPECT_EQ(page(changes, "en", Telling::what_decided).html, page(changes, "en").html) << changes;
  }
}

TEST_F(ExplanationTest, FitsOnOnePage) {
  for (const char* language : {"en", "es"}) {
    const auto file = write_explanation(page({{"resident", false}}, language), folder_.path());
    ASSERT_TRUE(file);
    QProcess reader;
    reader.start("pdfinfo", {*file});
    ASSERT_TRUE(reader.waitForFinished());
    EXPECT_THAT(reader.readAllStandardOutput().simplified().toStdString(), HasSubstr("Pages: 1")) << language;
  }
}

TEST_F(ExplanationTest, WritesOverNothingAndForThisUserAlone) {
  const auto one = write_explanation(page(Json::object(), "en"), folder_.path());
  const auto two = write_explanation(page(Json::object(), "en"), folder_.path());
  ASSERT_TRUE(one && two);
  EXPECT_EQ(QFileInfo(*one).fileName().toStdString(), "leadline-2026-11-20-0204-en.pdf");
  EXPECT_NE(*one, *two);
  constexpr auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteGroup;
  EXPECT_FALSE(QFile::permissions(*one) & others);
}

TEST_F(ExplanationTest, SaysWhenItCannotBeWritten) {
  QFile in_the_way(folder_.path() + "/Leadline");
  ASSERT_TRUE(in_the_way.open(QIODevice::WriteOnly));
  const auto file = write_explanation(page(Json::object(), "en"), folder_.path() + "/Leadline");
  ASSERT_FALSE(file);
  EXPECT_EQ(file.error().code, Code::io_failed);
}

}  // namespace
}  // namespace leadline::gui

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  QGuiApplication app(argc, argv);
  testing::InitGoogleTest(&argc, argv);
  return RUN_ALL_TESTS();
}
