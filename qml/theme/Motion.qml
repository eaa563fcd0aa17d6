// Milliseconds; none when the system asks for less motion.
import QtQuick

QtObject {
    required property bool reduced

    readonly property int quick: reduced ? 0 : 120
    readonly property int slow: reduced ? 0 : 180
}
