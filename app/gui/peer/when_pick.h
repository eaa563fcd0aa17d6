// A day and a time of day, picked with two taps or typed.
#pragma once

#include "app/gui/choice.h"
#include "app/gui/papers.h"

namespace leadline::gui {

class WhenPick : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("part of a page")
  Q_PROPERTY(QAbstractItemModel* days READ days CONSTANT)
  Q_PROPERTY(QAbstractItemModel* times READ times CONSTANT)
  Q_PROPERTY(QString day MEMBER day NOTIFY changed)
  Q_PROPERTY(QString time MEMBER time NOTIFY changed)
  Q_PROPERTY(QString typed MEMBER typed NOTIFY changed)
  Q_PROPERTY(QString spoken MEMBER spoken NOTIFY changed)
 public:
  using QObject::QObject;
  Choices* days() { return &days_; }
  Choices* times() { return &times_; }
  QString day, time;  // keys: "2026-11-21", "12:30"
  QString typed;      // another time, as typed
  QString spoken;     // what it comes to: "tomorrow, 12:30"

 Q_SIGNALS:
  void changed();
  void dayPicked(const QString& key);
  void timePicked(const QString& key);
  void timeTyped(const QString& text);

 private:
  Choices days_, times_;
};

// What is picked: the draft's object {"day","time","typed"} read over a proposal. A typed time that can be
// read wins.
calendar::LocalTime picked_time(const Json& when, const calendar::LocalTime& proposed,
                                const calendar::Zone& zone);

// Offers `days` and `minutes` (of the day); the proposal is among them.
void fill_when(WhenPick& pick, const Json& when, const calendar::LocalTime& proposed,
               std::vector<calendar::CivilDate> days, std::vector<int> minutes, const Papers& papers,
               const Tongue& tongue, WallTime now);

}  // namespace leadline::gui
