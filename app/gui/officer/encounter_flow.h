// One encounter, from the first question to the last page: which page is shown follows from the draft alone,
// so that a killed app opens again where it was.
#pragma once

#include "app/gui/officer/desk.h"
#include "app/gui/session.h"

namespace leadline::gui {

class EncounterFlow final : public QObject, public Desk {
  Q_OBJECT
 public:
  EncounterFlow(Worker& worker, Session& session, Papers papers, device::EncounterDraft draft,
                QObject* parent);

  // Shows the page where the draft stands.
  void show();
  // Begins it: the first tap, journaled like every other.
  void begin(const std::string& door);
  void begin(const Json& state);  // from what was recorded before

  const Papers& papers() const override { return papers_; }
  const device::EncounterDraft& draft() const override { return taps_->draft(); }
  WallTime now() const override { return worker_.clock().now(); }
  const Tongue& tongue() const override { return Tongue::of(session_.language()); }
  void tap(const Page* page, TapQueue::Change change) override;
  void type(const Page* page, const std::string& field, TapQueue::Change change) override;
  using Desk::tap;
  void leave() override {
    keep();
    Q_EMIT left();
  }
  // What is still on its way is written before whatever is asked of the worker next.
  void keep() { taps_->flush(); }
  void dial(const QString& number) override { Q_EMIT session_.dialed(number); }
  void write(Explanation page, Written then) override;
  void erase_printed(std::function<void(Result<void>)> then) override;
  void flip(criteria::Answers answers, Flipped then) override;
  void granted(Granted then) override;
  void open(const QString& file) override { Q_EMIT session_.opened(file); }

 Q_SIGNALS:
  void left();                                 // to home; the draft stays, unfinished
  void stalled(const leadline::Error& error);  // its first step could not be written: it has no page
  void finished();                             // the draft says how: "finished_ms", "dropped"

 private:
  TapQueue::Change of(const Page* page, TapQueue::Change change);  // dropped once another page is shown
  std::string place() const;                                       // page, and for a question which one
  Step make(const std::string& place);
  void follow();
  void add_pauses(EncounterPage& page);
  void pause(const Page* page, const QString& key);

  Worker& worker_;
  Session& session_;
  Papers papers_;
  TapQueue* taps_;
  std::string shown_;
  QPointer<Page> page_;
  std::function<void()> fill_;
};

}  // namespace leadline::gui
