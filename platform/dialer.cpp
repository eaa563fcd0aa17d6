#include "platform/dialer.h"

#include <algorithm>

namespace leadline::platform {

namespace {

struct Parts {
  std::string_view number;
  std::string extension;  // empty: none
};

bool digit(char c) { return c >= '0' && c <= '9'; }

Parts parted(std::string_view written) {
  const auto x = written.find_first_of("xX");
  if (x == std::string_view::npos) return {written, {}};
  auto mark = x > 0 && (written[x - 1] == 'e' || written[x - 1] == 'E') ? x - 1 : x;
  auto rest = written.substr(x + 1);
  if (mark < x && !rest.empty() && (rest.front() == 't' || rest.front() == 'T')) rest.remove_prefix(1);
  while (!rest.empty() && (rest.front() == '.' || rest.front() == ' ')) rest.remove_prefix(1);
  constexpr std::size_t longest = 7;
  if (rest.empty() || rest.size() > longest || !std::all_of(rest.begin(), rest.end(), digit)) return {written, {}};
  return {written.substr(0, mark), std::string(rest)};
}

Result<std::string> number_in(std::string_view written) {
  std::string digits;
  for (const char c : written)
    if (std::string_view(" .-()").find(c) == std::string_view::npos) digits += c;
  const std::string_view plain = std::string_view(digits).substr(digits.starts_with('+') ? 1 : 0);
  const auto key = [](char c) { return digit(c) || c == '*' || c == '#'; };
  if (plain.size() < 3 || plain.size() > 20 || !std::all_of(plain.begin(), plain.end(), key))
    return fail(Code::invalid_value, "number", "this is no telephone number");
  std::string out;
  for (const char c : digits) c == '#' ? out += "%23" : out += c;
  return out;
}

}  // namespace

Result<std::string> tel_url(const std::string& number) {
  const Parts parts = parted(number);
  LEADLINE_TRY(digits, number_in(parts.number));
  return "tel:" + digits + (parts.extension.empty() ? "" : ";ext=" + parts.extension);
}

Result<std::string> sms_url(const std::string& number) {
  LEADLINE_TRY(digits, number_in(number));
  return "sms:" + digits;
}

Result<void> FakeDialer::dial(const std::string& number) {
  LEADLINE_TRY(url, tel_url(number));
  if (missing) return fail(Code::not_found, "dialer");
  dialed.push_back(url);
  return {};
}

Result<void> FakeDialer::text(const std::string& number) {
  LEADLINE_TRY(url, sms_url(number));
  if (missing) return fail(Code::not_found, "dialer");
  dialed.push_back(url);
  return {};
}

}  // namespace leadline::platform
