#include "app/gui/sync_loop.h"

#include "app/gui/tongue.h"

namespace leadline::gui {
namespace {

constexpr std::chrono::milliseconds between_syncs{30'000};

}  // namespace

SyncLoop::SyncLoop(Worker& worker, Route route)
    : worker_(worker),
      route_(std::move(route)),
      transport_(std::make_shared<std::unique_ptr<sync::Transport>>()) {
  timer_.setSingleShot(true);
  connect(&timer_, &QTimer::timeout, this, &SyncLoop::run);
}

// A transport belongs to the worker's thread: it ends there too.
SyncLoop::~SyncLoop() {
  worker_.ask(
      this, [last = std::move(transport_)](device::Device&) -> Result<void> { return {}; },
      [](const Result<void>&) {});
}

void SyncLoop::start() {
  open_ = true;
  failures_ = 0;
  problem_.clear();
  run();
}

void SyncLoop::stop() {
  open_ = false;
  again_ = false;
  timer_.stop();
}

void SyncLoop::soon() {
  if (running_) {
    again_ = true;
    return;
  }
  if (open_) run();
}

void SyncLoop::run() {
  if (!open_ || running_ || !route_) return;
  running_ = true;
  timer_.stop();
  worker_.ask(
      this,
      [route = route_, transport = transport_](device::Device& device) -> Result<sync::Report> {
        if (!*transport) {
          LEADLINE_TRY(made, route(device.me()));
          *transport = std::move(made);
        }
        return device.sync(**transport);
      },
      [this](const Result<sync::Report>& report) { rest(report); });
}

void SyncLoop::rest(const Result<sync::Report>& report) {
  running_ = false;
  failures_ = report ? 0 : failures_ + 1;
  problem_ = report ? QString() : sentence_of(report.error());
  Q_EMIT done();
  if (!open_) return;
  const bool at_once = again_ && report;
  again_ = false;
  const auto pause = report ? between_syncs : sync::back_off(failures_, std::nullopt, worker_.random());
  timer_.start(at_once ? std::chrono::milliseconds{0} : pause);
}

}  // namespace leadline::gui
