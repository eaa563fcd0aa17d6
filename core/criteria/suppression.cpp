#include "core/criteria/suppression.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <tuple>

#include "core/criteria/alternatives.h"

namespace leadline::criteria {
namespace {

bool small(std::int64_t count, int threshold) { return count > 0 && count < threshold; }

class Suppression {
 public:
  Suppression(const Division& division, std::span<const std::int64_t> columns, const HiddenColumns& above,
              int threshold)
      : division_(division),
        columns_(columns),
        above_(above),
        threshold_(threshold),
        all_(std::accumulate(columns.begin(), columns.end(), std::int64_t{0})),
        alternatives_(division, columns, above) {
    for (const auto& row : division.cells) {
      totals_.push_back(std::accumulate(row.begin(), row.end(), std::int64_t{0}));
      hidden_.cells.push_back(above.columns);
      hidden_.totals.push_back(above.all);
    }
  }

  Hidden run() {
    if (above_.all) {
      hide_everything();
      return hidden_;
    }
    for (bool again = true; again;) {
      again = false;
      while (line_gives_a_small_sum()) again = true;
      for (const Figure& figure : figures())
        if (!everything_hidden() && alternatives_.values(figure, hidden_, threshold_) < threshold_) {
          hide_more(figure);
          again = true;
        }
    }
    return hidden_;
  }

 private:
  using Cells = std::vector<std::pair<std::size_t, std::size_t>>;
  using Kind = Figure::Kind;

  // What may not be worked out.
  std::vector<Figure> figures() const {
    std::vector<Figure> out;
    const auto add = [&](const Figure& figure, std::int64_t of) {
      const auto value = alternatives_.value(figure);
      if (small(value, threshold_) || (of > 0 && small(of - value, threshold_))) out.push_back(figure);
    };
    for (std::size_t g = 0; g < totals_.size(); ++g) add({Kind::row_total, g, 0}, all_);
    for (std::size_t g = 0; g < totals_.size(); ++g)
      for (std::size_t c = 0; c < columns_.size(); ++c)
        add({Kind::cell, g, c}, above_.columns[c] ? 0 : columns_[c]);
    for (std::size_t g = 0; g < totals_.size(); ++g)
      for (std::size_t c = 0; c < columns_.size(); ++c)
        if (above_.columns[c]) add({Kind::rest, g, c}, 0);
    if (!division_.overlapping) return out;
    for (std::size_t c = 0; c < columns_.size(); ++c)
      if (!above_.columns[c]) add({Kind::overlap, 0, c}, 0);
    add({Kind::overlap_all, 0, 0}, 0);
    return out;
  }

  // Hides one more count in a line whose hidden counts come to a small sum that its total gives away.
  bool line_gives_a_small_sum() {
    for (std::size_t g = 0; g < totals_.size(); ++g) {
      if (hidden_.totals[g]) continue;
      Cells line;
      for (std::size_t c = 0; c < columns_.size(); ++c) line.emplace_back(g, c);
      if (hide_one_of(line, true)) return true;
    }
    if (division_.overlapping) return false;
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      if (above_.columns[c]) continue;
      Cells line;
      for (std::size_t g = 0; g < totals_.size(); ++g) line.emplace_back(g, c);
      if (hide_one_of(line, false)) return true;
    }
    return hide_one_total();
  }

  bool hide_one_of(const Cells& line, bool along_row) {
    std::int64_t sum = 0, rest = 0;
    const std::pair<std::size_t, std::size_t>* least = nullptr;
    const auto cost = [&](const auto& at) {  // zeros last
      const auto value = division_.cells[at.first][at.second];
      return std::pair{value == 0, value};
    };
    for (const auto& at : line) {
      if (hidden_.cells[at.first][at.second]) {
        sum += cost(at).second;
        rest += along_row ? columns_[at.second] - cost(at).second : 0;
      } else if (columns_[at.second] > 0 && (!least || cost(at) < cost(*least))) {
        least = &at;
      }
    }
    if (!(small(sum, threshold_) || small(rest, threshold_)) || !least) return false;
    hidden_.cells[least->first][least->second] = true;
    return true;
  }

  bool hide_one_total() {
    std::int64_t sum = 0;
    std::size_t least = totals_.size();
    for (std::size_t g = 0; g < totals_.size(); ++g) {
      if (hidden_.totals[g])
        sum += totals_[g];
      else if (totals_[g] > 0 && (least == totals_.size() || totals_[g] < totals_[least]))
        least = g;
    }
    if (!small(sum, threshold_) || least == totals_.size()) return false;
    hide_row(hidden_, least);
    return true;
  }

  static void hide_row(Hidden& hidden, std::size_t row) {
    hidden.totals[row] = true;
    hidden.cells[row].assign(hidden.cells[row].size(), true);
  }

