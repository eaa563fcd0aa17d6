// Inside this folder: which of the key records that came are kept. Whatever is signed and in its place is,
// also where it does not count, for what counts may rest on it. A flood is bounded by author, and never in
// the way of a revocation.
#pragma once

#include <map>

#include "sync/server/handler.h"

namespace leadline::server {

using Refusals = std::vector<std::pair<wire::RecordHash, Code>>;

class Admission {
 public:
  explicit Admission(const Limits& limits) : limits_(limits) {}

  void count(ByteView kept);  // a record that is held

  struct Fresh {
    wire::RecordHash hash{};
    Bytes record;
  };
  // `state` is what everything held and all of `fresh` come to. Moves out those that are kept; the others are
  // refused: malformed_record, wrong_program, bad_signature, forbidden_audience, newer_format (an envelope of
  // a newer build), gap (a parent or its author's certificate is not here: send those first), over_quota. A
  // record beyond its author's quota is kept all the same where somebody else's kept record rests on it: what
  // the others signed stays whole.
  std::vector<Fresh> choose(std::vector<Fresh> fresh, const wire::KeyState& state, Refusals& refused) const;

 private:
  struct Tally {
    std::uint64_t records = 0, bytes = 0, revocations = 0;
  };
  bool take(const wire::RecordPlace& place, std::size_t bytes, const wire::KeyState& state, Tally& of,
            std::uint64_t& all) const;

  Limits limits_;
  std::map<DeviceId, Tally> by_author_;
  std::uint64_t all_ = 0;
};

}  // namespace leadline::server
