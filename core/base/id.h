// Ids: 16 bytes each, made on the device that names the thing, never by a server. The tag keeps a device's id
// from being passed where a referral's is meant.
#pragma once

#include <array>
#include <compare>
#include <cstring>
#include <functional>

#include "core/base/bytes.h"
#include "core/base/random.h"

namespace leadline {

template <class Tag>
struct Id {
  std::array<std::uint8_t, 16> bytes{};

  static Id random(Random& source) {
    Id id;
    source.fill(id.bytes);
    return id;
  }
  // Errors: invalid_value unless text is 32 hexadecimal digits.
  static Result<Id> parse(std::string_view text) {
    LEADLINE_TRY(raw, from_hex(text));
    return from(raw);
  }
  // Errors: invalid_value unless there are 16 bytes.
  static Result<Id> from(ByteView raw) {
    Id id;
    if (raw.size() != id.bytes.size()) return fail(Code::invalid_value, "id", "an id has 16 bytes");
    std::memcpy(id.bytes.data(), raw.data(), raw.size());
    return id;
  }
  std::string text() const { return to_hex(bytes); }
  ByteView view() const { return bytes; }
  bool empty() const { return bytes == decltype(bytes){}; }
  auto operator<=>(const Id&) const = default;
};

using ProgramId = Id<struct ProgramTag>;
using DeviceId = Id<struct DeviceTag>;    // an author: a reinstalled device has a new one
using StaffId = Id<struct StaffTag>;      // a person who works in the program
using FactId = Id<struct FactTag>;
using SubjectId = Id<struct SubjectTag>;  // what a fact is about: a referral, a participant, the program
using DraftId = Id<struct DraftTag>;

}  // namespace leadline

template <class Tag>
struct std::hash<leadline::Id<Tag>> {
  std::size_t operator()(const leadline::Id<Tag>& id) const noexcept {
    std::size_t h;
    std::memcpy(&h, id.bytes.data(), sizeof h);
    return h;
  }
};
