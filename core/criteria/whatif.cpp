#include "core/criteria/whatif.h"

#include <algorithm>

#include "core/criteria/reader.h"
#include "core/criteria/suppression.h"

namespace leadline::criteria {
namespace {

enum class Standing : std::uint8_t { eligible, out, unasked };

// Where the outcome rests on what was never asked. What was asked and not known is for a person to look at,
// tonight as then.
Standing standing(const Answers& answers, Marks& marks) {
  const Outcome outcome = evaluate(answers, marks);
  if (outcome == Outcome::eligible) return Standing::eligible;
  if (outcome != Outcome::needs_answers) return Standing::out;
  return next_question(answers, marks) ? Standing::unasked : Standing::out;
}

Change change(Standing before, Standing after) {
  if (before == Standing::unasked || after == Standing::unasked) return Change::cannot_be_told;
  if (before == after) return before == Standing::eligible ? Change::stays_eligible : Change::stays_out;
  return after == Standing::eligible ? Change::becomes_eligible : Change::stops_being_eligible;
}

bool in_group(const Recorded& recorded, Dimension dimension, std::string_view group) {
  if (dimension == Dimension::race) {
    if (recorded.race.empty()) return group == "not_recorded";
    return std::find(recorded.race.begin(), recorded.race.end(), group) != recorded.race.end();
  }
  const std::string& stated = dimension == Dimension::gender ? recorded.gender : recorded.age;
  return group == (stated.empty() ? std::string_view("not_recorded") : stated);
}

Division divide(std::span<const Recorded> recorded, std::span<const Change> changed, Dimension dimension) {
  const auto& groups = groups_of(dimension);
  Division out;
  out.cells.assign(groups.size(), std::vector<std::int64_t>(changes));
  out.overlapping = dimension == Dimension::race;
  for (std::size_t g = 0; g < groups.size(); ++g) {
    out.alone.push_back(groups[g].alone);
    for (std::size_t i = 0; i < recorded.size(); ++i)
      if (in_group(recorded[i], dimension, groups[g].code))
        ++out.cells[g][static_cast<std::size_t>(changed[i])];
  }
  return out;
}

Row row_of(std::string_view group, const Text& label, const std::vector<std::int64_t>& cells,
           const std::vector<bool>& hidden, bool total_hidden) {
  Row out;
  out.group = group;
  out.label = label;
  std::int64_t total = 0;
  for (std::size_t c = 0; c < changes; ++c) {
    total += cells[c];
    if (!hidden[c]) out.by_change[c] = cells[c];
  }
  if (!total_hidden) out.screened = total;
  return out;
}

}  // namespace

Count Row::per_mille(Change change) const {
  const Count& part = by_change[static_cast<std::size_t>(change)];
  const Count& untold = by_change[static_cast<std::size_t>(Change::cannot_be_told)];
  if (change == Change::cannot_be_told || !part || !untold || !screened || *screened == *untold)
    return std::nullopt;
  const auto of = *screened - *untold;
  return (2000 * *part + of) / (2 * of);
}

Result<WhatIf> what_if(const Document& from, const Document& to, std::span<const Recorded> recorded,
                       std::span<const Dimension> by, int threshold) {
  if (threshold != usual_threshold && threshold != low_threshold)
    return fail(Code::invalid_value, "threshold", "11 or 5");
  Marks before(from), after(to);
  std::vector<Change> changed;
  std::vector<std::int64_t> columns(changes);
  for (std::size_t i = 0; i < recorded.size(); ++i) {
    LEADLINE_TRY(answers, Answers::parse(from, recorded[i].encounter, recorded[i].answers,
                                         at("screenings", i) + ".answers"));
    changed.push_back(change(standing(answers, before), standing(carried(answers, to), after)));
    ++columns[static_cast<std::size_t>(changed.back())];
  }
  WhatIf out{from.id, from.version, from.digest, to.id, to.version, to.digest, threshold, {}, {}, {}};
  const HiddenColumns above = hide_columns(columns, threshold);
  out.everybody = row_of({}, {"Everybody", "Todas las personas"}, columns, above.columns, above.all);
  for (const Dimension dimension : by) {
    const Division division = divide(recorded, changed, dimension);
    const Hidden hidden = hide_cells(division, columns, above, threshold);
    Breakdown& breakdown = out.breakdowns.emplace_back();
    breakdown.by = dimension;
    for (std::size_t g = 0; g < division.cells.size(); ++g) {
      const Group& group = groups_of(dimension)[g];
      breakdown.rows.push_back(
          row_of(group.code, group.label, division.cells[g], hidden.cells[g], hidden.totals[g]));
    }
  }
  for (const Criterion& criterion : to.criteria)
    for (const std::size_t q : criterion.questions)
      if (const auto why = not_carried(from, to.questions[q])) out.never_asked.push_back({q, *why});
  const auto order = [](const NeverAsked& a, const NeverAsked& b) { return a.question < b.question; };
  const auto same = [](const NeverAsked& a, const NeverAsked& b) { return a.question == b.question; };
  std::sort(out.never_asked.begin(), out.never_asked.end(), order);
  out.never_asked.erase(std::unique(out.never_asked.begin(), out.never_asked.end(), same),
                        out.never_asked.end());
  return out;
}

}  // namespace leadline::criteria
