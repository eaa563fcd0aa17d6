#include "app/gui/session.h"

#include <QCoreApplication>

#include "app/gui/tongue.h"

namespace leadline::gui {

Session::~Session() { delete page_; }

void Session::show(Page* page) {
  Page* old = page_;
  page_ = page;
  page_->setParent(this);
  page_->voice = voice;
  connect(page_, &Page::lookAsked, this, &Session::lookAsked);
  Q_EMIT pageChanged();
  // The old screen has asked for its deletion by now; its page goes after it.
  if (old != nullptr) old->deleteLater();
}

void Session::speak(const QString& language) {
  const Tongue& before = Tongue::of(language_);
  const Tongue& after = Tongue::of(language);
  QCoreApplication::removeTranslator(const_cast<QTranslator*>(&before.translator()));
  QCoreApplication::installTranslator(const_cast<QTranslator*>(&after.translator()));
  language_ = after.language();
  Q_EMIT languageChanged();
}

}  // namespace leadline::gui
