// A little program for the server's tests: genesis, a registrar, an officer, a peer, three audiences, and
// runs whose bodies are random bytes (a server cannot tell). Everything follows from one seed.
#pragma once

#include <map>

#include "core/base/time.h"
#include "sync/server/handler.h"
#include "sync/wire/frames.h"

namespace leadline::test {

class SeededRandom final : public Random {
 public:
  explicit SeededRandom(std::uint64_t seed);
  void fill(std::span<std::uint8_t> out) override;
  std::uint64_t below(std::uint64_t limit);

 private:
  crypto::Digest state_{};
  std::uint64_t count_ = 0;
};

class HandClock final : public Clock {
 public:
  WallTime now() const override { return {1'700'000'000'000 + ms_}; }
  std::int64_t monotonic_ms() const override { return ms_; }
  void advance(std::int64_t ms) { ms_ += ms; }

 private:
  std::int64_t ms_ = 1000;
};

// Nothing: it succeeded.
template <class T>
std::optional<Code> code_of(const Result<T>& result) {
  return result ? std::nullopt : std::optional(result.error().code);
}

struct Member {
  DeviceId device;
  crypto::Secret signing, box;
  disclosure::Role role{};
  std::string agency;
  journal::Head head;  // of the chain it has written
};

class LittleProgram {
 public:
  LittleProgram(const crypto::PublicKey& server_key, std::uint64_t seed);

  Member& registrar() { return members_[0]; }
  Member& officer() { return members_[1]; }
  Member& peer() { return members_[2]; }
  // A further certified device; its certificate is appended to records.
  Member& enroll(disclosure::Role role, const std::string& agency);
  void revoke(const Member& member, std::uint64_t last_seq, const journal::EntryId& last_id);

  const std::vector<Bytes>& records() const { return records_; }
  const wire::KeyState& state() const { return state_; }
  const ProgramId& program() const { return program_; }
  std::uint16_t index(std::string_view audience) const { return state_.index_of.at(std::string(audience)); }

  // The next `count` entries of a member's chain as one signed run; its head moves on.
  wire::Run next_run(Member& member, std::size_t count, std::string_view audience = "program",
                     std::size_t ciphertext = 16 + 192);
  wire::Run run_from(Member& member, const journal::Head& after, std::size_t count,
                     std::string_view audience = "program", std::size_t ciphertext = 16 + 192);
  void sign(wire::Run& run, const Member& member) const;

  wire::SessionAsk answer(const Member& member, const wire::ChallengeAnswer& challenge) const;
  SeededRandom& random() { return random_; }

 private:
  void add(const wire::RecordBody& body);
  SeededRandom random_;
  crypto::PublicKey server_key_;
  ProgramId program_;
  std::vector<Member> members_;
  std::vector<Bytes> records_;
  wire::KeyState state_;
};

// The run with every entry as its stub.
wire::Run stubbed(const wire::Run& run);

// A device's side of the API over any transport. Expectations inside fail the test that runs.
class Caller {
 public:
  Caller(sync::Transport& transport, LittleProgram& program, Member& member)
      : transport_(transport), program_(program), member_(member) {}

  template <class Answer, class Ask>
  Result<Answer> ask(const std::string& path, const Ask& ask) {
    LEADLINE_TRY(response, raw(path, wire::encode_frame(ask)));
    if (response.status != 200) {
      LEADLINE_TRY(error, wire::decode_frame<wire::ErrorAnswer>(response.body));
      return fail(error.code, path, "status " + std::to_string(response.status));
    }
    return wire::decode_frame<Answer>(response.body);
  }
  Result<sync::Response> raw(const std::string& path, Bytes body);

  Result<void> open_session();
  Result<wire::KeysAnswer> keys(std::vector<Bytes> records, std::uint64_t have = 0);
  Result<wire::PushAnswer> push(const std::vector<wire::Run>& runs);
  Result<wire::PullAnswer> pull(std::uint64_t after, const wire::Generation& generation = {},
                                std::uint32_t max_bytes = 1 << 20, std::uint32_t wait_ms = 0,
                                std::uint64_t have_keys = 1'000'000);
  // Every run from the first position on.
  Result<std::vector<wire::Run>> pull_all();
  Result<std::map<DeviceId, std::uint64_t>> heads();
  std::string token;

 private:
  sync::Transport& transport_;
  LittleProgram& program_;
  Member& member_;
};

}  // namespace leadline::test
