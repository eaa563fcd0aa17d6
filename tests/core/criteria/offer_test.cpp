// What the person is told: her pages, their fields, and the app's own words where a set has none.
#include "core/criteria/offer.h"

#include <gmock/gmock.h>

#include "core/criteria/lint.h"
#include "core/criteria/reader.h"
#include "tests/core/criteria/support.h"

namespace leadline::criteria {
namespace {

using testing::ElementsAre;

const Offer small_offer{"7",
                        {{"{organization} helps.", "{organization} ayuda."}},
                        {"By {date}, says {police}.", "Hasta el {date}, dice {police}."},
                        {"No day.", "Sin día."}};

TEST(Offer, AChargeHasAPageMore) {
  const OfferFields fields{"Harbor Outreach", "Pine County Police", "Friday"};
  EXPECT_THAT(offer_pages(small_offer, false, "en", fields), ElementsAre("Harbor Outreach helps."));
  EXPECT_THAT(offer_pages(small_offer, true, "es", fields),
              ElementsAre("Harbor Outreach ayuda.", "Hasta el Friday, dice Pine County Police."));
}

TEST(Offer, WhereNoDayIsKnownNoneIsNamed) {
  EXPECT_THAT(offer_pages(small_offer, true, "en", {"Harbor Outreach", "Pine County Police", ""}),
              ElementsAre("Harbor Outreach helps.", "No day."));
}

TEST(Offer, ANameIsNeverReadAsAField) {
  EXPECT_EQ(offer_text({"{organization} and {police}", ""}, "en", {"{date}", "{organization}", "Friday"}),
            "{date} and {organization}");
  EXPECT_EQ(offer_text({"{other} {", ""}, "en", {"a", "b", "c"}), "{other} {");
}

TEST(Offer, OnlyADocumentWithAScriptHasOne) {
  Json json = Json::parse(test::handbook_text());
  const auto with = parse_document(json.dump(), "pack", test::load_table);
  ASSERT_TRUE(with) << describe(with.error());
  ASSERT_TRUE(with->offer);
  EXPECT_EQ(offer_version(*with), "nc-handbook/2024.1/1");
  json.erase("offer");
  const auto without = parse_document(json.dump(), "pack", test::load_table);
  ASSERT_TRUE(without) << describe(without.error());
  EXPECT_FALSE(without->offer);
  EXPECT_EQ(offer_version(*without), "offer/1");
  EXPECT_NE(without->digest, with->digest) << "what is signed covers the script";
}

// The app's own words are held to what every script is held to; the handbook's are the same ones.
TEST(Offer, TheUsualWordsLintAsAScript) {
  const Offer& usual = usual_offer();
  Json json = Json::parse(test::handbook_text());
  const auto text = [](const Text& words) { return Json{{"en", words.en}, {"es", words.es}}; };
  EXPECT_EQ(json["offer"]["pages"], Json::array({text(usual.pages.at(0))}));
  EXPECT_EQ(json["offer"]["heldCharge"], text(usual.held_charge));
  EXPECT_EQ(json["offer"]["heldChargeUndated"], text(usual.held_charge_undated));
  EXPECT_FALSE(good_id(usual.version)) << "no document's script can bear it";
  const auto findings = lint(json.dump(), "pack", test::load_table, test::day("2026-11-20"));
  ASSERT_TRUE(findings);
  EXPECT_TRUE(findings->empty()) << to_json(*findings).dump(1);
}

}  // namespace
}  // namespace leadline::criteria
