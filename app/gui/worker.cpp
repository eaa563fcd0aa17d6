#include "app/gui/worker.h"

#include <sodium.h>

namespace leadline::gui {

Worker::Worker(device::Folder folder, const Clock& clock, Random& random)
    : folder_(std::move(folder)), clock_(clock), random_(random), bench_(new QObject) {
  bench_->moveToThread(&thread_);
  connect(&thread_, &QThread::finished, bench_, &QObject::deleteLater);
  thread_.setObjectName("leadline device");
  thread_.start();
}

Worker::~Worker() {
  lock();
  QMetaObject::invokeMethod(
      bench_, [this] { thread_.quit(); }, Qt::QueuedConnection);
  thread_.wait();
}

void Worker::lock() {
  QMetaObject::invokeMethod(
      bench_,
      [this] {
        lock_due_ = true;
        lock_if_due();
      },
      Qt::QueuedConnection);
}

void Worker::lock_if_due() {
  if (!lock_due_ || depth_ > 0) return;
  lock_due_ = false;
  if (device_) (void)device_->save_snapshot().ok();  // failing to is no loss
  device_.reset();
}

Result<disclosure::Role> Worker::open(std::unique_ptr<device::Device>& device, std::string& pin) {
  // A sync that still waits for the network holds the device that was locked.
  if (depth_ > 1) return fail(Code::in_use, "device", "the last sync has not ended");
  device.reset();
  auto opened = device::Device::unlock(folder_, pin, clock_, random_);
  sodium_memzero(pin.data(), pin.size());
  if (!opened) return std::move(opened).error();
  device = std::move(*opened);
  return device->me().role;
}

}  // namespace leadline::gui
