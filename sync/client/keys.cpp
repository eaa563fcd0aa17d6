#include "sync/client/parts.h"

namespace leadline::sync {

Result<void> Sync::reduce() {
  LEADLINE_TRY(records, parts_.journal.key_records());
  state_ = wire::reduce(records, self_.genesis);
  ring_ = wire::Keyring::open(state_, self_.device, self_.box_seed);
  return {};
}

Result<void> Sync::keys() {
  LEADLINE_CHECK(reduce());
  LEADLINE_CHECK(parts_.line.greet());
  const auto& hello = *parts_.line.hello();
  if (state_.genesis && state_.genesis->server_key != hello.server_key) return fail(Code::server_unknown, "hello");
  if (hello.genesis && *hello.genesis != self_.genesis) return fail(Code::wrong_program, "hello");
  LEADLINE_TRY(records, parts_.journal.key_records());
  if (!hello.genesis) LEADLINE_CHECK(found_program(records));
  LEADLINE_CHECK(exchange_keys());
  if (!state_.genesis) return fail(Code::wrong_program, "keys", "the server did not hand over the program's first record");
  // Now that the pinned genesis is here, it says whose key this server must have shown.
  if (state_.genesis->server_key != hello.server_key) return fail(Code::server_unknown, "hello");
  return open_waiting();
}

// A server without a program takes the first records without a session: nobody can have one.
Result<void> Sync::found_program(const std::vector<Bytes>& records) {
  if (!state_.genesis) return fail(Code::not_approved, "keys", "the server has no program yet");
  LEADLINE_TRY(answer, parts_.line.ask_stranger<wire::KeysAnswer>("/v1/keys", wire::KeysAsk{records, 0}));
  mark_ = {answer.generation, 0, records.size(), mark_.again};
  return parts_.keep(mark_);
}

Result<void> Sync::exchange_keys() {
  constexpr int most_rounds = 10'000;
  for (int round = 0; round < most_rounds; ++round) {
    LEADLINE_TRY(local, parts_.journal.key_records());
    wire::KeysAsk ask;
    ask.have = mark_.keys_have;
    if (mark_.keys_pushed < local.size()) ask.records.assign(local.begin() + static_cast<std::ptrdiff_t>(mark_.keys_pushed), local.end());
    LEADLINE_TRY(answer, parts_.line.ask<wire::KeysAnswer>(self_, "/v1/keys", ask));
    if (answer.generation != mark_.generation) {
      // Another life of the server: its positions start anew, and it may lack what it had.
      const bool first = mark_.generation == wire::Generation{};
      mark_ = {answer.generation, 0, 0, mark_.again};
      if (!first) continue;
      mark_.keys_pushed = local.size();
      if (ask.have != 0) continue;
    }
    LEADLINE_CHECK(parts_.journal.add_key_records(answer.records));
    LEADLINE_TRY(now, parts_.journal.key_records());
    report_.keys_changed = report_.keys_changed || now.size() != local.size();
    // What came from the server need not be given back to it.
    mark_.keys_pushed = now.size();
    mark_.keys_have = std::max(mark_.keys_have, answer.upto);
    LEADLINE_CHECK(parts_.keep(mark_));
    if (answer.records.empty()) return reduce();
  }
  return fail(Code::server_refused, "keys", "they do not come to an end");
}

// Bodies that came before their key.
Result<void> Sync::open_waiting() {
  if (!report_.keys_changed) return {};
  std::vector<journal::SealedEntry> opened;
  LEADLINE_CHECK(parts_.journal.waiting([&](journal::SealedEntry&& entry) {
    std::vector<journal::SealedEntry> one;
    one.push_back(std::move(entry));
    give_keys(one);
    if (one.front().key) opened.push_back(std::move(one.front()));
    return true;
  }));
  if (opened.empty()) return {};
  LEADLINE_TRY(facts, parts_.journal.ingest(opened, std::nullopt, parts_.clock.now()));
  report_.facts.insert(report_.facts.end(), facts.begin(), facts.end());
  return {};
}

}  // namespace leadline::sync
