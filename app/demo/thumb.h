// A thumb on one window: it finds what to touch by the words on it, or by its name where the words change.
#pragma once

#include <QPointer>
#include <QQuickItem>
#include <QQuickWindow>
#include <functional>

namespace leadline::demo {

class Thumb {
 public:
  // `moved` is told each tap and each key: a person would need time for it.
  enum class Move { tap, key };
  Thumb(QQuickWindow& window, std::function<void(Move)> moved) : window_(window), moved_(std::move(moved)) {}

  // Each waits, fifteen seconds at most, until the control can be touched; false if it cannot.
  bool tap(const QString& control);                        // and until it has led on
  bool touch(const QString& control);                      // one that stays
  bool hold(const QString& control);                       // for one second and a bit, until it has led on
  bool write(const QString& label, const QString& words);  // until the page repeats what was written
  bool sign();

  // Whether a text stands on the glass, waiting for it as above.
  bool reads(const QString& words) const;
  QStringList texts() const;  // every text on the glass

  int taps() const { return taps_; }
  int keys() const { return keys_; }

  // Runs the event loop until `true_yet`; false after fifteen seconds.
  static bool wait_for(const std::function<bool()>& true_yet);

 private:
  QQuickItem* find(const QString& control) const;
  QQuickItem* wait_to_touch(const QString& control) const;
  bool led_on(const QPointer<QQuickItem>& item, const QString& said) const;
  bool rests(const QPointer<QQuickItem>& item) const;
  void press_at(const QPoint& at);
  void count(Move move);

  QQuickWindow& window_;
  std::function<void(Move)> moved_;
  int taps_ = 0, keys_ = 0;
};

}  // namespace leadline::demo
