// A run: consecutive entries of one device with one signature at the end (sync/wire/FORMAT.md). Any entry may stand as a
// stub. The signature covers the last entry's id and the digest of the key-log heads that the author had seen.
#pragma once

#include "sync/wire/entry.h"

namespace leadline::wire {

inline constexpr std::size_t max_run_entries = 512;
inline constexpr std::size_t max_run_bytes = std::size_t{1} << 20;

struct RunItem {
  std::variant<Body, Stub> entry;
};

struct Run {
  ProgramId program;
  DeviceId device;
  std::uint64_t first_seq = 0;
  journal::EntryId previous{};
  std::vector<RunItem> items;
  crypto::Digest seen_heads{};
  crypto::Signature signature{};
};

Bytes encode(const Run& run);
Result<Run> decode(ByteView bytes);   // malformed_run, newer_format, too_large

// Ids along the run, first to last.
std::vector<journal::EntryId> ids(const Run& run);

// Recomputes the chain and checks the signature against the author's certificate. Errors: unknown_device, revoked (its
// first entry after the revocation), wrong_program, bad_signature.
Result<void> verify(const Run& run, const KeyState& state);

// Runs and the journal's entries, both ways. The last of `entries` must be signed.
Result<Run> to_run(std::span<const journal::SealedEntry> entries);
std::vector<journal::SealedEntry> to_entries(const Run& run);

// The run with each entry that `reader` belongs to no audience of replaced by its stub.
Run for_reader(const Run& run, const KeyState& state, const DeviceId& reader);

}  // namespace leadline::wire
