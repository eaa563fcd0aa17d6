// One answer as an author gives it, in whatever form its question takes. What is typed or ticked and not
// given yet is here, in memory.
#pragma once

#include "app/gui/choice.h"
#include "app/gui/tongue.h"
#include "core/authoring/trial.h"

namespace leadline::gui {

struct Reading;

class AnswerEdit : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("part of a page")
  Q_PROPERTY(QString kind MEMBER kind NOTIFY changed)
  Q_PROPERTY(QAbstractItemModel* choices READ choices CONSTANT)
  Q_PROPERTY(QAbstractItemModel* units READ units CONSTANT)
  Q_PROPERTY(QAbstractItemModel* bases READ bases CONSTANT)
  Q_PROPERTY(QString text MEMBER text NOTIFY changed)
  Q_PROPERTY(QString unit MEMBER unit NOTIFY changed)
  Q_PROPERTY(QString basis MEMBER basis NOTIFY changed)
  Q_PROPERTY(QString hint MEMBER hint NOTIFY changed)
  Q_PROPERTY(QString problem MEMBER problem NOTIFY changed)
  Q_PROPERTY(bool ready MEMBER ready NOTIFY changed)
 public:
  explicit AnswerEdit(QObject* parent);
  Choices* choices() { return &choices_; }
  Choices* units() { return &units_; }
  Choices* bases() { return &bases_; }

  // Shows this question's form; what was begun is kept as long as it is the same question.
  void ask(const authoring::AnswerForm& form, const Tongue& tongue);
  void clear();  // no question
  const std::string& question() const { return form_.question; }
  // Why the question does not take what was given.
  void refuse(const QString& why);

  QString kind;  // choose (one touch), many, number, date; empty: no question
  QString text, unit, basis, hint, problem;
  bool ready = false;  // what stands there can be given

 Q_SIGNALS:
  void changed();
  void picked(const QString& key);
  void typed(const QString& text);
  void unitPicked(const QString& key);
  void basisPicked(const QString& key);
  void given();                      // by a touch of "OK"
  void answered(const Json& value);  // to C++: the answer in the form of an example's

 private:
  void show();
  void pick(const QString& key);
  void give();
  Reading reading() const;

  authoring::AnswerForm form_;
  const Tongue* tongue_ = nullptr;
  QStringList ticked_;
  Choices choices_, units_, bases_;
};

}  // namespace leadline::gui
