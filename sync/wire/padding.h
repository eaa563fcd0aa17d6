// Inside sync/wire: sizes that say little. Up to 1 KiB the next multiple of 64 B, then Padmé (Nikitin et al.,
// "Reducing Metadata Leakage from Encrypted Files and Communication with PURBs", 2019): at most 12 % more.
#pragma once

#include <bit>
#include <cstddef>

namespace leadline::wire {

constexpr std::size_t padded_size(std::size_t size) {
  if (size <= 1024) return size == 0 ? 64 : (size + 63) / 64 * 64;
  const unsigned exponent = static_cast<unsigned>(std::bit_width(size)) - 1;
  const unsigned kept = static_cast<unsigned>(std::bit_width(exponent));
  const std::size_t mask = (std::size_t{1} << (exponent - kept)) - 1;
  return (size + mask) & ~mask;
}

constexpr bool is_padded_size(std::size_t size) { return size > 0 && padded_size(size) == size; }

}  // namespace leadline::wire
