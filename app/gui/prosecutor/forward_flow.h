// Somebody is put forward: the incident, the charge, the reason, and whether it is granted at once. Which
// page is shown follows from the draft alone, so that a killed app opens again where it was.
#pragma once

#include "app/gui/prosecutor/forward_draft.h"
#include "app/gui/prosecutor/prosecutor_pages.h"
#include "app/gui/session.h"
#include "app/gui/tap_queue.h"

namespace leadline::gui {

// The page as the draft has it. `page.step` is one of its steps.
void fill_forward(PutForwardPage& page, const Json& state, const Papers& papers, const Tongue& tongue);

class ForwardFlow final : public QObject {
  Q_OBJECT
 public:
  ForwardFlow(Worker& worker, Session& session, Papers papers, device::EncounterDraft draft, QObject* parent);

  void show();
  void begin(const Json& step);  // journaled like every other
  void keep() { taps_->flush(); }
  const device::EncounterDraft& draft() const { return taps_->draft(); }

 Q_SIGNALS:
  void left();                                 // to home; the draft stays, unfinished
  void stalled(const leadline::Error& error);  // its first step could not be written: it has no page
  void finished();                             // the draft says how

 private:
  const Tongue& tongue() const { return Tongue::of(session_.language()); }
  void follow();
  PutForwardPage* make(const std::string& step);
  void tap(const Page* page, const Json& patch);
  void type(const Page* page, const QString& text);
  void go_back(const Page* page);
  void end(const Page* page, bool granted);

  Worker& worker_;
  Session& session_;
  Papers papers_;
  TapQueue* taps_;
  std::string shown_;
  QPointer<PutForwardPage> page_;
};

}  // namespace leadline::gui
