// Numbers that can be called now. The model has the roles key (the number), label, hint, symbol.
pragma ComponentBehavior: Bound

import QtQuick
import Leadline.Theme
import Leadline.Components

Column {
    id: list

    required property var model

    signal dialed(string number)

    spacing: Theme.target.gap

    Repeater {
        model: list.model

        DialButton {
            required property string key

            width: list.width
            onClicked: list.dialed(key)
        }
    }
}
