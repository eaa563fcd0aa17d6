#include <QDesktopServices>
#include <QUrl>

#include "platform/dialer.h"

namespace leadline::platform {
namespace {

class DesktopDialer final : public Dialer {
 public:
  Result<void> dial(const std::string& number) override {
    LEADLINE_TRY(url, tel_url(number));
    return hand_over(url);
  }
  Result<void> text(const std::string& number) override {
    LEADLINE_TRY(url, sms_url(number));
    return hand_over(url);
  }

 private:
  static Result<void> hand_over(const std::string& url) {
    if (!QDesktopServices::openUrl(QUrl(QString::fromStdString(url)))) return fail(Code::not_found, "dialer");
    return {};
  }
};

}  // namespace

std::unique_ptr<Dialer> desktop_dialer() { return std::make_unique<DesktopDialer>(); }

}  // namespace leadline::platform
