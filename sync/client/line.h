// Inside sync/client: one line to the server: sessions, frames, errors.
#pragma once

#include "sync/client/engine.h"

namespace leadline::sync {

class Line {
 public:
  explicit Line(Transport& transport) : transport_(transport) {}

  // Asks without a session.
  template <class AnswerFrame, class AskFrame>
  Result<AnswerFrame> ask_stranger(const char* path, const AskFrame& ask) {
    LEADLINE_TRY(body, exchange(path, wire::encode_frame(ask), {}, {}));
    return wire::decode_frame<AnswerFrame>(body);
  }

  // Asks with the session, which is made first where there is none, and anew once when the server forgot it.
  template <class AnswerFrame, class AskFrame>
  Result<AnswerFrame> ask(const Identity& self, const char* path, const AskFrame& ask,
                          std::chrono::milliseconds wait = {}) {
    const Bytes frame = wire::encode_frame(ask);
    for (bool again = false;; again = true) {
      if (token_.empty()) LEADLINE_CHECK(open_session(self));
      auto body = exchange(path, frame, token_, wait);
      if (body) return wire::decode_frame<AnswerFrame>(*body);
      if (body.error().code != Code::unauthorized || again) return std::move(body).error();
      token_.clear();
    }
  }

  // Who answers at the other end; known once greet() has been answered. The key counts only as far as the
  // pinned genesis names it.
  const std::optional<wire::HelloAnswer>& hello() const { return hello_; }
  Result<void> greet();
  void forget();
  std::optional<std::chrono::seconds> retry_after() const { return retry_after_; }

 private:
  Result<void> open_session(const Identity& self);
  Result<Bytes> exchange(const char* path, Bytes frame, const std::string& token,
                         std::chrono::milliseconds wait);

  Transport& transport_;
  std::string token_;
  std::optional<wire::HelloAnswer> hello_;
  std::optional<std::chrono::seconds> retry_after_;
};

}  // namespace leadline::sync
