#include "app/gui/calls.h"

#include <QCoreApplication>

namespace leadline::gui {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(calls)
};

QString why_no_call(const Error& error) {
  return error.code == Code::not_found ? Words::tr("Nothing on this device makes calls. Use a phone that does.")
                                       : Words::tr("This device cannot dial it as it is written. Dial it by hand.");
}

QString why_no_text(const Error& error) {
  return error.code == Code::not_found
             ? Words::tr("Nothing on this device sends texts. Use a phone that does.")
             : Words::tr("A number like this takes no texts. Call it, or text it from a phone.");
}

}  // namespace

void place_calls(Session& session, platform::Dialer& dialer) {
  QObject::connect(&session, &Session::dialed, &session, [&session, &dialer](const QString& number) {
    if (const auto done = dialer.dial(number.toStdString()); !done)
      Q_EMIT session.callRefused(number, Words::tr("The call was not made"), why_no_call(done.error()));
  });
  QObject::connect(&session, &Session::texted, &session, [&session, &dialer](const QString& number) {
    if (const auto done = dialer.text(number.toStdString()); !done)
      Q_EMIT session.callRefused(number, Words::tr("The text was not sent"), why_no_text(done.error()));
  });
}

}  // namespace leadline::gui
