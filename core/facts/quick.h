// Inside core/facts: the way that nearly every fact takes, without a tree between bytes and fields. It reads
// only what encode() writes; anything else is left to decode(), which names what is wrong with it or keeps it
// as opaque.
#pragma once

#include "core/facts/fact.h"

namespace leadline::facts {

// A fact that decode() would give just so, or nothing.
std::optional<Fact> quick_decode(ByteView cbor);

// decode() by way of a checked tree: the reference for the quick way.
Result<Fact> careful_decode(ByteView cbor);

}  // namespace leadline::facts
