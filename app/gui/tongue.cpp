#include "app/gui/tongue.h"

#include <QCoreApplication>

#include "app/gui/page.h"

namespace leadline::gui {

Tongue::Tongue(const QString& language)
    : language_(language),
      locale_(language == "es" ? QLocale(QLocale::Spanish, QLocale::Mexico)
                               : QLocale(QLocale::English, QLocale::UnitedStates)) {
  (void)translator_.load(":/leadline/i18n/leadline_" + language + ".qm");
}

const Tongue& Tongue::of(const QString& language) {
  static const Tongue english("en");
  static const Tongue spanish("es");
  return language.startsWith("es") ? spanish : english;
}

QString Tongue::say(const char* context, const char* source, const char* comment, int count) const {
  QString text = translator_.translate(context, source, comment, count);
  if (text.isEmpty()) text = QString::fromUtf8(source);
  if (count >= 0) text.replace("%n", locale_.toString(count));
  return text;
}

QString sentence_of(const Error& error) {
  const QByteArray source(sentence(error.code).data(), static_cast<qsizetype>(sentence(error.code).size()));
  // lupdate names the context of core/base/error.cpp after its namespace.
  return QCoreApplication::translate("leadline", source.constData());
}

void Page::refuse(const Error& error) {
  problem = sentence_of(error);
  Q_EMIT changed();
}

}  // namespace leadline::gui
