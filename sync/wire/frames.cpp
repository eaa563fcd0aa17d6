#include "sync/wire/frames.h"

#include <limits>

#include "sync/wire/vouch.h"

namespace leadline::wire {
namespace {

constexpr std::uint8_t magic[] = {'L', 'F'}, format = 1;
constexpr std::size_t max_items = 4096, max_heads = 65536, max_item_bytes = std::size_t{2} << 20,
                      max_text = 1024;

// Each frame lists its fields once; Put writes them and Get reads them.
struct Put {
  Writer& out;
  void operator()(std::uint8_t v) { out.u8(v); }
  void operator()(std::uint32_t v) { out.number(v); }
  void operator()(std::uint64_t v) { out.number(v); }
  void operator()(const std::string& v) { out.text(v); }
  void operator()(const Bytes& v) { out.bytes(v); }
  void operator()(RunStatus v) { out.u8(static_cast<std::uint8_t>(v)); }
  void operator()(Code v) { out.text(name(v)); }
  template <class Tag>
  void operator()(const Id<Tag>& v) {
    out.raw(v.view());
  }
  template <std::size_t N>
  void operator()(const std::array<std::uint8_t, N>& v) {
    out.raw(v);
  }
  template <class T>
  void operator()(const std::optional<T>& v) {
    out.u8(v ? 1 : 0);
    if (v) (*this)(*v);
  }
  template <class A, class B>
  void operator()(const std::pair<A, B>& v) {
    (*this)(v.first);
    (*this)(v.second);
  }
  void operator()(const RunOutcome& v) {
    (*this)(v.status);
    (*this)(v.accepted_to);
  }
  void operator()(const Checkpoint& v);
  template <class T>
  void list(const std::vector<T>& v, std::size_t) {
    out.number(v.size());
    for (const auto& item : v) (*this)(item);
  }
};

std::optional<Code> code_named(std::string_view text) {
  for (int i = 0; !name(static_cast<Code>(i)).empty(); ++i)
    if (name(static_cast<Code>(i)) == text) return static_cast<Code>(i);
  return std::nullopt;
}

struct Get {
  Reader& in;
  void operator()(std::uint8_t& v) { v = in.u8(); }
  void operator()(std::uint32_t& v) { v = static_cast<std::uint32_t>(in.number(UINT32_MAX)); }
  void operator()(std::uint64_t& v) { v = in.number(); }
  void operator()(std::string& v) { v = in.text(max_text); }
  void operator()(Bytes& v) { v = in.bytes(max_item_bytes); }
  void operator()(RunStatus& v) {
    const std::uint8_t raw = in.u8();
    if (raw > static_cast<std::uint8_t>(RunStatus::unknown_device))
      in.refuse("no such status");
    else
      v = static_cast<RunStatus>(raw);
  }
  // A code of a newer server still means that it refused.
  void operator()(Code& v) { v = code_named(in.text(max_text)).value_or(Code::server_refused); }
  template <class Tag>
  void operator()(Id<Tag>& v) {
    v = in.id<Id<Tag>>();
  }
  template <std::size_t N>
  void operator()(std::array<std::uint8_t, N>& v) {
    v = in.fixed<N>();
  }
  template <class T>
  void operator()(std::optional<T>& v) {
    const std::uint8_t there = in.u8();
    if (there > 1) in.refuse("neither there nor absent");
    if (there == 1) (*this)(v.emplace());
  }
  template <class A, class B>
  void operator()(std::pair<A, B>& v) {
    (*this)(v.first);
    (*this)(v.second);
  }
  void operator()(RunOutcome& v) {
    (*this)(v.status);
    (*this)(v.accepted_to);
  }
  void operator()(Checkpoint& v);
  template <class T>
  void list(std::vector<T>& v, std::size_t max) {
    const std::size_t count = in.count(max, 1);
    for (std::size_t i = 0; i < count && in.ok(); ++i) (*this)(v.emplace_back());
  }
};

void Put::operator()(const Checkpoint& v) {
  out.raw(checkpoint_message(v));
  out.raw(v.signature);
}
void Get::operator()(Checkpoint& v) { v = read_checkpoint(in); }

template <class Frame>
struct Kind;
#define LEADLINE_FRAME(Frame, number, ...)                             \
  template <>                                                          \
  struct Kind<Frame> {                                                 \
    static constexpr std::uint8_t tag = number;                        \
    template <class F, class V>                                        \
    static void fields([[maybe_unused]] F& f, [[maybe_unused]] V& v) { \
      __VA_ARGS__                                                      \
    }                                                                  \
  };
LEADLINE_FRAME(HelloAsk, 1)
LEADLINE_FRAME(HelloAnswer, 2, v(f.server_key); v(f.genesis); v(f.generation); v(f.wall_ms);)
LEADLINE_FRAME(ChallengeAsk, 3, v(f.device);)
LEADLINE_FRAME(ChallengeAnswer, 4, v(f.nonce);)
LEADLINE_FRAME(SessionAsk, 5, v(f.device); v(f.nonce); v(f.signature);)
LEADLINE_FRAME(SessionAnswer, 6, v(f.token); v(f.lives_s);)
LEADLINE_FRAME(KeysAsk, 7, v.list(f.records, max_items); v(f.have);)
LEADLINE_FRAME(KeysAnswer, 8, v.list(f.records, max_items); v(f.upto); v(f.generation);
               v.list(f.refused, max_items);)
LEADLINE_FRAME(PushAsk, 9, v.list(f.runs, max_items);)
LEADLINE_FRAME(PushAnswer, 10, v.list(f.runs, max_items); v.list(f.receipts, max_items);)
LEADLINE_FRAME(PullAsk, 11, v(f.generation); v(f.after); v(f.max_bytes); v(f.wait_ms); v(f.have_keys);)
LEADLINE_FRAME(PullAnswer, 12, v.list(f.runs, max_items); v(f.upto); v(f.checkpoint);)
LEADLINE_FRAME(HeadsAsk, 13, v.list(f.heads, max_heads);)
LEADLINE_FRAME(HeadsAnswer, 14, v.list(f.heads, max_heads);)
LEADLINE_FRAME(ErrorAnswer, 15, v(f.code); v(f.detail);)
#undef LEADLINE_FRAME

}  // namespace

template <class Frame>
Bytes encode_frame(const Frame& frame) {
  Writer out;
  out.raw(magic);
  out.u8(format);
  out.u8(Kind<Frame>::tag);
  Put put{out};
  Kind<Frame>::fields(frame, put);
  return out.take();
}

template <class Frame>
Result<Frame> decode_frame(ByteView bytes) {
  if (bytes.size() > max_frame_bytes) return fail(Code::too_large, "frame");
  Reader in(bytes, Code::malformed_frame, "frame");
  if (in.fixed<2>() != std::to_array(magic)) in.refuse("it is no frame");
  if (in.u8() != format) in.refuse(Code::newer_format, "a format of a newer build");
  if (in.u8() != Kind<Frame>::tag) in.refuse("another frame is expected here");
  Frame out;
  Get get{in};
  Kind<Frame>::fields(out, get);
  LEADLINE_CHECK(in.finish());
  return out;
}

#define LEADLINE_FRAME(Frame)                \
  template Bytes encode_frame(const Frame&); \
  template Result<Frame> decode_frame<Frame>(ByteView);
LEADLINE_FRAME(HelloAsk)
LEADLINE_FRAME(HelloAnswer)
LEADLINE_FRAME(ChallengeAsk)
LEADLINE_FRAME(ChallengeAnswer)
LEADLINE_FRAME(SessionAsk)
LEADLINE_FRAME(SessionAnswer)
LEADLINE_FRAME(KeysAsk)
LEADLINE_FRAME(KeysAnswer)
LEADLINE_FRAME(PushAsk)
LEADLINE_FRAME(PushAnswer)
LEADLINE_FRAME(PullAsk)
LEADLINE_FRAME(PullAnswer)
LEADLINE_FRAME(HeadsAsk)
LEADLINE_FRAME(HeadsAnswer)
LEADLINE_FRAME(ErrorAnswer)
#undef LEADLINE_FRAME

std::string_view word(RunStatus status) {
  switch (status) {
    case RunStatus::ok:
      return "ok";
    case RunStatus::duplicate:
      return "duplicate";
    case RunStatus::gap:
      return "gap";
    case RunStatus::fork:
      return "fork";
    case RunStatus::revoked:
      return "revoked";
    case RunStatus::over_quota:
      return "over_quota";
    case RunStatus::rejected:
      return "rejected";
    case RunStatus::unknown_device:
      return "unknown_device";
  }
  return {};
}

}  // namespace leadline::wire
