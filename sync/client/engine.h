// One sync of a device with its server: plan, apply, confirm. Whatever stops it, at any byte, the next one
// goes on from what is durable; nothing local is ever removed because of what a server says. Not thread-safe;
// blocks.
#pragma once

#include <chrono>
#include <memory>

#include "core/base/time.h"
#include "core/journal/journal.h"
#include "sync/wire/frames.h"
#include "sync/wire/keylog.h"
#include "sync/wire/transport.h"

namespace leadline::sync {

struct Report {
  std::uint64_t sent = 0;         // entries that the server newly signed for
  std::uint64_t received = 0;     // entries that came
  std::uint64_t quarantined = 0;  // runs or entries set aside now
  std::uint64_t waiting = 0;      // runs of devices not heard of yet; asked for again when their keys arrive
  std::uint64_t withheld = 0;    // stubs where a body is meant for this device, and gaps in a chain: an alarm
  bool keys_changed = false;     // the key log grew: reduce it again
  bool server_restored = false;  // another generation: healed
  bool alarm_older_server = false;   // it lacked what it had signed for: given back; nothing was deleted here
  std::optional<Code> push_refused;  // why the server did not take everything: fork, revoked, over_quota …
  std::optional<Code>
      keys_undone;  // why key records that were due after the sync were not written; tried again
  std::optional<WallTime> server_time;  // the server's signed word
  std::vector<facts::Stamped> facts;    // newly readable
};

// What the engine needs to know of its device; all by reference, owned by the caller.
struct Identity {
  ProgramId program;
  wire::RecordHash genesis{};
  DeviceId device;
  const crypto::Secret& signing_seed;
  const crypto::Secret& box_seed;
};

class Engine {
 public:
  Engine(journal::Journal& journal, Transport& transport, const Clock& clock, Random& random);
  ~Engine();
  // Keys first, then push, then pull until the checkpoint is reached. `wait` asks the last pull to wait for
  // news. Errors: the transport's; server_busy, server_refused, unauthorized, not_approved, revoked,
  // server_unknown, wrong_program, bad_signature (a receipt or checkpoint not by the program's server), and
  // the journal's.
  Result<Report> sync_once(const Identity& self, std::chrono::milliseconds wait = {});
  // After an error: what was done before it, once. All of it is in the journal already.
  Report unfinished();
  // When the server last asked to be left alone: how long from then.
  std::optional<std::chrono::seconds> retry_after() const;

  struct Parts;

 private:
  std::unique_ptr<Parts> parts_;
};

// Full jitter, 1 s to 5 min (DESIGN section 6); obeys a server's Retry-After.
std::chrono::milliseconds back_off(unsigned failures, std::optional<std::chrono::seconds> retry_after,
                                   Random& random);

}  // namespace leadline::sync
