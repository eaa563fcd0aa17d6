#include "core/base/json.h"

#include <unordered_set>

#include "core/base/utf8.h"

namespace leadline {
namespace {

// Walks JSON text once with an explicit stack. It checks limits, keys and strings; full syntax is left to the
// library, which afterwards cannot be harmed by depth or size.
class JsonScan {
 public:
  JsonScan(std::string_view text, std::string_view where, const ParseLimits& limits)
      : text_(text), where_(where), limits_(limits) {}

  Result<void> run() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '{' || c == '[') {
        if (open_.size() >= limits_.depth) return failure(Code::too_deep, "more than " + std::to_string(limits_.depth) + " levels");
        open_.push_back({c == '{', c == '{', {}});
        LEADLINE_CHECK(count());
        ++at_;
      } else if (c == '}' || c == ']') {
        if (open_.empty()) return failure(Code::malformed_json, "closed without being opened");
        open_.pop_back();
        ++at_;
      } else if (c == '"') {
        LEADLINE_CHECK(string());
      } else {
        if (c == ',' && !open_.empty()) open_.back().key_next = open_.back().object;
        if (c == ',') LEADLINE_CHECK(count());
        ++at_;
      }
    }
    return {};
  }

 private:
  struct Level {
    bool object;
    bool key_next;
    std::unordered_set<std::string> keys;
  };

  Result<void> count() {
    if (++values_ > limits_.values) return failure(Code::too_large, "too many values");
    return {};
  }

  Result<void> string() {
    const std::size_t start = at_++;
    while (at_ < text_.size() && text_[at_] != '"') at_ += text_[at_] == '\\' ? 2 : 1;
    if (at_ >= text_.size()) return failure(Code::malformed_json, "a string does not end");
    ++at_;
    if (at_ - start > limits_.string) return failure(Code::too_large, "a string is longer than " + std::to_string(limits_.string) + " bytes");
    if (open_.empty() || !open_.back().key_next) return {};
    open_.back().key_next = false;
    // Keys are compared unescaped: "a" and "\u0061" are one key.
    auto key = Json::parse(text_.substr(start, at_ - start), nullptr, false);
    if (key.is_discarded()) return failure(Code::malformed_json, "a name is not a string");
    if (!open_.back().keys.insert(key.get<std::string>()).second) return failure(Code::duplicate_key, key.get<std::string>().substr(0, 60));
    return {};
  }

  Error failure(Code code, std::string detail) const {
    std::size_t line = 1, column = 1;
    for (char c : text_.substr(0, std::min(at_, text_.size()))) {
      column = c == '\n' ? 1 : column + 1;
      line += c == '\n';
    }
    return fail(code, std::string(where_) + ": line " + std::to_string(line) + ", column " + std::to_string(column), std::move(detail));
  }

  std::string_view text_, where_;
  const ParseLimits& limits_;
  std::vector<Level> open_;
  std::size_t at_ = 0, values_ = 0;
};

std::string position(std::string_view text, std::size_t byte) {
  std::size_t line = 1, column = 1;
  for (char c : text.substr(0, byte > 0 ? std::min(byte - 1, text.size()) : 0)) {
    column = c == '\n' ? 1 : column + 1;
    line += c == '\n';
  }
  return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

}  // namespace

Result<Json> parse_json(std::string_view text, std::string_view where, const ParseLimits& limits) {
  const std::string place(where);
  if (text.empty()) return fail(Code::empty_input, place);
  if (text.size() > limits.bytes) return fail(Code::too_large, place, "more than " + std::to_string(limits.bytes) + " bytes");
  if (const auto bad = first_invalid_utf8(text); bad != text.size())
    return fail(Code::invalid_utf8, place + ": byte " + std::to_string(bad + 1));
  LEADLINE_CHECK(JsonScan(text, where, limits).run());
  try {
    return Json::parse(text);
  } catch (const Json::parse_error& e) {
    return fail(Code::malformed_json, place + ": " + position(text, e.byte), "not JSON from here on");
  } catch (const Json::exception&) {  // a number that no type can hold
    return fail(Code::malformed_json, place, "a number is out of range");
  }
}

}  // namespace leadline
