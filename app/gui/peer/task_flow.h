// One task with one person, from the first tap to the last: which page is shown follows from the draft alone,
// so that a killed app opens again where it was.
#pragma once

#include "app/gui/peer/task_desk.h"
#include "app/gui/session.h"

namespace leadline::gui {

class TaskFlow final : public QObject, public TaskDesk {
  Q_OBJECT
 public:
  // Takes a page over and shows it.
  using Open = std::function<void(Page*)>;

  TaskFlow(Worker& worker, Session& session, Open open, Papers papers, PeerCard card,
           views::Referral referral, device::EncounterDraft draft, QObject* parent);

  void show();
  void show_again();  // the page is gone, or speaks another language

  const Papers& papers() const override { return papers_; }
  const PeerCard& card() const override { return card_; }
  const views::Referral& referral() const override { return referral_; }
  const device::EncounterDraft& draft() const override { return taps_->draft(); }
  WallTime now() const override { return worker_.clock().now(); }
  const Tongue& tongue() const override { return Tongue::of(session_.language()); }
  void tap(const Page* page, TapQueue::Change change) override;
  void type(const Page* page, const std::string& field, TapQueue::Change change) override;
  using TaskDesk::tap;
  using TaskDesk::type;
  void leave() override {
    keep();
    Q_EMIT left();
  }
  // What is still on its way is written before whatever is asked of the worker next.
  void keep() { taps_->flush(); }
  void dial() override { Q_EMIT dialed(); }

 Q_SIGNALS:
  void left();  // to the person; the draft stays
  void finished();
  void dialed();

 private:
  TapQueue::Change of(const Page* page, TapQueue::Change change);  // dropped once another page is shown
  std::string place() const;
  TaskStep make(const std::string& place);

  Worker& worker_;
  Session& session_;
  Open open_;
  Papers papers_;
  PeerCard card_;
  views::Referral referral_;
  TapQueue* taps_;
  std::string shown_;
  QPointer<Page> page_;
  std::function<void()> fill_;
};

}  // namespace leadline::gui
