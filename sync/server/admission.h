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

  void count(ByteView kept, const wire::KeyState& state);  // a record that is held

  struct Fresh {
    wire::RecordHash hash{};
    Bytes record;
  };
  // `state` is what everything held and all of `fresh` come to. Moves out those that are kept; the others are
  // refused: malformed_record, wrong_program, bad_signature, forbidden_audience, newer_format (an envelope of
  // a newer build), gap (a parent or its author's certificate is not here: send those first), over_quota. A
  // record that is over its author's quota, or forbidden, is kept all the same where somebody else's kept
  // record rests on it, and then what it rests on itself: what the others signed stays whole. Of one author
  // never more than twice the quota.
  std::vector<Fresh> choose(std::vector<Fresh> fresh, const wire::KeyState& state, Refusals& refused) const;

 private:
  struct Tally {
    std::uint64_t records = 0, bytes = 0, revocations = 0;
  };
  struct Candidate {
    wire::RecordPlace place;
    std::size_t bytes = 0;
    std::optional<Code> refused;  // why it is not kept, so far
    bool rescued = false;
  };
  using Candidates = std::map<wire::RecordHash, Candidate>;
  // A removal with a quota of its own: signed by a registrar, cut off or not, for two may have cut one another off.
  static bool revokes(const wire::RecordPlace& place, const wire::KeyState& state);
  // Counts it, where it fits into `times` the quota.
  bool take(const Candidate& one, const wire::KeyState& state, Tally& of, std::uint64_t& all,
            unsigned times) const;
  // Keeps with what is kept what it rests on.
  void rescue(Candidates& all, const wire::KeyState& state, std::map<DeviceId, Tally>& tallies,
              std::uint64_t& count) const;

  Limits limits_;
  std::map<DeviceId, Tally> by_author_;
  std::uint64_t all_ = 0;
};

}  // namespace leadline::server
