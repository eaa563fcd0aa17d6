// How rules read: each pattern's words and fields, and what no pattern fits.
#include "tests/core/authoring/support.h"

namespace leadline::authoring {
namespace {

using namespace test;
using testing::ElementsAre;
using testing::HasSubstr;

TEST(Sentence, HandbookReadsAsSentences) {
  const auto sheet = handbook().sheet();
  ASSERT_TRUE(sheet) << describe(sheet.error());
  EXPECT_EQ(plain(row(*sheet, "age").rule).en, "“18 or older?” is answered yes");
  EXPECT_EQ(plain(row(*sheet, "age").rule).es, "“¿Tiene 18 años o más?” se responde sí");
  EXPECT_EQ(plain(row(*sheet, "history").rule).en,
            "“By your terminal: a conviction on the list?” is Nothing on the list, by your terminal or Only "
            "before the look-back day over the last 5 years");
  EXPECT_EQ(plain(row(*sheet, "amenable").rule).en,
            "“Seen now?”: none of Danger to others, Danger to self or Cannot follow what is said");
  EXPECT_EQ(plain(row(*sheet, "personal_use").rule).en,
            "At least one of these is so: “What is this?” is No charge, just connect; “What would the charge "
            "be?” is not "
            "Possession; “What was found?” is Residue, nothing to weigh; “How much, all together?” is below "
            "the limit in "
            "“Personal-use amounts, set by this program” for the answer to “What was found?”");
  EXPECT_EQ(plain(row(*sheet, "charge").rule.parts.at(1)).en,
            "“What would the charge be?” is on the list “Charges that may be set aside”");
}

TEST(Sentence, FieldsHoldWhatTheyShow) {
  const auto sheet = handbook().sheet();
  ASSERT_TRUE(sheet);
  const Clause& history = row(*sheet, "history").rule;
  EXPECT_EQ(history.kind, ClauseKind::sentence);
  const Field& years = field(history, "since_years:history");
  EXPECT_EQ(years.kind, FieldKind::count);
  EXPECT_EQ(years.value, "5");
  const Field& codes = field(history, "codes");
  EXPECT_EQ(codes.kind, FieldKind::many_of);
  std::vector<bool> chosen;
  for (const Choice& each : codes.choices) chosen.push_back(each.chosen);
  EXPECT_THAT(chosen, ElementsAre(true, true, false));
}

TEST(Sentence, EveryPackIsReadWhole) {
  for (const std::string& file : packs()) {
    SCOPED_TRACE(file);
    const auto sheet = draft_of(pack(file)).sheet();
    ASSERT_TRUE(sheet) << describe(sheet.error());
    const Json json = Json::parse(pack(file));
    ASSERT_EQ(sheet->criteria.size(), json["criteria"].size());
    for (const Row& each : sheet->criteria) {
      EXPECT_FALSE(plain(each.rule).en.empty());
      EXPECT_THAT(plain(each.rule).es, testing::Not(HasSubstr("?”?")));
    }
  }
}

struct Shown {
  const char *when, *en, *es;
};
class Shapes : public testing::TestWithParam<Shown> {};

// A document with a question of every type.
Json every_type() {
  return Json::parse(R"({"format":"leadline-criteria/1","id":"x","version":"1","title":{"en":"X","es":"X"},
    "tables":[{"id":"t","title":{"en":"Limits","es":"Límites"},"citation":{"text":"invented","sure":"program"},
      "rows":[{"code":"a","label":{"en":"A","es":"A"},"limits":[{"op":">=","value":"4","unit":"g"}]}]}],
    "questions":[{"id":"yes","type":"boolean","ask":{"en":"Yes?","es":"¿Sí?"}},
      {"id":"what","type":"code","ask":{"en":"What?","es":"¿Qué?"},"optionsFrom":"t","options":[{"code":"z","label":{"en":"Z","es":"Zeta"}}]},
      {"id":"much","type":"decimal","ask":{"en":"Much?","es":"¿Cuánto?"},"units":["g","dosage_unit"]},
      {"id":"seen","type":"codes","ask":{"en":"Seen?","es":"¿Visto?"},"options":[{"code":"p","label":{"en":"P","es":"Pe"}},{"code":"q","label":{"en":"Q","es":"Cu"}}]},
      {"id":"since","type":"date","ask":{"en":"Since?","es":"¿Desde?"}},
      {"id":"times","type":"integer","ask":{"en":"Times?","es":"¿Veces?"}}],
    "criteria":[{"id":"c","when":null}]})");
}

TEST_P(Shapes, Read) {
  Json document = every_type();
  document["criteria"][0]["when"] = Json::parse(GetParam().when);
  const auto sheet = draft_of(document.dump()).sheet();
  ASSERT_TRUE(sheet);
  EXPECT_EQ(plain(sheet->criteria[0].rule).en, GetParam().en);
  EXPECT_EQ(plain(sheet->criteria[0].rule).es, GetParam().es);
}

INSTANTIATE_TEST_SUITE_P(
    Each, Shapes,
    testing::Values(
        Shown{R"({"op":"Not","args":[{"answer":"yes"}]})", "“Yes?” is answered no", "“¿Sí?” se responde no"},
        Shown{R"({"op":"Equal","args":[{"answer":"yes"},false]})", "“Yes?” is answered no",
              "“¿Sí?” se responde no"},
        Shown{R"({"op":"In","args":[{"answer":"what"},["a","z"]]})", "“What?” is A or Z",
              "“¿Qué?” es A o Zeta"},
        Shown{R"({"op":"Not","args":[{"op":"In","args":[{"answer":"what"},{"table":"t"}]}]})",
              "“What?” is not on the list “Limits”", "“¿Qué?” no es de la lista “Límites”"},
        Shown{
            R"({"op":"And","args":[{"op":"In","args":["p",{"answer":"seen"}]},{"op":"In","args":["q",{"answer":"seen"}]}]})",
            "“Seen?”: all of P and Q", "“¿Visto?”: todo esto: Pe y Cu"},
        Shown{R"({"op":"Less","args":[{"answer":"much"},{"value":"3.5","unit":"dosage_unit"}]})",
              "“Much?” is less than 3.5 dosage units", "“¿Cuánto?” es menos de 3.5 unidades de dosis"},
        Shown{R"({"op":"LessOrEqual","args":[{"answer":"times"},2]})", "“Times?” is at most 2",
              "“¿Veces?” es como máximo 2"},
        Shown{R"({"op":"GreaterOrEqual","args":[{"answer":"much"},{"lookup":"t","by":{"answer":"what"}}]})",
              "“Much?” reaches the limit in “Limits” for the answer to “What?”",
              "“¿Cuánto?” alcanza el límite de “Límites” según la respuesta a “¿Qué?”"},
        Shown{R"({"op":"LessOrEqual","args":[{"answer":"since"},{"lookBack":{"years":18}}]})",
              "“Since?” lies at least 18 years back", "“¿Desde?” fue hace al menos 18 años"},
        Shown{R"({"op":"Less","args":[{"answer":"since"},"2026-01-01"]})",
              "“Since?” is before January 1, 2026", "“¿Desde?” es antes del 1 de enero de 2026"},
        Shown{
            R"({"op":"AtLeast","count":2,"args":[{"answer":"yes"},{"op":"Equal","args":[{"answer":"what"},"z"]},{"op":"LessOrEqual","args":[{"answer":"times"},2]}]})",
            "At least 2 of these are so: “Yes?” is answered yes; “What?” is Z; “Times?” is at most 2",
            "Al menos 2 de estas se cumplen: “¿Sí?” se responde sí; “¿Qué?” es Zeta; “¿Veces?” es como "
            "máximo 2"},
        Shown{
            R"({"op":"Not","args":[{"op":"Or","args":[{"answer":"yes"},{"op":"Equal","args":[{"answer":"what"},"z"]}]}]})",
            "None of these is so: “Yes?” is answered yes; “What?” is Z",
            "No se cumple nada de esto: “¿Sí?” se responde sí; “¿Qué?” es Zeta"},
        Shown{R"({"op":"Not","args":[{"op":"Less","args":[{"answer":"times"},2]}]})",
              "This is not so: “Times?” is less than 2", "Esto no se cumple: “¿Veces?” es menos de 2"},
        // What no sentence fits is said all the same.
        Shown{R"({"op":"IsNull","args":[{"answer":"what"}]})", "“What?” was asked and has no answer",
              "“¿Qué?” se preguntó y no tiene respuesta"},
        Shown{R"({"op":"Greater","args":[{"lookBack":{"months":6}},{"answer":"since"}]})",
              "the day 6 months before the encounter is more than “Since?”",
              "el día de hace 6 meses antes del encuentro es mayor que “¿Desde?”"},
        Shown{"true", "Always so", "Siempre es así"}, Shown{"null", "Never known", "Nunca se sabe"},
        Shown{R"({"op":"Xor","args":[{"answer":"yes"}]})",
              "A rule that this screen cannot put into a sentence; it is kept as it is",
              "Una regla que esta pantalla no puede poner en una frase; se conserva como está"}));

TEST(Sentence, WhatCannotBeReadIsEmptyAndNoError) {
  const auto sheet =
      draft_of(R"({"criteria":[7,{"id":"a","statement":"flat","when":[]}],"questions":{"no":1},"tables":3})")
          .sheet();
  ASSERT_TRUE(sheet) << describe(sheet.error());
  ASSERT_EQ(sheet->criteria.size(), 2u);
  EXPECT_EQ(sheet->criteria[1].statement.en, "");
}

}  // namespace
}  // namespace leadline::authoring
