// The day of an example and what was answered in it so far; the last answer can be taken back.
import QtQuick
import Leadline.Theme
import Leadline.Components
import Leadline.Common
import Leadline.CriteriaModels

Part {
    id: part

    required property ExamplePage vm

    heading: qsTr("So far")

    LineList {
        width: part.width
        model: part.vm.soFar
    }

    QuietButton {
        objectName: "take-back"
        visible: part.vm.canTakeBack
        label: qsTr("Take the last answer back")
        symbol: Theme.icon.undo
        tint: Theme.color.action
        leftPadding: 0
        onClicked: part.vm.takenBack()
    }

    TextEntry {
        objectName: "example-at"
        width: part.width
        label: qsTr("The day on which it happens")
        hint: qsTr("Year, month, day. Now: %1").arg(part.vm.atWord)
        value: part.vm.at
        maximumLength: 10
        inputHints: Qt.ImhDate
        onEdited: text => part.vm.atEdited(text)
    }

    Banner {
        width: part.width
        message: part.vm.atProblem
        symbol: Theme.icon.danger
        tone: "danger"
    }
}
