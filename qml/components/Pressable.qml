// The base of everything that can be pressed: name, role, press action, keyboard and focus ring live here, once.
import QtQuick
import QtQuick.Templates as T
import Leadline.Theme

T.AbstractButton {
    id: control

    required property string label       // what it says, also to a screen reader
    property string hint: ""             // a second line
    property string symbol: ""           // from Theme.icon

    text: label
    focusPolicy: Qt.StrongFocus
    activeFocusOnTab: true
    hoverEnabled: false

    implicitHeight: Math.max(Theme.target.standard, implicitContentHeight + topPadding + bottomPadding)
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    leftPadding: Theme.space.l
    rightPadding: Theme.space.l
    topPadding: Theme.space.s
    bottomPadding: Theme.space.s

    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()

    Accessible.role: Accessible.Button
    Accessible.name: label
    Accessible.description: hint
    Accessible.focusable: true
    Accessible.onPressAction: control.clicked()

    Rectangle {
        parent: control
        anchors.fill: parent
        anchors.margins: -Theme.space.ring
        visible: control.visualFocus
        radius: Theme.space.radius + Theme.space.ring
        color: "transparent"
        border.width: Theme.space.ring
        border.color: Theme.color.action
    }
}
