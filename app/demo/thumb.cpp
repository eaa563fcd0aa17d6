#include "app/demo/thumb.h"

#include <QTest>
#include <array>

#include "app/demo/glass.h"

namespace leadline::demo {
namespace {

constexpr int patience_ms = 15'000;
constexpr int hold_ms = 1100;

}  // namespace

bool Thumb::wait_for(const std::function<bool()>& true_yet) { return QTest::qWaitFor(true_yet, patience_ms); }

QQuickItem* Thumb::find(const QString& control) const {
  QQuickItem* found = nullptr;
  glass::walk(window_.contentItem(), [&](QQuickItem& item) {
    if (item.inherits("QQuickAbstractButton") && item.isEnabled() &&
        (item.property("label").toString() == control || item.objectName() == control))
      found = &item;
  });
  return found;
}

QQuickItem* Thumb::wait_to_touch(const QString& control) const {
  if (!wait_for([&] { return find(control) != nullptr; })) return nullptr;
  const QPointer<QQuickItem> item = find(control);
  return rests(item) ? item.data() : find(control);
}

bool Thumb::rests(const QPointer<QQuickItem>& item) const {
  return glass::comes_to_rest(window_, item, patience_ms);
}

// A control has led on when it is gone, or says something else: a page may turn its leaf in place.
bool Thumb::led_on(const QPointer<QQuickItem>& item, const QString& said) const {
  return wait_for([&] {
    return !item || !item->isVisible() || item->window() != &window_ ||
           item->property("label").toString() != said;
  });
}

void Thumb::count(Move move) {
  ++(move == Move::tap ? taps_ : keys_);
  moved_(move);
}

void Thumb::press_at(const QPoint& at) {
  QTest::mouseClick(&window_, Qt::LeftButton, {}, at);
  count(Move::tap);
}

bool Thumb::touch(const QString& control) {
  const QQuickItem* item = wait_to_touch(control);
  if (item == nullptr) return false;
  press_at(glass::center(*item));
  return true;
}

bool Thumb::tap(const QString& control) {
  const QPointer<QQuickItem> item = wait_to_touch(control);
  if (!item) return false;
  const QString said = item->property("label").toString();
  press_at(glass::center(*item));
  return led_on(item, said);
}

bool Thumb::hold(const QString& control) {
  const QPointer<QQuickItem> item = wait_to_touch(control);
  if (!item) return false;
  const QString said = item->property("label").toString();
  const QPoint at = glass::center(*item);
  QTest::mousePress(&window_, Qt::LeftButton, {}, at);
  QTest::qWait(hold_ms);
  QTest::mouseRelease(&window_, Qt::LeftButton, {}, at);
  count(Move::tap);
  return led_on(item, said);
}

bool Thumb::write(const QString& label, const QString& words) {
  QQuickItem* entry = nullptr;
  const auto look = [&] {
    glass::walk(window_.contentItem(), [&](QQuickItem& item) {
      const QQuickItem* frame = item.parentItem() ? item.parentItem()->parentItem() : nullptr;
      if (item.inherits("QQuickTextField") && item.isEnabled() && frame &&
          frame->property("label").toString() == label)
        entry = &item;
    });
    return entry != nullptr;
  };
  if (!wait_for(look)) return false;
  window_.requestActivate();
  if (!rests(entry)) return false;
  QTest::mouseClick(&window_, Qt::LeftButton, {}, glass::center(*entry));
  if (!wait_for([&] { return entry->hasActiveFocus(); })) return false;
  for (const QChar letter : words) {
    QTest::keyClick(&window_, letter.toLatin1());
    count(Move::key);
  }
  const QPointer<QQuickItem> field = entry->parentItem()->parentItem();
  return wait_for([&] { return field && field->property("value").toString() == words; });
}

bool Thumb::sign() {
  QQuickItem* pad = nullptr;
  const auto look = [&] {
    glass::walk(window_.contentItem(), [&](QQuickItem& item) {
      if (item.inherits("QQuickCanvasItem") && item.isEnabled()) pad = &item;
    });
    return pad != nullptr;
  };
  if (!wait_for(look) || !rests(pad)) return false;
  const auto at = [&](const QPointF& part) {
    return pad->mapToScene(QPointF(pad->width() * part.x(), pad->height() * part.y())).toPoint();
  };
  // A hand that draws an A, an n and an a.
  constexpr std::array stroke{QPointF(.18, .72), QPointF(.24, .45), QPointF(.30, .22), QPointF(.34, .45),
                              QPointF(.38, .72), QPointF(.30, .52), QPointF(.40, .60), QPointF(.44, .48),
                              QPointF(.48, .50), QPointF(.50, .70), QPointF(.54, .50), QPointF(.58, .70),
                              QPointF(.64, .50), QPointF(.60, .66), QPointF(.67, .64), QPointF(.68, .50),
                              QPointF(.72, .70), QPointF(.82, .58)};
  QTest::mousePress(&window_, Qt::LeftButton, {}, at(stroke.front()));
  for (const QPointF& part : stroke) QTest::mouseMove(&window_, at(part));
  QTest::mouseRelease(&window_, Qt::LeftButton, {}, at(stroke.back()));
  count(Move::tap);
  return true;
}

bool Thumb::reads(const QString& words) const {
  return wait_for([&] {
    const QStringList all = texts();
    return std::any_of(all.begin(), all.end(), [&](const QString& text) { return text.contains(words); });
  });
}

QStringList Thumb::texts() const { return glass::texts(window_); }

}  // namespace leadline::demo
