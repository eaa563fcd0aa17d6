#include "sync/client/bookmark.h"

#include <algorithm>

#include "sync/wire/codec.h"

namespace leadline::sync {
namespace {

constexpr std::string_view bookmark_value = "sync.bookmark";
constexpr std::uint8_t bookmark_format = 2;

void lower(std::optional<std::uint64_t>& mark, std::uint64_t to) { mark = std::min(mark.value_or(to), to); }

void put(wire::Writer& out, const std::optional<std::uint64_t>& mark) {
  out.u8(mark ? 1 : 0);
  out.number(mark.value_or(0));
}

std::optional<std::uint64_t> get(wire::Reader& in) {
  const bool there = in.u8() == 1;
  const std::uint64_t value = in.number();
  return there ? std::optional(value) : std::nullopt;
}

}  // namespace

void Bookmark::read_again_with_keys(std::uint64_t after) { lower(again_with_keys, after); }
void Bookmark::read_again_at_start(std::uint64_t after) { lower(again_at_start, after); }

Result<Bookmark> read_bookmark(const journal::Journal& journal) {
  LEADLINE_TRY(stored, journal.get(bookmark_value));
  if (!stored) return Bookmark{};
  wire::Reader in(*stored, Code::database_damaged, bookmark_value);
  if (in.u8() != bookmark_format) in.refuse("another format");
  Bookmark out;
  out.generation = in.fixed<16>();
  out.keys_have = in.number();
  out.keys_pushed = in.number();
  out.keys_tried = in.number();
  out.healed = in.fixed<16>();
  out.highest = in.number();
  out.again_with_keys = get(in);
  out.again_at_start = get(in);
  return in.finish() ? out : Bookmark{};
}

Result<void> keep_bookmark(journal::Journal& journal, const Bookmark& mark) {
  wire::Writer out;
  out.u8(bookmark_format);
  out.raw(mark.generation);
  out.number(mark.keys_have);
  out.number(mark.keys_pushed);
  out.number(mark.keys_tried);
  out.raw(mark.healed);
  out.number(mark.highest);
  put(out, mark.again_with_keys);
  put(out, mark.again_at_start);
  return journal.put(bookmark_value, out.view());
}

}  // namespace leadline::sync
