// Random criteria documents and answers, as JSON: everything goes through the parsers.
#pragma once

#include "tests/core/criteria/support.h"

namespace leadline::criteria::test {

struct Shape {
  bool small_domains = false;  // only yes-or-no and code questions, so that every completion can be listed
  bool passes = true;          // some criteria that do not bar
  std::size_t questions = 5, criteria = 3, depth = 3;
};

Json random_document(Seeded& random, const Shape& shape);
// A value of the question's kind, whole (with its unit and how it is known).
Json random_answer(Seeded& random, const Question& question);
// Each question answered, or in some state without a value.
Json random_answers(Seeded& random, const Document& document, std::size_t percent_answered);

}  // namespace leadline::criteria::test
