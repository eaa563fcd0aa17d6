#include <unordered_set>

#include "core/base/json.h"
#include "core/base/utf8.h"

namespace leadline {
namespace {

// Walks one CBOR item with an explicit stack, accepting the subset that to_cbor writes.
class CborScan {
 public:
  CborScan(ByteView bytes, const ParseLimits& limits) : bytes_(bytes), limits_(limits) {}

  Result<void> run() {
    do {
      LEADLINE_CHECK(item());
      while (!open_.empty() && open_.back().left == 0) open_.pop_back();
    } while (!open_.empty());
    if (at_ != bytes_.size()) return failure(Code::malformed_cbor, "bytes are left over");
    return {};
  }

 private:
  struct Level {
    bool map;
    std::uint64_t left;  // items still to come; a map has two an entry
    std::unordered_set<std::string_view> keys;
  };

  Result<void> item() {
    if (at_ >= bytes_.size()) return failure(Code::malformed_cbor, "it ends too early");
    if (++values_ > limits_.values) return failure(Code::too_large, "too many values");
    const unsigned major = bytes_[at_] >> 5, minor = bytes_[at_] & 31;
    const bool key = !open_.empty() && open_.back().map && open_.back().left % 2 == 0;
    if (!open_.empty()) --open_.back().left;
    if (key && major != 3) return failure(Code::malformed_cbor, "a name is not text");
    if (major == 7) return simple(minor);
    LEADLINE_TRY(argument, number(minor));
    if (major <= 1) return {};
    if (major == 2 || major == 3) return string(major == 3, argument, key);
    if (major == 4 || major == 5) return open(major == 5, argument);
    return failure(Code::malformed_cbor, "tags are not used here");
  }

  Result<std::uint64_t> number(unsigned minor) {
    ++at_;
    if (minor < 24) return std::uint64_t{minor};
    if (minor > 27) return failure(Code::malformed_cbor, "lengths must be definite");
    const std::size_t width = std::size_t{1} << (minor - 24);
    if (bytes_.size() - at_ < width) return failure(Code::malformed_cbor, "it ends too early");
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < width; ++i) value = value << 8 | bytes_[at_++];
    return value;
  }

  Result<void> simple(unsigned minor) {
    const std::size_t width = minor == 25 ? 3 : minor == 26 ? 5 : minor == 27 ? 9 : 1;
    if (minor < 20 || minor == 23 || minor == 24 || minor > 27) return failure(Code::malformed_cbor, "this simple value is not used here");
    if (bytes_.size() - at_ < width) return failure(Code::malformed_cbor, "it ends too early");
    at_ += width;
    return {};
  }

  Result<void> string(bool text, std::uint64_t length, bool key) {
    if (length > limits_.string) return failure(Code::too_large, "a string is too long");
    if (length > bytes_.size() - at_) return failure(Code::malformed_cbor, "a string ends too early");
    const auto body = text_of(bytes_.subspan(at_, length));
    if (text && first_invalid_utf8(body) != body.size()) return failure(Code::invalid_utf8, "");
    if (key && !open_.back().keys.insert(body).second) return failure(Code::duplicate_key, "");
    at_ += length;
    return {};
  }

  Result<void> open(bool map, std::uint64_t count) {
    if (open_.size() >= limits_.depth) return failure(Code::too_deep, "");
    // Every item takes a byte: a count beyond what is left is a lie, and must not be believed when reserving.
    if (count > bytes_.size() - at_) return failure(Code::malformed_cbor, "a count is larger than what follows");
    open_.push_back({map, map ? count * 2 : count, {}});
    return {};
  }

  Error failure(Code code, std::string detail) const { return fail(code, "byte " + std::to_string(at_), std::move(detail)); }

  ByteView bytes_;
  const ParseLimits& limits_;
  std::vector<Level> open_;
  std::size_t at_ = 0, values_ = 0;
};

}  // namespace

Result<Json> parse_cbor(ByteView bytes, std::string_view where, const ParseLimits& limits) {
  const std::string place(where);
  if (bytes.empty()) return fail(Code::empty_input, place);
  if (bytes.size() > limits.bytes) return fail(Code::too_large, place);
  if (auto scanned = CborScan(bytes, limits).run(); !scanned) {
    auto error = std::move(scanned).error();
    error.where = place + ": " + error.where;
    return error;
  }
  auto tree = Json::from_cbor(bytes.begin(), bytes.end(), true, false);
  if (tree.is_discarded()) return fail(Code::malformed_cbor, place);
  return tree;
}

Bytes to_cbor(const Json& value) { return Json::to_cbor(value); }

}  // namespace leadline
