#include "app/gui/officer/signature.h"

#include <algorithm>

namespace leadline::gui {
namespace {

constexpr int grain = 1000;
constexpr std::size_t most_points = 4000;  // of one stroke, both coordinates counted; a minute of drawing

}  // namespace

Json stroke_from_glass(const QVariantList& points) {
  Json out = Json::array();
  for (const QVariant& point : points) {
    if (out.size() >= most_points) break;
    out.push_back(std::clamp(point.toInt(), 0, grain));
  }
  if (out.size() % 2 != 0) out.erase(out.size() - 1);
  return out;
}

QVariantList strokes_for_glass(const Json& strokes) {
  QVariantList out;
  for (const Json& stroke : strokes) {
    QVariantList points;
    for (const Json& value : stroke) points << value.get<int>();
    out << QVariant(points);
  }
  return out;
}

Bytes encode_signature(const Json& strokes) { return to_cbor(strokes); }

Result<Json> decode_signature(ByteView bytes) {
  LEADLINE_TRY(strokes, parse_cbor(bytes, "signature"));
  if (!strokes.is_array()) return fail(Code::wrong_type, "signature");
  for (const Json& stroke : strokes) {
    if (!stroke.is_array() || stroke.size() % 2 != 0) return fail(Code::wrong_type, "signature");
    for (const Json& value : stroke) {
      if (!value.is_number_integer()) return fail(Code::wrong_type, "signature");
      if (value < 0 || value > grain) return fail(Code::invalid_value, "signature");
    }
  }
  return strokes;
}

}  // namespace leadline::gui
