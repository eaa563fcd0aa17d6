// The pages on the turned glass, in the person's own language.
#pragma once

#include <QStringList>
#include <QVariantList>

#include "app/gui/choice.h"
#include "app/gui/page.h"

namespace leadline::gui {

class TurnedPage : public leadline::gui::Page {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the officer's flow")
  Q_PROPERTY(QString otherLanguage MEMBER other_language NOTIFY changed)
  Q_PROPERTY(QString language MEMBER language NOTIFY changed)
  Q_PROPERTY(QString spoken MEMBER spoken NOTIFY changed)
  Q_PROPERTY(QString readAloud MEMBER read_aloud NOTIFY changed)
  Q_PROPERTY(QString stopReading MEMBER stop_reading NOTIFY changed)
  Q_PROPERTY(QString handBack MEMBER hand_back NOTIFY changed)
  Q_PROPERTY(QString thanks MEMBER thanks NOTIFY changed)
 public:
  explicit TurnedPage(const QString& screen) : Page(screen) { can_go_back = false; }
  QString language;        // hers: "en"
  QString other_language;  // the other language's own name
  QString spoken;          // what is read to her who asks for it: all the words of the page
  QString read_aloud, stop_reading;
  QString hand_back;       // the corner's word; empty: the corner is not there yet
  QString thanks;          // set once she has answered; then nothing else is on the glass

 Q_SIGNALS:
  void languagePicked();
  void handedBack();
};

class OfferPage : public leadline::gui::TurnedPage {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the officer's flow")
  Q_PROPERTY(QString place MEMBER place NOTIFY changed)
  Q_PROPERTY(QString text MEMBER text NOTIFY changed)
  Q_PROPERTY(QString no MEMBER no NOTIFY changed)
  Q_PROPERTY(QString yes MEMBER yes NOTIFY changed)
 public:
  OfferPage() : TurnedPage("Officer/OfferScreen") {}
  QString place;  // "1 of 2"; empty where there is one page
  QString text;   // sentences, one a line
  QString no;     // "No"
  QString yes;    // "Next", on the last page "Yes"

 Q_SIGNALS:
  void noPicked();
  void yesPicked();
};

class ReleasePage : public leadline::gui::TurnedPage {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the officer's flow")
  Q_PROPERTY(QString heading MEMBER heading NOTIFY changed)
  Q_PROPERTY(QAbstractItemModel* lines READ lines CONSTANT)
  Q_PROPERTY(QString until MEMBER until NOTIFY changed)
  Q_PROPERTY(QString stop MEMBER stop NOTIFY changed)
  Q_PROPERTY(QString signHere MEMBER sign_here NOTIFY changed)
  Q_PROPERTY(QVariantList strokes MEMBER strokes NOTIFY changed)
  Q_PROPERTY(QString clear MEMBER clear NOTIFY changed)
  Q_PROPERTY(QString notNow MEMBER not_now NOTIFY changed)
  Q_PROPERTY(QString sign MEMBER sign NOTIFY changed)
  Q_PROPERTY(bool complete MEMBER complete NOTIFY changed)
 public:
  ReleasePage() : TurnedPage("Officer/ReleaseScreen") {}
  Choices* lines() { return &lines_; }
  QString heading, until, stop, sign_here, clear, not_now, sign;
  QVariantList strokes;   // as SignaturePad has them
  bool complete = false;  // a line is ticked and something is drawn

 Q_SIGNALS:
  void ticked(const QString& key, bool on);
  void stroked(const QVariantList& points);
  void cleared();
  void notNowPicked();
  void signPicked();

 private:
  Choices lines_;
};

}  // namespace leadline::gui
