// leadline-demo: the referral at 2 A.M. With a display, the officer's and the peer's windows side by side;
// without one, the same windows offscreen, driven by touch, with numbered pictures and one page to look at.
#include <QCommandLineParser>
#include <QGuiApplication>
#include <cstdio>
#include <filesystem>

#include "app/demo/drive.h"
#include "core/crypto/keys.h"

namespace {

using namespace leadline;
using namespace leadline::demo;
namespace fs = std::filesystem;

constexpr const char* mark = "leadline-demo";  // a file that says whose folder it is

int stop(const Error& error) {
  std::fprintf(stderr, "leadline-demo: %s\n", describe(error).c_str());
  return exit_code(error.code);
}

void say(const std::string& line) {
  std::printf("%s\n", line.c_str());
  std::fflush(stdout);
}

// An earlier demo's folder is emptied; one that holds anything else is left alone.
Result<void> take_folder(const fs::path& dir) {
  std::error_code error;
  if (fs::exists(dir, error) && !fs::is_empty(dir, error) && !fs::exists(dir / mark, error))
    return fail(Code::device_exists, dir.string(), "it holds something else; name an empty folder");
  fs::remove_all(dir, error);
  fs::create_directories(dir, error);
  if (error) return fail(Code::io_failed, dir.string(), error.message());
  return write_file((dir / mark).string(),
                    bytes_of("made by leadline-demo, which empties this folder when it starts\n"));
}

// The world as it is, a second time: the other ending begins where this one did.
Result<void> copy_town(const std::string& from, const std::string& to) {
  std::error_code error;
  fs::copy(from, to, fs::copy_options::recursive, error);
  return error ? Result<void>(fail(Code::io_failed, to, error.message())) : Result<void>{};
}

// One ending, from the town's folder on, in windows of its own.
Result<void> play(const std::string& dir, const std::string& server, MovableClock& clock, Album& album,
                  std::initializer_list<Chapter> chapters) {
  LEADLINE_TRY(town, Town::open(dir, server));
  LEADLINE_TRY(demo, Demo::open(*town, clock, {"en", true}));
  Drive drive(*demo, clock, town->zone(), album);
  for (const Chapter& chapter : chapters) LEADLINE_CHECK(drive.play(chapter));
  return {};
}

QString seconds(std::chrono::milliseconds time) {
  return QString::number(std::chrono::duration<double>(time).count());
}

int drive_offscreen(const std::string& dir, const std::string& server) {
  const std::string first = dir + "/devices", second = dir + "/devices-not-reached";
  std::optional<calendar::LocalTime> start;
  {
    auto town = Town::found(first, server, say);
    if (!town) return stop(town.error());
    start = (*town)->at(0, 2 * 60 + 4);
  }
  MovableClock clock(start->wall, MovableClock::Pace::stands);
  Album album(QString::fromStdString(dir));
  album.tell(
      QString("The demo's clock stands, but for %1 s a tap and %2 s a keystroke. A PIN is not counted.")
          .arg(seconds(Drive::per_tap), seconds(Drive::per_key)));
  const auto played = [&]() -> Result<void> {
    LEADLINE_CHECK(play(first, server, clock, album, {night(), morning()}));
    LEADLINE_CHECK(copy_town(first, second));
    const auto noon = clock.now();
    LEADLINE_CHECK(play(first, server, clock, album, {enrolled()}));
    MovableClock again(noon, MovableClock::Pace::stands);
    return play(second, server, again, album, {not_reached()});
  }();
  const auto written = album.finish();
  if (!played) return stop(played.error());
  if (!written) return stop(written.error());
  say("Every state as expected. Look at " + dir + "/index.html (" + std::to_string(album.count()) +
      " pictures).");
  return 0;
}

int open_windows(const std::string& dir, const std::string& server, const QString& language) {
  auto town = Town::found(dir + "/devices", server, say);
  if (!town) return stop(town.error());
  MovableClock clock((*town)->at(0, 2 * 60 + 4).wall, MovableClock::Pace::runs);
  auto demo = Demo::open(**town, clock, {language, false});
  if (!demo) return stop(demo.error());
  (*demo)->arrange();
  QObject::connect(&(*demo)->strip(), &QWindow::visibleChanged, [](bool visible) {
    if (!visible) QCoreApplication::quit();
  });
  say("Two windows and the demo's strip are open. Both PINs are " + std::string(Town::pin) +
      ". On a machine without a key store the devices' secrets are files of mode 0600 in " + dir +
      "/devices. Close the strip to end.");
  return QGuiApplication::exec();
}

bool has_display() {
  return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
}

}  // namespace

int main(int argc, char** argv) {
  if (!crypto::ready()) return stop(fail(Code::io_failed, "randomness"));
  const bool asked =
      std::any_of(argv + 1, argv + argc, [](const char* one) { return std::string_view(one) == "--drive"; });
  const bool offscreen = asked || !has_display();
  if (offscreen) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
  }
  QGuiApplication app(argc, argv);
  QGuiApplication::setApplicationDisplayName("Leadline");
  QCommandLineParser options;
  options.setApplicationDescription("The referral at 2 A.M., on the real screens");
  options.addHelpOption();
  options.addOptions(
      {{"dir", "Where the devices, the server and the pictures go; an earlier demo there is emptied.",
        "folder"},
       {"drive", "Play the whole story offscreen, even with a display."},
       {"lang", "en or es, for the windows.", "language", "en"}});
  options.process(app);
  const std::string dir = options.value("dir").toStdString();
  if (dir.empty()) return stop(fail(Code::bad_argument, "--dir", "name a folder"));
  if (const auto taken = take_folder(dir); !taken) return stop(taken.error());
  const std::string server = (QCoreApplication::applicationDirPath() + "/leadline-server").toStdString();
  return offscreen ? drive_offscreen(dir, server) : open_windows(dir, server, options.value("lang"));
}
