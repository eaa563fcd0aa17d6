// The prosecutor's pages: the requests, one of them, and who decides here.
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
  Q_PROPERTY(QString headline MEMBER headline NOTIFY changed)
  Q_PROPERTY(QString waiting MEMBER waiting NOTIFY changed)
  Q_PROPERTY(QString me MEMBER me NOTIFY changed)
 public:
  ProsecutorHomePage() : HomePage("Prosecutor/ProsecutorHomeScreen") {}
  Choices* open() { return &open_; }
  Choices* decided() { return &decided_; }
  Choices* criteria() { return &criteria_; }
  bool hasDecided() const { return decided_.rowCount() > 0; }
  QString headline;  // "2 exceptions to decide"
  QString waiting;   // what is missing before there can be any
  QString me;        // who decides here

 Q_SIGNALS:
  void picked(const QString& key);
  void criteriaPicked();
  void mePicked();

 private:
  Choices open_, decided_;
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
