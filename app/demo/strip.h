// The demo's own controls: what time it is, and which device has no network.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>

namespace leadline::demo {

class DemoStrip : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the demo")
  Q_PROPERTY(QString time MEMBER time NOTIFY changed)
  Q_PROPERTY(QString next MEMBER next NOTIFY changed)
  Q_PROPERTY(QString pin MEMBER pin NOTIFY changed)
  Q_PROPERTY(QString note MEMBER note NOTIFY changed)
  Q_PROPERTY(QString otherLanguage MEMBER other_language NOTIFY changed)
  Q_PROPERTY(bool officerAirplane MEMBER officer_airplane NOTIFY changed)
  Q_PROPERTY(bool peerAirplane MEMBER peer_airplane NOTIFY changed)
 public:
  using QObject::QObject;

  QString time;            // "Friday 2:04"
  QString next;            // the moment to go to: "Friday 8:00"; empty: the story is over
  QString pin;             // of both devices
  QString note;            // what a device would have done outside itself
  QString other_language;  // "Español"
  bool officer_airplane = false, peer_airplane = false;

 Q_SIGNALS:
  void changed();
  void nextPicked();
  void officerAirplanePicked(bool on);
  void peerAirplanePicked(bool on);
  void languagePicked();
};

}  // namespace leadline::demo
