// Milliseconds; none when the system asks for less motion.
import QtQuick

QtObject {
    required property bool reduced

    readonly property int quick: reduced ? 0 : 120
    readonly property int settle: 150            // no touch is taken while a page arrives; not a motion, so never less
    readonly property int slow: reduced ? 0 : 180
}
