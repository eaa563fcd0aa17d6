// A question of the criteria as rows of a page.
#pragma once

#include <optional>

#include "app/gui/officer/encounter_page.h"
#include "core/criteria/answers.h"

namespace leadline::gui::rows {

inline constexpr auto none_key = "(none)";  // "None of these": no option's code has parentheses

// Any words of a question, with {since} written as the look-back date of this encounter.
QString words_of(const criteria::Question& question, const criteria::Text& text, criteria::Date encounter,
                 const std::string& language);

QString kind(const criteria::Question& question);

// What stands on the key pad ("number", "unit", "how") or is ticked (code: "on"): what was typed; else,
// coming back to the question, what was answered.
Json on_pad(const criteria::Question& question, const criteria::Slot& slot, const Json& typed);

QList<Choice> options(const criteria::Question& question, const criteria::Slot& slot, const Json& pad,
                      criteria::Date encounter, const std::string& language, bool more);
QList<Choice> escapes(const criteria::Question& question, const criteria::Slot& slot);
QList<Choice> overview(const criteria::Document& document, const criteria::Answers& answers,
                       const std::vector<std::string>& asked, const std::string& current,
                       const std::string& language);
void fill_number(QuestionPage& page, const criteria::Question& question, const Json& pad);

// What is on the pad as an answer; empty until it is whole.
std::optional<Json> answer_of(const criteria::Question& question, const Json& pad);

// A state that is no answer, in words: "Don't know".
QString state_words(criteria::State state);

}  // namespace leadline::gui::rows
