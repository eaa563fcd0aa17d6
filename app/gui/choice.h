// What can be picked, and what can be read, as rows of lists.
#pragma once

#include <QtQml/qqml.h>
#include <QString>

#include "app/gui/rows.h"

namespace leadline::gui {

// Lets qmllint see what the pages' lists are.
struct ListOfRows {
  Q_GADGET
  QML_FOREIGN(QAbstractItemModel)
  QML_ANONYMOUS
};

// One answer of several. `symbol` is a name in the theme's icons; empty for none.
struct Choice {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key)
  Q_PROPERTY(QString label MEMBER label)
  Q_PROPERTY(QString hint MEMBER hint)
  Q_PROPERTY(QString symbol MEMBER symbol)
  Q_PROPERTY(bool chosen MEMBER chosen)
 public:
  QString key, label, hint, symbol;
  bool chosen = false;
};
using Choices = Rows<Choice>;

// One criterion and how it came out. `mark`: met, not_met, unknown. Of what stands behind it each may be
// empty.
struct Reason {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key)
  Q_PROPERTY(QString label MEMBER label)
  Q_PROPERTY(QString mark MEMBER mark)
  Q_PROPERTY(QString word MEMBER word)
  Q_PROPERTY(QString because MEMBER because)
  Q_PROPERTY(QString help MEMBER help)
  Q_PROPERTY(QString value MEMBER value)
  Q_PROPERTY(QString limit MEMBER limit)
  Q_PROPERTY(QString limitFrom MEMBER limit_from)
  Q_PROPERTY(QString citation MEMBER citation)
  Q_PROPERTY(QString readAt MEMBER read_at)
  Q_PROPERTY(QString sure MEMBER sure)
 public:
  QString key, label, mark, word, because;
  QString help;           // what the criterion means
  QString value, limit;   // what was used, what it was held against
  QString limit_from;     // where that stands, and how sure it is
  QString citation;       // where the rule comes from
  QString read_at, sure;  // where that can be read, and how sure it is
};
using Reasons = Rows<Reason>;

// One line with a symbol; `tone` as in Banner.
struct Line {
  Q_GADGET
  Q_PROPERTY(QString text MEMBER text)
  Q_PROPERTY(QString symbol MEMBER symbol)
  Q_PROPERTY(QString tone MEMBER tone)
 public:
  QString text, symbol, tone;
};
using Lines = Rows<Line>;

}  // namespace leadline::gui
