// Fail the n-th operation of the disk, for every n: afterwards there is the old state or the new one, and
// going on from there ends where an undisturbed evening ends.
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "core/base/json.h"
#include "tests/core/journal/play.h"

namespace leadline::journal {
namespace {

using Action = testing::FaultPlan::Action;

class FaultTest : public ::testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(crypto::ready());
    testing::install_fault_vfs();
    testing::set_plan({});
    auto journal = play.open(folder / "undisturbed");
    ASSERT_TRUE(journal) << describe(journal.error());
    for (std::size_t i = 0; i < play.steps(); ++i) ASSERT_TRUE(play.run(i, **journal)) << i;
    const auto said = Play::outcome(**journal);
    ASSERT_TRUE(said);
    undisturbed = *said;
    journal->reset();
    total = testing::operations();
    ASSERT_GT(total, 40u);
  }

  struct Reached {
    std::size_t steps = 0;  // done and acknowledged
    std::string state;      // after them
    bool failed = false;
  };

  // Opens and plays until something fails; leaves the journal open where it could be opened.
  Reached play_until_failure(std::unique_ptr<Journal>& journal,
                             const std::function<void(const Reached&)>& done = {}) {
    Reached at;
    auto opened = play.open(path);
    if (!opened) return {0, "", true};
    journal = std::move(*opened);
    for (; at.steps < play.steps(); ++at.steps) {
      if (!play.run(at.steps, *journal)) {
        at.failed = true;
        return at;
      }
      if (auto state = everything(*journal)) at.state = *state;
      if (done) done({at.steps + 1, at.state, false});
    }
    return at;
  }

  // The disk works again: old or new, nothing between, and the rest of the evening ends well.
  void converges(std::unique_ptr<Journal> journal, const Reached& at, const std::string& what) {
    if (!journal) {
      auto opened = play.open(path);
      ASSERT_TRUE(opened) << what << ": " << describe(opened.error());
      journal = std::move(*opened);
    }
    const auto found = everything(*journal);
    ASSERT_TRUE(found) << what << ": " << describe(found.error());
    if (at.steps < play.steps()) {
      ASSERT_TRUE(play.run(at.steps, *journal)) << what;
      if (at.steps > 0 && *found != at.state) {
        EXPECT_EQ(*everything(*journal), *found) << what << ": neither the old state nor the new";
      }
    }
    for (std::size_t i = at.steps + 1; i < play.steps(); ++i) ASSERT_TRUE(play.run(i, *journal)) << what;
    const auto end = Play::outcome(*journal);
    ASSERT_TRUE(end) << what;
    EXPECT_EQ(*end, undisturbed) << what;
  }

  void start_over() {
    for (const char* suffix : {"", "-wal", "-shm", "-journal", "-last"}) std::filesystem::remove(path + suffix);
  }

  std::uint64_t seed = testing::run_seed();
  Play play{seed};
  test::Folder folder;
  std::string path = folder / "journal.db";
  std::string undisturbed;
  std::uint64_t total = 0;
};

// An error is told, nothing has changed, and the same journal goes on when the disk does.
TEST_F(FaultTest, AnOperationThatFailsChangesNothing) {
  for (const Action action : {Action::ioerr, Action::full}) {
    for (const bool lasting : {false, true}) {
      for (std::uint64_t n = 1; n <= total + 2; ++n) {
        const std::string what = std::string(action == Action::full ? "full@" : "ioerr@") +
                                 std::to_string(n) + (lasting ? "+" : "");
        start_over();
        testing::set_plan({action, n, lasting, true, seed});
        std::unique_ptr<Journal> journal;
        const auto at = play_until_failure(journal);
        testing::set_plan({});
        if (at.failed && at.steps > 0) {
          const auto now = everything(*journal);
          ASSERT_TRUE(now) << what << ": " << describe(now.error());
          EXPECT_EQ(*now, at.state) << what << ": the step failed and yet changed something";
        }
        converges(std::move(journal), at, what);
        if (HasFatalFailure() || HasNonfatalFailure()) return;
      }
    }
  }
}

// The process ends at once, in the middle of a write, or the power goes and takes what was not synced.
TEST_F(FaultTest, ADeathAtAnyOperationLeavesTheOldStateOrTheNew) {
  for (const Action action : {Action::kill, Action::torn, Action::cut}) {
    for (std::uint64_t n = 1; n <= total + 2; ++n) {
      for (std::uint64_t luck = 0; luck < (action == Action::cut ? 4u : 1u); ++luck) {
        const std::string what = "death " + std::to_string(static_cast<int>(action)) + "@" +
                                 std::to_string(n) + " luck " + std::to_string(luck);
        start_over();
        testing::set_plan({action, n, false, true, seed + luck});
        std::unique_ptr<Journal> journal;
        const auto at = play_until_failure(journal);
        journal.reset();
        testing::set_plan({});
        converges(nullptr, at, what);
        if (HasFatalFailure() || HasNonfatalFailure()) return;
      }
    }
  }
}

// The same with a real process and a real SIGKILL: what it acknowledged before is there.
TEST_F(FaultTest, AKilledProcessLosesNothingThatItAcknowledged) {
  for (std::uint64_t n = 1; n <= total; n += 3) {
    const std::string what = "kill@" + std::to_string(n);
    start_over();
    const std::string told = folder / "told";
    std::filesystem::remove(told);
    const auto child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
      testing::set_plan({n % 2 ? Action::kill : Action::torn, n, false, false, seed});
      std::unique_ptr<Journal> journal;
      play_until_failure(journal, [&](const Reached& reached) {
        if (!write_file(told, bytes_of(std::to_string(reached.steps) + "\n" + reached.state))) ::_exit(9);
      });
      ::_exit(0);
    }
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFSIGNALED(status) || WEXITSTATUS(status) == 0) << what;
    Reached at;
    if (const auto text = read_file(told)) {
      const auto line = text->find('\n');
      at.steps = std::stoul(text->substr(0, line));
      at.state = text->substr(line + 1);
    }
    testing::set_plan({});
    converges(nullptr, at, what);
    if (HasFatalFailure() || HasNonfatalFailure()) return;
  }
}

TEST(FaultPlanTest, IsReadFromText) {
  using testing::parse_plan;
  const auto plan = parse_plan("full@5+");
  ASSERT_TRUE(plan);
  EXPECT_EQ(plan->action, Action::full);
  EXPECT_EQ(plan->at, 5u);
  EXPECT_TRUE(plan->lasting);
  EXPECT_EQ(parse_plan("kill@17")->action, Action::kill);
  for (const char* wrong : {"", "kill", "kill@", "kill@x", "kill@0", "burn@3", "kill@3x"})
    EXPECT_FALSE(parse_plan(wrong)) << wrong;
}

}  // namespace
}  // namespace leadline::journal
