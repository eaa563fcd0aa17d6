// Writing a version: the list of criteria, one in sentences, a new one, the check, and the word "ask for
// approval". Every change is in the journal before it shows.
#pragma once

#include <QTimer>

#include "app/gui/criteria/example_page.h"
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
  void compare_with(std::optional<criteria::Bundle> in_effect);
  void keep() { taps_->flush(); }  // the device is about to be locked
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
  // An edit as it is worked out when its turn comes; null: it has lost its meaning.
  using EditOf = std::function<Json(const Author& then)>;
  TapQueue::Change applying(Page* page, EditOf edit_of);
  void change(Page& page, EditOf edit_of);
  // The same, dropped if what was on the page when it was touched has changed by then.
  void change_shown(Page& page, const Json& edit);
  // What a field holds after a letter. `page` says why it cannot be applied.
  void write(const QString& field, Page& page, EditOf edit_of);
  // The same in a field that takes only some words (Entries). `edit` sets the value that stands in `holds`
  // now; what cannot be taken leaves there what stood there before.
  using ValueOf = std::function<Json(const authoring::Sheet&)>;
  void enter(Page& page, const FieldPlace& place, const QString& text, const Reading& reading,
             const Json& edit, ValueOf holds);
  void enter_head(Page& page, const FieldPlace& place, const QString& text);
  void leave_fields();
  void undo();
  void leave();
  void go_on();  // what waited until everything touched is written
  void refuse(const Error& error);
  void close_detail();

  void show_criterion(const QString& id);
  void pick(CriterionPage& page, const QString& key);
  void step(CriterionPage& page, int by);
  void type(CriterionPage& page, const QString& text);
  void add_answer(CriterionPage& page, const QString& english, const QString& spanish);
  void move(CriterionPage& page, int by);
  void show_start(const QString& criterion);
  void begin_with(StartPage& page, const QString& question);
  void show_offer_words();
  void show_check();
  // author_example.cpp
  void show_example();
  ExampleState example_state() const;
  void patch_example(const Json& patch);
  void answer_example(ExamplePage& page, const Json& value);
  void date_example(const QString& text);
  void keep_example(ExamplePage& page);
  void answer_open(CheckPage& page, const Json& value);
  void propose();
  void end_with(std::function<Result<void>(device::Device&)> last, void (AuthorFlow::*done)());
  void discard();

  Worker& worker_;
  Session& session_;
  CriteriaDesk desk_;
  std::optional<criteria::Bundle> in_effect_;
  Author author_;  // as the journal has it
  Author turn_;    // as the change whose turn it is finds it
  Result<authoring::Sheet> sheet_;
  TapQueue* taps_;
  Checker* checker_;
  Entries entries_;
  QTimer quiet_;  // a check begins when typing rests
  std::shared_ptr<const Checked> checked_;
  QPointer<SheetPage> page_;
  QPointer<CriterionPage> criterion_;
  QPointer<StartPage> start_;
  QPointer<CheckPage> check_;
  QPointer<OfferWordsPage> offer_;
  QPointer<ExamplePage> example_;
  QString show_next_;      // a criterion that was just made
  bool to_check_ = false;  // the what-if was opened from there, and leads back there
  enum class Then { nothing, leave, propose } then_ = Then::nothing;  // once all is written
  bool ending_ = false;  // the draft is being put forward, or thrown away
};

}  // namespace leadline::gui
