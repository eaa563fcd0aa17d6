#include "sync/wire/invitation.h"

#include <gtest/gtest.h>

#include "tests/sync/wire/mutate.h"
#include "tests/sync/wire/program.h"

namespace leadline::wire {
namespace {

struct Joining : ::testing::Test {
  testing::SeededRandom random{crypto::ready() ? 41u : 0u};
  Invitation invitation;
  crypto::Secret signing = crypto::Secret::random(random), box = crypto::Secret::random(random);
  JoinRequest request{DeviceId::random(random), crypto::signing_public(signing), crypto::box_public(box)};

  void SetUp() override {
    invitation.program = ProgramId::random(random);
    random.fill(invitation.genesis);
    invitation.server_url = "https://127.0.0.1:8443";
    random.fill(invitation.tls_pin);
    random.fill(invitation.token);
    invitation.role = disclosure::Role::peer;
    invitation.agency = "harbor";
    invitation.staff = StaffId::random(random);
    invitation.device_name = "Sam's phone";
  }
};

TEST_F(Joining, AnInvitationComesBack) {
  const std::string text = encode_invitation(invitation);
  EXPECT_TRUE(text.starts_with("leadline1:"));
  const auto back = decode_invitation(text);
  ASSERT_TRUE(back) << describe(back.error());
  EXPECT_EQ(encode_invitation(*back), text);
  EXPECT_EQ(back->server_url, invitation.server_url);
  EXPECT_EQ(back->role, disclosure::Role::peer);
  EXPECT_EQ(back->agency, "harbor");
  EXPECT_EQ(back->device_name, "Sam's phone");
  EXPECT_TRUE(decode_invitation(text + "\n"));
}

TEST_F(Joining, EveryCharacterCounts) {
  const std::string text = encode_invitation(invitation);
  for (std::size_t i = 0; i < text.size(); ++i) {
    for (const char c : {'A', 'b', '7', '-', '_', '=', ' '}) {
      if (text[i] == c) continue;
      std::string changed = text;
      changed[i] = c;
      const auto refused = decode_invitation(changed);
      ASSERT_FALSE(refused) << i << c;
      EXPECT_TRUE(refused.error().code == Code::invalid_value || refused.error().code == Code::newer_format);
    }
    EXPECT_FALSE(decode_invitation(text.substr(0, i)));
  }
  EXPECT_EQ(decode_invitation("leadline2:abcd").error().code, Code::newer_format);
  EXPECT_EQ(decode_invitation("hello").error().code, Code::invalid_value);
}

TEST_F(Joining, ARequestAnswersItsInvitationAlone) {
  const Bytes bytes = encode_join(request, invitation, signing, random);
  const auto back = decode_join(bytes, invitation);
  ASSERT_TRUE(back) << describe(back.error());
  EXPECT_EQ(back->device, request.device);
  EXPECT_EQ(back->signing, request.signing);
  EXPECT_EQ(back->box, request.box);
  Invitation other = invitation;
  other.token[0] ^= 1;
  EXPECT_EQ(decode_join(bytes, other).error().code, Code::bad_signature);
  other = invitation;
  other.role = disclosure::Role::registrar;
  EXPECT_EQ(decode_join(bytes, other).error().code, Code::bad_signature);
}

TEST_F(Joining, EveryByteOfARequestCounts) {
  const Bytes bytes = encode_join(request, invitation, signing, random);
  const auto refused = [&](const Bytes& changed, std::size_t) {
    EXPECT_FALSE(decode_join(changed, invitation));
  };
  testing::every_bit_flipped(bytes, refused);
  testing::every_wrong_length(bytes, refused);
}

TEST_F(Joining, TheKeyHasToBeOnesOwnAndUsable) {
  const auto thief = crypto::Secret::random(random);
  EXPECT_EQ(decode_join(encode_join(request, invitation, thief, random), invitation).error().code,
            Code::bad_signature);
  request.box = {};
  EXPECT_EQ(decode_join(encode_join(request, invitation, signing, random), invitation).error().code,
            Code::malformed_record);
}

TEST_F(Joining, TheFingerprintTellsRequestsApart) {
  const std::string shown = fingerprint(request, invitation);
  EXPECT_EQ(shown.size(), 29u);
  EXPECT_EQ(shown,
            fingerprint(decode_join(encode_join(request, invitation, signing, random), invitation).value(),
                        invitation));
  JoinRequest other = request;
  other.box[0] ^= 1;
  EXPECT_NE(fingerprint(other, invitation), shown);
  other = request;
  other.signing[0] ^= 1;
  EXPECT_NE(fingerprint(other, invitation), shown);
  Invitation elsewhere = invitation;
  elsewhere.token[15] ^= 1;
  EXPECT_NE(fingerprint(request, elsewhere), shown);
}

}  // namespace
}  // namespace leadline::wire
