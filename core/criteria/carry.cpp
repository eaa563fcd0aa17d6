// Answers of one set carried to the questions of another.
#include <algorithm>
#include <set>

#include "core/criteria/whatif.h"

namespace leadline::criteria {
namespace {

std::set<std::string_view> codes(const Question& question) {
  std::set<std::string_view> out;
  for (const Option& option : question.options) out.insert(option.code);
  return out;
}

std::set<std::string_view> units(const Question& question) {
  return {question.units.begin(), question.units.end()};
}

std::int64_t option_in(const Question& to, const std::string& code) {
  const auto found = std::find_if(to.options.begin(), to.options.end(),
                                  [&](const Option& option) { return option.code == code; });
  return found - to.options.begin();
}

Slot carried(const Slot& slot, const Question& from, const Question& to) {
  Slot out = slot;
  if (slot.state != State::answered) return out;
  if (from.type == Type::code)
    out.value = option_in(to, from.options[static_cast<std::size_t>(slot.value)].code);
  if (from.type == Type::codes) {
    out.value = 0;
    for (std::size_t i = 0; i < from.options.size(); ++i)
      if (slot.value >> i & 1) out.value |= std::int64_t{1} << option_in(to, from.options[i].code);
  }
  if (!from.units.empty()) {
    const auto found = std::find(to.units.begin(), to.units.end(), from.units[slot.unit]);
    out.unit = static_cast<std::uint8_t>(found - to.units.begin());
  }
  return out;
}

}  // namespace

std::optional<NotCarried> not_carried(const Document& from, const Question& question) {
  const Question* before = from.question(question.id);
  if (!before) return NotCarried::not_asked_before;
  if (before->type != question.type) return NotCarried::other_type;
  if (codes(*before) != codes(question) || before->open_ended != question.open_ended)
    return NotCarried::other_options;
  if (units(*before) != units(question) || before->weighed_or_estimated != question.weighed_or_estimated)
    return NotCarried::other_units;
  if (before->least != question.least || before->most != question.most) return NotCarried::other_bounds;
  if (before->look_back_years != question.look_back_years) return NotCarried::other_look_back;
  return std::nullopt;
}

Answers carried(const Answers& answers, const Document& to) {
  const Document& from = answers.document();
  Answers out(to, answers.encounter());
  for (std::size_t q = 0; q < to.questions.size(); ++q) {
    if (not_carried(from, to.questions[q])) continue;
    const auto before = from.question_index(to.questions[q].id);
    out.put(q, carried(answers.slot(before), from.questions[before], to.questions[q]));
  }
  return out;
}

}  // namespace leadline::criteria
