// The three answers that are on every question: smaller, within reach. The model has the roles key and label.
pragma ComponentBehavior: Bound

import QtQuick
import Leadline.Theme

Row {
    id: row

    required property var model

    signal picked(string key)

    spacing: Theme.target.gap

    Repeater {
        id: repeater
        model: row.model

        QuietButton {
            required property string key
            required property bool chosen

            width: (row.width - row.spacing * (repeater.count - 1)) / repeater.count
            height: Theme.target.standard
            outlined: true
            symbol: chosen ? Theme.icon.yes : ""
            leftPadding: Theme.space.xs
            rightPadding: Theme.space.xs
            Accessible.checkable: true
            Accessible.checked: chosen
            onClicked: row.picked(key)
        }
    }
}
