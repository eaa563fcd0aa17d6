// The engine's own words: how values, units, dates and reasons read in English and Spanish. Within this
// folder only.
#pragma once

#include "core/criteria/screening.h"

namespace leadline::criteria {

bool spanish(std::string_view language);
std::string unit_text(std::string_view unit, bool one, std::string_view language);
std::string amount_text(Decimal value, std::string_view unit, std::string_view language);
std::string cause_text(Cause cause, std::string_view language);
// Puts `with` in place of each "{name}".
std::string fill(std::string text, std::string_view name, const std::string& with);

// Puts the look-back date in place of "{since}".
std::string with_since(const std::string& text, const Question& question, std::string_view language,
                       Date encounter);

}  // namespace leadline::criteria
