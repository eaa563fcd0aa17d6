// Inside sync/wire: content keys on their way to an audience.
#pragma once

#include "sync/wire/entry.h"

namespace leadline::wire {

crypto::Digest commit(const journal::ContentKey& key);

// Wrapped where the seed is held, else sealed to its public key. Errors: invalid_value (the public key is not
// usable).
Result<Lockbox> close_lockbox(const journal::ContentKey& key, const Header& header,
                              const AudienceEpoch& epoch, const Keyring::Held* held);
// Errors: decrypt_failed.
Result<journal::ContentKey> open_lockbox(const Lockbox& box, const Header& header,
                                         const AudienceRef& audience, const Keyring::Held& held);

}  // namespace leadline::wire
