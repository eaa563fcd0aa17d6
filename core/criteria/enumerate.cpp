// Trying out every way in which what is open could still be answered (supervaluation). Strong Kleene is sound
// but does not see that "p or not p" is true; this does.
#include <algorithm>

#include "core/criteria/trial.h"

namespace leadline::criteria {
namespace {

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

}  // namespace

std::optional<Truth> agreed_within(const Program& program, std::uint16_t criterion, Marks& marks,
                                   Date encounter, int& tries) {
  return Agreement(program, marks, encounter, tries).of(criterion);
}

bool impossible_within(const Program& program, const Part& part, Marks& marks, Date encounter, int& tries) {
  return Possibility(program, marks, encounter, tries).none(part);
}

std::optional<Truth> agreed(const Program& program, std::uint16_t criterion, Marks& marks, Date encounter) {
  int tries = 0;
  return agreed_within(program, criterion, marks, encounter, tries);
}

bool impossible(const Program& program, const Part& part, Marks& marks, Date encounter) {
  int tries = 0;
  return impossible_within(program, part, marks, encounter, tries);
}

}  // namespace leadline::criteria
