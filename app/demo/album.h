// The demo's numbered pictures and the one page that shows them.
#pragma once

#include <QImage>
#include <QString>
#include <QStringList>

#include "core/base/result.h"

namespace leadline::demo {

struct Picture {
  QString who;      // officer, peer, strip
  QString name;     // of the file: "offer"
  QString caption;  // what happened, in one sentence
  QString time;     // the demo's clock: "Fri 02:04"
  int taps = 0;     // by this person since the section began
  QString held;     // the states that were checked here: "charge_hold held · roi in_force"
};

class Album {
 public:
  explicit Album(QString folder) : folder_(std::move(folder)) {}

  void section(const QString& heading, const QString& words);
  // Saves folder/NN-who-name.png. Errors: io_failed.
  Result<void> add(const QImage& image, const Picture& picture);
  // A line of the summary at the top.
  void tell(const QString& line) { summary_ << line; }
  // folder/index.html. Errors: those of write_file.
  Result<void> finish() const;
  int count() const { return count_; }

 private:
  QString folder_, body_;
  QStringList summary_;
  int count_ = 0;
};

}  // namespace leadline::demo
