// A stage for pages: any page of Leadline, offscreen, in any size, theme and language; its picture, and its
// controls.
#pragma once

#include <QImage>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTranslator>
#include <QVariantMap>
#include <memory>

namespace leadline::stage {

struct Look {
  QString name;  // names the picture: "phone-night-es"
  QSize size{412, 915};
  QString mode = "day";  // day, night, contrast
  bool glove = false;
  QString hand;  // "", left, right
  QString language = "en";
};

// phone and tablet, day and night and glove, English and Spanish.
QList<Look> all_looks();

class Stage {
 public:
  explicit Stage(const Look& look);
  ~Stage();
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;

  // Puts the page on the stage in place of the last one. False (and errors() says why) if it does not load
  // cleanly.
  bool show(const QUrl& page, const QVariantMap& properties = {});
  QStringList errors() const { return errors_; }
  const Look& look() const { return look_; }
  QQuickItem* page() const { return page_; }
  // Keeps what the page is made from as long as the page.
  void keep(std::shared_ptr<void> props) { props_ = std::move(props); }
  QQuickWindow& window() { return *window_; }
  QQmlEngine& engine() { return *engine_; }

  // Lets bindings, animations and loaders come to rest; then the picture.
  QImage picture();

  // What is wrong with the page's controls: no accessible name, too small a target, text with its plural left
  // open, cut off or reaches outside the window. Each line names the item.
  QStringList faults();

 private:
  Look look_;
  QStringList errors_;
  QTranslator words_;
  std::shared_ptr<void> props_;
  std::unique_ptr<QQmlEngine> engine_;
  std::unique_ptr<QQuickWindow> window_;
  std::unique_ptr<QObject> theme_;
  QQuickItem* page_ = nullptr;
};

}  // namespace leadline::stage
