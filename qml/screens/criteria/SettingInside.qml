// The face of a setting: its name, what it is set to, and that a touch opens it.
import QtQuick
import Leadline.Theme
import Leadline.Components

Item {
    id: inside

    required property string label
    required property string value
    required property bool opens

    implicitHeight: words.implicitHeight
    implicitWidth: Theme.space.column

    Column {
        id: words
        anchors.left: parent.left
        anchors.right: mark.left
        anchors.rightMargin: Theme.space.s
        anchors.verticalCenter: parent.verticalCenter

        Phrase {
            width: parent.width
            text: inside.label
            step: Theme.type.small
            muted: true
            Accessible.ignored: true
        }

        Phrase {
            width: parent.width
            text: inside.value
            Accessible.ignored: true
        }
    }

    Glyph {
        id: mark
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        symbol: inside.opens ? Theme.icon.forward : ""
        color: Theme.color.action
    }
}
