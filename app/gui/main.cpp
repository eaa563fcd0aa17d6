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

#include "app/gui/calls.h"
#include "app/gui/entrance.h"
#include "app/gui/kept_secret.h"
#include "app/gui/reading.h"
#include "app/gui/officer/officer_flow.h"
#include "app/gui/roles.h"
#include "core/crypto/keys.h"
#include "platform/connectivity.h"
#include "platform/dialer.h"
#include "platform/http_transport.h"
#include "platform/paths.h"
#include "platform/secret_store.h"
#include "platform/speaker.h"
#include "platform/system_clock.h"

namespace {

using namespace leadline;

// Standard exit codes of the house: 2 for what was given, 3 for the machine.
int stop(const Error& error) {
  std::fprintf(stderr, "leadline-app: %s\n", describe(error).c_str());
  return exit_code(error.code);
}

void describe_options(QCommandLineParser& parser) {
  parser.setApplicationDescription("Leadline: the offline-first field app for LEAD diversion programs");
  parser.addHelpOption();
  parser.addOptions(
      {{"dir", "The device's folder (default: leadline in this user's data folder).", "folder"},
       {"secret-file", "The platform secret, a file of mode 0600 (default: secret in the folder).", "file"},
       {"secret-to-key-store", "Move the platform secret from its file into this machine's key store, and end."},
       {"secret-to-file", "Move it back into its file, for the command line, and end."},
       {"server", "The program server's address, instead of the invitation's.", "url"},
       {"theme", "day, night or contrast for this run, instead of what was chosen on the glass.", "theme"},
       {"lang", "en or es for this run.", "language"},
       {"hand", "left or right for this run: moves the column to that side.", "side"},
       {"glove", "Larger targets for this run, for gloves."},
       {"size", "The window's size: 412x915.", "size"},
       {"self-test", "Show the PIN pad once, say how long it took, and end."}});
}

Result<void> check(const QCommandLineParser& options) {
  const std::pair<const char*, QStringList> choices[] = {
      {"theme", {"day", "night", "contrast"}}, {"lang", {"en", "es"}}, {"hand", {"left", "right"}}};
  for (const auto& [name, allowed] : choices)
    if (options.isSet(name) && !allowed.contains(options.value(name)))
      return fail(Code::bad_argument, std::string("--").append(name), allowed.join(" or ").toStdString());
  if (options.isSet("secret-to-key-store") && options.isSet("secret-to-file"))
    return fail(Code::bad_argument, "--secret-to-file", "either there or back");
  if (options.isSet("size") && !QRegularExpression("^[1-9]\\d{1,4}x[1-9]\\d{1,4}$").match(options.value("size")).hasMatch())
    return fail(Code::bad_argument, "--size", "a width and a height, such as 412x915");
  return {};
}

void dress(gui::Session& session, gui::Look& look, const QCommandLineParser& options) {
  constexpr qreal usual_dpi = 96;
  if (const QScreen* screen = QGuiApplication::primaryScreen()) {
    session.text_scale = std::clamp(screen->logicalDotsPerInch() / usual_dpi, 1.0, 2.0);
  }
  look.wear({options.value("theme"), options.value("hand"), options.value("lang"), options.isSet("glove")});
}

Result<std::string> data_folder(const QCommandLineParser& options) {
  if (options.isSet("dir")) return options.value("dir").toStdString();
  return platform::data_folder();
}

std::string secret_file(const QCommandLineParser& options, const std::string& dir) {
  return options.isSet("secret-file") ? options.value("secret-file").toStdString() : dir + "/secret";
}

Result<device::Folder> folder_of(const QCommandLineParser& options) {
  LEADLINE_TRY(dir, data_folder(options));
  LEADLINE_TRY(secret, gui::kept_secret(secret_file(options, dir), *platform::desktop_key_store()));
  return device::Folder{dir, std::move(secret)};
}

// For administrators: the secret goes to the other place, and the app ends.
Result<void> move_secret(const QCommandLineParser& options, Random& random) {
  LEADLINE_TRY(dir, data_folder(options));
  const std::string file = secret_file(options, dir);
  const auto store = platform::desktop_key_store();
  if (options.isSet("secret-to-file")) return gui::move_to_file(file, *store);
  return gui::move_to_key_store(file, *store, random);
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
  crypto::SystemRandom random;
  if (options.isSet("secret-to-key-store") || options.isSet("secret-to-file")) {
    const auto moved = move_secret(options, random);
    return moved ? 0 : stop(moved.error());
  }
  const bool self_test = options.isSet("self-test");

  Result<device::Folder> folder = device::Folder{};
  if (!self_test || options.isSet("dir")) folder = folder_of(options);
  if (!folder) return stop(folder.error());

  const platform::SystemClock clock;
  gui::Worker worker(std::move(*folder), clock, random);
  gui::Session session;
  const auto dialer = platform::desktop_dialer();
  gui::place_calls(session, *dialer);
  gui::Voice voice;
  const auto speaker = platform::desktop_speaker();
  gui::lend_voice(session, voice, *speaker);
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
  dress(session, entrance.look(), options);
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
