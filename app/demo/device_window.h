// One device as it is shipped: worker, session, sync, entrance and Main.qml, over a network that can be
// switched off.
#pragma once

#include <QQmlApplicationEngine>
#include <QQuickWindow>

#include "app/gui/entrance.h"
#include "platform/connectivity.h"

namespace leadline::demo {

struct Look {
  QString theme;  // day, night, contrast
  QString language;
  bool reduced_motion = false;
};

class DeviceWindow {
 public:
  // `server` is where the program's server listens now. `clock` and `random` outlive this.
  DeviceWindow(device::Folder folder, const std::string& server, const Clock& clock, Random& random,
               const Look& look);
  ~DeviceWindow();

  // Null if the screens do not load; Qt has said why on stderr.
  QQuickWindow* window() const { return window_; }
  gui::Session& session() { return session_; }
  gui::Worker& worker() { return worker_; }
  void set_airplane(bool on);
  bool airplane() const { return network_->reach() == platform::Reach::none; }
  // Hours have passed: the device has locked itself, and its pad shows who answers now.
  void time_passed();

 private:
  std::shared_ptr<platform::SwitchedConnectivity> network_;
  gui::Worker worker_;
  gui::Session session_;
  gui::SyncLoop sync_;
  std::unique_ptr<gui::Entrance> entrance_;
  std::unique_ptr<QQmlApplicationEngine> engine_;
  QQuickWindow* window_ = nullptr;
};

}  // namespace leadline::demo
