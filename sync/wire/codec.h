// The primitives of every binary form in this folder (sync/wire/FORMAT.md): fixed byte strings, bytes, and
// LEB128 numbers in their shortest form. There is one encoding of every value; a reader refuses all others,
// so that no byte of a signed or hashed form can be changed without being noticed.
#pragma once

#include <string>

#include "core/base/bytes.h"

namespace leadline::wire {

class Writer {
 public:
  void u8(std::uint8_t value) { out_.push_back(value); }
  void u64(std::uint64_t value);           // eight bytes, least significant first
  void number(std::uint64_t value);        // LEB128
  void signed_number(std::int64_t value);  // zigzag, then LEB128
  void raw(ByteView bytes);                // of a length that the reader knows
  void bytes(ByteView value);              // length, then bytes
  void text(std::string_view value) { bytes(bytes_of(value)); }
  const Bytes& view() const { return out_; }
  Bytes take() { return std::move(out_); }

 private:
  Bytes out_;
};

// Reads until the first thing that is wrong; from then on every read yields zeros and the first error stands.
class Reader {
 public:
  // `malformed` is the code for whatever is not well formed; `where` names the form in errors.
  Reader(ByteView in, Code malformed, std::string_view where)
      : in_(in), malformed_(malformed), where_(where) {}

  std::uint8_t u8();
  std::uint64_t u64();
  std::uint64_t number(std::uint64_t max = UINT64_MAX);
  std::int64_t signed_number();
  ByteView raw(std::size_t size);
  template <std::size_t N>
  std::array<std::uint8_t, N> fixed() {
    std::array<std::uint8_t, N> out{};
    if (const ByteView from = raw(N); from.size() == N) std::copy(from.begin(), from.end(), out.begin());
    return out;
  }
  template <class AnyId>
  AnyId id() {
    return AnyId{fixed<16>()};
  }
  Bytes bytes(std::size_t max);
  std::string text(std::size_t max);                                 // UTF-8 without control characters
  std::size_t count(std::size_t max, std::size_t least_bytes_each);  // refuses what cannot follow

  void refuse(std::string_view why) { refuse(malformed_, why); }
  void refuse(Code code, std::string_view why);
  bool ok() const { return !failed_; }
  std::size_t left() const { return failed_ ? 0 : in_.size() - at_; }
  std::size_t at() const { return at_; }
  // The first error, or that bytes are left over.
  Result<void> finish();

 private:
  ByteView in_;
  std::size_t at_ = 0;
  Code malformed_;
  std::string_view where_;
  bool failed_ = false;
  Error error_{};
};

}  // namespace leadline::wire
