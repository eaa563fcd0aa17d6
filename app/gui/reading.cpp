#include "app/gui/reading.h"

namespace leadline::gui {

void lend_voice(Session& session, Voice& voice, platform::Speaker& speaker) {
  session.voice = &voice;
  speaker.start([&voice, &speaker] {
    voice.languages.clear();
    for (const std::string& language : speaker.languages()) voice.languages << QString::fromStdString(language);
    voice.reading = speaker.speaking();
    Q_EMIT voice.changed();
  });
  QObject::connect(&voice, &Voice::readAsked, &session, [&speaker](const QString& text, const QString& language) {
    speaker.say(text.toStdString(), language.toStdString());
  });
  QObject::connect(&voice, &Voice::stopAsked, &session, [&speaker] { speaker.stop(); });
  // Also before it has begun to say what was asked for.
  QObject::connect(&session, &Session::pageChanged, &session, [&speaker] { speaker.stop(); });
}

}  // namespace leadline::gui
