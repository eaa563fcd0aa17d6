// The demo on the glass: the officer's and the peer's windows and the strip with their airplane switches and
// the clock.
#pragma once

#include <QTimer>

#include "app/demo/device_window.h"
#include "app/demo/movable_clock.h"
#include "app/demo/strip.h"
#include "app/demo/town.h"

namespace leadline::demo {

class Demo final : public QObject {
  Q_OBJECT
 public:
  struct Setting {
    QString language = "en";
    bool reduced_motion = false;
  };
  // `town` and `clock` outlive this. Errors: those of reading the devices' secrets; io_failed if a screen
  // does not load.
  static Result<std::unique_ptr<Demo>> open(const Town& town, MovableClock& clock, const Setting& setting);
  ~Demo() override;

  DeviceWindow& officer() { return *officer_; }
  DeviceWindow& peer() { return *peer_; }
  QQuickWindow& strip() { return *strip_window_; }
  // Side by side, as large as the screen allows.
  void arrange();

 private:
  Demo(const Town& town, MovableClock& clock) : town_(town), clock_(clock) {}
  Result<void> show(const Setting& setting);
  void listen();
  void speak(const QString& language);
  void go_on();
  void refresh();

  const Town& town_;
  MovableClock& clock_;
  crypto::SystemRandom random_;
  DemoStrip strip_;
  std::unique_ptr<DeviceWindow> officer_, peer_;
  std::unique_ptr<QQmlApplicationEngine> strip_engine_;
  QQuickWindow* strip_window_ = nullptr;
  QTimer second_;
};

}  // namespace leadline::demo
