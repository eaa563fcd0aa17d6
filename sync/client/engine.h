// One sync of a device with its server: plan, apply, confirm. Whatever stops it, at any byte, the next one goes on from
// what is durable; nothing local is ever removed because of what a server says. Not thread-safe; blocks.
#pragma once

#include <functional>

#include "sync/wire/transport.h"
#include "sync/wire/frames.h"
#include "sync/wire/keylog.h"

namespace leadline::sync {

struct Report {
  std::uint64_t sent = 0;              // entries that the server newly signed for
  std::uint64_t received = 0;          // entries that came
  std::uint64_t quarantined = 0;
  bool keys_changed = false;           // the key log grew: reduce it again
  bool server_restored = false;        // another generation: healed
  bool alarm_older_server = false;     // the server's newest position went back: nothing was deleted here
  std::vector<facts::Stamped> facts;   // newly readable
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
  // Keys first, then push, then pull until the checkpoint is reached. `wait` asks the last pull to wait for news.
  // Errors: the transport's; server_busy (try after Report's back-off), unauthorized, not_approved, server_unknown,
  // wrong_program, and the journal's. What was received before an error is kept.
  Result<Report> sync_once(const Identity& self, std::chrono::milliseconds wait = {});

 private:
  journal::Journal& journal_;
  Transport& transport_;
  const Clock& clock_;
  Random& random_;
  std::string token_;
};

// Full jitter, 1 s to 5 min (DESIGN section 6); obeys a server's Retry-After.
std::chrono::milliseconds back_off(unsigned failures, std::optional<std::chrono::seconds> retry_after, Random& random);

}  // namespace leadline::sync
