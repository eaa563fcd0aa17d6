// How long a screening takes, in processor time of this thread, so that a busy
// machine counts for little. Prints "name<TAB>nanoseconds" lines; run.sh puts
// the peers beside them.
#include <algorithm>
#include <cstdio>
#include <ctime>
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

double processor_time() {
  std::timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return 1e9 * static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec);
}

// The median of seven runs of at least a tenth of a second each, per item.
double nanoseconds(std::size_t items, const std::function<void()>& once) {
  std::size_t times = 1;
  std::vector<double> runs;
  while (runs.size() < 7) {
    const double start = processor_time();
    for (std::size_t i = 0; i < times; ++i) once();
    const double took = processor_time() - start;
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

// Each state on the way through the first two scenarios, from nothing asked to
// one question left.
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

// An example's answers as the chain takes them, by the names in the document's
// own JSON.
Facts facts_of(const Json& answers, const Document& document) {
  const auto text = [&](const char* id) {
    const auto found = answers.find(id);
    return found != answers.end() && found->is_string() ? found->get<std::string>() : std::string();
  };
  const auto yes = [&](const char* id) { return answers.value(id, Json()) == Json(true); };
  Facts out;
  const std::string situation = text("situation"), charge = text("charge"), substance = text("substance");
  out.situation = situation == "connect"    ? Situation::connect
                  : situation == "overdose" ? Situation::overdose
                                            : Situation::charge;
  out.charge = charge == "possession"      ? Charge::possession
               : charge == "paraphernalia" ? Charge::paraphernalia
               : charge == "other"         ? Charge::not_listed
                                           : Charge::other_listed;
  const auto& options = document.question("substance")->options;
  for (std::size_t i = 0; i < static_cast<std::size_t>(Substance::residue); ++i)
    if (options[i].code == substance) out.substance = static_cast<Substance>(i);
  if (answers.contains("amount")) {
    out.amount = Decimal::parse(answers["amount"]["value"].get<std::string>())->micro;
    const auto& units = document.question("amount")->units;
    const auto at = std::find(units.begin(), units.end(), answers["amount"]["unit"].get<std::string>());
    out.unit = static_cast<Unit>(at - units.begin());
  }
  out.immune = !text("immunity").empty() && text("immunity") != "none";
  out.adult = yes("adult");
  out.resident = yes("resident");
  out.listed = text("history") == "listed";
  for (const Json& seen : answers.value("seen_now", Json::array()))
    (seen == "minors" ? out.minors : out.danger) = true;
  out.use_seen = text("use") == "seen" || text("use") == "known";
  return out;
}

// The examples of which every criterion is known: what a chain that knows only
// yes and no can be given.
struct SameCases {
  std::vector<Answers> ours;
  std::vector<Facts> by_hand;
};

Result<SameCases> same_cases(const Document& document) {
  SameCases out;
  Marks marks(document);
  for (const Example& example : document.examples) {
    LEADLINE_TRY(answers, Answers::parse(document, example.at, example.answers, example.name));
    evaluate(answers, marks);
    if (std::any_of(marks.criteria.begin(), marks.criteria.end(),
                    [](const Mark& mark) { return mark.truth == Truth::unknown; }))
      continue;
    const Facts facts = facts_of(example.answers, document);
    const ByHand by_hand = screen_by_hand(facts);
    for (std::size_t c = 0; c < by_hand.criteria.size(); ++c)
      if ((by_hand.criteria[c] == Reason::met) != (marks.criteria[c].truth == Truth::yes))
        return fail(Code::rule_refused, example.name,
                    "the chain does not run the same rules: " + document.criteria[c].id);
    out.ours.push_back(answers);
    out.by_hand.push_back(facts);
  }
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
  LEADLINE_TRY(same, same_cases(document));
  report("the chain's cases: this engine", nanoseconds(same.ours.size(), [&] {
           for (const Answers& answers : same.ours) keep(evaluate(answers, marks));
         }));
  report("the chain's cases: hand-written if-chain", nanoseconds(same.by_hand.size(), [&] {
           for (const Facts& each : same.by_hand) keep(screen_by_hand(each));
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
