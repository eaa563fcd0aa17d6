// One line of the nameless page: what it is about, and its answers.
import QtQuick
import Leadline.Theme
import Leadline.Components

Column {
    id: group

    required property string about
    required property var model
    property bool many: false
    property int columns: 2

    signal picked(string key)

    spacing: Theme.space.s

    Phrase {
        width: group.width
        text: group.about
        strong: true
        Accessible.role: Accessible.Heading
    }

    ChipGrid {
        width: group.width
        columns: group.columns
        model: group.model
        many: group.many
        onPicked: key => group.picked(key)
    }
}
