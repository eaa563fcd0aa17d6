// Worked examples: that there are any, and that each criterion is tried both ways.
#include "core/criteria/linting.h"
#include "core/criteria/screening.h"

namespace leadline::criteria {
namespace {

class Tried {
 public:
  Tried(const Readable& readable, long& tries)
      : readable_(readable),
        search_(readable.document, readable.document.effective, tries),
        met_(readable.document.criteria.size()),
        unmet_(met_) {
    search_.answerable_only(readable.document);
    for (const Example& example : readable.document.examples) run(example);
  }

  void report(Findings& findings) {
    for (std::uint16_t c = 0; c < met_.size(); ++c) {
      const bool no_met = !met_[c] && some_answers(c, Truth::yes),
                 no_unmet = !unmet_[c] && some_answers(c, Truth::no);
      if (!no_met && !no_unmet) continue;
      findings.add(Check::untried_criterion, readable_.criterion(c), readable_.document.criteria[c].statement,
                   no_met && no_unmet ? Text{"no example meets it and none does not",
                                             "ningún ejemplo lo cumple y ninguno lo incumple"}
                   : no_met           ? Text{"no example meets it", "ningún ejemplo lo cumple"}
                                      : Text{"every example that settles it meets it",
                                   "todos los ejemplos que lo deciden lo cumplen"});
    }
  }

 private:
  void run(const Example& example) {
    const auto answers = Answers::parse(readable_.document, example.at, example.answers, "");
    if (!answers) return;
    for (const CriterionResult& each : screen(*answers).criteria) {
      if (each.truth == Truth::yes) met_[each.index] = true;
      if (each.truth == Truth::no) unmet_[each.index] = true;
    }
  }

  // Whether an example could show it: some answers that can be given come out so.
  bool some_answers(std::uint16_t c, Truth wanted) {
    const auto questions = questions_in(search_.program(), search_.program().criteria[c]);
    bool found = false;
    search_.start();
    const auto settled = [&] {
      const Truth truth = search_.mark(c).truth;
      found = found || truth == wanted;
      return found || truth != Truth::unknown;
    };
    if (!settled()) search_.each(questions, settled, [&] { return !found; });
    return found;
  }

  const Readable& readable_;
  Search search_;
  std::vector<bool> met_, unmet_;  // by some example
};

}  // namespace

void lint_examples(const Readable& readable, long& tries, Findings& findings) {
  if (readable.document.examples.empty()) return findings.add(Check::no_examples, {"", "", "examples"}, {});
  Tried(readable, tries).report(findings);
}

}  // namespace leadline::criteria
