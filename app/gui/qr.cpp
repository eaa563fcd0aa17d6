#include "app/gui/qr.h"

#include <qrencode.h>

#include <memory>

namespace leadline::gui {

QString code_of(const QString& text) {
  const QByteArray bytes = text.toUtf8();
  if (bytes.isEmpty()) return {};
  const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
      QRcode_encodeData(static_cast<int>(bytes.size()),
                        reinterpret_cast<const unsigned char*>(bytes.constData()), 0, QR_ECLEVEL_M),
      QRcode_free);
  if (!code) return {};
  QString out;
  out.reserve(code->width * (code->width + 1));
  for (int y = 0; y < code->width; ++y) {
    if (y > 0) out += '\n';
    for (int x = 0; x < code->width; ++x) out += code->data[y * code->width + x] & 1 ? '1' : '0';
  }
  return out;
}

}  // namespace leadline::gui
