// The pages of whoever writes criteria: the list, one criterion in sentences, a new one, and the check before
// asking.
#pragma once

#include "app/gui/criteria/answer_edit.h"
#include "app/gui/criteria/offer_words.h"

namespace leadline::gui {

class SheetPage : public leadline::gui::Page {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the author's flow")
  Q_PROPERTY(QString heading MEMBER heading NOTIFY changed)
  Q_PROPERTY(QString summary MEMBER summary NOTIFY changed)
  Q_PROPERTY(QAbstractItemModel* rows READ rows CONSTANT)
  Q_PROPERTY(QAbstractItemModel* offer READ offer CONSTANT)
  Q_PROPERTY(QAbstractItemModel* findings READ findings CONSTANT)
  Q_PROPERTY(QString undo MEMBER undo NOTIFY changed)
  Q_PROPERTY(leadline::gui::Page* detail READ detail NOTIFY detailChanged)
 public:
  SheetPage() : Page("Criteria/SheetScreen") {}
  ~SheetPage() override { delete detail_; }
  CriterionRows* rows() { return &rows_; }
  CriterionRows* offer() { return &offer_; }
  FindingRows* findings() { return &findings_; }
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

  QString heading;  // "Draft of 2024.2"
  QString summary;  // "3 changes · saved on this device"
  QString undo;     // "Take back the last change"; empty: there is none

 Q_SIGNALS:
  void detailChanged();
  void picked(const QString& key);
  void offerPicked();
  void addPicked();
  void checkPicked();
  void undoPicked();
  void discardPicked();

 private:
  CriterionRows rows_;
  CriterionRows offer_;   // one row: what the person is told
  FindingRows findings_;  // not about one criterion
  Page* detail_ = nullptr;
};

// The editor of one field, opened over the criterion.
class FieldEdit : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("part of a page")
  Q_PROPERTY(QString kind MEMBER kind NOTIFY changed)
  Q_PROPERTY(QString label MEMBER label NOTIFY changed)
  Q_PROPERTY(QString value MEMBER value NOTIFY changed)
  Q_PROPERTY(QString hint MEMBER hint NOTIFY changed)
  Q_PROPERTY(QString problem MEMBER problem NOTIFY changed)
  Q_PROPERTY(QAbstractItemModel* choices READ choices CONSTANT)
  Q_PROPERTY(bool open MEMBER open NOTIFY changed)
  Q_PROPERTY(bool canAdd MEMBER can_add NOTIFY changed)
 public:
  using QObject::QObject;
  Choices* choices() { return &choices_; }

  QString kind;  // as authoring::word(FieldKind)
  QString label, value, hint, problem;
  bool open = false;
  bool can_add = false;  // one more answer may be written

 Q_SIGNALS:
  void changed();
  void picked(const QString& key);  // one_of, many_of
  void stepped(int by);             // count
  void typed(const QString& text);  // number, date, count
  void answerAdded(const QString& english, const QString& spanish);
  void closed();

 private:
  Choices choices_;
};

// Where a field or setting stands: its criterion, its clause, its key.
struct FieldPlace {
  QString id, at, key;  // key empty: none
};

class CriterionPage : public leadline::gui::Page {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the author's flow")
  Q_PROPERTY(QString heading MEMBER heading NOTIFY changed)
  Q_PROPERTY(QAbstractItemModel* findings READ findings CONSTANT)
  Q_PROPERTY(QAbstractItemModel* sentence READ sentence CONSTANT)
  Q_PROPERTY(QAbstractItemModel* settings READ settings CONSTANT)
  Q_PROPERTY(QAbstractItemModel* words READ words CONSTANT)
  Q_PROPERTY(leadline::gui::FieldEdit* field READ field CONSTANT)
  Q_PROPERTY(bool first MEMBER first NOTIFY changed)
  Q_PROPERTY(bool last MEMBER last NOTIFY changed)
 public:
  CriterionPage() : Page("Criteria/CriterionScreen"), field_(this) {}
  FindingRows* findings() { return &findings_; }
  SentenceLines* sentence() { return &sentence_; }
  SettingRows* settings() { return &settings_; }
  WordsRows* words() { return &words_; }
  FieldEdit* field() { return &field_; }
  // Shows these lines; keeps their words as long as they are shown.
  void show_sentence(QList<SentenceLine> lines, const QList<QList<Token>>& tokens);

  QString id, heading;
  QString open_at, open_key;  // the field that is open; key empty: none
  FieldPlace place() const { return {id, open_at, open_key}; }
  bool first = false, last = false;

 Q_SIGNALS:
  void fieldPicked(const QString& at, const QString& key);
  void settingPicked(const QString& key);
  void edited(const QString& key, const QString& text);
  void partRemoved(const QString& at);
  void partAdded();
  void moved(int by);
  void removed();

