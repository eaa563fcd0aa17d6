// One person, as outreach knows her: ways to reach her in order of use, what she asked for in her words. No
// charge.
#pragma once

#include "app/gui/choice.h"
#include "app/gui/page.h"

namespace leadline::gui {

class PersonPage : public leadline::gui::Page {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the peer's flow")
  Q_PROPERTY(QString name MEMBER name NOTIFY changed)
  Q_PROPERTY(QString approach MEMBER approach NOTIFY changed)
  Q_PROPERTY(bool discreet MEMBER discreet NOTIFY changed)
  Q_PROPERTY(QString safety MEMBER safety NOTIFY changed)
  Q_PROPERTY(QString needs MEMBER needs NOTIFY changed)
  Q_PROPERTY(QString news MEMBER news NOTIFY changed)
  Q_PROPERTY(QAbstractItemModel* lines READ lines CONSTANT)
  Q_PROPERTY(QAbstractItemModel* history READ history CONSTANT)
  Q_PROPERTY(QAbstractItemModel* ways READ ways CONSTANT)
  Q_PROPERTY(QAbstractItemModel* steps READ steps CONSTANT)
  Q_PROPERTY(QString first MEMBER first NOTIFY changed)
  Q_PROPERTY(QString firstSymbol MEMBER first_symbol NOTIFY changed)
  Q_PROPERTY(QString firstHint MEMBER first_hint NOTIFY changed)
  Q_PROPERTY(QString dateLabel MEMBER date_label NOTIFY changed)
  Q_PROPERTY(QAbstractItemModel* date READ date CONSTANT)
  Q_PROPERTY(QString releaseLabel MEMBER release_label NOTIFY changed)
  Q_PROPERTY(QAbstractItemModel* release READ release CONSTANT)
  Q_PROPERTY(bool canStop MEMBER can_stop NOTIFY changed)
  Q_PROPERTY(QString undoMessage MEMBER undo_message NOTIFY changed)
 public:
  PersonPage() : Page("Peer/PersonScreen") {}
  Lines* lines() { return &lines_; }
  Lines* history() { return &history_; }
  Choices* ways() { return &ways_; }
  Choices* steps() { return &steps_; }
  Lines* date() { return &date_; }
  Lines* release() { return &release_; }

  QString id;  // of the referral
  QString name;
  QString approach;  // "Do not leave a message · best noon–3 · Spanish"
  bool discreet = false;
  QString safety;  // who should not know, in their words
  QString needs;   // in their words
  QString news;    // "Intake is done"; empty: nothing settled yet
  // The way to use first, as the button under the thumb; `ways` holds the others.
  QString first, first_symbol, first_hint;
  QString date_label;     // "Ana's date"; empty: no date
  QString release_label;  // empty: nothing signed
  bool can_stop = false;
  QString undo_message;  // what was just done for the person before

 Q_SIGNALS:
  void firstPicked();
  void wayPicked(const QString& key);
  void stepPicked(const QString& key);  // called, intake, window
  void stopPicked();
  void undone();

 private:
  Lines lines_, history_, date_, release_;
  Choices ways_, steps_;
};

}  // namespace leadline::gui
