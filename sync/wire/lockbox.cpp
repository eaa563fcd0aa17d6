#include "sync/wire/lockbox.h"

#include <algorithm>

namespace leadline::wire {
namespace {

// The wrapping key is used for many entries: the nonce is unique because every content key, and so every
// commitment, is.
crypto::Nonce nonce_for(const Header& header, const AudienceRef& audience) {
  const std::uint8_t at[] = {
      static_cast<std::uint8_t>(audience.index), static_cast<std::uint8_t>(audience.index >> 8),
      static_cast<std::uint8_t>(audience.epoch), static_cast<std::uint8_t>(audience.epoch >> 8)};
  const auto digest = crypto::hash("leadline/lockbox-nonce/1", {header.key_commitment, at});
  crypto::Nonce out;
  std::copy_n(digest.begin(), out.size(), out.begin());
  return out;
}

}  // namespace

crypto::Digest commit(const journal::ContentKey& key) {
  return crypto::hash("leadline/key-commitment/1", {key.view()});
}

Result<Lockbox> close_lockbox(const journal::ContentKey& key, const Header& header,
                              const AudienceEpoch& epoch, const Keyring::Held* held) {
  const AudienceRef audience{epoch.index, epoch.epoch};
  if (held)
    return Lockbox{
        false, crypto::aead_seal(held->wrap, nonce_for(header, audience), key.view(), header_bytes(header))};
  if (!crypto::usable_box_key(epoch.box))
    return fail(Code::invalid_value, epoch.audience, "its key is not usable");
  return Lockbox{true, crypto::box_seal(epoch.box, key.view())};
}

Result<journal::ContentKey> open_lockbox(const Lockbox& box, const Header& header,
                                         const AudienceRef& audience, const Keyring::Held& held) {
  auto opened = box.sealed_to_public ? crypto::box_open(held.seed, box.box)
                                     : crypto::aead_open(held.wrap, nonce_for(header, audience), box.box,
                                                         header_bytes(header));
  if (!opened) return std::move(opened).error();
  return crypto::Secret::from(*opened);
}

}  // namespace leadline::wire
