#include "app/gui/calls.h"

#include <QCoreApplication>

namespace leadline::gui {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(calls)
};

QString why(const Error& error) {
  return error.code == Code::not_found
             ? Words::tr("Nothing on this device makes calls or sends texts. Use a phone that does.")
             : Words::tr("This device cannot dial it as it is written. Dial it by hand.");
}

}  // namespace

void place_calls(Session& session, platform::Dialer& dialer) {
  const auto told = [&session](const QString& number, const Result<void>& done) {
    if (!done) Q_EMIT session.callRefused(number, why(done.error()));
  };
  QObject::connect(&session, &Session::dialed, &session, [&dialer, told](const QString& number) {
    told(number, dialer.dial(number.toStdString()));
  });
  QObject::connect(&session, &Session::texted, &session, [&dialer, told](const QString& number) {
    told(number, dialer.text(number.toStdString()));
  });
}

}  // namespace leadline::gui
