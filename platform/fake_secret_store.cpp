#include "platform/secret_store.h"

namespace leadline::platform {

Result<crypto::Secret> FakeSecretStore::read(const std::string& name) {
  if (missing) return fail(Code::no_secret_store, name);
  const auto found = secrets_.find(name);
  if (found == secrets_.end()) return fail(Code::not_found, name);
  return found->second.clone();
}

Result<void> FakeSecretStore::write(const std::string& name, const crypto::Secret& secret) {
  if (missing) return fail(Code::no_secret_store, name);
  secrets_.insert_or_assign(name, secret.clone());
  return {};
}

Result<void> FakeSecretStore::remove(const std::string& name) {
  if (missing) return fail(Code::no_secret_store, name);
  secrets_.erase(name);
  return {};
}

}  // namespace leadline::platform
