// What the fuzzer, and the replay of its corpus, run on each input. They abort on a broken promise.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace leadline::criteria::fuzz {

inline void require(bool promise, const char* what) {
  if (promise) return;
  std::fprintf(stderr, "broken promise: %s\n", what);
  std::abort();
}

// A document; when it parses, it is screened under answers drawn from its own bytes.
void try_document(std::string_view input);

// A document again, linted: what may be published parses and keeps its examples.
void try_lint(std::string_view input);

// An expression, a line break, answers.
void try_expression(std::string_view input);

// Bytes that claim to be signed criteria.
void try_signed(std::string_view input);
// Lines of recorded screenings, run under another set.
void try_screenings(std::string_view input);
// People, two bytes each, counted and hidden.
void try_suppression(std::string_view input);

}  // namespace leadline::criteria::fuzz
