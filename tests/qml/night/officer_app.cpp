#include "tests/qml/night/officer_app.h"

#include <QTest>

#include "app/demo/glass.h"
#include "app/gui/peer/inbox_page.h"
#include "app/gui/roles.h"

namespace leadline::night {
namespace {

constexpr int patience_ms = 5000;

}  // namespace

OfficerApp::OfficerApp(device::Folder folder, const Clock& clock, Random& random)
    : worker_(new gui::Worker(std::move(folder), clock, random)),
      session_(new gui::Session),
      sync_(new gui::SyncLoop(*worker_, {})),
      entrance_(new gui::Entrance(*worker_, *session_, *sync_, gui::flows_by_role())),
      view_(new QQuickView) {
  session_->reduced_motion = true;
  entrance_->look().wear({{}, {}, "en", false});
  entrance_->show_pad();
  view_->engine()->addImportPath("qrc:/qt/qml");
  view_->setResizeMode(QQuickView::SizeRootObjectToView);
  view_->setInitialProperties({{"session", QVariant::fromValue(session_.get())}});
  view_->resize(412, 915);
  view_->setSource(QUrl("qrc:/qt/qml/Leadline/Common/Shell.qml"));
  view_->show();
  (void)QTest::qWaitForWindowExposed(view_.get());
  (void)answered();
}

OfficerApp::~OfficerApp() {
  view_.reset();
  entrance_.reset();
}

bool OfficerApp::wait_for(const std::function<bool()>& true_yet) const {
  return QTest::qWaitFor(true_yet, patience_ms);
}

QQuickItem* OfficerApp::find(const QString& words) const {
  QQuickItem* found = nullptr;
  glass::walk(view_->contentItem(), [&](QQuickItem& item) {
    if (item.inherits("QQuickAbstractButton") && item.isEnabled() &&
        item.property("label").toString() == words)
      found = &item;
  });
  return found;
}

bool OfficerApp::answered() const {
  const bool all =
      wait_for([&] { return worker_->idle() && view_->rootObject()->property("settled").toBool(); });
  glass::draw(*view_, patience_ms);
  return all;
}

bool OfficerApp::rests(const QPointer<QQuickItem>& item) const {
  return glass::comes_to_rest(*view_, item, patience_ms);
}

bool OfficerApp::sees(const QString& words) {
  return wait_for([&] { return find(words) != nullptr; });
}

bool OfficerApp::touch(const QString& words) {
  if (!sees(words)) return false;
  const QPointer<QQuickItem> item = find(words);
  if (!rests(item)) return false;
  QTest::mouseClick(view_.get(), Qt::LeftButton, {}, glass::center(*item));
  ++taps_;
  return true;
}

bool OfficerApp::tap(const QString& words) { return answered() && touch(words) && answered(); }

bool OfficerApp::twice(const QString& words) {
  if (!answered() || !sees(words)) return false;
  const QPointer<QQuickItem> item = find(words);
  if (!rests(item)) return false;
  const QPointF at = glass::center(*item);
  for (const auto type : {QEvent::MouseButtonPress, QEvent::MouseButtonRelease, QEvent::MouseButtonPress,
                          QEvent::MouseButtonRelease}) {
    const auto held = type == QEvent::MouseButtonPress ? Qt::LeftButton : Qt::NoButton;
    QMouseEvent event(type, at, view_->mapToGlobal(at), Qt::LeftButton, held, {});
    QCoreApplication::sendEvent(view_.get(), &event);
  }
  taps_ += 2;
  return answered();
}

bool OfficerApp::hold(const QString& words) {
  if (!answered() || !sees(words)) return false;
  const QPointer<QQuickItem> item = find(words);
  if (!rests(item)) return false;
  const QPoint at = glass::center(*item);
  QTest::mousePress(view_.get(), Qt::LeftButton, {}, at);
  const bool held = wait_for(
      [&] { return !item || !item->isVisible() || item->property("progress").toReal() >= 1; });
  QTest::mouseRelease(view_.get(), Qt::LeftButton, {}, at);
  ++taps_;
  return held && answered();
}

QQuickItem* OfficerApp::field(const QString& label) const {
  QQuickItem* entry = nullptr;
  glass::walk(view_->contentItem(), [&](QQuickItem& item) {
    if (item.inherits("QQuickTextField") && item.parentItem() && item.parentItem()->parentItem() &&
        item.parentItem()->parentItem()->property("label").toString() == label)
      entry = &item;
  });
  return entry;
}

bool OfficerApp::select(const QString& label) {
  if (!wait_for([&] { return field(label) != nullptr; })) return false;
  const QPointer<QQuickItem> entry = field(label);
  if (!answered() || !rests(entry)) return false;
  QTest::mouseClick(view_.get(), Qt::LeftButton, {}, glass::center(*entry));
  QTest::keyClick(view_.get(), Qt::Key_A, Qt::ControlModifier);
  return true;
}

void OfficerApp::letter(QChar letter) { QTest::keyClick(view_.get(), letter.toLatin1()); }

bool OfficerApp::keeps(const QString& label, const QString& words) {
  return wait_for([&] {
    const QQuickItem* entry = field(label);
    return entry && entry->property("text").toString() == words &&
           entry->parentItem()->parentItem()->property("kept").toBool();
  });
}

bool OfficerApp::write(const QString& label, const QString& words) {
  if (!select(label)) return false;
  for (const QChar one : words) letter(one);
  return keeps(label, words);
}

bool OfficerApp::fill(const QString& label, const QString& words) {
  if (!select(label)) return false;
  for (const QChar one : words) letter(one);
  return wait_for([&] {
    const QQuickItem* entry = field(label);
    return entry && entry->property("text").toString() == words;
  });
}

bool OfficerApp::sign() {
  QQuickItem* pad = nullptr;
  glass::walk(view_->contentItem(), [&](QQuickItem& item) {
    if (item.inherits("QQuickCanvasItem")) pad = &item;
  });
  if (pad == nullptr || !rests(pad)) return false;
  const auto at = [&](qreal x, qreal y) {
    return pad->mapToScene(QPointF(pad->width() * x, pad->height() * y)).toPoint();
  };
  QTest::mousePress(view_.get(), Qt::LeftButton, {}, at(0.2, 0.5));
  for (const auto& [x, y] : {std::pair{0.3, 0.3}, {0.4, 0.6}, {0.5, 0.4}, {0.6, 0.5}})
    QTest::mouseMove(view_.get(), at(x, y));
  QTest::mouseRelease(view_.get(), Qt::LeftButton, {}, at(0.6, 0.5));
  ++taps_;
  return answered();
}

void OfficerApp::type_pin(const QString& digits) {
  // On a busy machine the pad takes its time to come up, and takes no touch while it does.
  if (sees(digits.left(1))) (void)answered();
  for (const QChar digit : digits) {
    if (find(QString(digit)) != nullptr)
      QTest::mouseClick(view_.get(), Qt::LeftButton, {}, glass::center(*find(QString(digit))));
  }
}

QString OfficerApp::page() const {
  const gui::Page* shown = session_->page();
  const auto* inbox = qobject_cast<const gui::InboxPage*>(shown);
  if (inbox != nullptr && inbox->detail() != nullptr) shown = inbox->detail();
  const QString path = shown ? shown->view().fileName() : QString();
  return path.left(path.size() - 4);
}

QString OfficerApp::all_words() const { return glass::texts(*view_).join(" | "); }

}  // namespace leadline::night
