#include <algorithm>

#include "core/criteria/trial.h"

namespace leadline::criteria {
namespace {

// Looks for a completion of everything else in which this question's answer makes a difference.
class Liveness : Trial {
 public:
  using Trial::Trial;
  bool of(std::uint16_t question) {
    question_ = question;
    const auto& used = program_.questions[question].criteria;
    if (used.empty() || !open(question, true)) return false;
    const Part& part = program_.parts[program_.criteria[used[0]].part];
    part_ = &part;
    for (auto c : part.criteria) {
      if (marks_.criteria[c].truth == Truth::no) return false;
      if (marks_.criteria[c].truth != Truth::unknown) continue;
      if (!criteria_.add(c)) return true;
      const bool uses = std::find(used.begin(), used.end(), c) != used.end();
      concerns_ = concerns_ || uses;
    }
    if (!concerns_) return false;
    if (!part.enumerable) return true;
    for (auto q : part.questions)
      if (q != question && open(q, true) && !others_.add(q)) return true;
    const bool found = !descend(0);
    for (auto c : part.criteria) criterion(c);
    return found;
  }

 private:
  bool descend(std::size_t depth) {  // false: found a difference, or gave up looking
    if (++tries_ > most_tries) return false;
    bool mine = false;
    for (std::size_t i = 0; i < criteria_.count; ++i) {
      const auto c = criteria_.questions[i];
      const Truth truth = criterion(c).truth;
      if (truth == Truth::no) return true;
      const auto& used = program_.questions[question_].criteria;
      mine = mine || (truth == Truth::unknown && std::find(used.begin(), used.end(), c) != used.end());
    }
    if (!mine) return true;
    if (depth < others_.count)
      return each_choice(others_.questions[depth], true, [&] { return descend(depth + 1); });
    return same_for_all();
  }

  bool same_for_all() {
    bool any = false;
    std::uint64_t first = 0;
    const auto note = [&] {
      const auto here = result();
      const bool same = !any || here == first;
      if (!any) first = here;
      any = true;
      return same;
    };
    if (!each_choice(question_, true, note)) return false;
    // What is to be asked once, though it does not bar, makes its difference by being asked.
    for (auto c : program_.questions[question_].criteria)
      if (program_.criteria[c].if_unknown == IfUnknown::pass && criterion(c).cause == Cause::not_asked)
        return false;
    return true;
  }

  // What it comes to: one number for "not eligible", else which criteria wait for a person, and why.
  std::uint64_t result() {
    std::uint64_t out = 1;
    bool waits = false;
    for (std::size_t i = 0; i < criteria_.count; ++i) {
      const auto c = criteria_.questions[i];
      Mark mark = criterion(c);
      if (mark.truth == Truth::unknown && !program_.criteria[c].kleene_complete)
        if (const auto truth = agreed_within(program_, c, marks_, encounter_, tries_))
          mark = {*truth, Cause::none, true};
      if (mark.truth == Truth::no) return 0;
      waits = waits || mark.truth == Truth::unknown;
      out = out * 31 + (mark.truth == Truth::unknown ? static_cast<std::uint64_t>(mark.cause) : 0);
    }
    const bool never =
        waits && !part_->kleene_complete && impossible_within(program_, *part_, marks_, encounter_, tries_);
    return never ? 0 : out;
  }

  std::uint16_t question_ = 0;
  const Part* part_ = nullptr;
  Open criteria_, others_;
  bool concerns_ = false;
};

}  // namespace

bool live(const Program& program, std::uint16_t question, Marks& marks, Date encounter) {
  int tries = 0;
  return Liveness(program, marks, encounter, tries).of(question);
}

}  // namespace leadline::criteria
