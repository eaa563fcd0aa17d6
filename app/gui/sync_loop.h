// Sends and receives in the background: after something was recorded, when asked, and from time to time;
// backs off when it does not come through. One sync at a time, on the worker's thread.
#pragma once

#include <QTimer>
#include <functional>
#include <memory>

#include "app/gui/worker.h"

namespace leadline::gui {

class SyncLoop : public QObject {
  Q_OBJECT
 public:
  // Makes the way to the device's server, on the worker's thread.
  using Route = std::function<Result<std::unique_ptr<sync::Transport>>(const device::Me&)>;

  SyncLoop(Worker& worker, Route route);
  ~SyncLoop() override;

  void start();  // the device is open
  void stop();   // it is being locked
  void soon();   // something waits to be sent

  QString problem() const { return problem_; }  // why the last try did not come through

 Q_SIGNALS:
  void done();  // a try ended, well or not

 private:
  void run();
  void rest(const Result<sync::Report>& report);

  Worker& worker_;
  Route route_;
  QTimer timer_;
  bool running_ = false, again_ = false, open_ = false;
  unsigned failures_ = 0;
  QString problem_;
  std::shared_ptr<std::unique_ptr<sync::Transport>> transport_;  // made and used on the worker's thread
};

}  // namespace leadline::gui
