// Rows of the pages on criteria.
#pragma once

#include "app/gui/choice.h"

namespace leadline::gui {

// A version of the criteria in a list.
struct VersionRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key)
  Q_PROPERTY(QString label MEMBER label)
  Q_PROPERTY(QString hint MEMBER hint)
  Q_PROPERTY(QString symbol MEMBER symbol)
  Q_PROPERTY(QString tone MEMBER tone)
  Q_PROPERTY(bool chosen MEMBER chosen)
 public:
  QString key;    // CriteriaDesk::key
  QString label;  // "2024.2"
  QString hint;   // "Waits for the district attorney"
  QString symbol, tone;
  bool chosen = false;
};
using VersionRows = Rows<VersionRow>;

// One criterion in the author's list.
struct CriterionRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key)
  Q_PROPERTY(QString label MEMBER label)
  Q_PROPERTY(QString rule MEMBER rule)
  Q_PROPERTY(QString finding MEMBER finding)
  Q_PROPERTY(QString tone MEMBER tone)
  Q_PROPERTY(bool chosen MEMBER chosen)
 public:
  QString key;      // its id
  QString label;    // "3. The amount is for personal use"
  QString rule;     // its rule on one line
  QString finding;  // "1 thing to mend"; empty: nothing
  QString tone;     // of the finding
  bool chosen = false;
};
using CriterionRows = Rows<CriterionRow>;

// A word of a sentence, or a field in it.
struct Token {
  Q_GADGET
  Q_PROPERTY(QString text MEMBER text)
  Q_PROPERTY(QString key MEMBER key)
  Q_PROPERTY(QString label MEMBER label)
 public:
  QString text;
  QString key;    // of the field; empty: a word
  QString label;  // what the field is, to a screen reader
};
using Tokens = Rows<Token>;

// A clause of a rule; clauses under a heading stand further in.
struct SentenceLine {
  Q_GADGET
  Q_PROPERTY(QString at MEMBER at)
  Q_PROPERTY(int depth MEMBER depth)
  Q_PROPERTY(QString whole MEMBER whole)
  Q_PROPERTY(QAbstractItemModel* tokens MEMBER tokens)
  Q_PROPERTY(bool removable MEMBER removable)
  Q_PROPERTY(bool fixed MEMBER fixed)
 public:
  QString at;
  int depth = 0;
  QString whole;                         // the sentence, to a screen reader
  QAbstractItemModel* tokens = nullptr;  // the page's
  bool removable = false;
  bool fixed = false;  // shown, and not to be changed here
};
using SentenceLines = Rows<SentenceLine>;

// A text in one language.
struct WordsRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key)
  Q_PROPERTY(QString heading MEMBER heading)
  Q_PROPERTY(QString label MEMBER label)
  Q_PROPERTY(QString hint MEMBER hint)
  Q_PROPERTY(QString value MEMBER value)
  Q_PROPERTY(QString problem MEMBER problem)
 public:
  QString key;      // what an edit names
  QString heading;  // on the first row of a group
  QString label, hint, value;
  QString problem;  // what lint says of it
};
using WordsRows = Rows<WordsRow>;

// A text that a person will read, in both languages.
struct ScriptRow {
  Q_GADGET
  Q_PROPERTY(QString heading MEMBER heading)
  Q_PROPERTY(QString english MEMBER english)
  Q_PROPERTY(QString spanish MEMBER spanish)
 public:
  QString heading;  // to whom: "With a charge held"
  QString english, spanish;
};
using ScriptRows = Rows<ScriptRow>;

// A choice or amount that a touch opens.
struct SettingRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key)
  Q_PROPERTY(QString heading MEMBER heading)
  Q_PROPERTY(QString label MEMBER label)
  Q_PROPERTY(QString hint MEMBER hint)
  Q_PROPERTY(bool fixed MEMBER fixed)
 public:
  QString key, heading, label;
  QString hint;        // what it is set to
  bool fixed = false;  // shown, and not to be changed here
};
using SettingRows = Rows<SettingRow>;

// What lint found.
struct FindingRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key)
  Q_PROPERTY(QString what MEMBER what)
  Q_PROPERTY(QString why MEMBER why)
  Q_PROPERTY(QString source MEMBER source)
  Q_PROPERTY(QString tone MEMBER tone)
 public:
  QString key;  // the criterion's id; empty: not about one
  QString what, why, source, tone;
};
using FindingRows = Rows<FindingRow>;

// A worked example and how it came out.
struct ExampleRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key)
  Q_PROPERTY(QString name MEMBER name)
  Q_PROPERTY(QString differs MEMBER differs)
  Q_PROPERTY(bool passes MEMBER passes)
 public:
  QString key, name;
  QString differs;  // "The outcome: expected eligible, comes out not eligible"
  bool passes = true;
};
using ExampleRows = Rows<ExampleRow>;

}  // namespace leadline::gui
