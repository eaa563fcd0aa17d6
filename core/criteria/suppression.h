// Which counts of a table to hide so that no small one can be worked out. Within core and its tests.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace leadline::criteria {

// One way of dividing what is counted: rows are groups, columns what became of them. Each thing counted is in
// one column. It is in one row; or, if overlapping, in one or more of the rows that are not alone, or in one
// row that is.
struct Division {
  std::vector<std::vector<std::int64_t>> cells;  // [row][column]
  std::vector<bool> alone;                       // by row
  bool overlapping = false;
};

struct HiddenColumns {
  std::vector<bool> columns;  // the sum of a column over everything counted
  bool all = false;           // the number of everything counted
};

struct Hidden {
  std::vector<std::vector<bool>> cells;
  std::vector<bool> totals;  // by row
};

// For the line of totals, shared by all divisions.
HiddenColumns hide_columns(std::span<const std::int64_t> columns, int threshold);

// For one division whose columns add up to `columns`. Whoever sees what is not hidden, the line of totals
// with it, and knows how the table is made, finds for each count that is small (1 to threshold - 1), or
// leaves a small one when taken from its total, at least `threshold` values that it could have. The number of
// those that are in several rows counts as such a count too. What is hidden of one row, and where rows do not
// overlap of one column, is not small either.
Hidden hide_cells(const Division& division, std::span<const std::int64_t> columns, const HiddenColumns& above,
                  int threshold);

}  // namespace leadline::criteria
