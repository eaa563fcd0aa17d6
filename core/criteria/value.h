// The values that a screening compares: exact decimals, civil dates, text in two languages. No binary
// fractions, no clock, no time zone: an amount is what was weighed and a date is what was written down.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/date.h"
#include "core/base/json.h"

namespace leadline::criteria {

// A decimal with at most six places and ten digits before the point, kept as millionths.
struct Decimal {
  std::int64_t micro = 0;
  static constexpr std::int64_t one = 1'000'000;
  static constexpr std::int64_t largest = 9'999'999'999 * one;
  // "3.99", "-1", "28". No exponent, no leading plus. Errors: invalid_value.
  static Result<Decimal> parse(std::string_view text);
  // A JSON number, by its shortest decimal form, or a string as above. Errors: wrong_type, invalid_value.
  static Result<Decimal> from(const Json& value);
  std::string text() const;  // shortest: "3.99", "4"
  auto operator<=>(const Decimal&) const = default;
};

// The civil date of core/base, as screenings call it.
using Date = CivilDate;

struct Text {
  std::string en, es;
  // `language`: a BCP 47 tag; "es" and "es-..." give Spanish, anything else English.
  const std::string& in(std::string_view language) const;
  bool empty() const { return en.empty() && es.empty(); }
};

}  // namespace leadline::criteria
