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

// Whether every criterion that looks at the question is on criminal history and comes out so by this answer
// alone.
bool all_come_out(const Document& document, std::size_t question, const Slot& slot, Date day, Truth wanted) {
  Answers alone(document, day);
  alone.put(question, slot);
  Marks marks(document);
  evaluate(alone, marks);
  for (std::size_t c = 0; c < document.criteria.size(); ++c) {
    const Criterion& criterion = document.criteria[c];
    if (std::ranges::find(criterion.questions, question) == criterion.questions.end()) continue;
    if (!criterion.history || marks.criteria[c].truth != wanted) return false;
  }
  return true;
}

// "Nothing within 5 years" says that there is nothing within 3; "listed within 3" that it is listed within 5.
// The other ways round nothing is said. What an answer says is known by what it does: whoever meets a
// criterion on criminal history with it has nothing there that counts, whoever does not has.
bool tells_the_other(const Answers& answers, std::size_t before, const Document& to, std::size_t after) {
  const Document& from = answers.document();
  const Slot& slot = answers.slot(before);
  const int years = from.questions[before].look_back_years, other = to.questions[after].look_back_years;
  if (years == 0 || other == 0) return false;
  if (slot.state != State::answered) return true;  // who was not asked, or did not say, is so for any length
  const bool looked_at = std::ranges::any_of(from.criteria, [&](const Criterion& criterion) {
    return std::ranges::find(criterion.questions, before) != criterion.questions.end();
  });
  const Truth wanted = other < years ? Truth::yes : Truth::no;
  const Slot there = carried(slot, from.questions[before], to.questions[after]);
  return looked_at && all_come_out(from, before, slot, answers.encounter(), wanted) &&
         all_come_out(to, after, there, answers.encounter(), wanted);
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
    const auto why = not_carried(from, to.questions[q]);
    if (why && why != NotCarried::other_look_back) continue;
    const auto before = from.question_index(to.questions[q].id);
    if (why && !tells_the_other(answers, before, to, q)) continue;
    out.put(q, carried(answers.slot(before), from.questions[before], to.questions[q]));
  }
  return out;
}

}  // namespace leadline::criteria
