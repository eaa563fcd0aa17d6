// A whole number with a button on either side; it can be typed as well.
import QtQuick
import Leadline.Theme

Column {
    id: stepper

    required property string label
    property string value: ""
    readonly property int side: Theme.target.primary + Theme.space.xxxl

    signal stepped(int by)
    signal typed(string text)

    spacing: Theme.space.xs

    Phrase {
        width: parent.width
        text: stepper.label
        muted: true
        horizontalAlignment: Text.AlignHCenter
        Accessible.ignored: true
    }

    Row {
        width: parent.width
        spacing: Theme.target.gap

        SecondaryButton {
            objectName: "less"
            width: stepper.side
            height: Theme.target.primary
            leftPadding: Theme.space.xs
            rightPadding: Theme.space.xs
            label: qsTr("Less")
            symbol: Theme.icon.none
            onClicked: stepper.stepped(-1)
        }

        NumberEntry {
            width: parent.width - 2 * (stepper.side + parent.spacing)
            label: stepper.label
            value: stepper.value
            onTyped: text => stepper.typed(text)
        }

        SecondaryButton {
            objectName: "more"
            width: stepper.side
            height: Theme.target.primary
            leftPadding: Theme.space.xs
            rightPadding: Theme.space.xs
            label: qsTr("More")
            symbol: Theme.icon.add
            onClicked: stepper.stepped(1)
        }
    }
}
