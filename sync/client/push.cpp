#include <algorithm>

#include "sync/client/parts.h"

namespace leadline::sync {
namespace {

std::optional<Code> reason(wire::RunStatus status) {
  switch (status) {
    case wire::RunStatus::ok:
    case wire::RunStatus::duplicate:
      return std::nullopt;
    case wire::RunStatus::gap:
      return Code::gap;
    case wire::RunStatus::fork:
      return Code::fork;
    case wire::RunStatus::revoked:
      return Code::revoked;
    case wire::RunStatus::over_quota:
      return Code::over_quota;
    case wire::RunStatus::rejected:
      return Code::server_refused;
    case wire::RunStatus::unknown_device:
      return Code::unknown_device;
  }
  return Code::server_refused;
}

}  // namespace

Result<wire::Run> Sync::run_of(std::span<const journal::SealedEntry> entries) {
  auto run = wire::to_run(entries);
  return run ? std::move(run) : salvage(entries);
}

// Where the disk has damaged a body, its stub goes in its place, so that one rotten entry does not hold up
// its author; the author's own signature over the chain says whether what is left is whole.
Result<wire::Run> Sync::salvage(std::span<const journal::SealedEntry> entries) {
  std::vector<journal::SealedEntry> mended;
  journal::EntryId previous = entries.front().previous;
  for (const auto& entry : entries) {
    LEADLINE_TRY(outline, wire::outline(entry.stored));
    journal::SealedEntry one;
    one.device = entry.device;
    one.seq = entry.seq;
    one.previous = previous;
    one.id = previous =
        wire::entry_id(previous, outline.device, outline.stub.seq, outline.stub.audiences, outline.stub.rest);
    one.stub = !wire::load(entry.stored).ok();
    one.stored = one.stub ? wire::store(outline.stub, outline.program, outline.device) : entry.stored;
    one.signature = entry.signature;
    if (one.stub && !entry.stub) {
      ++report_.quarantined;
      LEADLINE_CHECK(parts_.journal.quarantine(entry, Code::malformed_entry));
    }
    mended.push_back(std::move(one));
  }
  LEADLINE_TRY(run, wire::to_run(mended));
  LEADLINE_CHECK(wire::verify(run, state_));
  return std::move(run);
}

// Cuts entries into runs, each ending at a signed one.
Result<std::vector<wire::Run>> Sync::runs_of(std::span<const journal::SealedEntry> entries) {
  std::vector<wire::Run> out;
  std::size_t from = 0, last_signed = 0, bytes = 0;
  const auto close = [&](std::size_t end) -> Result<void> {
    LEADLINE_TRY(run, run_of(entries.subspan(from, end - from)));
    out.push_back(std::move(run));
    bytes = 0;
    for (from = end; end < last_signed; ++end) bytes += entries[end].stored.size();
    return {};
  };
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const bool full = i - from >= wire::max_run_entries || bytes + entries[i].stored.size() > most_batch;
    if (full && last_signed > from) LEADLINE_CHECK(close(last_signed));
    bytes += entries[i].stored.size();
    if (entries[i].signature) last_signed = i + 1;
  }
  if (last_signed > from) LEADLINE_CHECK(close(last_signed));
  return out;
}

// The id of an own entry: of what was just sent, else as the journal has it.
Result<std::optional<journal::EntryId>> Sync::own_id(std::uint64_t seq,
                                                     std::span<const wire::Run> runs) const {
  for (const auto& run : runs)
    if (run.device == self_.device && seq >= run.first_seq && seq - run.first_seq < run.items.size())
      return std::optional(wire::ids(run)[seq - run.first_seq]);
  LEADLINE_TRY(entry, parts_.journal.entry(self_.device, seq));
  return entry ? std::optional(entry->id) : std::nullopt;
}

// A receipt counts when the program's server signed it, for this program and this life of the server, over an
// entry that this device holds.
Result<void> Sync::take_receipt(ByteView encoded, std::span<const wire::Run> runs) {
  LEADLINE_TRY(receipt, wire::decode_receipt(encoded));
  if (!wire::verify_receipt(receipt, state_.genesis->server_key)) return fail(Code::bad_signature, "receipt");
  if (receipt.program != self_.program) return fail(Code::wrong_program, "receipt");
  if (receipt.generation != mark_.generation)
    return fail(Code::server_busy, "receipt", "the server was restored just now");
  if (receipt.device != self_.device || receipt.seq == 0) return {};
  LEADLINE_TRY(id, own_id(receipt.seq, runs));
  // The server signed for another entry at this place: what is here stays unsent, and somebody has to look.
  if (id != receipt.id) {
    report_.push_refused = Code::fork;
    return {};
  }
  LEADLINE_CHECK(parts_.journal.receipt(self_.device, receipt.seq, journal::Holder::server, encoded));
  report_.sent += receipt.seq - std::min(receipt.seq, acknowledged_);
  acknowledged_ = std::max(acknowledged_, receipt.seq);
  return {};
}

Result<std::vector<wire::RunStatus>> Sync::push_entries(const std::vector<journal::SealedEntry>& entries) {
  LEADLINE_TRY(runs, runs_of(entries));
  wire::PushAsk ask;
  for (const auto& run : runs) ask.runs.push_back(wire::encode(run));
  auto answer = parts_.line.ask<wire::PushAnswer>(self_, "/v1/push", ask);
  if (!answer) {
    // What did not get through may get through in smaller pieces.
    if (parts_.batch_bytes == least_batch && answer.error().code == Code::too_large)
      return fail(Code::server_refused, "push", "too large");
    parts_.batch_bytes = std::max(least_batch, parts_.batch_bytes / 2);
    return std::move(answer).error();
  }
  parts_.batch_bytes = std::min(most_batch, parts_.batch_bytes * 2);
  if (answer->runs.size() != runs.size()) return fail(Code::malformed_frame, "push", "not one outcome a run");
  for (const Bytes& receipt : answer->receipts) LEADLINE_CHECK(take_receipt(receipt, runs));
  std::vector<wire::RunStatus> out;
  for (const auto& outcome : answer->runs) {
    out.push_back(outcome.status);
    if (const auto why = reason(outcome.status)) report_.push_refused = why;
  }
  return out;
}

Result<void> Sync::push() {
  bool healed = false;
  for (;;) {
    auto entries = parts_.journal.unsent(parts_.batch_bytes);
    if (!entries && entries.error().code != Code::database_damaged) return std::move(entries).error();
    if (!entries) {
      // What this device has written cannot be read back: somebody has to look; what others wrote still
      // comes.
      report_.push_refused = Code::database_damaged;
      return {};
    }
    if (entries->empty()) return {};
    const std::uint64_t first = entries->front().seq;
    acknowledged_ = first - 1;
    const auto statuses = push_entries(*entries);
    if (!statuses) {
      const Code code = statuses.error().code;
      if (code == Code::too_large) continue;
      if (code != Code::malformed_entry && code != Code::chain_broken && code != Code::malformed_run)
        return statuses.error();
      report_.push_refused = code;
      return {};
    }
    // The server lacks earlier ones that it once signed for: it forgot them without saying that it was
    // restored.
    if (report_.push_refused == Code::gap && !healed) {
      healed = true;
      report_.push_refused.reset();
      parts_.compared = false;
      LEADLINE_CHECK(heal());
      continue;
    }
    if (report_.push_refused || acknowledged_ < first) return {};
  }
}

}  // namespace leadline::sync
