#include <algorithm>

#include "core/criteria/program.h"

namespace leadline::criteria {
namespace {

constexpr int most_tries = 4096;

class Next {
 public:
  Next(const Program& program, Marks& marks, Date encounter)
      : program_(program), marks_(marks), encounter_(encounter) {}

  std::optional<std::size_t> find() {
    for (const QuestionGroup& group : program_.groups)
      if (begun(group))
        for (auto q : group.questions)
          if (concerns(q) && live(program_, q, marks_, encounter_)) return q;
    for (const QuestionGroup& group : program_.groups) {
      tries_ = 0;
      if (!concerns(group) || !decides(group, 0)) continue;
      for (auto q : group.questions)
        if (concerns(q) && live(program_, q, marks_, encounter_)) return q;
    }
    return that_settles_most();
  }

 private:
  // An open question in a criterion that is not settled.
  bool concerns(std::uint16_t q) const {
    if (marks_.slots[q].state != State::not_asked) return false;
    const auto& used = program_.questions[q].criteria;
    return std::any_of(used.begin(), used.end(),
                       [&](auto c) { return marks_.criteria[c].truth == Truth::unknown; });
  }
  bool concerns(const QuestionGroup& group) const {
    return std::any_of(group.questions.begin(), group.questions.end(), [&](auto q) { return concerns(q); });
  }

  // A group that was begun is finished first.
  bool begun(const QuestionGroup& group) const {
    return std::any_of(group.questions.begin(), group.questions.end(),
                       [&](auto q) { return marks_.slots[q].state != State::not_asked; }) &&
           concerns(group);
  }

  // Whether some way of answering the group's open questions, from the n-th on, ends the screening.
  bool decides(const QuestionGroup& group, std::size_t n) {
    while (n < group.questions.size() && !concerns(group.questions[n])) ++n;
    if (n == group.questions.size()) return ended(group);
    const auto q = group.questions[n];
    const Slot before = marks_.slots[q];
    bool out = false;
    for (const Choice& choice : program_.questions[q].choices) {
      if (choice.unlisted) continue;
      if (++tries_ > most_tries) break;
      marks_.slots[q] = resolve(choice, encounter_);
      if ((out = decides(group, n + 1))) break;
    }
    marks_.slots[q] = before;
    return out;
  }

  bool ended(const QuestionGroup& group) {
    bool waits = false;
    for (auto c : group.criteria) {
      if (marks_.criteria[c].truth != Truth::unknown) continue;
      const Mark mark = criterion(c);
      if (mark.truth == Truth::no) return true;
      waits = waits || (mark.truth == Truth::unknown && mark.cause == Cause::not_asked);
    }
    if (waits) return false;
    for (std::size_t c = 0; c < marks_.criteria.size(); ++c)
      if (marks_.criteria[c].truth == Truth::unknown && marks_.criteria[c].cause == Cause::not_asked &&
          std::find(group.criteria.begin(), group.criteria.end(), c) == group.criteria.end())
        return false;
    return true;
  }

  Mark criterion(std::uint16_t c) {
    const auto& code = program_.criteria[c];
    return run(program_, marks_.slots, encounter_, code.begin, code.end, marks_.nodes.data());
  }

  std::optional<std::size_t> that_settles_most() {
    std::optional<std::size_t> best;
    double most = -1;
    for (std::size_t i = 0; i < program_.questions.size(); ++i) {
      const auto q = static_cast<std::uint16_t>(i);
      if (!concerns(q) || !live(program_, q, marks_, encounter_)) continue;
      const double here = settles(q);
      if (here > most) best = q, most = here;
    }
    return best;
  }

  // How many nodes an answer settles on average.
  double settles(std::uint16_t q) {
    const auto& choices = program_.questions[q].choices;
    if (choices.empty()) return 0;
    const int before = unknown_nodes(q);
    const Slot kept = marks_.slots[q];
    long after = 0;
    for (const Choice& choice : choices) {
      if (choice.unlisted) continue;
      marks_.slots[q] = resolve(choice, encounter_);
      after += unknown_nodes(q);
    }
    marks_.slots[q] = kept;
    return before - static_cast<double>(after) / static_cast<double>(choices.size());
  }

  int unknown_nodes(std::uint16_t q) {
    int out = 0;
    for (auto c : program_.questions[q].criteria) {
      if (marks_.criteria[c].truth != Truth::unknown) continue;
      criterion(c);
      for (unsigned i = program_.criteria[c].begin; i < program_.criteria[c].end; ++i)
        out += marks_.nodes[i].truth == Truth::unknown;
    }
    return out;
  }

  const Program& program_;
  Marks& marks_;
  const Date encounter_;
  int tries_ = 0;
};

}  // namespace

std::optional<std::size_t> next_question(const Answers& answers, Marks& marks) {
  if (marks.outcome != Outcome::needs_answers) return std::nullopt;
  std::copy(answers.slots().begin(), answers.slots().end(), marks.slots.begin());
  return Next(*answers.document().program, marks, answers.encounter()).find();
}

}  // namespace leadline::criteria
