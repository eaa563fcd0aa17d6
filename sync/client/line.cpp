#include "sync/client/line.h"

namespace leadline::sync {

Result<Bytes> Line::exchange(const char* path, Bytes frame, const std::string& token, std::chrono::milliseconds wait) {
  Request request;
  request.path = path;
  request.body = std::move(frame);
  request.token = token;
  request.timeout += wait;
  LEADLINE_TRY(response, transport_.exchange(request));
  retry_after_ = response.retry_after;
  if (response.status == 200) return std::move(response.body);
  auto refusal = wire::decode_frame<wire::ErrorAnswer>(response.body);
  if (response.status == 503 || response.status == 429)
    return fail(refusal && refusal->code == Code::over_quota ? Code::over_quota : Code::server_busy, path);
  if (!refusal) return fail(Code::server_refused, path, "status " + std::to_string(response.status));
  switch (refusal->code) {
    case Code::unauthorized:
    case Code::not_approved:
    case Code::revoked:
    case Code::wrong_program: return fail(refusal->code, path, refusal->detail);
    default: return fail(Code::server_refused, path, std::string(name(refusal->code)));
  }
}

Result<void> Line::greet() {
  LEADLINE_TRY(answer, ask_stranger<wire::HelloAnswer>("/v1/hello", wire::HelloAsk{}));
  hello_ = std::move(answer);
  return {};
}

Result<void> Line::open_session(const Identity& self) {
  if (!hello_) LEADLINE_CHECK(greet());
  LEADLINE_TRY(challenge, ask_stranger<wire::ChallengeAnswer>("/v1/challenge", wire::ChallengeAsk{self.device}));
  wire::SessionAsk ask{self.device, challenge.nonce, {}};
  const Bytes message = wire::session_message(self.program, hello_->server_key, self.device, challenge.nonce);
  ask.signature = crypto::sign(self.signing_seed, "leadline/session/1", message);
  LEADLINE_TRY(session, ask_stranger<wire::SessionAnswer>("/v1/session", ask));
  token_ = session.token;
  return {};
}

}  // namespace leadline::sync
