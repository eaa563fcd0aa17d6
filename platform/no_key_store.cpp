// A build without QtKeychain.
#include "platform/secret_store.h"

namespace leadline::platform {
namespace {

class NoKeyStore final : public SecretStore {
 public:
  Result<crypto::Secret> read(const std::string& name) override { return none(name); }
  Result<void> write(const std::string& name, const crypto::Secret&) override { return none(name); }
  Result<void> remove(const std::string& name) override { return none(name); }

 private:
  static Error none(const std::string& name) {
    return fail(Code::no_secret_store, name, "built without QtKeychain");
  }
};

}  // namespace

std::unique_ptr<SecretStore> desktop_key_store() { return std::make_unique<NoKeyStore>(); }

}  // namespace leadline::platform
