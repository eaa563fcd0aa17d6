// Inside sync/client: one sync, step by step.
#pragma once

#include "sync/client/line.h"

namespace leadline::sync {

// What of the server's life this device has seen, kept in the journal beside the range.
struct Bookmark {
  wire::Generation generation{};
  std::uint64_t keys_have = 0;      // server positions of key records held
  std::uint64_t keys_pushed = 0;    // local key records, in order, that the server has been given
  bool again = false;               // something could not be judged: read everything again when keys arrive
};

struct Engine::Parts {
  Parts(journal::Journal& j, Transport& t, const Clock& c, Random& r) : journal(j), line(t), clock(c), random(r) {}

  Result<Bookmark> bookmark() const;
  Result<void> keep(const Bookmark& mark);

  journal::Journal& journal;
  Line line;
  const Clock& clock;
  Random& random;
  std::size_t batch_bytes = std::size_t{64} << 10;   // adapts from 16 KB to 1 MB
};

inline constexpr std::size_t least_batch = std::size_t{16} << 10, most_batch = std::size_t{1} << 20;

class Sync {
 public:
  Sync(Engine::Parts& parts, const Identity& self) : parts_(parts), self_(self) {}
  Result<Report> run(std::chrono::milliseconds wait);

 private:
  // keys.cpp
  Result<void> keys();
  Result<void> found_program(const std::vector<Bytes>& records);
  Result<void> exchange_keys();
  Result<void> reduce();
  Result<void> open_waiting();
  // push.cpp
  Result<void> push();
  Result<void> heal();
  Result<bool> push_batch(std::vector<journal::SealedEntry> entries);
  Result<void> take_receipt(ByteView encoded);
  // pull.cpp
  Result<void> pull(std::chrono::milliseconds wait);
  Result<bool> pull_once(std::chrono::milliseconds wait);
  Result<void> check(const wire::Checkpoint& checkpoint, const journal::Range& range);
  std::optional<std::vector<journal::SealedEntry>> judged(ByteView encoded);
  void give_keys(std::vector<journal::SealedEntry>& entries);
  void count_withheld(const wire::Run& run);
  Result<void> apply(std::vector<std::vector<journal::SealedEntry>> runs, const journal::Range& range);

  Engine::Parts& parts_;
  const Identity& self_;
  Bookmark mark_;
  wire::KeyState state_;
  wire::Keyring ring_;
  Report report_;
};

}  // namespace leadline::sync
