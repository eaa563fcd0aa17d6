// What the screening came to, with its reasons, and what can be taken along of it.
#pragma once

#include "app/gui/officer/encounter_page.h"

namespace leadline::gui {

class ResultPage : public leadline::gui::EncounterPage {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the officer's flow")
  Q_PROPERTY(QString headline MEMBER headline NOTIFY changed)
  Q_PROPERTY(QString symbol MEMBER symbol NOTIFY changed)
  Q_PROPERTY(QString tone MEMBER tone NOTIFY changed)
  Q_PROPERTY(QString note MEMBER note NOTIFY changed)
  Q_PROPERTY(QAbstractItemModel* reasons READ reasons CONSTANT)
  Q_PROPERTY(QString source MEMBER source NOTIFY changed)
  Q_PROPERTY(QString overdue MEMBER overdue NOTIFY changed)
  Q_PROPERTY(QString report MEMBER report NOTIFY changed)
  Q_PROPERTY(QString reportCode MEMBER report_code NOTIFY changed)
  Q_PROPERTY(QAbstractItemModel* rule READ rule CONSTANT)
  Q_PROPERTY(bool hasRule READ hasRule NOTIFY changed)
  Q_PROPERTY(bool mayTell MEMBER may_tell NOTIFY changed)
  Q_PROPERTY(bool tells MEMBER tells NOTIFY changed)
  Q_PROPERTY(QString printed MEMBER printed NOTIFY changed)
  Q_PROPERTY(QString printedAt MEMBER printed_at NOTIFY changed)
  Q_PROPERTY(QString primary MEMBER primary NOTIFY changed)
  Q_PROPERTY(QAbstractItemModel* others READ others CONSTANT)
 public:
  ResultPage() : EncounterPage("Officer/ResultScreen") {}
  Reasons* reasons() { return &reasons_; }
  Lines* rule() { return &rule_; }
  bool hasRule() const { return rule_.rowCount() > 0; }
  Choices* others() { return &others_; }
  QString headline, symbol, tone;
  QString note;                 // "Whether to offer is your decision"
  QString source;               // which criteria, which version
  QString overdue;              // the day by which they were to be reviewed; empty: it has not passed
  QString report, report_code;  // for the officer's own system, and as a QR code; empty: no charge
  bool may_tell = false;        // the page for the person could say what decided
  bool tells = false;           // and the person wants it to
  QString printed, printed_at;  // what became of the page for the person, and the file; empty: none was made
  QString primary;              // empty: there is no first choice

 Q_SIGNALS:
  void primaryPicked();
  void otherPicked(const QString& key);
  void tellPicked(bool on);
  void printPicked(const QString& language);
  void printOpened();  // hands the file to the system, to be printed
  void printErased();

 private:
  Reasons reasons_;
  Lines rule_;
  Choices others_;
};

}  // namespace leadline::gui
