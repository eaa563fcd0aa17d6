// A device's evening in steps, each of which may be run again, played on a disk that fails.
#pragma once

#include "tests/core/journal/journal_fixture.h"
#include "tests/support/fault_vfs/fault_vfs.h"

namespace leadline::journal {

class Play {
 public:
  explicit Play(std::uint64_t seed);

  std::size_t steps() const { return steps_.size(); }
  Result<void> run(std::size_t step, Journal& journal) const { return steps_[step](journal); }
  Result<std::unique_ptr<Journal>> open(const std::string& path) const;
  // What has to be true in the end, whatever happened on the way: no ids of entries, no times.
  static Result<std::string> outcome(const Journal& journal);

 private:
  Result<void> append(Journal& journal, std::span<const facts::Fact> facts,
                      std::optional<DraftId> ends) const;

  mutable SeededRandom random_;
  crypto::Secret at_rest_;
  TestOpener opener_;
  HandClock wall_;
  mutable HybridClock clock_{wall_};
  mutable TestSealer mine_, others_;
  std::vector<facts::Fact> evening_, later_;
  std::vector<SealedEntry> come_;
  DraftId draft_, other_draft_;
  std::vector<std::function<Result<void>(Journal&)>> steps_;
};

}  // namespace leadline::journal
