#include "app/demo/glass.h"

#include <QTest>

namespace leadline::glass {
namespace {

void bring_into_view(const QQuickItem& item) {
  for (QQuickItem* up = item.parentItem(); up != nullptr; up = up->parentItem()) {
    if (!up->inherits("QQuickFlickable")) continue;
    const QRectF box = item.mapRectToItem(up, QRectF(0, 0, item.width(), item.height()));
    const qreal y = up->property("contentY").toReal();
    if (box.bottom() > up->height()) up->setProperty("contentY", y + box.bottom() - up->height());
    if (box.top() < 0) up->setProperty("contentY", y + box.top());
  }
}

}  // namespace

void walk(QQuickItem* item, const std::function<void(QQuickItem&)>& visit) {
  if (!item->isVisible()) return;
  visit(*item);
  for (QQuickItem* child : item->childItems()) walk(child, visit);
}

QStringList texts(const QQuickWindow& window) {
  QStringList out;
  walk(window.contentItem(), [&](QQuickItem& item) {
    if (item.inherits("QQuickText") && !item.property("text").toString().isEmpty())
      out << item.property("text").toString();
  });
  return out;
}

QPoint center(const QQuickItem& item) {
  return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint();
}

bool comes_to_rest(QQuickWindow& window, const QPointer<QQuickItem>& item, int patience_ms) {
  const auto rests = [&] {
    if (!item) return true;
    bring_into_view(*item);
    const QPoint before = center(*item);
    draw(window, patience_ms);
    return !item || center(*item) == before;
  };
  return QTest::qWaitFor(rests, patience_ms) && item;
}

void draw(QQuickWindow& window, int patience_ms) {
  bool drawn = false;
  const auto watch =
      QObject::connect(&window, &QQuickWindow::frameSwapped, &window, [&] { drawn = true; });
  window.update();
  (void)QTest::qWaitFor([&] { return drawn; }, patience_ms);
  QObject::disconnect(watch);
}

}  // namespace leadline::glass
