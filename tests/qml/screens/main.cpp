// Renders pages to PNG: qml_screens FOLDER [page or look to keep ...]. Exit 1 if a page does not load cleanly
// or a control of it is at fault.
#include <QDir>
#include <QGuiApplication>
#include <cstdio>

#include "tests/qml/screens/pages.h"
#include "tests/qml/screens/stage.h"

namespace {

bool wanted(const QStringList& filters, const QString& name) {
  return std::all_of(filters.begin(), filters.end(),
                     [&](const QString& filter) { return name.contains(filter); });
}

}  // namespace

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  qputenv("QT_ACCESSIBILITY", "1");
  QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
  QGuiApplication app(argc, argv);
  const QStringList arguments = app.arguments();
  if (arguments.size() < 2)
    return std::fprintf(stderr, "usage: qml_screens FOLDER [part of a name ...]\n"), 2;
  const QStringList filters = arguments.mid(2);
  QDir folder(arguments.at(1));
  folder.mkpath(".");

  int bad = 0;
  int pictures = 0;
  for (const leadline::stage::Look& look : leadline::stage::all_looks()) {
    for (const leadline::stage::Page& page : leadline::stage::all_pages()) {
      const QString name = page.name + "-" + look.name;
      if (!wanted(filters, name)) continue;
      leadline::stage::Stage stage(look);
      page.put_on(stage);
      const QImage picture = stage.picture();
      for (const QString& line : stage.errors() + stage.faults()) {
        std::fprintf(stderr, "%s: %s\n", qPrintable(name), qPrintable(line));
        ++bad;
      }
      if (!picture.save(folder.filePath(name + ".png"))) ++bad;
      ++pictures;
    }
  }
  std::printf("%d pictures in %s, %d faults\n", pictures, qPrintable(folder.path()), bad);
  return bad == 0 && pictures > 0 ? 0 : 1;
}
