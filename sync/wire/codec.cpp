#include "sync/wire/codec.h"

#include <algorithm>

#include "core/base/utf8.h"

namespace leadline::wire {

void Writer::u64(std::uint64_t value) {
  for (int shift = 0; shift < 64; shift += 8) out_.push_back(static_cast<std::uint8_t>(value >> shift));
}

void Writer::number(std::uint64_t value) {
  while (value >= 0x80) {
    out_.push_back(static_cast<std::uint8_t>(value | 0x80));
    value >>= 7;
  }
  out_.push_back(static_cast<std::uint8_t>(value));
}

void Writer::signed_number(std::int64_t value) {
  number(static_cast<std::uint64_t>(value) << 1 ^ static_cast<std::uint64_t>(value >> 63));
}

void Writer::raw(ByteView bytes) { append(out_, bytes); }

void Writer::bytes(ByteView value) {
  number(value.size());
  raw(value);
}

void Reader::refuse(Code code, std::string_view why) {
  if (failed_) return;
  failed_ = true;
  error_ = fail(code, std::string(where_) + " byte " + std::to_string(at_), std::string(why));
}

ByteView Reader::raw(std::size_t size) {
  if (failed_) return {};
  if (in_.size() - at_ < size) {
    refuse("it ends too early");
    return {};
  }
  at_ += size;
  return in_.subspan(at_ - size, size);
}

std::uint8_t Reader::u8() {
  const ByteView one = raw(1);
  return one.empty() ? std::uint8_t{0} : one[0];
}

std::uint64_t Reader::u64() {
  const auto eight = fixed<8>();
  std::uint64_t value = 0;
  for (unsigned i = 0; i < 8; ++i) value |= std::uint64_t{eight[i]} << (8 * i);
  return value;
}

std::uint64_t Reader::number(std::uint64_t max) {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 64 && ok(); shift += 7) {
    const std::uint8_t byte = u8();
    const std::uint64_t bits = byte & 0x7f;
    if (shift == 63 && bits > 1) break;
    value |= bits << shift;
    if (byte & 0x80) continue;
    if (byte == 0 && shift > 0) break;
    if (value > max) refuse("a number is too large");
    return ok() ? value : 0;
  }
  refuse("a number is not in its shortest form");
  return 0;
}

std::int64_t Reader::signed_number() {
  const std::uint64_t value = number();
  return static_cast<std::int64_t>(value >> 1 ^ (~(value & 1) + 1));
}

Bytes Reader::bytes(std::size_t max) { return copy(raw(number(max))); }

std::string Reader::text(std::size_t max) {
  const std::string out(text_of(raw(number(max))));
  const bool control =
      std::any_of(out.begin(), out.end(), [](char c) { return static_cast<unsigned char>(c) < 32; });
  if (control || first_invalid_utf8(out) != out.size()) refuse("a text is not plain UTF-8");
  return out;
}

std::size_t Reader::count(std::size_t max, std::size_t least_bytes_each) {
  const std::uint64_t value = number(max);
  if (value * least_bytes_each > left()) refuse("a count is larger than what follows");
  return ok() ? value : 0;
}

Result<void> Reader::finish() {
  if (ok() && at_ != in_.size()) refuse("bytes are left over");
  if (!ok()) return error_;
  return {};
}

}  // namespace leadline::wire
