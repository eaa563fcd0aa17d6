#include <algorithm>

#include "sync/server/parts.h"

namespace leadline::server {
namespace {

constexpr std::size_t keys_answer_bytes = std::size_t{1} << 20;
constexpr std::size_t pull_bytes_least = std::size_t{4} << 10, pull_bytes_most = std::size_t{4} << 20;
constexpr std::uint64_t checkpoint_reuse_ms = 1000;
constexpr std::size_t most_heads = 65536;

// A run as it is held. An entry that the disk has damaged stands as its stub, if what says so is whole: the
// chain goes on.
Result<wire::Run> whole_run(std::span<journal::SealedEntry> entries) {
  if (auto run = wire::to_run(entries)) return run;
  for (auto& entry : entries) {
    if (wire::load(entry.stored)) continue;
    LEADLINE_TRY(outline, wire::outline(entry.stored));
    entry.stored = wire::store(outline.stub, outline.program, outline.device);
    entry.stub = true;
  }
  return wire::to_run(entries);
}

template <class Frame>
Answer ok(const Frame& frame) {
  Answer answer;
  answer.response.status = 200;
  answer.response.body = wire::encode_frame(frame);
  return answer;
}

}  // namespace

Handler::Parts::Parts(Store& store_in, crypto::Secret seed_in, const Clock& clock_in, Random& random,
                      const Limits& limits_in, Members members_in, const wire::Generation& generation_in)
    : store(store_in),
      seed(std::move(seed_in)),
      key(crypto::signing_public(seed)),
      clock(clock_in),
      limits(limits_in),
      members(std::move(members_in)),
      generation(generation_in),
      sessions(clock_in, random,
               {limits_in.session_s, limits_in.challenge_s, limits_in.sessions_per_device}) {}

Result<Answer> Handler::Parts::answer(const sync::Request& request) {
  if (request.body.size() > may_send(request.token)) return fail(Code::too_large, "request");
  if (request.path == "/v1/hello") {
    LEADLINE_CHECK(wire::decode_frame<wire::HelloAsk>(request.body));
    return hello();
  }
  if (request.path == "/v1/challenge") {
    LEADLINE_TRY(ask, wire::decode_frame<wire::ChallengeAsk>(request.body));
    return challenge(ask);
  }
  if (request.path == "/v1/session") {
    LEADLINE_TRY(ask, wire::decode_frame<wire::SessionAsk>(request.body));
    return session(ask);
  }
  if (request.path == "/v1/keys") {
    LEADLINE_TRY(ask, wire::decode_frame<wire::KeysAsk>(request.body));
    return keys(ask, request.token);
  }
  if (request.path != "/v1/push" && request.path != "/v1/pull" && request.path != "/v1/heads")
    return fail(Code::not_found, "request", "no such path");
  LEADLINE_TRY(by, who(request.token));
  if (request.path == "/v1/push") {
    LEADLINE_TRY(ask, wire::decode_frame<wire::PushAsk>(request.body));
    return push(ask, by);
  }
  if (request.path == "/v1/pull") {
    LEADLINE_TRY(ask, wire::decode_frame<wire::PullAsk>(request.body));
    return pull(ask, by);
  }
  LEADLINE_TRY(ask, wire::decode_frame<wire::HeadsAsk>(request.body));
  return heads(ask);
}

std::size_t Handler::Parts::may_send(std::string_view token) const {
  return sessions.who(token) ? limits.request_bytes : limits.stranger_bytes;
}

Result<DeviceId> Handler::Parts::who(std::string_view token) const {
  const auto device = sessions.who(token);
  if (!device || !members.state().device(*device)) return fail(Code::unauthorized, "session");
  return *device;
}

Result<Answer> Handler::Parts::hello() {
  wire::HelloAnswer out;
  out.server_key = key;
  if (members.program()) out.genesis = members.state().genesis_hash;
  out.generation = generation;
  out.wall_ms = static_cast<std::uint64_t>(clock.now().ms);
  return ok(out);
}

Result<Answer> Handler::Parts::challenge(const wire::ChallengeAsk& ask) {
  return ok(wire::ChallengeAnswer{sessions.challenge(ask.device)});
}

// A revoked device may still come: to learn of it, and to offer what it wrote before.
Result<Answer> Handler::Parts::session(const wire::SessionAsk& ask) {
  if (!members.program()) return fail(Code::wrong_program, "session", "there is no program here yet");
  const wire::Device* device = members.state().device(ask.device);
  if (!device) return fail(Code::not_approved, "session");
  const Bytes message = wire::session_message(members.state().genesis->program, key, ask.device, ask.nonce);
  if (!crypto::verify(device->certificate.signing, "leadline/session/1", message, ask.signature) ||
      !sessions.redeem(ask.device, ask.nonce))
    return fail(Code::unauthorized, "session");
  return ok(wire::SessionAnswer{sessions.grant(ask.device), limits.session_s});
}

Result<Answer> Handler::Parts::keys(const wire::KeysAsk& ask, std::string_view token) {
  const bool stranger = !who(token).ok();
  // Who makes the program has no session yet, and may not have heard that it succeeded.
  if (stranger && members.program() && (ask.records.empty() || !members.holds(ask.records)))
    return fail(Code::unauthorized, "session");
  wire::KeysAnswer out;
  const auto before = members.count();
  LEADLINE_TRY(refused, members.add(ask.records));
  if (members.count() != before) ++changed;
  out.refused = std::move(refused);
  out.generation = generation;
  if (!stranger) std::tie(out.records, out.upto) = members.after(ask.have, keys_answer_bytes);
  return ok(out);
}

Result<Answer> Handler::Parts::push(const wire::PushAsk& ask, const DeviceId& by) {
  Push push(store, members.state(), limits, by);
  wire::PushAnswer out;
  for (const Bytes& run : ask.runs) {
    LEADLINE_TRY(status, push.judge(run));
    out.runs.push_back({status, 0});
  }
  LEADLINE_TRY(before, store.position());
  LEADLINE_CHECK(push.commit());
  LEADLINE_TRY(after, store.position());
  std::map<DeviceId, std::uint64_t> held;
  for (const DeviceId& device : push.devices()) {
    LEADLINE_TRY(head, store.held(device));
    held[device] = head.seq;
    if (head.seq > 0) out.receipts.push_back(wire::encode_receipt(receipt(device, head)));
  }
  for (std::size_t i = 0; i < out.runs.size(); ++i) {
    out.runs[i].accepted_to = held[push.of_runs()[i]];
    ++counters.runs[static_cast<std::size_t>(out.runs[i].status)];
  }
  counters.entries += after - before;
  if (after != before) ++changed;
  return ok(out);
}

wire::Receipt Handler::Parts::receipt(const DeviceId& device, const journal::Head& head) const {
  wire::Receipt out;
  out.program = members.state().genesis->program;
  out.device = device;
  out.seq = head.seq;
  out.id = head.id;
  out.generation = generation;
  out.wall_ms = static_cast<std::uint64_t>(clock.now().ms);
  return wire::sign_receipt(std::move(out), seed);
}

Result<Answer> Handler::Parts::pull(const wire::PullAsk& ask, const DeviceId& by) {
  const auto& state = members.state();
  if (state.device(by)->revoked) return fail(Code::revoked, "pull");
  LEADLINE_TRY(position, store.position());
  wire::PullAnswer out;
  out.upto = position;
  // Another life of the server: the asker's position means nothing here.
  const bool ours = ask.after == 0 || ask.generation == generation;
  if (ours && ask.after < position) {
    const auto bytes = std::clamp<std::size_t>(ask.max_bytes, pull_bytes_least, pull_bytes_most);
    LEADLINE_TRY(runs, store.runs_after(ask.after, bytes));
    for (StoredRun& stored : runs) {
      out.upto = stored.last_position;
      if (auto run = whole_run(stored.entries)) {
        out.runs.push_back(wire::encode(wire::for_reader(*run, state, by)));
      } else {
        // Not passed over in silence: nothing is no run, so the reader sets it aside and asks for it again.
        ++counters.damaged_runs;
        out.runs.emplace_back();
      }
    }
  }
  out.checkpoint = checkpoint(position);
  Answer answer = ok(out);
  answer.would_wait = ours && ask.after == position && ask.have_keys >= members.count();
  answer.wait_ms = answer.would_wait ? ask.wait_ms : 0;
  return answer;
}

// The same word serves everyone who asks within a moment: a thousand waiting pulls wake at once.
const wire::Checkpoint& Handler::Parts::checkpoint(std::uint64_t position) {
  const auto now = static_cast<std::uint64_t>(clock.now().ms);
  const bool fresh = last_checkpoint && last_checkpoint->position == position &&
                     last_checkpoint->key_records == members.count() && last_checkpoint->wall_ms <= now &&
                     now - last_checkpoint->wall_ms < checkpoint_reuse_ms;
  if (!fresh) {
    wire::Checkpoint made;
    made.program = members.state().genesis->program;
    made.generation = generation;
    made.position = position;
    made.key_records = members.count();
    made.key_log = members.state().log_digest;
    made.wall_ms = now;
    last_checkpoint = wire::sign_checkpoint(std::move(made), seed);
  }
  return *last_checkpoint;
}

Result<Answer> Handler::Parts::heads(const wire::HeadsAsk& ask) {
  LEADLINE_TRY(held, store.all_held());
  std::map<DeviceId, std::uint64_t> all(held.begin(), held.end());
  for (const auto& [device, seq] : ask.heads)
    if (all.size() < most_heads) all.try_emplace(device, 0);
  wire::HeadsAnswer out;
  out.heads.assign(all.begin(), all.end());
  return ok(out);
}

}  // namespace leadline::server
