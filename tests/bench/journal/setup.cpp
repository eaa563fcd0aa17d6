#include "tests/bench/journal/setup.h"

#include <algorithm>
#include <filesystem>

namespace leadline::bench {

Spread spread(std::vector<Micros> times) {
  std::ranges::sort(times);
  return {times[times.size() / 2], times[times.size() * 99 / 100]};
}

WallTime SystemClock::now() const {
  return {std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch()).count()};
}
std::int64_t SystemClock::monotonic_ms() const { return now().ms; }

Setup::Setup(const std::string& folder, std::uint64_t seed) : program(seed), drawn(seed), folder_(folder) {
  std::filesystem::create_directories(folder);
  program.enroll(disclosure::Role::officer, "pcpd", "officer");
  auto& peer = program.enroll(disclosure::Role::peer, "harbor", "peer");
  state_ = program.state();
  ring_ = program.ring(peer);
  sealer = std::make_unique<wire::EntrySealer>(state_, ring_, peer.id(), peer.signing.clone(), testing::pine, random);
  open();
}

Setup::~Setup() {
  journal.reset();
  std::filesystem::remove_all(folder_);
}

void Setup::open() {
  journal.reset();
  journal = must(journal::Journal::open(file("journal.db"), at_rest, opener, random));
}

// Of the kinds that this device may read.
facts::Fact Setup::fact(const SubjectId& subject) {
  for (;;) {
    auto fact = testing::plausible_fact(drawn, testing::Vocabulary::measured);
    const auto to = disclosure::audiences(fact.body, testing::pine);
    if (std::ranges::find(to, "care:harbor") == to.end()) continue;
    fact.id = FactId::random(random);
    fact.subject = subject;
    return fact;
  }
}

}  // namespace leadline::bench
