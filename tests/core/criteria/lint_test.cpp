// Bad packs, each with exactly its finding, and what lint promises beside that.
#include "core/criteria/lint.h"

#include <gmock/gmock.h>

#include "core/criteria/terms.h"
#include "tests/core/criteria/support.h"

namespace leadline::criteria {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

std::vector<Finding> linted(const std::string& text, std::string_view at = "2026-11-20") {
  auto out = lint(text, "pack.json", test::load_table, test::day(at));
  EXPECT_TRUE(out) << describe(out.error());
  return out ? *out : std::vector<Finding>{};
}

std::string list(const std::vector<Finding>& findings) { return to_json(findings).dump(1); }

struct BadPack {
  std::string name;
  Json finding, patch;
  bool examples = false;
};

std::vector<BadPack> bad_packs() {
  const auto text = read_file(test::source_path("tests/core/criteria/bad_packs.json"));
  std::vector<BadPack> out;
  const Json all = Json::parse(text ? *text : "{\"packs\":[]}");
  for (const Json& each : all["packs"])
    out.push_back({each["name"], each["finding"], each["patch"], each["examples"]});
  return out;
}

Json patched(const BadPack& bad) {
  Json out = Json::parse(test::handbook_text());
  if (!bad.examples) out.erase("examples");
  return out.patch(bad.patch);
}

class BadPacks : public testing::TestWithParam<BadPack> {};

// What a document that leaves its examples out for the sake of a test is always told.
std::vector<Finding> but_for_examples(std::vector<Finding> findings) {
  std::erase_if(findings, [](const Finding& each) { return each.check == Check::no_examples; });
  return findings;
}

TEST_P(BadPacks, GivesExactlyItsFinding) {
  auto findings = linted(patched(GetParam()).dump());
  if (!GetParam().examples) findings = but_for_examples(std::move(findings));
  ASSERT_EQ(findings.size(), 1u) << list(findings);
  const Finding& found = findings[0];
  const Json& expected = GetParam().finding;
  EXPECT_EQ(word(found.check), expected["check"].get<std::string>());
  EXPECT_EQ(found.where, expected["where"].get<std::string>());
  EXPECT_EQ(found.criterion, expected["criterion"].get<std::string>());
  EXPECT_EQ(found.question, expected["question"].get<std::string>());
  EXPECT_THAT(found.what.en, HasSubstr(expected["says"].get<std::string>()));
  for (const std::string* said :
       {&found.what.en, &found.what.es, &found.why.en, &found.why.es, &found.source})
    EXPECT_FALSE(said->empty()) << list(findings);
  EXPECT_NE(found.why.en, found.why.es);
  for (const std::string* said : {&found.what.en, &found.what.es})
    EXPECT_THAT(*said, testing::Not(testing::AnyOf(HasSubstr("{name}"), HasSubstr("{detail}"))));
}

INSTANTIATE_TEST_SUITE_P(Each, BadPacks, testing::ValuesIn(bad_packs()), [](const auto& each) {
  std::string out;
  for (char c : each.param.name) out.push_back(std::isalnum(static_cast<unsigned char>(c)) ? c : '_');
  return out;
});
std::ostream& operator<<(std::ostream& out, const BadPack& bad) { return out << bad.name; }

TEST(BadPacksTogether, EveryCheckHasOneAndThereAreEnough) {
  std::set<std::string> seen;
  for (const BadPack& each : bad_packs()) seen.insert(each.finding["check"]);
  for (int check = 0; check <= static_cast<int>(Check::not_checked); ++check)
    EXPECT_TRUE(seen.contains(std::string(word(static_cast<Check>(check)))))
        << word(static_cast<Check>(check));
  EXPECT_GE(bad_packs().size(), 40u);
}

TEST(Lint, FindsEverythingAtOnce) {
  // What stands in the parser's way hides nothing else.
  Json json = Json::parse(test::handbook_text());
  json["questions"][6]["ask"].erase("es");
  json["criteria"][4]["statement"]["en"] = "Must be 18";
  json["criteria"][5]["when"] = Json::parse(
      R"({"op":"And","args":[{"answer":"resident"},{"op":"Less","args":[{"answer":"amount"},4]}]})");
  json["criteria"][6]["when"] = Json::parse(R"({"op":"Nor","args":[{"answer":"history"}]})");
  json["questions"][8]["lookBackYears"] = 10;
  json["reviewBy"] = "2025-01-01";
  json["criteria"].push_back(json["criteria"][4]);
  json["criteria"].back()["id"] = "suits";
  json["criteria"].back()["statement"] = {{"en", "Not with heroin"}, {"es", "Sin heroína"}};
  json["criteria"].back()["when"] =
      Json::parse(R"({"op":"Not","args":[{"op":"Equal","args":[{"answer":"substance"},"heroin_opioid"]}]})");
  std::multiset<std::string> found;
  const auto findings = linted(json.dump());
  for (const Finding& each : findings) found.insert(std::string(word(each.check)));
  EXPECT_EQ(found, (std::multiset<std::string>{"missing_translation", "coercive_word", "unit_mismatch",
                                               "refused", "review_overdue", "excluded_substance"}))
      << list(findings);
}

TEST(Lint, AWordNeverSaidIsAnErrorInTheOfferAlone) {
  Json json = Json::parse(test::handbook_text());
  json["questions"][0]["ask"]["en"] = "Must this be asked?";
  EXPECT_TRUE(publishable(linted(json.dump())));
  json["offer"]["pages"][0]["en"] = json["offer"]["pages"][0]["en"].get<std::string>() + "\nYou must be tested.";
  const auto findings = linted(json.dump());
  EXPECT_FALSE(publishable(findings)) << list(findings);
  EXPECT_EQ(findings.at(0).where, "offer.pages[0]");
  EXPECT_EQ(to_json(findings, "en")[0]["severity"], "error");
}

TEST(Lint, ErrorsComeBeforeWarningsAndStopAPublication) {
  Json json = Json::parse(test::handbook_text());
  json["reviewBy"] = "2025-01-01";
  auto findings = linted(json.dump());
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_TRUE(publishable(findings));
  json["title"].erase("es");
  findings = linted(json.dump());
  ASSERT_EQ(findings.size(), 2u);
  EXPECT_EQ(severity(findings[0].check), Severity::error);
  EXPECT_EQ(severity(findings[1].check), Severity::warning);
  EXPECT_FALSE(publishable(findings));
  const Json said = to_json(findings, "es");
  EXPECT_EQ(said[0]["check"], "missing_translation");
  EXPECT_EQ(said[0]["severity"], "error");
  EXPECT_EQ(said[0]["where"], "title.es");
  EXPECT_EQ(said[0]["what"], findings[0].what.es);
}

TEST(Lint, TheReviewDateIsOverdueOnlyAfterIt) {
  EXPECT_THAT(linted(test::handbook_text(), "2027-07-01"), IsEmpty());
  EXPECT_EQ(linted(test::handbook_text(), "2027-07-02").size(), 1u);
}

TEST(Lint, ATableFileHasItsOwnPlace) {
  // The loader gives a charge without Spanish; its digest is made to fit.
  std::string charges = *test::load_table("nc-charges.json");
  const std::string label = R"("es": "Posesión")";
  charges.replace(charges.find(label), label.size(), R"("es": "")");
  Json json = Json::parse(test::handbook_text());
  json["tables"][0]["digest"] = table_digest(charges);
  const TableLoader loader = [&](std::string_view name) -> Result<std::string> {
    return name == "nc-charges.json" ? Result<std::string>(charges) : test::load_table(name);
  };
  const auto out = lint(json.dump(), "pack.json", loader, test::day("2026-11-20"));
  ASSERT_TRUE(out);
  ASSERT_EQ(out->size(), 1u) << list(*out);
  EXPECT_EQ((*out)[0].where, "nc-charges.json: rows[0].label.es");
}

TEST(Lint, WhatLeavesNothingToLintIsAnError) {
  const auto code_of = [](const std::string& text) {
    const auto out = lint(text, "pack.json", test::load_table, test::day("2026-11-20"));
    return out ? std::string("linted") : std::string(name(out.error().code)) + " " + out.error().where;
  };
  EXPECT_THAT(code_of(""), HasSubstr("empty_input pack.json"));
  EXPECT_THAT(code_of("{"), HasSubstr("malformed_json pack.json"));
  EXPECT_EQ(code_of("[]"), "wrong_type pack.json");
  EXPECT_EQ(code_of("{}"), "missing_field pack.json: format");
  EXPECT_EQ(code_of(R"({"format":"leadline-criteria/2"})"), "newer_format pack.json: format");
  EXPECT_EQ(code_of(R"({"format":"letter"})"), "invalid_value pack.json: format");
  Json json = Json::parse(test::handbook_text());
  json["tables"][0]["file"] = "absent.json";
  EXPECT_THAT(code_of(json.dump()), HasSubstr("not_found pack.json: tables[0]"));
  EXPECT_EQ(code_of(R"({"format":"leadline-criteria/1"})"), "linted") << "what is missing is a finding";
}

TEST(Lint, ALookBackInWordsIsALookBack) {
  const auto said = [](const std::string& en, const std::string& es) {
    Json json = Json::parse(test::handbook_text());
    json.erase("examples");
    json["criteria"][6]["statement"] = {{"en", en}, {"es", es}};
    const auto findings = but_for_examples(linted(json.dump()));
    if (findings.empty()) return std::string("nothing");
    EXPECT_EQ(findings.size(), 1u) << list(findings);
    EXPECT_EQ(findings[0].check, Check::long_look_back);
    const auto open = findings[0].what.en.rfind('('), close = findings[0].what.en.rfind(')');
    return findings[0].what.en.substr(open + 1, close - open - 1);
  };
  const std::vector<std::pair<const char*, const char*>> years{
      {"six", "seis"}, {"seven", "siete"}, {"eight", "ocho"}, {"nine", "nueve"}, {"ten", "diez"},
      {"eleven", "once"}, {"twelve", "doce"}, {"thirteen", "trece"}, {"fourteen", "catorce"},
      {"fifteen", "quince"}, {"sixteen", "dieciséis"}, {"seventeen", "diecisiete"},
      {"eighteen", "dieciocho"}, {"nineteen", "diecinueve"}, {"twenty", "veinte"}};
  for (std::size_t i = 0; i < years.size(); ++i) {
    const std::string expected = std::to_string(i + 6) + " years";
    EXPECT_EQ(said(std::string("None in the last ") + years[i].first + " years", "Ninguna"), expected);
    EXPECT_EQ(said("None", std::string("Ninguna en los últimos ") + years[i].second + " años"), expected);
  }
  EXPECT_EQ(said("None in the past twenty-five years", "Ninguna"), "25 years");
  EXPECT_EQ(said("None", "Ninguna en los últimos veinticinco años"), "25 years");
  EXPECT_EQ(said("None within thirty years", "Ninguna"), "30 years");
  EXPECT_EQ(said("None", "Ninguna en los pasados treinta años"), "30 years");
  EXPECT_EQ(said("None within a dozen years", "Ninguna"), "12 years");
  EXPECT_EQ(said("None in the last dozen years", "Ninguna"), "12 years");
  EXPECT_EQ(said("None", "Ninguna en la última docena de años"), "12 years");
  EXPECT_EQ(said("None in the last decade", "Ninguna"), "10 years");
  EXPECT_EQ(said("None within a decade", "Ninguna"), "10 years");
  EXPECT_EQ(said("None in the past two decades", "Ninguna"), "20 years");
  EXPECT_EQ(said("None", "Ninguna en la última década"), "10 years");
  EXPECT_EQ(said("None", "Ninguna dentro de una década"), "10 years");
  EXPECT_EQ(said("None in the last 12 years", "Ninguna"), "12 years");
  for (const auto& [en, es] : {std::pair{"None in the last five years", "Ninguna en los últimos cinco años"},
                               {"None in the last 60 days", "Ninguna en los últimos sesenta días"},
                               {"Nobody said twelve years", "Nadie dijo doce años"}})
    EXPECT_EQ(said(en, es), "nothing");
}

TEST(Lint, AnAgeIsNotALookBackAndAnOffenseIsNotAGender) {
  Json json = Json::parse(test::handbook_text());
  json.erase("examples");
  json["questions"][6] = {{"id", "birth_date"},
                          {"type", "date"},
                          {"ask", {{"en", "Date of birth?"}, {"es", "¿Fecha de nacimiento?"}}}};
  json["criteria"][4]["when"] =
      Json::parse(R"({"op":"LessOrEqual","args":[{"answer":"birth_date"},{"lookBack":{"years":18}}]})");
  json["questions"][8]["help"] = {
      {"en", "Assault on a female, sex trafficking, since {since}; sex work is none of it."},
      {"es", "Agresión a una mujer, desde el {since}; el sexo comercial no cuenta."}};
  EXPECT_THAT(but_for_examples(linted(json.dump())), IsEmpty()) << list(linted(json.dump()));
}

TEST(Lint, AQuantityOfADrugMayBeALimit) {
  const auto found = [](const char* id, const char* en, const char* es, const char* statement, const char* type) {
    Json json = Json::parse(test::handbook_text());
    json.erase("examples");
    Json question = {{"id", id}, {"type", type}, {"source", "observe"}, {"ask", {{"en", en}, {"es", es}}}};
    Json when = Json::parse(R"({"op":"Not","args":[{"answer":"ID"}]})");
    when["args"][0]["answer"] = id;
    if (std::string_view(type) == "code") {
      for (const auto& [code, label] : {std::pair{"under", "Less than 4 g"}, {"over", "4 g or more"}})
        question["options"].push_back({{"code", code}, {"label", {{"en", label}, {"es", std::string(label) + " (es)"}}}});
      when["args"][0] = {{"op", "Equal"}, {"args", {{{"answer", id}}, "over"}}};
    }
    json["questions"].push_back(question);
    json["criteria"].push_back(json["criteria"][4]);
    json["criteria"].back()["id"] = "suits";
    json["criteria"].back()["statement"] = {{"en", statement}, {"es", std::string(statement) + " (es)"}};
    json["criteria"].back()["when"] = when;
    return but_for_examples(linted(json.dump()));
  };
  const auto fine = [&](const char* id, const char* en, const char* es, const char* statement = "Suits",
                        const char* type = "boolean") {
    const auto findings = found(id, en, es, statement, type);
    EXPECT_THAT(findings, IsEmpty()) << en << " " << list(findings);
  };
  fine("f", "More than 4 g of fentanyl?", "¿Más de 4 g de fentanilo?");
  fine("f", "Fentanyl, 4-gram bags or more?", "¿Fentanilo, 4 gramos o más?");
  fine("fentanyl", "More than 0.25oz of it?", "¿Más de 0,25 onzas?");
  fine("fentanyl_4_g", "Too much?", "¿Es demasiado?");
  fine("f", "Over 50 dosage units of opioids?", "¿Más de 50 unidades de dosis de opioides?");
  fine("f", "Was there more?", "¿Había más?", "No more than 4 g of fentanyl");
  fine("f", "How much fentanyl?", "¿Cuánto fentanilo?", "Suits", "code");
  fine("f", "Was it there?", "¿Estaba ahí?", "No sale of heroin");
  EXPECT_EQ(found("f", "Fentanyl, 1 dosage unit?", "¿Fentanilo, 1 unidad de dosis?", "Suits", "boolean").size(), 1u);
  EXPECT_EQ(found("fentanyl_x", "Too much?", "¿Es demasiado?", "Suits", "boolean").size(), 1u);
  EXPECT_EQ(found("f", "Is it K2 g?", "¿Es eso?", "Suits", "boolean").size(), 1u);
}

TEST(Lint, KnowsDrugsByTheirOrdinaryNames) {
  for (const char* text : {"Is it spice?", "K2", "K-2 found", "weed?", "Fent?", "molly", "¿hierba?", "¿Es mota?",
                           "sales de baño", "heroinFound", "HEROÍNA"})
    EXPECT_TRUE(names_drug(text)) << text;
  for (const char* text : {"Sale of heroin", "Tumbleweed", "Was there a pill?", "Anything found?", "Vitamin K"})
    EXPECT_FALSE(names_drug(text)) << text;
}

TEST(Lint, AStatementMayNameADrugWhereNoAnswerKeepsAnybodyOut) {
  Json json = Json::parse(test::handbook_text());
  json["criteria"][2]["statement"] = {{"en", "Fentanyl and all else: for personal use"},
                                      {"es", "Fentanilo y todo lo demás: para uso personal"}};
  json["criteria"][9]["statement"] = {{"en", "Heroin or whatever else: use appears part of this"},
                                      {"es", "Heroína o lo que sea: el consumo parece ser parte"}};
  EXPECT_THAT(linted(json.dump()), IsEmpty()) << list(linted(json.dump()));
}

TEST(Lint, AnExampleCountsByWhatItComesOutAs) {
  // Examples of people who do not live here alone: nobody who does, and nothing else is tried the other way.
  Json json = Json::parse(test::handbook_text());
  Json kept = Json::array();
  for (const Json& each : json["examples"])
    if (each["expect"]["truths"]["residency"] == "false") kept.push_back(each);
  ASSERT_EQ(kept.size(), 1u);
  json["examples"] = kept;
  std::map<std::string, std::string> said;
  for (const Finding& each : linted(json.dump())) {
    EXPECT_EQ(each.check, Check::untried_criterion);
    said[each.criterion] = each.what.en;
  }
  EXPECT_THAT(said["residency"], HasSubstr("no example meets it"));
  EXPECT_THAT(said["age"], HasSubstr("every example that settles it meets it"));
  EXPECT_FALSE(said.contains("substance_use")) << "no answer leaves it unmet: it bars nobody";
  // It says that it expects them to be met: that is another finding, and tries nothing.
  json["examples"][0]["expect"]["truths"]["residency"] = "true";
  const auto findings = linted(json.dump());
  EXPECT_EQ(findings.front().check, Check::example_differs);
  EXPECT_EQ(findings.size(), said.size() + 1);
}

TEST(Lint, WhereAnExpressionCannotBeReadNothingIsSaidOfExamples) {
  Json json = Json::parse(test::handbook_text());
  json["criteria"][6]["when"] = Json::parse(R"({"op":"Nor","args":[{"answer":"history"}]})");
  json["examples"] = Json::array({json["examples"][0]});
  const auto findings = linted(json.dump());
  ASSERT_EQ(findings.size(), 1u) << list(findings);
  EXPECT_EQ(findings[0].check, Check::refused);
}

TEST(Lint, TwoTablesThatNestAreNoIdleRule) {
  // Whoever is under the program's own limit is under the statute's today; both stand, for either may change.
  EXPECT_THAT(linted(test::handbook_text()), IsEmpty());
}

}  // namespace
}  // namespace leadline::criteria
