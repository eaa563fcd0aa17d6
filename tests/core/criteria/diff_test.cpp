// What changed between two versions, in plain words; and that no change goes unsaid.
#include "core/criteria/diff.h"

#include <gmock/gmock.h>

#include <fstream>
#include <functional>
#include <map>
#include <sstream>

namespace leadline::criteria {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::string file(const std::string& path) {
  std::ifstream in(std::string(LEADLINE_SOURCE_DIR "/assets/") + path);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

// Documents written here, with the handbook's tables at hand and any table changed under its new digest.
struct Desk {
  std::map<std::string, std::string> tables;
  Desk() {
    for (const char* name : {"nc-charges.json", "nc-trafficking-90-95h.json"})
      tables[name] = file(std::string("tables/") + name);
  }
  Result<Edition> read(const Json& tree) const {
    return Edition::read(tree.dump(), "test", [&](std::string_view name) -> Result<std::string> {
      const auto found = tables.find(std::string(name));
      if (found == tables.end()) return fail(Code::not_found, std::string(name));
      return found->second;
    });
  }
};

Json text(const std::string& words) { return {{"en", words}, {"es", "ES " + words}}; }

Json small() {
  const Json citation = {{"text", "handbook"}, {"sure", "program"}};
  const auto criterion = [&](const char* id, Json when) {
    return Json{{"id", id},
                {"statement", text(id)},
                {"when", when},
                {"reasons", {{"met", text("met")}, {"notMet", text("not")}}},
                {"ifUnknown", "review"},
                {"citation", citation}};
  };
  const Json amount = {{"id", "amount"}, {"type", "decimal"}, {"ask", text("How much?")}, {"units", {"g"}}};
  const Json charge = {
      {"id", "charge"},
      {"type", "code"},
      {"ask", text("Which charge?")},
      {"options",
       {{{"code", "theft"}, {"label", text("Theft")}}, {{"code", "trespass"}, {"label", text("Trespass")}}}}};
  return {{"format", "leadline-criteria/1"},
          {"id", "small"},
          {"version", "1"},
          {"title", text("Small")},
          {"jurisdiction", "NC"},
          {"effective", "2026-01-01"},
          {"questions",
           {{{"id", "last_robbery"},
             {"type", "date"},
             {"ask", text("Last robbery conviction?")},
             {"source", "terminal"}},
            amount,
            charge}},
          {"criteria",
           {criterion("robbery", {{"op", "Less"},
                                  {"args", {{{"answer", "last_robbery"}}, {{"lookBack", {{"years", 10}}}}}}}),
            criterion("amount",
                      {{"op", "Less"}, {"args", {{{"answer", "amount"}}, {{"value", "4"}, {"unit", "g"}}}}}),
            criterion("charge", {{"op", "In"}, {"args", {{{"answer", "charge"}}, {"theft"}}}})}},
          {"examples",
           {{{"name", "one"},
             {"at", "2026-01-02"},
             {"answers", Json::object()},
             {"expect", {{"outcome", "needs_answers"}}}}}}};
}

std::vector<std::string> lines(const Json& was, const Json& is, std::string_view language = "en") {
  const Desk desk;
  const auto a = desk.read(was), b = desk.read(is);
  EXPECT_TRUE(a) << describe(a.error());
  EXPECT_TRUE(b) << describe(b.error());
  std::vector<std::string> out;
  if (!a || !b) return out;
  for (const auto& each : diff(*a, *b)) out.push_back(each.line().in(language));
  return out;
}

Json& rule(Json& tree, std::size_t criterion) { return tree["criteria"][criterion]["when"]["args"]; }

TEST(Diff, NothingIsNothing) {
  EXPECT_THAT(lines(small(), small()), IsEmpty());
  auto noted = small();
  noted["criteria"][0]["note"] = "for authors";
  EXPECT_THAT(lines(small(), noted), IsEmpty());
}

TEST(Diff, ADayIsSaidAsPeopleSayIt) {
  auto now = small();
  now["effective"] = "2026-12-01";
  now["reviewBy"] = "2027-12-01";
  EXPECT_THAT(lines(small(), now), ElementsAre("In effect from: January 1, 2026 → December 1, 2026",
                                               "Added: To be reviewed by: December 1, 2027"));
  EXPECT_THAT(lines(now, small(), "es"),
              ElementsAre("Vigente desde: 1 de diciembre de 2026 → 1 de enero de 2026",
                          "Se quita: Se revisa antes del: 1 de diciembre de 2027"));
}

TEST(Diff, ALookBackIsSaidInYears) {
  auto now = small();
  rule(now, 0)[1]["lookBack"]["years"] = 5;
  EXPECT_THAT(lines(small(), now), ElementsAre("Look-back for robbery: 10 years → 5 years"));
  EXPECT_THAT(lines(small(), now, "es"),
              ElementsAre("Periodo que se revisa en «ES robbery»: 10 años → 5 años"));
  rule(now, 0)[1]["lookBack"] = {{"months", 1}};
  EXPECT_THAT(lines(small(), now), ElementsAre("Look-back for robbery: 10 years → 1 month"));
}

TEST(Diff, OfAQuestionItBearsTheNameOfTheCriterionThatAsksIt) {
  auto was = small(), now = small();
  was["questions"][0]["lookBackYears"] = 10;
  now["questions"][0]["lookBackYears"] = 5;
  EXPECT_THAT(lines(was, now), ElementsAre("Look-back for robbery: 10 years → 5 years"));
}

TEST(Diff, ALimitIsSaidWithItsUnit) {
  auto now = small();
  rule(now, 1)[1]["value"] = "2";
  EXPECT_THAT(lines(small(), now), ElementsAre("Limit in amount: 4 g → 2 g"));
  now = small();
  now["criteria"][1]["when"]["op"] = "LessOrEqual";
  EXPECT_THAT(lines(small(), now),
              ElementsAre("Limit in amount: “How much?” is below 4 g → “How much?” is at most 4 g"));
}

TEST(Diff, AnswersThatCountComeAndGo) {
  auto now = small();
  rule(now, 2)[1].push_back("trespass");
  EXPECT_THAT(lines(small(), now), ElementsAre("Added: Answers that count in charge: “Trespass”"));
  EXPECT_THAT(lines(now, small()), ElementsAre("Removed: Answers that count in charge: “Trespass”"));
}

TEST(Diff, AConditionMoreIsSaidAsASentence) {
  auto now = small();
  Json& when = now["criteria"][1]["when"];
  when = {{"op", "Or"}, {"args", {when, {{"op", "Equal"}, {"args", {{{"answer", "charge"}}, "theft"}}}}}};
  EXPECT_THAT(lines(small(), now), ElementsAre("What is asked for in amount: “How much?” is below 4 g → “How "
                                               "much?” is below 4 g or “Which charge?” is “Theft”"));
  auto more = now;
  more["criteria"][1]["when"]["args"].push_back(
      {{"op", "Not"}, {"args", {{{"op", "IsNull"}, {"args", {{{"answer", "amount"}}}}}}}});
  EXPECT_THAT(lines(now, more), ElementsAre("Added: A condition of amount: not (“How much?” has no answer)"));
}

TEST(Diff, AnotherQuestionIsAnotherRule) {
  auto now = small();
  now["questions"].push_back(
      {{"id", "weight"}, {"type", "decimal"}, {"ask", text("What weight?")}, {"units", {"g"}}});
  rule(now, 1)[0]["answer"] = "weight";
  EXPECT_THAT(
      lines(small(), now),
      ElementsAre("What is asked for in amount: “How much?” is below 4 g → “What weight?” is below 4 g",
                  "Added: Question: “What weight?”"));
}

TEST(Diff, CriteriaQuestionsAndOptionsComeAndGo) {
  auto now = small();
  now["criteria"].erase(2);
  now["questions"].erase(2);
  EXPECT_THAT(lines(small(), now),
              ElementsAre("Removed: Criterion: “charge”", "Removed: Question: “Which charge?”"));
  EXPECT_THAT(lines(now, small()),
              ElementsAre("Added: Criterion: “charge”", "Added: Question: “Which charge?”"));
  now = small();
  now["questions"][2]["options"].push_back({{"code", "loitering"}, {"label", text("Loitering")}});
  EXPECT_THAT(lines(small(), now), ElementsAre("Added: Answer to “Which charge?”: “Loitering”"));
}

TEST(Diff, OnlyTheSpanishWordsChanged) {
  auto now = small();
  now["criteria"][0]["statement"]["es"] = "Otra";
  EXPECT_THAT(lines(small(), now), ElementsAre("Statement of robbery (Spanish): ES robbery → Otra"));
  EXPECT_THAT(lines(small(), now, "es"), ElementsAre("Enunciado de «Otra»: ES robbery → Otra"));
}

TEST(Diff, WhatAnUnknownAnswerMeansAndWhoGrantsAnException) {
  auto now = small();
  now["criteria"][0]["ifUnknown"] = "pass";
  now["exceptions"] = {{"district_attorney_or_designee", text("DA")}};
  now["criteria"][0]["exception"] = "district_attorney_or_designee";
  EXPECT_THAT(lines(small(), now), ElementsAre("If unknown in robbery: review → pass",
                                               "Added: Exception sought from, for robbery: “DA”",
                                               "Added: Who may grant an exception: DA"));
}

TEST(Diff, TheWeightiestComesFirst) {
  auto now = small();
  now["version"] = "2";
  now["criteria"][0]["statement"]["en"] = "Other";
  rule(now, 1)[1]["value"] = "2";
  rule(now, 0)[1]["lookBack"]["years"] = 5;
  const auto all = lines(small(), now);
  ASSERT_EQ(all.size(), 4u);
  EXPECT_THAT(all[0], ::testing::StartsWith("Look-back"));
  EXPECT_THAT(all[1], ::testing::StartsWith("Limit"));
  EXPECT_EQ(all[3], "Version: 1 → 2");
}

TEST(Diff, AMovedCriterionIsSaid) {
  auto now = small();
  std::swap(now["criteria"][0], now["criteria"][1]);
  EXPECT_THAT(lines(small(), now), ElementsAre("Order of the criteria changed"));
}

TEST(Diff, ALimitInATable) {
  const auto was = Json::parse(file("criteria/nc-handbook-2024.json"));
  Desk before, after;
  auto table = Json::parse(after.tables["nc-trafficking-90-95h.json"]);
  for (auto& row : table["rows"])
    if (row["code"] == "cocaine") row["limits"][0]["value"] = "14";
  after.tables["nc-trafficking-90-95h.json"] = table.dump();
  auto now = was;
  for (auto& each : now["tables"])
    if (each.value("file", "") == "nc-trafficking-90-95h.json")
      each["digest"] = table_digest(after.tables["nc-trafficking-90-95h.json"]);
  const auto a = before.read(was), b = after.read(now);
  ASSERT_TRUE(a && b);
  const auto all = diff(*a, *b);
  ASSERT_EQ(all.size(), 1u);
  EXPECT_EQ(all[0].aspect, Aspect::limit);
  EXPECT_THAT(all[0].line().en,
              ::testing::MatchesRegex("Limit for “.*[Cc]ocaine.*” in “.*”: 28 g or more → 14 g or more"));
  EXPECT_THAT(all[0].line().es, ::testing::HasSubstr("28 g o más → 14 g o más"));
}

Json with_offer(Json tree) {
  tree["offer"] = {{"version", "1"},
                   {"pages",
                    {{{"en", "Talk with {organization}.\nIt is your choice."},
                      {"es", "Hable con {organization}.\nUsted decide."}}}},
                   {"heldCharge",
                    {{"en", "By {date}.\nYou can say no."}, {"es", "Hasta el {date}.\nPuede decir que no."}}},
                   {"heldChargeUndated", {{"en", "You can say no."}, {"es", "Puede decir que no."}}}};
  return tree;
}

TEST(Diff, TheOfferIsSaidSentenceBySentence) {
  const Json was = with_offer(small());
  auto now = was;
  now["offer"]["version"] = "2";
  now["offer"]["pages"][0]["en"] = "Talk with {organization}.\nYou decide.";
  now["offer"]["heldCharge"]["es"] = "Hasta el {date}.\nUsted puede decir que no.";
  EXPECT_THAT(lines(was, now),
              ElementsAre("What is told where a charge is held (Spanish): «Puede decir que no.» → «Usted "
                          "puede decir que no.»",
                          "What everybody is told, page 1: “It is your choice.” → “You decide.”",
                          "Version of the words of the offer: 1 → 2"));
  EXPECT_THAT(
      lines(was, now, "es"),
      ElementsAre(
          "Lo que se dice si hay un cargo pendiente: «Puede decir que no.» → «Usted puede decir que no.»",
          "Lo que se dice a todas las personas, página 1 (inglés): “It is your choice.” → “You decide.”",
          "Versión del texto de la oferta: 1 → 2"));
}

TEST(Diff, AnOfferThatIsNewIsSaidWhole) {
  const auto added = lines(small(), with_offer(small()));
  EXPECT_THAT(
      added, Contains("Added: What everybody is told, page 1: Talk with {organization}. It is your choice."));
  EXPECT_EQ(added.size(), 4u);
  auto longer = with_offer(small());
  longer["offer"]["pages"][0]["en"] = "Talk with {organization}.\nIt is your choice.\nNow.";
  EXPECT_THAT(
      lines(with_offer(small()), longer),
      ElementsAre("What everybody is told, page 1: Talk with {organization}. It is your choice. → Talk with "
                  "{organization}. It is your choice. Now."));
}

// Every value of the handbook's document and its tables, changed or taken away, one at a time: whatever still
// parses has a difference, and every difference reads as something in both languages.
class EveryChange {
 public:
  explicit EveryChange(Json tree) : whole_(std::move(tree)) {}

