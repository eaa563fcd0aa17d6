// Each edit, what it changes and what it refuses.
#include "core/criteria/lint.h"
#include "tests/core/authoring/support.h"

namespace leadline::authoring {
namespace {

using namespace test;
using testing::Contains;
using testing::ElementsAre;
using testing::UnorderedElementsAre;

std::vector<std::string> changes(const Draft& draft) {
  return differences(Json::parse(draft.base().document), Json::parse(draft.bytes()));
}

// Parses and passes its own examples: an edit that leaves a document whole.
void expect_whole(const Draft& draft) {
  const auto document = criteria::parse_document(draft.bytes(), "draft", draft.tables());
  ASSERT_TRUE(document) << describe(document.error());
  const auto examples = criteria::run_examples(*document);
  EXPECT_TRUE(examples) << describe(examples.error());
}

TEST(Edit, LookBackIsFollowedByTheWordsThatNameIt) {
  Draft draft = handbook();
  ASSERT_TRUE(draft.apply(
      edit(R"({"do":"field","criterion":"history","at":"","field":"since_years:history","value":10})")));
  EXPECT_THAT(changes(draft),
              ElementsAre("replace /criteria/6/statement/en", "replace /criteria/6/statement/es",
                          "replace /questions/8/lookBackYears"));
  EXPECT_EQ(row(*draft.sheet(), "history").statement.en, "No conviction on the list in the last 10 years");
  EXPECT_EQ(row(*draft.sheet(), "history").statement.es,
            "Ninguna condena de la lista en los últimos 10 años");
  expect_whole(draft);
  ASSERT_TRUE(draft.apply(
      edit(R"({"do":"field","criterion":"history","at":"","field":"since_years:history","value":1})")));
  EXPECT_EQ(row(*draft.sheet(), "history").statement.en, "No conviction on the list in the last 1 year");
  // Only that look-back: "18 years" of age is another thing.
  EXPECT_EQ(row(*draft.sheet(), "age").statement.en, "18 or older");
}

TEST(Edit, TicksWriteAListAndAllOfATableIsTheTableAgain) {
  Draft draft = handbook();
  const auto list = [&] { return Json::parse(draft.bytes())["criteria"][1]["when"]["args"][1]; };
  ASSERT_TRUE(draft.apply(edit(
      R"({"do":"field","criterion":"charge","at":"/args/1","field":"codes","value":["possession","trespass"]})")));
  EXPECT_EQ(list()["args"][1], Json({"possession", "trespass"}));
  ASSERT_TRUE(draft.apply(edit(R"({"do":"field","criterion":"charge","at":"/args/1","field":"codes",
    "value":["possession","paraphernalia","loitering","theft","trespass","sex_work","property"]})")));
  EXPECT_EQ(list()["args"][1], Json({{"table", "charges"}}));
  EXPECT_FALSE(draft.changed());
  const auto none =
      draft.apply(edit(R"({"do":"field","criterion":"charge","at":"/args/1","field":"codes","value":[]})"));
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().code, Code::invalid_value);
  EXPECT_FALSE(draft.apply(
      edit(R"({"do":"field","criterion":"charge","at":"/args/1","field":"codes","value":["robbery"]})")));
}

TEST(Edit, SeenTicksAndRelation) {
  Draft draft = handbook();
  ASSERT_TRUE(draft.apply(
      edit(R"({"do":"field","criterion":"amenable","at":"","field":"codes","value":["danger_to_others"]})")));
  EXPECT_EQ(
      Json::parse(draft.bytes())["criteria"][7]["when"],
      Json::parse(R"({"op":"Not","args":[{"op":"In","args":["danger_to_others",{"answer":"seen_now"}]}]})"));
  ASSERT_TRUE(
      draft.apply(edit(R"({"do":"field","criterion":"amenable","at":"","field":"relation","value":"any"})")));
  EXPECT_EQ(plain(row(*draft.sheet(), "amenable").rule).en, "“Seen now?”: at least one of Danger to others");
}

TEST(Edit, AProgramsOwnLimitsChangeAStatutesDoNot) {
  Draft draft = handbook();
  const auto tables = draft.sheet()->tables;
  ASSERT_EQ(tables.size(), 2u);
  EXPECT_FALSE(tables[0].own);
  EXPECT_TRUE(tables[1].own);
  const LimitRow& first = tables[1].rows.at(0);
  const Json wanted{{"do", "limit"},
                    {"table", "personal_use"},
                    {"row", first.code},
                    {"unit", first.limits.at(0).unit},
                    {"value", "2.5"}};
  ASSERT_TRUE(draft.apply(wanted));
  EXPECT_EQ(changes(draft).size(), 1u);
  Json statute = wanted;
  statute["table"] = "trafficking";
  const auto refused = draft.apply(statute);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, Code::rule_refused);
  for (const char* amount : {"0", "-1", "much", "1e3"}) {
    Json wrong = wanted;
    wrong["value"] = amount;
    EXPECT_FALSE(draft.apply(wrong)) << amount;
  }
}

TEST(Edit, ChoicesAndCitation) {
  Draft draft = handbook();
  for (const char* text :
       {R"({"do":"choose","criterion":"age","of":"ifUnknown","value":"pass"})",
        R"({"do":"choose","criterion":"age","of":"ifNotMet","value":"none"})",
        R"({"do":"choose","criterion":"age","of":"exception","value":"district_attorney_or_designee"})",
        R"({"do":"choose","criterion":"history","of":"history","value":"false"})",
        R"({"do":"citation","criterion":"age","of":"sure","value":"unseen"})",
        R"({"do":"citation","criterion":"trafficking","of":"source","value":""})",
        R"({"do":"choose","question":"adult","of":"source","value":"observe"})",
        R"({"do":"words","criterion":"amenable","of":"help","language":"en","value":""})",
        R"({"do":"words","criterion":"amenable","of":"help","language":"es","value":""})",
        R"({"do":"head","of":"reviewBy","value":""})"})
    EXPECT_TRUE(draft.apply(edit(text))) << text;
  EXPECT_THAT(
      changes(draft),
      UnorderedElementsAre("replace /criteria/4/ifUnknown", "remove /criteria/4/ifNotMet",
                           "add /criteria/4/exception", "remove /criteria/6/history",
                           "replace /criteria/4/citation/sure", "remove /criteria/3/citation/source",
                           "replace /questions/6/source", "remove /criteria/7/help", "remove /reviewBy"));
  for (const char* text :
       {R"({"do":"choose","criterion":"age","of":"ifUnknown","value":"deny"})",
        R"({"do":"choose","criterion":"age","of":"exception","value":"the mayor"})",
        R"({"do":"citation","criterion":"age","of":"sure","value":"very"})",
        R"({"do":"words","criterion":"age","of":"when","language":"en","value":"x"})",
        R"({"do":"words","criterion":"nobody","of":"help","language":"en","value":"x"})",
        R"({"do":"head","of":"version","value":"a b"})", R"({"do":"head","of":"format","value":"x"})",
        R"({"do":"field","criterion":"age","at":"/args/9","field":"answer","value":"no"})",
        R"({"do":"field","criterion":"age","at":"nonsense","field":"answer","value":"no"})"}) {
    const std::string before = draft.bytes();
    EXPECT_FALSE(draft.apply(edit(text))) << text;
    EXPECT_EQ(draft.bytes(), before);
  }
}

TEST(Edit, TakingACriterionOutTakesItsQuestionsAndNothingElse) {
  Draft draft = handbook();
  ASSERT_TRUE(draft.apply(edit(R"({"do":"remove_criterion","criterion":"substance_use"})")));
  const Json after = Json::parse(draft.bytes()), before = Json::parse(draft.base().document);
  EXPECT_EQ(after["criteria"].size(), before["criteria"].size() - 1);
  EXPECT_EQ(after["questions"].size(),
            before["questions"].size() - 1);  // "use"; "charge" and "situation" are asked elsewhere
  expect_whole(draft);
}

TEST(Edit, OrderIsTheAuthors) {
  Draft draft = handbook();
  ASSERT_TRUE(draft.apply(edit(R"({"do":"move_criterion","criterion":"history","to":0})")));
  EXPECT_EQ(draft.sheet()->criteria[0].id, "history");
  expect_whole(draft);
  EXPECT_FALSE(draft.apply(edit(R"({"do":"move_criterion","criterion":"history","to":99})")));
  ASSERT_TRUE(draft.apply(edit(R"({"do":"move_criterion","criterion":"history","to":6})")));
  EXPECT_FALSE(draft.changed());
}

TEST(Edit, EveryOfferMakesACriterionThatParses) {
  const auto all = offers(handbook());
  ASSERT_TRUE(all);
  std::vector<std::string> patterns;
  for (const Offer& offer : *all) {
    patterns.push_back(offer.pattern);
    for (const Choice& question : offer.questions) {
      Draft draft = handbook();
      const auto id =
          draft.apply({{"do", "add_criterion"}, {"pattern", offer.pattern}, {"question", question.key}});
      ASSERT_TRUE(id) << offer.pattern << " " << question.key << " " << describe(id.error());
      EXPECT_EQ(row(*draft.sheet(), *id).rule.kind, ClauseKind::sentence) << offer.pattern;
      const auto document = criteria::parse_document(draft.bytes(), "draft", draft.tables());
      EXPECT_TRUE(document) << describe(document.error());
    }
    if (!offer.makes_question) continue;
    Draft draft = handbook();
    const auto id = draft.apply({{"do", "add_criterion"}, {"pattern", offer.pattern}});
    ASSERT_TRUE(id) << offer.pattern;
    EXPECT_EQ(row(*draft.sheet(), *id).rule.kind, ClauseKind::sentence) << offer.pattern;
    EXPECT_EQ(draft.sheet()->questions.size(), handbook().sheet()->questions.size() + 1);
  }
  EXPECT_THAT(patterns, ElementsAre("yes_no", "answers", "seen", "limit", "number", "look_back", "date",
                                    "history", "probation"));
}

TEST(Edit, ANewHistoryCriterionIsWhole) {
  Draft draft = handbook();
  ASSERT_TRUE(draft.apply(edit(R"({"do":"add_criterion","pattern":"history"})")));
  const auto document = criteria::parse_document(draft.bytes(), "draft", draft.tables());
  ASSERT_TRUE(document) << describe(document.error());
  EXPECT_TRUE(document->criteria.back().history);
}

// Each kind of supervision is a switch of its own, and shutting one out is a finding at once.
TEST(Edit, ANewProbationCriterionSaysOfEachKindWhetherItIsLetIn) {
  Draft draft = handbook();
  const auto id = draft.apply(edit(R"({"do":"add_criterion","pattern":"probation"})"));
  ASSERT_TRUE(id);
  const auto found = [&] {
    const auto all =
        criteria::lint(draft.bytes(), "draft", draft.tables(), *criteria::Date::parse("2026-11-20"));
    EXPECT_TRUE(all) << describe(all.error());
    std::vector<std::string> out;
    for (const auto& finding : *all)
      if (finding.check == criteria::Check::probation_excluded) out.push_back(finding.what.en);
    return out;
  };
  EXPECT_EQ(plain(row(*draft.sheet(), *id).rule).en,
            "“By your terminal: under supervision now?” is Not under supervision, Unsupervised probation or "
            "Supervised probation");
  EXPECT_THAT(found(), ElementsAre(testing::HasSubstr("\"Parole\"")));
  ASSERT_TRUE(draft.apply({{"do", "field"},
                           {"criterion", *id},
                           {"at", ""},
                           {"field", "codes"},
                           {"value", {"none", "unsupervised_probation"}}}));
  EXPECT_THAT(found(), ElementsAre(testing::HasSubstr("Supervised probation")));
  const auto document = criteria::parse_document(draft.bytes(), "draft", draft.tables());
  EXPECT_TRUE(document->criteria.back().history) << "it is printed, exported and explained as her record is";
}

TEST(Edit, ClausesComeAndGo) {
  Draft draft = handbook();
  ASSERT_TRUE(draft.apply(edit(
      R"({"do":"add_clause","criterion":"age","at":"","group":"any","pattern":"yes_no","question":"resident"})")));
  EXPECT_EQ(plain(row(*draft.sheet(), "age").rule).en,
            "At least one of these is so: “18 or older?” is answered yes; “Lives here? Staying outside "
            "counts.” is answered yes");
  ASSERT_TRUE(
      draft.apply(edit(R"({"do":"field","criterion":"age","at":"","field":"group","value":"none"})")));
  EXPECT_EQ(row(*draft.sheet(), "age").rule.kind, ClauseKind::none);
  // Into the group that is there.
  ASSERT_TRUE(draft.apply(edit(
      R"({"do":"add_clause","criterion":"age","at":"","group":"any","pattern":"seen","question":"seen_now"})")));
  EXPECT_EQ(row(*draft.sheet(), "age").rule.parts.size(), 3u);
  ASSERT_TRUE(draft.apply(edit(R"({"do":"remove_clause","criterion":"age","at":"/args/0/args/2"})")));
  ASSERT_TRUE(draft.apply(edit(R"({"do":"field","criterion":"age","at":"","field":"group","value":"all"})")));
  ASSERT_TRUE(draft.apply(edit(R"({"do":"remove_clause","criterion":"age","at":"/args/1"})")));
  EXPECT_FALSE(draft.changed());
  EXPECT_FALSE(draft.apply(edit(R"({"do":"remove_clause","criterion":"age","at":""})")));
}

TEST(Edit, AnswersOfAQuestion) {
  Draft draft = handbook();
  const auto code =
      draft.apply(edit(R"({"do":"option","question":"charge","en":"Public use","es":"Consumo en público"})"));
  ASSERT_TRUE(code);
  Json tick = edit(
      R"({"do":"field","criterion":"substance_use","at":"/args/0/args/1","field":"codes","value":["possession"]})");
  tick["value"].push_back(*code);
  ASSERT_TRUE(draft.apply(tick));
  EXPECT_TRUE(criteria::parse_document(draft.bytes(), "draft", draft.tables()));
  EXPECT_FALSE(draft.apply(edit(R"({"do":"option","question":"charge","en":"One","es":""})")));
  EXPECT_FALSE(draft.apply(edit(R"({"do":"option","question":"adult","en":"One","es":"Uno"})")));
  EXPECT_FALSE(
      draft.apply(edit(R"({"do":"remove_option","question":"charge","code":"possession"})")));  // the table's
  Json out{{"do", "remove_option"}, {"question", "charge"}, {"code", *code}};
  ASSERT_TRUE(draft.apply(edit(
      R"({"do":"field","criterion":"substance_use","at":"/args/0/args/1","field":"codes","value":["possession","paraphernalia"]})")));
  ASSERT_TRUE(draft.apply(out));
  EXPECT_FALSE(draft.changed());
}

TEST(Edit, QuestionsInUseStay) {
  Draft draft = handbook();
  const auto refused = draft.apply(edit(R"({"do":"remove_question","question":"adult"})"));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, Code::rule_refused);
  ASSERT_TRUE(draft.apply(edit(R"({"do":"remove_clause","criterion":"substance_use","at":"/args/1"})")));
  ASSERT_TRUE(draft.apply(edit(R"({"do":"remove_question","question":"use"})")));
  const auto document = criteria::parse_document(draft.bytes(), "draft", draft.tables());
  EXPECT_TRUE(document) << describe(document.error());
}

