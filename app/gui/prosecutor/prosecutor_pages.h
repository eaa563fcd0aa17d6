// The prosecutor's pages: the requests, one of them, somebody put forward, and who decides here.
#pragma once

#include "app/gui/common_pages.h"

namespace leadline::gui {

class ProsecutorHomePage : public leadline::gui::HomePage {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the prosecutor's flow")
  Q_PROPERTY(QAbstractItemModel* open READ open CONSTANT)
  Q_PROPERTY(QAbstractItemModel* decided READ decided CONSTANT)
  Q_PROPERTY(bool hasDecided READ hasDecided NOTIFY changed)
  Q_PROPERTY(QAbstractItemModel* criteria READ criteria CONSTANT)
  Q_PROPERTY(QAbstractItemModel* forward READ forward CONSTANT)
  Q_PROPERTY(QString headline MEMBER headline NOTIFY changed)
  Q_PROPERTY(QString waiting MEMBER waiting NOTIFY changed)
  Q_PROPERTY(QString me MEMBER me NOTIFY changed)
 public:
  ProsecutorHomePage() : HomePage("Prosecutor/ProsecutorHomeScreen") {}
  Choices* open() { return &open_; }
  Choices* decided() { return &decided_; }
  Choices* criteria() { return &criteria_; }
  Choices* forward() { return &forward_; }
  bool hasDecided() const { return decided_.rowCount() > 0; }
  QString headline;  // "2 exceptions to decide"
  QString waiting;   // what is missing before there can be any
  QString me;        // who decides here

 Q_SIGNALS:
  void picked(const QString& key);
  void criteriaPicked();
  void forwardPicked();
  void mePicked();

 private:
  Choices open_, decided_;
  Choices forward_;   // one row: to put somebody forward; none before the program's papers are here
  Choices criteria_;  // one row, the way to the criteria; none before there are any
};

// One request: what may be read of it here, and two answers of equal weight.
class RequestPage : public leadline::gui::Page {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the prosecutor's flow")
  Q_PROPERTY(QString headline MEMBER headline NOTIFY changed)
  Q_PROPERTY(QAbstractItemModel* lines READ lines CONSTANT)
  Q_PROPERTY(QString heading MEMBER heading NOTIFY changed)
  Q_PROPERTY(QAbstractItemModel* inTheWay READ inTheWay CONSTANT)
  Q_PROPERTY(QString limits MEMBER limits NOTIFY changed)
  Q_PROPERTY(QString decided MEMBER decided NOTIFY changed)
  Q_PROPERTY(bool mayDecide MEMBER may_decide NOTIFY changed)
  Q_PROPERTY(bool mayChange MEMBER may_change NOTIFY changed)
  Q_PROPERTY(QAbstractItemModel* rows READ rows CONSTANT)
 public:
  RequestPage() : Page("Prosecutor/RequestScreen") {}
  Lines* lines() { return &lines_; }
  Lines* inTheWay() { return &in_the_way_; }
  Choices* rows() { return &rows_; }
  QString id;        // of the referral
  QString headline;  // the charge
  QString heading;   // of what stands in the way: "Not met", "Could not be settled"; empty: nothing is known
  QString limits;    // what is not on this page, and why
  QString decided;   // the answer that stands; empty: none yet
  bool may_decide = false;
  bool may_change = false;

 Q_SIGNALS:
  void granted();
  void notGranted();
  void changePicked();
  void picked(const QString& key);  // another row of the list beside it

 private:
  Lines lines_, in_the_way_;
  Choices rows_;
};

// Somebody is put forward, one question at a time.
class PutForwardPage : public leadline::gui::Page {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the prosecutor's flow")
  Q_PROPERTY(QString question MEMBER question NOTIFY changed)
  Q_PROPERTY(QString help MEMBER help NOTIFY changed)
  Q_PROPERTY(QString field MEMBER field NOTIFY changed)
  Q_PROPERTY(QString hint MEMBER hint NOTIFY changed)
  Q_PROPERTY(QString value MEMBER value NOTIFY changed)
  Q_PROPERTY(QString next MEMBER next NOTIFY changed)
  Q_PROPERTY(bool mayGoOn MEMBER may_go_on NOTIFY changed)
  Q_PROPERTY(bool ends MEMBER ends NOTIFY changed)
  Q_PROPERTY(QAbstractItemModel* options READ options CONSTANT)
  Q_PROPERTY(QAbstractItemModel* lines READ lines CONSTANT)
 public:
  PutForwardPage() : Page("Prosecutor/PutForwardScreen") {}
  Choices* options() { return &options_; }
  Lines* lines() { return &lines_; }
  QString step;  // "incident", "charge", "reason", "put"
  QString question, help;
  QString field, hint;  // of the words that are asked for; empty: none
  QString value;        // as the journal has them
  QString next;         // leads on where nothing is picked; empty: a pick does
  bool may_go_on = false;
  bool ends = false;  // the last step: how it is put forward

 Q_SIGNALS:
  void picked(const QString& key);
  void edited(const QString& text);
  void accepted();
  void left();     // put forward, to be decided later
  void granted();  // put forward and granted at once

 private:
  Choices options_;
  Lines lines_;
};

// Who decides on this device: their name, and as whom.
class DeciderPage : public leadline::gui::Page {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the prosecutor's flow")
  Q_PROPERTY(QString name MEMBER name NOTIFY changed)
  Q_PROPERTY(QString decider MEMBER decider NOTIFY changed)
  Q_PROPERTY(QAbstractItemModel* deciders READ deciders CONSTANT)
 public:
  DeciderPage() : Page("Prosecutor/DeciderScreen") {}
  Choices* deciders() { return &deciders_; }
  QString name, decider;

 Q_SIGNALS:
  void nameEdited(const QString& text);
  void deciderPicked(const QString& key);
  void accepted();

 private:
  Choices deciders_;
};

}  // namespace leadline::gui
