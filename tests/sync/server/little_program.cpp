#include "tests/sync/server/little_program.h"

#include <algorithm>
#include <cstdlib>

namespace leadline::test {
namespace {

// A helper that cannot go on ends the test program: there is nothing to compare with.
template <class T>
T must(Result<T> result) {
  if (!result) {
    fprintf(stderr, "little program: %s\n", describe(result.error()).c_str());
    std::abort();
  }
  return std::move(*result);
}

}  // namespace

SeededRandom::SeededRandom(std::uint64_t seed) {
  for (int i = 0; i < 8; ++i)
    state_[static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(seed >> (8 * i));
}

void SeededRandom::fill(std::span<std::uint8_t> out) {
  while (!out.empty()) {
    std::array<std::uint8_t, 8> count;
    ++count_;
    for (int i = 0; i < 8; ++i)
      count[static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(count_ >> (8 * i));
    const auto block = crypto::hash("test random", {state_, count});
    const auto n = std::min(out.size(), block.size());
    std::copy_n(block.begin(), n, out.begin());
    out = out.subspan(n);
  }
}

std::uint64_t SeededRandom::below(std::uint64_t limit) {
  std::array<std::uint8_t, 8> raw;
  fill(raw);
  std::uint64_t value = 0;
  for (int i = 0; i < 8; ++i) value |= std::uint64_t{raw[static_cast<std::size_t>(i)]} << (8 * i);
  return value % limit;
}

LittleProgram::LittleProgram(const crypto::PublicKey& server_key, std::uint64_t seed)
    : random_(seed), server_key_(server_key), program_(ProgramId::random(random_)) {
  members_.reserve(64);  // references to members stay good
  members_.push_back({DeviceId::random(random_),
                      crypto::Secret::random(random_),
                      crypto::Secret::random(random_),
                      disclosure::Role::registrar,
                      "pine",
                      {}});
  wire::Genesis genesis;
  genesis.program = program_;
  genesis.name = "Pine County LEAD";
  genesis.server_key = server_key;
  genesis.criteria_authority = crypto::signing_public(crypto::Secret::random(random_));
  genesis.recovery_box = crypto::box_public(crypto::Secret::random(random_));
  genesis.device = registrar().device;
  genesis.device_name = "Pine County office";
  genesis.signing = crypto::signing_public(registrar().signing);
  genesis.box = crypto::box_public(registrar().box);
  add(genesis);
  enroll(disclosure::Role::officer, "pcpd");
  enroll(disclosure::Role::peer, "harbor");
  for (const char* audience : {"program", "law:pcpd", "care:harbor"}) {
    std::vector<wire::Device> holders;
    for (const auto& [id, device] : state_.devices) {
      const auto names = disclosure::memberships(device.certificate.role, device.certificate.agency);
      if (std::find(names.begin(), names.end(), audience) != names.end()) holders.push_back(device);
    }
    add(must(wire::make_epoch(state_, audience, holders, wire::Keyring(), random_)));
  }
}

void LittleProgram::add(const wire::RecordBody& body) {
  wire::Record record;
  record.program = program_;
  record.parents.assign(state_.heads.begin(), state_.heads.end());
  record.author = registrar().device;
  record.body = body;
  records_.push_back(wire::sign_record(record, registrar().signing));
  state_ = wire::reduce(records_, wire::hash_record(records_.front()));
  if (!state_.known.contains(wire::hash_record(records_.back()))) {
    fprintf(stderr, "little program: a record was not accepted\n");
    std::abort();
  }
}

Member& LittleProgram::enroll(disclosure::Role role, const std::string& agency) {
  members_.push_back({DeviceId::random(random_),
                      crypto::Secret::random(random_),
                      crypto::Secret::random(random_),
                      role,
                      agency,
                      {}});
  Member& member = members_.back();
  wire::DeviceCertificate certificate;
  certificate.device = member.device;
  certificate.staff = StaffId::random(random_);
  certificate.device_name = "Tablet " + std::to_string(members_.size());
  certificate.role = role;
  certificate.agency = agency;
  certificate.signing = crypto::signing_public(member.signing);
  certificate.box = crypto::box_public(member.box);
  add(certificate);
  return member;
}

void LittleProgram::revoke(const Member& member, std::uint64_t last_seq, const journal::EntryId& last_id) {
  add(wire::Revocation{member.device, last_seq, last_id});
}

wire::Run LittleProgram::next_run(Member& member, std::size_t count, std::string_view audience,
                                  std::size_t ciphertext) {
  wire::Run run = run_from(member, member.head, count, audience, ciphertext);
  member.head = {run.first_seq + count - 1, wire::ids(run).back()};
  return run;
}

wire::Run LittleProgram::run_from(Member& member, const journal::Head& after, std::size_t count,
                                  std::string_view audience, std::size_t ciphertext) {
  wire::Run run;
  run.program = program_;
  run.device = member.device;
  run.first_seq = after.seq + 1;
  run.previous = after.id;
  for (std::size_t i = 0; i < count; ++i) {
    wire::Body body;
    body.header.program = program_;
    body.header.device = member.device;
    body.header.seq = run.first_seq + i;
    body.header.at = HybridTime::at({1'700'000'000'000 + static_cast<std::int64_t>(body.header.seq)});
    body.header.audiences = {{index(audience), 1}};
    random_.fill(body.header.key_commitment);
    body.ciphertext.resize(ciphertext);
    random_.fill(body.ciphertext);
    const bool holds = wire::belongs(state_, member.device, index(audience));
    body.lockboxes.push_back({!holds, Bytes(holds ? 48 : 80)});
    random_.fill(body.lockboxes.back().box);
    run.items.push_back({std::move(body)});
  }
  sign(run, member);
  return run;
}

void LittleProgram::sign(wire::Run& run, const Member& member) const {
  run.seen_heads = state_.heads_digest();
  run.signature = crypto::sign(member.signing, wire::run_domain,
                               wire::signed_message(wire::ids(run).back(), run.seen_heads));
}

wire::SessionAsk LittleProgram::answer(const Member& member, const wire::ChallengeAnswer& challenge) const {
  const Bytes message = wire::session_message(program_, server_key_, member.device, challenge.nonce);
  return {member.device, challenge.nonce, crypto::sign(member.signing, "leadline/session/1", message)};
}

wire::Run stubbed(const wire::Run& run) {
  wire::Run out = run;
  for (auto& item : out.items)
    if (const auto* body = std::get_if<wire::Body>(&item.entry))
      item.entry = wire::Stub{body->header.seq, body->header.audiences, wire::rest_of(*body)};
  return out;
}

Result<sync::Response> Caller::raw(const std::string& path, Bytes body) {
  return transport_.exchange({path, std::move(body), token, std::chrono::seconds(30)});
}

Result<void> Caller::open_session() {
  LEADLINE_TRY(challenge, ask<wire::ChallengeAnswer>("/v1/challenge", wire::ChallengeAsk{member_.device}));
  LEADLINE_TRY(session, ask<wire::SessionAnswer>("/v1/session", program_.answer(member_, challenge)));
  token = session.token;
  return {};
}

Result<wire::KeysAnswer> Caller::keys(std::vector<Bytes> records, std::uint64_t have) {
  return ask<wire::KeysAnswer>("/v1/keys", wire::KeysAsk{std::move(records), have});
}

Result<wire::PushAnswer> Caller::push(const std::vector<wire::Run>& runs) {
  wire::PushAsk frame;
  for (const auto& run : runs) frame.runs.push_back(wire::encode(run));
  return ask<wire::PushAnswer>("/v1/push", frame);
}

Result<wire::PullAnswer> Caller::pull(std::uint64_t after, const wire::Generation& generation,
                                      std::uint32_t max_bytes, std::uint32_t wait_ms,
                                      std::uint64_t have_keys) {
  return ask<wire::PullAnswer>("/v1/pull", wire::PullAsk{generation, after, max_bytes, wait_ms, have_keys});
}

Result<std::vector<wire::Run>> Caller::pull_all() {
  std::vector<wire::Run> out;
  std::uint64_t after = 0;
  wire::Generation generation{};
  for (;;) {
    LEADLINE_TRY(answer, pull(after, generation, 1 << 14));
    for (const Bytes& bytes : answer.runs) {
      LEADLINE_TRY(run, wire::decode(bytes));
      out.push_back(std::move(run));
    }
    if (answer.upto == after) return out;
    after = answer.upto;
    generation = answer.checkpoint.generation;
  }
}

Result<std::map<DeviceId, std::uint64_t>> Caller::heads() {
  LEADLINE_TRY(answer, ask<wire::HeadsAnswer>("/v1/heads", wire::HeadsAsk{}));
  return std::map<DeviceId, std::uint64_t>(answer.heads.begin(), answer.heads.end());
}

}  // namespace leadline::test
