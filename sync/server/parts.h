// What a handler is made of, and its answer to each question. Private to this folder.
#pragma once

#include "sync/server/push.h"
#include "sync/server/sessions.h"

namespace leadline::server {

Answer refusal(const Error& error);

struct Handler::Parts {
  Parts(Store& store_in, crypto::Secret seed_in, const Clock& clock_in, Random& random,
        const Limits& limits_in, Members members_in, const wire::Generation& generation_in);

  Result<Answer> answer(const sync::Request& request);
  Result<Answer> hello();
  Result<Answer> challenge(const wire::ChallengeAsk& ask);
  Result<Answer> session(const wire::SessionAsk& ask);
  Result<Answer> keys(const wire::KeysAsk& ask, std::string_view token);
  Result<Answer> push(const wire::PushAsk& ask, const DeviceId& by);
  Result<Answer> pull(const wire::PullAsk& ask, const DeviceId& by);
  Result<Answer> heads(const wire::HeadsAsk& ask);

  // The device behind a live token that the key log still knows. Errors: unauthorized.
  Result<DeviceId> who(std::string_view token) const;
  std::size_t may_send(std::string_view token) const;
  wire::Receipt receipt(const DeviceId& device, const journal::Head& head) const;
  const wire::Checkpoint& checkpoint(std::uint64_t position);

  Store& store;
  const crypto::Secret seed;
  const crypto::PublicKey key;
  const Clock& clock;
  const Limits limits;
  Members members;
  const wire::Generation generation;
  Sessions sessions;
  Counters counters;
  std::uint64_t changed = 0;
  std::optional<wire::Checkpoint> last_checkpoint;
};

}  // namespace leadline::server
