// A worked example from nothing: its questions one by one, what its author expects, and whether the rules
// agree.
#pragma once

#include "app/gui/criteria/answer_edit.h"
#include "app/gui/page.h"

namespace leadline::gui {

struct Written;

// What the draft holds of an example under way (FORMAT.md, `example`).
struct ExampleState {
  bool begun = false;
  std::string at;  // the day of the encounter
  Json answers = Json::object();
  std::vector<std::string> order;  // the questions, as they were answered
  bool rest_open = false;          // what is not answered yet stays open
  std::string expect, name;

  static ExampleState of(const Json& draft);
  // "add_example" as it stands.
  Json edit() const;
};

class ExamplePage : public leadline::gui::Page {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the author's flow")
  Q_PROPERTY(QString step MEMBER step NOTIFY changed)
  Q_PROPERTY(QString waiting MEMBER waiting NOTIFY changed)
  Q_PROPERTY(QString question MEMBER question NOTIFY changed)
  Q_PROPERTY(QString help MEMBER help NOTIFY changed)
  Q_PROPERTY(QAbstractItemModel* soFar READ soFar CONSTANT)
  Q_PROPERTY(bool canTakeBack MEMBER can_take_back NOTIFY changed)
  Q_PROPERTY(leadline::gui::AnswerEdit* answer READ answer CONSTANT)
  Q_PROPERTY(QAbstractItemModel* states READ states CONSTANT)
  Q_PROPERTY(QString at MEMBER at NOTIFY changed)
  Q_PROPERTY(QString atWord MEMBER at_word NOTIFY changed)
  Q_PROPERTY(QString atProblem MEMBER at_problem NOTIFY changed)
  Q_PROPERTY(QAbstractItemModel* outcomes READ outcomes CONSTANT)
  Q_PROPERTY(QString verdict MEMBER verdict NOTIFY changed)
  Q_PROPERTY(QString verdictSymbol MEMBER verdict_symbol NOTIFY changed)
  Q_PROPERTY(QString verdictTone MEMBER verdict_tone NOTIFY changed)
  Q_PROPERTY(QAbstractItemModel* parts READ parts CONSTANT)
  Q_PROPERTY(QString name MEMBER name NOTIFY changed)
  Q_PROPERTY(bool ready MEMBER ready NOTIFY changed)
 public:
  ExamplePage() : Page("Criteria/ExampleScreen"), answer_(this) {}
  Lines* soFar() { return &so_far_; }
  AnswerEdit* answer() { return &answer_; }
  Choices* states() { return &states_; }
  Choices* outcomes() { return &outcomes_; }
  Lines* parts() { return &parts_; }

  QString step;     // ask, expect, compare; empty: not now
  QString waiting;  // why not
  QString question, help;
  bool can_take_back = false;
  QString at, at_word, at_problem;
  QString verdict, verdict_symbol, verdict_tone;  // whether the rules agree with what was expected
  QString name;
  bool ready = false;  // it can be kept

 Q_SIGNALS:
  void statePicked(const QString& key);
  void restLeftOpen();
  void takenBack();
  void atEdited(const QString& text);
  void expected(const QString& key);
  void expectedAgain();
  void nameEdited(const QString& text);
  void kept();
  void thrownAway();

 private:
  Lines so_far_;  // what was answered
  AnswerEdit answer_;
  Choices states_;    // why there is no answer
  Choices outcomes_;  // what can be expected
  Lines parts_;       // each criterion and how it came out
};

QString example_word(const ExampleState& state);  // the button that leads there
void fill_example(ExamplePage& page, const Written& written, const ExampleState& state);

}  // namespace leadline::gui
