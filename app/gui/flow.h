// A role's way through the app. A flow owns navigation: it makes pages, hears their taps, and shows the next
// one.
#pragma once

#include <QObject>

#include "app/gui/session.h"
#include "app/gui/worker.h"

namespace leadline::gui {

class Flow : public QObject {
  Q_OBJECT
 public:
  Flow(Worker& worker, Session& session) : worker_(worker), session_(session) {}

  virtual void begin() = 0;       // the device has just been unlocked
  virtual void news() = 0;        // a sync changed what is known, or how it stands
  virtual void end() = 0;         // the device is about to be locked: what waits for its undo is done now
  virtual bool busy() const = 0;  // in the middle of an encounter: the lock waits longer

 Q_SIGNALS:
  void recorded();  // something waits to be sent
  void syncAsked();
  void lockAsked();

 protected:
  Worker& worker_;
  Session& session_;
};

}  // namespace leadline::gui
