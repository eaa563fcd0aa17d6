// What is wrong, or deserves a second thought, about a criteria document before anybody is screened by it.
// Pure: the same bytes, tables and day always give the same findings; safe from several threads.
//
// Errors stop a publication: they are what the handbook rules out (race, ethnicity or gender in a rule, a
// named drug excluded) and what cannot be meant (a rule that never changes anything, an example that comes
// out otherwise). Warnings are the program's to decide.
//
// How it looks (FORMAT.md "Lint" says it in full, with the limits of each):
// - Rules are judged by what they do, not by how they are written: every way of answering, as far as the
//   expressions can tell ways apart, is tried, through tables and through any number of questions between.
//   Where there are more ways than can be tried the finding is `not_checked`, never silence.
// - What a question is about is known by words, English and Spanish, in ids, labels, option codes and tables.
//   Words can be avoided: a proxy (a neighborhood, a language) is not recognized, and people have to look.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/criteria/document.h"

namespace leadline::criteria {

enum class Severity : std::uint8_t { error, warning };

enum class Check : std::uint8_t {
  // Errors.
  protected_trait,      // race, ethnicity or gender stands in an expression, a table or question behind it
  excluded_substance,   // a named drug cannot meet a criterion in any amount, where another can
  unreachable,          // a criterion that is settled whenever the others are met: it decides nothing
  unused_question,      // no expression mentions it, or no answer to it changes any result
  never_true,           // a criterion that no answers meet
  never_false,          // a criterion that every answer meets
  missing_translation,  // a text that is absent, empty or merely copied in one language
  unit_mismatch,        // an amount is held against a limit in a unit in which it is not asked
  example_differs,      // an example does not come out as it expects
  offer_field,          // the offer's script: a field that nothing fills, or the day not named
  offer_choice,         // it lacks the sentence that leaves her the choice, or lets her say no
  refused,              // the document is not of the format; `what` says as parse_document does
  // Warnings.
  probation_excluded,  // whoever is on supervised probation cannot meet a criterion
  long_look_back,      // a look-back of more than five years
  many_questions,      // more than 14
  review_overdue,      // `reviewBy` lies before the day given
  coercive_word,       // a word that is never said to a person
  offer_too_long,      // a page of the offer's script that the turned glass does not hold
  no_examples,         // the set has no worked example
  untried_criterion,   // no example meets it, or none does not, where some answers would
  not_checked,         // too many ways of answering to try them all
};

Severity severity(Check check);
std::string_view word(Check check);        // "excluded_substance"; stable, as in JSON
std::string_view word(Severity severity);  // "error" "warning"

struct Finding {
  Check check = Check::refused;
  std::string criterion;  // the criterion's id; empty: not about one criterion
  std::string question;   // the question's id; empty: not about one question
  std::string where;      // the place: "criteria[2].when.args[0]", "nc-charges.json: rows[1].label.es"
  Text what;              // what was found, naming it; one sentence
  Text why;               // why it matters; one sentence
  std::string source;     // who says so: "NC-TAC, Pre-Arrest Diversion in North Carolina, section 3.a"
};

// Of one finding: a word that is never said to a person is an error in the offer's script, which is said to her.
Severity severity(const Finding& finding);

inline constexpr std::size_t most_questions_advised = 14;
inline constexpr int most_look_back_years_advised = 5;

// Every finding, errors before warnings; one a check and place. `at` is the day for
// which it is asked, for the review date alone. What parse_document refuses is a finding too, with its place;
// the rest of the document is then linted as far as it can be read.
// Errors: only what leaves nothing to lint: parse_json's, wrong_type (not an object), newer_format,
// invalid_value at "format", and whatever the loader says.
Result<std::vector<Finding>> lint(std::string_view json, std::string_view where, const TableLoader& tables,
                                  Date at);

// No error among them: what has to hold before a document may be published.
bool publishable(std::span<const Finding> findings);

// [{"check","severity","criterion","question","where","what","why","source"}], `what` and `why` in
// `language`.
Json to_json(std::span<const Finding> findings, std::string_view language = "en");

}  // namespace leadline::criteria
