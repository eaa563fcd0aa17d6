#include <gmock/gmock.h>

#include <fstream>
#include <set>
#include <sstream>

#include "core/facts/visit.h"
#include "tests/support/facts/random_facts.h"

namespace leadline::facts {
namespace {

using testing::random_body;
using testing::SeededRandom;

class Codec : public ::testing::Test {
 protected:
  std::uint64_t seed_ = testing::run_seed();
  SeededRandom random_{seed_};
};

TEST_F(Codec, EveryKindComesBackFromCborAndFromJson) {
  for (std::size_t kind = 0; kind < kind_count; ++kind) {
    for (int round = 0; round < 50; ++round) {
      Fact fact = testing::random_fact(random_);
      fact.body = random_body(kind, random_);
      const Bytes cbor = encode(fact);
      const auto back = decode(cbor);
      ASSERT_TRUE(back) << describe(back.error());
      EXPECT_EQ(back->id, fact.id);
      EXPECT_EQ(back->subject, fact.subject);
      EXPECT_EQ(back->parent, fact.parent);
      EXPECT_EQ(back->body.index(), kind) << kind_of(back->body);
      EXPECT_EQ(encode(*back), cbor);
      const auto text = parse_json(to_json(fact).dump(), "test");
      ASSERT_TRUE(text);
      const auto from_text = from_json(*text, "test", random_);
      ASSERT_TRUE(from_text) << describe(from_text.error());
      EXPECT_EQ(encode(*from_text), cbor);
    }
  }
}

TEST_F(Codec, EveryFieldTakesPartInTheEncoding) {
  ProgramPublished one;
  ProgramPublished::each(one, [&]<class V>(std::string_view name, V& field) {
    const Bytes before = encode({FactId{}, SubjectId{}, {}, one});
    if constexpr (std::is_same_v<V, std::string>) field = "Harbor";
    if constexpr (std::is_same_v<V, std::int64_t>) field = -7;
    if constexpr (std::is_same_v<V, bool>) field = true;
    if constexpr (std::is_same_v<V, std::vector<CoverSpan>>) field.push_back({1, 2, "Sam", "555-0142"});
    if constexpr (std::is_same_v<V, std::vector<Approver>>) field.push_back(Approver::district_attorney);
    if constexpr (std::is_same_v<V, std::optional<LawOffice>>) field = LawOffice::sheriff;
    EXPECT_NE(encode({FactId{}, SubjectId{}, {}, one}), before) << name;
  });
}

TEST_F(Codec, EmptyListsAndAbsentFieldsAreLeftOut) {
  const Fact fact{FactId{}, SubjectId{}, {}, ConsentSigned{}};
  const auto json = to_json(fact);
  EXPECT_FALSE(json["body"].contains("lines"));
  EXPECT_FALSE(json.contains("parent"));
  EXPECT_EQ(json["body"]["signature"], "");
}

// The bytes of this build must stay readable for ever: a change here is a new version of the kind.
TEST_F(Codec, TheBytesOfAFactDoNotChange) {
  Fact fact{FactId{}, SubjectId{}, FactId{}, OfficerDecided{OfficerDecision::warrant_sought}};
  fact.id.bytes.fill(0x11);
  fact.subject.bytes.fill(0x22);
  fact.parent->bytes.fill(0x33);
  EXPECT_EQ(to_hex(encode(fact)),
            "a66162a1686465636973696f6e6e77617272616e745f736f75676874"
            "61695011111111111111111111111111111111"
            "616b6f6f6666696365725f64656369646564"
            "61705033333333333333333333333333333333"
            "61735022222222222222222222222222222222617601");
}

// Fields that came later: a fact without them is the bytes that an older build writes.
TEST_F(Codec, LaterFieldsAreLeftOutWhenEmpty) {
  const auto screening = to_json({FactId{}, SubjectId{}, {}, ScreeningRecorded{}})["body"];
  for (const char* later : {"results", "encountered_at", "exception_request", "exception_decision"})
    EXPECT_FALSE(screening.contains(later)) << later;
  EXPECT_FALSE(to_json({FactId{}, SubjectId{}, {}, ProgramPublished{}})["body"].contains("required_approvals"));
  EXPECT_FALSE(to_json({FactId{}, SubjectId{}, {}, ProgramPublished{}})["body"].contains("police_office"));
}

TEST_F(Codec, AnIdInsideABodyIsSixteenBytesAndNothingElse) {
  ScreeningRecorded screening;
  screening.exception_request = FactId::random(random_);
  const Fact fact{FactId{}, SubjectId{}, {}, screening};
  auto tree = *parse_cbor(encode(fact), "test");
  EXPECT_EQ(tree["b"]["exception_request"].get_binary().size(), 16u);
  tree["b"]["exception_request"] = Json::binary(Bytes(15, 1));
  EXPECT_EQ(decode(to_cbor(tree)).error().code, Code::invalid_value);
}

TEST_F(Codec, KindsAreDistinct) {
  std::set<std::string_view> kinds;
  each_kind([&]<class K>() { EXPECT_TRUE(kinds.insert(K::kind).second) << K::kind; });
  EXPECT_EQ(kinds.size(), kind_count);
}

TEST_F(Codec, DerivedIdsDependOnKindAndSubjectAlone) {
  const auto a = SubjectId::random(random_), b = SubjectId::random(random_);
  EXPECT_EQ(derived_id("window_closed", a), derived_id("window_closed", a));
  EXPECT_NE(derived_id("window_closed", a), derived_id("window_closed", b));
  EXPECT_NE(derived_id("window_closed", a), derived_id("consent_ended", a));
}

TEST_F(Codec, TheFormatDocumentNamesEveryKindFieldAndWord) {
  std::ifstream file(LEADLINE_SOURCE_DIR "/core/facts/FORMAT.md");
  std::stringstream text;
  text << file.rdbuf();
  const std::string document = text.str();
  const auto has = [&](std::string_view w) {
    std::string quoted = "`";
    return document.find(quoted.append(w).append("`")) != std::string::npos;
  };
  each_kind([&]<class K>() {
    EXPECT_TRUE(has(K::kind)) << K::kind;
    K body;
    K::each(body, [&]<class V>(std::string_view name, V&) {
      EXPECT_TRUE(has(name)) << K::kind << "." << name;
      if constexpr (Word<V>) {
        for (auto w : Words<V>::list) EXPECT_TRUE(has(w)) << w;
      }
    });
  });
}

}  // namespace
}  // namespace leadline::facts
