// Criteria in their order, each with its rule on one line and what was found about it.
pragma ComponentBehavior: Bound

import QtQuick
import Leadline.Theme

Column {
    id: list

    required property var model
    property bool opens: true

    signal picked(string key)

    spacing: Theme.target.gap

    Repeater {
        model: list.model

        CriterionRow {
            required property string key

            objectName: "criterion-" + key
            width: list.width
            enabled: list.opens
            onClicked: list.picked(key)
        }
    }
}
