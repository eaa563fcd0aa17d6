// Once the author has said what she expects: another expectation, and the example's name.
import QtQuick
import Leadline.Theme
import Leadline.Components
import Leadline.CriteriaModels

Column {
    id: part

    required property ExamplePage vm

    spacing: Theme.space.m

    QuietButton {
        objectName: "expect-again"
        label: qsTr("I expect something else")
        symbol: Theme.icon.undo
        tint: Theme.color.action
        leftPadding: 0
        onClicked: part.vm.expectedAgain()
    }

    TextEntry {
        objectName: "example-name"
        width: part.width
        label: qsTr("A name for this example")
        hint: qsTr("What it shows, in a few words. Nobody's name.")
        value: part.vm.name
        maximumLength: 120
        onEdited: text => part.vm.nameEdited(text)
    }
}
