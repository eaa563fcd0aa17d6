// leadline_bench_core [FACTS] [FOLDER]: the figures of DESIGN section 8 that are core's. FOLDER is on the disk to measure.
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <string>

#include "tests/bench/journal/setup.h"

int main(int argc, char** argv) {
  using namespace leadline;
  if (!crypto::ready()) return 3;
  const std::size_t facts = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 100'000;
  const std::string folder = (argc > 2 ? std::string(argv[2]) : std::string(".")) + "/leadline-bench-" + std::to_string(::getpid());
  if (facts < 100) {
    std::fputs("leadline_bench_core: FACTS is a number from 100 on\n", stderr);
    return 2;
  }
  std::puts("Tap to durable (goal: p99 at most 1.5 times the bare insert)");
  bench::durable(folder);
  std::printf("\n%zu facts (goals: rebuild at most 14 us a fact; unlock from the snapshot at most 100 ms for 100,000)\n", facts);
  bench::rebuild(folder, facts);
  std::printf("\n%zu people (goal: p99 at most 2000 us)\n", facts);
  bench::find_person(facts);
}
