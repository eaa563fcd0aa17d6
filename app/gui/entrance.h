// The PIN pad, what opens behind it, and what closes it again. Owns the flow of whoever is at work.
#pragma once

#include <QTimer>
#include <map>
#include <memory>

#include "app/gui/common_pages.h"
#include "app/gui/flow.h"
#include "app/gui/look.h"
#include "app/gui/sync_loop.h"

namespace leadline::gui {

class Entrance : public QObject {
  Q_OBJECT
 public:
  using FlowMaker = std::function<std::unique_ptr<Flow>(Worker&, Session&, SyncLoop&)>;

  Entrance(Worker& worker, Session& session, SyncLoop& sync, std::map<disclosure::Role, FlowMaker> flows);
  ~Entrance() override;

  void show_pad();
  void lock();
  Look& look() { return look_; }

 protected:
  // Any touch or key puts the lock off.
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void press(const QString& digit);
  void unlock(std::string pin);
  void opened(disclosure::Role role);
  void arm();

  Worker& worker_;
  Session& session_;
  SyncLoop& sync_;
  Look look_;
  std::map<disclosure::Role, FlowMaker> flows_;
  std::unique_ptr<Flow> flow_;
  QPointer<PinPage> pad_;
  QTimer idle_, longest_;
};

}  // namespace leadline::gui
