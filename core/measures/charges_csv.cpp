#include "core/measures/charges_csv.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "core/base/utf8.h"
#include "core/measures/months.h"

namespace leadline::measures {
namespace {

constexpr std::string_view columns[] = {"month", "charge", "race_ethnicity", "gender", "age_band", "count"};
constexpr std::size_t most_rows = 2'000, most_text = 64;
constexpr std::int64_t most_in_a_line = 1'000'000;

using Fields = std::vector<std::string>;

// RFC 4180 within one line: quotes around a field, doubled within it.
Result<Fields> fields_of(std::string_view line, const std::string& where) {
  Fields out(1);
  bool quoted = false, was_quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (quoted && c == '"' && i + 1 < line.size() && line[i + 1] == '"') {
      out.back() += '"';
      ++i;
    } else if (c == '"' && (quoted || (out.back().empty() && !was_quoted))) {
      was_quoted = quoted;
      quoted = !quoted;
    } else if (c == ',' && !quoted) {
      out.emplace_back();
      was_quoted = false;
    } else if (c == '"' || (was_quoted && !quoted)) {
      return fail(Code::invalid_value, where, "a quotation mark in the middle of a field");
    } else {
      out.back() += c;
    }
  }
  if (quoted) return fail(Code::invalid_value, where, "a quotation mark is not closed");
  for (auto& field : out) {
    const auto from = field.find_first_not_of(" \t");
    field = from == std::string::npos ? std::string()
                                      : field.substr(from, field.find_last_not_of(" \t") - from + 1);
  }
  return out;
}

// Which field holds which of `columns`; absent: none does.
using Places = std::array<std::optional<std::size_t>, std::size(columns)>;

Result<Places> places_of(const Fields& head, const std::string& where) {
  Places out;
  for (std::size_t i = 0; i < head.size(); ++i) {
    const auto column = std::ranges::find(columns, head[i]);
    if (column == std::end(columns))
      return fail(Code::unknown_field, where, "a column that is none: " + head[i].substr(0, most_text));
    auto& place = out[static_cast<std::size_t>(column - std::begin(columns))];
    if (place) return fail(Code::duplicate_key, where, head[i]);
    place = i;
  }
  for (const std::size_t needed : {0, 1, 5})
    if (!out[needed]) return fail(Code::missing_field, where, "the column " + std::string(columns[needed]));
  return out;
}

// A word of its list; nothing for "not_recorded" and for an empty field. Nobody's records say that she
// declined to.
template <class E>
Result<std::optional<E>> word_of(const std::string& text, std::string_view column, const std::string& where) {
  if (text.empty() || text == "not_recorded") return std::optional<E>{};
  const auto found = facts::from_word<E>(text);
  if (!found || *found == E::declined_to_state)
    return fail(Code::invalid_value, where, std::string(column) + ": " + text.substr(0, most_text));
  return std::optional(*found);
}

Result<std::int64_t> people_of(const std::string& text, const std::string& where) {
  std::int64_t out = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  if (error != std::errc{} || end != text.data() + text.size() || out < 0 || out > most_in_a_line)
    return fail(Code::invalid_value, where, "count: a whole number of people, 0 to 1000000");
  return out;
}

struct Row {
  std::string month;
  facts::ChargeCount count;
};

Result<Row> row_of(const Fields& fields, const Places& places, const std::string& where) {
  const auto field = [&](std::size_t column) {
    return places[column] ? fields[*places[column]] : std::string();
  };
  Row out{field(0), {}};
  if (!month_number(out.month)) return fail(Code::invalid_value, where, "month: 2026-11");
  out.count.charge = field(1);
  if (out.count.charge.empty() || out.count.charge.size() > most_text)
    return fail(Code::invalid_value, where, "charge: a code of 1 to 64 characters");
  LEADLINE_TRY(race, word_of<facts::RaceEthnicity>(field(2), columns[2], where));
  LEADLINE_TRY(gender, word_of<facts::Gender>(field(3), columns[3], where));
  LEADLINE_TRY(age, word_of<facts::AgeBand>(field(4), columns[4], where));
  LEADLINE_TRY(people, people_of(field(5), where));
  out.count.race_ethnicity = race;
  out.count.gender = gender;
  out.count.age_band = age;
  out.count.count = people;
  return out;
}

class Lines {
 public:
  explicit Lines(std::string_view where) : where_(where) {}

  void take(std::string_view line, std::size_t number) {
    if (first_ && !places_) return;  // without columns no line means anything
    const std::string at = where_ + ": line " + std::to_string(number);
    if (auto done = take(line, at); !done) {
      if (!first_) first_ = done.error();
      bad_ += (bad_.empty() ? "" : ", ") + std::to_string(number);
    }
  }

  Result<CountedMonths> end() && {
    if (first_) {
      first_->detail +=
          (first_->detail.empty() ? "" : "; ") + ("refused lines: " + bad_) + "; nothing was imported";
      return std::move(*first_);
    }
    if (!places_ || out_.empty()) return fail(Code::empty_input, where_, "no counts");
    // The same table in another order is the same table.
    for (auto& [month, rows] : out_)
      std::ranges::sort(rows, {}, [](const facts::ChargeCount& c) {
        return std::tie(c.charge, c.race_ethnicity, c.gender, c.age_band);
      });
    return std::move(out_);
  }

 private:
  Result<void> take(std::string_view line, const std::string& at) {
    if (first_invalid_utf8(line) != line.size()) return fail(Code::invalid_utf8, at);
    LEADLINE_TRY(fields, fields_of(line, at));
    if (!places_) {
      LEADLINE_TRY(places, places_of(fields, at));
      places_ = places;
      width_ = fields.size();
      return {};
    }
    if (fields.size() != width_)
      return fail(Code::invalid_value, at,
                  std::to_string(width_) + " fields are needed, as in the first line");
    LEADLINE_TRY(row, row_of(fields, *places_, at));
    const auto& c = row.count;
    if (!seen_.emplace(row.month, c.charge, c.race_ethnicity, c.gender, c.age_band).second)
      return fail(Code::duplicate_key, at, "this month, charge and group were counted in a line before");
    auto& rows = out_[row.month];
    if (rows.size() == most_rows) return fail(Code::too_large, at, "a month has 2000 lines at most");
    rows.push_back(row.count);
    return {};
  }

  std::string where_, bad_;
  std::optional<Error> first_;
  std::optional<Places> places_;
  std::size_t width_ = 0;
  std::set<std::tuple<std::string, std::string, std::optional<facts::RaceEthnicity>,
                      std::optional<facts::Gender>, std::optional<facts::AgeBand>>>
      seen_;
  CountedMonths out_;
};

}  // namespace

Result<CountedMonths> parse_charges(std::string_view text, std::string_view where) {
  if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
  Lines lines(where);
  for (std::size_t number = 1; !text.empty(); ++number) {
    const auto end = std::min(text.find('\n'), text.size());
    auto line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.find_first_not_of(" \t,") != std::string_view::npos) lines.take(line, number);
  }
  return std::move(lines).end();
}

}  // namespace leadline::measures
