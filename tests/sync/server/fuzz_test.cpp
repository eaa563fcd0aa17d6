// Random and mutated bytes into the handler: it never crashes, always answers with a frame, and what was
// accepted before stays whole. LEADLINE_SEED replays a run.
#include <algorithm>
#include <cstdlib>

#include "tests/sync/server/served.h"

namespace leadline {
namespace {

const char* const paths[] = {"/v1/hello", "/v1/challenge", "/v1/session", "/v1/keys", "/v1/push",
                             "/v1/pull",  "/v1/heads",     "/v1/other",   "",         "/v1/push/"};

class FuzzTest : public test::Served {
 protected:
  FuzzTest() {
    found();
    const char* given = std::getenv("LEADLINE_SEED");
    seed_ = given ? std::strtoull(given, nullptr, 10) : 20240501;
    RecordProperty("seed", std::to_string(seed_));
  }

  template <class Answer>
  static bool is(const Bytes& body) {
    return wire::decode_frame<Answer>(body).ok();
  }

  void feed(const std::string& path, Bytes body, const std::string& token) {
    const auto response = handler->handle({path, std::move(body), token, {}}).response;
    ASSERT_TRUE(response.status == 200 || (response.status >= 400 && response.status < 600))
        << "seed " << seed_;
    if (response.status != 200) {
      ASSERT_TRUE(is<wire::ErrorAnswer>(response.body)) << "seed " << seed_ << " " << path;
      return;
    }
    const bool frame = is<wire::HelloAnswer>(response.body) || is<wire::ChallengeAnswer>(response.body) ||
                       is<wire::SessionAnswer>(response.body) || is<wire::KeysAnswer>(response.body) ||
                       is<wire::PushAnswer>(response.body) || is<wire::PullAnswer>(response.body) ||
                       is<wire::HeadsAnswer>(response.body);
    ASSERT_TRUE(frame) << "seed " << seed_ << " " << path;
  }

  Bytes mutate(Bytes bytes, test::SeededRandom& dice) {
    const auto changes = 1 + dice.below(4);
    for (std::uint64_t i = 0; i < changes && !bytes.empty(); ++i) {
      const auto at = static_cast<std::ptrdiff_t>(dice.below(bytes.size()));
      switch (dice.below(4)) {
        case 0:
          bytes[static_cast<std::size_t>(at)] ^= static_cast<std::uint8_t>(1 + dice.below(255));
          break;
        case 1:
          bytes.resize(static_cast<std::size_t>(at));
          break;
        case 2:
          bytes.insert(bytes.begin() + at, static_cast<std::uint8_t>(dice.below(256)));
          break;
        default:
          bytes.erase(bytes.begin() + at,
                      bytes.begin() + at + std::min<std::ptrdiff_t>(8, std::ssize(bytes) - at));
      }
    }
    return bytes;
  }

  std::uint64_t seed_ = 0;
};

TEST_F(FuzzTest, RandomBytes) {
  test::SeededRandom dice(seed_);
  const std::string token = in(program.officer()).token;
  for (int i = 0; i < 4000; ++i) {
    Bytes body(dice.below(300));
    dice.fill(body);
    feed(paths[dice.below(std::size(paths))], std::move(body), dice.below(2) ? token : "");
    if (HasFatalFailure()) return;
  }
}

TEST_F(FuzzTest, MutatedFrames) {
  test::SeededRandom dice(seed_ + 1);
  auto officer = in(program.officer());
  const auto held = program.next_run(program.officer(), 3);
  ASSERT_TRUE(officer.push({held}).ok());
  program.enroll(disclosure::Role::peer, "harbor");
  const auto next = program.next_run(program.officer(), 3, "law:pcpd");
  const std::vector<std::pair<std::string, Bytes>> frames = {
      {"/v1/hello", wire::encode_frame(wire::HelloAsk{})},
      {"/v1/challenge", wire::encode_frame(wire::ChallengeAsk{program.officer().device})},
      {"/v1/session", wire::encode_frame(program.answer(program.officer(), {}))},
      {"/v1/keys", wire::encode_frame(wire::KeysAsk{{program.records().back(), program.records()[2]}, 1})},
      {"/v1/push", wire::encode_frame(wire::PushAsk{{wire::encode(held), wire::encode(next)}})},
      {"/v1/pull", wire::encode_frame(wire::PullAsk{*store->generation(), 0, 5000, 0, 0})},
      {"/v1/heads", wire::encode_frame(wire::HeadsAsk{{{program.officer().device, 2}}})}};
  for (int i = 0; i < 4000; ++i) {
    const auto& [path, frame] = frames[dice.below(frames.size())];
    feed(dice.below(10) == 0 ? paths[dice.below(std::size(paths))] : path, mutate(frame, dice),
         officer.token);
    if (HasFatalFailure()) return;
  }
  // A mutation may have cut the push to a run that is whole; never anything but the author's own bytes.
  auto runs = in(program.registrar()).pull_all();
  ASSERT_TRUE(runs.ok());
  for (const auto& run : *runs) EXPECT_TRUE(wire::verify(run, program.state()).ok());
  EXPECT_EQ(runs->front().items.size(), 3u);
  EXPECT_EQ(wire::ids(runs->front()), wire::ids(held));
}

}  // namespace
}  // namespace leadline
