// The one thread that owns the device. Screens post closures and receive values on the GUI thread; nothing is
// captured by reference. Closures run in the order in which they were posted, except that a sync waiting for
// the network lets others through meanwhile (its transport runs an event loop): a tap never waits for a
// server. Locking waits for the sync.
#pragma once

#include <QPointer>
#include <QThread>
#include <memory>
#include <string>

#include "app/device/device.h"

namespace leadline::gui {

class Worker final : public QObject {
  Q_OBJECT
 public:
  // `clock` and `random` are used on the worker's thread too and must outlive it.
  Worker(device::Folder folder, const Clock& clock, Random& random);
  ~Worker() override;  // waits for what is running; the device is locked

  const device::Folder& folder() const { return folder_; }
  const Clock& clock() const { return clock_; }
  Random& random() const { return random_; }

  // Opens the device with the PIN (Argon2id: half a second on the worker's thread). Then:
  // Result<disclosure::Role>, of whom it is.
  template <class Then>
  void unlock(QObject* receiver, std::string pin, Then then) {
    post(
        receiver,
        [this, pin = std::move(pin)](std::unique_ptr<device::Device>& device) mutable {
          return open(device, pin);
        },
        std::move(then));
  }

  // Whether all that was asked has been answered. This thread only.
  bool idle() const { return unanswered_ == 0; }

  // Forgets the keys. What was posted before is still done; what is posted after a pending lock finds the
  // device locked.
  void lock();

  // Work: Result<T>(device::Device&), on the worker's thread. Then: void(Result<T>), on this thread, unless
  // the receiver is gone by then. A locked device gives `cancelled`.
  template <class Work, class Then>
  void ask(QObject* receiver, Work work, Then then) {
    using Outcome = std::invoke_result_t<Work, device::Device&>;
    post(
        receiver,
        [this, work = std::move(work)](std::unique_ptr<device::Device>& device) mutable -> Outcome {
          if (!device || lock_due_) return fail(Code::cancelled, "device", "locked");
          return work(*device);
        },
        std::move(then));
  }

 private:
  template <class Work, class Then>
  void post(QObject* receiver, Work work, Then then) {
    auto carry = [this, receiver = QPointer<QObject>(receiver), work = std::move(work),
                  then = std::move(then)]() mutable {
      ++depth_;
      auto outcome = work(device_);
      --depth_;
      lock_if_due();
      auto deliver = [this, receiver, outcome = std::move(outcome), then = std::move(then)]() mutable {
        --unanswered_;
        if (receiver) then(std::move(outcome));
      };
      QMetaObject::invokeMethod(this, std::move(deliver), Qt::QueuedConnection);
    };
    ++unanswered_;
    QMetaObject::invokeMethod(bench_, std::move(carry), Qt::QueuedConnection);
  }
  void lock_if_due();
  Result<disclosure::Role> open(std::unique_ptr<device::Device>& device, std::string& pin);

  device::Folder folder_;
  const Clock& clock_;
  Random& random_;
  QThread thread_;
  QObject* bench_;  // lives on the thread; closures run there
  int unanswered_ = 0;  // touched on the thread that asks
  // Touched on the thread only.
  std::unique_ptr<device::Device> device_;
  int depth_ = 0;  // closures inside one another: more than one while a sync waits
  bool lock_due_ = false;
};

}  // namespace leadline::gui
