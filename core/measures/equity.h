// The nameless log in numbers (REQUIREMENTS A18, C14, C15): who was eligible and not offered anything and
// why, who was offered it and said no and why, whom an officer wanted to refer and the criteria kept out and
// which of them did, and for comparison, where the log has them, who said yes. By group as people said of
// themselves; what an officer perceived is kept apart in the log (core/facts/kinds_equity.h) and is in no
// number here: whoever said nothing is "not_recorded". Small counts are hidden so that they cannot be worked
// out. No officer, agency, place or day is in a note, so there is none in a number. Beside them, where an
// agency's records were taken over, and marked as that agency's (C16): people charged with a charge that the
// criteria would let be set aside, and never offered the program.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/criteria/whatif.h"
#include "core/facts/kinds_equity.h"

namespace leadline::measures {

using criteria::Count;  // nothing where it is hidden; zero is shown
using criteria::Dimension;

// What the figures are made of: calendar quarters, or calendar years.
enum class Period : std::uint8_t { quarter, year };
std::string_view word(Period period);  // "quarter" "year"
std::optional<Period> period_from(std::string_view text);

// From the first to the last, both with it: "2026-11".
struct Months {
  std::string first, last;
  bool operator==(const Months&) const = default;
};

inline constexpr std::size_t cases = 4;  // of facts::EquityCase
criteria::Text label(facts::EquityCase which);

// A group, and what became of those in it.
struct Line {
  std::string code;  // of criteria::groups_of(); empty: everybody
  criteria::Text label;
  Count all = 0;  // the denominator: notes of this group
  std::array<Count, cases> by_case{0, 0, 0, 0};
};

// One reason, or one criterion; the denominator is its case's count for everybody.
struct Part {
  std::string code;
  criteria::Text label;
  Count count = 0;
};

struct Breakdown {
  Dimension by = Dimension::race;
  std::vector<Line> rows;  // in the order of criteria::groups_of()
};

// What records systems counted. Nobody said these groups of herself: they are never added to the others.
struct Charged {
  std::vector<std::string> sources;  // by name; empty: nothing was taken over for these months
  std::vector<std::string>
      months;                 // those of the readout that some source counted; the others count as nobody
  Count all = 0;              // the denominator: people
  std::vector<Part> charges;  // each of `Asked::charges`, then "charge:other"
  // In the order of criteria::groups_of(), without "declined_to_state"; a person is in one group.
  // "not_recorded": the records have none.
  std::vector<std::pair<Dimension, std::vector<Part>>> by;
};

struct Readout {
  Period period = Period::year;
  Months months;  // covered: whole periods; empty where nothing was noted and no months were asked for
  int threshold = criteria::usual_threshold;
  Line everybody;  // each note once
  std::vector<Breakdown> breakdowns;
  std::vector<Part> not_offered;  // of eligible_not_offered, by reason; "no_reason": none was noted
  std::vector<Part> declined;     // of offered_declined, by reason
  // Of wanted_ineligible, by the criterion that stood in the way: each of `Asked::criteria`, then
  // "reason:other_criterion" (one that is not in that list, or not named), "reason:history_based" (one on
  // history; which one is never recorded), "reason:other" and "no_reason". Of the first two sorts a note may
  // have several.
  std::vector<Part> ineligible;
  Charged charged;
  Count undated = 0;  // notes whose month cannot be read: in no other number
};

struct Named {
  std::string code;
  criteria::Text label;
};

struct Asked {
  std::optional<std::string> from, to;  // "2026-11"; without: the log's first and last month
  Period period = Period::year;
  std::vector<Dimension> by;
  // Of every version that is known, each id once, those on history left out: a closed list, so that a line
  // says nothing by being there.
  std::vector<Named> criteria;
  std::vector<Named> charges;  // likewise, of the charge tables
};

// Whether the months asked for are some. Errors: invalid_value (no month, from after to, more than a hundred
// years; "from", "to").
Result<void> check_months(const Asked& asked);

// Counts the notes of the months asked for, and what records systems counted of them (one of each source and
// month, as views::Views::charges() gives it).
//
// Months. Figures are made of whole periods: the months are widened to the calendar periods that they lie in,
// and `months` says which are covered. So the same is read out for January to October as for January to
// November of a year.
//
// Totals. A note counts once in `everybody`, once in each row of gender and age, and in race in every
// category that was chosen ("alone or in combination"): rows of race add up to everybody or more.
// `declined_to_state` and `not_recorded` are rows like others, and nobody is in one of them and in another.
//
// What is hidden. Within one period as in criteria::what_if, by the same code: no count of 1 to 10, none that
// leaves so few when taken from its total, and more, until every such count could have at least 11 values
// that agree with everything shown. A case that is hidden for everybody is hidden in every group, and its
// reasons with it; reasons and criteria are given for everybody only, never by group. Over several periods a
// figure is shown only where it is shown in each of them, and then it is their sum. So every number that is
// ever read out by one kind of period is a sum of numbers that are shown of single periods, each of which has
// notes of its own: whatever is added and subtracted, over months, groups, cases and reasons, tells no more
// than those do.
//
// Not protected, because no rule about one readout can: by quarter and by year from the same log can be
// subtracted, so one is to be chosen and kept (`leadline equity` remembers the choice on the device); a
// period that was read out and has got more notes since (it is not over, a device was offline, or a month was
// imported anew) can be subtracted from what it was; and whoever may read out may also read the log itself.
// A signed version of the criteria with one more charge or criterion parts what was read out before into more lines.
//
// Errors: those of check_months. Pure; no clock.
Result<Readout> equity_readout(std::span<const facts::EquityNoted> notes,
                               std::span<const facts::ChargesCounted> charged, const Asked& asked);

// {"period","months":{"first","last"},"threshold","everybody":line,"by":{"race":[line,…]},"not_offered",
// "declined","ineligible":[{code,"label","count"}],"undated","charged":{"recorded_by","sources","months","all",
// "charges":[…],"by":{"race":[{"group","label","count"}]}}}; a hidden count is null.
Json to_json(const Readout& readout, std::string_view language = "en");

}  // namespace leadline::measures
