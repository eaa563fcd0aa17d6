#include "core/criteria/value.h"

#include <charconv>
#include <cstdio>

namespace leadline::criteria {

Result<Decimal> Decimal::parse(std::string_view text) {
  const auto refused = [&](const char* why) { return fail(Code::invalid_value, {}, why); };
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  std::string_view rest = text;
  const bool negative = rest.starts_with('-');
  if (negative) rest.remove_prefix(1);
  const auto point = rest.find('.');
  const auto whole = rest.substr(0, point);
  const auto places = point == rest.npos ? std::string_view{} : rest.substr(point + 1);
  if (whole.empty() || (point != rest.npos && places.empty()))
    return refused("a number is digits, such as 3.99");
  if (whole.size() > 10 || places.size() > 6) return refused("at most ten digits, a point and six more");
  std::int64_t micro = 0;
  for (char c : whole) {
    if (!digit(c)) return refused("a number is digits, such as 3.99");
    micro = micro * 10 + (c - '0');
  }
  for (std::size_t i = 0; i < 6; ++i) {
    const char c = i < places.size() ? places[i] : '0';
    if (!digit(c)) return refused("a number is digits, such as 3.99");
    micro = micro * 10 + (c - '0');
  }
  return Decimal{negative ? -micro : micro};
}

Result<Decimal> Decimal::from(const Json& value) {
  if (value.is_string()) return parse(value.get_ref<const std::string&>());
  if (!value.is_number()) return fail(Code::wrong_type, {}, "a number is needed");
  if (!value.is_number_float()) return parse(value.dump());
  char text[64];
  const auto end = std::to_chars(text, text + sizeof text, value.get<double>(), std::chars_format::fixed);
  if (end.ec != std::errc{}) return fail(Code::invalid_value, {}, "a number of this size is not used here");
  return parse({text, end.ptr});
}

std::string Decimal::text() const {
  const auto size = static_cast<std::uint64_t>(micro < 0 ? -micro : micro);
  std::string out(micro < 0 ? "-" : "");
  out.append(std::to_string(size / one));
  auto places = size % one;
  if (places == 0) return out;
  std::string digits = std::to_string(one + static_cast<std::int64_t>(places)).substr(1);
  digits.erase(digits.find_last_not_of('0') + 1);
  return out.append(".").append(digits);
}

const std::string& Text::in(std::string_view language) const {
  const bool spanish = language == "es" || language.starts_with("es-") || language.starts_with("es_");
  return spanish ? es : en;
}

}  // namespace leadline::criteria
