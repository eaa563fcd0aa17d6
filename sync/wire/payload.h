// Inside sync/wire: what is encrypted. A fact's CBOR, compressed with the constant dictionary where that
// helps, then padded so that its length says little (sync/wire/FORMAT.md, "Payload"). Thread-safe.
#pragma once

#include "core/base/bytes.h"

namespace leadline::wire {

// Errors: too_large.
Result<Bytes> pack(ByteView cbor);
// Errors: bad_padding, bad_compression (also when it would unpack to more than an entry may hold).
Result<Bytes> unpack(ByteView padded);

// The dictionary of method 1: made by tests/sync/wire/train_dictionary, never changed; a better one is a new
// method.
ByteView dictionary_1();

}  // namespace leadline::wire
