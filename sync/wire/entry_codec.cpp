#include "sync/wire/entry_codec.h"

#include "sync/wire/padding.h"

namespace leadline::wire {
namespace {

constexpr std::uint8_t body_tag = 'E', stub_tag = 'S';

void write_outline(Writer& out, std::uint8_t tag, const ProgramId& program, const DeviceId& device,
                   std::uint64_t seq, std::span<const AudienceRef> audiences, const crypto::Digest& rest) {
  out.u8(tag);
  out.u8(entry_format);
  out.u8(entry_suite);
  out.raw(program.view());
  out.raw(device.view());
  out.number(seq);
  write_audiences(out, audiences);
  out.raw(rest);
}

Outline read_outline(Reader& in, std::uint8_t tag) {
  Outline out;
  if (tag != body_tag && tag != stub_tag) in.refuse("it is no entry");
  if (in.u8() != entry_format || in.u8() != entry_suite)
    in.refuse(Code::newer_format, "a format of a newer build");
  out.program = in.id<ProgramId>();
  out.device = in.id<DeviceId>();
  out.stub.seq = in.number();
  if (in.ok() && out.stub.seq == 0) in.refuse("entries count from 1");
  out.stub.audiences = read_audiences(in);
  out.stub.rest = in.fixed<32>();
  return out;
}

Reader entry_reader(ByteView stored) { return {stored, Code::malformed_entry, "entry"}; }

}  // namespace

void write_audiences(Writer& out, std::span<const AudienceRef> audiences) {
  out.u8(static_cast<std::uint8_t>(audiences.size()));
  for (const auto& audience : audiences) {
    out.number(audience.index);
    out.number(audience.epoch);
  }
}

std::vector<AudienceRef> read_audiences(Reader& in) {
  std::vector<AudienceRef> out;
  const std::size_t count = in.u8();
  if (in.ok() && (count == 0 || count > max_audiences)) in.refuse("it must have one to eight audiences");
  for (std::size_t i = 0; i < count && in.ok(); ++i) {
    const auto index = static_cast<std::uint16_t>(in.number(UINT16_MAX));
    const auto epoch = static_cast<std::uint16_t>(in.number(UINT16_MAX));
    if (i > 0 && index <= out.back().index) in.refuse("audiences are not in order");
    if (in.ok() && epoch == 0) in.refuse("epochs count from 1");
    out.push_back({index, epoch});
  }
  return out;
}

void write_ciphertext(Writer& out, ByteView ciphertext) { out.bytes(ciphertext); }

Bytes read_ciphertext(Reader& in) {
  Bytes out = in.bytes(max_ciphertext_bytes);
  if (in.ok() && (out.size() <= aead_tag_bytes || !is_padded_size(out.size() - aead_tag_bytes)))
    in.refuse("a ciphertext has no such length");
  return out;
}

std::uint8_t sealed_bits(std::span<const Lockbox> lockboxes) {
  std::uint8_t bits = 0;
  for (std::size_t i = 0; i < lockboxes.size(); ++i)
    if (lockboxes[i].sealed_to_public) bits = static_cast<std::uint8_t>(bits | 1u << i);
  return bits;
}

void write_boxes(Writer& out, std::span<const Lockbox> lockboxes) {
  for (const auto& lockbox : lockboxes) out.raw(lockbox.box);
}

std::vector<Lockbox> read_boxes(Reader& in, std::size_t count, std::uint8_t sealed) {
  std::vector<Lockbox> out;
  if (sealed >> count != 0) in.refuse("more boxes than audiences");
  for (std::size_t i = 0; i < count && in.ok(); ++i) {
    const bool to_public = sealed >> i & 1;
    out.push_back({to_public, copy(in.raw(to_public ? sealed_key_bytes : wrapped_key_bytes))});
  }
  return out;
}

Bytes header_bytes(const Header& header) {
  Writer out;
  out.u8('H');
  out.u8(static_cast<std::uint8_t>(header.format));
  out.u8(static_cast<std::uint8_t>(header.suite));
  out.raw(header.program.view());
  out.raw(header.device.view());
  out.number(header.seq);
  out.u64(header.at.value);
  write_audiences(out, header.audiences);
  out.raw(header.key_commitment);
  return out.take();
}

crypto::Digest rest_of(const Body& body) {
  const Header& header = body.header;
  Writer other;
  other.u8(static_cast<std::uint8_t>(header.format));
  other.u8(static_cast<std::uint8_t>(header.suite));
  other.raw(header.program.view());
  other.u64(header.at.value);
  other.raw(header.key_commitment);
  Writer boxes;
  boxes.u8(sealed_bits(body.lockboxes));
  write_boxes(boxes, body.lockboxes);
  return crypto::hash("leadline/entry-rest/1",
                      {other.view(), crypto::hash("leadline/entry-ciphertext/1", {body.ciphertext}),
                       crypto::hash("leadline/entry-lockboxes/1", {boxes.view()})});
}

journal::EntryId entry_id(const journal::EntryId& previous, const DeviceId& device, std::uint64_t seq,
                          std::span<const AudienceRef> audiences, const crypto::Digest& rest) {
  Writer out;
  out.u64(seq);
  write_audiences(out, audiences);
  return crypto::hash("leadline/entry-id/1", {previous, device.view(), out.view(), rest});
}

Bytes store(const Body& body) {
  const Header& header = body.header;
  Writer out;
  write_outline(out, body_tag, header.program, header.device, header.seq, header.audiences, rest_of(body));
  out.u64(header.at.value);
  out.raw(header.key_commitment);
  write_ciphertext(out, body.ciphertext);
  out.u8(sealed_bits(body.lockboxes));
  write_boxes(out, body.lockboxes);
  return out.take();
}

Bytes store(const Stub& stub, const ProgramId& program, const DeviceId& device) {
  Writer out;
  write_outline(out, stub_tag, program, device, stub.seq, stub.audiences, stub.rest);
  return out.take();
}

Result<std::variant<Body, Stub>> load(ByteView stored) {
  Reader in = entry_reader(stored);
  const std::uint8_t tag = in.u8();
  Outline outline = read_outline(in, tag);
  if (tag == stub_tag) {
    LEADLINE_CHECK(in.finish());
    return std::variant<Body, Stub>(std::move(outline.stub));
  }
  Body body;
  body.header = {entry_format,
                 entry_suite,
                 outline.program,
                 outline.device,
                 outline.stub.seq,
                 {in.u64()},
                 std::move(outline.stub.audiences),
                 in.fixed<32>()};
  body.ciphertext = read_ciphertext(in);
  const std::uint8_t sealed = in.u8();
  body.lockboxes = read_boxes(in, body.header.audiences.size(), sealed);
  if (in.ok() && rest_of(body) != outline.stub.rest) in.refuse("its parts are not those it was stored with");
  LEADLINE_CHECK(in.finish());
  return std::variant<Body, Stub>(std::move(body));
}

Result<Outline> outline(ByteView stored) {
  Reader in = entry_reader(stored);
  const std::uint8_t tag = in.u8();
  Outline out = read_outline(in, tag);
  in.raw(in.left());
  LEADLINE_CHECK(in.finish());
  return out;
}

}  // namespace leadline::wire
