// What the journal's benchmarks share: a folder, a device of a made-up program, and times.
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "core/journal/journal.h"
#include "core/views/views.h"
#include "tests/sync/wire/corpus.h"
#include "tests/sync/wire/program.h"

namespace leadline::bench {

using Micros = double;

class Stopwatch {
 public:
  Micros us() const { return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - from_).count(); }

 private:
  std::chrono::steady_clock::time_point from_ = std::chrono::steady_clock::now();
};

struct Spread {
  Micros p50 = 0, p99 = 0;
};
Spread spread(std::vector<Micros> times);

// Ends the process with the error: a figure of something that failed is worth nothing.
template <class T>
T must(Result<T> result) {
  if (!result) {
    std::fprintf(stderr, "%s\n", describe(result.error()).c_str());
    std::exit(3);
  }
  return std::move(*result);
}
inline void must(Result<void> result) {
  if (result) return;
  std::fprintf(stderr, "%s\n", describe(result.error()).c_str());
  std::exit(3);
}

class SystemClock final : public Clock {
 public:
  WallTime now() const override;
  std::int64_t monotonic_ms() const override;
};

// A journal of a peer's device in a folder of its own on the disk, sealing and opening as the product does.
class Setup {
 public:
  explicit Setup(const std::string& folder, std::uint64_t seed);
  ~Setup();
  std::string file(const std::string& name) const { return folder_ + "/" + name; }
  // Opens the journal again, as an unlock does.
  void open();
  facts::Fact fact(const SubjectId& subject);

  testing::Program program;
  crypto::SystemRandom random;
  crypto::Secret at_rest = crypto::Secret::random(random);
  wire::EntryOpener opener;
  std::unique_ptr<journal::Journal> journal;
  std::unique_ptr<wire::EntrySealer> sealer;
  SystemClock wall;
  HybridClock clock{wall};
  testing::SeededRandom drawn;

 private:
  std::string folder_;
  wire::KeyState state_;
  wire::Keyring ring_;
};

void durable(const std::string& folder);
void rebuild(const std::string& folder, std::size_t facts);
void find_person(std::size_t people);

}  // namespace leadline::bench
