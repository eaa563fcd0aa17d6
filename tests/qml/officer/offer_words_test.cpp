// The offer on the turned glass: the set's own script, the app's words where it has none, and which of them
// an answer records.
#include <gmock/gmock.h>

#include <QCryptographicHash>

#include "app/gui/officer/turned_pages.h"
#include "core/criteria/offer.h"
#include "tests/qml/screens/night.h"

namespace leadline::gui {
namespace {

using testing::ElementsAre;

// Pine County at night, under the handbook's set with this script.
class Glass {
 public:
  Glass(std::optional<criteria::Offer> offer, const char* type, const char* language)
      : night_(stage::friday(2, 4), language, {{"type", type}, {"answers", stage::eligible_answers()}}) {
    auto papers = stage::pine_county();
    auto document = std::make_shared<criteria::Document>(*papers.document);
    document->offer = std::move(offer);
    papers.document = std::move(document);
    night_.put(std::move(papers));
    step_ = make_offer(night_);
    step_.fill();
  }
  OfferPage& page() { return static_cast<OfferPage&>(*step_.page); }
  void yes() {
    Q_EMIT page().yesPicked();
    step_.fill();
  }
  void no() { Q_EMIT page().noPicked(); }
  std::string state(const char* key) { return night_.state().text(key); }
  // Every page up to the last, and the words of its buttons.
  std::vector<std::string> all() {
    std::vector<std::string> out;
    for (;;) {
      out.push_back(QStringList{page().text, page().yes, page().no}.join('|').toStdString());
      if (page().place.isEmpty() || page().place.section(' ', 0, 0) == page().place.section(' ', -1))
        return out;
      yes();
    }
  }

 private:
  stage::Night night_;
  Step step_;
};

criteria::Offer script() {
  return {"4",
          {{"{organization} can help.", "{organization} puede ayudar."}, {"They listen.", "Escuchan."}},
          {"By {date}, says {police}.", "Hasta el {date}, dice {police}."},
          {"No day.", "Sin día."}};
}

TEST(OfferWords, TheUsualOnesChangeOnlyTogetherWithTheirVersion) {
  QString words;
  for (const char* language : {"en", "es"})
    for (const char* type : {"arrest_diversion", "social_contact", "social_contact"})
      for (const std::string& page : Glass(std::nullopt, type, language).all())
        words += QString::fromStdString(page) + '\n';
  const auto digest = QCryptographicHash::hash(words.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
  EXPECT_EQ(criteria::usual_offer().version + " " + digest.toStdString(), "offer/1 5a90572dbfa61ff7")
      << "a word of the offer changed: give its words a new version\n"
      << words.toStdString();
}

TEST(OfferWords, AreTheSetsOwnWhereItHasAScript) {
  EXPECT_THAT(Glass(script(), "arrest_diversion", "en").all(),
              ElementsAre("Harbor Outreach can help.|Next|No", "They listen.|Next|No",
                          "By Friday, December 4, says Pine County Police.|Yes|No"));
  EXPECT_THAT(Glass(script(), "social_contact", "es").all(),
              ElementsAre("Harbor Outreach puede ayudar.|Siguiente|No", "Escuchan.|Sí|No"));
}

TEST(OfferWords, TheAnswerSaysWhichWereShown) {
  Glass no(script(), "social_contact", "es");
  no.no();
  EXPECT_EQ(no.state("answer"), "declined");
  EXPECT_EQ(no.state("offer_text_version"), "nc-handbook/2024.1/4");
  EXPECT_EQ(no.state("offer_language"), "es");
  Glass yes(script(), "arrest_diversion", "en");
  yes.yes();
  yes.yes();
  EXPECT_EQ(yes.state("answer"), "") << "the last page is not answered yet";
  yes.yes();
  EXPECT_EQ(yes.state("answer"), "accepted");
  EXPECT_EQ(yes.state("offer_text_version"), "nc-handbook/2024.1/4");
  Glass usual(std::nullopt, "social_contact", "en");
  usual.yes();
  EXPECT_EQ(usual.state("offer_text_version"), "offer/1");
}

}  // namespace
}  // namespace leadline::gui
