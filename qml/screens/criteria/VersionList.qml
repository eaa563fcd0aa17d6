// Versions of the criteria, newest first. The model has the roles key, label, hint, symbol, tone.
pragma ComponentBehavior: Bound

import QtQuick
import Leadline.Theme
import Leadline.Components

Column {
    id: list

    required property var model

    signal picked(string key)

    spacing: Theme.target.gap

    Repeater {
        model: list.model

        ChoiceButton {
            required property string key
            required hint
            required symbol

            objectName: "version-" + label
            width: list.width
            onClicked: list.picked(key)
        }
    }
}
