// leadline-app: the window of an officer or a peer.
#include <QCommandLineParser>
#include <QDesktopServices>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QRegularExpression>
#include <QScreen>
#include <QUrl>
#include <cstdio>

#include "app/gui/entrance.h"
#include "app/gui/officer/officer_flow.h"
#include "app/gui/roles.h"
#include "core/crypto/keys.h"
#include "platform/connectivity.h"
#include "platform/dialer.h"
#include "platform/http_transport.h"
#include "platform/paths.h"
#include "platform/system_clock.h"

namespace {

using namespace leadline;

// Standard exit codes of the house: 2 for what was given, 3 for the machine.
int stop(const Error& error) {
  std::fprintf(stderr, "leadline-app: %s\n", describe(error).c_str());
  return exit_code(error.code);
}

void tell(const Result<void>& done) {
  if (!done) std::fprintf(stderr, "leadline-app: %s\n", describe(done.error()).c_str());
}

void describe_options(QCommandLineParser& parser) {
  parser.setApplicationDescription("Leadline: the offline-first field app for LEAD diversion programs");
  parser.addHelpOption();
  parser.addOptions(
      {{"dir", "The device's folder (default: leadline in this user's data folder).", "folder"},
       {"secret-file", "The platform secret, a file of mode 0600 (default: secret in the folder).", "file"},
       {"server", "The program server's address, instead of the invitation's.", "url"},
       {"theme", "day, night or contrast.", "theme", "day"},
       {"lang", "en or es.", "language"},
       {"hand", "left or right: moves the column to that side.", "side"},
       {"glove", "Larger targets, for gloves."},
       {"size", "The window's size: 412x915.", "size"},
       {"self-test", "Show the PIN pad once, say how long it took, and end."}});
}

Result<void> check(const QCommandLineParser& options) {
  const std::pair<const char*, QStringList> choices[] = {
      {"theme", {"day", "night", "contrast"}}, {"lang", {"en", "es"}}, {"hand", {"left", "right"}}};
  for (const auto& [name, allowed] : choices)
    if (options.isSet(name) && !allowed.contains(options.value(name)))
      return fail(Code::bad_argument, std::string("--").append(name), allowed.join(" or ").toStdString());
  if (options.isSet("size") && !QRegularExpression("^[1-9]\\d{1,4}x[1-9]\\d{1,4}$").match(options.value("size")).hasMatch())
    return fail(Code::bad_argument, "--size", "a width and a height, such as 412x915");
  return {};
}

void dress(gui::Session& session, const QCommandLineParser& options) {
  session.theme = options.value("theme");
  session.glove = options.isSet("glove");
  session.hand = options.value("hand");
  constexpr qreal usual_dpi = 96;
  if (const QScreen* screen = QGuiApplication::primaryScreen()) {
    session.text_scale = std::clamp(screen->logicalDotsPerInch() / usual_dpi, 1.0, 2.0);
  }
  session.speak(options.isSet("lang") ? options.value("lang") : QLocale::system().name());
}

Result<device::Folder> folder_of(const QCommandLineParser& options) {
  std::string dir = options.value("dir").toStdString();
  if (dir.empty()) {
    LEADLINE_TRY(usual, platform::data_folder());
    dir = usual;
  }
  const QString file = options.value("secret-file");
  LEADLINE_TRY(secret, device::read_secret_file(file.isEmpty() ? dir + "/secret" : file.toStdString()));
  return device::Folder{dir, std::move(secret)};
}

// Reports once the first picture is on the glass, and ends.
void end_after_first_picture(QQmlApplicationEngine& engine, const QElapsedTimer& since_start) {
  auto* window = qobject_cast<QQuickWindow*>(engine.rootObjects().value(0));
  if (window == nullptr) return;
  QObject::connect(
      window, &QQuickWindow::afterRendering, window,
      [&since_start] {
        std::printf("PIN pad after %lld ms\n", static_cast<long long>(since_start.elapsed()));
        std::fflush(stdout);
        QCoreApplication::exit(0);
      },
      Qt::DirectConnection);
}

}  // namespace

int main(int argc, char** argv) {
  QElapsedTimer since_start;
  since_start.start();
  if (!crypto::ready()) return stop(fail(Code::io_failed, "randomness"));
  QGuiApplication app(argc, argv);
  QGuiApplication::setApplicationDisplayName("Leadline");
  QCommandLineParser options;
  describe_options(options);
  if (!options.parse(QCoreApplication::arguments()))
    return stop(fail(Code::bad_argument, "arguments", options.errorText().toStdString()));
  if (options.isSet("help")) options.showHelp(0);
  if (const auto good = check(options); !good) return stop(good.error());
  const bool self_test = options.isSet("self-test");

  Result<device::Folder> folder = device::Folder{};
  if (!self_test || options.isSet("dir")) folder = folder_of(options);
  if (!folder) return stop(folder.error());

  const platform::SystemClock clock;
  crypto::SystemRandom random;
  gui::Worker worker(std::move(*folder), clock, random);
  gui::Session session;
  dress(session, options);
  const auto dialer = platform::desktop_dialer();
  QObject::connect(&session, &gui::Session::dialed,
                   [&dialer](const QString& number) { tell(dialer->dial(number.toStdString())); });
  QObject::connect(&session, &gui::Session::texted,
                   [&dialer](const QString& number) { tell(dialer->text(number.toStdString())); });
  QObject::connect(&session, &gui::Session::opened,
                   [](const QString& file) { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); });
  gui::SyncLoop sync(worker, [url = options.value("server").toStdString()](const device::Me& me) {
    return platform::open_http_transport(url.empty() ? me.server_url : url, me.tls_pin);
  });
  const auto connectivity = platform::system_connectivity();
  connectivity->on_change([&sync](platform::Reach now) {
    if (now == platform::Reach::online) sync.soon();
  });
  gui::Entrance entrance(worker, session, sync, gui::flows_by_role());
  entrance.show_pad();

  QQmlApplicationEngine engine;
  engine.addImportPath("qrc:/qt/qml");
  engine.setInitialProperties({{"session", QVariant::fromValue(&session)}});
  engine.load(QUrl("qrc:/qt/qml/Leadline/Common/Main.qml"));
  if (engine.rootObjects().isEmpty()) return 3;
  if (const QStringList size = options.value("size").split('x'); size.size() == 2)
    if (auto* window = qobject_cast<QQuickWindow*>(engine.rootObjects().value(0)))
      window->resize(size.at(0).toInt(), size.at(1).toInt());
  if (self_test) end_after_first_picture(engine, since_start);
  return QGuiApplication::exec();
}
