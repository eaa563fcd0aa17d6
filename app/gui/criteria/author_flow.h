// Writing a version: the list of criteria, one in sentences, a new one, the check, and the word "ask for
// approval". Every change is in the journal before it shows.
#pragma once

#include <QTimer>

#include "app/gui/criteria/fill_author.h"
#include "app/gui/session.h"
#include "app/gui/tap_queue.h"

namespace leadline::gui {

class AuthorFlow : public QObject {
  Q_OBJECT
 public:
  AuthorFlow(Worker& worker, Session& session, CriteriaDesk desk, std::optional<criteria::Bundle> in_effect,
             Author author, device::EncounterDraft draft, QObject* parent);

  void show();
  void know(CriteriaDesk desk);  // news came
  const Author& author() const { return author_; }

 Q_SIGNALS:
  void left();
  void proposed();
  void discarded();
  void whatIfPicked();

 private:
  const Tongue& tongue() const { return Tongue::of(session_.language()); }
  void take_written();
  void fill();
  void recheck();
  void change(Page& page, const Json& edit);
  void change_state(std::function<Json(const Json& state)> step);
  void refuse(const Error& error);
  void close_detail();

  void show_criterion(const QString& id);
  void pick(CriterionPage& page, const QString& key);
  void step(CriterionPage& page, int by);
  void type(CriterionPage& page, const QString& text);
  void add_answer(CriterionPage& page, const QString& english, const QString& spanish);
  void move(const CriterionPage& page, int by);
  void show_start(const QString& criterion);
  void begin_with(StartPage& page, const QString& question);
  void show_check();
  void propose();
  void discard();

  Worker& worker_;
  Session& session_;
  CriteriaDesk desk_;
  std::optional<criteria::Bundle> in_effect_;
  Author author_;
  Result<authoring::Sheet> sheet_;
  TapQueue* taps_;
  Checker* checker_;
  QTimer quiet_;  // a check begins when typing rests
  std::shared_ptr<const Checked> checked_;
  QPointer<SheetPage> page_;
  QPointer<CriterionPage> criterion_;
  QPointer<StartPage> start_;
  QPointer<CheckPage> check_;
  QString show_next_;      // a criterion that was just made
  bool to_check_ = false;  // the what-if was opened from there, and leads back there
  bool proposing_ = false;
};

}  // namespace leadline::gui
