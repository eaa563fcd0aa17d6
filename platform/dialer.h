// Calling and texting a number with what this machine does that with.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace leadline::platform {

// "tel:", for a text message "sms:", and the number without its spaces, dots, hyphens and brackets. Errors: invalid_value unless what is
// left is 3 to 20 of 0-9 * #, with or without a + in front: nothing else ever reaches the machine's URL handler. An extension behind
// the number ("ext. 4", "ext 4", "x4"; 1 to 7 digits) is called as RFC 3966 has it, ";ext=4". It has no texts: what is sent to the
// number alone is read by somebody else, so sms_url refuses it.
Result<std::string> tel_url(const std::string& number);
Result<std::string> sms_url(const std::string& number);

class Dialer {
 public:
  virtual ~Dialer() = default;
  // Hands the number over; the call itself is the other program's. Errors: those of tel_url; not_found
  // (nothing here takes telephone numbers).
  virtual Result<void> dial(const std::string& number) = 0;
  virtual Result<void> text(const std::string& number) = 0;
};

// QDesktopServices; in leadline_platform_gui, on the GUI's thread.
std::unique_ptr<Dialer> desktop_dialer();

class FakeDialer final : public Dialer {
 public:
  Result<void> dial(const std::string& number) override;
  Result<void> text(const std::string& number) override;
  std::vector<std::string> dialed;  // URLs, texts among them
  bool missing = false;
};

}  // namespace leadline::platform
