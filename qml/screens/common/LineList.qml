// Lines to read, each with its symbol. The model has the roles text, symbol, tone.
pragma ComponentBehavior: Bound

import QtQuick
import Leadline.Theme
import Leadline.Components

Column {
    id: list

    required property var model
    property int step: Theme.type.body

    spacing: Theme.space.m

    Repeater {
        model: list.model

        Banner {
            required property string text
            required symbol
            required tone

            width: list.width
            message: text
            framed: false
            step: list.step
        }
    }
}
