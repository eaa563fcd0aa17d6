// Taps on the way to the journal. Each is written before it counts, one after another, so that nothing tapped
// is lost and nothing shown is not yet safe. GUI thread.
#pragma once

#include <QElapsedTimer>
#include <deque>
#include <functional>

#include "app/device/encounter_draft.h"
#include "app/gui/worker.h"

namespace leadline::gui {

class TapQueue : public QObject {
  Q_OBJECT
 public:
  // What the tap changes, worked out when its turn comes; null: nothing, the tap has lost its meaning.
  using Change = std::function<Json(const device::EncounterDraft&)>;

  TapQueue(Worker& worker, device::EncounterDraft draft, QObject* parent);

  const device::EncounterDraft& draft() const { return draft_; }
  void tap(Change change);

 Q_SIGNALS:
  void written();
  void failed(const leadline::Error& error);

 private:
  void go_on();
  Worker& worker_;
  device::EncounterDraft draft_;
  std::deque<Change> waiting_;
  bool writing_ = false;
  QElapsedTimer since_last_;
};

}  // namespace leadline::gui
