// Trying out every way in which what is open could still be answered (supervaluation). Strong Kleene is sound
// but does not see that "p or not p" is true; this does.
#include <algorithm>
#include <array>

#include "core/criteria/program.h"

namespace leadline::criteria {
namespace {

constexpr int most_atoms = 14;
constexpr int most_tries = 1 << most_atoms;
constexpr std::size_t most_open = 64;

// A short list without allocation.
struct Open {
  std::array<std::uint16_t, most_open> questions;
  std::size_t count = 0;
  bool add(std::uint16_t question) {
    if (count == questions.size()) return false;
    questions[count++] = question;
    return true;
  }
};

class Trial {
 public:
  Trial(const Program& program, Marks& marks, Date encounter)
      : program_(program), marks_(marks), encounter_(encounter) {}

  Mark criterion(std::uint16_t c) {
    const auto& code = program_.criteria[c];
    return run(program_, marks_.slots, encounter_, code.begin, code.end, marks_.nodes.data());
  }
  bool open(std::uint16_t question, bool not_asked_only) const {
    const State state = marks_.slots[question].state;
    return not_asked_only ? state == State::not_asked : state != State::answered;
  }
  // Atoms of this criterion that are unknown now, marks_.nodes being up to date.
  int open_atoms(std::uint16_t c) {
    criterion(c);
    int out = 0;
    for (unsigned i = program_.criteria[c].begin; i < program_.criteria[c].end; ++i)
      out += program_.nodes[i].op > Op::at_least && marks_.nodes[i].truth == Truth::unknown;
    return out;
  }
  // Until visit() says false. listed: only what can be answered.
  template <class F>
  bool each_choice(std::uint16_t question, bool listed, F&& visit) {
    const Slot before = marks_.slots[question];
    bool going = true;
    for (const Choice& choice : program_.questions[question].choices) {
      if (listed && choice.unlisted) continue;
      marks_.slots[question] = resolve(choice, encounter_);
      if (!(going = visit())) break;
    }
    marks_.slots[question] = before;
    return going;
  }

  const Program& program_;
  Marks& marks_;
  const Date encounter_;
  int tries_ = 0;
};

// Looks for a completion whose truth differs from the first one found.
class Agreement : Trial {
 public:
  using Trial::Trial;
  std::optional<Truth> of(std::uint16_t c) {
    if (open_atoms(c) > most_atoms) return std::nullopt;
    Open open_questions;
    for (std::size_t q = 0; q < program_.questions.size(); ++q) {
      const auto& used = program_.questions[q].criteria;
      const auto id = static_cast<std::uint16_t>(q);
      if (std::find(used.begin(), used.end(), c) == used.end() || !open(id, false)) continue;
      if (!program_.questions[q].enumerable || !open_questions.add(id)) return std::nullopt;
    }
    const bool agreed_all = descend(c, open_questions, 0);
    criterion(c);  // leaves the marks of the nodes as they were
    return agreed_all && seen_ != Truth::unknown ? std::optional(seen_) : std::nullopt;
  }

 private:
  bool descend(std::uint16_t c, const Open& open_questions, std::size_t depth) {
    if (++tries_ > most_tries) return false;
    const Truth truth = criterion(c).truth;
    if (truth != Truth::unknown) {
      const bool same = !any_ || seen_ == truth;
      any_ = true;
      seen_ = truth;
      return same;
    }
    if (depth == open_questions.count) return false;  // unknown for a reason that no answer removes
    return each_choice(open_questions.questions[depth], false,
                       [&] { return descend(c, open_questions, depth + 1); });
  }
  bool any_ = false;
  Truth seen_ = Truth::unknown;
};

// Looks for a completion in which no criterion of a part is false.
class Possibility : Trial {
 public:
  using Trial::Trial;
  bool none(const Part& part) {
    if (!part.enumerable) return false;
    Open open_questions;
    int atoms = 0;
    for (auto c : part.criteria) atoms += open_atoms(c);
    for (auto q : part.questions)
      if (open(q, false) && !open_questions.add(q)) return false;
    if (atoms > most_atoms) return false;
    const bool found = !descend(part, open_questions, 0);
    for (auto c : part.criteria) criterion(c);
    return !found;
  }

 private:
  bool descend(const Part& part, const Open& open_questions,
               std::size_t depth) {  // false: found one, or gave up
    if (++tries_ > most_tries) return false;
    bool unknown = false;
    for (auto c : part.criteria) {
      const Truth truth = criterion(c).truth;
      if (truth == Truth::no) return true;
      unknown = unknown || truth == Truth::unknown;
    }
    if (!unknown || depth == open_questions.count) return false;
    return each_choice(open_questions.questions[depth], false,
                       [&] { return descend(part, open_questions, depth + 1); });
  }
};

// Looks for a completion of everything else in which this question's answer makes a difference.
class Liveness : Trial {
 public:
  using Trial::Trial;
  bool of(std::uint16_t question) {
    question_ = question;
    const auto& used = program_.questions[question].criteria;
    if (used.empty() || !open(question, true)) return false;
    const Part& part = program_.parts[program_.criteria[used[0]].part];
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
    for (std::size_t i = 0; i < criteria_.count; ++i) {
      const Mark mark = criterion(criteria_.questions[i]);
      if (mark.truth == Truth::no) return 0;
      out = out * 31 + (mark.truth == Truth::unknown ? static_cast<std::uint64_t>(mark.cause) : 0);
    }
    return out;
  }

  std::uint16_t question_ = 0;
  Open criteria_, others_;
  bool concerns_ = false;
};

}  // namespace

std::optional<Truth> agreed(const Program& program, std::uint16_t criterion, Marks& marks, Date encounter) {
  return Agreement(program, marks, encounter).of(criterion);
}

bool impossible(const Program& program, const Part& part, Marks& marks, Date encounter) {
  return Possibility(program, marks, encounter).none(part);
}

bool live(const Program& program, std::uint16_t question, Marks& marks, Date encounter) {
  return Liveness(program, marks, encounter).of(question);
}

}  // namespace leadline::criteria
