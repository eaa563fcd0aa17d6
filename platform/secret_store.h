// Where this machine keeps the secret that the vault needs beside the PIN (DESIGN section 5). One thread.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "core/crypto/keys.h"

namespace leadline::platform {

class SecretStore {
 public:
  virtual ~SecretStore() = default;
  // Errors of all: no_secret_store (this machine has none, or it is locked). read: not_found, invalid_value
  // (what is kept there is no secret of ours).
  virtual Result<crypto::Secret> read(const std::string& name) = 0;
  virtual Result<void> write(const std::string& name, const crypto::Secret& secret) = 0;
  virtual Result<void> remove(const std::string& name) = 0;  // done also when there was none
};

// The desktop's key store (QtKeychain: Secret Service, KWallet). Blocks in an event loop of its own; needs a
// QCoreApplication. A machine without a desktop answers no_secret_store at once.
std::unique_ptr<SecretStore> desktop_key_store();

class FakeSecretStore final : public SecretStore {
 public:
  Result<crypto::Secret> read(const std::string& name) override;
  Result<void> write(const std::string& name, const crypto::Secret& secret) override;
  Result<void> remove(const std::string& name) override;
  bool missing = false;  // as on a machine that has none

 private:
  std::map<std::string, crypto::Secret> secrets_;
};

}  // namespace leadline::platform
