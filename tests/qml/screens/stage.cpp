#include "tests/qml/screens/stage.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QQmlComponent>
#include <QTimer>

#include "app/demo/glass.h"

namespace leadline::stage {
namespace {

constexpr auto kThemeSource = R"(
import QtQml
import Leadline.Theme
QtObject {
    required property string mode
    required property bool glove
    required property string hand
    Component.onCompleted: {
        Theme.mode = mode; Theme.glove = glove; Theme.hand = hand; Theme.reducedMotion = true;
    }
})";

QString path_of(const QQuickItem* item) {
  QString out;
  for (; item != nullptr; item = item->parentItem()) {
    QString type = QString::fromLatin1(item->metaObject()->className());
    type.truncate(type.indexOf('_') > 0 ? type.indexOf('_') : type.size());
    if (!item->objectName().isEmpty()) type += '#' + item->objectName();
    if (type.startsWith("QQuick")) continue;
    out = out.isEmpty() ? type : type + " > " + out;
  }
  return out;
}

QRectF in_window(const QQuickItem& item) {
  return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()));
}

// The part of the item that an ancestor which clips lets through.
bool clipped_away(const QQuickItem& item) {
  for (QQuickItem* up = item.parentItem(); up != nullptr; up = up->parentItem()) {
    if (up->clip() && !in_window(*up).intersects(in_window(item))) return true;
  }
  return false;
}

bool scrolls(const QQuickItem& item) {
  for (QQuickItem* up = item.parentItem(); up != nullptr; up = up->parentItem()) {
    if (up->inherits("QQuickFlickable")) return true;
  }
  return false;
}

void judge_control(QQuickItem& item, QStringList& out) {
  QAccessibleInterface* face = QAccessible::queryAccessibleInterface(&item);
  if (face == nullptr || face->text(QAccessible::Name).trimmed().isEmpty()) {
    out << "no accessible name: " + path_of(&item);
  }
  constexpr qreal kLeast = 44;
  if (item.width() < kLeast || item.height() < kLeast) {
    out << QString("target of %1 x %2: %3").arg(item.width()).arg(item.height()).arg(path_of(&item));
  }
}

void judge_text(QQuickItem& item, const QSizeF& window, QStringList& out) {
  const QString text = item.property("text").toString();
  if (text.isEmpty() || clipped_away(item)) return;
  const QRectF box = in_window(item);
  constexpr qreal kSlack = 1.5;
  const bool wide = item.property("contentWidth").toReal() > item.width() + kSlack;
  const bool outside = box.left() < -kSlack || box.right() > window.width() + kSlack ||
                       (!scrolls(item) && (box.top() < -kSlack || box.bottom() > window.height() + kSlack));
  if (wide) out << "text wider than its place: \"" + text + "\" in " + path_of(&item);
  if (text.contains("(s)") || text.contains("%n"))
    out << "plural left open: \"" + text + "\" in " + path_of(&item);
  if (outside) out << "text outside the window: \"" + text + "\" in " + path_of(&item);
  const QQuickItem* control = item.parentItem();
  while (control != nullptr && !control->inherits("QQuickAbstractButton")) control = control->parentItem();
  if (control != nullptr && !in_window(*control).adjusted(-kSlack, -kSlack, kSlack, kSlack).contains(box)) {
    out << "text reaches outside its control: \"" + text + "\" in " + path_of(&item);
  }
}

}  // namespace

QList<Look> all_looks() {
  struct Form {
    const char* name;
    QSize size;
  };
  struct Light {
    const char* name;
    const char* mode;
    bool glove;
  };
  QList<Look> out;
  for (const Form& form : {Form{"phone", {412, 915}}, Form{"tablet", {1280, 800}}}) {
    for (const Light& light :
         {Light{"day", "day", false}, Light{"night", "night", false}, Light{"glove", "night", true}}) {
      for (const char* language : {"en", "es"}) {
        out << Look{QString("%1-%2-%3").arg(form.name, light.name, language),
                    form.size,
                    light.mode,
                    light.glove,
                    "",
                    language};
      }
    }
  }
  return out;
}

Stage::Stage(const Look& look) : look_(look), engine_(new QQmlEngine), window_(new QQuickWindow) {
  if (words_.load(QString(":/leadline/i18n/leadline_%1.qm").arg(look.language)))
    QCoreApplication::installTranslator(&words_);
  engine_->addImportPath("qrc:/qt/qml");
  QObject::connect(engine_.get(), &QQmlEngine::warnings, engine_.get(),
                   [this](const QList<QQmlError>& warnings) {
                     for (const QQmlError& warning : warnings) errors_ << warning.toString();
                   });
  QQmlComponent theme(engine_.get());
  theme.setData(kThemeSource, QUrl());
  for (const QQmlError& error : theme.errors()) errors_ << error.toString();
  if (!theme.isError()) {
    theme_.reset(
        theme.createWithInitialProperties({{"mode", look.mode}, {"glove", look.glove}, {"hand", look.hand}}));
  }
  window_->resize(look.size);
  window_->setColor(Qt::magenta);  // a page that leaves a gap shows
  window_->show();
}

Stage::~Stage() {
  delete page_;
  QCoreApplication::removeTranslator(&words_);
}

bool Stage::show(const QUrl& page, const QVariantMap& properties) {
  delete page_;
  page_ = nullptr;
  QQmlComponent component(engine_.get(), page);
  QObject* made = component.isError() ? nullptr : component.createWithInitialProperties(properties);
  for (const QQmlError& error : component.errors()) errors_ << error.toString();
  page_ = qobject_cast<QQuickItem*>(made);
  if (page_ == nullptr) return false;
  QQmlEngine::setObjectOwnership(page_, QQmlEngine::CppOwnership);
  page_->setParentItem(window_->contentItem());
  page_->setSize(look_.size);
  return errors_.isEmpty();
}

QImage Stage::picture() {
  constexpr int kSettleMs = 60;
  QEventLoop loop;
  QTimer::singleShot(kSettleMs, &loop, &QEventLoop::quit);
  loop.exec();
  return window_->grabWindow();
}

QStringList Stage::faults() {
  QStringList out;
  const QSizeF size = window_->size();
  glass::walk(window_->contentItem(), [&](QQuickItem& item) {
    const bool control = item.inherits("QQuickAbstractButton") || item.inherits("QQuickTextField");
    if (control && item.isEnabled() && item.opacity() > 0) judge_control(item, out);
    if (item.inherits("QQuickText")) judge_text(item, size, out);
  });
  return out;
}

}  // namespace leadline::stage
