#include "core/criteria/signed.h"

#include <gmock/gmock.h>

#include "tests/core/criteria/support.h"

namespace leadline::criteria {
namespace {

class Signed : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(crypto::ready());
    crypto::SystemRandom random;
    seed_ = crypto::Secret::random(random);
    authority_ = crypto::signing_public(seed_);
    auto bundle = make_bundle(test::handbook_text(), "handbook", test::load_table);
    ASSERT_TRUE(bundle) << describe(bundle.error());
    bundle_ = *bundle;
    packed_ = pack(bundle_, seed_);
  }
  crypto::Secret seed_;
  crypto::PublicKey authority_{};
  Bundle bundle_;
  Bytes packed_;
};

TEST_F(Signed, ComesBackWhole) {
  const auto out = unpack(packed_, authority_);
  ASSERT_TRUE(out) << describe(out.error());
  EXPECT_EQ(out->document, test::handbook_text());
  EXPECT_EQ(out->tables.size(), 2u);
  const auto document = open_signed(packed_, authority_);
  ASSERT_TRUE(document) << describe(document.error());
  EXPECT_EQ(document->digest, test::handbook().digest);
  EXPECT_TRUE(run_examples(*document));
}

void expect_refused(const Bytes& packed, std::size_t byte, const crypto::PublicKey& authority) {
  Bytes changed = packed;
  changed[byte] ^= static_cast<std::uint8_t>(1u << (byte % 8));
  const auto out = open_signed(changed, authority);
  ASSERT_FALSE(out) << "byte " << byte;
  const Code code = out.error().code;
  ASSERT_TRUE(code == Code::bad_signature || code == Code::newer_format || code == Code::malformed_record)
      << "byte " << byte << ": " << describe(out.error());
}

TEST_F(Signed, EveryFlippedByteIsRefusedByName) {
  auto json = Json::parse(test::handbook_text());
  json["examples"] = Json::parse(
      R"([{"name":"An adult","at":"2026-11-20","answers":{"adult":true},"expect":{"outcome":"eligible"}}])");
  const auto age = json["criteria"][4];
  json["criteria"] = Json::array({age});
  json["questions"] = Json::array({json["questions"][6]});
  json["tables"].erase(2);
  const auto bundle = make_bundle(json.dump(), "age alone", test::load_table);
  ASSERT_TRUE(bundle) << describe(bundle.error());
  const Bytes packed = pack(*bundle, seed_);
  ASSERT_TRUE(open_signed(packed, authority_));
  for (std::size_t i = 0; i < packed.size(); ++i)
    ASSERT_NO_FATAL_FAILURE(expect_refused(packed, i, authority_));
}

TEST_F(Signed, TheWholeHandbookToo) {
  for (std::size_t i = 0; i < packed_.size(); i += 61)
    ASSERT_NO_FATAL_FAILURE(expect_refused(packed_, i, authority_));
}

TEST_F(Signed, EveryTruncationAndAnAdditionIsRefused) {
  for (std::size_t n = 0; n < packed_.size(); n += n < 200 ? 1 : 97)
    ASSERT_FALSE(unpack(ByteView(packed_).first(n), authority_)) << n;
  Bytes longer = packed_;
  longer.push_back(0);
  EXPECT_EQ(unpack(longer, authority_).error().code, Code::bad_signature);
}

TEST_F(Signed, AnotherAuthorityIsRefused) {
  crypto::SystemRandom random;
  const auto other = crypto::Secret::random(random);
  EXPECT_EQ(unpack(packed_, crypto::signing_public(other)).error().code, Code::bad_signature);
}

TEST_F(Signed, ASignatureForAnotherPurposeIsRefused) {
  Bytes content(packed_.begin(), packed_.end() - 64);
  append(content, crypto::sign(seed_, "leadline/entry/1", ByteView(packed_).first(packed_.size() - 64)));
  EXPECT_EQ(unpack(content, authority_).error().code, Code::bad_signature);
}

TEST_F(Signed, ATableThatIsNotTheOneNamedIsRefused) {
  bundle_.tables["nc-charges.json"] += " ";
  EXPECT_EQ(open_signed(pack(bundle_, seed_), authority_).error().code, Code::digest_mismatch);
  bundle_.tables.erase("nc-charges.json");
  EXPECT_EQ(open_signed(pack(bundle_, seed_), authority_).error().code, Code::not_found);
}

TEST_F(Signed, ADocumentWhoseExampleFailsIsNotPublished) {
  auto json = Json::parse(test::handbook_text());
  json["examples"][0]["expect"]["outcome"] = "not_eligible";
  EXPECT_EQ(make_bundle(json.dump(), "handbook", test::load_table).error().code, Code::rule_refused);
}

TEST_F(Signed, ADocumentWithoutExamplesIsNotPublished) {
  auto json = Json::parse(test::handbook_text());
  for (const bool there : {true, false}) {
    if (there)
      json["examples"] = Json::array();
    else
      json.erase("examples");
    const auto bundle = make_bundle(json.dump(), "handbook", test::load_table);
    ASSERT_FALSE(bundle) << there;
    EXPECT_EQ(bundle.error().code, Code::no_examples) << there;
  }
}

}  // namespace
}  // namespace leadline::criteria
