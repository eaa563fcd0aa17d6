// The offer's words and the number that is recorded with an answer change together.
#include <gtest/gtest.h>

#include <QCryptographicHash>

#include "app/gui/officer/turned_pages.h"
#include "tests/qml/screens/night.h"

namespace leadline::gui {
namespace {

// Every page of the offer, with a charge and without, in both languages, as Pine County has them at night.
QString all_words() {
  QString out;
  for (const char* language : {"en", "es"}) {
    for (const char* type : {"arrest_diversion", "social_contact"}) {
      for (const int page : {1, 2}) {
        stage::Night night(stage::friday(2, 4), language,
                           {{"type", type}, {"answers", stage::eligible_answers()}, {"offer_page", page}});
        const Step step = make_offer(night);
        step.fill();
        const auto& offer = static_cast<const OfferPage&>(*step.page);
        out += QStringList{offer.text, offer.yes, offer.no}.join('|') + '\n';
      }
    }
  }
  return out;
}

TEST(OfferWords, ChangeOnlyTogetherWithTheirVersion) {
  const QString words = all_words();
  const auto digest = QCryptographicHash::hash(words.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
  EXPECT_EQ(std::string(offer_words_version) + " " + digest.toStdString(), "offer/1 5a90572dbfa61ff7")
      << "a word of the offer changed: give its words a new version\n"
      << words.toStdString();
}

}  // namespace
}  // namespace leadline::gui
