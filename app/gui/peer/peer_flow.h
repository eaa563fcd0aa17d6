// The peer's way through the app: the inbox, one person, one task; then the next person by itself.
#pragma once

#include <QTimer>

#include "app/gui/flow.h"
#include "app/gui/peer/fill_inbox.h"
#include "app/gui/peer/task_flow.h"

namespace leadline::gui {

class PeerFlow final : public Flow {
  Q_OBJECT
 public:
  // `sync_problem` says why the last sync did not come through.
  PeerFlow(Worker& worker, Session& session, std::function<QString()> sync_problem);

  void begin() override;
  void news() override;
  void end() override;
  bool busy() const override { return task_ != nullptr; }

  static constexpr std::chrono::milliseconds undo_for{10'000};

 private:
  const Tongue& tongue() const { return Tongue::of(session_.language()); }
  WallTime now() const { return worker_.clock().now(); }
  std::string own_name() const;
  void take(Result<PeerDesk> desk);
  void refresh(std::function<void()> then = {});
  void show_inbox();
  void fill();
  void fill_open_person(PersonPage& page);
  void open(Page* page);  // as the detail
  void close_detail();

  void show_person(const QString& id);
  void use_first(const PersonPage& page);
  void try_way(const QString& id, int way);
  void take_step(const QString& id, const QString& step);
  void begin_task(const QString& id, const Json& first, bool claims);
  void resume(const DraftId& id);
  void run(device::EncounterDraft draft);
  void dial(const device::EncounterDraft& draft);
  void leave_task();
  void task_finished();
  void undo();
  void settle_undo();
  void settle(const device::EncounterDraft& draft);
  void end_look();
  void show_me();
  void save_me(const MePage& page);
  void forget_task();

  std::function<QString()> sync_problem_;
  PeerDesk desk_;
  InboxView view_;
  QPointer<InboxPage> inbox_;
  QPointer<PersonPage> person_;
  TaskFlow* task_ = nullptr;
  std::optional<device::EncounterDraft> undoable_;
  QTimer undo_timer_;
  QTimer minute_;  // ages on the screen grow
  QString undo_message_, problem_;
  bool asked_who_ = false;
  bool beginning_ = false;  // a task's first step is being written
};

}  // namespace leadline::gui
