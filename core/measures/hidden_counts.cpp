#include "core/measures/hidden_counts.h"

namespace leadline::measures {

void add(Count& into, const Count& more) {
  if (into && more)
    *into += *more;
  else
    into.reset();
}

void add(Line& into, const Line& more) {
  add(into.all, more.all);
  for (std::size_t c = 0; c < cases; ++c) add(into.by_case[c], more.by_case[c]);
}

void add(std::vector<Part>& into, const std::vector<Part>& more) {
  if (into.empty()) {
    into = more;
    return;
  }
  for (std::size_t i = 0; i < into.size(); ++i) add(into[i].count, more[i].count);
}

std::vector<Count> shown_parts(const std::vector<std::int64_t>& counts, const std::vector<bool>& alone,
                               bool overlapping, std::int64_t total, bool total_hidden, int threshold) {
  criteria::Division division;
  for (const auto count : counts) division.cells.push_back({count});
  division.alone = alone;
  division.overlapping = overlapping;
  const std::array<std::int64_t, 1> columns{total};
  auto above = criteria::hide_columns(columns, threshold);
  if (total_hidden) above = {{true}, true};
  const auto hidden = criteria::hide_cells(division, columns, above, threshold);
  std::vector<Count> out;
  for (std::size_t i = 0; i < counts.size(); ++i)
    out.push_back(hidden.totals[i] || hidden.cells[i][0] ? Count() : Count(counts[i]));
  return out;
}

}  // namespace leadline::measures
