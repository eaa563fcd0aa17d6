// The server's self-made TLS certificate. Devices pin its public key from the invitation, so that no
// authority has to vouch for it and its dates matter little.
#pragma once

#include <string>

#include "core/crypto/keys.h"

namespace leadline::app {

struct Certificate {
  std::string certificate, key;  // PEM
};

// An ECDSA P-256 key and a certificate for it, good for 20 years. Errors: io_failed (libcrypto refused).
Result<Certificate> make_certificate();

// SHA-256 of the certificate's public key (SubjectPublicKeyInfo, DER). Errors: invalid_value (no PEM
// certificate).
Result<crypto::Digest> pin_of(std::string_view certificate);

}  // namespace leadline::app
