// What something is set to, and the way to change it.
import QtQuick
import Leadline.Theme
import Leadline.Components

Pressable {
    id: setting

    topPadding: Theme.space.s
    bottomPadding: Theme.space.s
    Accessible.name: label + ": " + hint

    background: ButtonFace {
        fill: setting.down ? Theme.color.pressed : Theme.color.raised
        edge: setting.down ? Theme.color.action : setting.enabled ? Theme.color.line : Theme.color.quietLine
    }

    contentItem: Item {
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
                text: setting.label
                step: Theme.type.small
                muted: true
                Accessible.ignored: true
            }

            Phrase {
                width: parent.width
                text: setting.hint
                Accessible.ignored: true
            }
        }

        Glyph {
            id: mark
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            symbol: setting.enabled ? Theme.icon.forward : ""
            color: Theme.color.action
        }
    }
}
