// What goes on beside a page: a count that takes long, and a version that takes effect while another is
// being written.
#include <QDir>
#include <QSemaphore>
#include <atomic>

#include "app/gui/criteria/what_if_page.h"
#include "app/gui/job.h"
#include "tests/qml/criteria/thumb.h"

namespace leadline::night {
namespace {

// Every thread that lint and counts have is busy until it is opened, or gives up after a while.
class BusyPool {
 public:
  BusyPool() {
    for (int i = 0; i < pool_.maxThreadCount(); ++i)
      pool_.start([gate = gate_, waited = waited_] {
        if (!gate->tryAcquire(1, gives_up_ms)) *waited = true;
      });
  }
  ~BusyPool() { open(); }
  void open() {
    gate_->release(pool_.maxThreadCount());
    pool_.waitForDone();
  }
  bool was_waited_for() const { return *waited_; }

 private:
  static constexpr int gives_up_ms = 20'000;
  QThreadPool& pool_ = gui::job_threads();
  std::shared_ptr<QSemaphore> gate_ = std::make_shared<QSemaphore>();
  std::shared_ptr<std::atomic<bool>> waited_ = std::make_shared<std::atomic<bool>>(false);
};

using Meanwhile = Thumb;

TEST_F(Meanwhile, NobodyWaitsForACountWhoseAppIsLeft) {
  const QString folder = QDir::homePath() + "/Downloads";
  ASSERT_TRUE(QDir().mkpath(folder));
  const Json line{{"encounter", "2026-10-01"}, {"answers", {{"adult", true}, {"resident", true}}}};
  const QString file = folder + "/long.jsonl";
  ASSERT_TRUE(write_file(file.toStdString(), bytes_of(line.dump() + "\n")));
  BusyPool pool;
  use("manager", [&](OfficerApp& app) {
    for (const bool back : {true, false}) {
      Q_EMIT home(app)->actionPicked("what_if");
      auto* page = page_of<WhatIfPage>(app);
      Q_EMIT page->filePicked(file);
      Q_EMIT page->otherPicked(page->recordedUnder()->rows().first().key);
      Q_EMIT page->started();
      ASSERT_TRUE(page->working);
      if (back) Q_EMIT page->back();
    }
    // And the second time the app is closed over it.
  });
  EXPECT_FALSE(pool.was_waited_for());
  pool.open();
}

TEST_F(Meanwhile, TheDraftIsComparedWithWhatTakesEffect) {
  agree_to(put_forward("2024.2", 7, "2026-12-01"));
  use("manager", [&](OfficerApp& app) {
    check_five_years(app);
    EXPECT_TRUE(reads(app, "10 years → 5 years")) << app.all_words().toStdString();
    town.clock.ms = calendar::Zone::find("America/New_York")->parse("2026-12-01T02:04-05:00")->wall.ms;
    Q_EMIT app.sync().done();
    EXPECT_TRUE(reads(app, "7 years → 5 years")) << app.all_words().toStdString();
    EXPECT_FALSE(app.all_words().contains("10 years → 5 years"));
  });
}

// Back to an earlier version: a draft of it under a new number, asked for like any other.
TEST_F(Meanwhile, AnEarlierVersionIsGoneBackTo) {
  agree_to(put_forward("2024.2", 7, "2026-11-01"));
  const auto look_at = [](OfficerApp& app, const QString& number) {
    Q_EMIT home(app)->actionPicked("history");
    auto* history = page_of<HistoryPage>(app);
    for (const auto& each : history->versions()->rows())
      if (each.label == number) return Q_EMIT history->versionPicked(each.key);
    ADD_FAILURE() << number.toStdString();
  };
  use("lead", [&](OfficerApp& app) {
    look_at(app, "2024.1");
    ASSERT_TRUE(reads(app, "Was in effect from")) << app.all_words().toStdString();
    EXPECT_FALSE(app.can_touch("Begin from this version")) << "the lead writes no criteria";
  });
  use("manager", [&](OfficerApp& app) {
    look_at(app, "2024.2");
    ASSERT_TRUE(reads(app, "In effect since")) << app.all_words().toStdString();
    EXPECT_FALSE(app.can_touch("Begin from this version"));
    Q_EMIT page_of<VersionPage>(app)->back();
    Q_EMIT page_of<HistoryPage>(app)->back();
    look_at(app, "2024.1");
    ASSERT_TRUE(app.tap("Begin from this version")) << app.all_words().toStdString();
    auto* sheet = page_of<SheetPage>(app);
    EXPECT_TRUE(reads(app, "Draft of version 2024.3")) << app.all_words().toStdString();
    EXPECT_TRUE(reads(app, "As version 2024.1 was")) << app.all_words().toStdString();
    Q_EMIT sheet->checkPicked();
    EXPECT_TRUE(reads(app, "7 years → 10 years")) << app.all_words().toStdString();
    ASSERT_TRUE(touchable(app, "Ask for approval")) << app.all_words().toStdString();
    ASSERT_TRUE(app.tap("Ask for approval"));
    EXPECT_TRUE(reads(app, "Approval is asked for.")) << app.all_words().toStdString();
  });
  const auto all = *town.device("manager").criteria_history();
  const auto back = std::ranges::find(all, "2024.3", &device::CriteriaVersion::version);
  ASSERT_NE(back, all.end());
  const auto bundle = town.device("manager").criteria_bundle(back->digest);
  ASSERT_TRUE(bundle);
  auto once = authoring::Draft::begin({ten_years(), {}}), now = authoring::Draft::begin(*bundle);
  for (auto* each : {&*once, &*now})
    for (const char* of : {"version", "effective"})
      ASSERT_TRUE(each->apply({{"do", "head"}, {"of", of}, {"value", "2030-01-01"}}));
  EXPECT_EQ(Json::parse(now->bytes()), Json::parse(once->bytes())) << "not what it was";
}

}  // namespace
}  // namespace leadline::night
