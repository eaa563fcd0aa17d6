#include <gmock/gmock.h>

#include "core/base/json.h"
#include "tests/support/facts/random_facts.h"

namespace leadline {
namespace {

Code code_of(const Bytes& bytes, const ParseLimits& limits = {}) {
  const auto tree = parse_cbor(bytes, "test", limits);
  EXPECT_FALSE(tree) << to_hex(bytes).substr(0, 80);
  return tree ? Code::bad_argument : tree.error().code;
}

Bytes hex(std::string_view text) { return *from_hex(text); }

TEST(ParseCbor, ReadsWhatToCborWrites) {
  const Json tree = {{"a", {1, -1, 300, 70000, 5000000000, -5000000000}},
                     {"b", Json::binary({1, 2})},
                     {"c", true},
                     {"d", nullptr},
                     {"e", "é"},
                     {"f", 1.5}};
  const auto back = parse_cbor(to_cbor(tree), "test");
  ASSERT_TRUE(back) << describe(back.error());
  EXPECT_EQ(*back, tree);
}

TEST(ParseCbor, IsDeterministic) {
  Json one, two;
  one["b"] = 1;
  one["a"] = 2;
  two["a"] = 2;
  two["b"] = 1;
  EXPECT_EQ(to_cbor(one), to_cbor(two));
  EXPECT_EQ(to_cbor(Json(23)), hex("17"));
  EXPECT_EQ(to_cbor(Json(24)), hex("1818"));
  EXPECT_EQ(to_cbor(Json(-1)), hex("20"));
}

TEST(ParseCbor, RefusesWhatIsNotInTheSubset) {
  EXPECT_EQ(code_of({}), Code::empty_input);
  for (const char* wrong : {
           "0000",                // two items
           "1c",                  // reserved length
           "18",                  // a number that ends
           "42ff",                // bytes that end
           "6261",                // text that ends
           "8201",                // a list that ends
           "a16161",              // a map that ends
           "5f41ff",              // indefinite bytes
           "9f01ff",              // indefinite list
           "bf616101ff",          // indefinite map
           "c001",                // a tag
           "f7",                  // undefined
           "f0",                  // unassigned
           "f820",                // a simple value in a byte
           "fc",                  // reserved
           "ff",                  // a break
           "a10101",              // a name that is a number
           "a1414101",            // a name that is bytes
           "9bffffffffffffffff",  // a count that is a lie
           "bb8000000000000000",
           "5bffffffffffffffff",
       })
    EXPECT_NE(code_of(hex(wrong)), Code::bad_argument) << wrong;
  EXPECT_EQ(code_of(hex("62c328")), Code::invalid_utf8);
  EXPECT_EQ(code_of(hex("a2616101616102")), Code::duplicate_key);
  EXPECT_EQ(code_of(hex("0000")), Code::malformed_cbor);
}

TEST(ParseCbor, LimitsHoldBeforeATreeIsBuilt) {
  EXPECT_EQ(code_of(Bytes(10'000, 0x81)), Code::too_deep);
  Bytes deep(64, 0x81);
  deep.push_back(0);
  EXPECT_TRUE(parse_cbor(deep, "test"));
  deep.insert(deep.begin(), 0x81);
  EXPECT_EQ(code_of(deep), Code::too_deep);
  EXPECT_EQ(code_of(to_cbor(Json(std::string(2u << 20, 'x')))), Code::too_large);
  EXPECT_EQ(code_of(to_cbor(Json({1, 2, 3})), {.values = 3}), Code::too_large);
  EXPECT_EQ(code_of(to_cbor(Json({1, 2, 3})), {.bytes = 2}), Code::too_large);
}

TEST(ParseCbor, DamagedBytesNeverCrash) {
  testing::SeededRandom random(testing::run_seed());
  for (int round = 0; round < 5000; ++round) {
    Bytes cbor = facts::encode(testing::random_fact(random));
    for (auto n = 1 + random.below(3); n > 0; --n)
      cbor[random.below(cbor.size())] = static_cast<std::uint8_t>(random.below(256));
    if (random.chance(20)) cbor.resize(random.below(cbor.size()) + 1);
    const auto tree = parse_cbor(cbor, "test");
    if (tree) {
      EXPECT_FALSE(tree->is_discarded());
    }
  }
}

}  // namespace
}  // namespace leadline
