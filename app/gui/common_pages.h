// The pages that every role has: the PIN pad with its porch light, and the frame of a home page.
#pragma once

#include "app/gui/choice.h"
#include "app/gui/page.h"

namespace leadline::gui {

// Who answers now, and how to reach them: on the PIN pad and at home, without a PIN and without a person's
// data.
struct PorchLight {
  QString cover;  // "Nobody on call until 8:00"; empty: nothing has arrived yet
  bool covered = false;
  QString cover_phone;   // of whoever is on call; empty when nobody is
  QString crisis_phone;  // answers at any hour; empty: none
  QString outreach_name, outreach_phone;
};

class PinPage : public leadline::gui::Page {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the entrance")
  Q_PROPERTY(QString cover READ cover NOTIFY changed)
  Q_PROPERTY(bool covered READ covered NOTIFY changed)
  Q_PROPERTY(QAbstractItemModel* dials READ dials CONSTANT)
  Q_PROPERTY(int entered READ entered NOTIFY changed)
  Q_PROPERTY(int places READ places CONSTANT)
  Q_PROPERTY(bool opening MEMBER opening NOTIFY changed)
  Q_PROPERTY(QString otherLanguage MEMBER other_language NOTIFY changed)
 public:
  PinPage() : Page("Common/PinScreen") { can_go_back = false; }

  QString cover() const { return porch.cover; }
  bool covered() const { return porch.covered; }
  Choices* dials() { return &dials_; }
  int entered() const { return static_cast<int>(pin.size()); }
  int places() const { return 6; }
  void light(PorchLight light);

  PorchLight porch;
  std::string pin;         // digits so far; wiped by the entrance
  bool opening = false;    // the derivation runs
  QString other_language;  // "Español"

 Q_SIGNALS:
  void pressed(const QString& digit);
  void erased();
  void passphraseEntered(const QString& passphrase);  // for whoever has a passphrase instead of six digits
  void dialed(const QString& number);
  void languagePicked();

 private:
  Choices dials_;
};

class HomePage : public leadline::gui::Page {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by a flow")
  Q_PROPERTY(QString time MEMBER time NOTIFY changed)
  Q_PROPERTY(QString cover MEMBER cover NOTIFY changed)
  Q_PROPERTY(bool covered MEMBER covered NOTIFY changed)
  Q_PROPERTY(QAbstractItemModel* dials READ dials CONSTANT)
  Q_PROPERTY(QString syncWord MEMBER sync_word NOTIFY changed)
  Q_PROPERTY(QString syncSymbol MEMBER sync_symbol NOTIFY changed)
  Q_PROPERTY(QString syncTone MEMBER sync_tone NOTIFY changed)
  Q_PROPERTY(QAbstractItemModel* syncLines READ syncLines CONSTANT)
  Q_PROPERTY(QString undoMessage MEMBER undo_message NOTIFY changed)
 public:
  // The end of the way back, unless its flow lies within another.
  explicit HomePage(const QString& screen) : Page(screen) { can_go_back = false; }
  Choices* dials() { return &dials_; }
  Lines* syncLines() { return &sync_lines_; }
  void light(const PorchLight& light);

  QString time;  // "Fri 02:04"
  QString cover;
  bool covered = false;
  QString sync_word, sync_symbol, sync_tone;  // "3 waiting", "waiting", "attention"
  QString undo_message;                       // what was just done; empty: nothing to take back

 Q_SIGNALS:
  void dialed(const QString& number);
  void syncAsked();
  void locked();
  void undone();

 private:
  Choices dials_;
  Lines sync_lines_;
};

}  // namespace leadline::gui
