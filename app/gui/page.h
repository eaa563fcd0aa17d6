// A page: what one screen shows and the taps it reports. A page decides nothing; its flow does. Lives on the
// GUI thread, owned by the session while it is shown.
//
// Classes derived from a page name their base in full (leadline::gui::Page): the type registrar of Qt 6.4
// does not resolve namespaces, and qmllint would not see what is inherited.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QUrl>

#include "core/base/error.h"

namespace leadline::gui {

class Voice;

class Page : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by a flow")
  Q_PROPERTY(QUrl view READ view CONSTANT)
  Q_PROPERTY(bool canGoBack MEMBER can_go_back NOTIFY changed)
  Q_PROPERTY(QString problem MEMBER problem NOTIFY changed)
  Q_PROPERTY(leadline::gui::Voice* voice MEMBER voice CONSTANT)
  Q_MOC_INCLUDE("app/gui/voice.h")
 public:
  // `screen` is a QML type: "Officer/StartScreen".
  explicit Page(const QString& screen) : view_(QStringLiteral("qrc:/qt/qml/Leadline/") + screen + ".qml") {}
  QUrl view() const { return view_; }

  bool can_go_back = true;
  Voice* voice = nullptr;  // the session's; null: nothing is read aloud
  QString problem;  // what went wrong, as a sentence; empty when all is well

  void refuse(const Error& error);

 Q_SIGNALS:
  void changed();
  void back();
  void lookAsked();  // lighter, darker, larger: the session's affair

 private:
  QUrl view_;
};

}  // namespace leadline::gui
