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

class Meanwhile : public Thumb {
 protected:
  // A version with this look-back, put forward for that day by another device's draft.
  void propose(const std::string& version, int years, const std::string& day) {
    auto author = authoring::Draft::begin({ten_years(), {}});
    ASSERT_TRUE(author->apply({{"do", "head"}, {"of", "version"}, {"value", version}}));
    ASSERT_TRUE(author->apply({{"do", "field"},
                               {"criterion", "history"},
                               {"at", ""},
                               {"field", "since_years:history"},
                               {"value", years}}));
    const auto proposed = town.device("manager").propose_criteria(author->bytes(), table, day, "");
    ASSERT_TRUE(proposed) << describe(proposed.error());
    town.sync_all();
    for (const char* who : {"lead", "attorney"})
      ASSERT_TRUE(town.device(who).approve_criteria(proposed->criteria_digest));
    town.sync_all();
    ASSERT_TRUE(town.device("coordinator").sign_criteria(proposed->criteria_digest));
    town.sync_all();
  }
};

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
  ASSERT_NO_FATAL_FAILURE(propose("2024.2", 7, "2026-12-01"));
  use("manager", [&](OfficerApp& app) {
    auto* sheet = begin(app);
    Q_EMIT sheet->picked("history");
    auto* criterion = page_of<CriterionPage>(app);
    Q_EMIT criterion->fieldPicked("", "since_years:history");
    Q_EMIT criterion->field()->typed("5");
    Q_EMIT sheet->checkPicked();
    EXPECT_TRUE(reads(app, "10 years → 5 years")) << app.all_words().toStdString();
    town.clock.ms = calendar::Zone::find("America/New_York")->parse("2026-12-01T02:04-05:00")->wall.ms;
    Q_EMIT app.sync().done();
    EXPECT_TRUE(reads(app, "7 years → 5 years")) << app.all_words().toStdString();
    EXPECT_FALSE(app.all_words().contains("10 years → 5 years"));
  });
}

}  // namespace
}  // namespace leadline::night