  void walk(const Json::json_pointer& at, const std::function<void(const Json&)>& visit) {
    const Json& here = whole_[at];
    if (here.is_string()) with(at, here.get<std::string>() + "0", visit);
    if (here.is_number_integer()) with(at, here.get<std::int64_t>() + 1, visit);
    if (here.is_boolean()) with(at, !here.get<bool>(), visit);
    if (here.is_object())
      for (const auto& [key, value] : here.items()) {
        if (key == "note") continue;
        auto less = whole_;
        less[at].erase(key);
        visit(less);
        walk(at / key, visit);
      }
    if (here.is_array())
      for (std::size_t i = 0; i < here.size(); ++i) {
        auto less = whole_;
        less[at].erase(i);
        visit(less);
        if (i > 0) {
          auto swapped = whole_;
          std::swap(swapped[at][i - 1], swapped[at][i]);
          if (swapped != whole_) visit(swapped);
        }
        walk(at / i, visit);
      }
  }

 private:
  void with(const Json::json_pointer& at, const Json& value, const std::function<void(const Json&)>& visit) {
    auto changed = whole_;
    changed[at] = value;
    visit(changed);
  }
  Json whole_;
};

void expect_said(const Edition& was, const Result<Edition>& is, std::size_t& tried) {
  if (!is) return;
  ++tried;
  for (const auto& [a, b] : {std::pair(&was, &*is), std::pair(&*is, &was)}) {
    const auto all = diff(*a, *b);
    ASSERT_FALSE(all.empty()) << is->tree.dump();
    for (const auto& each : all) {
      EXPECT_FALSE(each.line().en.empty() || each.line().es.empty() || each.where.empty());
    }
  }
}

TEST(Diff, NoChangeOfTheHandbooksDocumentGoesUnsaid) {
  const Desk desk;
  auto tree = Json::parse(file("criteria/nc-handbook-2024.json"));
  tree["examples"] = Json(std::vector<Json>(tree["examples"].begin(), tree["examples"].begin() + 1));
  const auto was = desk.read(tree);
  ASSERT_TRUE(was) << describe(was.error());
  std::size_t tried = 0;
  EveryChange(tree).walk(Json::json_pointer(),
                         [&](const Json& changed) { expect_said(*was, desk.read(changed), tried); });
  EXPECT_GT(tried, 300u);
}

TEST(Diff, NorAnyOfATableFile) {
  const Desk desk;
  auto tree = Json::parse(file("criteria/nc-handbook-2024.json"));
  tree["examples"] = Json::array();
  const auto was = desk.read(tree);
  ASSERT_TRUE(was) << describe(was.error());
  std::size_t tried = 0;
  const std::string name = "nc-charges.json";
  EveryChange(Json::parse(desk.tables.at(name))).walk(Json::json_pointer(), [&](const Json& table) {
    Desk other;
    other.tables[name] = table.dump();
    auto now = tree;
    for (auto& each : now["tables"])
      if (each.value("file", "") == name) each["digest"] = table_digest(other.tables[name]);
    expect_said(*was, other.read(now), tried);
  });
  EXPECT_GT(tried, 50u);
}

}  // namespace
}  // namespace leadline::criteria
