// Inside sync/wire: the parts of an entry that its stored form and a run share.
#pragma once

#include "sync/wire/codec.h"
#include "sync/wire/entry.h"

namespace leadline::wire {

inline constexpr std::uint8_t entry_format = 1, entry_suite = 1;
inline constexpr std::size_t aead_tag_bytes = 16, wrapped_key_bytes = 48, sealed_key_bytes = 80;

void write_audiences(Writer& out, std::span<const AudienceRef> audiences);
std::vector<AudienceRef> read_audiences(Reader& in);

void write_ciphertext(Writer& out, ByteView ciphertext);
Bytes read_ciphertext(Reader& in);

// Bit i: box i is sealed to a public key. The boxes follow without lengths.
std::uint8_t sealed_bits(std::span<const Lockbox> lockboxes);
void write_boxes(Writer& out, std::span<const Lockbox> lockboxes);
std::vector<Lockbox> read_boxes(Reader& in, std::size_t count, std::uint8_t sealed);

}  // namespace leadline::wire
