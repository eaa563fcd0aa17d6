// The peer's home: the people, in bands, and beside the list or over it one of them.
#pragma once

#include "app/gui/common_pages.h"

namespace leadline::gui {

// One person in the inbox. No type of referral, no place, no date of theirs (REQUIREMENTS E16).
struct PersonRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key)
  Q_PROPERTY(QString band MEMBER band)
  Q_PROPERTY(QString name MEMBER name)
  Q_PROPERTY(QString when MEMBER when)
  Q_PROPERTY(bool late MEMBER late)
  Q_PROPERTY(QString language MEMBER language)
  Q_PROPERTY(QString safety MEMBER safety)
  Q_PROPERTY(QString note MEMBER note)
  Q_PROPERTY(QString noteSymbol MEMBER note_symbol)
  Q_PROPERTY(bool chosen MEMBER chosen)
 public:
  QString key;
  QString band;  // the band's heading, on its first row
  QString name;
  QString when;       // "Waiting 6 h · our goal 48 h"; "12:30 · try again"
  bool late = false;  // past our own goal
  QString language;
  QString safety;             // a word; empty: nothing to mind
  QString note, note_symbol;  // "Ria is on it"
  bool chosen = false;
};
using PersonRows = Rows<PersonRow>;

class InboxPage : public leadline::gui::HomePage {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the peer's flow")
  Q_PROPERTY(QString summary MEMBER summary NOTIFY changed)
  Q_PROPERTY(QString waiting MEMBER waiting NOTIFY changed)
  Q_PROPERTY(QAbstractItemModel* rows READ rows CONSTANT)
  Q_PROPERTY(bool searchable MEMBER searchable NOTIFY changed)
  Q_PROPERTY(QString sought MEMBER sought NOTIFY changed)
  Q_PROPERTY(QString me MEMBER me NOTIFY changed)
  Q_PROPERTY(leadline::gui::Page* detail READ detail NOTIFY detailChanged)
 public:
  InboxPage() : HomePage("Peer/InboxScreen") {}
  ~InboxPage() override { delete detail_; }
  PersonRows* rows() { return &rows_; }
  Page* detail() const { return detail_; }
  // Takes the page over; null: only the list.
  void open(Page* page) {
    Page* old = detail_;
    detail_ = page;
    if (page != nullptr) page->setParent(this);
    Q_EMIT detailChanged();
    // The old screen has asked for its deletion by now; its page goes after it.
    if (old != nullptr) old->deleteLater();
  }

  QString summary;  // "2 people to reach, 1 waiting longest, 1 release ending."
  QString waiting;  // what is missing before the work can begin
  bool searchable = false;
  QString sought;  // letters of a name
  QString me;      // "Sam"

 Q_SIGNALS:
  void detailChanged();
  void picked(const QString& key);
  void searched(const QString& letters);
  void mePicked();

 private:
  PersonRows rows_;
  Page* detail_ = nullptr;
};

}  // namespace leadline::gui
