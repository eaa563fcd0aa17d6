// Inside sync/client: one sync, step by step.
#pragma once

#include "sync/client/bookmark.h"
#include "sync/client/line.h"
#include "sync/wire/entry.h"

namespace leadline::sync {

inline constexpr std::size_t least_batch = std::size_t{16} << 10, most_batch = std::size_t{1} << 20;

// What outlives one sync.
struct Engine::Parts {
  Parts(journal::Journal& j, Transport& t, const Clock& c, Random& r)
      : journal(j), line(t), clock(c), random(r) {}

  journal::Journal& journal;
  Line line;
  const Clock& clock;
  Random& random;
  std::size_t batch_bytes = std::size_t{64} << 10;  // adapts to the network
  bool compared = false;                            // with the server's heads, since this engine was made
  // What the server's key log came to when it differed from this one and all was exchanged: not again for the
  // same.
  std::optional<crypto::Digest> doubted;
  bool unjudged = true;  // something may wait whose keys are all here
  bool started = false;  // what was to be read again at the next start has been
  Report unfinished;
};

// Why an entry does not open, when it is not for the entry to answer for.
inline bool nobodys_fault(Code code) { return code == Code::not_in_audience || code == Code::unknown_epoch; }

class Sync {
 public:
  Sync(Engine::Parts& parts, const Identity& self) : parts_(parts), self_(self) {}
  Result<void> run(std::chrono::milliseconds wait);
  Report take_report() { return std::move(report_); }

 private:
  // keys.cpp
  Result<void> keys();
  Result<void> found_program();
  Result<void> exchange_keys();
  Result<void> doubt_keys();
  // Says whether the server lacks what our records rest on.
  Result<bool> take_keys(const wire::KeysAnswer& answer, bool all_pushed);
  Result<void> reduce();
  Result<void> use_new_keys();
  Result<void> open_waiting();
  Result<void> judge_waiting();
  Result<bool> somebody_counts_again() const;
  // push.cpp
  Result<void> push();
  // The statuses of the runs that `entries` make; the receipts are taken. Errors: too_large (the batch was
  // made smaller: read again), and any that means that the server did not answer.
  Result<std::vector<wire::RunStatus>> push_entries(const std::vector<journal::SealedEntry>& entries);
  Result<std::vector<wire::Run>> runs_of(std::span<const journal::SealedEntry> entries);
  Result<wire::Run> run_of(std::span<const journal::SealedEntry> entries);
  Result<wire::Run> salvage(std::span<const journal::SealedEntry> entries);
  Result<void> take_receipt(ByteView encoded, std::span<const wire::Run> runs);
  Result<std::optional<journal::EntryId>> own_id(std::uint64_t seq, std::span<const wire::Run> runs) const;
  // heal.cpp
  Result<void> heal();
  enum class Given { nothing, all, later };  // later: the server did not take all of it now
  Result<std::uint64_t> acknowledged() const;
  Result<Given> give_back(const DeviceId& device, std::uint64_t held, std::uint64_t last, bool stubs_too);
  Result<void> read_from(std::uint64_t position);
  Result<void> read_again(std::optional<std::uint64_t>& from);
  // pull.cpp
  enum class Pulled { more, all, older };
  struct Judged {
    wire::Run run;
    std::uint64_t last_counted = UINT64_MAX;  // what comes after it is not believed
  };
  Result<void> pull(std::chrono::milliseconds wait);
  Result<bool> missed_something() const;
  Result<bool> key_logs_differ();
  Result<Pulled> pull_once(std::chrono::milliseconds wait);
  Result<void> check(const wire::Checkpoint& checkpoint) const;
  Result<std::optional<Judged>> judge(ByteView encoded, std::uint64_t after);
  void notice_withheld(const wire::Run& run);
  Result<void> apply(const std::vector<Judged>& runs, const journal::Range& range);
  Result<void> ingest(std::vector<journal::SealedEntry> entries, const std::optional<journal::Range>& range);
  std::vector<journal::SealedEntry> counted(const Judged& judged) const;
  // The content key, if this device may read the entry and its author may have written it. not_in_audience
  // and unknown_epoch are no fault of the entry's.
  Result<journal::ContentKey> key_of(const journal::SealedEntry& entry) const;

  Engine::Parts& parts_;
  const Identity& self_;
  Bookmark mark_;
  wire::KeyState state_;
  wire::Keyring ring_;
  wire::EntryOpener opener_;
  std::uint64_t key_records_ = 0;                   // held here
  std::uint64_t acknowledged_ = 0;                  // own entries up to here have a receipt
  std::uint64_t server_keys_ = 0;                   // key records that the last checkpoint counted
  crypto::Digest server_key_log_{};                 // and what they come to
  std::map<DeviceId, std::uint64_t> server_heads_;  // when they were compared in this sync
  bool gap_ = false;  // entries came whose predecessors are not here
  std::map<DeviceId, std::uint64_t> expected_;  // the next entry of each device, as far as this sync has come
  Report report_;
};

}  // namespace leadline::sync
