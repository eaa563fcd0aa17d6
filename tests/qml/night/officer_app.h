// The app as it is shipped, the officer's and every other role's, offscreen, and a thumb that finds what to
// touch by its words.
#pragma once

#include <QPointer>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>
#include <memory>

#include "app/gui/entrance.h"

namespace leadline::night {

class OfficerApp {
 public:
  OfficerApp(device::Folder folder, const Clock& clock, Random& random);
  ~OfficerApp();

  void type_pin(const QString& digits);
  // Waits until a control with these words can be touched. False after five seconds.
  bool sees(const QString& words);
  bool can_touch(const QString& words) const { return find(words) != nullptr; }
  bool tap(const QString& words);    // waits, touches, waits until the page has answered
  bool touch(const QString& words);  // touches and does not wait for anything
  bool twice(const QString& words);  // like tap, with a second touch before anything could answer the first
  bool hold(const QString& words);   // one second and a bit
  bool write(const QString& label, const QString& words);
  // The same in a field that is kept when its page is accepted, not letter by letter.
  bool fill(const QString& label, const QString& words);
  bool select(const QString& label);                       // touches a field and selects what stands in it
  void letter(QChar letter);                               // one key, and nothing is waited for
  bool keeps(const QString& label, const QString& words);  // waits until the field says that these are saved
  bool sign();
  QString page() const;       // the screen's name: "OfferScreen"; over or beside the inbox the one that stands there
  QString all_words() const;  // every text on the glass, for messages
  int taps() const { return taps_; }
  gui::Session& session() { return *session_; }
  gui::SyncLoop& sync() { return *sync_; }
  QQuickWindow& window() { return *view_; }

 private:
  QQuickItem* find(const QString& words) const;
  QQuickItem* field(const QString& label) const;
  bool answered() const;  // waits until nothing is being worked on and the page takes touches
  bool rests(const QPointer<QQuickItem>& item) const;
  bool wait_for(const std::function<bool()>& true_yet) const;

  std::unique_ptr<gui::Worker> worker_;
  std::unique_ptr<gui::Session> session_;
  std::unique_ptr<gui::SyncLoop> sync_;
  std::unique_ptr<gui::Entrance> entrance_;
  std::unique_ptr<QQuickView> view_;
  int taps_ = 0;
};

}  // namespace leadline::night
