#include "tests/sim/air.h"

#include "sync/wire/frames.h"

namespace leadline::sim {
namespace {

constexpr std::string_view page =
    "<!DOCTYPE html><html><title>Welcome to Harbor Coffee</title><form>Accept</form></html>";
constexpr std::size_t most_past = 24;

sync::Response page_with(int status) { return {status, copy(bytes_of(page)), std::nullopt}; }

}  // namespace

void Air::look(ByteView bytes) {
  seen_canary_ = seen_canary_ || text_of(bytes).find(canary) != std::string_view::npos;
}

Air::Mishap Air::draw(const sync::Request& request) {
  using enum Mishap;
  if (weather_ == Weather::calm) return none;
  if (weather_ == Weather::dead)
    return chance_.percent(50) ? refused : chance_.percent(50) ? portal : portal_page;
  if (!chance_.percent(30)) return none;
  ++counters_.mishaps;
  if (weather_ == Weather::hostile) {
    constexpr Mishap hostile[] = {bent_answer, forged_receipt, old_receipt, stale_before, stale_after};
    const auto drawn = hostile[chance_.below(std::size(hostile))];
    const bool about_receipts = drawn == forged_receipt || drawn == old_receipt;
    return about_receipts && request.path != "/v1/push" ? none : drawn;
  }
  constexpr Mishap rough[] = {refused,     portal,     portal_page, lost_request, lost_answer,
                              lost_answer, cut_answer, failed_500,  gateway_page, busy,
                              too_many,    twice,      twice_first, stale_before, stale_after};
  return rough[chance_.below(std::size(rough))];
}

Result<sync::Response> Air::deliver(const sync::Request& request) {
  look(request.body);
  auto answer = server_.serve(request);
  // A process that has died answers nothing, whatever it had made ready.
  if (server_died && server_died()) {
    server_.stop();
    server_died = nullptr;
    return fail(Code::no_network, "the server's process died");
  }
  if (!answer) return fail(Code::no_network, "nobody listens");
  look(answer->body);
  return std::move(*answer);
}

// A request of some time ago comes once more, and its answer reaches nobody.
void Air::replay_one() {
  if (past_.empty()) return;
  const auto old = past_[chance_.below(past_.size())];
  static_cast<void>(deliver(old));
}

// The answer as it is, but for receipts of another hand that claim more than was given.
Result<sync::Response> Air::with_forged_receipts(const sync::Request& request) {
  LEADLINE_TRY(response, deliver(request));
  auto answer = wire::decode_frame<wire::PushAnswer>(response.body);
  if (!answer) return std::move(response);
  const auto forger = crypto::Secret::random(chance_);
  for (Bytes& bytes : answer->receipts) {
    auto receipt = wire::decode_receipt(bytes);
    if (!receipt) continue;
    if (chance_.percent(50)) receipt->seq += chance_.below(3);
    bytes = wire::encode_receipt(wire::sign_receipt(*receipt, forger));
  }
  response.body = wire::encode_frame(*answer);
  return std::move(response);
}

// Nothing is delivered; "all is well", it says, with receipts of before.
Result<sync::Response> Air::with_old_receipts(const sync::Request& request) {
  const auto ask = wire::decode_frame<wire::PushAsk>(request.body);
  if (!ask) return deliver(request);
  wire::PushAnswer answer;
  for (std::size_t i = 0; i < ask->runs.size(); ++i) answer.runs.push_back({wire::RunStatus::ok, 1});
  if (!receipts_.empty()) answer.receipts.push_back(receipts_[chance_.below(receipts_.size())]);
  return sync::Response{200, wire::encode_frame(answer), std::nullopt};
}

Result<sync::Response> Air::exchange(const sync::Request& request) {
  const auto mishap = draw(request);
  const auto delivered = [&]() -> Result<sync::Response> {
    LEADLINE_TRY(response, deliver(request));
    if (const auto answer = wire::decode_frame<wire::PushAnswer>(response.body);
        answer && request.path == "/v1/push")
      receipts_.insert(receipts_.end(), answer->receipts.begin(), answer->receipts.end());
    if (past_.size() == most_past) past_.erase(past_.begin());
    past_.push_back(request);
    return std::move(response);
  };
  switch (mishap) {
    case Mishap::none:
      return delivered();
    case Mishap::refused:
      return fail(Code::no_network, "refused");
    case Mishap::portal:
      return fail(Code::captive_portal, "a hotel's page");
    case Mishap::portal_page:
      return page_with(200);
    case Mishap::lost_request:
      return fail(Code::timed_out, "the request was lost");
    case Mishap::failed_500:
      return page_with(500);
    case Mishap::gateway_page:
      return page_with(502);
    case Mishap::busy:
      return sync::Response{503, {}, std::chrono::seconds{7}};
    case Mishap::too_many:
      return sync::Response{429, {}, std::chrono::seconds{30}};
    case Mishap::lost_answer:
      static_cast<void>(delivered());
      return fail(Code::timed_out, "the answer was lost");
    case Mishap::cut_answer: {
      LEADLINE_TRY(response, delivered());
      response.body.resize(chance_.below(response.body.size() + 1));
      return std::move(response);
    }
    case Mishap::bent_answer: {
      LEADLINE_TRY(response, delivered());
      if (!response.body.empty())
        response.body[chance_.below(response.body.size())] ^=
            static_cast<std::uint8_t>(1u << chance_.below(8));
      return std::move(response);
    }
    case Mishap::twice:
      static_cast<void>(delivered());
      return deliver(request);
    case Mishap::twice_first: {
      auto first = delivered();
      static_cast<void>(deliver(request));
      return first;
    }
    case Mishap::stale_before:
      replay_one();
      return delivered();
    case Mishap::stale_after: {
      auto answer = delivered();
      replay_one();
      return answer;
    }
    case Mishap::forged_receipt:
      return with_forged_receipts(request);
    case Mishap::old_receipt:
      return with_old_receipts(request);
  }
  return delivered();
}

}  // namespace leadline::sim
