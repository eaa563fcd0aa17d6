// Inside sync/wire: the envelope of a key-log record, readable also when its body is of a kind this build
// does not know.
#pragma once

#include "sync/wire/codec.h"
#include "sync/wire/keylog.h"

namespace leadline::wire {

inline constexpr std::size_t max_record_bytes = std::size_t{256} << 10;
inline constexpr std::size_t max_record_parents = 64;
inline constexpr std::size_t max_record_lockboxes = 2000;
inline constexpr std::size_t max_record_seeds = 512;

inline constexpr std::size_t max_name_bytes = 128;

// Roles have numbers of their own on the wire; the enum's order is free to change.
void write_role(Writer& out, disclosure::Role role);
disclosure::Role read_role(Reader& in);  // newer_format for one that this build does not know

struct Envelope {
  ProgramId program;
  std::vector<RecordHash> parents;
  DeviceId author;
  std::optional<RecordBody> body;  // absent: of a kind that only a newer build knows
  ByteView signed_part;            // into the record
  crypto::Signature signature{};
};

Result<Envelope> parse_envelope(ByteView signed_record);
bool verify_envelope(const Envelope& envelope, const crypto::PublicKey& key);

}  // namespace leadline::wire
