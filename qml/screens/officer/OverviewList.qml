// Every question so far with its answer; a tap goes back to it, and nothing else is lost.
import QtQuick
import Leadline.Theme
import Leadline.Components

Column {
    id: overview

    required property var model

    signal jumped(string key)

    spacing: Theme.target.gap

    ChoiceList {
        width: overview.width
        model: overview.model
        chosenMark: Theme.icon.forward
        onPicked: key => overview.jumped(key)
    }
}
