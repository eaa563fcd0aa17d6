#include "core/measures/charged.h"

#include <algorithm>
#include <map>

#include "core/measures/hidden_counts.h"

namespace leadline::measures {
namespace {

using facts::ChargeCount;
using Rows = std::vector<const ChargeCount*>;

constexpr std::int64_t most_people = 1'000'000;
const Named other_charge{"charge:other", {"Another charge", "Otro cargo"}};

std::string_view group_of(const ChargeCount& row, Dimension by) {
  constexpr std::string_view none = "not_recorded";
  if (by == Dimension::gender) return row.gender ? facts::word(*row.gender) : none;
  if (by == Dimension::age) return row.age_band ? facts::word(*row.age_band) : none;
  return row.race_ethnicity ? facts::word(*row.race_ethnicity) : none;
}

// People, each in one of these; whoever is in none is in the last.
template <class Code>
std::vector<Part> divided(const Rows& rows, std::int64_t all, const std::vector<Named>& among, Code&& code) {
  std::vector<std::int64_t> counts(among.size());
  for (const auto* row : rows) {
    const auto found = std::ranges::find(among, code(*row), &Named::code);
    counts[std::min(static_cast<std::size_t>(found - among.begin()), among.size() - 1)] += row->count;
  }
  const auto shown =
      shown_parts(counts, std::vector(among.size(), true), false, all, false, criteria::usual_threshold);
  std::vector<Part> out;
  for (std::size_t i = 0; i < among.size(); ++i) out.push_back({among[i].code, among[i].label, shown[i]});
  return out;
}

// Nobody's records have that somebody declined to say: a line that can only be none would be known to be
// none, and hide nothing beside it.
std::vector<Named> groups(Dimension by) {
  std::vector<Named> out;
  for (const auto& group : criteria::groups_of(by))
    if (group.code != "declined_to_state") out.push_back({std::string(group.code), group.label});
  return out;
}

void note_once(std::vector<std::string>& into, const std::string& one) {
  const auto at = std::ranges::lower_bound(into, one);
  if (at == into.end() || *at != one) into.insert(at, one);
}

void add_source(Charged& into, const Rows& rows, const Asked& asked) {
  std::int64_t all = 0;
  for (const auto* row : rows) all += row->count;
  add(into.all, all > 0 && all < criteria::usual_threshold ? Count() : Count(all));
  auto charges = asked.charges;
  charges.push_back(other_charge);
  add(into.charges,
      divided(rows, all, charges, [](const ChargeCount& row) { return std::string_view(row.charge); }));
  for (std::size_t i = 0; i < asked.by.size(); ++i) {
    const auto by = asked.by[i];
    if (into.by.size() == i) into.by.push_back({by, {}});
    add(into.by[i].second,
        divided(rows, all, groups(by), [by](const ChargeCount& row) { return group_of(row, by); }));
  }
}

}  // namespace

void add_charged(Charged& into, std::span<const facts::ChargesCounted> counted, const Span& period,
                 const Asked& asked) {
  // Of each source by itself: whoever kept one source's records knows its part, and would find another's small count in the sum.
  std::map<std::string_view, Rows> by_source;
  for (const auto& one : counted) {
    const auto month = month_number(one.month);
    if (!month || *month < period.first || *month > period.last) continue;
    note_once(into.sources, one.source);
    note_once(into.months, one.month);
    for (const auto& row : one.rows) {
      if (row.count < 0 || row.count > most_people) continue;  // no records system of a program has so many
      by_source[one.source].push_back(&row);
    }
  }
  if (by_source.empty()) by_source[{}];
  for (const auto& [source, rows] : by_source) add_source(into, rows, asked);
}

}  // namespace leadline::measures
