// Proves, where it is small enough, that the operators alone already find everything that enumeration could
// find, so that an evaluation need not enumerate. One table over every partial answer, each open question
// counted as one more way to answer it; a row with something open follows from the rows that close it.
#include "core/criteria/analyze.h"

namespace leadline::criteria {
namespace {

constexpr std::size_t most_states = 200'000;

class EveryAnswer {
 public:
  EveryAnswer(const Program& program, const Document& document, const std::vector<std::uint16_t>& criteria,
              const std::vector<std::uint16_t>& questions)
      : program_(program),
        day_(document.effective),
        criteria_(criteria),
        questions_(questions),
        slots_(document.questions.size()),
        marks_(program.nodes.size()) {}

  bool complete() {
    std::size_t states = 1;
    for (auto q : questions_) {
      const auto& code = program_.questions[q];
      bool relative = false, fixed = false;
      for (const Choice& choice : code.choices) (choice.from_encounter ? relative : fixed) = true;
      if (!code.enumerable || (relative && fixed)) return false;
      stride_.push_back(states);
      states *= code.choices.size() + 1;
      if (states > most_states) return false;
    }
    results_.resize(states);
    for (std::size_t state = 0; state < states; ++state)
      if (!row(state)) return false;
    return true;
  }

 private:
  bool row(std::size_t state) {
    std::size_t open = questions_.size();
    for (std::size_t i = 0; i < questions_.size(); ++i) {
      const auto& choices = program_.questions[questions_[i]].choices;
      const auto digit = state / stride_[i] % (choices.size() + 1);
      slots_[questions_[i]] = digit < choices.size() ? resolve(choices[digit], day_) : Slot{};
      if (digit == choices.size()) open = i;
    }
    const Truth kleene = truth();
    results_[state] = kleene;
    if (kleene != Truth::unknown || open == questions_.size()) return true;
    const auto count = program_.questions[questions_[open]].choices.size();
    const Truth first = results_[state - count * stride_[open]];
    for (std::size_t c = 1; c < count; ++c)
      if (results_[state - (count - c) * stride_[open]] != first) return true;
    return first == Truth::unknown;
  }

  // The conjunction of the criteria.
  Truth truth() {
    Truth out = Truth::yes;
    for (auto c : criteria_) {
      const auto& code = program_.criteria[c];
      const Truth one = run(program_, slots_, day_, code.begin, code.end, marks_.data()).truth;
      if (one == Truth::no) return Truth::no;
      if (one == Truth::unknown) out = one;
    }
    return out;
  }

  const Program& program_;
  const Date day_;
  const std::vector<std::uint16_t>&criteria_, &questions_;
  std::vector<Slot> slots_;
  std::vector<Mark> marks_;
  std::vector<std::size_t> stride_;
  std::vector<Truth> results_;
};

}  // namespace

void prove(Program& program, const Document& document) {
  for (std::size_t c = 0; c < program.criteria.size(); ++c) {
    std::vector<std::uint16_t> questions;
    for (auto q : document.criteria[c].questions) questions.push_back(static_cast<std::uint16_t>(q));
    const std::vector<std::uint16_t> one{static_cast<std::uint16_t>(c)};
    program.criteria[c].kleene_complete = EveryAnswer(program, document, one, questions).complete();
  }
  for (Part& part : program.parts)
    part.kleene_complete = part.criteria.size() == 1
                               ? program.criteria[part.criteria[0]].kleene_complete
                               : EveryAnswer(program, document, part.criteria, part.questions).complete();
}

}  // namespace leadline::criteria
