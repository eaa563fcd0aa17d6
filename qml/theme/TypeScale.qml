// Five steps, in pixels, scaled by the system's text size; two weights.
import QtQuick

QtObject {
    id: type

    required property real scale

    readonly property FontLoader regularFile: FontLoader { source: "qrc:/leadline/fonts/Inter-Regular.otf" }
    readonly property FontLoader strongFile: FontLoader { source: "qrc:/leadline/fonts/Inter-SemiBold.otf" }
    readonly property FontLoader iconFile: FontLoader { source: "qrc:/leadline/fonts/materialdesignicons-webfont.ttf" }

    readonly property string family: regularFile.name
    readonly property string iconFamily: iconFile.name
    readonly property int regular: Font.Normal
    readonly property int strong: Font.DemiBold

    readonly property int small: Math.round(14 * scale)
    readonly property int body: Math.round(16 * scale)
    readonly property int answer: Math.round(20 * scale)
    readonly property int question: Math.round(26 * scale)
    readonly property int display: Math.round(34 * scale)
    readonly property real leading: 1.3
    readonly property real tightLeading: 1.15
}
