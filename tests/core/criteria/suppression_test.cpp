// No small count can be worked out from what is shown. The attacker here is not clever, he is thorough: he
// lists every table of whole numbers that agrees with everything shown. LEADLINE_SEED replays,
// LEADLINE_ROUNDS lengthens.
#include "core/criteria/suppression.h"

#include <numeric>

#include "tests/core/criteria/support.h"

namespace leadline::criteria {
namespace {

using Cells = std::vector<std::vector<std::int64_t>>;

std::int64_t sum(const std::vector<std::int64_t>& of) {
  return std::accumulate(of.begin(), of.end(), std::int64_t{0});
}

// People, each with a column and the rows that they are in: what a table is counted from.
struct Crowd {
  std::vector<std::pair<std::size_t, std::uint32_t>> people;  // column, rows as bits

  Division division(std::size_t rows, std::size_t columns, const std::vector<bool>& alone,
                    bool overlapping) const {
    Division out;
    out.cells.assign(rows, std::vector<std::int64_t>(columns));
    out.alone = alone;
    out.overlapping = overlapping;
    for (const auto& [column, in] : people)
      for (std::size_t g = 0; g < rows; ++g) out.cells[g][column] += in >> g & 1;
    return out;
  }
  std::vector<std::int64_t> columns(std::size_t n) const {
    std::vector<std::int64_t> out(n);
    for (const auto& person : people) ++out[person.first];
    return out;
  }
};

// What is shown, and what an attacker has to go by.
struct View {
  const Division& truth;
  const std::vector<std::int64_t>& columns;
  const HiddenColumns& above;
  const Hidden& hidden;
};

// Lists every table that agrees with a view, and every line of totals.
class Attacker {
 public:
  explicit Attacker(const View& view) : view_(view), totals_(view.columns.size()), cells_(view.truth.cells) {
    all_ = sum(view.columns);
  }
  template <class F>
  void each(F&& visit) {
    columns_from(0, 0, visit);
  }
  static constexpr long most = 200'000;
  long looked = 0;

 private:
  template <class F>
  void columns_from(std::size_t c, std::int64_t used, F& visit) {
    if (c == totals_.size()) {
      if (used == all_) cells_from(0, visit);
      return;
    }
    const bool hidden = view_.above.columns[c];
    for (std::int64_t v = hidden ? 0 : view_.columns[c]; v <= (hidden ? all_ - used : view_.columns[c]);
         ++v) {
      totals_[c] = v;
      columns_from(c + 1, used + v, visit);
    }
  }
  // Row by row, then whether the columns fit.
  template <class F>
  void cells_from(std::size_t at, F& visit) {
    if (++looked > most) return;
    const std::size_t width = totals_.size();
    if (at == cells_.size() * width) {
      if (columns_fit()) visit(cells_, totals_);
      return;
    }
    const std::size_t g = at / width, c = at % width;
    const auto& truth = view_.truth.cells[g];
    const bool row_shown = !view_.hidden.totals[g], hidden = view_.hidden.cells[g][c];
    std::int64_t least = hidden ? 0 : truth[c], most_here = hidden ? totals_[c] : truth[c];
    if (row_shown) {
      std::int64_t before = 0;
      for (std::size_t k = 0; k < c; ++k) before += cells_[g][k];
      most_here = std::min(most_here, sum(truth) - before);
      if (c + 1 == width) least = std::max(least, sum(truth) - before);
    }
    for (std::int64_t v = least; v <= most_here; ++v) {
      cells_[g][c] = v;
      if (column_can_fit(g, c)) cells_from(at + 1, visit);
    }
  }
  bool column_can_fit(std::size_t g, std::size_t c) const {
    if (view_.truth.overlapping) return true;
    std::int64_t so_far = 0;
    for (std::size_t i = 0; i <= g; ++i) so_far += cells_[i][c];
    return so_far <= totals_[c];
  }
  bool columns_fit() const {
    for (std::size_t c = 0; c < totals_.size(); ++c) {
      std::int64_t together = 0, largest = 0, alone = 0;
      for (std::size_t g = 0; g < cells_.size(); ++g) {
        (view_.truth.alone[g] ? alone : together) += cells_[g][c];
        if (!view_.truth.alone[g]) largest = std::max(largest, cells_[g][c]);
      }
      const auto least = view_.truth.overlapping ? alone + largest : alone + together;
      if (totals_[c] < least || totals_[c] > alone + together) return false;
    }
    return true;
  }

