// A signature as it is kept (app/gui/officer/FORMAT.md): the strokes, each a list x0, y0, x1, y1 … of
// thousandths of the pad's width and height, as a CBOR array of arrays of integers.
#pragma once

#include <QVariantList>

#include "core/base/json.h"

namespace leadline::gui {

// What the pad reports, as JSON numbers; anything outside 0 … 1000 is brought to the edge.
Json stroke_from_glass(const QVariantList& points);
QVariantList strokes_for_glass(const Json& strokes);

Bytes encode_signature(const Json& strokes);
// Errors: those of parse_cbor; wrong_type, invalid_value.
Result<Json> decode_signature(ByteView bytes);

}  // namespace leadline::gui
