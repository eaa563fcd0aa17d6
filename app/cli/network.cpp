#include "app/cli/network.h"

#include "platform/http_transport.h"

namespace leadline::cli {

Result<std::unique_ptr<sync::Transport>> open_transport(const std::string& url,
                                                        const crypto::Digest& tls_pin) {
  return platform::open_http_transport(url, tls_pin);
}

}  // namespace leadline::cli
