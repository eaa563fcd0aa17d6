// A run: consecutive entries of one device with one signature at the end (sync/wire/FORMAT.md). Any entry may
// stand as a stub. The signature covers the last entry's id and the digest of the key-log heads that the
// author had seen.
#pragma once

#include "sync/wire/entry.h"

namespace leadline::wire {

inline constexpr std::size_t max_run_entries = 512;
inline constexpr std::size_t max_run_bytes = std::size_t{2} << 20;

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

// What the signature of a run, and of a journal's signed entry, covers. The journal keeps it as seen_heads
// and signature, one after the other.
inline constexpr std::string_view run_domain = "leadline/run/1";
Bytes signed_message(const journal::EntryId& last, const crypto::Digest& seen_heads);

Bytes encode(const Run& run);
Result<Run> decode(ByteView bytes);  // malformed_run, newer_format, too_large

// Ids along the run, first to last.
std::vector<journal::EntryId> ids(const Run& run);

// Recomputes the chain and checks the signature against the author's certificate. Errors: unknown_device,
// revoked (its first entry comes after the last that counts; a run that begins earlier passes, and its later
// entries are the caller's to set aside), fork (another entry stands where the revocation names the last),
// wrong_program, bad_signature.
Result<void> verify(const Run& run, const KeyState& state);

// Runs and the journal's entries, both ways. `entries` follow one another, as many as fit a run, the last one
// signed. Errors: those of load; chain_broken where an entry is not the one its id names; malformed_run.
// `where` names the entry.
Result<Run> to_run(std::span<const journal::SealedEntry> entries);
std::vector<journal::SealedEntry> to_entries(const Run& run);

// The run with each entry that `reader` belongs to no audience of replaced by its stub.
Run for_reader(const Run& run, const KeyState& state, const DeviceId& reader);

}  // namespace leadline::wire
