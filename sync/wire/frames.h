// Requests and answers of the server API under /v1: binary frames within fixed limits (sync/wire/FORMAT.md).
// All are POST, content type application/octet-stream, the token as "Authorization: Bearer …"; every answer
// body is a frame.
//
//   /v1/hello      HelloAsk       → HelloAnswer      who the server is; no token
//   /v1/challenge  ChallengeAsk   → ChallengeAnswer  no token
//   /v1/session    SessionAsk     → SessionAnswer    no token; answers a challenge
//   /v1/keys       KeysAsk        → KeysAnswer       push and pull key-log records; genesis may come without
//   token /v1/push       PushAsk        → PushAnswer /v1/pull       PullAsk        → PullAnswer       waits
//   up to `wait_ms` when there is nothing new /v1/heads      HeadsAsk       → HeadsAnswer      after a
//   restore: what the server lacks
//
// Failure: status 4xx/5xx with ErrorAnswer.
#pragma once

#include "sync/wire/run.h"

namespace leadline::wire {

using Generation = std::array<std::uint8_t, 16>;

struct HelloAsk {};
struct HelloAnswer {
  crypto::PublicKey server_key{};
  std::optional<RecordHash> genesis;  // absent: no program here yet
  Generation generation{};
  std::uint64_t wall_ms = 0;
};

struct ChallengeAsk {
  DeviceId device;
};
struct ChallengeAnswer {
  std::array<std::uint8_t, 32> nonce{};
};
// Signature over program, server key, device and nonce, domain "leadline/session/1".
struct SessionAsk {
  DeviceId device;
  std::array<std::uint8_t, 32> nonce{};
  crypto::Signature signature{};
};
// What is signed: the parts one after another, all of fixed length.
Bytes session_message(const ProgramId& program, const crypto::PublicKey& server_key, const DeviceId& device,
                      const std::array<std::uint8_t, 32>& nonce);
struct SessionAnswer {
  std::string token;
  std::uint64_t lives_s = 0;
};

struct KeysAsk {
  std::vector<Bytes> records;
  std::uint64_t have = 0;
};  // have: server positions of key records held
// Records at positions have+1 … upto; fewer than there are when they are many: ask again until none come.
// Refused: of those pushed, the ones that the server's own reduction refused and did not keep; they do not
// stop the others.
struct KeysAnswer {
  std::vector<Bytes> records;
  std::uint64_t upto = 0;
  Generation generation{};
  std::vector<std::pair<RecordHash, Code>> refused;
};

enum class RunStatus { ok, duplicate, gap, fork, revoked, over_quota, rejected, unknown_device };
std::string_view word(RunStatus status);

struct PushAsk {
  std::vector<Bytes> runs;
};
// What the server signs to say that it holds a device's entries up to and including seq: domain
// "leadline/receipt/1".
struct Receipt {
  ProgramId program;
  DeviceId device;
  std::uint64_t seq = 0;
  journal::EntryId id{};
  Generation generation{};
  std::uint64_t wall_ms = 0;
  crypto::Signature signature{};
};
Bytes encode_receipt(const Receipt& receipt);
Result<Receipt> decode_receipt(ByteView bytes);
Receipt sign_receipt(Receipt unsigned_receipt, const crypto::Secret& server_seed);
bool verify_receipt(const Receipt& receipt, const crypto::PublicKey& server_key);

// accepted_to: the server holds this device's entries up to there whole. A stub that its author did not push
// is a placeholder and is not counted: its body is still wanted, and no receipt covers it.
struct RunOutcome {
  RunStatus status{};
  std::uint64_t accepted_to = 0;
};
struct PushAnswer {
  std::vector<RunOutcome> runs;
  std::vector<Bytes> receipts;
};  // one outcome a run, one receipt a device

// have_keys: server positions of key records held; a pull does not wait while the server has more of them,
// nor when the generation is another one (after = 0 fits every generation).
struct PullAsk {
  Generation generation{};
  std::uint64_t after = 0;
  std::uint32_t max_bytes = 0;
  std::uint32_t wait_ms = 0;
  std::uint64_t have_keys = 0;
};
// The server's signed word on its newest position: domain "leadline/checkpoint/1".
struct Checkpoint {
  ProgramId program;
  Generation generation{};
  std::uint64_t position = 0;
  std::uint64_t key_records = 0;
  crypto::Digest key_log{};  // KeyState::log_digest: another one than the reader's own means that somebody
                             // lacks records
  std::uint64_t wall_ms = 0;
  crypto::Signature signature{};
};
Checkpoint sign_checkpoint(Checkpoint unsigned_checkpoint, const crypto::Secret& server_seed);
bool verify_checkpoint(const Checkpoint& checkpoint, const crypto::PublicKey& server_key);

struct PullAnswer {
  std::vector<Bytes> runs;  // positions after+1 … upto, stubs where the device is in no audience
  std::uint64_t upto = 0;
  Checkpoint checkpoint;
};

struct HeadsAsk {
  std::vector<std::pair<DeviceId, std::uint64_t>> heads;
};
// Every device of which the server holds something and every one that was asked for, with accepted_to as
// above.
struct HeadsAnswer {
  std::vector<std::pair<DeviceId, std::uint64_t>> heads;
};

struct ErrorAnswer {
  Code code{};
  std::string detail;
};

inline constexpr std::size_t max_frame_bytes = std::size_t{16} << 20;

// encode/decode for each of them. Errors of decode: malformed_frame, too_large, newer_format.
template <class Frame>
Bytes encode_frame(const Frame& frame);
template <class Frame>
Result<Frame> decode_frame(ByteView bytes);

}  // namespace leadline::wire