  const View& view_;
  std::int64_t all_ = 0;
  std::vector<std::int64_t> totals_;
  Cells cells_;
};

bool small(std::int64_t value, int threshold) { return value > 0 && value < threshold; }

// Every number that people would call a count, of a table and its line of totals; always in the same order.
void counts(const Cells& cells, const std::vector<std::int64_t>& columns, bool overlapping,
            std::vector<std::int64_t>& out) {
  out.clear();
  const auto all = sum(columns);
  std::int64_t more = -all;
  for (const auto& row : cells) {
    const auto total = sum(row);
    out.insert(out.end(), {total, all - total});
    for (std::size_t c = 0; c < columns.size(); ++c) out.insert(out.end(), {row[c], columns[c] - row[c]});
    more += total;
  }
  for (std::size_t c = 0; c < columns.size(); ++c) {
    std::int64_t in_column = -columns[c];
    for (const auto& row : cells) in_column += row[c];
    out.insert(out.end(), {columns[c], overlapping ? in_column : 0});
  }
  out.push_back(more);
}

std::string name_of(std::size_t count, std::size_t rows, std::size_t columns) {
  const std::string rest = count % 2 ? "all but " : "";
  const auto row = count / (2 * (columns + 1)), place = count % (2 * (columns + 1)) / 2;
  if (row < rows)
    return rest + "row " + std::to_string(row) + (place ? ", column " + std::to_string(place - 1) : "");
  const auto left = count - rows * 2 * (columns + 1);
  if (left == 2 * columns) return "in several rows";
  return (left % 2 ? "in several rows of column " : "column ") + std::to_string(left / 2);
}

struct Shape {
  std::size_t rows, columns, alone, people;
  bool overlapping;
  int threshold;
};

class Suppression : public testing::Test {
 protected:
  Crowd crowd(const Shape& shape) {
    Crowd out;
    // Lopsided, as real groups are.
    const std::size_t n = random.below(shape.people + 1);
    const std::size_t row_skew = 1 + random.below(3), column_skew = 1 + random.below(3);
    const auto skewed = [&](std::size_t of, std::size_t skew) {
      std::size_t value = random.below(of);
      for (std::size_t i = 1; i < skew; ++i) value = std::min(value, random.below(of));
      return value;
    };
    for (std::size_t i = 0; i < n; ++i) {
      const std::size_t row = skewed(shape.rows, row_skew);
      std::uint32_t in = 1u << row;
      const std::size_t together = shape.rows - shape.alone;
      if (shape.overlapping && row < together && random.one_in(4)) in |= 1u << random.below(together);
      out.people.emplace_back(skewed(shape.columns, column_skew), in);
    }
    return out;
  }

  // Hides, attacks, and says whether the attack could be completed.
  bool attack(const Shape& shape) {
    const Crowd people = crowd(shape);
    std::vector<bool> alone(shape.rows);
    for (std::size_t g = shape.rows - shape.alone; g < shape.rows; ++g) alone[g] = true;
    const Division truth = people.division(shape.rows, shape.columns, alone, shape.overlapping);
    const auto columns = people.columns(shape.columns);
    const auto above = hide_columns(columns, shape.threshold);
    const auto hidden = hide_cells(truth, columns, above, shape.threshold);
    if (above.all) {
      for (const auto& row : hidden.cells) EXPECT_EQ(std::count(row.begin(), row.end(), false), 0);
      return false;  // nothing is shown, not even how many
    }
    const View view{truth, columns, above, hidden};
    std::vector<std::int64_t> now;
    counts(truth.cells, columns, shape.overlapping, now);
    const auto true_counts = now;
    std::vector<std::uint64_t> possible(now.size());  // a bit a value
    Attacker attacker(view);
    attacker.each([&](const Cells& cells, const std::vector<std::int64_t>& totals) {
      counts(cells, totals, shape.overlapping, now);
      for (std::size_t i = 0; i < now.size(); ++i) possible[i] |= std::uint64_t{1} << now[i];
    });
    if (attacker.looked > Attacker::most) return false;
    for (std::size_t i = 0; i < possible.size(); ++i) {
      EXPECT_TRUE(possible[i] >> true_counts[i] & 1);
      if (!small(true_counts[i], shape.threshold)) continue;
      EXPECT_GE(__builtin_popcountll(possible[i]), shape.threshold)
          << name_of(i, shape.rows, shape.columns) << " is " << true_counts[i]
          << "; LEADLINE_SEED=" << random.seed() << "\n"
          << drawn(view);
    }
    for (std::size_t c = 0; c < shape.columns; ++c) shown_ += !above.columns[c], counts_ += 1;
    for (const auto& row : hidden.cells)
      for (bool each : row) shown_ += !each, counts_ += 1;
    return true;
  }

  static std::string drawn(const View& view) {
    std::string out;
    for (std::size_t c = 0; c < view.columns.size(); ++c)
      out += std::to_string(view.columns[c]) + (view.above.columns[c] ? "* " : "  ");
    for (std::size_t g = 0; g < view.truth.cells.size(); ++g) {
      out += "\n";
      for (std::size_t c = 0; c < view.columns.size(); ++c)
        out += std::to_string(view.truth.cells[g][c]) + (view.hidden.cells[g][c] ? "* " : "  ");
      out += "| " + std::to_string(sum(view.truth.cells[g])) + (view.hidden.totals[g] ? "*" : "");
    }
    return out + "\n(* hidden)";
  }

  void attack_many(const Shape& shape, std::size_t times) {
    std::size_t done = 0;
    for (std::size_t i = 0; i < times && !HasFailure(); ++i) done += attack(shape);
    EXPECT_GT(done, times / 4) << "too many tables were too large to attack";
    std::printf("%zu of %zu tables attacked, %.0f %% of counts shown (LEADLINE_SEED=%llu)\n", done, times,
                100.0 * static_cast<double>(shown_) / static_cast<double>(std::max<std::size_t>(counts_, 1)),
                static_cast<unsigned long long>(random.seed()));
  }

  test::Seeded random;
  std::size_t shown_ = 0, counts_ = 0;
};

TEST_F(Suppression, NoSmallCountCanBeWorkedOutFromRowsThatAddUp) {
  attack_many({3, 3, 1, 24, false, 3}, test::rounds(30));
  attack_many({2, 4, 1, 24, false, 4}, test::rounds(20));
}

TEST_F(Suppression, NorFromRowsThatOverlap) {
  attack_many({3, 3, 1, 20, true, 3}, test::rounds(30));
  attack_many({3, 2, 0, 20, true, 4}, test::rounds(20));
}

}  // namespace
}  // namespace leadline::criteria
