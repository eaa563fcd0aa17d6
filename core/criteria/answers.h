// What was answered, and for what was not, why not. Only an answered question has a value; every other state
// is unknown to the rules, and the state is kept as the reason.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/criteria/document.h"

namespace leadline::criteria {

enum class State : std::uint8_t {
  answered,
  not_asked,
  officer_does_not_know,
  declined,
  not_safe_to_ask,
  not_applicable,
};
std::string_view word(State state);
std::optional<State> state_from(std::string_view text);

enum class How : std::uint8_t { weighed, estimated };

// One answer in the form that the rules read. What `value` means follows the question's type: boolean 0 or 1;
// integer and decimal in millionths; date in days; code the option's index; codes one bit an option.
struct Slot {
  std::int64_t value = 0;
  State state = State::not_asked;
  std::uint8_t unit = 0;  // index into Question::units
  How how = How::weighed;
  bool operator==(const Slot&) const = default;
};

// The answers to one document's questions. Holds a reference to the document, which has to outlive it.
class Answers {
 public:
  Answers(const Document& document, Date encounter);

  // An object of question id to answer (FORMAT.md "Answers"); what is absent is not asked.
  // Errors: unknown_question, wrong_type, invalid_value, invalid_date, unit_mismatch, missing_field,
  // unknown_field; `where` continues with the question and field: "answers.amount.unit".
  static Result<Answers> parse(const Document& document, Date encounter, const Json& json,
                               std::string_view where);

  // The same forms, one at a time. Errors as above; on an error nothing changes.
  Result<void> set(std::string_view question_id, const Json& answer);
  Result<void> set_state(std::string_view question_id, State state);
  Result<void> clear(std::string_view question_id);  // back to not asked

  // The full form, every question that is not "not asked", in document order; parse() gives the same answers
  // back.
  Json to_json() const;
  // The answer as people say it: "Cocaine", "1 g, weighed", "Yes"; empty if not answered.
  std::string text(std::size_t question, std::string_view language) const;

  const Document& document() const { return *document_; }
  Date encounter() const { return encounter_; }
  std::span<const Slot> slots() const { return slots_; }
  const Slot& slot(std::size_t question) const { return slots_[question]; }
  void put(std::size_t question, Slot slot) { slots_[question] = slot; }

 private:
  const Document* document_;
  Date encounter_;
  std::vector<Slot> slots_;
};

}  // namespace leadline::criteria
