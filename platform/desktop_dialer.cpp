#include <QDesktopServices>
#include <QProcess>
#include <QUrl>

#include "platform/dialer.h"

namespace leadline::platform {
namespace {

// Whether anything here takes such addresses. QDesktopServices hands them over and never learns; the desktop's own list is asked, once
// and without waiting. Where there is no list to ask, they are handed over.
class Taker {
 public:
  explicit Taker(const QString& scheme) {
    QObject::connect(&asked_, &QProcess::finished, &asked_, [this](int code, QProcess::ExitStatus status) {
      none_ = status == QProcess::NormalExit && code == 0 && asked_.readAllStandardOutput().trimmed().isEmpty();
    });
    asked_.start("xdg-mime", {"query", "default", "x-scheme-handler/" + scheme});
  }
  ~Taker() {
    asked_.kill();
    asked_.waitForFinished();
  }
  bool none() const { return none_; }

 private:
  QProcess asked_;
  bool none_ = false;
};

class DesktopDialer final : public Dialer {
 public:
  Result<void> dial(const std::string& number) override {
    LEADLINE_TRY(url, tel_url(number));
    return hand_over(url, calls_);
  }
  Result<void> text(const std::string& number) override {
    LEADLINE_TRY(url, sms_url(number));
    return hand_over(url, texts_);
  }

 private:
  static Result<void> hand_over(const std::string& url, const Taker& taker) {
    if (taker.none() || !QDesktopServices::openUrl(QUrl(QString::fromStdString(url)))) return fail(Code::not_found, "dialer");
    return {};
  }

  Taker calls_{"tel"}, texts_{"sms"};
};

}  // namespace

std::unique_ptr<Dialer> desktop_dialer() { return std::make_unique<DesktopDialer>(); }

}  // namespace leadline::platform