TEST(Edit, WhatThePersonIsTold) {
  Draft draft = handbook();
  const auto written =
      edit(R"({"do":"offer","of":"pages","page":0,"language":"en","value":"Come in.\nIt is your choice."})");
  ASSERT_TRUE(draft.apply(written));
  EXPECT_THAT(differences(Json::parse(draft.base().document), Json::parse(draft.bytes())),
              ElementsAre("replace /offer/pages/0/en", "replace /offer/version"));
  EXPECT_EQ(draft.sheet()->offer->version, "2") << "it follows by itself";
  EXPECT_EQ(draft.sheet()->offer->pages.at(0).en, "Come in.\nIt is your choice.");
  ASSERT_TRUE(
      draft.apply(edit(R"({"do":"offer","of":"heldCharge","language":"es","value":"Hasta el {date}."})")));
  EXPECT_EQ(draft.sheet()->offer->held_charge.es, "Hasta el {date}.");
  EXPECT_EQ(draft.sheet()->offer->version, "2");
  // The words that it began from have the version that it began from.
  const criteria::Offer was = *handbook().sheet()->offer;
  ASSERT_TRUE(draft.apply(
      {{"do", "offer"}, {"of", "pages"}, {"page", 0u}, {"language", "en"}, {"value", was.pages[0].en}}));
  ASSERT_TRUE(draft.apply(
      {{"do", "offer"}, {"of", "heldCharge"}, {"language", "es"}, {"value", was.held_charge.es}}));
  EXPECT_FALSE(draft.changed());
  for (const char* refused : {R"({"do":"offer","of":"pages","page":1,"language":"en","value":"x"})",
                              R"({"do":"offer","of":"pages","language":"en","value":"x"})",
                              R"({"do":"offer","of":"title","language":"en","value":"x"})",
                              R"({"do":"offer","of":"heldCharge","language":"fr","value":"x"})",
                              R"({"do":"begin_offer"})", R"({"do":"remove_offer_page","page":0})"})
    EXPECT_FALSE(draft.apply(edit(refused))) << refused;
}

