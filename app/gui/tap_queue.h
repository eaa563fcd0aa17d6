// Taps and letters on the way to the journal. Each is written before it counts, one after another, so that
// nothing tapped is lost and nothing shown as kept is not yet safe. The letters of one field are one step:
// the newest take the place of those before them, written or waiting, so the journal is at most one commit
// behind the glass however fast somebody types. GUI thread.
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

  // As the journal has it.
  const device::EncounterDraft& draft() const { return draft_; }
  void tap(Change change);
  // What a field holds after a letter. Changes of one field set the same keys, whatever the words.
  void type(const std::string& field, Change change);
  // Hands all that waits to the worker now, for whoever is about to leave the page or lock the device.
  void flush();
  // Nothing waits and nothing is being written: draft() holds all that was touched.
  bool still() const { return waiting_.empty() && writing_ == 0; }
  // While the draft is about to end, what is touched waits; if it has not ended, it is written after all.
  void hold(bool on);

 Q_SIGNALS:
  void written();
  void failed(const leadline::Error& error);

 private:
  struct Waiting {
    Change change;
    std::string field;  // empty: a tap
  };
  void go_on();
  void write_next();
  Worker& worker_;
  device::EncounterDraft draft_, ahead_;  // as the journal has it; as it will have what is being written
  std::deque<Waiting> waiting_;
  std::string last_field_;  // of the newest step, if it holds letters
  int writing_ = 0;
  bool held_ = false;
  // Whether one of the steps handed over together was not written: those behind it are not either, for they
  // were made of it. Set on the worker's thread.
  std::shared_ptr<bool> torn_ = std::make_shared<bool>(false);
  QElapsedTimer since_last_;
};

}  // namespace leadline::gui
