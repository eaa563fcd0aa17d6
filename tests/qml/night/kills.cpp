#include "tests/qml/night/kills.h"

#include <signal.h>

#include <QCoreApplication>
#include <QProcess>
#include <QTest>
#include <algorithm>
#include <array>
#include <random>

#include "tests/qml/night/script.h"
#include "tests/qml/night/stage.h"

namespace leadline::night {
namespace {

using device::testing::Town;

// Whether a page alone tells if the tap was made, or a second one of the same changes nothing.
bool is_plain(const Tap& tap) {
  static constexpr std::array<std::string_view, 9> pages{"QuestionScreen", "ResultScreen", "ChoiceScreen",
                                                         "SummaryScreen",  "PersonScreen", "OutcomeScreen",
                                                         "AskScreen",      "MeetScreen",   "ConfirmScreen"};
  return tap.kind == Tap::Kind::tap && std::ranges::find(pages, tap.page) != pages.end();
}

// Every tap in the soak (LEADLINE_SOAK set); else a few, drawn by a printed seed (LEADLINE_SEED).
std::vector<std::size_t> kill_points(std::size_t first_answer, std::size_t count) {
  constexpr std::size_t sample = 4;
  std::vector<std::size_t> all;
  for (std::size_t i = first_answer; i + 1 < count; ++i) all.push_back(i);
  if (!qEnvironmentVariableIsSet("LEADLINE_SOAK")) {
    const bool given = qEnvironmentVariableIsSet("LEADLINE_SEED");
    const unsigned seed = given ? qEnvironmentVariable("LEADLINE_SEED").toUInt() : std::random_device{}();
    std::printf("LEADLINE_SEED=%u\n", seed);
    std::shuffle(all.begin(), all.end(), std::mt19937(seed));
    all.resize(sample);
    std::sort(all.begin(), all.end());
  }
  all.push_back(count - 1);
  return all;
}

}  // namespace

QProcess::ExitStatus run(const std::string& folder, std::size_t first, std::size_t last, bool at_once,
                         int& code, const std::string& script) {
  QProcess app;
  app.setProcessChannelMode(QProcess::ForwardedErrorChannel);
  app.start(QCoreApplication::applicationFilePath(),
            {"--play", QString::fromStdString(folder), QString::number(first), QString::number(last),
             at_once ? "at-once" : "acknowledged", QString::fromStdString(script)});
  EXPECT_TRUE(app.waitForFinished(60'000));
  code = app.exitCode();
  return app.exitStatus();
}

int play(const std::string& folder, std::size_t first, std::size_t last, bool at_once,
         const std::string& script) {
  const Script& way = script_of(script);
  const auto& taps = way.taps;
  crypto::SystemRandom random;
  device::testing::HandClock clock;
  clock.ms += way.later.count();
  auto secret = device::read_secret_file(folder + "/secret");
  if (!secret) return not_unlocked;
  OfficerApp app({folder, std::move(*secret), nullptr}, clock, random);
  app.type_pin(pin);
  if (!app.sees(way.home)) return not_unlocked;
  const auto over = [&] { return QTest::qWaitFor([&] { return way.over(app); }, 3000); };
  if (first >= taps.size()) return over() ? done : not_due;
  if (first <= way.first_answer) {
    for (std::size_t i = 0; i < way.first_answer; ++i) {
      if (!perform(taps[i], app)) return not_made;
    }
  } else if (!way.resume(taps[first], app)) {
    return not_resumed;
  }
  if (!is_due(taps[first], app)) {
    if (first + 1 >= taps.size()) return over() ? was_kept : not_due;
    if (!is_due(taps[first + 1], app)) return not_due;
    if (first == last) return was_kept;
    ++first;
  }
  for (; first <= last; ++first) {
    if (!(at_once && first == last ? app.touch(taps[first].words) : perform(taps[first], app)))
      return not_made;
  }
  ::kill(::getpid(), SIGKILL);
  return done;
}

void play_with_kills(Town& town, const std::string& script) {
  const Script& way = script_of(script);
  const auto& taps = way.taps;
  town.devices.erase(way.device);
  const std::string folder = town.at(way.device).path;
  std::size_t next = way.first_answer;
  int kills = 0;
  int code = 0;
  for (const std::size_t at : kill_points(way.first_answer, taps.size())) {
    SCOPED_TRACE("tap " + std::to_string(at) + " \"" + taps[at].words + "\" on " + taps[at].page);
    if (at > way.first_answer && is_plain(taps[at])) {
      // Killed before the tap was acknowledged: it may be kept or lost, and nothing before it is.
      ASSERT_EQ(run(folder, next, at, true, code, script), QProcess::CrashExit) << "exit " << code;
      ++kills;
      next = at;
    }
    if (run(folder, next, at, false, code, script) == QProcess::CrashExit) {
      ++kills;
    } else {
      ASSERT_EQ(code, was_kept);
    }
    next = at + 1;
  }
  ASSERT_EQ(run(folder, taps.size(), taps.size(), false, code, script), QProcess::NormalExit);
  ASSERT_EQ(code, done);
  std::printf("killed %d times\n", kills);
}

}  // namespace leadline::night
