#include <algorithm>

#include "core/disclosure/policy.h"
#include "sync/client/parts.h"

namespace leadline::sync {
namespace {

constexpr std::uint32_t pull_bytes = 1u << 20;
constexpr int most_rounds = 4;

bool about_a_chain(Code code) { return code == Code::fork || code == Code::chain_broken; }

}  // namespace

Result<void> Sync::check(const wire::Checkpoint& checkpoint) const {
  if (!wire::verify_checkpoint(checkpoint, state_.genesis->server_key))
    return fail(Code::bad_signature, "checkpoint");
  if (checkpoint.program != self_.program) return fail(Code::wrong_program, "checkpoint");
  if (checkpoint.generation != mark_.generation)
    return fail(Code::server_busy, "checkpoint", "the server was restored just now");
  return {};
}

Result<journal::ContentKey> Sync::key_of(const journal::SealedEntry& entry) const {
  LEADLINE_TRY(loaded, wire::load(entry.stored));
  const auto* body = std::get_if<wire::Body>(&loaded);
  if (!body) return fail(Code::not_in_audience, "entry");
  auto key = wire::content_key(*body, state_, ring_);
  if (!key) return key;
  // What crosses the wall is believed only from those who may say it.
  const auto fact = opener_.open(entry.stored, *key);
  const wire::Device* author = state_.device(entry.device);
  if (fact && author && !std::holds_alternative<facts::Opaque>(fact->body) &&
      !disclosure::may_author(author->certificate.role, facts::kind_of(fact->body)))
    return fail(Code::rule_refused, "entry", std::string(facts::kind_of(fact->body)));
  return key;
}

// Stubs in place of bodies that are meant for this device, and entries whose predecessors did not come.
void Sync::notice_withheld(const wire::Run& run) {
  const auto ours = [&](const wire::AudienceRef& ref) {
    return wire::belongs(state_, self_.device, ref.index);
  };
  for (const auto& item : run.items) {
    const auto* stub = std::get_if<wire::Stub>(&item.entry);
    if (!stub || run.device == self_.device || !std::ranges::any_of(stub->audiences, ours)) continue;
    const auto held = parts_.journal.entry(run.device, stub->seq);
    if (!held || !*held || (*held)->stub) ++report_.withheld;
  }
  auto expected = expected_.find(run.device);
  if (expected == expected_.end()) {
    const auto head = parts_.journal.head(run.device);
    expected = expected_.emplace(run.device, head ? head->seq + 1 : 1).first;
  }
  if (run.first_seq > expected->second) {
    // Of a server that was put back, what is missing may stand at a position that this device has passed: it is read
    // again at once, unless it came and was refused.
    ++report_.withheld;
    gap_ = gap_ || report_.quarantined == 0;
    mark_.read_again_at_start(0);
  }
  expected->second = std::max(expected->second, run.first_seq + run.items.size());
}

// A run that holds; nothing for one that does not: it is set aside and does not stop the next.
Result<std::optional<Sync::Judged>> Sync::judge(ByteView encoded, std::uint64_t after) {
  std::optional<Judged> out;
  auto run = wire::decode(encoded);
  if (!run) {
    ++report_.quarantined;
    mark_.read_again_at_start(after);
    return out;
  }
  if (const auto verified = wire::verify(*run, state_); !verified) {
    const Code code = verified.error().code;
    if (code == Code::unknown_device) {
      ++report_.waiting;
      mark_.read_again_with_keys(after);
      return out;
    }
    ++report_.quarantined;
    // A signed run of a known device is evidence, and kept; what nobody signed is noise, and asked for again.
    const bool evidence = code == Code::revoked || code == Code::fork;
    if (!evidence) mark_.read_again_at_start(after);
    for (const auto& entry : evidence ? wire::to_entries(*run) : std::vector<journal::SealedEntry>{})
      LEADLINE_CHECK(parts_.journal.quarantine(entry, code));
    return out;
  }
  notice_withheld(*run);
  out = Judged{std::move(*run)};
  const wire::Device* author = state_.device(out->run.device);
  if (author->revoked) out->last_counted = author->revoked->last_seq;
  for (const auto& entry : wire::to_entries(out->run)) {
    if (entry.seq <= out->last_counted) continue;
    ++report_.quarantined;
    LEADLINE_CHECK(parts_.journal.quarantine(entry, Code::revoked));
  }
  return out;
}

std::vector<journal::SealedEntry> Sync::counted(const Judged& judged) const {
  auto entries = wire::to_entries(judged.run);
  std::erase_if(entries, [&](const auto& entry) { return entry.seq > judged.last_counted; });
  return entries;
}

Result<void> Sync::ingest(std::vector<journal::SealedEntry> entries,
                          const std::optional<journal::Range>& range) {
  std::vector<std::pair<journal::SealedEntry, Code>> rotten;
  // What does not open may have been sealed under a key of which the server has told nothing yet.
  const bool keys_behind = server_keys_ > mark_.keys_have;
  for (auto& entry : entries) {
    if (entry.stub) continue;
    auto key = key_of(entry);
    if (key) {
      entry.key = std::move(*key);
    } else if (keys_behind && key.error().code == Code::decrypt_failed) {
      parts_.unjudged = true;
    } else if (!nobodys_fault(key.error().code)) {
      journal::SealedEntry aside;
      aside.device = entry.device;
      aside.seq = entry.seq;
      aside.id = entry.id;
      aside.previous = entry.previous;
      aside.at = entry.at;
      aside.stored = entry.stored;
      rotten.emplace_back(std::move(aside), key.error().code);
    }
  }
  LEADLINE_TRY(before, parts_.journal.heads());
  LEADLINE_TRY(facts, parts_.journal.ingest(entries, range, parts_.clock.now()));
  LEADLINE_TRY(now, parts_.journal.heads());
  const std::map<DeviceId, journal::Head> known(before.begin(), before.end());
  for (const auto& [device, head] : now) {
    const auto old = known.find(device);
    report_.received += head.seq - (old == known.end() ? 0 : old->second.seq);
  }
  std::ranges::move(facts, std::back_inserter(report_.facts));
  for (const auto& [entry, code] : rotten) {
    ++report_.quarantined;
    LEADLINE_CHECK(parts_.journal.quarantine(entry, code));
  }
  return {};
}

// All runs and the range in one transaction; where one does not fit its chain, run by run, and that one
// aside.
Result<void> Sync::apply(const std::vector<Judged>& runs, const journal::Range& range) {
  std::vector<journal::SealedEntry> all;
  for (const auto& judged : runs) std::ranges::move(counted(judged), std::back_inserter(all));
  const auto together = ingest(std::move(all), range);
  if (together || !about_a_chain(together.error().code)) return together;
  for (const auto& judged : runs) {
    const auto one = ingest(counted(judged), std::nullopt);
    if (one) continue;
    if (!about_a_chain(one.error().code)) return one;
    ++report_.quarantined;
    for (const auto& entry : counted(judged))
      LEADLINE_CHECK(parts_.journal.quarantine(entry, one.error().code));
  }
  return ingest({}, range);
}

Result<Sync::Pulled> Sync::pull_once(std::chrono::milliseconds wait) {
  LEADLINE_TRY(range, parts_.journal.range());
  wire::PullAsk ask;
  ask.generation = mark_.generation;
  ask.after = range.generation == mark_.generation ? range.to : 0;
  ask.max_bytes = pull_bytes;
  ask.wait_ms = static_cast<std::uint32_t>(std::clamp<std::int64_t>(wait.count(), 0, 60'000));
  ask.have_keys = mark_.keys_have;
  LEADLINE_TRY(answer, parts_.line.ask<wire::PullAnswer>(self_, "/v1/pull", ask, wait));
  const auto& checkpoint = answer.checkpoint;
  LEADLINE_CHECK(check(checkpoint));
  report_.server_time = WallTime{static_cast<std::int64_t>(checkpoint.wall_ms)};
  server_keys_ = checkpoint.key_records;
  server_key_log_ = checkpoint.key_log;
  if (checkpoint.position < std::max(mark_.highest, ask.after)) {
    mark_.highest = checkpoint.position;
    return Pulled::older;
  }
  if (answer.upto > checkpoint.position)
    return fail(Code::malformed_frame, "pull", "beyond its own checkpoint");
  std::vector<Judged> runs;
  for (const Bytes& encoded : answer.runs) {
    LEADLINE_TRY(judged, judge(encoded, ask.after));
    if (judged) runs.push_back(std::move(*judged));
  }
  const std::uint64_t reached = std::max(ask.after, answer.upto);
  // Before the range: that something has to be read again must not be forgotten.
  mark_.highest = checkpoint.position;
  LEADLINE_CHECK(keep_bookmark(parts_.journal, mark_));
  LEADLINE_CHECK(apply(runs, {mark_.generation, reached > 0 ? std::uint64_t{1} : 0, reached}));
  return answer.upto > ask.after && answer.upto < checkpoint.position ? Pulled::more : Pulled::all;
}

// All is read, and yet the server holds more of a chain than came: its positions are not what this device
// took them for.
Result<bool> Sync::missed_something() const {
  if (server_heads_.empty()) return false;
  LEADLINE_TRY(status, parts_.journal.status());
  const std::map<DeviceId, journal::Head> ours(status.heads.begin(), status.heads.end());
  for (const auto& [device, seq] : server_heads_) {
    const wire::Device* author = state_.device(device);
    const bool set_aside =
        std::ranges::any_of(status.quarantined, [&](const auto& q) { return q.device == device; });
    if (!author || author->revoked || set_aside) continue;
    const auto head = ours.find(device);
    if (head == ours.end() ? seq > 0 : head->second.seq < seq) return true;
  }
  return false;
}

// As many key records as here, and yet others: the server forgot some and has got new ones since. Its entries
// may have got other positions too. Once for the same difference: what it refuses it refuses.
Result<bool> Sync::key_logs_differ() {
  if (server_keys_ > mark_.keys_have) return false;
  if (server_key_log_ == state_.log_digest) {
    parts_.doubted.reset();
    return false;
  }
  if (std::exchange(parts_.doubted, server_key_log_) == server_key_log_) return false;
  LEADLINE_CHECK(doubt_keys());
  LEADLINE_CHECK(exchange_keys());
  LEADLINE_CHECK(use_new_keys());
  parts_.compared = false;
  LEADLINE_CHECK(heal());
  LEADLINE_CHECK(read_from(0));
  return true;
}

Result<void> Sync::pull(std::chrono::milliseconds wait) {
  if (!std::exchange(parts_.started, true)) LEADLINE_CHECK(read_again(mark_.again_at_start));
  bool healed = false, again = false;
  for (int round = 0; round < most_rounds; ++round) {
    auto pulled = Pulled::more;
    while (pulled == Pulled::more) {
      LEADLINE_TRY(now, pull_once(std::exchange(wait, {})));
      pulled = now;
    }
    if (pulled == Pulled::older) {
      // It was put back without being told so: its positions no longer mean what they did.
      report_.alarm_older_server = true;
      if (std::exchange(healed, true)) return {};
      parts_.compared = false;
      LEADLINE_CHECK(heal());
      LEADLINE_CHECK(read_from(0));
      LEADLINE_CHECK(keep_bookmark(parts_.journal, mark_));
      continue;
    }
    LEADLINE_TRY(differ, key_logs_differ());
    if (differ) continue;
    if (server_keys_ <= mark_.keys_have) {
      LEADLINE_CHECK(judge_waiting());
      LEADLINE_TRY(missed, missed_something());
      if (!(std::exchange(gap_, false) || missed) || std::exchange(again, true)) return {};
      LEADLINE_CHECK(read_from(0));
      continue;
    }
    // Keys came meanwhile, perhaps for what just came.
    const auto before = key_records_;
    LEADLINE_CHECK(exchange_keys());
    if (key_records_ == before) return judge_waiting();
    LEADLINE_CHECK(use_new_keys());
  }
  return {};
}

}  // namespace leadline::sync
