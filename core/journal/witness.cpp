#include "core/journal/witness.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>

namespace leadline::journal {
namespace {

constexpr std::size_t number_size = 8;
constexpr std::size_t size = number_size + std::tuple_size_v<Mark>;

}  // namespace

Witness::Witness(const std::string& path, const Keys& keys)
    : keys_(keys), file_(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600)) {}

Witness::~Witness() {
  if (file_ >= 0) ::close(file_);
}

std::uint64_t Witness::last() const {
  std::array<std::uint8_t, size> bytes{};
  if (file_ < 0 || ::pread(file_, bytes.data(), size, 0) != static_cast<ssize_t>(size)) return 0;
  const auto number = ByteView(bytes).first(number_size);
  const Mark mark = keys_.mark("change", {number});
  return std::ranges::equal(mark, ByteView(bytes).subspan(number_size)) ? number_of(number) : 0;
}

void Witness::tell(std::uint64_t change) const {
  if (file_ < 0) return;
  const auto number = ordered(change);
  const Bytes bytes = joined({number, keys_.mark("change", {number})});
  // What could not be written leaves an older number, or none: less is noticed, nothing is lost.
  if (::pwrite(file_, bytes.data(), bytes.size(), 0) < 0) return;
}

}  // namespace leadline::journal
