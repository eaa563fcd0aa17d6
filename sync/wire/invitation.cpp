#include "sync/wire/invitation.h"

#include <algorithm>

#include "sync/wire/record_codec.h"

namespace leadline::wire {
namespace {

constexpr std::string_view prefix = "leadline1:", family = "leadline", join_domain = "leadline/join/1";
constexpr std::size_t max_url = 512, check_bytes = 4, max_invitation = 4096;
constexpr std::uint8_t join_tag = 'J', join_format = 1;

Bytes body_of(const Invitation& invitation) {
  Writer out;
  out.raw(invitation.program.view());
  out.raw(invitation.genesis);
  out.text(invitation.server_url);
  out.raw(invitation.tls_pin);
  out.raw(invitation.token);
  write_role(out, invitation.role);
  out.text(invitation.agency);
  out.raw(invitation.staff.view());
  out.text(invitation.device_name);
  return out.take();
}

// Catches a slip of the hand or of the camera; the token is what authenticates.
Bytes check_of(ByteView body) {
  const auto digest = crypto::hash("leadline/invitation-check/1", {body});
  return {digest.begin(), digest.begin() + check_bytes};
}

crypto::Secret join_key(const Invitation& invitation) {
  const auto digest = crypto::hash("leadline/join-key/1", {body_of(invitation)});
  crypto::Secret out;
  std::copy(digest.begin(), digest.end(), out.raw().begin());
  return out;
}

crypto::Digest invitation_digest(const Invitation& invitation) {
  return crypto::hash("leadline/invitation/1", {body_of(invitation)});
}

Bytes request_body(const JoinRequest& request) {
  Writer out;
  out.raw(request.device.view());
  out.raw(request.signing);
  out.raw(request.box);
  return out.take();
}

Bytes proof_message(const JoinRequest& request, const Invitation& invitation) {
  Bytes out = request_body(request);
  append(out, invitation_digest(invitation));
  return out;
}

}  // namespace

std::string encode_invitation(const Invitation& invitation) {
  Bytes body = body_of(invitation);
  append(body, check_of(body));
  return std::string(prefix) + to_base64(body);
}

Result<Invitation> decode_invitation(std::string_view text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r' || text.back() == ' '))
    text.remove_suffix(1);
  if (text.size() > max_invitation) return fail(Code::invalid_value, "invitation", "it is too long");
  if (!text.starts_with(prefix)) {
    const auto rest = text.substr(std::min(text.size(), family.size()));
    const bool newer = text.starts_with(family) && rest.size() > 1 && rest[0] >= '2' && rest[0] <= '9';
    return fail(newer ? Code::newer_format : Code::invalid_value, "invitation",
                "it begins with another word");
  }
  LEADLINE_TRY(bytes, from_base64(text.substr(prefix.size())));
  if (bytes.size() < check_bytes) return fail(Code::invalid_value, "invitation", "it ends too early");
  const ByteView body = ByteView(bytes).first(bytes.size() - check_bytes);
  if (!crypto::equal(check_of(body), ByteView(bytes).last(check_bytes)))
    return fail(Code::invalid_value, "invitation", "a character is wrong or missing");
  Reader in(body, Code::invalid_value, "invitation");
  Invitation out;
  out.program = in.id<ProgramId>();
  out.genesis = in.fixed<32>();
  out.server_url = in.text(max_url);
  out.tls_pin = in.fixed<32>();
  out.token = in.fixed<16>();
  out.role = read_role(in);
  out.agency = in.text(max_name_bytes);
  out.staff = in.id<StaffId>();
  out.device_name = in.text(max_name_bytes);
  LEADLINE_CHECK(in.finish());
  return out;
}

Bytes encode_join(const JoinRequest& request, const Invitation& invitation,
                  const crypto::Secret& signing_seed, Random& random) {
  Bytes message = request_body(request);
  append(message, crypto::sign(signing_seed, join_domain, proof_message(request, invitation)));
  Bytes out{join_tag, join_format};
  append(out, crypto::wrap(join_key(invitation), random, message, invitation_digest(invitation)));
  return out;
}

Result<JoinRequest> decode_join(ByteView bytes, const Invitation& invitation) {
  Reader outer(bytes, Code::malformed_record, "join request");
  if (outer.u8() != join_tag) outer.refuse("it is no join request");
  if (outer.u8() != join_format) outer.refuse(Code::newer_format, "a format of a newer build");
  const ByteView wrapped = outer.raw(outer.left());
  LEADLINE_CHECK(outer.finish());
  const auto message = crypto::unwrap(join_key(invitation), wrapped, invitation_digest(invitation));
  if (!message) return fail(Code::bad_signature, "join request", "it does not answer this invitation");
  Reader in(*message, Code::malformed_record, "join request");
  JoinRequest out{in.id<DeviceId>(), in.fixed<32>(), in.fixed<32>()};
  const auto signature = in.fixed<64>();
  LEADLINE_CHECK(in.finish());
  if (!crypto::verify(out.signing, join_domain, proof_message(out, invitation), signature))
    return fail(Code::bad_signature, "join request");
  if (!crypto::usable_box_key(out.box))
    return fail(Code::malformed_record, "join request", "its key is not usable");
  return out;
}

std::string fingerprint(const JoinRequest& request, const Invitation& invitation) {
  const auto digest = crypto::hash("leadline/fingerprint/1", {proof_message(request, invitation)});
  std::string out;
  for (std::size_t group = 0; group < 6; ++group) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) value = value << 8 | digest[4 * group + i];
    if (group > 0) out.push_back(' ');
    for (const std::uint32_t place : {1000u, 100u, 10u, 1u})
      out.push_back(static_cast<char>('0' + value / place % 10));
  }
  return out;
}

}  // namespace leadline::wire
