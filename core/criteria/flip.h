// "What would change this?": the fewest things seen that, had they been otherwise, would change the outcome.
#pragma once

#include "core/criteria/screening.h"

namespace leadline::criteria {

struct OtherAnswer {
  std::size_t question = 0;  // into Document::questions
  // Answers that would do. The first of every question of the flip belong together; each further one would do
  // in place of its own first. Options: every one. Lists: those that differ in the fewest options. Numbers
  // and dates: one, the nearest to what was answered, in its unit and as if weighed.
  std::vector<Slot> slots;
  // Numbers and dates: all from `least` to `most` (as Slot::value has them) would do; absent: no end there.
  std::optional<std::int64_t> least, most;
};

struct Flip {
  Outcome outcome = Outcome::eligible;  // what it would come to, with the first slots
  std::vector<OtherAnswer> answers;     // in document order; never empty
};

// The smallest set of answers that, changed, would change the outcome:
//   - not eligible: to another outcome; eligible if as few answers lead there, else needs_answers (the
//   screening
//     would go on), else needs_review;
//   - eligible: to not eligible.
// Nothing if no such set is found; nothing while questions are open (needs_answers: the screening itself says
// what to ask) and in review, where a person decides and a hint would only teach the answer that avoids one.
//
// Where it looks, and why nowhere else. Only at questions that
//   - the officer answers by looking (source "observe"). Never at one that is asked of the person: "if you
//   had
//     said that you live here" teaches a false answer. Never at the terminal's: a record is what it is;
//   - bear on no criterion on criminal history (Criterion::history): what a record would have to say is
//   nobody's
//     hint;
//   - were answered. What nobody knows is no lie, and what would fill it in is the next question.
// All other answers stay as they are. So it shows how the rules work on things that were seen and cannot be
// argued into being otherwise: a weight, a charge, what is seen now. It is for the explanation that the
// officer and the coordinator read, never for the turned glass.
//
// Smallest: fewest questions; among equals what is measured comes first, then what bears on the fewest
// criteria (the amount before the substance, the substance before the charge: nearest to the reason), then
// document order. Every way of answering that the expressions can tell apart is tried, up to
// most_flip_questions questions and most_flip_tries tries; beyond that, and for questions whose answers
// cannot be listed (Program), nothing is said. Pure.
inline constexpr std::size_t most_flip_questions = 3;
inline constexpr int most_flip_tries = 100'000;
std::optional<Flip> what_would_change(const Answers& answers);

// What the other answer would be, in words: "Shoplifting or Trespass"; "3.5 g or less".
std::string text_of(const OtherAnswer& other, const Document& document, std::string_view language,
                    Date encounter);

}  // namespace leadline::criteria
