// What a document may not be, and that each refusal says where.
#include "core/criteria/document.h"

#include <gmock/gmock.h>

#include "tests/core/criteria/support.h"

namespace leadline::criteria {
namespace {

using testing::HasSubstr;

// A small document that is right; each row below makes one thing wrong.
Json small() {
  return Json::parse(R"({
    "format":"leadline-criteria/1","id":"small","version":"1","title":{"en":"Small","es":"Pequeño"},
    "jurisdiction":"XX","effective":"2026-01-01",
    "tables":[{"id":"limits","title":{"en":"L","es":"L"},"citation":{"text":"invented","sure":"program"},
      "rows":[{"code":"a","label":{"en":"A","es":"A"},"limits":[{"op":">=","value":"4","unit":"g"}]}]}],
    "questions":[
      {"id":"adult","type":"boolean","ask":{"en":"18?","es":"¿18?"}},
      {"id":"what","type":"code","ask":{"en":"What?","es":"¿Qué?"},"optionsFrom":"limits",
       "options":[{"code":"z","label":{"en":"Z","es":"Z"}}]},
      {"id":"much","type":"decimal","ask":{"en":"Much?","es":"¿Cuánto?"},"units":["g","lb"]},
      {"id":"seen","type":"codes","ask":{"en":"Seen?","es":"¿Visto?"},"noneLabel":{"en":"None","es":"Nada"},
       "options":[{"code":"x","label":{"en":"X","es":"X"}}]},
      {"id":"since","type":"date","ask":{"en":"Since?","es":"¿Desde?"}},
      {"id":"times","type":"integer","ask":{"en":"Times?","es":"¿Veces?"}}],
    "criteria":[{"id":"c","statement":{"en":"C","es":"C"},"when":{"answer":"adult"},"ifUnknown":"ask",
      "reasons":{"met":{"en":"m","es":"m"},"notMet":{"en":"n","es":"n"}},"citation":{"text":"invented","sure":"program"}}],
    "examples":[{"name":"e","at":"2026-11-20","answers":{"adult":true},"expect":{"outcome":"eligible","truths":{"c":"true"}}}]
  })");
}

Result<Document> parse(const Json& json) {
  return parse_document(json.dump(), "small.json", test::load_table);
}

TEST(Document, SmallOneIsRight) {
  const auto out = parse(small());
  ASSERT_TRUE(out) << describe(out.error());
  EXPECT_TRUE(run_examples(*out));
}

struct Wrong {
  const char *pointer, *value;  // JSON pointer and what is put there; "" takes it away
  Code code;
  const char* where;  // what the error names, after "small.json: "
};

class Wrongs : public testing::TestWithParam<Wrong> {};

TEST_P(Wrongs, AreNamed) {
  Json json = small();
  const Json::json_pointer pointer(GetParam().pointer);
  if (*GetParam().value)
    json[pointer] = Json::parse(GetParam().value);
  else
    json[pointer.parent_pointer()].erase(pointer.back());
  const auto out = parse(json);
  ASSERT_FALSE(out) << GetParam().pointer << " " << GetParam().value;
  EXPECT_EQ(name(out.error().code), name(GetParam().code)) << describe(out.error());
  EXPECT_THAT(out.error().where, HasSubstr(std::string("small.json: ") + GetParam().where));
}

INSTANTIATE_TEST_SUITE_P(
    Head, Wrongs,
    testing::Values(Wrong{"/format", "\"leadline-criteria/2\"", Code::newer_format, "format"},
                    Wrong{"/format", "\"something\"", Code::invalid_value, "format"},
                    Wrong{"/format", "1", Code::wrong_type, "format"},
                    Wrong{"/id", "", Code::missing_field, "id"},
                    Wrong{"/id", "\"a b\"", Code::invalid_value, "id"},
                    Wrong{"/title/es", "", Code::missing_field, "title.es"},
                    Wrong{"/title/en", "\"\"", Code::invalid_value, "title.en"},
                    Wrong{"/effective", "\"2026-02-30\"", Code::invalid_date, "effective"},
                    Wrong{"/surprise", "1", Code::unknown_field, "surprise"},
                    Wrong{"/estimateMarginPercent", "91", Code::invalid_value, "estimateMarginPercent"},
                    Wrong{"/criteria", "[]", Code::missing_field, "criteria"},
                    Wrong{"/criteria", "{}", Code::wrong_type, "criteria"},
                    Wrong{"/questions/0", "3", Code::wrong_type, "questions[0]"}));

INSTANTIATE_TEST_SUITE_P(
    Tables, Wrongs,
    testing::Values(
        Wrong{"/tables/0/rows/0/limits/0/op", "\"<\"", Code::invalid_value, "tables[0].rows[0].limits[0].op"},
        Wrong{"/tables/0/rows/0/limits/0/value", "\"0\"", Code::invalid_value,
              "tables[0].rows[0].limits[0].value"},
        Wrong{"/tables/0/rows/0/limits/1", R"({"op":">","value":"5","unit":"g"})", Code::duplicate_key,
              "tables[0].rows[0].limits[1]"},
        Wrong{"/tables/0/rows/1", R"({"code":"a","label":{"en":"A","es":"A"}})", Code::duplicate_key,
              "tables[0].rows[1]"},
        Wrong{"/tables/0/citation/sure", "\"very\"", Code::invalid_value, "tables[0].citation.sure"},
        Wrong{"/tables/1", R"({"id":"f","file":"nc-charges.json","digest":"00"})", Code::digest_mismatch,
              "tables[1]"},
        Wrong{"/tables/1", R"({"id":"f","file":"absent.json","digest":"00"})", Code::not_found, "tables[1]"},
        Wrong{"/tables/1", R"({"id":"f","file":"../criteria/x.json","digest":"00"})", Code::invalid_value,
              "tables[1].file"}));

INSTANTIATE_TEST_SUITE_P(
    Questions, Wrongs,
    testing::Values(
        Wrong{"/questions/0/type", "\"text\"", Code::invalid_value, "questions[0].type"},
        Wrong{"/questions/0/options", "[]", Code::unknown_field, "questions[0].options"},
        Wrong{"/questions/1/options/0/code", "\"a\"", Code::duplicate_key, "questions[1].options[0]"},
        Wrong{"/questions/1/optionsFrom", "\"nothing\"", Code::not_found, "questions[1].optionsFrom"},
        Wrong{"/questions/3/noneLabel", "", Code::missing_field, "questions[3].noneLabel"},
        Wrong{"/questions/2/units", R"(["g","g"])", Code::duplicate_key, "questions[2].units[1]"},
        Wrong{"/questions/2/units", R"([3])", Code::wrong_type, "questions[2].units[0]"},
        Wrong{"/questions/1/id", "\"adult\"", Code::duplicate_key, "questions[1]"},
        Wrong{"/questions/0/usual", "\"perhaps\"", Code::invalid_value, "questions[0].usual"},
        Wrong{"/questions/0/source", "\"guess\"", Code::invalid_value, "questions[0].source"}));

INSTANTIATE_TEST_SUITE_P(
    Criteria, Wrongs,
    testing::Values(Wrong{"/criteria/0/when", "", Code::missing_field, "criteria[0].when"},
                    Wrong{"/criteria/0/ifUnknown", "\"guess\"", Code::invalid_value, "criteria[0].ifUnknown"},
                    Wrong{"/criteria/0/exception", "\"nobody\"", Code::not_found, "criteria[0].exception"},
                    Wrong{"/criteria/0/ifNotMet", "\"jail\"", Code::invalid_value, "criteria[0].ifNotMet"},
                    Wrong{"/criteria/0/citation", "", Code::missing_field, "criteria[0].citation"},
                    Wrong{"/criteria/0/reasons/met/es", "", Code::missing_field,
                          "criteria[0].reasons.met.es"},
                    Wrong{"/criteria/0/history", "1", Code::wrong_type, "criteria[0].history"}));

std::ostream& operator<<(std::ostream& out, const Wrong& wrong) {
  return out << wrong.pointer << " " << wrong.value;
}

#define WHEN(json, code, where) \
  Wrong { "/criteria/0/when", json, Code::code, "criteria[0].when" where }

INSTANTIATE_TEST_SUITE_P(
    Expressions, Wrongs,
    testing::Values(
        WHEN("3", wrong_type, ""), WHEN("[]", wrong_type, ""),
        WHEN(R"({"op":"Xor","args":[true]})", unknown_operator, ".op"),
        WHEN(R"({"op":"And","args":[]})", invalid_value, ".args"),
        WHEN(R"({"op":"And"})", missing_field, ".args"),
        WHEN(R"({"op":"Not","args":[true,true]})", invalid_value, ".args"),
        WHEN(R"({"op":"And","args":[true,{"op":"Nor","args":[]}]})", unknown_operator, ".args[1].op"),
        WHEN(R"({"op":"AtLeast","args":[true]})", missing_field, ".count"),
        WHEN(R"({"op":"AtLeast","count":2,"args":[true]})", invalid_value, ".args"),
        WHEN(R"({"op":"AtLeast","count":0,"args":[true]})", invalid_value, ".count"),
        WHEN(R"({"op":"And","count":1,"args":[true]})", unknown_field, ".count"),
        WHEN(R"({"answer":"nobody"})", unknown_question, ".answer"),
        WHEN(R"({"answer":"what"})", wrong_type, ""),
        WHEN(R"({"op":"Equal","args":[{"answer":"what"},"b"]})", invalid_value, ".args[1]"),
        WHEN(R"({"op":"Less","args":[{"answer":"what"},"a"]})", wrong_type, ".args[1]"),
        WHEN(R"({"op":"Equal","args":[{"answer":"adult"},3]})", wrong_type, ".args[1]"),
        WHEN(R"({"op":"Less","args":[{"answer":"much"},{"value":"4","unit":"oz"}]})", unit_mismatch,
             ".args[1]"),
        WHEN(R"({"op":"Less","args":[{"answer":"much"},4]})", unit_mismatch, ".args[1]"),
        WHEN(R"({"op":"Less","args":[{"answer":"times"},{"value":"4","unit":"g"}]})", unit_mismatch,
             ".args[1]"),
        WHEN(R"({"op":"Less","args":[{"value":"4","unit":"g"},{"value":"4","unit":"lb"}]})", unit_mismatch,
             ".args"),
        WHEN(R"({"op":"Less","args":[{"answer":"much"},{"value":"0.0000001","unit":"g"}]})", invalid_value,
             ".args[1].value"),
        WHEN(R"({"op":"Less","args":[{"answer":"since"},{"date":"2026-02-30"}]})", invalid_date,
             ".args[1].date"),
        WHEN(R"({"op":"Less","args":[{"answer":"since"},{"lookBack":{"weeks":3}}]})", missing_field,
             ".args[1].lookBack"),
        WHEN(R"({"op":"Less","args":[{"answer":"times"},{"lookBack":{"years":3}}]})", wrong_type, ".args[1]"),
        WHEN(R"({"op":"Equal","args":[{"answer":"seen"},"x"]})", wrong_type, ".args[1]"),
        WHEN(R"({"op":"In","args":["y",{"answer":"seen"}]})", invalid_value, ".args[0]"),
        WHEN(R"({"op":"In","args":["x",{"answer":"what"}]})", wrong_type, ".args[1]"),
        WHEN(R"({"op":"In","args":[{"answer":"what"},[]]})", invalid_value, ".args[1]"),
        WHEN(R"({"op":"In","args":[{"answer":"what"},["a","q"]]})", invalid_value, ".args[1][1]"),
        WHEN(R"({"op":"In","args":[{"answer":"what"},{"table":"none"}]})", not_found, ".args[1].table"),
        WHEN(R"({"op":"Less","args":[{"answer":"much"},{"lookup":"none","by":{"answer":"what"}}]})",
             not_found, ".args[1].lookup"),
        WHEN(R"({"op":"Less","args":[{"answer":"much"},{"lookup":"limits","by":{"answer":"adult"}}]})",
             wrong_type, ".args[1].by"),
        WHEN(R"({"op":"Equal","args":[{"answer":"much"},{"lookup":"limits","by":{"answer":"what"}}]})",
             wrong_type, ".args[1]"),
        WHEN(R"({"op":"Less","args":[{"answer":"times"},{"lookup":"limits","by":{"answer":"what"}}]})",
             wrong_type, ".args[1]"),
        WHEN(R"({"op":"LessOrEqual","args":[{"answer":"since"},{"answer":"times"}]})", wrong_type, ".args"),
        WHEN(R"({"op":"IsNull","args":[{"lookBack":{"years":1}}]})", wrong_type, ".args[0]")));

INSTANTIATE_TEST_SUITE_P(
    Examples, Wrongs,
    testing::Values(
        Wrong{"/examples/0/at", "\"today\"", Code::invalid_date, "examples[0].at"},
        Wrong{"/examples/0/answers/nobody", "1", Code::unknown_question, "examples[0].answers.nobody"},
        Wrong{"/examples/0/expect/outcome", "\"maybe\"", Code::invalid_value, "examples[0].expect.outcome"},
        Wrong{"/examples/0/expect/truths/c", "true", Code::invalid_value, "examples[0].expect.truths.c"},
        Wrong{"/examples/0/expect/truths/d", "\"true\"", Code::not_found, "examples[0].expect.truths.d"}));

TEST(Document, AnExampleThatFailsIsNamed) {
  Json json = small();
  json["examples"][0]["expect"]["outcome"] = "not_eligible";
  const auto out = parse(json);
  ASSERT_TRUE(out);
  const auto passed = run_examples(*out);
  ASSERT_FALSE(passed);
  EXPECT_EQ(passed.error().code, Code::rule_refused);
  EXPECT_EQ(passed.error().where, "examples[0] (e)");
}

TEST(Document, BadBytes) {
  const auto code_of = [](std::string_view text) {
    const auto out = parse_document(text, "bytes", {});
    return out ? std::string_view("accepted") : name(out.error().code);
  };
  EXPECT_EQ(code_of(""), "empty_input");
  EXPECT_EQ(code_of("{"), "malformed_json");
  EXPECT_EQ(code_of("{\"a\":1,}"), "malformed_json");
  EXPECT_EQ(code_of("{\"a\":1,\"a\":2}"), "duplicate_key");
  EXPECT_EQ(code_of("{\"a\":1,\"\\u0061\":2}"), "duplicate_key");
  EXPECT_EQ(code_of("\"\xff\""), "invalid_utf8");
  EXPECT_EQ(code_of(std::string(10'000, '[')), "too_deep");
  EXPECT_EQ(code_of(std::string(10'000, '[') + std::string(10'000, ']')), "too_deep");
  EXPECT_EQ(code_of("{\"id\":\"" + std::string(10'000'000, 'x') + "\"}"), "too_large");
  EXPECT_EQ(code_of("[]"), "wrong_type");
  EXPECT_EQ(code_of("null"), "wrong_type");
  EXPECT_EQ(code_of("{}"), "missing_field");
}

TEST(Document, TheDigestIsOfTheExactBytes) {
  const std::string text = small().dump();
  const auto a = parse_document(text, "a", {}), b = parse_document(text + "\n", "b", {});
  ASSERT_TRUE(a);
  ASSERT_TRUE(b);
  EXPECT_NE(a->digest, b->digest);
  EXPECT_EQ(a->digest.size(), 64u);
}

}  // namespace
}  // namespace leadline::criteria
