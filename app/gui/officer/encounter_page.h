// Pages of an encounter. Each can be paused from anywhere, except while the glass is turned to the person.
#pragma once

#include "app/gui/choice.h"
#include "app/gui/page.h"

namespace leadline::gui {

class EncounterPage : public leadline::gui::Page {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the officer's flow")
  Q_PROPERTY(QString progress MEMBER progress NOTIFY changed)
  Q_PROPERTY(QAbstractItemModel* pauses READ pauses CONSTANT)
  Q_PROPERTY(bool canPause READ canPause NOTIFY changed)
 public:
  using Page::Page;
  Choices* pauses() { return &pauses_; }
  bool canPause() const { return pauses_.rowCount() > 0; }
  QString progress;  // "about 4 left"; empty: not said

 Q_SIGNALS:
  void pausePicked(const QString& key);

 private:
  Choices pauses_;
};

// One question with a few answers to pick from: said back, tonight, card, reasons.
class ChoicePage : public leadline::gui::EncounterPage {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the officer's flow")
  Q_PROPERTY(QString question MEMBER question NOTIFY changed)
  Q_PROPERTY(QString help MEMBER help NOTIFY changed)
  Q_PROPERTY(QString aside MEMBER aside NOTIFY changed)
  Q_PROPERTY(QString figure MEMBER figure NOTIFY changed)
  Q_PROPERTY(bool dials MEMBER dials NOTIFY changed)
  Q_PROPERTY(QAbstractItemModel* options READ options CONSTANT)
 public:
  ChoicePage() : EncounterPage("Officer/ChoiceScreen") {}
  Choices* options() { return &options_; }
  QString question, help;
  QString aside;       // one sentence to know, framed
  QString figure;      // a number to show large, such as the phone number on the card
  bool dials = false;  // touching the figure calls it

 Q_SIGNALS:
  void picked(const QString& key);
  void dialed(const QString& number);  // the figure was touched

 private:
  Choices options_;
};

// One question of the criteria.
class QuestionPage : public leadline::gui::EncounterPage {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the officer's flow")
  Q_PROPERTY(QString question MEMBER question NOTIFY changed)
  Q_PROPERTY(QString help MEMBER help NOTIFY changed)
  Q_PROPERTY(QString kind MEMBER kind NOTIFY changed)
  Q_PROPERTY(QAbstractItemModel* options READ options CONSTANT)
  Q_PROPERTY(QAbstractItemModel* moreOptions READ moreOptions CONSTANT)
  Q_PROPERTY(int moreCount READ moreCount NOTIFY changed)
  Q_PROPERTY(QAbstractItemModel* escapes READ escapes CONSTANT)
  Q_PROPERTY(QString soFar MEMBER so_far NOTIFY changed)
  Q_PROPERTY(QString soFarTone MEMBER so_far_tone NOTIFY changed)
  Q_PROPERTY(QAbstractItemModel* overview READ overview CONSTANT)
  Q_PROPERTY(QString number MEMBER number NOTIFY changed)
  Q_PROPERTY(QString unit MEMBER unit NOTIFY changed)
  Q_PROPERTY(QString unitLabel MEMBER unit_label NOTIFY changed)
  Q_PROPERTY(QString basis MEMBER basis NOTIFY changed)
  Q_PROPERTY(QAbstractItemModel* units READ units CONSTANT)
  Q_PROPERTY(QAbstractItemModel* bases READ bases CONSTANT)
  Q_PROPERTY(bool complete MEMBER complete NOTIFY changed)
  Q_PROPERTY(bool needsBasis MEMBER needs_basis NOTIFY changed)
  Q_PROPERTY(bool decimals MEMBER decimals NOTIFY changed)
 public:
  QuestionPage() : EncounterPage("Officer/QuestionScreen") {}
  Choices* options() { return &options_; }
  Choices* moreOptions() { return &more_options_; }
  int moreCount() const { return more_options_.rowCount(); }
  Choices* escapes() { return &escapes_; }
  Choices* overview() { return &overview_; }
  Choices* units() { return &units_; }
  Choices* bases() { return &bases_; }

  QString id;  // of the question
  QString question, help;
  QString kind;  // choice: one tap answers; many: ticks, then Next; number: a key pad, then Next
  QString so_far, so_far_tone;
  QString number, unit, unit_label, basis;
  bool complete = false;     // many and number: it may be accepted
  bool needs_basis = false;  // number: weighed or estimated accepts it
  bool decimals = false;

 Q_SIGNALS:
  void picked(const QString& key);
  void escaped(const QString& key);
  void jumped(const QString& key);
  void numberTyped(const QString& text);
  void unitPicked(const QString& key);
  void basisPicked(const QString& key);  // accepts the amount
  void accepted();

 private:
  Choices options_, more_options_, escapes_, overview_, units_, bases_;
};

}  // namespace leadline::gui
