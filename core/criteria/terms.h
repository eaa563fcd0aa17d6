// What a text is about, known by its words in English and Spanish. Within this folder only.
//
// Texts are folded first: small letters, no accents, anything that is no letter parts two words, and so does
// a capital after a small letter ("perpRace", "race_code" and "Raza:" all hold the word). A list entry is one
// word or several; "racial*" stands for every word that begins so.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/criteria/document.h"

namespace leadline::criteria {

// " what color is the person s skin ": words with one space on each side. Digits part words; kept, they are
// words of their own.
enum class Digits : bool { dropped, kept };
std::string folded(std::string_view text, Digits digits = Digits::dropped);

// The first term that the text holds, as it is listed; empty: none. Names of offenses and things that hold
// such a word and mean something else ("sex work", "assault on a female", "white powder") do not count.
std::string_view trait_in(std::string_view text);      // race, ethnicity, gender
std::string_view probation_in(std::string_view text);  // probation, parole and their like
std::string_view birth_in(std::string_view text);      // birth or age
// A drug by name, of the list here or of `own`; not where a sale is the point.
bool names_drug(std::string_view text, std::span<const std::string> own = {});
// What the rows of these tables call the drugs that they list, folded with digits kept: of tables with
// limits, and of those that name drugs in more than half of their rows. "Heroin, pills, other opioid" gives
// " heroin " and " other opioid "; what a drug may look like ("pills") names none.
std::vector<std::string> drugs_named_by(std::span<const Table> tables);
// A number and behind it a unit of weight or volume, or dosage units: "4 g", "4-gram", "0,5 onzas". Less than
// a hundredth of a unit, or no more than one dosage unit, is no amount (drug_words.cpp).
bool states_amount(std::string_view text);
// A word that is never said to a person (unsaid_words.inc).
std::string_view unsaid_in(std::string_view text);

}  // namespace leadline::criteria
