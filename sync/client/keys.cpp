#include <algorithm>
#include <set>

#include "sync/client/parts.h"

namespace leadline::sync {
namespace {

constexpr std::size_t ask_bytes = std::size_t{512} << 10, stranger_ask_bytes = std::size_t{60} << 10,
                      most_records = 4000;
constexpr std::size_t few_bytes = std::size_t{256} << 10;  // an answer so small is the last
constexpr std::size_t most_opened_at_once = 512;

// As many records from `first` on as fit, at least one if there is one.
std::vector<Bytes> some(const std::vector<Bytes>& records, std::size_t first, std::size_t bytes) {
  std::vector<Bytes> out;
  std::size_t taken = 0;
  for (std::size_t i = first; i < records.size() && out.size() < most_records; ++i) {
    taken += records[i].size();
    if (taken > bytes && !out.empty()) break;
    out.push_back(records[i]);
  }
  return out;
}

}  // namespace

Result<void> Sync::reduce() {
  LEADLINE_TRY(records, parts_.journal.key_records());
  key_records_ = records.size();
  state_ = wire::reduce(records, self_.genesis);
  ring_ = wire::Keyring::open(state_, self_.device, self_.box_seed);
  return {};
}

Result<void> Sync::keys() {
  LEADLINE_CHECK(reduce());
  if (!parts_.line.hello()) {
    LEADLINE_CHECK(parts_.line.greet());
    const auto& hello = *parts_.line.hello();
    if (state_.genesis && state_.genesis->server_key != hello.server_key)
      return fail(Code::server_unknown, "hello");
    if (hello.genesis && *hello.genesis != self_.genesis) return fail(Code::wrong_program, "hello");
    if (!hello.genesis) LEADLINE_CHECK(found_program());
  }
  LEADLINE_CHECK(exchange_keys());
  if (!state_.genesis) {
    // It may have been damaged on the way: the next time all of it is asked for again.
    LEADLINE_CHECK(doubt_keys());
    return fail(Code::wrong_program, "keys", "the server did not hand over the program's first record");
  }
  // Now that the pinned genesis is here, it says whose key this server must have shown.
  if (state_.genesis->server_key != parts_.line.hello()->server_key)
    return fail(Code::server_unknown, "hello");
  return use_new_keys();
}

// A server without a program takes the first records without a session: nobody can have one.
Result<void> Sync::found_program() {
  if (!state_.genesis) return fail(Code::not_approved, "keys", "the server has no program yet");
  LEADLINE_TRY(records, parts_.journal.key_records());
  const auto genesis =
      std::ranges::find_if(records, [&](const Bytes& r) { return wire::hash_record(r) == self_.genesis; });
  if (genesis != records.end()) std::rotate(records.begin(), genesis, genesis + 1);
  const wire::KeysAsk ask{some(records, 0, stranger_ask_bytes), 0};
  const auto answer = parts_.line.ask_stranger<wire::KeysAnswer>("/v1/keys", ask);
  // Another device may have been first, or the answer was lost: what counts is what the server says now.
  LEADLINE_CHECK(parts_.line.greet());
  if (parts_.line.hello()->genesis == self_.genesis) return {};
  return answer ? fail(Code::server_refused, "keys", "it did not take the program") : answer.error();
}

Result<void> Sync::exchange_keys() {
  constexpr int most_rounds = 10'000;
  bool given_whole = false;
  for (int round = 0; round < most_rounds; ++round) {
    LEADLINE_TRY(local, parts_.journal.key_records());
    const wire::KeysAsk ask{some(local, mark_.keys_pushed, ask_bytes), mark_.keys_have};
    LEADLINE_TRY(answer, parts_.line.ask<wire::KeysAnswer>(self_, "/v1/keys", ask));
    if (answer.generation != mark_.generation) {
      // Another life of the server: its positions start anew, and it may lack what it had.
      const bool asked_for_all = mark_.keys_have == 0 && mark_.keys_pushed == 0;
      const auto healed = mark_.healed;
      mark_ = {};
      mark_.generation = answer.generation;
      mark_.healed = healed;
      LEADLINE_CHECK(keep_bookmark(parts_.journal, mark_));
      if (!asked_for_all) continue;
    }
    if (answer.upto < ask.have) {
      // It has fewer than it once had: it was put back without being told so.
      report_.alarm_older_server = true;
      LEADLINE_CHECK(doubt_keys());
      continue;
    }
    mark_.keys_pushed = std::min(mark_.keys_pushed, local.size()) + ask.records.size();
    const bool all_pushed = mark_.keys_pushed >= local.size();
    LEADLINE_TRY(lacks, take_keys(answer, all_pushed));
    if (lacks) {
      // It forgot some of what it once took. From the beginning on, everything finds its place.
      if (std::exchange(given_whole, true)) {
        report_.push_refused = Code::gap;
        return {};
      }
      mark_.keys_pushed = 0;
      LEADLINE_CHECK(keep_bookmark(parts_.journal, mark_));
      continue;
    }
    std::size_t bytes = 0;
    for (const auto& record : answer.records) bytes += record.size();
    if (all_pushed && bytes < few_bytes) return {};
  }
  return fail(Code::server_refused, "keys", "they do not come to an end");
}

// What the server was thought to hold of the key log is not believed any more: it is given all of it again.
Result<void> Sync::doubt_keys() {
  mark_.keys_have = 0;
  mark_.keys_pushed = 0;
  return keep_bookmark(parts_.journal, mark_);
}

Result<bool> Sync::take_keys(const wire::KeysAnswer& answer, bool all_pushed) {
  LEADLINE_TRY(before, parts_.journal.key_records());
  std::vector<Bytes> sound;
  for (const auto& record : answer.records) {
    // One of a newer kind is kept for the build that knows it, one whose author is unknown until he is known.
    const auto parsed = wire::parse_record(record);
    if (parsed || parsed.error().code != Code::malformed_record) sound.push_back(record);
  }
  if (!sound.empty()) LEADLINE_CHECK(parts_.journal.add_key_records(sound));
  LEADLINE_TRY(now, parts_.journal.key_records());
  if (now.size() != before.size()) {
    report_.keys_changed = true;
    LEADLINE_CHECK(reduce());
  }
  // What came from the server need not be given back to it.
  if (all_pushed) mark_.keys_pushed = now.size();
  mark_.keys_have = std::max(mark_.keys_have, answer.upto);
  bool lacks = false;
  for (const auto& [hash, code] : answer.refused) {
    if (!state_.known.contains(hash) && !state_.kept.contains(hash)) continue;
    if (code == Code::gap)
      lacks = true;
    else
      report_.push_refused = code;
  }
  LEADLINE_CHECK(keep_bookmark(parts_.journal, mark_));
  return lacks;
}

// Entries that were set aside because their author was cut off before them count after all: by a later word
// on where it ends, or because who said so was cut off first.
Result<bool> Sync::somebody_counts_again() const {
  LEADLINE_TRY(records, parts_.journal.key_records());
  if (mark_.keys_tried == 0 || mark_.keys_tried >= records.size()) return false;
  const auto before = wire::reduce(std::span(records).first(mark_.keys_tried), self_.genesis);
  return std::ranges::any_of(before.devices, [&](const auto& one) {
    const auto& was = one.second.revoked;
    const wire::Device* now = state_.device(one.first);
    return was && now && (!now->revoked || now->revoked->last_seq > was->last_seq);
  });
}

// The key log grew, here or by what came: what waited for it is tried again.
Result<void> Sync::use_new_keys() {
  if (key_records_ == mark_.keys_tried) return {};
  LEADLINE_CHECK(open_waiting());
  LEADLINE_TRY(again, somebody_counts_again());
  if (again) mark_.read_again_with_keys(0);
  LEADLINE_CHECK(read_again(mark_.again_with_keys));
  mark_.keys_tried = key_records_;
  return keep_bookmark(parts_.journal, mark_);
}

// Bodies that came before their key. All keys that there are have been asked for: what still does not open,
// and is no longer expected to, is set aside.
Result<void> Sync::open_waiting() {
  LEADLINE_TRY(status, parts_.journal.status());
  std::set<std::pair<DeviceId, std::uint64_t>> aside;
  for (const auto& one : status.quarantined) aside.emplace(one.device, one.seq);
  for (;;) {
    std::vector<journal::SealedEntry> opened;
    std::vector<std::pair<journal::SealedEntry, Code>> rotten;
    LEADLINE_CHECK(parts_.journal.waiting([&](journal::SealedEntry&& entry) {
      auto key = key_of(entry);
      if (key) {
        entry.key = std::move(*key);
        opened.push_back(std::move(entry));
      } else if (!nobodys_fault(key.error().code) && aside.emplace(entry.device, entry.seq).second) {
        rotten.emplace_back(std::move(entry), key.error().code);
      }
      return opened.size() < most_opened_at_once;
    }));
    for (const auto& [entry, code] : rotten) {
      ++report_.quarantined;
      LEADLINE_CHECK(parts_.journal.quarantine(entry, code));
    }
    if (opened.empty()) return {};
    LEADLINE_TRY(facts, parts_.journal.ingest(opened, std::nullopt, parts_.clock.now()));
    std::ranges::move(facts, std::back_inserter(report_.facts));
  }
}

// Once nothing more is to be had from the server.
Result<void> Sync::judge_waiting() {
  return std::exchange(parts_.unjudged, false) ? open_waiting() : Result<void>{};
}

}  // namespace leadline::sync
