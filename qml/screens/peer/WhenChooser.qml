// A day and a time: two taps, or a time typed.
import QtQuick
import Leadline.Theme
import Leadline.Components
import Leadline.PeerModels

Column {
    id: chooser

    required property WhenPick pick

    spacing: Theme.target.gap

    Segments {
        objectName: "days"
        width: chooser.width
        model: chooser.pick.days
        current: chooser.pick.day
        onPicked: key => chooser.pick.dayPicked(key)
    }

    Segments {
        objectName: "times"
        width: chooser.width
        model: chooser.pick.times
        current: chooser.pick.time
        onPicked: key => chooser.pick.timePicked(key)
    }

    TextEntry {
        width: chooser.width
        label: qsTr("Another time")
        hint: qsTr("Like 11:15. Optional.")
        value: chooser.pick.typed
        journaled: true
        maximumLength: 8
        inputHints: Qt.ImhTime
        onEdited: text => chooser.pick.timeTyped(text)
    }
}
