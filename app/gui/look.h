// How the glass looks to whoever holds it: its light, its targets, its hand and its language. Chosen on the glass, before
// the PIN too, and kept in the device's folder (file "look", JSON, nothing of anybody), so that it is the same after a restart
// in the dark. Lives on the GUI thread.
#pragma once

#include <QThreadPool>
#include <QTimer>
#include <functional>

#include "app/gui/choice.h"
#include "app/gui/session.h"
#include "core/base/time.h"

namespace leadline::gui {

// What is kept. A choice that is not made yet is empty: the clock's light, both hands, the machine's language.
struct LookChoice {
  QString light;  // "", day, night, contrast
  QString hand;   // "", left, right
  QString language;  // "", en, es
  bool glove = false;
  bool operator==(const LookChoice&) const = default;
};

// Errors: not_found before anything was chosen; invalid_value (a look from elsewhere, or a damaged one); those of reading.
Result<LookChoice> read_look(const std::string& folder);
Result<void> write_look(const std::string& folder, const LookChoice& choice);

// Night from eight in the evening to six in the morning, by the machine's zone.
QString light_at(const QDateTime& local);

class Look : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the entrance")
  Q_PROPERTY(QAbstractItemModel* lights READ lights CONSTANT)
  Q_PROPERTY(QAbstractItemModel* hands READ hands CONSTANT)
  Q_PROPERTY(QString light READ light NOTIFY changed)
  Q_PROPERTY(QString hand READ hand NOTIFY changed)
  Q_PROPERTY(bool glove READ glove NOTIFY changed)
  Q_PROPERTY(QString problem MEMBER problem NOTIFY changed)
 public:
  // Dresses the session with what is kept in `folder`. A file that cannot be read is as if nothing had been chosen: the glass never
  // stays dark over it. `clock` and `session` outlive this.
  Look(std::string folder, const Clock& clock, Session& session);

  // For this run, and not kept: what was asked for when the app was started. Empty fields change nothing.
  void wear(const LookChoice& asked);

  Choices* lights() { return &lights_; }
  Choices* hands() { return &hands_; }
  QString light() const { return worn_.light.isEmpty() ? QStringLiteral("clock") : worn_.light; }
  QString hand() const { return worn_.hand.isEmpty() ? QStringLiteral("both") : worn_.hand; }
  bool glove() const { return worn_.glove; }

  QString problem;  // set when the choice could not be kept, as a sentence; it holds all the same until the app ends

 Q_SIGNALS:
  void changed();
  void lightPicked(const QString& light);
  void handPicked(const QString& hand);
  void glovePicked(bool glove);

 private:
  void choose(const std::function<void(LookChoice&)>& change);
  void keep();
  void name_choices();
  void dress();

  std::string folder_;
  const Clock& clock_;
  Session& session_;
  LookChoice kept_, worn_;
  Choices lights_, hands_;
  QTimer minute_;
  QThreadPool writer_;  // one thread; last, so that it has ended before the rest goes
};

}  // namespace leadline::gui
