// What stands on a window's glass and when it can be touched: for whatever uses the real screens by thumb.
// GUI thread; waiting runs the event loop.
#pragma once

#include <QPointer>
#include <QQuickItem>
#include <QQuickWindow>
#include <functional>

namespace leadline::glass {

// The item and what lies in it, as far as it is visible; parents first.
void walk(QQuickItem* item, const std::function<void(QQuickItem&)>& visit);

QStringList texts(const QQuickWindow& window);  // every text on the glass

QPoint center(const QQuickItem& item);  // in the window's coordinates

// Waits until the item, scrolled into view as a finger would, keeps its place from one picture to the next:
// items get their place with a picture. False when it is gone, or after `patience_ms`.
bool comes_to_rest(QQuickWindow& window, const QPointer<QQuickItem>& item, int patience_ms);

// Waits for one more picture, `patience_ms` at most.
void draw(QQuickWindow& window, int patience_ms);

}  // namespace leadline::glass
