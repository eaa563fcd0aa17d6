#include "platform/dialer.h"

#include <algorithm>

namespace leadline::platform {

namespace {

Result<std::string> url_of(std::string url, const std::string& number) {
  std::string digits;
  for (const char c : number)
    if (std::string_view(" .-()").find(c) == std::string_view::npos) digits += c;
  const std::string_view plain = std::string_view(digits).substr(digits.starts_with('+') ? 1 : 0);
  const auto key = [](char c) { return (c >= '0' && c <= '9') || c == '*' || c == '#'; };
  if (plain.size() < 3 || plain.size() > 20 || !std::all_of(plain.begin(), plain.end(), key))
    return fail(Code::invalid_value, "number", "this is no telephone number");
  for (const char c : digits) c == '#' ? url += "%23" : url += c;
  return url;
}

}  // namespace

Result<std::string> tel_url(const std::string& number) { return url_of("tel:", number); }
Result<std::string> sms_url(const std::string& number) { return url_of("sms:", number); }

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
