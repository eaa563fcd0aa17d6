#include "core/base/json.h"

#include <gmock/gmock.h>

#include "tests/support/facts/random_facts.h"

namespace leadline {
namespace {

using ::testing::HasSubstr;

Code code_of(std::string_view text, const ParseLimits& limits = {}) {
  const auto tree = parse_json(text, "test", limits);
  EXPECT_FALSE(tree) << text.substr(0, 100);
  return tree ? Code::bad_argument : tree.error().code;
}

TEST(ParseJson, ReadsWhatIsWellFormed) {
  const auto tree = parse_json(R"({"a": [1, -2.5e3, true, null, "é\u0301\n"], "b": {}})", "test");
  ASSERT_TRUE(tree) << describe(tree.error());
  EXPECT_EQ((*tree)["a"][1], -2500.0);
  EXPECT_EQ((*tree)["a"].size(), 5u);
}

TEST(ParseJson, NamesWhatIsWrongAndWhere) {
  EXPECT_EQ(code_of(""), Code::empty_input);
  for (const char* wrong : {"{",       "]",     "{\"a\":}", "[1,]",   "[1 2]",     "tru",    "\"open",
                            "{'a':1}", "[1] x", "[NaN]",    "[1]//c", "{\"a\" 1}", "{1:2}",  "[\"\t\"]",
                            "[}",      "{]",    " ",        "[01]",   "[\"\\x\"]", "[1e999]"})
    EXPECT_EQ(code_of(wrong), Code::malformed_json) << wrong;
  const auto error = parse_json("{\n  \"a\": 1,\n  \"a\": 2}", "line 7").error();
  EXPECT_EQ(error.code, Code::duplicate_key);
  EXPECT_THAT(error.where, HasSubstr("line 7: line 3"));
  EXPECT_EQ(code_of("{\"a\":1,\"\\u0061\":2}"), Code::duplicate_key) << "escaped, it is the same name";
  EXPECT_EQ(code_of("{\"a\":{\"b\":1,\"b\":2}}"), Code::duplicate_key);
  EXPECT_TRUE(parse_json("[{\"a\":1},{\"a\":2}]", "test")) << "two objects may use one name";
  EXPECT_TRUE(parse_json("{\"a\":{\"a\":1},\"b\":\"a\"}", "test"));
  EXPECT_EQ(code_of("[\"\xff\"]"), Code::invalid_utf8);
}

TEST(ParseJson, LimitsHoldBeforeATreeIsBuilt) {
  EXPECT_EQ(code_of(std::string(10'000, '[')), Code::too_deep);
  EXPECT_EQ(code_of(std::string(10'000, '[') + std::string(10'000, ']')), Code::too_deep);
  std::string deep;
  for (int i = 0; i < 10'000; ++i) deep += "{\"a\":";
  EXPECT_EQ(code_of(deep), Code::too_deep);
  EXPECT_TRUE(parse_json(std::string(64, '[') + std::string(64, ']'), "test"));
  EXPECT_EQ(code_of(std::string(65, '[') + std::string(65, ']')), Code::too_deep);
  EXPECT_EQ(code_of("\"" + std::string(10u << 20, 'x') + "\""), Code::too_large);
  EXPECT_EQ(code_of("\"" + std::string(2u << 20, 'x') + "\""), Code::too_large) << "one string";
  EXPECT_EQ(code_of("[1,2,3,4]", {.values = 3}), Code::too_large);
  EXPECT_EQ(code_of("[1,2]", {.bytes = 4}), Code::too_large);
  // Brackets within strings are no nesting.
  EXPECT_TRUE(parse_json("\"" + std::string(1000, '[') + "\\\"{\"", "test"));
}

TEST(ParseJson, WhatItWritesItReads) {
  testing::SeededRandom random(testing::run_seed());
  for (int round = 0; round < 300; ++round) {
    const auto json = facts::to_json(testing::random_fact(random));
    const auto back = parse_json(json.dump(), "test");
    ASSERT_TRUE(back) << describe(back.error());
    EXPECT_EQ(*back, json);
  }
}

TEST(ParseJson, DamagedTextNeverCrashes) {
  testing::SeededRandom random(testing::run_seed());
  for (int round = 0; round < 3000; ++round) {
    std::string text = facts::to_json(testing::random_fact(random)).dump();
    for (auto n = 1 + random.below(4); n > 0; --n) {
      const auto at = random.below(text.size());
      if (random.chance(50))
        text[at] = "{}[]\",:\\0e\x80"[random.below(11)];
      else
        text.erase(at, 1 + random.below(5));
      if (text.empty()) text = "x";
    }
    const auto tree = parse_json(text, "test");
    if (tree) {
      EXPECT_FALSE(tree->is_discarded());
    }
  }
}

}  // namespace
}  // namespace leadline
