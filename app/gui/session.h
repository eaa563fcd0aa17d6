// What the window shows: one page, in one theme and language. Owns the page.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>

#include "app/gui/page.h"

namespace leadline::gui {

class Look;
class Voice;

class Session : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the app")
  Q_MOC_INCLUDE("app/gui/look.h")
  Q_PROPERTY(leadline::gui::Page* page READ page NOTIFY pageChanged)
  Q_PROPERTY(leadline::gui::Look* look MEMBER look CONSTANT)
  Q_PROPERTY(QString theme MEMBER theme NOTIFY lookChanged)
  Q_PROPERTY(bool glove MEMBER glove NOTIFY lookChanged)
  Q_PROPERTY(QString hand MEMBER hand NOTIFY lookChanged)
  Q_PROPERTY(double textScale MEMBER text_scale NOTIFY lookChanged)
  Q_PROPERTY(bool reducedMotion MEMBER reduced_motion NOTIFY lookChanged)
 public:
  using QObject::QObject;
  ~Session() override;

  Page* page() const { return page_; }
  void show(Page* page);

  QString language() const { return language_; }
  // Installs the translations and has the page made again.
  void speak(const QString& language);

  Voice* voice = nullptr;  // lent to each page that is shown from now on
  Look* look = nullptr;  // what can be chosen about the look; there before the shell is
  QString theme = "day";
  bool glove = false;
  QString hand;
  double text_scale = 1;
  bool reduced_motion = false;

 Q_SIGNALS:
  void pageChanged();
  void lookChanged();
  void lookAsked();  // by the page that is shown: whoever holds the glass wants to change its look
  void languageChanged();
  void languagePicked(const QString& language);  // on the glass, to be kept
  void dialed(const QString& number);
  void texted(const QString& number);
  void callRefused(const QString& number, const QString& title, const QString& why);  // for the glass
  void opened(const QString& file);  // to be shown or printed by the system

 private:
  Page* page_ = nullptr;
  QString language_ = "en";
};

}  // namespace leadline::gui
