// What would other criteria have changed: recorded screenings, out of a file without names, run again.
#pragma once

#include "app/gui/choice.h"
#include "app/gui/page.h"

namespace leadline::gui {

// One group and what would have changed for it. A count says of how many; a hidden one says that it is
// hidden.
struct GroupRow {
  Q_GADGET
  Q_PROPERTY(QString group MEMBER group)
  Q_PROPERTY(QString screened MEMBER screened)
  Q_PROPERTY(QString becomes MEMBER becomes)
  Q_PROPERTY(QString stops MEMBER stops)
  Q_PROPERTY(QString stays MEMBER stays)
  Q_PROPERTY(QString out MEMBER out)
  Q_PROPERTY(QString cannot MEMBER cannot)
  Q_PROPERTY(bool everybody MEMBER everybody)
 public:
  QString group, screened, becomes, stops, stays, out, cannot;
  bool everybody = false;
};
using GroupRows = Rows<GroupRow>;

class WhatIfPage : public leadline::gui::Page {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the what-if flow")
  Q_PROPERTY(QString file MEMBER file NOTIFY changed)
  Q_PROPERTY(QString fileWord MEMBER file_word NOTIFY changed)
  Q_PROPERTY(bool own MEMBER own NOTIFY changed)
  Q_PROPERTY(bool history MEMBER history NOTIFY changed)
  Q_PROPERTY(QString written MEMBER written NOTIFY changed)
  Q_PROPERTY(QAbstractItemModel* files READ files CONSTANT)
  Q_PROPERTY(QAbstractItemModel* recordedUnder READ recordedUnder CONSTANT)
  Q_PROPERTY(QAbstractItemModel* others READ others CONSTANT)
  Q_PROPERTY(QString recordedWord MEMBER recorded_word NOTIFY changed)
  Q_PROPERTY(QString otherWord MEMBER other_word NOTIFY changed)
  Q_PROPERTY(QAbstractItemModel* by READ by CONSTANT)
  Q_PROPERTY(QString byKey MEMBER by_key NOTIFY changed)
  Q_PROPERTY(QAbstractItemModel* rows READ rows CONSTANT)
  Q_PROPERTY(QAbstractItemModel* notes READ notes CONSTANT)
  Q_PROPERTY(QString heading MEMBER heading NOTIFY changed)
  Q_PROPERTY(bool working MEMBER working NOTIFY changed)
  Q_PROPERTY(bool there MEMBER there NOTIFY changed)
 public:
  WhatIfPage() : Page("Criteria/WhatIfScreen") {}
  Choices* files() { return &files_; }
  Choices* recordedUnder() { return &recorded_; }
  Choices* others() { return &others_; }
  Choices* by() { return &by_; }
  GroupRows* rows() { return &rows_; }
  Lines* notes() { return &notes_; }

  QString file, file_word;
  bool own = false;                     // this device reads screenings itself, and can write a file of them
  bool history = false;                 // what was chosen on criminal history goes into that file
  QString written;                      // where it is now
  QString recorded_key, recorded_word;  // the version that the file was recorded under
  QString other_key, other_word;        // the set to try
  QString by_key = "race";
  QString heading;  // "2024.1 → 2024.2, 312 screenings"
  bool working = false;
  bool there = false;  // there is a result to read

 Q_SIGNALS:
  void filesAsked();  // what lies there now: a file may have come since the page was opened
  void fileEdited(const QString& path);
  void filePicked(const QString& path);
  void recordedPicked(const QString& key);
  void otherPicked(const QString& key);
  void byPicked(const QString& key);
  void started();
  void historyPicked(bool with);
  void writePicked();

 private:
  Choices files_, recorded_, others_, by_;
  GroupRows rows_;
  Lines notes_;
};

}  // namespace leadline::gui
