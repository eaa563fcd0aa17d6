#include "sync/client/line.h"

namespace leadline::sync {

Result<Bytes> Line::exchange(const char* path, Bytes frame, const std::string& token,
                             std::chrono::milliseconds wait) {
  Request request;
  request.path = path;
  request.body = std::move(frame);
  request.token = token;
  request.timeout += wait;
  LEADLINE_TRY(response, transport_.exchange(request));
  retry_after_ = response.retry_after;
  if (response.status == 200) return std::move(response.body);
  // An answer that is no frame of ours still means that it refused.
  wire::ErrorAnswer refusal{Code::server_refused,
                            std::string("status ").append(std::to_string(response.status))};
  if (auto said = wire::decode_frame<wire::ErrorAnswer>(response.body)) refusal = std::move(*said);
  if (refusal.code == Code::over_quota) return fail(Code::over_quota, path, refusal.detail);
  if (response.status == 503 || response.status == 429) return fail(Code::server_busy, path);
  if (response.status == 413 || refusal.code == Code::too_large) return fail(Code::too_large, path);
  switch (refusal.code) {
    case Code::unauthorized:
    case Code::not_approved:
    case Code::revoked:
    case Code::wrong_program:
      return fail(refusal.code, path, refusal.detail);
    default:
      return fail(Code::server_refused, path, refusal.detail);
  }
}

void Line::forget() {
  token_.clear();
  hello_.reset();
}

Result<void> Line::greet() {
  LEADLINE_TRY(answer, ask_stranger<wire::HelloAnswer>("/v1/hello", wire::HelloAsk{}));
  hello_ = std::move(answer);
  return {};
}

Result<void> Line::open_session(const Identity& self) {
  if (!hello_) LEADLINE_CHECK(greet());
  LEADLINE_TRY(challenge,
               ask_stranger<wire::ChallengeAnswer>("/v1/challenge", wire::ChallengeAsk{self.device}));
  wire::SessionAsk ask{self.device, challenge.nonce, {}};
  const Bytes message = wire::session_message(self.program, hello_->server_key, self.device, challenge.nonce);
  ask.signature = crypto::sign(self.signing_seed, "leadline/session/1", message);
  LEADLINE_TRY(session, ask_stranger<wire::SessionAnswer>("/v1/session", ask));
  if (session.token.empty()) return fail(Code::malformed_frame, "session", "an empty token");
  token_ = session.token;
  return {};
}

}  // namespace leadline::sync
