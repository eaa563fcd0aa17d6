// A sheet from the bottom edge, over a dimmed page. Touching beside it or Escape closes it; nothing is lost by that.
import QtQuick
import Leadline.Theme

FocusScope {
    id: sheet

    required property string title
    property bool open: false
    property real shown: open ? 1 : 0            // 0 from the start: a closed sheet never slides over a page that arrives
    property string closeLabel: qsTr("Close")
    default property alias content: column.data
    readonly property alias columnWidth: column.width

    signal closed()

    anchors.fill: parent
    visible: shown > 0
    enabled: open
    z: 1

    Behavior on shown {
        NumberAnimation {
            duration: Theme.motion.slow
            easing.type: Easing.OutCubic
        }
    }

    onOpenChanged: if (open) forceActiveFocus()
    Keys.onEscapePressed: sheet.closed()

    Accessible.role: Accessible.Dialog
    Accessible.name: title

    Rectangle {
        anchors.fill: parent
        color: Theme.color.scrim
        opacity: sheet.shown

        MouseArea {
            anchors.fill: parent
            onClicked: sheet.closed()
        }
    }

    Rectangle {
        id: panel
        x: (parent.width - width) / 2
        y: parent.height - height * sheet.shown
        width: Math.min(parent.width, Theme.space.column + Theme.space.xxl)
        height: Math.min(column.implicitHeight + header.height + Theme.space.xl, sheet.height - Theme.space.xxxl)
        color: Theme.color.surface
        border.width: Theme.color.dark ? Theme.space.hair : 0
        border.color: Theme.color.quietLine
        clip: true

        MouseArea { anchors.fill: parent }

        Item {
            id: header
            width: parent.width
            height: Math.max(Theme.target.primary, heading.implicitHeight + Theme.space.xl)

            Phrase {
                id: heading
                anchors.left: parent.left
                anchors.right: close.left
                anchors.leftMargin: Theme.space.l
                anchors.verticalCenter: parent.verticalCenter
                text: sheet.title
                step: Theme.type.answer
                strong: true
                Accessible.role: Accessible.Heading
            }

            QuietButton {
                id: close
                anchors.right: parent.right
                anchors.rightMargin: Theme.space.xs
                anchors.verticalCenter: parent.verticalCenter
                label: sheet.closeLabel
                symbol: Theme.icon.close
                onClicked: sheet.closed()
            }
        }

        Flickable {
            anchors.top: header.bottom
            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: Theme.space.l
            anchors.rightMargin: Theme.space.l
            contentHeight: column.implicitHeight + Theme.space.xl
            boundsBehavior: Flickable.StopAtBounds
            clip: true

            Column {
                id: column
                width: parent.width
                spacing: Theme.target.gap
            }
        }
    }
}
