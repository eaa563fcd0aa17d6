// Joining: the invitation (a QR or a line of text, handed over in person) and the request that answers it.
// The request is authenticated under the invitation's 128-bit token, which the server never sees; both
// screens show the same fingerprint (DESIGN section 5).
#pragma once

#include <string>

#include "sync/wire/keylog.h"

namespace leadline::wire {

struct Invitation {
  ProgramId program;
  RecordHash genesis{};      // the pin
  std::string server_url;    // "https://127.0.0.1:8443"; may be empty (a courier brings the records)
  crypto::Digest tls_pin{};  // SHA-256 of the server certificate's public key; zeros: no TLS
  std::array<std::uint8_t, 16> token{};
  disclosure::Role role{};
  std::string agency;
  StaffId staff;
  std::string device_name;
};

std::string encode_invitation(const Invitation& invitation);  // "leadline1:" and base64
Result<Invitation> decode_invitation(std::string_view text);  // invalid_value, newer_format

struct JoinRequest {
  DeviceId device;
  crypto::PublicKey signing{}, box{};
};

// Sealed under the token, bound to every word of the invitation; the signing key signs it as well (proof of
// possession).
Bytes encode_join(const JoinRequest& request, const Invitation& invitation,
                  const crypto::Secret& signing_seed, Random& random);
// Errors: bad_signature (not made under this invitation, or changed), malformed_record.
Result<JoinRequest> decode_join(ByteView bytes, const Invitation& invitation);

// 79 bits over the keys and the invitation, as six groups of digits that both screens show: "4821 0937 5540
// …".
std::string fingerprint(const JoinRequest& request, const Invitation& invitation);

}  // namespace leadline::wire
