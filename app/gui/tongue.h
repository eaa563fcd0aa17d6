// Two languages at once: the one that the device speaks, and the one that the person reads on the turned
// glass.
#pragma once

#include <QLocale>
#include <QString>
#include <QTranslator>

#include "core/base/error.h"
#include "core/base/result.h"

namespace leadline::gui {

class Tongue {
 public:
  // "en" or "es"; anything else is English.
  static const Tongue& of(const QString& language);

  const QString& language() const { return language_; }
  const QLocale& locale() const { return locale_; }
  // As QCoreApplication::translate, in this language: the source itself if there is none; `count` fills %n.
  QString say(const char* context, const char* source, const char* comment = nullptr, int count = -1) const;
  const QTranslator& translator() const { return translator_; }

 private:
  explicit Tongue(const QString& language);
  QString language_;
  QLocale locale_;
  QTranslator translator_;
};

// An error's sentence in the device's language.
QString sentence_of(const Error& error);

}  // namespace leadline::gui
