// The kiosk's only way out: hold the corner for one second. It leads forward, never back into the app.
import QtQuick
import Leadline.Theme

Pressable {
    id: corner

    property real progress: 0

    signal held()

    implicitHeight: Theme.target.corner
    implicitWidth: Theme.target.corner
    symbol: Theme.icon.handOver

    // A screen reader or a switch cannot hold: its press action counts as the hold.
    Accessible.onPressAction: corner.held()
    Keys.onReturnPressed: corner.held()

    onPressedChanged: {
        if (pressed) {
            filling.restart();
        } else {
            filling.stop();
            progress = 0;
        }
    }

    NumberAnimation {
        id: filling
        target: corner
        property: "progress"
        from: 0
        to: 1
        duration: Theme.target.holdMs
        onFinished: corner.held()
    }

    background: Item {
        Rectangle {
            anchors.fill: parent
            radius: Theme.space.radius
            color: Theme.color.raised
            border.width: Theme.space.hair
            border.color: Theme.color.line
        }

        Rectangle {
            anchors.left: parent.left
            anchors.bottom: parent.bottom
            anchors.right: parent.right
            height: parent.height * corner.progress
            radius: Theme.space.radius
            color: Theme.color.pressed
        }
    }

    contentItem: Column {
        Glyph {
            width: parent.width
            symbol: corner.symbol
            color: Theme.color.muted
        }

        Phrase {
            width: parent.width
            text: corner.label
            step: Theme.type.small
            muted: true
            lineHeight: Theme.type.tightLeading
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
    }
}
