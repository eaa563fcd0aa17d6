// Judging what a device pushes: the longest valid prefix of every device's chain, one rotten run blocking no
// other.
#pragma once

#include "sync/server/members.h"

namespace leadline::server {

struct Counters {
  std::uint64_t requests = 0, refused_requests = 0, entries = 0, bytes_in = 0, bytes_out = 0,
                damaged_runs = 0;
  std::array<std::uint64_t, 8> runs{};  // by RunStatus
};

class Push {
 public:
  Push(Store& store, const wire::KeyState& state, const Limits& limits, const DeviceId& by)
      : store_(store), state_(state), limits_(limits), by_(by) {}

  // Judges the run as if those before it were here. Errors: the store's.
  Result<wire::RunStatus> judge(ByteView encoded);
  // Keeps what was judged ok, in one transaction, and the evidence of forks. After an error nothing is kept.
  Result<void> commit();

  // The devices that were named by a readable run, once each, in order of appearance.
  const std::vector<DeviceId>& devices() const { return devices_; }
  const std::vector<DeviceId>& of_runs() const { return of_runs_; }  // one a run; empty: unreadable

 private:
  struct Fork {
    DeviceId device;
    journal::EntryId last;
    Bytes run;
  };
  struct Pending {
    journal::Head head;
    bool whole = false;                             // no placeholder wants its body
    std::map<std::uint64_t, journal::EntryId> ids;  // of runs accepted in this request
  };
  Result<Pending*> pending(const DeviceId& device);
  Result<std::optional<journal::EntryId>> known(const DeviceId& device, const Pending& chain,
                                                std::uint64_t seq);
  Result<wire::RunStatus> place(const wire::Run& run, ByteView encoded);

  Store& store_;
  const wire::KeyState& state_;
  const Limits& limits_;
  const DeviceId by_;
  std::map<DeviceId, Pending> chains_;
  std::vector<VerifiedRun> accepted_;
  std::vector<Fork> forks_;
  std::vector<DeviceId> devices_, of_runs_;
};

}  // namespace leadline::server
