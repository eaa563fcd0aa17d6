// What lint found: what it is, why it matters, who says so. The model has the roles key, what, why, source, tone.
pragma ComponentBehavior: Bound

import QtQuick
import Leadline.Theme

Column {
    id: list

    required property var model
    property bool opens: false           // a touch leads to the criterion

    signal picked(string key)

    spacing: Theme.target.gap

    Repeater {
        model: list.model

        Finding {
            id: finding

            required property string key

            width: list.width
            opens: list.opens && key !== ""
            onClicked: if (opens) list.picked(key)
        }
    }
}
