#include "core/measures/months.h"

#include <charconv>

namespace leadline::measures {
namespace {

std::optional<int> digits(std::string_view text) {
  int out = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  if (error != std::errc{} || end != text.data() + text.size() || text.front() == '-') return std::nullopt;
  return out;
}

}  // namespace

std::optional<int> month_number(std::string_view month) {
  if (month.size() != 7 || month[4] != '-') return std::nullopt;
  const auto year = digits(month.substr(0, 4)), of_year = digits(month.substr(5));
  if (!year || *year < 1900 || !of_year || *of_year < 1 || *of_year > 12) return std::nullopt;
  return *year * 12 + *of_year - 1;
}

std::string month_text(int number) {
  const int of_year = number % 12 + 1;
  return std::to_string(number / 12) + (of_year < 10 ? "-0" : "-") + std::to_string(of_year);
}

std::vector<Span> periods_of(int first, int last, Period period) {
  const int length = period == Period::quarter ? 3 : 12;
  std::vector<Span> out;
  for (int from = first - first % length; from <= last; from += length)
    out.push_back({from, from + length - 1});
  return out;
}

}  // namespace leadline::measures
