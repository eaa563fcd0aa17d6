// Every way in which one byte of a form can be wrong.
#pragma once

#include <functional>

#include "core/base/bytes.h"

namespace leadline::testing {

// Calls `each` with every byte changed in turn: its lowest bit, its highest bit, all of it.
inline void every_byte_flipped(ByteView whole, const std::function<void(const Bytes&, std::size_t)>& each) {
  Bytes bytes = copy(whole);
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    for (const std::uint8_t mask : {0x01, 0x80, 0xff}) {
      bytes[i] ^= mask;
      each(bytes, i);
      bytes[i] ^= mask;
    }
  }
}

inline void every_bit_flipped(ByteView whole, const std::function<void(const Bytes&, std::size_t)>& each) {
  Bytes bytes = copy(whole);
  for (std::size_t i = 0; i < bytes.size() * 8; ++i) {
    const auto mask = static_cast<std::uint8_t>(1u << (i % 8));
    bytes[i / 8] ^= mask;
    each(bytes, i / 8);
    bytes[i / 8] ^= mask;
  }
}

// Cut short at every length, and with one to three bytes more.
inline void every_wrong_length(ByteView whole, const std::function<void(const Bytes&, std::size_t)>& each) {
  for (std::size_t size = 0; size < whole.size(); ++size) each(copy(whole.first(size)), size);
  Bytes longer = copy(whole);
  for (const std::uint8_t byte : {0x00, 0x80, 0xff}) {
    longer.push_back(byte);
    each(longer, longer.size());
  }
}

}  // namespace leadline::testing
