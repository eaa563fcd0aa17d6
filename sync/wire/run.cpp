#include "sync/wire/run.h"

#include <algorithm>

#include "sync/wire/entry_codec.h"

namespace leadline::wire {
namespace {

struct Link {
  std::uint64_t seq;
  const std::vector<AudienceRef>& audiences;
  crypto::Digest rest;
};

Link link_of(const RunItem& item) {
  if (const auto* stub = std::get_if<Stub>(&item.entry)) return {stub->seq, stub->audiences, stub->rest};
  const auto& body = std::get<Body>(item.entry);
  return {body.header.seq, body.header.audiences, rest_of(body)};
}

std::string place(std::uint64_t seq) { return "entry " + std::to_string(seq); }

}  // namespace

Bytes signed_message(const journal::EntryId& last, const crypto::Digest& seen_heads) {
  Bytes out = copy(last);
  append(out, seen_heads);
  return out;
}

std::vector<journal::EntryId> ids(const Run& run) {
  std::vector<journal::EntryId> out;
  out.reserve(run.items.size());
  journal::EntryId previous = run.previous;
  for (const auto& item : run.items) {
    const Link link = link_of(item);
    out.push_back(previous = entry_id(previous, run.device, link.seq, link.audiences, link.rest));
  }
  return out;
}

Result<void> verify(const Run& run, const KeyState& state) {
  if (!state.genesis || state.genesis->program != run.program) return fail(Code::wrong_program, "run");
  const Device* device = state.device(run.device);
  if (!device) return fail(Code::unknown_device, "run", run.device.text());
  if (run.items.empty()) return fail(Code::malformed_run, "run", "it is empty");
  const auto chain = ids(run);
  const Bytes message = signed_message(chain.back(), run.seen_heads);
  if (!crypto::verify(device->certificate.signing, run_domain, message, run.signature))
    return fail(Code::bad_signature, "run", run.device.text());
  if (!device->revoked) return {};
  const auto& revoked = *device->revoked;
  if (run.first_seq > revoked.last_seq) return fail(Code::revoked, "run", run.device.text());
  const std::uint64_t last = revoked.last_seq - run.first_seq;
  if (last < chain.size() && chain[last] != revoked.last_id)
    return fail(Code::fork, "run", run.device.text());
  return {};
}

Result<Run> to_run(std::span<const journal::SealedEntry> entries) {
  if (entries.empty() || entries.size() > max_run_entries)
    return fail(Code::malformed_run, "run", "no such length");
  const auto& signature = entries.back().signature;
  if (!signature || signature->size() != sizeof(crypto::Digest) + sizeof(crypto::Signature))
    return fail(Code::malformed_run, place(entries.back().seq), "the last entry is not signed");
  Run run;
  run.device = entries.front().device;
  run.first_seq = entries.front().seq;
  run.previous = entries.front().previous;
  journal::EntryId previous = run.previous;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    auto loaded = load(entries[i].stored);
    auto whole = outline(entries[i].stored);
    if (!loaded) return fail(loaded.error().code, place(entries[i].seq), loaded.error().detail);
    const Stub& stub = whole->stub;
    if (i == 0) run.program = whole->program;
    const auto id = entry_id(previous, run.device, run.first_seq + i, stub.audiences, stub.rest);
    if (id != entries[i].id || whole->device != run.device || whole->program != run.program ||
        stub.seq != run.first_seq + i)
      return fail(Code::chain_broken, place(entries[i].seq));
    previous = id;
    run.items.push_back({std::move(*loaded)});
  }
  std::copy_n(signature->begin(), run.seen_heads.size(), run.seen_heads.begin());
  std::copy_n(signature->begin() + sizeof(crypto::Digest), run.signature.size(), run.signature.begin());
  return run;
}

std::vector<journal::SealedEntry> to_entries(const Run& run) {
  std::vector<journal::SealedEntry> out;
  out.reserve(run.items.size());
  journal::EntryId previous = run.previous;
  for (const auto& item : run.items) {
    journal::SealedEntry entry;
    const Link link = link_of(item);
    entry.device = run.device;
    entry.seq = link.seq;
    entry.previous = previous;
    entry.id = previous = entry_id(previous, run.device, link.seq, link.audiences, link.rest);
    const auto* stub = std::get_if<Stub>(&item.entry);
    entry.stub = stub != nullptr;
    if (stub)
      entry.stored = store(*stub, run.program, run.device);
    else
      entry.stored = store(std::get<Body>(item.entry)), entry.at = std::get<Body>(item.entry).header.at;
    out.push_back(std::move(entry));
  }
  if (out.empty()) return out;
  out.back().signature = copy(run.seen_heads);
  append(*out.back().signature, run.signature);
  return out;
}

Run for_reader(const Run& run, const KeyState& state, const DeviceId& reader) {
  Run out = run;
  for (auto& item : out.items) {
    const auto* body = std::get_if<Body>(&item.entry);
    if (!body) continue;
    const auto& audiences = body->header.audiences;
    const bool member = std::any_of(audiences.begin(), audiences.end(), [&](const AudienceRef& ref) {
      return belongs(state, reader, ref.index);
    });
    if (!member) item.entry = Stub{body->header.seq, audiences, rest_of(*body)};
  }
  return out;
}

}  // namespace leadline::wire
