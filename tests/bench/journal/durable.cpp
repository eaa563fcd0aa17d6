// Tap to durable, beside a bare insert of the same bytes, turn by turn in one run.
#include "tests/bench/journal/setup.h"

namespace leadline::bench {
namespace {

void print(const char* what, const Spread& ours, const Spread& floor) {
  std::printf("%-34s p50 %8.0f us  p99 %8.0f us   bare insert p50 %8.0f us  p99 %8.0f us   ratio %.2f / %.2f\n", what, ours.p50, ours.p99, floor.p50,
              floor.p99, ours.p50 / floor.p50, ours.p99 / floor.p99);
}

}  // namespace

void durable(const std::string& folder) {
  Setup setup(folder, 1);
  auto db = must(sqlite::Database::open(setup.file("bare.db")));
  must(db.run("CREATE TABLE bare(id INTEGER PRIMARY KEY, body BLOB)"));
  auto insert = must(db.prepare("INSERT INTO bare(body) VALUES(?1)"));
  // Some life before, so that no tree is a single page.
  for (int i = 0; i < 20; ++i) {
    std::vector<facts::Fact> facts;
    for (int k = 0; k < 100; ++k) facts.push_back(setup.fact(SubjectId::random(setup.random)));
    must(setup.journal->append(*setup.sealer, setup.clock, facts));
    must(db.transaction([&]() -> Result<void> {
      for (int k = 0; k < 100; ++k) LEADLINE_CHECK(insert.bind(Bytes(500, 1)).run());
      return {};
    }));
  }
  constexpr int rounds = 3000;
  std::vector<Micros> fact_ours, fact_floor, draft_ours, draft_floor;
  const DraftId draft = DraftId::random(setup.random);
  for (int i = 0; i < rounds; ++i) {
    const auto fact = setup.fact(SubjectId::random(setup.random));
    {
      const Stopwatch watch;
      must(setup.journal->append(*setup.sealer, setup.clock, std::span(&fact, 1)));
      fact_ours.push_back(watch.us());
    }
    const auto head = must(setup.journal->head(setup.sealer->device()));
    const Bytes stored = must(setup.journal->entry(setup.sealer->device(), head.seq))->stored;
    {
      const Stopwatch watch;
      must(insert.bind(stored).run());
      fact_floor.push_back(watch.us());
    }
    const std::string tap = R"({"answers":{"quantity":"{\"state\":\"answered\",\"value\":1}"},"step":)" + std::to_string(i) + "}";
    {
      const Stopwatch watch;
      must(setup.journal->write_draft({draft, static_cast<std::uint64_t>(i), tap}));
      draft_ours.push_back(watch.us());
    }
    {
      const Stopwatch watch;
      must(insert.bind(tap).run());
      draft_floor.push_back(watch.us());
    }
  }
  print("one fact, sealed and signed", spread(fact_ours), spread(fact_floor));
  print("one answer of a draft", spread(draft_ours), spread(draft_floor));
}

}  // namespace leadline::bench
