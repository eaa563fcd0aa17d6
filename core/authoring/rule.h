// Between an expression and the clause that shows it: one pair of functions a pattern. Within this folder
// only.
//
// read_…: the leaf if this pattern fits, with `at` left empty. set_…: changes one field of an expression that
// the pattern fits; the rest of it stays as it is. Errors: invalid_value (not a value of this field),
// not_found (no such field).
#pragma once

#include <optional>

#include "core/authoring/lexicon.h"
#include "core/authoring/sentences.h"

namespace leadline::authoring {

Clause read_rule(const Tree& expression, const std::string& at, const Lexicon& lexicon);
Result<void> set_rule(Tree& expression, std::string_view key, const Tree& value, const Lexicon& lexicon);

// leaf_answers.cpp
std::optional<Clause> read_yes_no(const Tree& e, const Lexicon& lexicon);
Result<void> set_yes_no(Tree& e, std::string_view key, const Tree& value);
std::optional<Clause> read_answers(const Tree& e, const Lexicon& lexicon);
Result<void> set_answers(Tree& e, std::string_view key, const Tree& value, const Lexicon& lexicon);

// leaf_seen.cpp
std::optional<Clause> read_seen(const Tree& e, const Lexicon& lexicon);
Result<void> set_seen(Tree& e, std::string_view key, const Tree& value, const Lexicon& lexicon);

// leaf_numbers.cpp
std::optional<Clause> read_number(const Tree& e,
                                  const Lexicon& lexicon);  // a bare number, or an amount with its unit
Result<void> set_number(Tree& e, std::string_view key, const Tree& value, const Lexicon& lexicon);
std::optional<Clause> read_limit(const Tree& e, const Lexicon& lexicon);
Result<void> set_limit(Tree& e, std::string_view key, const Tree& value, const Lexicon& lexicon);

// leaf_dates.cpp
std::optional<Clause> read_look_back(const Tree& e, const Lexicon& lexicon);
Result<void> set_look_back(Tree& e, std::string_view key, const Tree& value);
std::optional<Clause> read_date(const Tree& e, const Lexicon& lexicon);
Result<void> set_date(Tree& e, std::string_view key, const Tree& value);

// say.cpp: any expression in words, one line.
Text say(const Tree& expression, const Lexicon& lexicon);

// --- Building leaves (build.cpp)

class Leaf {
 public:
  Leaf& say(const Text& words);
  Leaf& ask(const KnownQuestion& question);  // its words, quoted; it is one that the leaf speaks of
  Leaf& field(Field field);
  Clause done(ClauseKind kind = ClauseKind::sentence);

 private:
  Clause clause_;
};

struct Relation {
  std::string_view op;
  std::string_view en, es;
};
// A one_of field over these, `value` chosen.
Field pick(std::string key, const Text& label, std::string value, std::vector<Choice> choices);
Field relation_field(std::span<const Relation> relations, std::string_view value);
// Words as they stand in a sentence: without the placeholder that the screen fills, and never empty.
Text in_sentence(const Text& words);
Field tick(std::string key, const Text& label, const std::vector<Named>& options,
           const std::vector<std::string>& chosen, const Text& last = {" or ", " o "});
Field counter(std::string key, const Text& label, std::int64_t value, std::int64_t least, std::int64_t most);

// "A, B or C" / "A, B o C".
Text joined(const std::vector<Text>& words, const Text& last = {" or ", " o "});
// The relation's op, or invalid_value.
Result<std::string> relation_of(std::span<const Relation> relations, const Tree& value);
// One or more of these codes, in the options' order.
Result<std::vector<std::string>> codes_of(const Tree& value, const std::vector<Named>& options);
Result<std::int64_t> count_of(const Tree& value, std::int64_t least, std::int64_t most);
// What a Not holds, or the expression itself.
const Tree& without_not(const Tree& e);
bool is_not(const Tree& e);
void negate(Tree& e, bool negated);
Error no_field(std::string_view key);

}  // namespace leadline::authoring
