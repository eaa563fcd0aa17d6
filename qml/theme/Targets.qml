// How large what one touches is. The glove preset is for gloves, cold hands and a moving car.
import QtQuick

QtObject {
    required property bool glove
    required property real scale

    readonly property int standard: grown(glove ? 80 : 56)
    readonly property int primary: grown(glove ? 80 : 64)
    readonly property int key: grown(glove ? 64 : 56)    // a pad of twelve stays in view, so its keys grow less
    readonly property int quiet: grown(glove ? 80 : 48)
    readonly property int gap: glove ? 12 : 8
    readonly property int corner: grown(glove ? 96 : 80)
    readonly property int holdMs: 1000
    readonly property int amountDigits: 9

    // Larger text needs a taller target, or two lines do not fit.
    function grown(pixels: int): int {
        return Math.round(pixels * Math.max(1, scale));
    }
}
