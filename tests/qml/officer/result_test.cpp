// What stands one tap behind the result: the source of each rule and how sure it is; how a rule works, where
// that teaches nobody a false answer; what may be recommended.
#include "app/gui/officer/result_page.h"

#include <gmock/gmock.h>

#include "tests/qml/screens/night.h"

namespace leadline::gui {
namespace {

using stage::Night;
using testing::Contains;
using testing::Not;

// The result of the usual answers with some changed.
class Shown {
 public:
  explicit Shown(const Json& changes, const Json& more = Json::object(), WallTime now = stage::friday(2, 4))
      : night_(now, "en", state(changes, more)), step_(make_result(night_)) {
    step_.fill();
  }
  ResultPage& page() { return static_cast<ResultPage&>(*step_.page); }
  const DraftState draft() { return night_.state(); }
  std::vector<std::string> others() {
    std::vector<std::string> out;
    for (const Choice& one : page().others()->rows()) out.push_back(one.key.toStdString());
    return out;
  }

 private:
  static Json state(const Json& changes, const Json& more) {
    Json answers = stage::eligible_answers();
    for (const auto& [id, answer] : changes.items()) answers[id] = answer.dump();
    Json out{{"type", "arrest_diversion"}, {"answers", answers}};
    out.update(more);
    return out;
  }
  Night night_;
  Step step_;
};

Json grams(const char* value) { return {{"amount", {{"value", value}, {"unit", "g"}, {"how", "weighed"}}}}; }

TEST(Result, EachReasonNamesItsSourceAndHowSureItIs) {
  Shown shown(Json::object());
  ASSERT_GT(shown.page().reasons()->rowCount(), 5);
  for (const Reason& reason : shown.page().reasons()->rows()) {
    EXPECT_FALSE(reason.citation.isEmpty()) << reason.key.toStdString();
    EXPECT_FALSE(reason.sure.isEmpty()) << reason.key.toStdString();
    if (reason.key == "personal_use") {
      EXPECT_EQ(reason.sure.toStdString(), "Set by this program");
      EXPECT_EQ(reason.limit.toStdString(), "3.5 g");
      EXPECT_THAT(reason.value.toStdString(), testing::HasSubstr("1 g, weighed"));
    }
    if (reason.key == "trafficking") {
      EXPECT_EQ(reason.sure.toStdString(), "From secondary sources");
    }
  }
}

// The statute's amount for fentanyl was seen in the law's text, that for cocaine was not: each says so
// itself.
TEST(Result, AnAmountNamesItsOwnRowAndHowSureThatIs) {
  const auto from = [](const char* substance) {
    Shown shown(Json{{"substance", substance}});
    for (const Reason& reason : shown.page().reasons()->rows())
      if (reason.key == "trafficking") return reason.limit_from.toStdString();
    return std::string();
  };
  EXPECT_EQ(from("cocaine"), "G.S. 90-95(h)(3): 28 g · From secondary sources");
  EXPECT_EQ(from("fentanyl"), "G.S. 90-95(h)(4): 4 g · S.L. 2023-123 · Seen in the official text");
  Shown shown(Json::object());
  for (const Reason& reason : shown.page().reasons()->rows()) {
    if (reason.key == "personal_use") {
      EXPECT_THAT(reason.limit_from.toStdString(), testing::HasSubstr("Set by this program"));
    }
    if (reason.key == "residency") {
      EXPECT_EQ(reason.limit_from.toStdString(), "");
    }
  }
}

TEST(Result, ARuleIsExplainedOnlyAtWhatIsSeen) {
  Shown heavy(grams("5"));
  ASSERT_TRUE(heavy.page().hasRule());
  EXPECT_THAT(heavy.page().rule()->rows().at(0).text.toStdString(),
              testing::HasSubstr("May be offered the program"));
  EXPECT_THAT(heavy.page().rule()->rows().at(1).text.toStdString(), testing::HasSubstr("3.5 g"));
  EXPECT_FALSE(Shown(Json{{"resident", false}}).page().hasRule()) << "coaches an answer that is asked";
  EXPECT_FALSE(Shown(Json{{"history", "listed"}}).page().hasRule()) << "hints at a record";
}

TEST(Result, AnExceptionCanBeRecommendedWhereOneIsPossible) {
  EXPECT_THAT(Shown(Json{{"resident", false}}).others(), Contains("exception"));
  EXPECT_THAT(Shown(Json::object()).others(), Not(Contains("exception"))) << "eligible";
  EXPECT_THAT(Shown(Json{{"adult", false}}).others(), Not(Contains("exception"))) << "a minor";
  EXPECT_THAT(Shown(Json{{"resident", false}}, Json{{"type", "social_contact"}}).others(),
              Not(Contains("exception")))
      << "without a charge nothing has to be granted";
}

Json unknown_substance() {
  Json out = grams("0.3");
  out["substance"] = "unknown_or_mixed";
  return out;
}

TEST(Result, ASecondLookSaysWhatIsOpenAndMayBeDecidedByOthers) {
  Shown shown(unknown_substance());
  EXPECT_EQ(shown.page().headline.toStdString(), "This needs a second look");
  const auto note = shown.page().note.toStdString();
  EXPECT_THAT(note, testing::HasSubstr("Could not be settled: The amount is for personal use; The amount is "
                                       "below the trafficking threshold"));
  EXPECT_THAT(note, testing::HasSubstr("the district attorney or a designee may approve"));
  EXPECT_THAT(note, Not(testing::HasSubstr("not meet")));
  EXPECT_THAT(shown.others(), testing::ElementsAre("connect", "exception", "keep"));
  auto with_age = unknown_substance();
  with_age["adult"] = {{"state", "declined"}};
  EXPECT_THAT(Shown(with_age).others(), Not(Contains("exception"))) << "nobody makes one about age";
  Shown granted(unknown_substance(), Json{{"exception_granted", true}, {"exception_decision", "0"}});
  EXPECT_EQ(granted.page().primary.toStdString(), "Make the offer");
  EXPECT_EQ(granted.page().headline.toStdString(), "This needs a second look");
}

TEST(Result, WhoeverWasWantedAfterASecondLookIsCountedToo) {
  Shown shown(unknown_substance());
  Q_EMIT shown.page().otherPicked("keep");
  EXPECT_EQ(shown.draft().text("page"), "wanted");
}

TEST(Result, AGrantedExceptionMayBeOfferedAndChangesNoTruth) {
  Shown shown(Json{{"resident", false}}, Json{{"exception_granted", true}, {"exception_decision", "0"}});
  EXPECT_EQ(shown.page().primary.toStdString(), "Make the offer");
  EXPECT_EQ(shown.page().headline.toStdString(), "Does not meet this program's criteria");
  EXPECT_THAT(shown.others(), Not(Contains("exception")));
}

TEST(Result, APassedReviewDateIsSaidAndKeepsNothingFromApplying) {
  const auto after = [](int days) {
    return WallTime{stage::friday(2, 4).ms + std::int64_t{days} * 24 * 60 * 60 * 1000};
  };
  const auto review_by = *stage::pine_county().document->review_by;
  ASSERT_EQ(review_by.text(), "2027-07-01");
  Shown on_the_day(Json::object(), Json::object(), after(223));
  EXPECT_EQ(on_the_day.page().overdue.toStdString(), "");
  Shown past(Json::object(), Json::object(), after(224));
  EXPECT_EQ(past.page().overdue.toStdString(), "These criteria were due for review by July 1, 2027");
  EXPECT_EQ(past.page().primary.toStdString(), "Make the offer");
}

TEST(Result, AnotherWayForgetsTheReasonsOfTheFirst) {
  Shown shown(Json::object(),
              Json{{"not_offered_reason", "other_priority"}, {"decline_reason", "time"}, {"wanted", "yes"}});
  Q_EMIT shown.page().primaryPicked();
  for (const char* key : {"not_offered_reason", "decline_reason", "wanted"})
    EXPECT_FALSE(shown.draft().has(key)) << key;
}

}  // namespace
}  // namespace leadline::gui
