// Inside sync/wire: content keys on their way to an audience.
#pragma once

#include "sync/wire/entry.h"

namespace leadline::wire {

crypto::Digest commit(const journal::ContentKey& key);

// Wrapped where `held` is the seed of the epoch that stands, else sealed to its public key. Errors:
// invalid_value (the epoch's public key is not usable).
Result<Lockbox> close_lockbox(const journal::ContentKey& key, const Header& header,
                              const AudienceRef& audience, const Epoch& epoch,
                              std::span<const Keyring::Held> held);
// Errors: decrypt_failed.
Result<journal::ContentKey> open_lockbox(const Lockbox& box, const Header& header,
                                         const AudienceRef& audience, const Keyring::Held& held);

}  // namespace leadline::wire
