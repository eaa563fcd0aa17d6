// A worked example while it is being written: the question that an officer would be asked next, how it can be
// answered, and what the rules make of the answers so far. Pure.
#pragma once

#include <optional>

#include "core/authoring/sentences.h"

namespace leadline::authoring {

// How a question can be answered, in the form of an example's answers (core/criteria/FORMAT.md).
struct AnswerForm {
  std::string question;
  criteria::Type type = criteria::Type::boolean;
  Text ask, help;               // with the day of its look-back written in
  std::vector<Choice> choices;  // boolean: "true", "false"; code and codes: the codes
  Text none;                    // codes: what an empty list reads as
  std::vector<Choice> units;    // decimal; empty: a bare number
  bool weighed_or_estimated = false;
};
AnswerForm form_of(const criteria::Question& question, criteria::Date at);

struct Trial {
  std::optional<AnswerForm> next;  // none: nothing that is not answered yet can change the end
  std::string outcome;             // what comes out now
  struct Part {
    Text statement;
    std::string truth;
    Text why;
  };
  std::vector<Part> criteria;  // in document order
  struct Given {
    std::string question;
    Text ask, answer;
  };
  std::vector<Given> given;  // in document order
};
// Errors: those of criteria::Answers::parse.
Result<Trial> try_answers(const criteria::Document& document, criteria::Date at, const Json& answers);

// Whether the question takes this answer. Errors: those of criteria::Answers::set; invalid_value if it would
// stay open.
Result<void> takes(const criteria::Document& document, const std::string& question, const Json& answer);

// Why there is no answer, as an example can say it: {"state": key}.
std::vector<Choice> states_without_answer();

}  // namespace leadline::authoring
