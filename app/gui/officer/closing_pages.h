// The last pages of an encounter: ways to reach the person, the honest summary, the name.
#pragma once

#include "app/gui/officer/encounter_page.h"

namespace leadline::gui {

class ReachPage : public leadline::gui::EncounterPage {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the officer's flow")
  Q_PROPERTY(QString question MEMBER question NOTIFY changed)
  Q_PROPERTY(QString sealed MEMBER sealed NOTIFY changed)
  Q_PROPERTY(QAbstractItemModel* ways READ ways CONSTANT)
  Q_PROPERTY(QAbstractItemModel* channels READ channels CONSTANT)
  Q_PROPERTY(QString channel MEMBER channel NOTIFY changed)
  Q_PROPERTY(QString valueLabel MEMBER value_label NOTIFY changed)
  Q_PROPERTY(QString value MEMBER value NOTIFY changed)
  Q_PROPERTY(bool isNumber MEMBER is_number NOTIFY changed)
  Q_PROPERTY(QString time MEMBER time NOTIFY changed)
  Q_PROPERTY(bool leaveMessage MEMBER leave_message NOTIFY changed)
  Q_PROPERTY(QString needs MEMBER needs NOTIFY changed)
  Q_PROPERTY(QString safety MEMBER safety NOTIFY changed)
  Q_PROPERTY(bool complete MEMBER complete NOTIFY changed)
  Q_PROPERTY(QString skip MEMBER skip NOTIFY changed)
 public:
  ReachPage() : EncounterPage("Officer/ReachScreen") {}
  Choices* ways() { return &ways_; }
  Choices* channels() { return &channels_; }
  QString question, sealed;
  QString channel;  // of the way being written; empty: none yet
  QString value_label, value, time;
  bool is_number = false, leave_message = false;
  QString needs, safety;
  bool complete = false;  // at least one way
  QString skip;           // goes on without one; empty when there is one

 Q_SIGNALS:
  void channelPicked(const QString& key);
  void valueEdited(const QString& text);
  void timeEdited(const QString& text);
  void leaveMessagePicked(bool on);
  void another();
  void takenBack(const QString& key);  // a way returns to the form, to be changed
  void needsEdited(const QString& text);
  void safetyEdited(const QString& text);
  void accepted();

 private:
  Choices ways_, channels_;
};

class SummaryPage : public leadline::gui::EncounterPage {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the officer's flow")
  Q_PROPERTY(QString headline MEMBER headline NOTIFY changed)
  Q_PROPERTY(QAbstractItemModel* lines READ lines CONSTANT)
  Q_PROPERTY(QAbstractItemModel* dials READ dials CONSTANT)
  Q_PROPERTY(QString promise MEMBER promise NOTIFY changed)
  Q_PROPERTY(QString saved MEMBER saved NOTIFY changed)
  Q_PROPERTY(QString report MEMBER report NOTIFY changed)
  Q_PROPERTY(QString reportCode MEMBER report_code NOTIFY changed)
 public:
  SummaryPage() : EncounterPage("Officer/SummaryScreen") {}
  Lines* lines() { return &lines_; }
  Choices* dials() { return &dials_; }
  QString headline;             // "Nobody on call until 8:00"
  QString promise;              // what the team will do, and when; theirs, never hers
  QString saved;                // where it is now
  QString report, report_code;  // for the officer's own system, and as a QR code; empty: no charge

 Q_SIGNALS:
  void finished();
  void dialed(const QString& number);

 private:
  Lines lines_;
  Choices dials_;
};

class NamePage : public leadline::gui::EncounterPage {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the officer's flow")
  Q_PROPERTY(QString name MEMBER name NOTIFY changed)
  Q_PROPERTY(QString source MEMBER source NOTIFY changed)
  Q_PROPERTY(QAbstractItemModel* sources READ sources CONSTANT)
  Q_PROPERTY(QString charge MEMBER charge NOTIFY changed)
  Q_PROPERTY(QString incident MEMBER incident NOTIFY changed)
  Q_PROPERTY(QString note MEMBER note NOTIFY changed)
  Q_PROPERTY(bool asksName MEMBER asks_name NOTIFY changed)
 public:
  NamePage() : EncounterPage("Officer/NameScreen") {}
  Choices* sources() { return &sources_; }
  QString name, source;
  QString charge;  // "Charge set aside: Possession"; empty: there is none
  QString incident;
  QString note;  // who will read it
  bool asks_name = true;

 Q_SIGNALS:
  void nameEdited(const QString& text);
  void sourcePicked(const QString& key);
  void incidentEdited(const QString& text);
  void accepted();

 private:
  Choices sources_;
};

}  // namespace leadline::gui
