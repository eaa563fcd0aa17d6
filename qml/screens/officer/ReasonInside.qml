// The face of a criterion in the result: how it came out, and that a tap shows more.
import QtQuick
import Leadline.Theme
import Leadline.Components

Item {
    id: inside

    required property string label
    required property string mark
    required property string word
    required property string because

    implicitHeight: row.implicitHeight

    ResultRow {
        id: row
        anchors.left: parent.left
        anchors.right: more.left
        anchors.rightMargin: Theme.space.s
        anchors.verticalCenter: parent.verticalCenter
        label: inside.label
        mark: inside.mark
        word: inside.word
        because: inside.because
        Accessible.ignored: true
    }

    Glyph {
        id: more
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        symbol: Theme.icon.forward
        color: Theme.color.muted
    }
}
