#include "sync/server/handler.h"

#include "sync/server/parts.h"

namespace leadline::server {
namespace {

// Which status says it over HTTP; the code is in the frame.
int status_of(Code code) {
  switch (code) {
    case Code::unauthorized:
      return 401;
    case Code::not_approved:
    case Code::revoked:
      return 403;
    case Code::not_found:
      return 404;
    case Code::wrong_program:
    case Code::server_unknown:
      return 409;
    case Code::too_large:
      return 413;
    case Code::over_quota:
      return 429;
    case Code::disk_full:
    case Code::in_use:
    case Code::server_busy:
      return 503;
    default:
      return exit_code(code) == 3 || code == Code::database_damaged ? 500 : 400;
  }
}

}  // namespace

Answer refusal(const Error& error) {
  Answer answer;
  answer.response.status = status_of(error.code);
  answer.response.body = wire::encode_frame(wire::ErrorAnswer{error.code, error.detail});
  if (answer.response.status == 503) answer.response.retry_after = std::chrono::seconds(5);
  return answer;
}

Handler::Handler(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Handler::~Handler() = default;

Result<std::unique_ptr<Handler>> Handler::open(Store& store, crypto::Secret seed, const Clock& clock,
                                               Random& random, Limits limits) {
  const auto key = crypto::signing_public(seed);
  LEADLINE_TRY(members, Members::open(store, key, limits));
  LEADLINE_TRY(generation, store.generation());
  std::unique_ptr<Parts> parts(
      new Parts(store, std::move(seed), clock, random, limits, std::move(members), generation));
  return std::unique_ptr<Handler>(new Handler(std::move(parts)));
}

Answer Handler::handle(const sync::Request& request) {
  Parts& parts = *parts_;
  ++parts.counters.requests;
  parts.counters.bytes_in += request.body.size();
  auto answer = parts.answer(request);
  if (!answer) ++parts.counters.refused_requests;
  Answer out = answer ? std::move(*answer) : refusal(answer.error());
  parts.counters.bytes_out += out.response.body.size();
  return out;
}

std::uint64_t Handler::changed() const { return parts_->changed; }
bool Handler::ready() { return parts_->store.position().ok(); }
const crypto::PublicKey& Handler::server_key() const { return parts_->key; }

std::size_t Handler::may_send(std::string_view token) const { return parts_->may_send(token); }

}  // namespace leadline::server
