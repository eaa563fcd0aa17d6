#include <array>
#include <utility>

#include "core/criteria/screening.h"

namespace leadline::criteria {

std::string_view word(Type type) {
  constexpr std::array words{"boolean", "integer", "decimal", "date", "code", "codes"};
  return words[static_cast<std::size_t>(type)];
}

std::string_view word(IfUnknown rule) {
  constexpr std::array words{"ask", "review", "pass"};
  return words[static_cast<std::size_t>(rule)];
}

std::string_view word(Source source) {
  constexpr std::array words{"ask", "observe", "terminal"};
  return words[static_cast<std::size_t>(source)];
}

std::string_view word(Route route) {
  constexpr std::array words{"none", "connect_without_charge", "youth"};
  return words[static_cast<std::size_t>(route)];
}

std::string_view word(Sure sure) {
  constexpr std::array words{"official", "secondary", "unseen", "program"};
  return words[static_cast<std::size_t>(sure)];
}

std::string_view word(State state) {
  constexpr std::array words{"answered", "not_asked",       "officer_does_not_know",
                             "declined", "not_safe_to_ask", "not_applicable"};
  return words[static_cast<std::size_t>(state)];
}

std::optional<State> state_from(std::string_view text) {
  for (auto state : {State::answered, State::not_asked, State::officer_does_not_know, State::declined,
                     State::not_safe_to_ask, State::not_applicable})
    if (word(state) == text) return state;
  return std::nullopt;
}

std::string_view word(Truth truth) {
  constexpr std::array words{"false", "true", "unknown"};
  return words[static_cast<std::size_t>(truth)];
}

std::string_view word(Outcome outcome) {
  constexpr std::array words{"eligible", "not_eligible", "needs_answers", "needs_review"};
  return words[static_cast<std::size_t>(outcome)];
}

std::string_view word(Cause cause) {
  constexpr std::array words{"none",
                             "not_asked",
                             "officer_does_not_know",
                             "declined",
                             "not_safe_to_ask",
                             "not_applicable",
                             "estimate_near_limit",
                             "below_strictest_limit",
                             "reaches_strictest_limit",
                             "unit_mismatch"};
  return words[static_cast<std::size_t>(cause)];
}

}  // namespace leadline::criteria
