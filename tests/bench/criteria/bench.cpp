// How long a screening takes. Prints "name<TAB>nanoseconds" lines; run.sh puts the peers beside them.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>

#include "core/criteria/screening.h"
#include "tests/bench/criteria/if_chain.h"

namespace leadline::criteria::bench {
namespace {

std::string source_path(const std::string& path) { return std::string(LEADLINE_SOURCE_DIR) + "/" + path; }

// Keeps the compiler from dropping what is measured.
template <class T>
void keep(const T& value) {
  asm volatile("" : : "g"(&value) : "memory");
}

// The median of seven runs of at least a tenth of a second each, per item.
double nanoseconds(std::size_t items, const std::function<void()>& once) {
  using Clock = std::chrono::steady_clock;
  std::size_t times = 1;
  std::vector<double> runs;
  while (runs.size() < 7) {
    const auto start = Clock::now();
    for (std::size_t i = 0; i < times; ++i) once();
    const double took = std::chrono::duration<double, std::nano>(Clock::now() - start).count();
    if (took < 1e8) {
      times *= 2;
      continue;
    }
    runs.push_back(took / static_cast<double>(times * items));
  }
  std::sort(runs.begin(), runs.end());
  return runs[runs.size() / 2];
}

void report(const char* name, double ns) { std::printf("%s\t%.1f\n", name, ns); }

Result<Document> handbook() {
  LEADLINE_TRY(text, read_file(source_path("assets/criteria/nc-handbook-2024.json")));
  return parse_document(text, "nc-handbook-2024.json", [](std::string_view name) {
    return read_file(source_path("assets/tables/" + std::string(name)));
  });
}

// Every example that comes to a yes or a no: what the peers are given too.
Result<std::vector<Answers>> decided(const Document& document) {
  std::vector<Answers> out;
  for (const Example& example : document.examples) {
    if (example.outcome != "eligible" && example.outcome != "not_eligible") continue;
    LEADLINE_TRY(answers, Answers::parse(document, example.at, example.answers, example.name));
    out.push_back(answers);
  }
  return out;
}

// Each state on the way through the first two scenarios, from nothing asked to one question left.
std::vector<Answers> on_the_way(const Document& document, const std::vector<Answers>& whole) {
  std::vector<Answers> out;
  for (std::size_t scenario = 0; scenario < 2; ++scenario) {
    Answers now(document, whole[scenario].encounter());
    Marks marks(document);
    evaluate(now, marks);
    while (const auto next = next_question(now, marks)) {
      out.push_back(now);
      now.put(*next, whole[scenario].slot(*next));
      evaluate(now, marks);
    }
  }
  return out;
}

std::vector<Facts> by_hand() {
  Facts first;
  first.amount = 1'000'000;
  first.adult = first.resident = true;
  std::vector<Facts> out(8, first);
  out[1].charge = Charge::other_listed;
  out[1].use_seen = true;
  out[2].charge = Charge::paraphernalia;
  out[3].substance = 1;
  out[4].situation = Situation::connect;
  out[5].amount = 28'000'000;
  out[6].substance = 4;
  out[6].unit = Unit::lb;
  out[7].listed = true;
  return out;
}

Result<void> measure() {
  LEADLINE_TRY(document, handbook());
  LEADLINE_TRY(cases, decided(document));
  const auto partial = on_the_way(document, cases);
  Marks marks(document);
  report("whole screening, every criterion's truth and reason", nanoseconds(cases.size(), [&] {
           for (const Answers& answers : cases) keep(evaluate(answers, marks));
         }));
  const std::vector<Answers> scenario_1{cases[0]};
  report("whole screening, scenario 1 alone", nanoseconds(1, [&] { keep(evaluate(scenario_1[0], marks)); }));
  report("after one more answer (partial)", nanoseconds(partial.size(), [&] {
           for (const Answers& answers : partial) keep(evaluate(answers, marks));
         }));
  double slowest = 0;
  for (const Answers& answers : partial) {
    evaluate(answers, marks);
    slowest = std::max(slowest, nanoseconds(1, [&] { keep(next_question(answers, marks)); }));
  }
  report("next question, slowest state", slowest);
  report("evaluation and next question", nanoseconds(partial.size(), [&] {
           for (const Answers& answers : partial) {
             evaluate(answers, marks);
             keep(next_question(answers, marks));
           }
         }));
  report("for a screen: words in two languages, progress", nanoseconds(cases.size(), [&] {
           for (const Answers& answers : cases) keep(screen(answers));
         }));
  const auto facts = by_hand();
  report("hand-written if-chain", nanoseconds(facts.size(), [&] {
           for (const Facts& each : facts) keep(screen_by_hand(each));
         }));
  report("loading the document, proofs and all", nanoseconds(1, [&] { keep(handbook()); }));
  return {};
}

}  // namespace
}  // namespace leadline::criteria::bench

int main() {
  const auto done = leadline::criteria::bench::measure();
  if (done) return 0;
  std::fprintf(stderr, "criteria_bench: %s\n", leadline::describe(done.error()).c_str());
  return leadline::exit_code(done.error().code);
}
