#include <QLocale>
#include <QTextToSpeech>
#include <optional>

#include "platform/speaker.h"

namespace leadline::platform {
namespace {

class DesktopSpeaker final : public Speaker {
 public:
  std::set<std::string> languages() override {
    std::set<std::string> out;
    QTextToSpeech* engine = ready();
    if (engine == nullptr) return out;
    for (const QLocale& locale : engine->availableLocales()) {
      if (locale.language() == QLocale::English) out.insert("en");
      if (locale.language() == QLocale::Spanish) out.insert("es");
    }
    return out;
  }

  Result<void> say(const std::string& text, const std::string& language) override {
    QTextToSpeech* engine = ready();
    const auto locale = engine == nullptr ? std::nullopt : locale_for(*engine, language);
    if (!locale) return fail(Code::not_found, "voice", language);
    engine->stop();
    if (engine->locale() != *locale) engine->setLocale(*locale);
    engine->setRate(slower);
    engine->say(QString::fromStdString(text));
    return {};
  }

  void stop() override {
    if (engine_) engine_->stop();
  }
  bool speaking() const override { return engine_ && engine_->state() == QTextToSpeech::Speaking; }
  void on_change(std::function<void()> changed) override { changed_ = std::move(changed); }

 private:
  static constexpr double slower = -0.15;  // read at night, to somebody who may be tired

  // A service that is not there fails at once and for good.
  QTextToSpeech* ready() {
    if (!engine_ && !QTextToSpeech::availableEngines().isEmpty()) {
      engine_ = std::make_unique<QTextToSpeech>();
      QObject::connect(engine_.get(), &QTextToSpeech::stateChanged, engine_.get(), [this] {
        if (changed_) changed_();
      });
    }
    return engine_ && engine_->state() != QTextToSpeech::Error ? engine_.get() : nullptr;
  }

  // American English and Mexican Spanish where there are such voices, any of the language otherwise.
  static std::optional<QLocale> locale_for(const QTextToSpeech& engine, const std::string& language) {
    const QLocale wanted = language == "es" ? QLocale(QLocale::Spanish, QLocale::Mexico)
                                            : QLocale(QLocale::English, QLocale::UnitedStates);
    std::optional<QLocale> found;
    for (const QLocale& locale : engine.availableLocales()) {
      if (locale == wanted) return locale;
      if (locale.language() == wanted.language() && !found) found = locale;
    }
    return found;
  }

  std::unique_ptr<QTextToSpeech> engine_;
  std::function<void()> changed_;
};

}  // namespace

std::unique_ptr<Speaker> desktop_speaker() { return std::make_unique<DesktopSpeaker>(); }

}  // namespace leadline::platform
