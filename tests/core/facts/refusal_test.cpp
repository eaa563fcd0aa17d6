// What the codec refuses, by name; and what it keeps although it does not understand it.
#include <gmock/gmock.h>

#include "core/facts/quick.h"
#include "tests/support/facts/random_facts.h"

namespace leadline::facts {
namespace {

using testing::SeededRandom;

Json id_bytes(std::uint8_t fill) { return Json::binary(Bytes(16, fill)); }

Json decided() {
  return {{"b", {{"decision", "no_action"}}},
          {"i", id_bytes(1)},
          {"k", "officer_decided"},
          {"s", id_bytes(2)},
          {"v", 1}};
}

Code code_of(const Json& tree) {
  const auto fact = decode(to_cbor(tree));
  EXPECT_FALSE(fact) << tree;
  return fact ? Code::bad_argument : fact.error().code;
}

void expect_opaque(const Json& tree) {
  const Bytes cbor = to_cbor(tree);
  const auto fact = decode(cbor);
  ASSERT_TRUE(fact) << describe(fact.error());
  const auto* opaque = std::get_if<Opaque>(&fact->body);
  ASSERT_TRUE(opaque);
  EXPECT_EQ(opaque->kind, tree["k"].get<std::string>());
  EXPECT_EQ(opaque->version, tree["v"].get<int>());
  EXPECT_EQ(encode(*fact), cbor);
  EXPECT_EQ(fact->id.bytes[0], 1);
  EXPECT_EQ(to_json(*fact)["opaque"], to_base64(cbor));
}

TEST(Opaque, AnUnknownKindIsKept) {
  auto tree = decided();
  tree["k"] = "kind_of_next_year";
  tree["b"] = {{"anything", {1, 2, Json::binary({3})}}};
  expect_opaque(tree);
}

TEST(Opaque, AnUnknownVersionIsKept) {
  auto tree = decided();
  tree["v"] = 2;
  expect_opaque(tree);
}

TEST(Opaque, AnUnknownWordIsKeptAndNeverGuessed) {
  auto tree = decided();
  tree["b"]["decision"] = "sent_home";
  expect_opaque(tree);
}

TEST(Opaque, AnUnknownFieldIsKept) {
  auto tree = decided();
  tree["b"]["reviewed_by"] = "Sam";
  expect_opaque(tree);
}

TEST(Refusal, NamesWhatIsWrongWithARecord) {
  EXPECT_TRUE(decode(to_cbor(decided())));
  for (const char* needed : {"b", "i", "k", "s", "v"}) {
    auto tree = decided();
    tree.erase(needed);
    const auto fact = decode(to_cbor(tree));
    ASSERT_FALSE(fact);
    EXPECT_EQ(fact.error().code, Code::missing_field);
    EXPECT_EQ(fact.error().where, std::string("fact.") + needed);
  }
  auto tree = decided();
  tree["b"].erase("decision");
  EXPECT_EQ(code_of(tree), Code::missing_field);
  tree = decided();
  tree["z"] = 1;
  EXPECT_EQ(code_of(tree), Code::unknown_field);
  tree = decided();
  tree["b"]["decision"] = 7;
  EXPECT_EQ(code_of(tree), Code::wrong_type);
  tree = decided();
  tree["b"] = Json::array();
  EXPECT_EQ(code_of(tree), Code::wrong_type);
  tree = decided();
  tree["i"] = Json::binary({1, 2, 3});
  EXPECT_EQ(code_of(tree), Code::invalid_value);
  tree = decided();
  tree["v"] = 0;
  EXPECT_EQ(code_of(tree), Code::invalid_value);
  tree = decided();
  tree["k"] = std::string(65, 'k');
  EXPECT_EQ(code_of(tree), Code::invalid_value);
  EXPECT_EQ(code_of(Json::array()), Code::wrong_type);
  EXPECT_EQ(decode({}).error().code, Code::empty_input);
}

TEST(Refusal, PlacesAreNamedDownToTheListItem) {
  const Json body = {{"lines", {"intake_done_to_police", 5}}};
  const Json tree = {{"b", body}, {"i", id_bytes(1)}, {"k", "consent_signed"}, {"s", id_bytes(2)}, {"v", 1}};
  const auto fact = decode(to_cbor(tree));
  ASSERT_FALSE(fact);
  EXPECT_EQ(fact.error().where, "fact.b.lines[1]");
}

TEST(Refusal, APersonsTextIsNeverOpaque) {
  SeededRandom random(1);
  const Json good = {{"kind", "officer_decided"},
                     {"version", 1},
                     {"subject", std::string(32, 'a')},
                     {"body", {{"decision", "no_action"}}}};
  const auto first = from_json(good, "line 1", random);
  const auto second = from_json(good, "line 2", random);
  ASSERT_TRUE(first && second);
  EXPECT_NE(first->id, second->id);
  const auto code = [&](const char* pointer, Json value) {
    Json tree = good;
    tree[Json::json_pointer(pointer)] = std::move(value);
    const auto fact = from_json(tree, "line 3", random);
    EXPECT_FALSE(fact) << pointer;
    if (fact) return Code::bad_argument;
    EXPECT_TRUE(fact.error().where.starts_with("line 3")) << fact.error().where;
    return fact.error().code;
  };
  EXPECT_EQ(code("/kind", "unheard_of"), Code::unknown_kind);
  EXPECT_EQ(code("/version", 2), Code::newer_format);
  EXPECT_EQ(code("/body/decision", "sent_home"), Code::invalid_value);
  EXPECT_EQ(code("/body/why", "x"), Code::unknown_field);
  EXPECT_EQ(code("/opaque", "AAAA"), Code::unknown_field);
  EXPECT_EQ(code("/subject", "not hex"), Code::invalid_value);
  EXPECT_EQ(code("/parent", 12), Code::wrong_type);
  EXPECT_EQ(code("/version", 1.5), Code::wrong_type);
}

TEST(Refusal, NumbersBeyondTheirRange) {
  SeededRandom random(1);
  auto tree = to_json({FactId{}, SubjectId{}, {}, HandoffRequested{}});
  tree["body"]["contact_goal_hours"] = UINT64_MAX;
  EXPECT_EQ(from_json(tree, "x", random).error().code, Code::invalid_value);
  tree["body"]["contact_goal_hours"] = INT64_MAX;
  EXPECT_TRUE(from_json(tree, "x", random));
}

// What the quick way takes, the careful way takes too and gives the same; what encode() writes takes the quick way.
TEST(Refusal, TheQuickWayAndTheCarefulWayAgree) {
  SeededRandom random(testing::run_seed());
  int quick_took = 0;
  for (int round = 0; round < 6000; ++round) {
    Bytes cbor = encode(testing::random_fact(random));
    ASSERT_TRUE(quick_decode(cbor)) << to_hex(cbor);
    ASSERT_EQ(cbor, to_cbor(*parse_cbor(cbor, "test"))) << "not as the library would write it";
    for (auto n = random.below(3); n > 0; --n) cbor[random.below(cbor.size())] ^= static_cast<std::uint8_t>(1 << random.below(8));
    const auto quick = quick_decode(cbor);
    const auto careful = careful_decode(cbor);
    if (!quick) continue;
    ++quick_took;
    ASSERT_TRUE(careful) << to_hex(cbor) << " " << describe(careful.error());
    ASSERT_FALSE(std::holds_alternative<Opaque>(careful->body)) << to_hex(cbor);
    ASSERT_EQ(encode(*quick), encode(*careful)) << to_hex(cbor);
  }
  EXPECT_GT(quick_took, 3000);
}

// Whatever the bytes: an error or a fact that encodes again, never a crash (the sanitizers watch).
TEST(Refusal, DamagedBytesNeverCrash) {
  SeededRandom random(testing::run_seed());
  for (int round = 0; round < 4000; ++round) {
    Bytes cbor = encode(testing::random_fact(random));
    for (auto n = 1 + random.below(3); n > 0; --n) {
      const auto at = random.below(cbor.size());
      switch (random.below(3)) {
        case 0:
          cbor[at] = static_cast<std::uint8_t>(random.below(256));
          break;
        case 1:
          cbor.resize(at + 1);
          break;
        default:
          cbor.insert(cbor.begin() + static_cast<std::ptrdiff_t>(at),
                      static_cast<std::uint8_t>(random.below(256)));
      }
    }
    const auto fact = decode(cbor);
    if (fact) {
      EXPECT_TRUE(decode(encode(*fact)));
    }
  }
}

}  // namespace
}  // namespace leadline::facts