 private:
  FindingRows findings_;
  SentenceLines sentence_;
  QList<Tokens*> tokens_;
  SettingRows settings_;
  WordsRows words_;
  FieldEdit field_;
};

// What a new criterion, or a further part of one, begins from: a pattern, then a question.
class StartPage : public leadline::gui::Page {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the author's flow")
  Q_PROPERTY(QString heading MEMBER heading NOTIFY changed)
  Q_PROPERTY(QAbstractItemModel* groups READ groups CONSTANT)
  Q_PROPERTY(QString group MEMBER group NOTIFY changed)
  Q_PROPERTY(QAbstractItemModel* choices READ choices CONSTANT)
 public:
  StartPage() : Page("Criteria/StartScreen") {}
  Choices* groups() { return &groups_; }
  Choices* choices() { return &choices_; }

  QString heading;
  QString group;      // of a further part: all, any; empty: a criterion
  QString criterion;  // to which a part is added; empty: a criterion
  QString pattern;    // once picked

 Q_SIGNALS:
  void groupPicked(const QString& key);
  void picked(const QString& key);

 private:
  Choices groups_, choices_;
};

// Before asking for approval: what changes, what lint says, how the examples come out, from which day.
class CheckPage : public leadline::gui::Page {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the author's flow")
  Q_PROPERTY(QString verdict MEMBER verdict NOTIFY changed)
  Q_PROPERTY(QString verdictSymbol MEMBER verdict_symbol NOTIFY changed)
  Q_PROPERTY(QString verdictTone MEMBER verdict_tone NOTIFY changed)
  Q_PROPERTY(QAbstractItemModel* changes READ changes CONSTANT)
  Q_PROPERTY(QAbstractItemModel* findings READ findings CONSTANT)
  Q_PROPERTY(QAbstractItemModel* examples READ examples CONSTANT)
  Q_PROPERTY(QString examplesWord MEMBER examples_word NOTIFY changed)
  Q_PROPERTY(QString openWord MEMBER open_word NOTIFY changed)
  Q_PROPERTY(QAbstractItemModel* openAnswers READ openAnswers CONSTANT)
  Q_PROPERTY(leadline::gui::AnswerEdit* open READ open CONSTANT)
  Q_PROPERTY(QString exampleWord MEMBER example_word NOTIFY changed)
  Q_PROPERTY(QString version MEMBER version NOTIFY changed)
  Q_PROPERTY(QString effective MEMBER effective NOTIFY changed)
  Q_PROPERTY(QString effectiveWord MEMBER effective_word NOTIFY changed)
  Q_PROPERTY(QString review MEMBER review NOTIFY changed)
  Q_PROPERTY(QString reviewWord MEMBER review_word NOTIFY changed)
  Q_PROPERTY(QString versionProblem MEMBER version_problem NOTIFY changed)
  Q_PROPERTY(QString effectiveProblem MEMBER effective_problem NOTIFY changed)
  Q_PROPERTY(QString reviewProblem MEMBER review_problem NOTIFY changed)
  Q_PROPERTY(QString note MEMBER note NOTIFY changed)
  Q_PROPERTY(QString asks MEMBER asks NOTIFY changed)
  Q_PROPERTY(bool ready MEMBER ready NOTIFY changed)
 public:
  CheckPage() : Page("Criteria/CheckScreen"), open_(this) {}
  Lines* changes() { return &changes_; }
  FindingRows* findings() { return &findings_; }
  ExampleRows* examples() { return &examples_; }
  Choices* openAnswers() { return &open_answers_; }
  AnswerEdit* open() { return &open_; }

  QString verdict, verdict_symbol, verdict_tone;
  QString examples_word;  // "14 of 14 examples come out as they say"
  QString open_word;      // "31 examples do not say how this is answered: …"; empty: none is open
  QString open_question;  // its id
  QString example_word;   // "Write an example", or go on with the one that is under way
  QString version, effective, effective_word, review, review_word, note;
  QString version_problem, effective_problem, review_problem;  // why what is typed there cannot be taken
  QString asks;  // "Law enforcement's lead and the district attorney are asked."
  bool ready = false;

 Q_SIGNALS:
  void findingPicked(const QString& criterion);
  void examplePicked();
  void exampleAccepted(const QString& key);
  void exampleRemoved(const QString& key);
  void openAnswered(const QString& key);  // in every example where it is open
  void versionEdited(const QString& text);
  void effectiveEdited(const QString& text);
  void reviewEdited(const QString& text);
  void noteEdited(const QString& text);
  void whatIfPicked();
  void asked();

 private:
  Lines changes_;
  FindingRows findings_;
  ExampleRows examples_;
  Choices open_answers_;  // what is answered by one touch
  AnswerEdit open_;       // what is typed: a number, a day
};

}  // namespace leadline::gui
