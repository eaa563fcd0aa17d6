// What was done can be taken back for ten seconds; the flow counts them, the person does not see a countdown.
import QtQuick
import Leadline.Theme

Rectangle {
    id: bar

    required property string message
    property bool shown: false

    signal undone()

    visible: shown
    implicitHeight: Math.max(Theme.target.standard, words.implicitHeight + Theme.space.l)
    radius: Theme.space.radius
    color: Theme.color.raised
    border.width: Theme.space.hair
    border.color: Theme.color.line

    Phrase {
        id: words
        anchors.left: parent.left
        anchors.right: undo.left
        anchors.leftMargin: Theme.space.l
        anchors.verticalCenter: parent.verticalCenter
        text: bar.message
        Accessible.role: Accessible.AlertMessage
    }

    QuietButton {
        id: undo
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        label: qsTr("Undo")
        symbol: Theme.icon.undo
        tint: Theme.color.action
        onClicked: bar.undone()
    }
}
