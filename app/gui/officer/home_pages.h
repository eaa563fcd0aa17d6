// The officer's home, the referrals, and the program's word about one.
#pragma once

#include "app/gui/common_pages.h"

namespace leadline::gui {

class OfficerHomePage : public leadline::gui::HomePage {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the officer's flow")
  Q_PROPERTY(QAbstractItemModel* counts READ counts CONSTANT)
  Q_PROPERTY(QAbstractItemModel* unfinished READ unfinished CONSTANT)
  Q_PROPERTY(bool ready MEMBER ready NOTIFY changed)
  Q_PROPERTY(QString waiting MEMBER waiting NOTIFY changed)
 public:
  OfficerHomePage() : HomePage("Officer/OfficerHomeScreen") {}
  Choices* counts() { return &counts_; }
  Choices* unfinished() { return &unfinished_; }
  bool ready = false;  // the program's papers are here
  QString waiting;     // what is missing until then

 Q_SIGNALS:
  void started();
  void countPicked(const QString& key);
  void draftPicked(const QString& key);

 private:
  Choices counts_, unfinished_;
};

class ReferralsPage : public leadline::gui::Page {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the officer's flow")
  Q_PROPERTY(QAbstractItemModel* rows READ rows CONSTANT)
 public:
  ReferralsPage() : Page("Officer/ReferralsScreen") {}
  Choices* rows() { return &rows_; }

 Q_SIGNALS:
  void picked(const QString& key);

 private:
  Choices rows_;
};

// Where one referral stands for the officer: the program's word, or that there is none yet.
class NoticePage : public leadline::gui::Page {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the officer's flow")
  Q_PROPERTY(QString name MEMBER name NOTIFY changed)
  Q_PROPERTY(QString notice MEMBER notice NOTIFY changed)
  Q_PROPERTY(QString symbol MEMBER symbol NOTIFY changed)
  Q_PROPERTY(QString tone MEMBER tone NOTIFY changed)
  Q_PROPERTY(QAbstractItemModel* lines READ lines CONSTANT)
  Q_PROPERTY(QString report MEMBER report NOTIFY changed)
  Q_PROPERTY(bool takesNumber MEMBER takes_number NOTIFY changed)
  Q_PROPERTY(QString incident MEMBER incident NOTIFY changed)
  Q_PROPERTY(QString reportCode MEMBER report_code NOTIFY changed)
  Q_PROPERTY(QAbstractItemModel* decisions READ decisions CONSTANT)
  Q_PROPERTY(QAbstractItemModel* rows READ rows CONSTANT)
 public:
  NoticePage() : Page("Officer/NoticeScreen") {}
  Lines* lines() { return &lines_; }
  Choices* decisions() { return &decisions_; }
  Choices* rows() { return &rows_; }
  QString id;  // of the referral
  QString name, notice, symbol, tone;
  bool takes_number = false;    // the charge is open: its incident number can come now
  QString incident;             // as recorded; empty: later
  QString report, report_code;  // for the officer's own system, and as a QR code; empty: no charge

 Q_SIGNALS:
  void decided(const QString& key);
  void numbered(const QString& number);
  void picked(const QString& key);  // another row of the list beside it

 private:
  Lines lines_;
  Choices decisions_, rows_;
};

}  // namespace leadline::gui
