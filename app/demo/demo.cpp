#include "app/demo/demo.h"

#include <QCoreApplication>
#include <QScreen>

#include "app/gui/when.h"

namespace leadline::demo {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(demo)
};

// The moments of the story, day and minute after the night: what the strip's button goes through.
struct Moment {
  int day, hour, minute;
};
constexpr Moment moments[] = {{0, 8, 0}, {0, 12, 30}, {3, 10, 0}, {14, 17, 5}};

QString spoken(const gui::Tongue& tongue, const calendar::LocalTime& time) {
  return gui::when::day(tongue, time.date) + " " + gui::when::spoken_clock(time);
}

std::optional<calendar::LocalTime> next_moment(const Town& town, WallTime now) {
  for (const Moment& one : moments) {
    const auto at = town.at(one.day, one.hour * 60 + one.minute);
    if (at.wall > now) return at;
  }
  return std::nullopt;
}

}  // namespace

Demo::~Demo() = default;

Result<std::unique_ptr<Demo>> Demo::open(const Town& town, MovableClock& clock, const Setting& setting) {
  std::unique_ptr<Demo> demo(new Demo(town, clock));
  LEADLINE_CHECK(demo->show(setting));
  return demo;
}

Result<void> Demo::show(const Setting& setting) {
  LEADLINE_TRY(tablet, town_.device(Actor::officer));
  LEADLINE_TRY(phone, town_.device(Actor::peer));
  const auto url = town_.server_url();
  officer_ = std::make_unique<DeviceWindow>(std::move(tablet), url, clock_, random_,
                                            Look{"night", setting.language, setting.reduced_motion});
  peer_ = std::make_unique<DeviceWindow>(std::move(phone), url, clock_, random_,
                                         Look{"day", setting.language, setting.reduced_motion});
  strip_.pin = QString::fromUtf8(Town::pin.data(), static_cast<qsizetype>(Town::pin.size()));
  strip_engine_ = std::make_unique<QQmlApplicationEngine>();
  strip_engine_->addImportPath("qrc:/qt/qml");
  strip_engine_->setInitialProperties({{"strip", QVariant::fromValue(&strip_)}});
  strip_engine_->load(QUrl("qrc:/qt/qml/Leadline/Demo/StripWindow.qml"));
  strip_window_ = qobject_cast<QQuickWindow*>(strip_engine_->rootObjects().value(0));
  if (!officer_->window() || !peer_->window() || !strip_window_)
    return fail(Code::io_failed, "screens", "they do not load");
  listen();
  refresh();
  return {};
}

void Demo::listen() {
  connect(&strip_, &DemoStrip::nextPicked, this, &Demo::go_on);
  connect(&strip_, &DemoStrip::officerAirplanePicked, this, [this](bool on) {
    officer_->set_airplane(on);
    refresh();
  });
  connect(&strip_, &DemoStrip::peerAirplanePicked, this, [this](bool on) {
    peer_->set_airplane(on);
    refresh();
  });
  connect(&strip_, &DemoStrip::languagePicked, this,
          [this] { speak(officer_->session().language() == "es" ? "en" : "es"); });
  // A program has one set of translations: its two devices speak the same language.
  for (DeviceWindow* one : {officer_.get(), peer_.get()}) {
    connect(&one->session(), &gui::Session::languageChanged, this,
            [this, one] { speak(one->session().language()); });
    for (const auto outside : {&gui::Session::dialed, &gui::Session::texted})
      connect(&one->session(), outside, this, [this](const QString& number) {
        strip_.note = Words::tr("Here the device opens %1. The demo calls nobody.").arg(number);
        Q_EMIT strip_.changed();
      });
  }
  connect(&second_, &QTimer::timeout, this, &Demo::refresh);
  second_.start(std::chrono::seconds{1});
}

void Demo::speak(const QString& language) {
  for (DeviceWindow* one : {officer_.get(), peer_.get()}) {
    if (one->session().language() != language) one->session().speak(language);
  }
  strip_engine_->retranslate();
  strip_.note.clear();
  refresh();
}

void Demo::go_on() {
  if (const auto next = next_moment(town_, clock_.now())) clock_.move_to(next->wall);
  strip_.note.clear();
  officer_->time_passed();
  peer_->time_passed();
  refresh();
}

void Demo::refresh() {
  const auto& tongue = gui::Tongue::of(officer_->session().language());
  const auto next = next_moment(town_, clock_.now());
  strip_.time = spoken(tongue, town_.zone().local(clock_.now()));
  strip_.next = next ? Words::tr("Go to %1", "a day and a time").arg(spoken(tongue, *next)) : QString();
  strip_.other_language = tongue.language() == "es" ? "English" : "Español";
  strip_.officer_airplane = officer_->airplane();
  strip_.peer_airplane = peer_->airplane();
  Q_EMIT strip_.changed();
  officer_->window()->setTitle(Words::tr("The officer's tablet"));
  peer_->window()->setTitle(Words::tr("The peer worker's phone"));
}

void Demo::arrange() {
  const QScreen* screen = officer_->window()->screen();
  if (!screen) return;
  const QRect room = screen->availableGeometry();
  constexpr int title_bar = 40;
  int x = room.left();
  for (QQuickWindow* window : {officer_->window(), peer_->window(), strip_window_}) {
    window->setHeight(std::min(window->height(), room.height() - title_bar));
    window->setPosition(x, room.top() + title_bar);
    x += window->width();
  }
}

}  // namespace leadline::demo
