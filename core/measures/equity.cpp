#include "core/measures/equity.h"

#include <algorithm>

#include "core/measures/charged.h"
#include "core/measures/hidden_counts.h"
#include "core/measures/months.h"
#include "core/measures/reasons.h"

namespace leadline::measures {
namespace {

using facts::EquityCase;
using facts::EquityNoted;
using Notes = std::vector<const EquityNoted*>;

std::size_t column(EquityCase which) { return static_cast<std::size_t>(which); }

template <class Word>
bool in(const std::optional<Word>& stated, std::string_view group) {
  return group == (stated ? facts::word(*stated) : std::string_view("not_recorded"));
}

bool in_group(const EquityNoted& note, Dimension by, std::string_view group) {
  if (by == Dimension::gender) return in(note.gender, group);
  if (by == Dimension::age) return in(note.age_band, group);
  if (note.race_ethnicity.empty()) return group == "not_recorded";
  return std::ranges::any_of(note.race_ethnicity,
                             [&](facts::RaceEthnicity one) { return facts::word(one) == group; });
}

// One period's table.
class Table {
 public:
  explicit Table(Notes notes) : notes_(std::move(notes)), columns_(cases) {
    for (const auto* note : notes_) ++columns_[column(note->which)];
    above_ = criteria::hide_columns(columns_, criteria::usual_threshold);
  }

  Line everybody() const { return line(columns_, above_.columns, above_.all); }

  std::vector<Line> by(Dimension dimension) const {
    const auto& groups = criteria::groups_of(dimension);
    criteria::Division division;
    division.overlapping = dimension == Dimension::race;
    for (const auto& group : groups) {
      auto& row = division.cells.emplace_back(cases);
      division.alone.push_back(group.alone);
      for (const auto* note : notes_)
        if (in_group(*note, dimension, group.code)) ++row[column(note->which)];
    }
    const auto hidden = criteria::hide_cells(division, columns_, above_, criteria::usual_threshold);
    std::vector<Line> out;
    for (std::size_t g = 0; g < groups.size(); ++g) {
      out.push_back(line(division.cells[g], hidden.cells[g], hidden.totals[g]));
      out.back().code = groups[g].code;
      out.back().label = groups[g].label;
    }
    return out;
  }

  // `rows`: the closed list; `of`: the rows that a note is in.
  template <class Of>
  std::vector<Part> parts(EquityCase which, const std::vector<PartRow>& rows, bool overlapping,
                          Of&& of) const {
    std::vector<std::int64_t> counts(rows.size());
    std::vector<bool> alone;
    for (const auto& row : rows) alone.push_back(row.alone);
    for (const auto* note : notes_) {
      if (note->which != which) continue;
      for (const std::size_t row : of(*note)) ++counts[row];
    }
    const auto c = column(which);
    const auto shown = shown_parts(counts, alone, overlapping, columns_[c], above_.columns[c] || above_.all,
                                   criteria::usual_threshold);
    std::vector<Part> out;
    for (std::size_t i = 0; i < rows.size(); ++i) out.push_back({rows[i].code, rows[i].label, shown[i]});
    return out;
  }

 private:
  static Line line(const std::vector<std::int64_t>& cells, const std::vector<bool>& hidden, bool all_hidden) {
    Line out;
    std::int64_t all = 0;
    for (std::size_t c = 0; c < cases; ++c) {
      all += cells[c];
      out.by_case[c] = hidden[c] ? Count() : Count(cells[c]);
    }
    out.all = all_hidden ? Count() : Count(all);
    return out;
  }

