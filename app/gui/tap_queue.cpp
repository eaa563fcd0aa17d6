#include "app/gui/tap_queue.h"

#include <algorithm>

namespace leadline::gui {
namespace {

// A pause longer than this between two taps was not spent on the encounter.
constexpr qint64 longest_thought_ms = 120'000;

}  // namespace

TapQueue::TapQueue(Worker& worker, device::EncounterDraft draft, QObject* parent)
    : QObject(parent), worker_(worker), draft_(std::move(draft)) {
  since_last_.start();
}

void TapQueue::tap(Change change) {
  waiting_.push_back(std::move(change));
  if (!writing_) go_on();
}

void TapQueue::go_on() {
  while (!waiting_.empty()) {
    const Change change = std::move(waiting_.front());
    waiting_.pop_front();
    Json patch = change(draft_);
    if (patch.is_null()) continue;
    const auto spent = std::min(since_last_.restart(), longest_thought_ms);
    patch["active_ms"] = draft_.state().value("active_ms", std::int64_t{0}) + spent;
    auto next = draft_;
    const auto step = next.patch(patch);
    writing_ = true;
    worker_.ask(
        this, [step](device::Device& device) { return device.journal().write_draft(step); },
        [this, next](const Result<void>& done) {
          writing_ = false;
          if (done) {
            draft_ = next;
            Q_EMIT written();
          } else {
            waiting_.clear();
            Q_EMIT failed(done.error());
          }
          go_on();
        });
    return;
  }
}

}  // namespace leadline::gui
