// The home of whoever writes, approves or signs criteria.
#pragma once

#include "app/gui/common_pages.h"
#include "app/gui/criteria/criteria_rows.h"

namespace leadline::gui {

class CriteriaHomePage : public leadline::gui::HomePage {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the criteria flow")
  Q_PROPERTY(QString heading MEMBER heading NOTIFY changed)
  Q_PROPERTY(QString waiting MEMBER waiting NOTIFY changed)
  Q_PROPERTY(QAbstractItemModel* now READ now CONSTANT)
  Q_PROPERTY(QAbstractItemModel* tasks READ tasks CONSTANT)
  Q_PROPERTY(QAbstractItemModel* actions READ actions CONSTANT)
  Q_PROPERTY(QAbstractItemModel* versions READ versions CONSTANT)
  Q_PROPERTY(QString primary MEMBER primary NOTIFY changed)
  Q_PROPERTY(QString message MEMBER message NOTIFY changed)
 public:
  CriteriaHomePage() : HomePage("Criteria/CriteriaHomeScreen") {}
  Lines* now() { return &now_; }
  Choices* tasks() { return &tasks_; }
  Choices* actions() { return &actions_; }
  VersionRows* versions() { return &versions_; }

  QString heading;  // "1 criteria version waits for your word"
  QString waiting;  // what is missing before there is anything to do
  QString message;  // what was just done
  QString primary;  // the one thing to do next; empty: nothing waits

 Q_SIGNALS:
  void primaryPicked();
  void taskPicked(const QString& key);
  void actionPicked(const QString& key);  // change, what_if, history
  void versionPicked(const QString& key);

 private:
  Lines now_;      // what is in effect
  Choices tasks_;  // what waits: proposals, drafts
  Choices actions_;
  VersionRows versions_;  // for the aside
};

// All versions, newest first: who approved each, and when (A03).
class HistoryPage : public leadline::gui::Page {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the criteria flow")
  Q_PROPERTY(QAbstractItemModel* versions READ versions CONSTANT)
 public:
  HistoryPage() : Page("Criteria/HistoryScreen") {}
  VersionRows* versions() { return &versions_; }

 Q_SIGNALS:
  void versionPicked(const QString& key);

 private:
  VersionRows versions_;
};

// One version: what changes, in words; what lint says; who proposed, approved and signed it.
class VersionPage : public leadline::gui::Page {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the criteria flow")
  Q_PROPERTY(QString heading MEMBER heading NOTIFY changed)
  Q_PROPERTY(QString state MEMBER state NOTIFY changed)
  Q_PROPERTY(QString stateSymbol MEMBER state_symbol NOTIFY changed)
  Q_PROPERTY(QString stateTone MEMBER state_tone NOTIFY changed)
  Q_PROPERTY(QString note MEMBER note NOTIFY changed)
  Q_PROPERTY(QString compared MEMBER compared NOTIFY changed)
  Q_PROPERTY(bool working MEMBER working NOTIFY changed)
  Q_PROPERTY(QAbstractItemModel* steps READ steps CONSTANT)
  Q_PROPERTY(QAbstractItemModel* changes READ changes CONSTANT)
  Q_PROPERTY(QAbstractItemModel* findings READ findings CONSTANT)
  Q_PROPERTY(QAbstractItemModel* criteria READ criteria CONSTANT)
  Q_PROPERTY(QAbstractItemModel* script READ script CONSTANT)
  Q_PROPERTY(bool ownScript MEMBER own_script NOTIFY changed)
  Q_PROPERTY(bool canApprove MEMBER can_approve NOTIFY changed)
  Q_PROPERTY(bool canSign MEMBER can_sign NOTIFY changed)
  Q_PROPERTY(bool canBegin MEMBER can_begin NOTIFY changed)
 public:
  VersionPage() : Page("Criteria/VersionScreen") {}
  Lines* steps() { return &steps_; }
  Lines* changes() { return &changes_; }
  FindingRows* findings() { return &findings_; }
  CriterionRows* criteria() { return &criteria_; }
  ScriptRows* script() { return &script_; }

  QString key;      // CriteriaDesk::key
  QString heading;  // "North Carolina handbook example, 2024 · 2024.2"
  QString state, state_symbol, state_tone;
  QString note;      // the author's
  QString compared;  // "Compared with 2024.1, which is in effect"
  bool working = true;
  bool own_script = true;  // what the person is told is the set's own; else the app's words are shown
  bool can_approve = false, can_sign = false;
  bool can_begin = false;  // a draft from it: it was in effect once, and whoever is here writes criteria

 Q_SIGNALS:
  void approved();
  void notYet();
  void signPicked();
  void beginPicked();

 private:
  Lines steps_, changes_;
  FindingRows findings_;
  CriterionRows criteria_;
  ScriptRows script_;  // what the person is told, word for word
};

}  // namespace leadline::gui
