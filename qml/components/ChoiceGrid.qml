// A few answers two by two, all of one size, where a list would leave no room. The model is that of ChoiceList.
pragma ComponentBehavior: Bound

import QtQuick
import Leadline.Theme

Grid {
    id: grid

    required property var model
    property real tallest: 0

    signal picked(string key)

    columns: 2
    spacing: Theme.target.gap

    function measure(): void {
        let most = 0;
        for (let i = 0; i < repeater.count; ++i)
            most = Math.max(most, repeater.itemAt(i)?.implicitHeight ?? 0);
        tallest = most;
    }

    Repeater {
        id: repeater
        model: grid.model
        onItemAdded: grid.measure()

        ChoiceButton {
            required property string key
            required hint
            required symbol
            required chosen

            objectName: key
            width: (grid.width - grid.spacing) / grid.columns
            height: grid.tallest
            onImplicitHeightChanged: grid.measure()
            onClicked: grid.picked(key)
        }
    }
}