  bool everything_hidden() const {
    return std::all_of(hidden_.totals.begin(), hidden_.totals.end(), [](bool each) { return each; });
  }
  void hide_everything() {
    for (std::size_t g = 0; g < totals_.size(); ++g) hide_row(hidden_, g);
  }

  void hide_more(const Figure& figure) {
    if (figure.kind == Kind::cell && !hidden_.cells[figure.row][figure.column]) {
      hidden_.cells[figure.row][figure.column] = true;
      return;
    }
    if (figure.kind == Kind::row_total && !hidden_.totals[figure.row]) return hide_row(hidden_, figure.row);
    if (!hide_cheapest(figure)) hide_everything();
  }

  // Of the ways to hide a little more that protect the figure, the one that costs the reader least.
  bool hide_cheapest(const Figure& figure) {
    using Cost = std::tuple<int, std::int64_t, int>;  // counts that are not zero, what they come to, zeros
    std::optional<std::pair<Cost, Hidden>> best;
    for (const Hidden& option : options(figure)) {
      Cost cost{};
      for (std::size_t g = 0; g < totals_.size(); ++g) {
        if (option.totals[g] && !hidden_.totals[g]) std::get<0>(cost) += 1;
        for (std::size_t c = 0; c < columns_.size(); ++c) {
          if (!option.cells[g][c] || hidden_.cells[g][c]) continue;
          const auto value = division_.cells[g][c];
          (value ? std::get<0>(cost) : std::get<2>(cost)) += 1;
          std::get<1>(cost) += value;
        }
      }
      if (cost == Cost{} || (best && best->first <= cost)) continue;
      if (alternatives_.values(figure, option, threshold_) >= threshold_) best.emplace(cost, option);
    }
    if (best) hidden_ = std::move(best->second);
    return best.has_value();
  }

  // A cell of the same row, of the same column, a rectangle of four, or one or two rows with their totals.
  std::vector<Hidden> options(const Figure& figure) const {
    std::vector<Hidden> out;
    const auto also = [&](std::initializer_list<std::pair<std::size_t, std::size_t>> cells) {
      Hidden& option = out.emplace_back(hidden_);
      for (const auto& [g, c] : cells) option.cells[g][c] = true;
    };
    const bool one_row = figure.kind != Kind::overlap && figure.kind != Kind::overlap_all;
    for (std::size_t g = 0; g < totals_.size(); ++g) {
      if (one_row && g != figure.row) continue;
      for (std::size_t c = 0; c < columns_.size(); ++c) {
        if (figure.kind != Kind::overlap_all && figure.kind != Kind::row_total && c != figure.column)
          continue;
        if (figure.kind == Kind::row_total || figure.kind == Kind::overlap_all) continue;
        also({{g, c}});
        for (std::size_t k = 0; k < columns_.size(); ++k) also({{g, c}, {g, k}});
        for (std::size_t h = 0; h < totals_.size(); ++h)
          for (std::size_t k = 0; k < columns_.size(); ++k) also({{g, c}, {g, k}, {h, c}, {h, k}});
      }
      for (std::size_t h = 0; h < totals_.size(); ++h) {
        Hidden& option = out.emplace_back(hidden_);
        hide_row(option, g);
        hide_row(option, h);
      }
    }
    return out;
  }

  const Division& division_;
  std::span<const std::int64_t> columns_;
  const HiddenColumns& above_;
  const int threshold_;
  const std::int64_t all_;
  Alternatives alternatives_;
  std::vector<std::int64_t> totals_;
  Hidden hidden_;
};

}  // namespace

HiddenColumns hide_columns(std::span<const std::int64_t> columns, int threshold) {
  HiddenColumns out;
  const auto all = std::accumulate(columns.begin(), columns.end(), std::int64_t{0});
  out.all = small(all, threshold);
  out.columns.assign(columns.size(), out.all);
  if (out.all) return out;
  std::int64_t sum = 0;
  for (std::size_t c = 0; c < columns.size(); ++c)
    if (small(columns[c], threshold)) out.columns[c] = true, sum += columns[c];
  // Two or more, and together not small: then each could be anything from nothing to the whole sum.
  while (small(sum, threshold)) {
    std::size_t least = columns.size();
    for (std::size_t c = 0; c < columns.size(); ++c)
      if (!out.columns[c] && columns[c] > 0 && (least == columns.size() || columns[c] < columns[least]))
        least = c;
    out.columns[least] = true;
    sum += columns[least];
  }
  return out;
}

Hidden hide_cells(const Division& division, std::span<const std::int64_t> columns, const HiddenColumns& above,
                  int threshold) {
  return Suppression(division, columns, above, threshold).run();
}

}  // namespace leadline::criteria
