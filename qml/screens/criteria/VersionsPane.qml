// All versions beside the home, where there is room.
import QtQuick
import Leadline.Theme
import Leadline.Components

Rectangle {
    id: pane

    required property var versions

    signal picked(string key)

    anchors.fill: parent
    color: Theme.color.surface

    Rectangle {
        width: Theme.space.hair
        height: parent.height
        color: Theme.color.quietLine
    }

    Flickable {
        anchors.fill: parent
        anchors.margins: Theme.space.l
        contentHeight: column.implicitHeight
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        Column {
            id: column
            width: parent.width
            spacing: Theme.space.m

            Phrase {
                width: parent.width
                text: qsTr("All versions")
                strong: true
                muted: true
                Accessible.role: Accessible.Heading
            }

            VersionList {
                width: parent.width
                model: pane.versions
                onPicked: key => pane.picked(key)
            }
        }
    }
}
