// Inside core/criteria: comparing two editions part by part.
#pragma once

#include <map>
#include <optional>

#include "core/criteria/diff.h"

namespace leadline::criteria {

// --- Words (diff_words.cpp)

Text both(std::string_view language_free);
Text operator+(const Text& a, const Text& b);
Text quoted(const Text& text);                  // “Lives here?” / «¿Vive aquí?»
Text name_of_criterion(const Json& criterion);  // "personal use" / «La cantidad es para uso personal»
Text name_of_question(const Edition& edition, std::string_view id);
Text name_of_table(const Edition& edition, std::string_view id);
// An option's or row's words, quoted; the code itself where there are none.
Text name_of_code(const Edition& edition, std::string_view question, std::string_view code);
Text span_text(std::int64_t count, std::string_view unit);  // "10 years" / "10 años"
// Any value of a document as a person may read it: texts and citations as such, else its JSON.
Text shown(const Json& value);
Text yes_or_no(bool value);
// An expression as a sentence: “Lives here?” is yes, and …
Text say(const Json& expression, const Edition& edition);
// One side of a comparison; `question` is the other side's, for the words of codes.
Text say_value(const Json& value, const Edition& edition, const std::optional<std::string>& question);
// The id of a question that an expression asks directly, or nothing.
std::optional<std::string> answer_in(const Json& expression);

// --- The walk

struct Walk {
  const Edition& before;
  const Edition& after;
  std::vector<Difference> found;
  std::string criterion, question;  // whose difference the next one is

  void add(Aspect aspect, Turn turn, const std::string& where, const Text& what, const Text& was,
           const Text& is);
  // Two values of one field; null: absent.
  void field(Aspect aspect, const std::string& where, const Text& what, const Json* was, const Json* is);
};

// Each name in either object whose values differ: visit(name, old or null, new or null).
template <class Visit>
void each_change(const Json& was, const Json& is, Visit&& visit) {
  for (const auto& [name, value] : is.items()) {
    const auto old = was.find(name);
    if (old == was.end())
      visit(name, nullptr, &value);
    else if (*old != value)
      visit(name, &*old, &value);
  }
  for (const auto& [name, value] : was.items())
    if (!is.contains(name)) visit(name, &value, nullptr);
}

// Elements of two lists that bear the same name under `key`, in the newer's order, then those that are gone.
struct Pair {
  const Json* was = nullptr;
  const Json* is = nullptr;
  std::size_t at = 0;  // in the list that has it
};
struct Pairs {
  std::vector<Pair> all;
  bool reordered = false;  // those that both have stand in another order
};
Pairs paired(const Json* was, const Json* is, const char* key);

void compare_rule(Walk& walk, const Text& name, const Json& was, const Json& is, const std::string& where);
void compare_questions(Walk& walk);
void compare_tables(Walk& walk);
void compare_offer(Walk& walk, const Json* was, const Json* is);  // null: there is none

}  // namespace leadline::criteria
