#include <algorithm>

#include "sync/client/parts.h"

namespace leadline::sync {
namespace {

constexpr std::uint32_t pull_bytes = 1u << 20;

bool about_a_chain(Code code) { return code == Code::fork || code == Code::chain_broken || code == Code::gap; }

}  // namespace

Result<void> Sync::check(const wire::Checkpoint& checkpoint, const journal::Range& range) {
  if (!wire::verify_checkpoint(checkpoint, state_.genesis->server_key)) return fail(Code::bad_signature, "checkpoint");
  if (checkpoint.program != self_.program) return fail(Code::wrong_program, "checkpoint");
  if (checkpoint.generation != mark_.generation) return fail(Code::server_busy, "checkpoint", "the server was restored just now");
  report_.server_time = WallTime{static_cast<std::int64_t>(checkpoint.wall_ms)};
  if (checkpoint.generation == range.generation && checkpoint.position < range.to) report_.alarm_older_server = true;
  return {};
}

void Sync::give_keys(std::vector<journal::SealedEntry>& entries) {
  for (auto& entry : entries) {
    if (entry.key || entry.stub) continue;
    const auto loaded = wire::load(entry.stored);
    const auto* body = loaded ? std::get_if<wire::Body>(&*loaded) : nullptr;
    if (!body) continue;
    if (auto key = wire::content_key(*body, state_, ring_)) entry.key = std::move(*key);
  }
}

// Stubs in place of bodies that are meant for this device.
void Sync::count_withheld(const wire::Run& run) {
  for (const auto& item : run.items) {
    const auto* stub = std::get_if<wire::Stub>(&item.entry);
    const auto ours = [&](const wire::AudienceRef& ref) { return wire::belongs(state_, self_.device, ref.index); };
    if (stub && std::ranges::any_of(stub->audiences, ours)) ++report_.withheld;
  }
}

// The entries of a run that holds; none of one that does not: it is set aside and does not stop the next.
std::optional<std::vector<journal::SealedEntry>> Sync::judged(ByteView encoded) {
  auto run = wire::decode(encoded);
  if (!run) {
    ++report_.quarantined;
    return std::nullopt;
  }
  const auto verified = wire::verify(*run, state_);
  auto entries = wire::to_entries(*run);
  if (!verified) {
    ++report_.quarantined;
    mark_.again = mark_.again || verified.error().code == Code::unknown_device;
    for (const auto& entry : entries)
      if (!parts_.journal.quarantine(entry, verified.error().code)) break;
    return std::nullopt;
  }
  // A run that begins before its author's removal and ends after it: only what counts.
  const auto* author = state_.device(run->device);
  if (author && author->revoked) {
    const auto last = author->revoked->last_seq;
    for (const auto& entry : entries)
      if (entry.seq > last && !parts_.journal.quarantine(entry, Code::revoked)) break;
    std::erase_if(entries, [&](const auto& entry) { return entry.seq > last; });
  }
  count_withheld(*run);
  give_keys(entries);
  return entries;
}

// All runs and the range in one transaction; where one does not fit its chain, run by run, and that one aside.
Result<void> Sync::apply(std::vector<std::vector<journal::SealedEntry>> runs, const journal::Range& range) {
  const WallTime now = parts_.clock.now();
  std::vector<journal::SealedEntry> all;
  std::vector<std::size_t> ends;
  for (auto& run : runs) {
    std::ranges::move(run, std::back_inserter(all));
    ends.push_back(all.size());
  }
  auto facts = parts_.journal.ingest(all, range, now);
  if (facts) {
    report_.facts.insert(report_.facts.end(), facts->begin(), facts->end());
    report_.received += all.size();
    return {};
  }
  if (!about_a_chain(facts.error().code)) return std::move(facts).error();
  give_keys(all);  // the attempt took them
  for (std::size_t i = 0, from = 0; i < ends.size(); from = ends[i++]) {
    const auto run = std::span(all).subspan(from, ends[i] - from);
    auto one = parts_.journal.ingest(run, std::nullopt, now);
    if (one) {
      report_.facts.insert(report_.facts.end(), one->begin(), one->end());
      report_.received += run.size();
      continue;
    }
    const Code code = one.error().code;
    if (!about_a_chain(code)) return std::move(one).error();
    ++report_.quarantined;
    mark_.again = mark_.again || code != Code::fork;
    for (const auto& entry : run) LEADLINE_CHECK(parts_.journal.quarantine(entry, code));
  }
  LEADLINE_TRY(nothing, parts_.journal.ingest({}, range, now));
  return {};
}

// True: there is more.
Result<bool> Sync::pull_once(std::chrono::milliseconds wait) {
  LEADLINE_TRY(range, parts_.journal.range());
  const bool ours = range.generation == mark_.generation;
  wire::PullAsk ask;
  ask.generation = mark_.generation;
  ask.after = ours ? range.to : 0;
  ask.max_bytes = pull_bytes;
  ask.wait_ms = static_cast<std::uint32_t>(std::clamp<std::int64_t>(wait.count(), 0, 60'000));
  ask.have_keys = mark_.keys_have;
  LEADLINE_TRY(answer, parts_.line.ask<wire::PullAnswer>(self_, "/v1/pull", ask, wait));
  LEADLINE_CHECK(check(answer.checkpoint, range));
  if (answer.upto > answer.checkpoint.position) return fail(Code::malformed_frame, "pull", "beyond its own checkpoint");
  if (report_.alarm_older_server) return false;
  std::vector<std::vector<journal::SealedEntry>> runs;
  for (const Bytes& encoded : answer.runs)
    if (auto entries = judged(encoded)) runs.push_back(std::move(*entries));
  const journal::Range reached{mark_.generation, answer.upto > 0 ? std::uint64_t{1} : 0, std::max(ask.after, answer.upto)};
  LEADLINE_CHECK(apply(std::move(runs), reached));
  LEADLINE_CHECK(parts_.keep(mark_));
  return answer.upto > ask.after && answer.upto < answer.checkpoint.position;
}

Result<void> Sync::pull(std::chrono::milliseconds wait) {
  if (mark_.again && report_.keys_changed) {
    // Something could not be judged for want of a record that may now be here: read everything again, skipping what is held.
    mark_.again = false;
    LEADLINE_TRY(nothing, parts_.journal.ingest({}, journal::Range{mark_.generation, 0, 0}, parts_.clock.now()));
    LEADLINE_CHECK(parts_.keep(mark_));
  }
  for (;;) {
    LEADLINE_TRY(more, pull_once(wait));
    if (!more) return {};
    wait = {};
  }
}

}  // namespace leadline::sync
