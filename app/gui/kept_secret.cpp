#include "app/gui/kept_secret.h"

#include <unistd.h>

namespace leadline::gui {
namespace {

// What a death in move_to_file() may have left beside the file (write_file): the secret, in plain sight.
void forget_half_written(const std::string& file) { ::unlink((file + ".new").c_str()); }

}  // namespace

Result<crypto::Secret> kept_secret(const std::string& file, platform::SecretStore& store) {
  LEADLINE_TRY(kept, device::open_secret_file(file));
  if (kept.secret) return std::move(*kept.secret);
  forget_half_written(file);
  return store.read(kept.in_key_store);
}

Result<void> move_to_key_store(const std::string& file, platform::SecretStore& store, Random& random) {
  LEADLINE_TRY(kept, device::open_secret_file(file));
  if (!kept.secret) return {};
  // A name of its own: two folders, or the same one again, never take each other's.
  std::array<std::uint8_t, 8> drawn{};
  random.fill(drawn);
  const std::string name = "device-" + to_hex(drawn);
  LEADLINE_CHECK(store.write(name, *kept.secret));
  const auto back = store.read(name);
  if (!back) return back.error();
  if (!crypto::equal(back->view(), kept.secret->view()))
    return fail(Code::digest_mismatch, name, "the key store does not give back what it was given");
  return device::write_secret_file(file, {std::nullopt, name});
}

Result<void> move_to_file(const std::string& file, platform::SecretStore& store) {
  LEADLINE_TRY(kept, device::open_secret_file(file));
  if (kept.secret) return {};
  LEADLINE_TRY(secret, store.read(kept.in_key_store));
  return device::write_secret_file(file, {std::move(secret), {}});
}

}  // namespace leadline::gui
