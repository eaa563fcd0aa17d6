// A whole number with a button on either side; it can be typed as well.
import QtQuick
import Leadline.Theme

Row {
    id: stepper

    required property string label
    property string value: ""
    property string hint: ""

    signal stepped(int by)
    signal typed(string text)

    spacing: Theme.target.gap

    SecondaryButton {
        objectName: "less"
        anchors.bottom: parent.bottom
        width: Theme.target.primary + Theme.space.xxxl
        height: Theme.target.primary
        label: qsTr("Less")
        symbol: Theme.icon.none
        onClicked: stepper.stepped(-1)
    }

    TextEntry {
        width: parent.width - 2 * (Theme.target.primary + Theme.space.xxxl + stepper.spacing)
        label: stepper.label
        hint: stepper.hint
        value: stepper.value
        inputHints: Qt.ImhDigitsOnly
        maximumLength: 7
        onEdited: text => stepper.typed(text)
    }

    SecondaryButton {
        objectName: "more"
        anchors.bottom: parent.bottom
        width: Theme.target.primary + Theme.space.xxxl
        height: Theme.target.primary
        label: qsTr("More")
        symbol: Theme.icon.add
        onClicked: stepper.stepped(1)
    }
}
