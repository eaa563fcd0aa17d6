// "What would change this?": the fewest things seen that, had they been otherwise, would change the outcome.
#pragma once

#include "core/criteria/screening.h"

namespace leadline::criteria {

struct OtherAnswer {
  std::size_t question = 0;  // into Document::questions
  std::vector<Slot>
      slots;  // any one of these, with the others of the set as they are; each is representative
};

struct Flip {
  Outcome outcome = Outcome::eligible;  // what it would come to
  std::vector<OtherAnswer> answers;     // in document order; never empty
};

// The smallest set of answers that, changed, would give another outcome: from not eligible or needs review to
// eligible, from eligible to not eligible. Nothing when no set of these questions does it, or when there is
// something left to ask (needs_answers): then the screening itself says what to ask.
//
// Where it looks, and why nowhere else. Only at questions that
//   - the officer answers by looking (source "observe"): never at one that is asked of the person, since "if
//   you
//     had said you live here" teaches a false answer, and never at the terminal's;
//   - bear on no criterion about criminal history (Criterion::history), not even together with another
//   criterion:
//     what a record would have to say is nobody's hint;
//   - were answered. What is unknown belongs to "needs review", where a person looks.
// All other answers stay as they are. So it shows how the rule works ("below 3.5 g it would be met") at
// things that are as they are: a weight, a charge, what is seen now. It is for the officer's and
// coordinator's explanation, not for the turned glass.
//
// Smallest: fewest questions; among equals the first in document order. Exact: every way that the expressions
// can tell apart is tried, up to `most_flip_questions` questions at a time; beyond that nothing is said.
// Pure.
inline constexpr std::size_t most_flip_questions = 3;
std::optional<Flip> what_would_change(const Answers& answers);

// The other answers in words, "less than 3.5 g", "Shoplifting, or Trespass": what stands behind the question.
std::string text_of(const OtherAnswer& other, const Document& document, std::string_view language,
                    Date encounter);

}  // namespace leadline::criteria
