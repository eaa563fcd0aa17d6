// The command line's way to a server: platform's HTTP transport.
#pragma once

#include <memory>

#include "core/crypto/keys.h"
#include "sync/wire/transport.h"

namespace leadline::cli {

// Errors: bad_argument (not an http or https URL).
Result<std::unique_ptr<sync::Transport>> open_transport(const std::string& url,
                                                        const crypto::Digest& tls_pin);

}  // namespace leadline::cli
