#include <algorithm>

#include "sync/client/parts.h"

namespace leadline::sync {
namespace {

// Cuts entries into runs, each ending at a signed one.
Result<std::vector<Bytes>> runs_of(std::span<const journal::SealedEntry> entries) {
  std::vector<Bytes> out;
  std::size_t from = 0, last_signed = 0, bytes = 0;
  const auto close = [&](std::size_t end) -> Result<void> {
    LEADLINE_TRY(run, wire::to_run(entries.subspan(from, end - from)));
    out.push_back(wire::encode(run));
    from = end;
    bytes = 0;
    return {};
  };
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const bool full = i - from >= wire::max_run_entries || bytes + entries[i].stored.size() > wire::max_run_bytes / 2;
    if (full && last_signed > from) LEADLINE_CHECK(close(last_signed));
    bytes += entries[i].stored.size();
    if (entries[i].signature) last_signed = i + 1;
  }
  if (last_signed > from) LEADLINE_CHECK(close(last_signed));
  return out;
}

std::optional<Code> reason(wire::RunStatus status) {
  switch (status) {
    case wire::RunStatus::ok:
    case wire::RunStatus::duplicate: return std::nullopt;
    case wire::RunStatus::gap: return Code::gap;
    case wire::RunStatus::fork: return Code::fork;
    case wire::RunStatus::revoked: return Code::revoked;
    case wire::RunStatus::over_quota: return Code::over_quota;
    case wire::RunStatus::rejected: return Code::server_refused;
    case wire::RunStatus::unknown_device: return Code::unknown_device;
  }
  return Code::server_refused;
}

}  // namespace

// A receipt counts when the program's server signed it, for this program, over an entry that this device holds.
Result<void> Sync::take_receipt(ByteView encoded) {
  LEADLINE_TRY(receipt, wire::decode_receipt(encoded));
  if (!wire::verify_receipt(receipt, state_.genesis->server_key)) return fail(Code::bad_signature, "receipt");
  if (receipt.program != self_.program) return fail(Code::wrong_program, "receipt");
  if (receipt.device != self_.device || receipt.seq == 0) return {};
  LEADLINE_TRY(entry, parts_.journal.entry(self_.device, receipt.seq));
  // The server signed for another entry at this place: what is here stays unsent, and somebody has to look.
  if (!entry || entry->id != receipt.id) {
    report_.push_refused = Code::fork;
    return {};
  }
  LEADLINE_TRY(before, parts_.journal.status());
  LEADLINE_CHECK(parts_.journal.receipt(self_.device, receipt.seq, journal::Holder::server, encoded));
  LEADLINE_TRY(after, parts_.journal.status());
  report_.sent += before.unsent - std::min(before.unsent, after.unsent);
  return {};
}

// True: the server took it, there may be more.
Result<bool> Sync::push_batch(std::vector<journal::SealedEntry> entries) {
  wire::PushAsk ask;
  LEADLINE_TRY(runs, runs_of(entries));
  ask.runs = std::move(runs);
  if (ask.runs.empty()) return false;
  auto answer = parts_.line.ask<wire::PushAnswer>(self_, "/v1/push", ask);
  if (!answer) {
    parts_.batch_bytes = std::max(least_batch, parts_.batch_bytes / 2);
    return std::move(answer).error();
  }
  parts_.batch_bytes = std::min(most_batch, parts_.batch_bytes * 2);
  for (const Bytes& receipt : answer->receipts) LEADLINE_CHECK(take_receipt(receipt));
  for (const auto& outcome : answer->runs)
    if (const auto why = reason(outcome.status)) report_.push_refused = why;
  return !report_.push_refused.has_value();
}

Result<void> Sync::push() {
  for (;;) {
    LEADLINE_TRY(entries, parts_.journal.unsent(parts_.batch_bytes));
    if (entries.empty()) return {};
    LEADLINE_TRY(before, parts_.journal.status());
    LEADLINE_TRY(more, push_batch(std::move(entries)));
    LEADLINE_TRY(after, parts_.journal.status());
    // A gap: the server lacks earlier ones of ours that it once signed for. heal() will find it by its generation; a server
    // that forgets without changing it is made whole here.
    if (report_.push_refused == Code::gap) {
      report_.push_refused.reset();
      LEADLINE_TRY(own, parts_.line.ask<wire::HeadsAnswer>(self_, "/v1/heads", wire::HeadsAsk{{{self_.device, 0}}}));
      std::uint64_t held = 0;
      for (const auto& [device, seq] : own.heads)
        if (device == self_.device) held = seq;
      LEADLINE_TRY(earlier, parts_.journal.entries_from(self_.device, held + 1, parts_.batch_bytes));
      LEADLINE_TRY(healed, push_batch(std::move(earlier)));
      if (!healed) return {};
      continue;
    }
    if (!more || after.unsent >= before.unsent) return {};
  }
}

// After a restore the server lacks what it had: give back everything that this device holds beyond its heads, its own
// and others'. What cannot be given does not stop the rest.
Result<void> Sync::heal() {
  LEADLINE_TRY(range, parts_.journal.range());
  if (range.to == 0 || range.generation == mark_.generation) return {};
  report_.server_restored = true;
  LEADLINE_TRY(ours, parts_.journal.heads());
  wire::HeadsAsk ask;
  for (const auto& [device, head] : ours) ask.heads.emplace_back(device, head.seq);
  LEADLINE_TRY(theirs, parts_.line.ask<wire::HeadsAnswer>(self_, "/v1/heads", ask));
  for (const auto& [device, head] : ours) {
    std::uint64_t held = 0;
    for (const auto& [other, seq] : theirs.heads)
      if (other == device) held = seq;
    while (held < head.seq) {
      LEADLINE_TRY(entries, parts_.journal.entries_from(device, held + 1, parts_.batch_bytes));
      if (entries.empty()) break;
      const std::uint64_t last = entries.back().seq;
      LEADLINE_TRY(taken, push_batch(std::move(entries)));
      if (!taken) break;
      held = last;
    }
  }
  report_.push_refused.reset();
  // Read the new life from its beginning; what is here already is skipped.
  LEADLINE_TRY(nothing, parts_.journal.ingest({}, journal::Range{mark_.generation, 0, 0}, parts_.clock.now()));
  return {};
}

}  // namespace leadline::sync
