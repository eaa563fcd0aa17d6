// Other tables that agree with everything that is shown of one. Within this folder only.
#pragma once

#include "core/criteria/suppression.h"

namespace leadline::criteria {

// A number that can be worked out from a table when nothing of it is hidden.
struct Figure {
  enum class Kind : std::uint8_t {
    cell,
    row_total,
    rest,         // of a column that is hidden for everything counted: what is not in this cell
    overlap,      // in a column: how many more rows than things counted
    overlap_all,  // likewise in all columns
  } kind = Kind::cell;
  std::size_t row = 0, column = 0;
};

class Alternatives {
 public:
  using Cells = std::vector<std::vector<std::int64_t>>;
  Alternatives(const Division& division, std::span<const std::int64_t> columns, const HiddenColumns& above);

  // How many values of a figure were found, `enough` at most: each is witnessed by a whole table. Looked for
  // by small steps from the true one, so there may be more, never fewer.
  int values(const Figure& figure, const Hidden& hidden, int enough);
  std::int64_t value(const Figure& figure) const { return value(figure, division_.cells); }

 private:
  struct Step {
    std::size_t row, column;
    int by;
  };
  std::int64_t value(const Figure& figure, const Cells& cells) const;
  std::int64_t row_total(const Cells& cells, std::size_t row) const;
  bool agrees() const;
  bool step(std::span<const Step> steps, const Figure& figure, std::int64_t wanted);
  bool from(const Figure& figure, std::size_t row, std::size_t column, int by);
  bool along_row(const Figure& figure, std::size_t row, std::size_t column, int by);
  bool along_column(const Figure& figure, std::size_t row, std::size_t column, int by);
  bool once(const Figure& figure, int by);
  std::pair<std::int64_t, std::int64_t> bounds(std::size_t column) const;
  std::pair<std::int64_t, std::int64_t> column_range(std::size_t column) const;
  int values_of_rest(const Figure& figure, int enough);

  const Division& division_;
  std::span<const std::int64_t> columns_;
  const HiddenColumns& above_;
  const Hidden* hidden_ = nullptr;
  Cells now_;
  const std::size_t rows_, width_;
};

}  // namespace leadline::criteria
