// Facts such as a program's days bring, in one of two vocabularies that share no word: one to train the
// payload's dictionary with, one to measure it with.
#pragma once

#include "tests/support/facts/random_facts.h"

namespace leadline::testing {

enum class Vocabulary { training, measured };

facts::Fact plausible_fact(SeededRandom& random, Vocabulary vocabulary);

// A logged contact whose JSON form has exactly this many bytes, in the measured vocabulary: "a record of 324
// bytes".
facts::Fact record_of_size(SeededRandom& random, std::size_t json_bytes);

}  // namespace leadline::testing
