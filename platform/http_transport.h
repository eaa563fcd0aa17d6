// A device's way to its program server over HTTP(S), on Qt Network.
#pragma once

#include <memory>

#include "core/crypto/keys.h"
#include "sync/wire/transport.h"

namespace leadline::platform {

// `pin`: SHA-256 of the certificate's public key (SubjectPublicKeyInfo, DER), from the invitation; with it
// only that key is trusted, whoever signed it, and plain HTTP is refused. Zeros: no pin; then only http:// to
// this machine itself is accepted, for tests and demonstrations. The transport belongs to the thread that
// makes it and needs a QCoreApplication; exchange() runs an event loop of its own. Proxies of the environment
// are not used; redirects are not followed. An answer that is not ours (another content type, a redirect) is
// captive_portal. Errors: bad_argument.
Result<std::unique_ptr<sync::Transport>> open_http_transport(const std::string& url,
                                                             const crypto::Digest& pin);

}  // namespace leadline::platform
