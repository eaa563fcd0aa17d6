#include "sync/wire/payload.h"

#include <zstd.h>

#include <algorithm>
#include <memory>

#include "sync/wire/entry.h"
#include "sync/wire/entry_codec.h"
#include "sync/wire/padding.h"

namespace leadline::wire {
namespace {

constexpr std::uint8_t plain = 0, zstd_1 = 1, pad_mark = 0x80;
constexpr int level = 12;
// Every frame begins with these; they are left out.
constexpr std::uint8_t frame_magic[] = {0x28, 0xb5, 0x2f, 0xfd};

struct Free {
  void operator()(ZSTD_CCtx* p) const { ZSTD_freeCCtx(p); }
  void operator()(ZSTD_DCtx* p) const { ZSTD_freeDCtx(p); }
  void operator()(ZSTD_CDict* p) const { ZSTD_freeCDict(p); }
  void operator()(ZSTD_DDict* p) const { ZSTD_freeDDict(p); }
};
template <class T>
using Owned = std::unique_ptr<T, Free>;

ZSTD_CCtx* compressor() {
  static const Owned<ZSTD_CDict> dictionary(
      ZSTD_createCDict(dictionary_1().data(), dictionary_1().size(), level));
  thread_local const Owned<ZSTD_CCtx> context = [] {
    Owned<ZSTD_CCtx> out(ZSTD_createCCtx());
    ZSTD_CCtx_setParameter(out.get(), ZSTD_c_dictIDFlag, 0);
    ZSTD_CCtx_refCDict(out.get(), dictionary.get());
    return out;
  }();
  return context.get();
}

std::optional<Bytes> compress(ByteView cbor) {
  Bytes out(ZSTD_compressBound(cbor.size()));
  const std::size_t size = ZSTD_compress2(compressor(), out.data(), out.size(), cbor.data(), cbor.size());
  if (ZSTD_isError(size) || size < sizeof frame_magic) return std::nullopt;
  out.resize(size);
  return out;
}

Result<Bytes> decompress(ByteView body) {
  static const Owned<ZSTD_DDict> dictionary(ZSTD_createDDict(dictionary_1().data(), dictionary_1().size()));
  thread_local const Owned<ZSTD_DCtx> context(ZSTD_createDCtx());
  Bytes frame(std::begin(frame_magic), std::end(frame_magic));
  append(frame, body);
  const unsigned long long size = ZSTD_getFrameContentSize(frame.data(), frame.size());
  // Both error values are far above the limit as well.
  if (size > max_fact_bytes) return fail(Code::bad_compression, "payload", "it unpacks to too much");
  if (ZSTD_findFrameCompressedSize(frame.data(), frame.size()) != frame.size())
    return fail(Code::bad_compression, "payload", "it is not one frame");
  Bytes out(size);
  const std::size_t got = ZSTD_decompress_usingDDict(context.get(), out.data(), out.size(), frame.data(),
                                                     frame.size(), dictionary.get());
  if (ZSTD_isError(got) || got != size) return fail(Code::bad_compression, "payload");
  return out;
}

}  // namespace

Result<Bytes> pack(ByteView cbor) {
  if (cbor.size() > max_fact_bytes) return fail(Code::too_large, "fact");
  Bytes out;
  const auto compressed = compress(cbor);
  if (compressed && compressed->size() - sizeof frame_magic < cbor.size()) {
    out.push_back(zstd_1);
    append(out, ByteView(*compressed).subspan(sizeof frame_magic));
  } else {
    out.push_back(plain);
    append(out, cbor);
  }
  out.push_back(pad_mark);
  out.resize(padded_size(out.size()));
  if (out.size() + aead_tag_bytes > max_ciphertext_bytes) return fail(Code::too_large, "fact");
  return out;
}

Result<Bytes> unpack(ByteView padded) {
  const auto mark = std::find_if(padded.rbegin(), padded.rend(), [](std::uint8_t byte) { return byte != 0; });
  if (mark == padded.rend() || *mark != pad_mark) return fail(Code::bad_padding, "payload");
  const auto size = static_cast<std::size_t>(padded.rend() - mark);
  if (padded_size(size) != padded.size() || size < 2) return fail(Code::bad_padding, "payload");
  const ByteView body = padded.subspan(1, size - 2);
  if (padded[0] == plain) return copy(body);
  if (padded[0] == zstd_1) return decompress(body);
  return fail(Code::newer_format, "payload", "a method of a newer build");
}

}  // namespace leadline::wire
