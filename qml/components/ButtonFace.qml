// The surface of a control: raised, outlined, tinted when pressed or chosen.
import QtQuick
import Leadline.Theme

Item {
    id: face

    property color fill: Theme.color.raised
    property color edge: Theme.color.line
    property int edgeWidth: Theme.space.hair
    property bool lifted: false

    Rectangle {
        anchors.fill: parent
        anchors.topMargin: Theme.space.shadowDrop
        anchors.bottomMargin: -Theme.space.shadowDrop
        visible: face.lifted && Theme.color.shadowOpacity > 0
        radius: Theme.space.radius
        color: Theme.color.shadow
    }

    Rectangle {
        anchors.fill: parent
        radius: Theme.space.radius
        color: face.fill
        border.width: face.edgeWidth
        border.color: face.edge

        Behavior on color {
            ColorAnimation { duration: Theme.motion.quick }
        }
    }
}
