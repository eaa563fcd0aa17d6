#include "core/criteria/alternatives.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <set>

namespace leadline::criteria {

Alternatives::Alternatives(const Division& division, std::span<const std::int64_t> columns,
                           const HiddenColumns& above)
    : division_(division),
      columns_(columns),
      above_(above),
      rows_(division.cells.size()),
      width_(columns.size()) {}

std::int64_t Alternatives::row_total(const Cells& cells, std::size_t row) const {
  return std::accumulate(cells[row].begin(), cells[row].end(), std::int64_t{0});
}

std::int64_t Alternatives::value(const Figure& figure, const Cells& cells) const {
  if (figure.kind == Figure::Kind::cell) return cells[figure.row][figure.column];
  if (figure.kind == Figure::Kind::row_total) return row_total(cells, figure.row);
  if (figure.kind == Figure::Kind::rest) return columns_[figure.column] - cells[figure.row][figure.column];
  std::int64_t out = 0;
  for (std::size_t c = 0; c < width_; ++c) {
    if (figure.kind == Figure::Kind::overlap && c != figure.column) continue;
    out -= columns_[c];
    for (const auto& row : cells) out += row[c];
  }
  return out;
}

// The least and the most things that a column's cells, as they are now, could stand for. Where rows do not
// overlap that follows from the cells; where they do, it is at least the largest row's and at most all rows'
// together, and any number between is possible.
std::pair<std::int64_t, std::int64_t> Alternatives::bounds(std::size_t column) const {
  std::int64_t sum = 0, alone = 0, largest = 0;
  for (std::size_t g = 0; g < rows_; ++g) {
    sum += now_[g][column];
    if (division_.alone[g])
      alone += now_[g][column];
    else
      largest = std::max(largest, now_[g][column]);
  }
  return {division_.overlapping ? alone + largest : sum, sum};
}

// Everything shown is as it was: the steps touch hidden cells only, so what is left to look at is the sums.
// Columns that are hidden for everything counted have only their sum in common with the true ones.
bool Alternatives::agrees() const {
  std::int64_t least_hidden = 0, most_hidden = 0, hidden = 0;
  for (std::size_t c = 0; c < width_; ++c) {
    const auto [least, most] = bounds(c);
    if (above_.columns[c])
      least_hidden += least, most_hidden += most, hidden += columns_[c];
    else if (columns_[c] < least || columns_[c] > most)
      return false;
  }
  return least_hidden <= hidden && hidden <= most_hidden;
}

// How many things a hidden column could hold beside the cells as they are now.
std::pair<std::int64_t, std::int64_t> Alternatives::column_range(std::size_t column) const {
  std::int64_t least_others = 0, most_others = 0, hidden = 0;
  for (std::size_t c = 0; c < width_; ++c) {
    if (!above_.columns[c]) continue;
    hidden += columns_[c];
    if (c == column) continue;
    const auto [least, most] = bounds(c);
    least_others += least, most_others += most;
  }
  const auto [least, most] = bounds(column);
  return {std::max(least, hidden - most_others), std::min(most, hidden - least_others)};
}

bool Alternatives::step(std::span<const Step> steps, const Figure& figure, std::int64_t wanted) {
  bool good = true;
  for (const Step& s : steps) good = good && hidden_->cells[s.row][s.column];
  if (!good) return false;
  for (const Step& s : steps) now_[s.row][s.column] += s.by;
  for (const Step& s : steps)
    good = good && now_[s.row][s.column] >= 0 &&
           (hidden_->totals[s.row] || row_total(now_, s.row) == row_total(division_.cells, s.row));
  if (good && value(figure, now_) == wanted && agrees()) return true;
  for (const Step& s : steps) now_[s.row][s.column] -= s.by;
  return false;
}

// (row, column) changes, another column of the row makes up for it; then a second row for both columns.
bool Alternatives::along_row(const Figure& figure, std::size_t row, std::size_t column, int by) {
  const auto wanted = value(figure, now_) + by;
  for (std::size_t k = 0; k < width_; ++k) {
    if (k == column || !hidden_->cells[row][k]) continue;
    if (step(std::array{Step{row, column, by}, Step{row, k, -by}}, figure, wanted)) return true;
    for (std::size_t h = 0; h < rows_; ++h)
      for (std::size_t j = 0; h != row && j < width_; ++j)
        if (j != k &&
            step(std::array{Step{row, column, by}, Step{row, k, -by}, Step{h, k, by}, Step{h, j, -by}},
                 figure, wanted))
          return true;
  }
  return false;
}

// Likewise with another row of the column, for rows whose totals are hidden.
bool Alternatives::along_column(const Figure& figure, std::size_t row, std::size_t column, int by) {
  const auto wanted = value(figure, now_) + by;
  for (std::size_t h = 0; h < rows_; ++h) {
    if (h == row || !hidden_->cells[h][column]) continue;
    if (step(std::array{Step{row, column, by}, Step{h, column, -by}}, figure, wanted)) return true;
    for (std::size_t k = 0; k < width_; ++k)
      for (std::size_t l = 0; k != column && l < rows_; ++l)
        if (l != h &&
            step(std::array{Step{row, column, by}, Step{h, column, -by}, Step{h, k, by}, Step{l, k, -by}},
                 figure, wanted))
          return true;
  }
  return false;
}

bool Alternatives::from(const Figure& figure, std::size_t row, std::size_t column, int by) {
  if (!hidden_->cells[row][column]) return false;
  return step(std::array{Step{row, column, by}}, figure, value(figure, now_) + by) ||
         along_row(figure, row, column, by) || along_column(figure, row, column, by);
}

// One more, or one less, of the figure.
bool Alternatives::once(const Figure& figure, int by) {
  const bool one_row = figure.kind == Figure::Kind::cell || figure.kind == Figure::Kind::row_total;
  const bool one_column = figure.kind == Figure::Kind::cell || figure.kind == Figure::Kind::overlap;
  for (std::size_t g = 0; g < rows_; ++g)
    for (std::size_t c = 0; c < width_; ++c)
      if ((!one_row || g == figure.row) && (!one_column || c == figure.column) && from(figure, g, c, by))
        return true;
  return false;
}

int Alternatives::values_of_rest(const Figure& figure, int enough) {
  std::set<std::int64_t> found;
  for (int by : {1, -1}) {
    now_ = division_.cells;
    const Figure cell{Figure::Kind::cell, figure.row, figure.column};
    do {
      const auto [least, most] = column_range(figure.column);
      for (auto total = least; total <= most && static_cast<int>(found.size()) < enough; ++total)
        found.insert(total - value(cell, now_));
    } while (static_cast<int>(found.size()) < enough && once(cell, by));
  }
  return static_cast<int>(found.size());
}

int Alternatives::values(const Figure& figure, const Hidden& hidden, int enough) {
  hidden_ = &hidden;
  if (figure.kind == Figure::Kind::rest) return values_of_rest(figure, enough);
  int out = 1;
  for (int by : {1, -1}) {
    now_ = division_.cells;
    while (out < enough && once(figure, by)) ++out;
  }
  return out;
}

}  // namespace leadline::criteria