TEST(Edit, PagesOfTheOffer) {
  Draft draft = handbook();
  ASSERT_TRUE(draft.apply(edit(R"({"do":"add_offer_page"})")));
  ASSERT_TRUE(draft.apply(edit(R"({"do":"add_offer_page"})")));
  EXPECT_FALSE(draft.apply(edit(R"({"do":"add_offer_page"})")));
  EXPECT_EQ(draft.sheet()->offer->pages.size(), 3u);
  EXPECT_EQ(draft.sheet()->offer->version, "2");
  ASSERT_TRUE(draft.apply(edit(R"({"do":"remove_offer_page","page":1})")));
  ASSERT_TRUE(draft.apply(edit(R"({"do":"remove_offer_page","page":1})")));
  EXPECT_FALSE(draft.changed());
}

TEST(Edit, ASetWithoutWordsBeginsWithTheAppsOwn) {
  Json without = Json::parse(pack("nc-handbook-2024.json"));
  const Json usual = without["offer"];
  without.erase("offer");
  Draft draft = draft_of(without.dump());
  EXPECT_FALSE(draft.sheet()->offer);
  EXPECT_FALSE(draft.apply(edit(R"({"do":"add_offer_page"})")));
  ASSERT_TRUE(draft.apply(edit(R"({"do":"begin_offer"})")));
  EXPECT_EQ(Json::parse(draft.bytes())["offer"], usual);
}

}  // namespace
}  // namespace leadline::authoring
