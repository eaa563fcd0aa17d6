#include "core/facts/quick.h"

#include "core/base/utf8.h"
#include "core/facts/visit.h"

namespace leadline::facts {
namespace {

enum Major : unsigned {
  positive = 0,
  negative = 1,
  byte_string = 2,
  text_string = 3,
  list = 4,
  map = 5,
  simple = 7
};

// Reads forward through one CBOR item; false: this is not for the quick way.
class Cursor {
 public:
  explicit Cursor(ByteView bytes) : bytes_(bytes) {}

  bool at_end() const { return at_ == bytes_.size(); }
  std::size_t place() const { return at_; }

  bool head(unsigned& major, std::uint64_t& argument) {
    if (at_ >= bytes_.size()) return false;
    const unsigned minor = bytes_[at_] & 31;
    major = bytes_[at_++] >> 5;
    if (minor < 24) {
      argument = minor;
      return true;
    }
    if (minor > 27 || major == simple) return false;
    const std::size_t width = std::size_t{1} << (minor - 24);
    if (bytes_.size() - at_ < width) return false;
    argument = 0;
    for (std::size_t i = 0; i < width; ++i) argument = argument << 8 | bytes_[at_++];
    return true;
  }

  bool expect(Major wanted, std::uint64_t& argument) {
    unsigned major = 0;
    return head(major, argument) && major == wanted;
  }

  bool string(Major wanted, ByteView& out) {
    std::uint64_t length = 0;
    if (!expect(wanted, length) || length > ParseLimits{}.string || length > bytes_.size() - at_)
      return false;
    out = bytes_.subspan(at_, length);
    at_ += length;
    return true;
  }

  bool key(std::string_view& out) {
    ByteView text;
    if (!string(text_string, text)) return false;
    out = text_of(text);
    return true;
  }

  // Over one item, whatever is in it: it is read again, with care, when its kind is known.
  bool skip() {
    for (std::uint64_t left = 1; left > 0; --left) {
      unsigned major = 0;
      std::uint64_t argument = 0;
      if (!head(major, argument)) return false;
      if (major == byte_string || major == text_string) {
        if (argument > bytes_.size() - at_) return false;
        at_ += argument;
      } else if (major == list || major == map) {
        if (argument > bytes_.size()) return false;
        left += major == list ? argument : 2 * argument;
      }
    }
    return true;
  }

 private:
  ByteView bytes_;
  std::size_t at_ = 0;
};

bool read(Cursor& from, std::string& to) {
  ByteView text;
  if (!from.string(text_string, text)) return false;
  to = text_of(text);
  return first_invalid_utf8(to) == to.size();
}

bool read(Cursor& from, Bytes& to) {
  ByteView bytes;
  if (!from.string(byte_string, bytes)) return false;
  to.assign(bytes.begin(), bytes.end());
  return true;
}

bool read(Cursor& from, bool& to) {
  std::uint64_t value = 0;
  if (!from.expect(simple, value) || value < 20 || value > 21) return false;
  to = value == 21;
  return true;
}

bool read(Cursor& from, std::int64_t& to) {
  unsigned major = 0;
  std::uint64_t value = 0;
  if (!from.head(major, value) || major > negative || value > INT64_MAX) return false;
  to = major == positive ? static_cast<std::int64_t>(value) : -1 - static_cast<std::int64_t>(value);
  return true;
}

template <class Tag>
bool read(Cursor& from, Id<Tag>& to) {
  ByteView bytes;
  if (!from.string(byte_string, bytes) || bytes.size() != to.bytes.size()) return false;
  std::copy(bytes.begin(), bytes.end(), to.bytes.begin());
  return true;
}

template <Word E>
bool read(Cursor& from, E& to) {
  std::string_view text;
  if (!from.key(text)) return false;
  const auto found = from_word<E>(text);
  if (found) to = *found;
  return found.has_value();
}

template <class T>
bool read(Cursor& from, std::optional<T>& to) {
  return read(from, to.emplace());
}

template <Record T>
bool read(Cursor& from, T& to);

template <class T>
requires IsList<std::vector<T>>::value bool read(Cursor& from, std::vector<T>& to) {
  std::uint64_t count = 0;
  if (!from.expect(list, count) || count > 1000) return false;
  to.resize(count);
  for (auto& item : to)
    if (!read(from, item)) return false;
  return true;
}

template <Record T>
bool read(Cursor& from, T& to) {
  std::uint64_t count = 0;
  if (!from.expect(map, count) || count > 64) return false;
  std::uint64_t seen = 0;
  for (; count > 0; --count) {
    std::string_view name;
    if (!from.key(name)) return false;
    bool known = false, good = true;
    unsigned index = 0;
    T::each(to, [&](std::string_view listed, auto& field) {
      const std::uint64_t bit = std::uint64_t{1} << index++;
      if (known || listed != name) return;
      known = true;
      good = (seen & bit) == 0 && read(from, field);
      seen |= bit;
    });
    if (!known || !good) return false;
  }
  bool whole = true;
  unsigned index = 0;
  T::each(to, [&]<class V>(std::string_view, V&) {
    const bool there = (seen >> index++ & 1) != 0;
    whole = whole && (there || may_be_absent<V>);
  });
  return whole;
}

bool named(Cursor& from, std::string_view wanted) {
  std::string_view name;
  return from.key(name) && name == wanted;
}

}  // namespace

std::optional<Fact> quick_decode(ByteView cbor) {
  if (cbor.size() > ParseLimits{}.bytes) return std::nullopt;
  Cursor cursor(cbor);
  std::uint64_t fields = 0, version = 0;
  std::string_view kind;
  Fact fact;
  if (!cursor.expect(map, fields) || (fields != 5 && fields != 6) || !named(cursor, "b")) return std::nullopt;
  const std::size_t from = cursor.place();
  if (!cursor.skip()) return std::nullopt;
  const std::size_t size = cursor.place() - from;
  if (!named(cursor, "i") || !read(cursor, fact.id) || !named(cursor, "k") || !cursor.key(kind))
    return std::nullopt;
  if (fields == 6 && (!named(cursor, "p") || !read(cursor, fact.parent))) return std::nullopt;
  if (!named(cursor, "s") || !read(cursor, fact.subject) || !named(cursor, "v") ||
      !cursor.expect(positive, version) || !cursor.at_end())
    return std::nullopt;
  bool good = false;
  each_kind([&]<class K>() {
    if (K::kind != kind || K::version != static_cast<std::int64_t>(version)) return;
    Cursor body(cbor.subspan(from, size));
    good = read(body, fact.body.template emplace<K>()) && body.at_end();
  });
  if (!good) return std::nullopt;
  return fact;
}

}  // namespace leadline::facts
