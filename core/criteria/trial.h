// Trying answers out on the marks of a screening. Within this folder only.
#pragma once

#include <array>

#include "core/criteria/program.h"

namespace leadline::criteria {

inline constexpr int most_atoms = 14;
inline constexpr int most_tries =
    2 << most_atoms;  // every way that 14 yes-or-no atoms can fall, and the way there
inline constexpr std::size_t most_open = 64;

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
  // tries: what has been tried so far, shared by trials within a trial.
  Trial(const Program& program, Marks& marks, Date encounter, int& tries)
      : program_(program), marks_(marks), encounter_(encounter), tries_(tries) {}

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
  int& tries_;
};

// agreed() and impossible() (program.h) within a budget.
std::optional<Truth> agreed_within(const Program& program, std::uint16_t criterion, Marks& marks,
                                   Date encounter, int& tries);
bool impossible_within(const Program& program, const Part& part, Marks& marks, Date encounter, int& tries);

}  // namespace leadline::criteria
