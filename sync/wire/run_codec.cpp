#include <algorithm>

#include "sync/wire/entry_codec.h"
#include "sync/wire/run.h"

namespace leadline::wire {
namespace {

constexpr std::uint8_t run_tag = 'R';
constexpr std::uint8_t flag_stub = 1, flag_same_audiences = 2, flag_sealed = 4;
constexpr std::int64_t max_ms = (std::int64_t{1} << 48) - 1;

// What one item leaves for the next to refer to.
struct Before {
  std::vector<AudienceRef> audiences;
  std::int64_t ms = 0;
};

void write_item(Writer& out, const RunItem& item, Before& before) {
  const auto* body = std::get_if<Body>(&item.entry);
  const auto& audiences = body ? body->header.audiences : std::get<Stub>(item.entry).audiences;
  const bool same = audiences == before.audiences;
  const std::uint8_t sealed = body ? sealed_bits(body->lockboxes) : std::uint8_t{0};
  out.u8(static_cast<std::uint8_t>((body ? 0 : flag_stub) | (same ? flag_same_audiences : 0) |
                                   (sealed ? flag_sealed : 0)));
  if (!same) write_audiences(out, before.audiences = audiences);
  if (!body) return out.raw(std::get<Stub>(item.entry).rest);
  const std::int64_t ms = body->header.at.wall().ms;
  out.signed_number(ms - before.ms);
  before.ms = ms;
  out.number(body->header.at.counter());
  out.raw(body->header.key_commitment);
  write_ciphertext(out, body->ciphertext);
  if (sealed) out.u8(sealed);
  write_boxes(out, body->lockboxes);
}

Body read_body(Reader& in, Header header, bool sealed, Before& before) {
  before.ms += std::clamp<std::int64_t>(in.signed_number(), -max_ms - 1, max_ms + 1);
  if (in.ok() && (before.ms < 0 || before.ms > max_ms)) in.refuse("no such time");
  header.at = HybridTime::at({before.ms}, static_cast<std::uint16_t>(in.number(UINT16_MAX)));
  header.key_commitment = in.fixed<32>();
  Body body{std::move(header), read_ciphertext(in), {}};
  const std::uint8_t bits = sealed ? in.u8() : std::uint8_t{0};
  if (in.ok() && sealed && bits == 0) in.refuse("no box is sealed");
  body.lockboxes = read_boxes(in, body.header.audiences.size(), bits);
  return body;
}

RunItem read_item(Reader& in, const Run& run, std::uint64_t seq, Before& before) {
  const std::uint8_t flags = in.u8();
  const bool stub = flags & flag_stub, same = flags & flag_same_audiences, sealed = flags & flag_sealed;
  if (flags > 7 || (stub && sealed) || (same && before.audiences.empty())) in.refuse("no such flags");
  if (!same) {
    auto audiences = read_audiences(in);
    if (in.ok() && audiences == before.audiences) in.refuse("audiences are repeated");
    before.audiences = std::move(audiences);
  }
  if (stub) return {Stub{seq, before.audiences, in.fixed<32>()}};
  Header header{entry_format, entry_suite, run.program, run.device, seq, {}, before.audiences, {}};
  return {read_body(in, std::move(header), sealed, before)};
}

}  // namespace

Bytes encode(const Run& run) {
  Writer out;
  out.u8(run_tag);
  out.u8(entry_format);
  out.u8(entry_suite);
  out.raw(run.program.view());
  out.raw(run.device.view());
  out.number(run.first_seq);
  out.raw(run.previous);
  out.number(run.items.size());
  Before before;
  for (const auto& item : run.items) write_item(out, item, before);
  out.raw(run.seen_heads);
  out.raw(run.signature);
  return out.take();
}

Result<Run> decode(ByteView bytes) {
  if (bytes.size() > max_run_bytes) return fail(Code::too_large, "run");
  Reader in(bytes, Code::malformed_run, "run");
  Run run;
  if (in.u8() != run_tag) in.refuse("it is no run");
  if (in.u8() != entry_format || in.u8() != entry_suite)
    in.refuse(Code::newer_format, "a format of a newer build");
  run.program = in.id<ProgramId>();
  run.device = in.id<DeviceId>();
  run.first_seq = in.number(UINT64_MAX - max_run_entries);
  run.previous = in.fixed<32>();
  if (in.ok() && (run.first_seq == 0 || (run.first_seq == 1) != (run.previous == journal::EntryId{})))
    in.refuse("entry 1 alone has none before it");
  const std::size_t count = in.count(max_run_entries, 1 + sizeof(crypto::Digest));
  if (in.ok() && count == 0) in.refuse("it is empty");
  Before before;
  for (std::size_t i = 0; i < count && in.ok(); ++i)
    run.items.push_back(read_item(in, run, run.first_seq + i, before));
  run.seen_heads = in.fixed<32>();
  run.signature = in.fixed<64>();
  LEADLINE_CHECK(in.finish());
  return run;
}

}  // namespace leadline::wire
