#include "tests/qml/screens/pages.h"

namespace leadline::stage {
namespace {

Page plain(const QString& name, const QString& module, const QString& type) {
  const QUrl url("qrc:/qt/qml/Leadline/" + module + "/" + type + ".qml");
  return {name, [url](Stage& stage) { stage.show(url); }};
}

}  // namespace

QList<Page> all_pages() {
  return {plain("gallery", "Gallery", "Gallery"), plain("gallery-entries", "Gallery", "GalleryEntries"),
          plain("gallery-turned", "Gallery", "GalleryTurned")};
}

}  // namespace leadline::stage
