// Unlocking after the key derivation, by snapshot and by rebuilding; finding a person.
#include "core/base/json.h"
#include "tests/bench/journal/setup.h"

namespace leadline::bench {
namespace {

void fill(Setup& setup, std::size_t count) {
  SubjectId subject;
  for (std::size_t i = 0; i < count;) {
    std::vector<facts::Fact> batch;
    for (int k = 0; k < 500 && i < count; ++k, ++i) {
      if (i % 10 == 0) subject = SubjectId::random(setup.random);
      batch.push_back(setup.fact(subject));
    }
    must(setup.journal->append(*setup.sealer, setup.clock, batch));
  }
  must(setup.journal->receipt(setup.sealer->device(), count - 20, journal::Holder::server, bytes_of("receipt")));
}

}  // namespace

void rebuild(const std::string& folder, std::size_t count) {
  Setup setup(folder, 2);
  fill(setup, count);
  const double n = static_cast<double>(count);
  setup.journal.reset();
  {
    const Stopwatch watch;
    setup.open();
    std::printf("%-34s %8.1f ms\n", "open the journal", watch.us() / 1e3);
  }
  {
    std::size_t seen = 0;
    const Stopwatch watch;
    must(setup.journal->each([&](facts::Stamped&&) -> Result<void> {
      ++seen;
      return {};
    }));
    std::printf("%-34s %8.2f us a fact (%zu facts)\n", "decrypt and decode", watch.us() / n, seen);
  }
  auto views = must(views::Views::open());
  {
    const Stopwatch watch;
    must(setup.journal->each([&](facts::Stamped&& fact) { return views->add(fact); }));
    must(views->settle());
    std::printf("%-34s %8.2f us a fact, %.2f s in all\n", "rebuild the views", watch.us() / n, watch.us() / 1e6);
  }
  const auto key = crypto::Secret::random(setup.random);
  const Bytes bound = copy(must(setup.journal->state_digest()));
  {
    const Stopwatch watch;
    must(write_file(setup.file("snapshot"), crypto::wrap(key, setup.random, must(views->image()), bound)));
    std::printf("%-34s %8.1f ms\n", "save the snapshot", watch.us() / 1e3);
  }
  setup.journal.reset();
  {
    const Stopwatch watch;
    setup.open();
    const Bytes digest = copy(must(setup.journal->state_digest()));
    const auto sealed = must(read_file(setup.file("snapshot"), std::size_t{1} << 31));
    const auto restored = must(views::Views::from_image(must(crypto::unwrap(key, bytes_of(sealed), digest))));
    const auto counts = must(restored->counts());
    std::printf("%-34s %8.1f ms (%.1f MiB, %d to reach)\n", "unlock from the snapshot", watch.us() / 1e3,
                static_cast<double>(sealed.size()) / (1 << 20), counts.to_reach);
  }
}

void find_person(std::size_t people) {
  testing::SeededRandom random(3);
  auto views = must(views::Views::open());
  static constexpr const char* first[] = {"Ana", "Bea", "Carlos", "Dee", "Eli", "Fay", "Gus", "Íngrid", "Jo", "Kim", "Luz", "Mo"};
  static constexpr const char* middle[] = {"da", "lo", "mi", "ra", "su", "te", "vo", "xa", "be", "ce"};
  std::vector<std::string> names;
  for (std::size_t i = 0; i < people; ++i) {
    std::string name = first[random.below(std::size(first))];
    name += " ";
    for (int k = 0; k < 3; ++k) name += middle[random.below(std::size(middle))];
    facts::WaysGiven ways;
    ways.chosen_name = name;
    if (i % 97 == 0) names.push_back(name);
    must(views->add({{FactId::random(random), SubjectId::random(random), std::nullopt, ways}, DeviceId{}, i + 1, HybridTime{i}}));
  }
  must(views->settle());
  for (const std::size_t letters : {std::size_t{1}, std::size_t{3}, std::size_t{7}}) {
    std::vector<Micros> times;
    for (int round = 0; round < 2; ++round) {
      for (const auto& name : names) {
        const Stopwatch watch;
        must(views->find_person(std::string_view(name).substr(0, letters)));
        times.push_back(watch.us());
      }
    }
    const auto took = spread(times);
    std::printf("find a person by %zu letters%*s p50 %8.0f us  p99 %8.0f us\n", letters, 7, "", took.p50, took.p99);
  }
}

}  // namespace leadline::bench
