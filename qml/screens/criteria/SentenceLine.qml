// One clause: its words, and in their places the fields that can be touched. A screen reader hears the whole sentence, then
// each field.
pragma ComponentBehavior: Bound

import QtQuick
import Leadline.Theme
import Leadline.Components

Item {
    id: line

    required property int depth
    required property string whole
    required property var tokens
    required property bool removable
    required property bool fixed

    signal fieldPicked(string key)
    signal removed()

    readonly property int indent: depth * Theme.space.xl

    implicitHeight: flow.implicitHeight

    Accessible.role: Accessible.Paragraph
    Accessible.name: whole

    Rectangle {
        visible: line.depth > 0
        x: line.indent - Theme.space.l
        width: Theme.space.ring
        height: parent.height
        color: Theme.color.quietLine
    }

    Flow {
        id: flow
        x: line.indent
        width: parent.width - line.indent
        spacing: Theme.space.xs

        Repeater {
            model: line.tokens

            SentenceToken {
                most: flow.width
                fixed: line.fixed
                onPicked: key => line.fieldPicked(key)
            }
        }

        QuietButton {
            visible: line.removable
            label: qsTr("Take out")
            symbol: Theme.icon.remove
            tint: Theme.color.muted
            Accessible.description: line.whole
            onClicked: line.removed()
        }
    }
}
