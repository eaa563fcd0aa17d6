// Sentences to read at arm's length, one below another with air between. `text` holds one a line.
pragma ComponentBehavior: Bound

import QtQuick
import Leadline.Theme
import Leadline.Components

Column {
    id: sentences

    required property string text
    // So much of it stands on a tablet's glass in the largest type; more is smaller, rather than below its edge.
    readonly property bool large: width >= Theme.space.column && text.length <= 240

    spacing: Theme.space.l

    Repeater {
        model: sentences.text.split("\n")

        Phrase {
            required property string modelData

            width: sentences.width
            text: modelData
            step: sentences.large ? Theme.type.display : Theme.type.question
        }
    }
}
