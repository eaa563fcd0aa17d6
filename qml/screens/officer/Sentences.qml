// Sentences to read at arm's length, one below another with air between. `text` holds one a line.
pragma ComponentBehavior: Bound

import QtQuick
import Leadline.Theme
import Leadline.Components

Column {
    id: sentences

    required property string text

    spacing: Theme.space.l

    Repeater {
        model: sentences.text.split("\n")

        Phrase {
            required property string modelData

            width: sentences.width
            text: modelData
            step: sentences.width < Theme.space.column ? Theme.type.question : Theme.type.display
        }
    }
}
