#include <algorithm>

#include "sync/client/parts.h"

namespace leadline::sync {
namespace {

// Refused for good: what is here stays here, and the rest goes on.
bool final_word(wire::RunStatus status) {
  return status == wire::RunStatus::fork || status == wire::RunStatus::revoked ||
         status == wire::RunStatus::rejected || status == wire::RunStatus::unknown_device;
}

bool fine(wire::RunStatus status) {
  return status == wire::RunStatus::ok || status == wire::RunStatus::duplicate;
}

// What this device holds of a chain cannot be made a run of.
bool not_whole(Code code) {
  return code == Code::malformed_entry || code == Code::chain_broken || code == Code::malformed_run ||
         code == Code::bad_signature || code == Code::unknown_device;
}

}  // namespace

// How far the server has signed for this device's own entries.
Result<std::uint64_t> Sync::acknowledged() const {
  LEADLINE_TRY(head, parts_.journal.head(self_.device));
  const auto unsent = parts_.journal.unsent(1);
  if (!unsent && unsent.error().code != Code::database_damaged) return unsent.error();
  return unsent && !unsent->empty() ? unsent->front().seq - 1 : head.seq;
}

// Compares heads with the server and gives back what it lacks, this device's own and others': in every new
// life of the server, and once each time this device starts, for a server that forgot without knowing it.
// What was never sent is push()'s.
Result<void> Sync::heal() {
  const bool restored = mark_.healed != mark_.generation;
  if (!restored && parts_.compared) return {};
  const bool met_before = mark_.healed != wire::Generation{};
  LEADLINE_TRY(sent, acknowledged());
  acknowledged_ = sent;
  LEADLINE_TRY(ours, parts_.journal.heads());
  LEADLINE_TRY(answer, parts_.line.ask<wire::HeadsAnswer>(self_, "/v1/heads", wire::HeadsAsk{}));
  server_heads_ = {answer.heads.begin(), answer.heads.end()};
  const auto due = [&](const auto& ours_of) {
    return ours_of.first == self_.device ? sent : ours_of.second.seq;
  };
  const auto held = [&](const DeviceId& device) {
    const auto at = server_heads_.find(device);
    return at == server_heads_.end() ? 0 : at->second;
  };
  // It forgot without knowing it; so its key log may be an older one too, and comes first.
  if (!restored && std::ranges::any_of(ours, [&](const auto& one) { return held(one.first) < due(one); })) {
    LEADLINE_CHECK(doubt_keys());
    LEADLINE_CHECK(exchange_keys());
    LEADLINE_CHECK(use_new_keys());
  }
  bool all_given = true, lacked = false;
  for (const auto& one : ours) {
    if (held(one.first) >= due(one)) continue;
    LEADLINE_TRY(given, give_back(one.first, held(one.first), one.second.seq, restored));
    all_given = all_given && given != Given::later;
    lacked = lacked || given != Given::nothing;
  }
  if (restored) report_.push_refused.reset();
  report_.server_restored = report_.server_restored || (restored && met_before);
  report_.alarm_older_server = report_.alarm_older_server || (lacked && met_before);
  LEADLINE_TRY(range, parts_.journal.range());
  // Its positions are new ones, also where it does not know that it forgot.
  if (range.generation != mark_.generation || (lacked && met_before)) LEADLINE_CHECK(read_from(0));
  parts_.compared = true;
  if (!all_given) return {};
  mark_.healed = mark_.generation;
  return keep_bookmark(parts_.journal, mark_);
}

Result<Sync::Given> Sync::give_back(const DeviceId& device, std::uint64_t held, std::uint64_t last,
                                    bool stubs_too) {
  auto given = Given::nothing;
  while (held < last) {
    const auto entries = parts_.journal.entries_from(device, held + 1, parts_.batch_bytes);
    if (!entries && entries.error().code != Code::database_damaged) return entries.error();
    if (!entries || entries->empty()) return given;
    const bool has_body = std::ranges::any_of(*entries, [](const auto& entry) { return !entry.stub; });
    if (!stubs_too && !has_body) return given;
    const auto statuses = push_entries(*entries);
    if (!statuses) {
      const Code code = statuses.error().code;
      if (code == Code::too_large) continue;
      if (not_whole(code)) return given;
      return statuses.error();
    }
    if (std::ranges::any_of(*statuses, final_word)) return given;
    if (!std::ranges::all_of(*statuses, fine)) return Given::later;
    if (has_body) given = Given::all;
    held = entries->back().seq;
  }
  return given;
}

Result<void> Sync::read_from(std::uint64_t position) {
  const journal::Range range{mark_.generation, position > 0 ? std::uint64_t{1} : 0, position};
  LEADLINE_TRY(nothing, parts_.journal.ingest({}, range, parts_.clock.now()));
  return {};
}

// Reads on from an earlier position, once.
Result<void> Sync::read_again(std::optional<std::uint64_t>& from) {
  if (!from) return {};
  LEADLINE_TRY(range, parts_.journal.range());
  if (range.generation == mark_.generation && *from < range.to) LEADLINE_CHECK(read_from(*from));
  from.reset();
  return keep_bookmark(parts_.journal, mark_);
}

}  // namespace leadline::sync
