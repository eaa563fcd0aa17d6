// Answers one under another. The model has the roles key, label, hint, symbol, chosen.
pragma ComponentBehavior: Bound

import QtQuick
import Leadline.Theme

Column {
    id: list

    required property var model
    property string chosenMark: Theme.icon.yes

    signal picked(string key)

    spacing: Theme.target.gap

    Repeater {
        model: list.model

        ChoiceButton {
            required property string key
            required hint
            required symbol
            required chosen

            objectName: key
            width: list.width
            chosenMark: list.chosenMark
            onClicked: list.picked(key)
        }
    }
}
