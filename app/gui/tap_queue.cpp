#include "app/gui/tap_queue.h"

#include <algorithm>
#include <utility>

namespace leadline::gui {
namespace {

// A pause longer than this between two taps was not spent on the encounter.
constexpr qint64 longest_thought_ms = 120'000;

}  // namespace

TapQueue::TapQueue(Worker& worker, device::EncounterDraft draft, QObject* parent)
    : QObject(parent), worker_(worker), draft_(draft), ahead_(std::move(draft)) {
  since_last_.start();
}

void TapQueue::tap(Change change) {
  waiting_.push_back({std::move(change), {}});
  go_on();
}

void TapQueue::type(const std::string& field, Change change) {
  if (!waiting_.empty() && waiting_.back().field == field)
    waiting_.back().change = std::move(change);
  else
    waiting_.push_back({std::move(change), field});
  go_on();
}

void TapQueue::flush() {
  while (!held_ && !waiting_.empty()) write_next();
}

void TapQueue::hold(bool on) {
  held_ = on;
  go_on();
}

void TapQueue::go_on() {
  while (!held_ && writing_ == 0 && !waiting_.empty()) write_next();
}

void TapQueue::write_next() {
  const Waiting next = std::move(waiting_.front());
  waiting_.pop_front();
  // A change looks at the draft as it will be when its step is written.
  auto acknowledged = std::exchange(draft_, ahead_);
  Json patch = next.change(draft_);
  draft_ = std::move(acknowledged);
  if (patch.is_null()) return;
  const auto spent = std::min(since_last_.restart(), longest_thought_ms);
  patch["active_ms"] = ahead_.state().value("active_ms", std::int64_t{0}) + spent;
  const bool more_letters = !next.field.empty() && next.field == last_field_;
  const auto step = more_letters ? ahead_.patch_again(patch) : ahead_.patch(patch);
  last_field_ = next.field;
  ++writing_;
  worker_.ask(
      this,
      [step, torn = torn_](device::Device& device) -> Result<void> {
        if (*torn) return fail(Code::cancelled, "draft");
        const auto done = device.journal().write_draft(step);
        *torn = !done;
        return done;
      },
      [this, torn = torn_, written_draft = ahead_](const Result<void>& done) {
        --writing_;
        if (done) {
          draft_ = written_draft;
          Q_EMIT written();
        } else if (torn == torn_) {
          torn_ = std::make_shared<bool>(false);
          waiting_.clear();
          ahead_ = draft_;
          last_field_.clear();
          Q_EMIT failed(done.error());
        }
        go_on();
      });
}

}  // namespace leadline::gui
