// How a person who did not get in describes themselves: nameless, and every line may stay empty.
#pragma once

#include "app/gui/officer/encounter_page.h"

namespace leadline::gui {

class EquityPage : public leadline::gui::EncounterPage {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the officer's flow")
  Q_PROPERTY(QAbstractItemModel* races READ races CONSTANT)
  Q_PROPERTY(QAbstractItemModel* genders READ genders CONSTANT)
  Q_PROPERTY(QAbstractItemModel* ages READ ages CONSTANT)
  Q_PROPERTY(QString sealed MEMBER sealed NOTIFY changed)
  Q_PROPERTY(bool complete MEMBER complete NOTIFY changed)
 public:
  EquityPage() : EncounterPage("Officer/EquityScreen") {}
  Choices* races() { return &races_; }
  Choices* genders() { return &genders_; }
  Choices* ages() { return &ages_; }
  QString sealed;         // who reads it, and that this device does not
  bool complete = false;  // something was said

 Q_SIGNALS:
  void racePicked(const QString& key);
  void genderPicked(const QString& key);
  void agePicked(const QString& key);
  void skipped();
  void accepted();

 private:
  Choices races_, genders_, ages_;
};

}  // namespace leadline::gui
