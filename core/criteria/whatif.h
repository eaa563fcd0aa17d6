// What if other criteria had been in force: recorded screenings run again under another set, who would become
// eligible and who would stop being, by group, with small counts hidden so that they cannot be worked out
// either. For coordinators and partners who weigh a change of the rules (REQUIREMENTS C20, C31).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/criteria/screening.h"

namespace leadline::criteria {

// --- What goes in

// Groups as people stated them; where nothing was stated, "not_recorded". A count never comes from a guess.
enum class Dimension : std::uint8_t { race, gender, age };
std::string_view word(Dimension dimension);  // "race" "gender" "age"
std::optional<Dimension> dimension_from(std::string_view text);

struct Group {
  std::string_view code;
  Text label;
  bool alone = false;  // declined_to_state, not_recorded: nobody is in one of these and in another group too
};
// The groups of a dimension: a closed list, so that a row says nothing by being there. Race: the seven
// categories of OMB's Statistical Policy Directive 15 (2024), of which a person may have chosen several.
const std::vector<Group>& groups_of(Dimension dimension);

// One screening, without a name.
struct Recorded {
  Date encounter;
  Json answers;                   // FORMAT.md "Answers", in the full form, of the set it was recorded under
  std::vector<std::string> race;  // codes of groups_of(race); empty: not recorded
  std::string gender, age;        // a code each; empty: not recorded
};

// Lines of FORMAT.md "Screenings", one screening each; empty lines are skipped. Every line is checked against
// the set that it was recorded under. Errors: the first bad line's ("where: line 7: answers.amount.unit"),
// the numbers of all bad lines in its detail; empty_input when there is no line.
Result<std::vector<Recorded>> parse_screenings(std::string_view text, std::string_view where,
                                               const Document& recorded_under);

// --- What comes out

// What the other set would have changed. Each screening is in exactly one. Eligible means eligible by the
// rules alone: what a person decided afterwards (discretion, exceptions) is not looked at.
enum class Change : std::uint8_t {
  stays_eligible,
  becomes_eligible,
  stops_being_eligible,
  stays_out,       // under neither set eligible by the rules: not eligible, or a person would look
  cannot_be_told,  // under one of the two sets the outcome rests on a question that was never asked
};
inline constexpr std::size_t changes = 5;
std::string_view word(Change change);
Text label(Change change);

// A count, or nothing where it is hidden. Zero is shown (unless hidden beside others).
using Count = std::optional<std::int64_t>;

struct Row {
  std::string group;  // a code of groups_of(); empty: everybody
  Text label;
  Count screened;  // the denominator: screenings of this group
  std::array<Count, changes> by_change;
  // by_change over those of whom it can be told, in tenths of a percent; nothing unless all that it is made
  // of is shown.
  Count per_mille(Change change) const;
};

struct Breakdown {
  Dimension by = Dimension::race;
  std::vector<Row> rows;  // in the order of groups_of()
};

// Why an answer under the one set says nothing under the other. Answers are carried over by id, and only
// where the two questions are the same in everything that gives an answer its meaning.
enum class NotCarried : std::uint8_t {
  not_asked_before,  // no question of this id
  other_type,
  other_options,    // not the same codes (their order and words are free), or open-ended in one alone
  other_units,      // not the same units, or weighed-or-estimated in one alone
  other_bounds,     // least or most
  other_look_back,  // lookBackYears: "since {since}" was another day. One that says something of the other is
                    // carried (carried())
};
std::string_view word(NotCarried why);

struct NeverAsked {
  std::size_t question = 0;  // into the other set's Document::questions
  NotCarried why = NotCarried::not_asked_before;
};

struct WhatIf {
  std::string old_id, old_version, old_digest, new_id, new_version, new_digest;
  int threshold = 11;
  Row everybody;  // each screening once
  std::vector<Breakdown> breakdowns;
  // Questions that the other set's criteria use and that no recorded answer (other_look_back: not every one)
  // can be carried to. From the two documents alone: it says nothing about anybody. That somebody cannot be
  // told of may have another cause: her screening ended, as all do, with the first criterion that settled it.
  std::vector<NeverAsked> never_asked;
};

// Thresholds that may be asked for: counts of 1 to 10 are hidden, or 1 to 4.
inline constexpr int usual_threshold = 11, low_threshold = 5;

// Runs `recorded` (under `from`) again under `to`.
//
// Totals. Every screening counts once in `everybody` and once in each row of gender and age. In race it
// counts in every category that the person chose ("alone or in combination"), so the rows of race add up to
// everybody's row or more. `declined_to_state` and `not_recorded` are rows like others, and nobody is in one
// of them and in another.
//
// What is hidden (policy: CMS cell size suppression, 26 January 2024, no count of 1-10 shown or derivable).
// With t the threshold:
//   1. Every count of 1 to t-1, and every count that leaves 1 to t-1 when taken from its total.
//   2. More, until what is hidden cannot be worked out from what is shown: for every count hidden under 1
//   there
//      are at least t values that it could have, each with a whole table of counts that agrees with
//      everything shown: row sums, column sums, what overlapping categories allow, and that counts are whole
//      and not negative. What is hidden in one row, or in one column, comes to t or more together, so that no
//      small sum can be worked out either.
//   3. A change that is hidden for everybody is hidden for every group, so that one breakdown gives away
//      nothing that another hides; each breakdown comes out the same whichever others are asked for.
// Rates are not given apart from counts (per_mille). Not covered, because no rule about one table can: two
// reports over files that differ by a few screenings, or at different thresholds, can be subtracted by
// whoever holds both.
//
// Errors: invalid_value (threshold); those of Answers::parse at "screenings[3].answers…".
// Pure; no clock. Both documents have to outlive the call only.
Result<WhatIf> what_if(const Document& from, const Document& to, std::span<const Recorded> recorded,
                       std::span<const Dimension> by, int threshold = usual_threshold);

// {"old","new","threshold","everybody":row,"by":{"race":[row,…]},"never_asked":[{"question","why"}]}, `to`
// being the other set; a hidden count is null.
Json to_json(const WhatIf& result, const Document& to, std::string_view language = "en");

// Why no answer under `from` can be carried to this question of another set (other_look_back: not every
// answer); nothing if it can.
std::optional<NotCarried> not_carried(const Document& from, const Question& question);
// The same screening under another set: every answer that can be carried, with its state; the rest not asked.
// Where the look-back alone differs, an answer that meets every criterion that looks at it is carried to a
// shorter one, and an answer that meets none to a longer one, if all these criteria, in both sets, are on
// criminal history and come out so by this answer alone.
Answers carried(const Answers& answers, const Document& to);

}  // namespace leadline::criteria
