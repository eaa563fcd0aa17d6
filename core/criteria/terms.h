// What a text is about, known by its words in English and Spanish. Within this folder only.
//
// Texts are folded first: small letters, no accents, anything that is no letter parts two words, and so does
// a capital after a small letter ("perpRace", "race_code" and "Raza:" all hold the word). A list entry is one
// word or several; "racial*" stands for every word that begins so.
#pragma once

#include <string>
#include <string_view>

namespace leadline::criteria {

// " what color is the person s skin ": words with one space on each side. Digits part words; kept, they are
// words of their own.
enum class Digits : bool { dropped, kept };
std::string folded(std::string_view text, Digits digits = Digits::dropped);

// The first term that the text holds, as it is listed; empty: none. Names of offenses and things that hold
// such a word and mean something else ("sex work", "assault on a female", "white powder") do not count.
std::string_view trait_in(std::string_view text);      // race, ethnicity, gender
std::string_view substance_in(std::string_view text);  // a named drug; not where a sale is the point
std::string_view probation_in(std::string_view text);  // probation, parole and their like
std::string_view birth_in(std::string_view text);      // birth or age
// A word that is never said to a person (unsaid_words.inc).
std::string_view unsaid_in(std::string_view text);

}  // namespace leadline::criteria
