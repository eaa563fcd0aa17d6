#include <QLocale>
#include <QTextToSpeech>
#include <QThread>
#include <optional>

#include "platform/speaker.h"

namespace leadline::platform {
namespace {

constexpr double slower = -0.15;  // read at night, to somebody who may be tired

struct State {
  std::set<std::string> languages;
  bool speaking = false;
  bool operator==(const State&) const = default;
};

// Lives on the speaker's thread: starting a speech service, and talking to one, may block for seconds.
class Engine final : public QObject {
 public:
  explicit Engine(std::function<void(State)> tell) : tell_(std::move(tell)) {}

  void look_for_voices() {
    if (!QTextToSpeech::availableEngines().isEmpty()) {
      speech_ = new QTextToSpeech(this);
      connect(speech_, &QTextToSpeech::stateChanged, this, [this](QTextToSpeech::State state) {
        if (state != QTextToSpeech::Speaking) asked_ = false;
        report();
      });
    }
    report();
  }

  void say(const QString& text, const std::string& language) {
    const auto locale = locale_for(language);
    if (!locale) return report();
    stop();
    if (speech_->locale() != *locale) speech_->setLocale(*locale);
    speech_->setRate(slower);
    asked_ = true;
    speech_->say(text);
  }

  // Only what was asked for here: the service's stop silences every program, a screen reader too.
  void stop() {
    if (asked_) speech_->stop();
    asked_ = false;
  }

 private:
  QList<QLocale> locales() const {
    const bool able = speech_ != nullptr && speech_->state() != QTextToSpeech::Error;
    return able ? speech_->availableLocales() : QList<QLocale>();
  }

  // American English and Mexican Spanish where there are such voices, any of the language otherwise.
  std::optional<QLocale> locale_for(const std::string& language) const {
    const QLocale wanted = language == "es" ? QLocale(QLocale::Spanish, QLocale::Mexico)
                                            : QLocale(QLocale::English, QLocale::UnitedStates);
    std::optional<QLocale> found;
    for (const QLocale& locale : locales()) {
      if (locale == wanted) return locale;
      if (locale.language() == wanted.language() && !found) found = locale;
    }
    return found;
  }

  void report() {
    State state;
    for (const QLocale& locale : locales()) {
      if (locale.language() == QLocale::English) state.languages.insert("en");
      if (locale.language() == QLocale::Spanish) state.languages.insert("es");
    }
    state.speaking = speech_ != nullptr && speech_->state() == QTextToSpeech::Speaking;
    tell_(state);
  }

  std::function<void(State)> tell_;
  QTextToSpeech* speech_ = nullptr;
  bool asked_ = false;
};

// Where the engine's words arrive, on the speaker's own thread. It outlives a speaker whose engine hangs; then nobody listens any more.
struct Ear {
  QObject here;
  std::function<void(const State&)> heard;
};

class DesktopSpeaker final : public Speaker {
 public:
  ~DesktopSpeaker() override {
    if (thread_ == nullptr) return;
    ear_->heard = {};
    thread_->quit();
    // A speech service that hangs must not keep the app from closing: its thread ends with the process.
    constexpr unsigned long patience_ms = 500;
    if (thread_->wait(patience_ms)) delete thread_;
  }

  void start(std::function<void()> changed) override {
    changed_ = std::move(changed);
    ear_->heard = [this](const State& state) { become(state); };
    thread_ = new QThread;
    engine_ = new Engine([ear = ear_](State state) {
      QMetaObject::invokeMethod(
          &ear->here,
          [ear, state = std::move(state)] {
            if (ear->heard) ear->heard(state);
          },
          Qt::QueuedConnection);
    });
    engine_->moveToThread(thread_);
    QObject::connect(thread_, &QThread::finished, engine_, &QObject::deleteLater);
    thread_->start();
    post([](Engine& engine) { engine.look_for_voices(); });
  }

  std::set<std::string> languages() const override { return state_.languages; }
  bool speaking() const override { return state_.speaking; }
  void say(const std::string& text, const std::string& language) override {
    post([text = QString::fromStdString(text), language](Engine& engine) { engine.say(text, language); });
  }
  void stop() override {
    post([](Engine& engine) { engine.stop(); });
  }

 private:
  void post(std::function<void(Engine&)> act) {
    if (engine_ != nullptr)
      QMetaObject::invokeMethod(engine_, [engine = engine_, act = std::move(act)] { act(*engine); }, Qt::QueuedConnection);
  }
  void become(const State& state) {
    if (state == state_) return;
    state_ = state;
    if (changed_) changed_();
  }

  std::shared_ptr<Ear> ear_ = std::make_shared<Ear>();
  QThread* thread_ = nullptr;
  Engine* engine_ = nullptr;  // its thread deletes it
  State state_;
  std::function<void()> changed_;
};

}  // namespace

std::unique_ptr<Speaker> desktop_speaker() { return std::make_unique<DesktopSpeaker>(); }

}  // namespace leadline::platform
