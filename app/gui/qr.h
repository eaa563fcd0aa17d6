// Text as a QR code, to be read by another device's camera from this screen.
#pragma once

#include <QString>

namespace leadline::gui {

// The code's modules: one line a row of '0' (light) and '1' (dark), as many rows as columns, without the
// quiet zone of four modules that has to stand around it. Empty: the text is empty or longer than a code
// holds (2331 bytes of UTF-8).
QString code_of(const QString& text);

}  // namespace leadline::gui
