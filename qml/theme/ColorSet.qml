// The colors that every theme must name. A theme that forgets one does not load.
import QtQuick

QtObject {
    id: set

    required property color surface
    required property color raised
    required property color text
    required property color muted
    required property color line
    required property color action
    required property color inkOnAction
    required property color attention
    required property color danger
    required property color positive
    required property real shadowOpacity

    readonly property color pressed: Qt.tint(raised, Qt.alpha(action, 0.22))
    readonly property color chosen: Qt.tint(raised, Qt.alpha(action, 0.12))
    readonly property color actionPressed: Qt.tint(action, Qt.alpha(inkOnAction, 0.18))
    readonly property color quietLine: Qt.tint(surface, Qt.alpha(line, 0.35))
    readonly property color scrim: Qt.alpha(set.dark ? surface : text, set.dark ? 0.72 : 0.48)
    readonly property color shadow: Qt.alpha(text, shadowOpacity)
    readonly property bool dark: surface.hslLightness < 0.5
}