  Notes notes_;
  std::vector<std::int64_t> columns_;
  criteria::HiddenColumns above_;
};

void add_period(Readout& out, const Table& table, const Asked& asked) {
  add(out.everybody, table.everybody());
  for (auto& breakdown : out.breakdowns) {
    const auto rows = table.by(breakdown.by);
    if (breakdown.rows.empty()) {
      breakdown.rows = rows;
      continue;
    }
    for (std::size_t g = 0; g < rows.size(); ++g) add(breakdown.rows[g], rows[g]);
  }
  const auto by_reason = [&](EquityCase which) {
    const auto rows = reason_rows(which);
    return table.parts(which, rows, false,
                       [&](const EquityNoted& note) { return std::vector{reason_row(rows, note)}; });
  };
  add(out.not_offered, by_reason(EquityCase::eligible_not_offered));
  add(out.declined, by_reason(EquityCase::offered_declined));
  const auto rows = criterion_rows(asked.criteria);
  add(out.ineligible, table.parts(EquityCase::wanted_ineligible, rows, true,
                                  [&](const EquityNoted& note) { return criterion_rows_of(rows, note); }));
}

struct Bounds {
  int first = 0, last = 0;
};

// What was asked for, else the log's own; a bound beyond the log's own is both. Empty: nothing was noted.
std::optional<Bounds> bounds_of(std::span<const EquityNoted> notes,
                                std::span<const facts::ChargesCounted> charged, const Asked& asked) {
  std::optional<Bounds> log;
  const auto reach = [&](const std::string& text) {
    const auto month = month_number(text);
    if (month && !log) log = Bounds{*month, *month};
    if (month) log = Bounds{std::min(log->first, *month), std::max(log->last, *month)};
  };
  for (const auto& note : notes) reach(note.month);
  for (const auto& one : charged) reach(one.month);
  const auto from = asked.from ? month_number(*asked.from) : std::nullopt;
  const auto to = asked.to ? month_number(*asked.to) : std::nullopt;
  if (from && to) return Bounds{*from, *to};
  if (from) return Bounds{*from, std::max(*from, log ? log->last : *from)};
  if (to) return Bounds{std::min(*to, log ? log->first : *to), *to};
  return log;
}

}  // namespace

std::string_view word(Period period) { return period == Period::quarter ? "quarter" : "year"; }

std::optional<Period> period_from(std::string_view text) {
  for (const auto each : {Period::quarter, Period::year})
    if (word(each) == text) return each;
  return std::nullopt;
}

Result<void> check_months(const Asked& asked) {
  const auto month = [](const char* where, const std::optional<std::string>& text) -> Result<int> {
    if (!text) return 0;
    if (const auto number = month_number(*text)) return *number;
    return fail(Code::invalid_value, where, "a month: 2026-11");
  };
  LEADLINE_TRY(from, month("from", asked.from));
  LEADLINE_TRY(to, month("to", asked.to));
  if (!asked.from || !asked.to) return {};
  if (from > to) return fail(Code::invalid_value, "from", "it comes after the last month");
  if (to - from > 1200) return fail(Code::invalid_value, "from", "more than a hundred years");
  return {};
}

Result<Readout> equity_readout(std::span<const EquityNoted> notes,
                               std::span<const facts::ChargesCounted> charged, const Asked& asked) {
  LEADLINE_CHECK(check_months(asked));
  const auto bounds = bounds_of(notes, charged, asked);
  Readout out;
  out.period = asked.period;
  out.everybody.label = {"Everybody", "Todas las personas"};
  for (const auto by : asked.by) out.breakdowns.push_back({by, {}});
  std::int64_t undated = 0;
  for (const auto& note : notes) undated += month_number(note.month) ? 0 : 1;
  out.undated = undated > 0 && undated < out.threshold ? Count() : Count(undated);
  const auto periods = bounds ? periods_of(bounds->first, bounds->last, asked.period) : std::vector<Span>{};
  if (periods.empty()) {
    add_period(out, Table({}), asked);
    add_charged(out.charged, {}, {}, asked);
  }
  for (const auto& period : periods) {
    Notes within;
    for (const auto& note : notes) {
      const auto month = month_number(note.month);
      if (month && *month >= period.first && *month <= period.last) within.push_back(&note);
    }
    add_period(out, Table(std::move(within)), asked);
    add_charged(out.charged, charged, period, asked);
  }
  if (!periods.empty()) out.months = {month_text(periods.front().first), month_text(periods.back().last)};
  return out;
}

}  // namespace leadline::measures
