#include "core/vault/vault_file.h"

#include <algorithm>

namespace leadline::vault {
namespace {

constexpr std::string_view magic = "LLVT";
constexpr std::uint8_t format = 1;
constexpr std::size_t checked = 148, size = 180, wrapped_size = 72;

void put(Bytes& out, std::size_t at, std::uint64_t value, std::size_t width) {
  for (std::size_t i = 0; i < width; ++i) out[at + i] = static_cast<std::uint8_t>(value >> (8 * i));
}

std::uint64_t get(ByteView bytes, std::size_t at, std::size_t width) {
  std::uint64_t value = 0;
  for (std::size_t i = width; i-- > 0;) value = value << 8 | bytes[at + i];
  return value;
}

crypto::Digest check_of(ByteView head, const crypto::Secret& platform_secret) {
  return crypto::hash("leadline/vault-check/1",
                      {crypto::derive(platform_secret, "leadline/vault-check/1").view(), head});
}

Bytes laid_out(const VaultFile& file) {
  Bytes out(checked, 0);
  std::ranges::copy(bytes_of(magic), out.begin());
  out[4] = format;
  put(out, 8, file.cost.passes, 8);
  put(out, 16, file.cost.memory_bytes, 8);
  std::ranges::copy(file.salt, out.begin() + 24);
  put(out, 40, file.wrong_tries, 4);
  put(out, 48, static_cast<std::uint64_t>(file.last_try_ms), 8);
  std::copy_n(file.wrapped.begin(), std::min(file.wrapped.size(), wrapped_size), out.begin() + 64);
  return out;
}

}  // namespace

Bytes associated(const VaultFile& file) {
  const Bytes all = laid_out(file);
  return {all.begin() + 4, all.begin() + 40};
}

Bytes encode(const VaultFile& file, const crypto::Secret& platform_secret) {
  Bytes out = laid_out(file);
  append(out, check_of(out, platform_secret));
  return out;
}

Result<VaultFile> decode(ByteView bytes, const std::string& path, const crypto::Secret& platform_secret) {
  if (bytes.size() < 5 || text_of(bytes.first(4)) != magic) return fail(Code::vault_damaged, path);
  if (bytes[4] > format) return fail(Code::newer_format, path, "vault format " + std::to_string(bytes[4]));
  if (bytes.size() != size ||
      !crypto::equal(check_of(bytes.first(checked), platform_secret), bytes.subspan(checked)))
    return fail(Code::vault_damaged, path, "or its secret is another");
  VaultFile file;
  file.cost = {get(bytes, 8, 8), static_cast<std::size_t>(get(bytes, 16, 8))};
  std::copy_n(bytes.begin() + 24, file.salt.size(), file.salt.begin());
  file.wrong_tries = static_cast<unsigned>(get(bytes, 40, 4));
  file.last_try_ms = static_cast<std::int64_t>(get(bytes, 48, 8));
  file.wrapped = copy(bytes.subspan(64, wrapped_size));
  const Cost floor = floor_cost();
  if (file.cost.passes < floor.passes || file.cost.memory_bytes < floor.memory_bytes)
    return fail(Code::vault_damaged, path, "its cost is below the floor");
  return file;
}

}  // namespace leadline::vault
