// What a page can have read aloud, for whoever would rather listen. Others may hear: nothing is read unless somebody asks, and it ends with the
// page that it stands on. Lives on the GUI thread.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QStringList>

namespace leadline::gui {

class Voice : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the app")
  Q_PROPERTY(QStringList languages MEMBER languages NOTIFY changed)
  Q_PROPERTY(bool reading MEMBER reading NOTIFY changed)
 public:
  using QObject::QObject;
  QStringList languages;  // that there are voices for
  bool reading = false;

 Q_SIGNALS:
  void changed();
  void readAsked(const QString& text, const QString& language);
  void stopAsked();
};

}  // namespace leadline::gui
