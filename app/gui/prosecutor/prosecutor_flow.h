// The prosecutor's way through the app: the requests, one of them, a decision that can be taken back for ten
// seconds; somebody put forward of her own accord, which can be taken back as long; and from the same home,
// the criteria that wait for the district attorney's word.
#pragma once

#include <QTimer>

#include "app/gui/criteria/criteria_flow.h"
#include "app/gui/flow.h"
#include "app/gui/prosecutor/forward_flow.h"
#include "app/gui/prosecutor/prosecutor_desk.h"
#include "app/gui/prosecutor/prosecutor_pages.h"

namespace leadline::gui {

class ProsecutorFlow final : public Flow {
  Q_OBJECT
 public:
  // `sync_problem` says why the last sync did not come through.
  ProsecutorFlow(Worker& worker, Session& session, std::function<QString()> sync_problem);

  void begin() override;
  void news() override;
  void end() override;
  bool busy() const override { return forward_ != nullptr || criteria_.busy(); }

  static constexpr std::chrono::milliseconds undo_for{10'000};

 private:
  const Tongue& tongue() const { return Tongue::of(session_.language()); }
  WallTime now() const { return worker_.clock().now(); }
  void refresh(std::function<void()> then = {});
  void show_home();
  void fill();
  void show_request(const QString& id);
  void decide(const QString& id, facts::ExceptionDecision decision);
  void show_forward();
  // Over its draft, from this step on; null: from where it stands.
  void run_forward(device::EncounterDraft draft, const Json& step);
  void forward_left();
  void undo();
  void settle_undo();
  void settle(const device::EncounterDraft& draft);
  void show_decider();
  void save_decider(const DeciderPage& page);
  void show_criteria();

  std::function<QString()> sync_problem_;
  CriteriaFlow criteria_;
  ProsecutorDesk desk_;
  ForwardFlow* forward_ = nullptr;
  std::optional<device::EncounterDraft> undoable_;
  QTimer undo_timer_;
  QPointer<ProsecutorHomePage> home_;
  QPointer<RequestPage> request_;
  bool changing_ = false;  // the open request's decision is being changed
  QString undo_message_, problem_;
};

}  // namespace leadline::gui
