#include "sync/wire/vouch.h"

namespace leadline::wire {
namespace {

constexpr std::string_view receipt_domain = "leadline/receipt/1", checkpoint_domain = "leadline/checkpoint/1";
constexpr std::uint8_t receipt_tag = 'Q', receipt_format = 1;

Bytes receipt_message(const Receipt& receipt) {
  Writer out;
  out.u8(receipt_tag);
  out.u8(receipt_format);
  out.raw(receipt.program.view());
  out.raw(receipt.device.view());
  out.number(receipt.seq);
  out.raw(receipt.id);
  out.raw(receipt.generation);
  out.number(receipt.wall_ms);
  return out.take();
}

}  // namespace

Bytes checkpoint_message(const Checkpoint& checkpoint) {
  Writer out;
  out.raw(checkpoint.program.view());
  out.raw(checkpoint.generation);
  out.number(checkpoint.position);
  out.number(checkpoint.key_records);
  out.raw(checkpoint.key_log);
  out.number(checkpoint.wall_ms);
  return out.take();
}

Checkpoint read_checkpoint(Reader& in) {
  Checkpoint out;
  out.program = in.id<ProgramId>();
  out.generation = in.fixed<16>();
  out.position = in.number();
  out.key_records = in.number();
  out.key_log = in.fixed<32>();
  out.wall_ms = in.number();
  out.signature = in.fixed<64>();
  return out;
}

Bytes session_message(const ProgramId& program, const crypto::PublicKey& server_key, const DeviceId& device,
                      const std::array<std::uint8_t, 32>& nonce) {
  Writer out;
  out.raw(program.view());
  out.raw(server_key);
  out.raw(device.view());
  out.raw(nonce);
  return out.take();
}

Bytes encode_receipt(const Receipt& receipt) {
  Bytes out = receipt_message(receipt);
  append(out, receipt.signature);
  return out;
}

Result<Receipt> decode_receipt(ByteView bytes) {
  Reader in(bytes, Code::malformed_frame, "receipt");
  if (in.u8() != receipt_tag) in.refuse("it is no receipt");
  if (in.u8() != receipt_format) in.refuse(Code::newer_format, "a format of a newer build");
  Receipt out;
  out.program = in.id<ProgramId>();
  out.device = in.id<DeviceId>();
  out.seq = in.number();
  out.id = in.fixed<32>();
  out.generation = in.fixed<16>();
  out.wall_ms = in.number();
  out.signature = in.fixed<64>();
  LEADLINE_CHECK(in.finish());
  return out;
}

Receipt sign_receipt(Receipt receipt, const crypto::Secret& server_seed) {
  receipt.signature = crypto::sign(server_seed, receipt_domain, receipt_message(receipt));
  return receipt;
}

bool verify_receipt(const Receipt& receipt, const crypto::PublicKey& server_key) {
  return crypto::verify(server_key, receipt_domain, receipt_message(receipt), receipt.signature);
}

Checkpoint sign_checkpoint(Checkpoint checkpoint, const crypto::Secret& server_seed) {
  checkpoint.signature = crypto::sign(server_seed, checkpoint_domain, checkpoint_message(checkpoint));
  return checkpoint;
}

bool verify_checkpoint(const Checkpoint& checkpoint, const crypto::PublicKey& server_key) {
  return crypto::verify(server_key, checkpoint_domain, checkpoint_message(checkpoint), checkpoint.signature);
}

}  // namespace leadline::wire
