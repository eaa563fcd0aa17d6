#include "app/gui/reading.h"

namespace leadline::gui {

namespace {

void become(Voice& voice, bool reading) {
  voice.reading = reading;
  Q_EMIT voice.changed();
}

}  // namespace

void lend_voice(Session& session, Voice& voice, platform::Speaker& speaker) {
  session.voice = &voice;
  speaker.start([&voice, &speaker] {
    voice.languages.clear();
    for (const std::string& language : speaker.languages()) voice.languages << QString::fromStdString(language);
    become(voice, speaker.speaking());
  });
  // It counts as reading from the touch on, so that the next touch stops it, however long the voice takes to begin.
  QObject::connect(&voice, &Voice::readAsked, &session, [&voice, &speaker](const QString& text, const QString& language) {
    become(voice, true);
    speaker.say(text.toStdString(), language.toStdString());
  });
  const auto stop = [&voice, &speaker] {
    speaker.stop();
    become(voice, false);
  };
  QObject::connect(&voice, &Voice::stopAsked, &session, stop);
  QObject::connect(&session, &Session::pageChanged, &session, stop);
}

}  // namespace leadline::gui
